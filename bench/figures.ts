import { mkdirSync, writeFileSync } from 'node:fs';

/** One measured figure beside its aim (DESIGN section 11); a miss is written down as a miss. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  target: number;
  ok: boolean;
  /** Same measure of a named peer in the same run. */
  peer?: string;
  /** Least and greatest reading, where several were taken. */
  spread?: [least: number, greatest: number];
}

/** `--quick`: fewer rounds, within 60 seconds. */
export const quick = process.argv.includes('--quick');

const options = process.argv.slice(2);

const rounded = (value: number): number => Number(value.toFixed(2));

export function atMost(name: string, value: number, unit: string, target: number): Figure {
  return { name, value: rounded(value), unit, target, ok: value <= target };
}

export function atLeast(name: string, value: number, unit: string, target: number): Figure {
  return { name, value: rounded(value), unit, target, ok: value >= target };
}

/** Median of several readings, with their spread. */
export function medianAtMost(
  name: string,
  readings: readonly number[],
  unit: string,
  target: number,
): Figure {
  const sorted = [...readings].sort((a, b) => a - b);
  const [least = Number.NaN] = sorted;
  const middle = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  return {
    ...atMost(name, middle, unit, target),
    spread: [rounded(least), rounded(sorted.at(-1) ?? Number.NaN)],
  };
}

/** Prints the table and writes `bench/results/<name>.json`. */
export function publish(name: string, figures: readonly Figure[], more: Record<string, unknown> = {}): void {
  console.table(figures.map(({ spread, ...figure }) => ({ ...figure, spread: spread?.join(' … ') ?? '' })));
  const result = {
    command: [`npm run bench:${name}`, ...(options.length > 0 ? ['--', ...options] : [])].join(' '),
    date: new Date().toISOString(),
    ...more,
    figures,
  };
  const folder = new URL('results/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(result, null, 2)}\n`);
}

import type { Grade } from '../model/pack.ts';

/** Values from `from` on, below `below`; `closed`: that end included. An open end is `undefined`. */
export interface Bin {
  /** Name of a grade; `''` for a span of numbers. */
  name: string;
  from: number | undefined;
  below: number | undefined;
  closed: boolean;
  count: number;
}

const MOST_BINS = 10;

/**
 * At most ten spans of one round width (1, 2, 5 × 10ⁿ) that hold all values, the last one with its upper end.
 * @param highest 满分, where there is one: the spans end there or later
 */
export function evenBins(values: readonly number[], highest?: number): Bin[] {
  if (values.length === 0) return [];
  const low = values.reduce((least, value) => Math.min(least, value));
  const high = values.reduce((most, value) => Math.max(most, value), highest ?? low);
  const step = widthFor(low, high);
  const first = Math.floor(exact(low / step));
  const last = Math.max(first + 1, Math.ceil(exact(high / step)));
  const bins = Array.from({ length: last - first }, (_, at): Bin => ({
    name: '',
    from: exact((first + at) * step),
    below: exact((first + at + 1) * step),
    closed: first + at + 1 === last,
    count: 0,
  }));
  for (const value of values) {
    const bin = bins.find((each) => holds(each, value));
    if (bin) bin.count += 1;
  }
  return bins;
}

/**
 * The grades of a pack, best first, where every one of them says its scores; `undefined` else. What is in none of them is counted
 * in `outside`.
 */
export function gradeBins(
  grades: readonly Grade[],
  values: readonly number[],
): { bins: Bin[]; outside: number } | undefined {
  if (grades.length === 0 || grades.some(({ from, below }) => from === undefined && below === undefined)) {
    return undefined;
  }
  const bins = grades.map(({ name, from, below }): Bin => ({ name, from, below, closed: false, count: 0 }));
  let outside = 0;
  for (const value of values) {
    const bin = bins.find((each) => holds(each, value));
    if (bin) bin.count += 1;
    else outside += 1;
  }
  return { bins, outside };
}

function holds({ from, below, closed }: Bin, value: number): boolean {
  const isBelow = below === undefined || value < below || (closed && value === below);
  return (from === undefined || value >= from) && isBelow;
}

function widthFor(low: number, high: number): number {
  const least = Math.max(high - low, 1e-9) / MOST_BINS;
  const power = 10 ** Math.floor(Math.log10(least));
  const widths = [1, 2, 5, 10, 20].map((factor) => exact(factor * power));
  const fits = (width: number): boolean => {
    const bins = Math.ceil(exact(high / width)) - Math.floor(exact(low / width));
    return width >= least && bins <= MOST_BINS;
  };
  return widths.find(fits) ?? 20 * power;
}

/** 0.1 + 0.2 is 0.3. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}

import { Duplicates } from '../../core/duplicates/duplicates.ts';
import { GENERATORS, labelledSet } from './set.ts';

/** One set compared in a process of its own, so that its memory is its own. */
export interface Measured {
  /** Of the processor: other programs on the machine do not count. */
  seconds: number;
  /** Peak of the whole process, its list of texts included. */
  megabytes: number;
  pairs: number;
  falsePairs: number;
  /** By edit: copies that were found with their original, of all. */
  found: Record<string, [found: number, all: number]>;
}

export function measure(name: keyof typeof GENERATORS, count: number): Measured {
  const { texts, copies } = labelledSet(GENERATORS[name], count, 2016);
  const before = process.cpuUsage();
  const duplicates = new Duplicates<number>();
  for (const [id, text] of texts.entries()) duplicates.add({ id, text });
  const report = duplicates.finish();
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  const told = new Set(report?.pairs.map(({ a, b }) => a * count + b));
  const found: Measured['found'] = {};
  for (const [copy, { of, edit }] of copies) {
    const counts = (found[edit] ??= [0, 0]);
    counts[1] += 1;
    if (told.has(of * count + copy)) counts[0] += 1;
  }
  const originalOf = (text: number): number => copies.get(text)?.of ?? text;
  const falsePairs = (report?.pairs ?? []).filter(({ a, b }) => originalOf(a) !== originalOf(b)).length;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  return { seconds, megabytes, pairs: told.size, falsePairs, found };
}

const [name, count] = process.argv.slice(2);
if (import.meta.main && (name === 'tuned' || name === 'untuned')) {
  process.stdout.write(JSON.stringify(measure(name, Number(count))));
}

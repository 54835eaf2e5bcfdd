import type { Run } from './fold.ts';

/** Of fewer people there is no telling. */
const LEAST = 2;

/**
 * Milliseconds that those who wait will take at the median of those who were saved: one long telephone call in between
 * does not count. `undefined` where there are too few to tell.
 */
export function timeLeft({ people, took }: Pick<Run, 'people' | 'took'>): number | undefined {
  if (took.length < LEAST) return undefined;
  const sorted = [...took];
  sorted.sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1] ?? 0, sorted[Math.floor(middle)] ?? 0];
  const open = people.filter(({ state }) => state === 'waiting' || state === 'filling' || state === 'filled');
  return (open.length * (low + high)) / 2;
}

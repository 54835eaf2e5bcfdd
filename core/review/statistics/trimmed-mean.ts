import { Rational } from './rational.ts';

/** One rater's score of one thing; `undefined` where there is none, which is never 0. */
export interface RaterScore {
  who: string;
  score: Rational | undefined;
}

/** What is left out at each end: so many scores, or so many percent of them, whole ones only. */
export type Trimming = { by: 'count'; each: number } | { by: 'percent'; each: number };

export interface DroppedScore extends RaterScore {
  end: 'highest' | 'lowest';
}

export interface TrimmedMean {
  /** `undefined` where too few scores would be left, or there is none. */
  mean: Rational | undefined;
  /** How many scores are left out at each end. */
  each: number;
  kept: RaterScore[];
  /** What does not count, and why; it stays in view with whose it is. */
  dropped: DroppedScore[];
  /** Who has given no score. */
  missing: string[];
  /** Scores that it takes at least. */
  needed: number;
}

/**
 * The mean without the highest and the lowest scores. Of equal scores at an end the ones of the later raters are left out,
 * which changes nothing in the mean. With too few scores nothing is left out and no mean is given: a mean of all would be
 * another rule than the one that was asked for.
 */
export function trimmedMean(scores: readonly RaterScore[], trimming: Trimming): TrimmedMean {
  const given = scores.filter(({ score }) => score !== undefined);
  const missing = scores.filter(({ score }) => score === undefined).map(({ who }) => who);
  const each =
    trimming.by === 'count'
      ? trimming.each
      : Rational.of(trimming.each).times(Rational.ratio(given.length, 100)).whole('down');
  const needed = 2 * each + 1;
  if (given.length < needed) return { mean: undefined, each, kept: given, dropped: [], missing, needed };
  const places = given.map((_, at) => at);
  places.sort((a, b) => scoreAt(given, a).compare(scoreAt(given, b)) || b - a);
  const low = new Set(places.slice(0, each));
  const high = new Set(highest(given, each, low));
  const kept = given.filter((_, at) => !low.has(at) && !high.has(at));
  const dropped = given.flatMap((one, at): DroppedScore[] => {
    if (low.has(at)) return [{ ...one, end: 'lowest' }];
    return high.has(at) ? [{ ...one, end: 'highest' }] : [];
  });
  const sum = Rational.sum(kept.map(({ score }) => score ?? Rational.zero));
  return { mean: sum.over(Rational.ratio(kept.length)), each, kept, dropped, missing, needed };
}

function highest(given: readonly RaterScore[], each: number, low: ReadonlySet<number>): number[] {
  const places = given.map((_, at) => at).filter((at) => !low.has(at));
  places.sort((a, b) => scoreAt(given, b).compare(scoreAt(given, a)) || b - a);
  return places.slice(0, each);
}

function scoreAt(given: readonly RaterScore[], at: number): Rational {
  return given[at]?.score ?? Rational.zero;
}

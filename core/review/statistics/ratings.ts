import { Rational } from './rational.ts';

/** What raters said of units on one scale. */
export interface Ratings {
  /** How many steps the scale has, those that nobody chose among them (`categ.labels` of irrCAC). */
  categories: number;
  /** One row per unit, one place per rater: the step, from 0, or `null` where the rater said nothing. */
  rows: readonly (readonly (number | null)[])[];
  /** Which form each row is of, where one form gives several; without it each row stands for a form of its own. */
  forms?: readonly number[] | undefined;
}

/** How much two steps agree, from 0 to `scale` (= the same step). Whole numbers, so that sums stay exact. */
export interface Weights {
  scale: number;
  at: readonly (readonly number[])[];
}

export type Weighting = 'identity' | 'linear' | 'quadratic';

/** `identity`, `linear` and `quadratic` weights of irrCAC; `unweighted`, `equal` and `squared` of irr's kappa2. */
export function weightsOf(weighting: Weighting, categories: number): Weights {
  const far = Math.max(1, categories - 1);
  const scale = weighting === 'identity' ? 1 : weighting === 'linear' ? far : far * far;
  const near = (apart: number): number => {
    if (weighting === 'identity') return apart === 0 ? 1 : 0;
    return weighting === 'linear' ? far - apart : far * far - apart * apart;
  };
  const steps = Array.from({ length: categories }, (_, step) => step);
  return { scale, at: steps.map((one) => steps.map((other) => near(Math.abs(one - other)))) };
}

/** One unit: how often each step was said, and by how many raters. */
export interface Tally {
  counts: readonly number[];
  rated: number;
  /** Which form it is of. */
  form: number;
}

/** The tallies of all units that anybody rated. */
export function talliesOf({ categories, rows, forms }: Ratings): Tally[] {
  return rows
    .map((row, at) => {
      const counts = Array.from({ length: categories }, () => 0);
      for (const step of row) if (step !== null) counts[step] = (counts[step] ?? 0) + 1;
      return { counts, rated: counts.reduce((sum, count) => sum + count, 0), form: forms?.[at] ?? at };
    })
    .filter(({ rated }) => rated > 0);
}

/** What raters at these places said, of the units that at least so many of them rated. */
export function ratingsBy(ratings: Ratings, places: readonly number[], least: number): Ratings {
  const { categories, rows, forms } = ratings;
  const kept = rows
    .map((row, at) => ({ row: places.map((place) => row[place] ?? null), form: forms?.[at] ?? at }))
    .filter(({ row }) => row.filter((step) => step !== null).length >= least);
  return { categories, rows: kept.map(({ row }) => row), forms: kept.map(({ form }) => form) };
}

/** Places of the raters who rated anything. */
export function ratersOf({ rows }: Ratings): number[] {
  return (rows[0] ?? []).map((_, at) => at).filter((at) => rows.some((row) => (row[at] ?? null) !== null));
}

/** Weighted agreeing pairs of raters in one unit, times `scale`. */
export function agreeingPairs({ counts, rated }: Tally, { scale, at }: Weights): number {
  let pairs = -scale * rated;
  for (const [step, count] of counts.entries()) {
    for (const [other, beside] of counts.entries()) pairs += count * beside * (at[step]?.[other] ?? 0);
  }
  return pairs;
}

/** Observed agreement: the mean over the paired units of their share of agreeing pairs; `undefined` without any. */
export function observedAgreement(tallies: readonly Tally[], weights: Weights): Rational | undefined {
  const byRaters = new Map<number, number>();
  let paired = 0;
  for (const tally of tallies) {
    if (tally.rated < 2) continue;
    paired += 1;
    byRaters.set(tally.rated, (byRaters.get(tally.rated) ?? 0) + agreeingPairs(tally, weights));
  }
  if (paired === 0) return undefined;
  const sums = [...byRaters].map(([rated, pairs]) =>
    Rational.ratio(pairs, rated * (rated - 1) * weights.scale * paired),
  );
  return Rational.sum(sums);
}

/** How large a share each step has, units counted alike however many rated them. */
export function shares(tallies: readonly Tally[], categories: number): Rational[] {
  return Array.from({ length: categories }, (_, step) => {
    const byRaters = new Map<number, number>();
    for (const { counts, rated } of tallies) {
      byRaters.set(rated, (byRaters.get(rated) ?? 0) + (counts[step] ?? 0));
    }
    return Rational.sum([...byRaters].map(([rated, count]) => Rational.ratio(count, rated * tallies.length)));
  });
}

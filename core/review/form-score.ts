import type { Criterion, Pack } from '../model/pack.ts';
import type { PanelReview } from './panel.ts';
import { Rational } from './statistics/rational.ts';
import { type Total, totalOf } from './statistics/total.ts';
import { type TrimmedMean, type Trimming, trimmedMean } from './statistics/trimmed-mean.ts';

/** What the scores of all reviewers of one form come to, wherever it is shown. */
export interface FormScore {
  /** What each reviewer's scores come to. */
  totals: ReadonlyMap<string, Total>;
  /** No mean where reviewers differ in what could be reached. */
  result: TrimmedMean;
  /** The most that could be reached; `undefined` where nobody scored, or the reviewers differ in it. */
  outOf: Rational | undefined;
  differ: boolean;
  /** All reviewers say that nothing that is scored applies. */
  exempt: boolean;
}

/** @param reviews one of each reviewer */
export function formScore(
  reviews: readonly Pick<PanelReview, 'who' | 'verdicts'>[],
  criteria: readonly Criterion[],
  trimming: Trimming,
): FormScore {
  const totals = new Map(reviews.map(({ who, verdicts }) => [who, totalOf(criteria, verdicts)] as const));
  const result = trimmedMean(
    [...totals].map(([who, { score }]) => ({ who, score })),
    trimming,
  );
  const all = [...totals.values()];
  const exempt =
    all.length > 0 && all.every(({ outOf, left }) => left.length > 0 && outOf.equals(Rational.zero));
  const given = all.filter(({ score }) => score !== undefined);
  const outOf = given[0]?.outOf;
  const differ = outOf !== undefined && given.some((total) => !total.outOf.equals(outOf));
  return {
    totals,
    result: differ ? { ...result, mean: undefined } : result,
    outOf: differ ? undefined : outOf,
    differ,
    exempt,
  };
}

/**
 * The criteria that forms are judged by: the sets of which anybody judged a criterion. A pack may hold sets for quite other
 * people, whose scores nobody owes here.
 */
export function judgedCriteria(
  reviews: readonly Pick<PanelReview, 'verdicts' | 'disputed'>[],
  { sets }: Pick<Pack, 'sets'>,
): Criterion[] {
  const judged = new Set(
    reviews.flatMap(({ verdicts, disputed }) => [
      ...verdicts.map(({ criterionId }) => criterionId),
      ...disputed,
    ]),
  );
  return sets.filter((set) => set.criteria.some(({ id }) => judged.has(id))).flatMap((set) => set.criteria);
}

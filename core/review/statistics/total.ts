import type { Criterion } from '../../model/pack.ts';
import type { CriterionVerdict } from '../../model/review.ts';
import { Rational } from './rational.ts';

/** What one reviewer's scores of one form come to. */
export interface Total {
  /** `undefined` while a score is missing: what nobody has scored is not 0. */
  score: Rational | undefined;
  /** The most that could be reached, by the criteria that apply; 0 where the pack scores nothing. */
  outOf: Rational;
  /** Scored criteria without a score. */
  missing: string[];
  /** Scored criteria that do not apply to the form: they count neither above nor below. */
  left: string[];
}

/**
 * Sums the scores of the criteria that have a 满分. Where the pack gives any of them a weight, each counts with its weight times its share of
 * the 满分, and the weights are what can be reached; a criterion without one then counts nothing, as the pack says.
 */
export function totalOf(criteria: readonly Criterion[], verdicts: readonly CriterionVerdict[]): Total {
  const scored = scoredCriteria(criteria);
  const weighted = scored.some(({ weight }) => weight !== undefined);
  const given = new Map(verdicts.map((verdict) => [verdict.criterionId, verdict]));
  const [missing, left]: [string[], string[]] = [[], []];
  let [score, outOf] = [Rational.zero, Rational.zero];
  for (const { id, maxScore, weight = 0 } of scored) {
    const full = Rational.of(maxScore);
    const most = weighted ? Rational.of(weight) : full;
    const verdict = given.get(id);
    if (verdict?.verdict === 'notApplicable') {
      left.push(id);
      continue;
    }
    outOf = outOf.plus(most);
    if (verdict?.score === undefined) missing.push(id);
    else score = score.plus(Rational.of(verdict.score).times(most).over(full));
  }
  const none = missing.length > 0 || outOf.equals(Rational.zero);
  return { score: none ? undefined : score, outOf, missing, left };
}

/** Those with a 满分. */
export function scoredCriteria(criteria: readonly Criterion[]): (Criterion & { maxScore: number })[] {
  return criteria.flatMap((criterion) =>
    criterion.maxScore === undefined ? [] : [{ ...criterion, maxScore: criterion.maxScore }],
  );
}

import type { CriterionVerdict, Verdict } from '../model/review.ts';
import type { TogetherVerdict } from './together.ts';
import { readScore } from './score.ts';
import type { ChecklistCriterion } from './shown.ts';

/**
 * The verdict on a criterion as it is stored, with what is typed beside it. Points that cannot be taken are left out: the caller
 * has refused them.
 */
export function verdictOf(
  criterion: ChecklistCriterion,
  { verdict, comment, score }: { verdict: Verdict; comment: string; score: string },
): CriterionVerdict {
  const points = scoreOf(criterion, score, verdict);
  return {
    criterionId: criterion.id,
    verdict,
    // Without a check the machine does not know, and not knowing is `review` (law 5).
    machine: criterion.machine ?? 'review',
    comment: comment.trim(),
    ...quoteOf(criterion),
    ...(typeof points === 'number' ? { score: points } : {}),
  };
}

/**
 * A verdict given to several criteria at once, on one of them. Without a check the machine does not know, which is `review` (law 5).
 * @throws RangeError on a criterion that the machine found wanting: it is judged by itself
 */
export function verdictTogether(criterion: ChecklistCriterion, verdict: TogetherVerdict) {
  const { id: criterionId, machine = 'review' } = criterion;
  if (machine === 'fail') throw new RangeError(`${criterionId} failed`);
  return { criterionId, verdict, machine, comment: '' as const, ...quoteOf(criterion) };
}

/** Whether what stands at a criterion is one reviewer's word alone: said again by another it is theirs as well. */
export function isSaidBy(who: string, { standing }: Pick<ChecklistCriterion, 'standing'>): boolean {
  const [only, ...others] = standing;
  return only?.who === who && others.length === 0;
}

/** Whether the one that stands says all that the other does. */
export function isSameVerdict(one: CriterionVerdict | undefined, other: CriterionVerdict): boolean {
  if (!one || one.verdict !== other.verdict || one.machine !== other.machine) return false;
  return one.comment === other.comment && one.score === other.score && one.quote === other.quote;
}

/** Points to store; none where the criterion has no 满分 or does not apply. */
export function scoreOf(
  { maxScore }: Pick<ChecklistCriterion, 'maxScore'>,
  typed: string,
  verdict: Verdict,
): number | undefined | 'wrong' {
  if (maxScore === undefined || verdict === 'notApplicable') return undefined;
  const read = readScore(typed, maxScore);
  return 'wrong' in read ? 'wrong' : read.score;
}

/** The first text that the findings quote, as it may be shown: the verdict is listed and exported with it. */
function quoteOf({ findings }: ChecklistCriterion): { quote?: string } {
  const quote = findings.flatMap(({ evidence }) => evidence).find((each) => each.quote !== '')?.quote;
  return quote === undefined ? {} : { quote };
}

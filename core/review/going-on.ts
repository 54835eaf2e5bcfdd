import type { Decision } from '../model/review.ts';
import type { ChecklistCriterion } from './shown.ts';
import { isAsked } from './asked.ts';
import { decisionsAt, type ReviewStage } from './stage.ts';

type Judged = Pick<ChecklistCriterion, 'verdict'> & Partial<Pick<ChecklistCriterion, 'how'>>;

/**
 * The next criterion without a verdict: after the one at hand, and from the beginning where none is.
 * @param places indices of the criteria that are listed, in their order
 * @returns `undefined` where each of them has one
 */
export function nextOpen(
  criteria: readonly Judged[],
  places: readonly number[],
  current: number,
): number | undefined {
  const open = places.filter((index) => {
    const criterion = criteria[index];
    return criterion !== undefined && criterion.verdict === undefined && isAsked(criterion);
  });
  return open.find((index) => index > current) ?? open.find((index) => index !== current);
}

/**
 * What the verdicts speak for once each criterion has one: 退回 where something is not met, 待补 where something is to come, else
 * 通过. `undefined` where a criterion is open or the stage allows no such decision: nothing is proposed then.
 */
export function spokenFor(criteria: readonly Judged[], stage: ReviewStage): Decision | undefined {
  const asked = criteria.filter(isAsked);
  const said = new Set(asked.map(({ verdict }) => verdict?.verdict));
  if (asked.length === 0 || said.has(undefined)) return undefined;
  const decision = said.has('notMet') ? 'returned' : said.has('pending') ? 'incomplete' : 'passed';
  return decisionsAt(stage).includes(decision) ? decision : undefined;
}

/** The first criterion that is asked about and has no verdict; the first of all where each has one. */
export function firstOpen(criteria: readonly Judged[]): number {
  return Math.max(
    0,
    criteria.findIndex((each) => !each.verdict && isAsked(each)),
  );
}

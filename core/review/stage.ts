import { JiannuoError } from '../errors.ts';
import type { Decision } from '../model/review.ts';

/** Where a form stands: 未审 until something was decided about it. */
export type ReviewStage = 'open' | 'passed' | 'returned' | 'incomplete' | 'resubmitted';

export const REVIEW_STAGES: readonly ReviewStage[] = [
  'open',
  'passed',
  'returned',
  'incomplete',
  'resubmitted',
];

/** Where a form stands as it is told: of decisions side by side none counts until a person has chosen (law 5). */
export type ToldStage = ReviewStage | 'disputed';

export const TOLD_STAGES: readonly ToldStage[] = [...REVIEW_STAGES, 'disputed'];

/** @param standing the decisions that stand */
export function toldStage(stage: ReviewStage, standing: readonly unknown[]): ToldStage {
  return standing.length > 1 ? 'disputed' : stage;
}

/** What may be decided at each stage. Nothing passed is handed in anew unless it was taken back first. */
const ALLOWED: Readonly<Record<ReviewStage, readonly Decision[]>> = {
  open: ['passed', 'returned', 'incomplete'],
  passed: ['reopened'],
  returned: ['resubmitted', 'reopened'],
  incomplete: ['resubmitted', 'passed', 'returned', 'reopened'],
  resubmitted: ['passed', 'returned', 'incomplete', 'reopened'],
};

/** @returns what may be decided next, in the order in which buttons stand */
export function decisionsAt(stage: ReviewStage): readonly Decision[] {
  return ALLOWED[stage];
}

/**
 * The stage after a decision; `before`: the stage before the one that a `reopened` takes back.
 * @throws `review.notNow` where the decision does not follow from the stage
 */
export function stageAfter(
  stage: ReviewStage,
  decision: Decision,
  before: ReviewStage = 'open',
): ReviewStage {
  if (!ALLOWED[stage].includes(decision)) throw new JiannuoError('review.notNow', { stage, decision });
  return decision === 'reopened' ? before : decision;
}

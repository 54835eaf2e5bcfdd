import type { Draft } from '../../model/event.ts';
import type { Decision, MachineSaid, ReviewTarget } from '../../model/review.ts';
import { decisionsAt, type ReviewStage } from '../stage.ts';
import { keysOf } from '../target.ts';
import type { Former } from './former.ts';
import type { JudgedRow } from './judge.ts';
import type { SheetRow } from './rows.ts';

/** What a reviewer says of a row. */
export interface RowDecision {
  decision: Decision;
  comment: string;
  criterionIds: readonly string[];
  /** What the checks say of the row. */
  machine?: MachineSaid | undefined;
}

/** What one decision needs to be written down. */
export interface DecisionContext {
  file: string;
  packId: string;
  /** For a row that was never reviewed. */
  newId: () => string;
}

/** The person, and the row that was looked at. */
export function targetOf(row: SheetRow, file: string): ReviewTarget {
  return {
    subjectName: row.name,
    ...keysOf(row.clues),
    formTypeId: row.form?.id ?? '',
    sheet: { file, sheet: row.sheet, row: row.rows[0] ?? 1, digest: row.digest },
  };
}

/**
 * The steps that lead from a stage to what is wanted: a row that was sent back and has changed was handed in anew first, and of
 * anything else the former decision is taken back. None where it stands there already.
 */
export function stepsTo(former: Former | undefined, wanted: Decision): Decision[] {
  // What is disputed is settled first, where all that was said is shown (law 5).
  if ((former?.state.standing.length ?? 0) > 1) return [];
  const stage: ReviewStage = former?.state.stage ?? 'open';
  if (decisionsAt(stage).includes(wanted)) return [wanted];
  if (stage === 'returned' && former?.changed === true) return ['resubmitted', wanted];
  const before = former?.decision?.before ?? 'open';
  return before === wanted ? ['reopened'] : decisionsAt(before).includes(wanted) ? ['reopened', wanted] : [];
}

/** One step as an event. `base`: the event of the review that was seen last; `null` for a review that begins. */
export function decisionDraft(
  row: SheetRow,
  { reviewId, base }: { reviewId: string; base: string | null },
  { decision, comment, criterionIds, machine }: RowDecision,
  { file, packId }: Pick<DecisionContext, 'file' | 'packId'>,
): Draft {
  return {
    entity: `review:${reviewId}`,
    base,
    payload: {
      kind: 'review.decided',
      reviewId,
      packId,
      target: targetOf(row, file),
      decision,
      comment,
      criterionIds: [...criterionIds],
      ...(machine ? { machine } : {}),
    },
  };
}

/** What was said of a row with the steps that lead to it, for one batch: all of them or none. */
export function decisionDrafts(
  row: SheetRow,
  at: { reviewId: string; base: string | null },
  steps: readonly Decision[],
  said: RowDecision,
  about: Pick<DecisionContext, 'file' | 'packId'>,
): Draft[] {
  return steps.map((decision, index) => {
    const what = index === steps.length - 1 ? said : { decision, comment: '', criterionIds: [] };
    const draft = decisionDraft(row, at, what, about);
    return index === 0 ? draft : { ...draft, after: index - 1 };
  });
}

/** The review that a decision about a row goes on with, or a new one. */
export function reviewFor(
  former: Former | undefined,
  newId: () => string,
): { reviewId: string; base: string | null } {
  return former
    ? { reviewId: former.state.review.id, base: former.state.head }
    : { reviewId: newId(), base: null };
}

/** What was found, as a decision keeps it; `undefined` where nothing was checked and nothing found. */
export function machineKept({
  counts,
  outcomes,
}: Pick<JudgedRow, 'counts' | 'outcomes'>): MachineSaid | undefined {
  // Also what reading a row that was not checked had to say: it is what was decided on.
  return counts.pass + counts.fail + counts.review === 0 ? undefined : { counts, outcomes };
}

import type { ChecklistView } from '#components/overlay/model.ts';
import type { ChecklistCriterion } from '#core/review/shown.ts';
import { relationOf } from '#core/matching/same-person.ts';
import { machineCounts } from '#core/review/counts.ts';
import type { CriterionVerdict, Decision, MachineSaid, Verdict } from '#core/model/review.ts';
import { cluesAbout } from '#core/review/choose.ts';
import { readScore } from '#core/review/score.ts';
import type { OverlayRequest } from '#utils/messages.ts';

/** What is said of one criterion of a checklist, as it was on the screen when the reviewer acted. */
export interface Remark {
  checklist: ChecklistView;
  criterion: ChecklistCriterion;
  comment: string;
  /** Points as typed. */
  score: string;
}

/** The verdict with what is typed beside it. Points that cannot be taken are left out: the caller has refused them. */
export function verdictOf({ criterion, comment, score }: Remark, verdict: Verdict): CriterionVerdict {
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

/** Points to store; none where the criterion has no 满分 or does not apply. */
export function scoreOf(
  { maxScore }: ChecklistCriterion,
  typed: string,
  verdict: Verdict,
): number | undefined | 'wrong' {
  if (maxScore === undefined || verdict === 'notApplicable') return undefined;
  const read = readScore(typed, maxScore);
  return 'wrong' in read ? 'wrong' : read.score;
}

export function judgeRequest({ checklist, criterion }: Remark, verdict: CriterionVerdict) {
  const seen = seenOf(checklist, criterion.standing);
  return { type: 'overlay.judge', ...aboutOf(checklist), seen, verdict } as const;
}

export function decideRequest(
  checklist: ChecklistView,
  { decision, comment, criterionIds }: { decision: Decision; comment: string; criterionIds: string[] },
): OverlayRequest {
  const seen = seenOf(checklist, checklist.decided);
  const machine = machineSaid(checklist);
  return { type: 'overlay.decide', ...aboutOf(checklist), seen, decision, comment, criterionIds, machine };
}

/** What the checks say of the page now: the decision keeps it, as the page is not kept. */
function machineSaid({ criteria, formFindings }: ChecklistView): MachineSaid | undefined {
  const findings = [...formFindings, ...criteria.flatMap((criterion) => criterion.findings)];
  // One finding may speak of several criteria.
  const counts = machineCounts([...new Map(findings.map((each) => [each.key, each])).values()]);
  if (!counts) return undefined;
  const spoken = criteria.flatMap(({ id, machine }) => (machine ? [[id, machine] as const] : []));
  return { counts, outcomes: Object.fromEntries(spoken) };
}

export function withdrawRequest({ checklist, criterion }: Remark): OverlayRequest {
  const { reviewId, formId, page, clues, shown } = checklist;
  const seen = seenOf(checklist, criterion.standing);
  return {
    type: 'overlay.withdraw',
    reviewId,
    formId,
    page,
    clues,
    shown,
    criterionId: criterion.id,
    seen,
  };
}

function aboutOf({
  reviewId,
  packId,
  formId,
  page,
  pageTitle,
  subjectName,
  typed,
  clues,
  shown,
}: ChecklistView) {
  return { reviewId, packId, formId, page, pageTitle, subjectName, typed, clues, shown };
}

/** What the reviewer sees: everything that stands there is settled by what is stored next. */
function seenOf({ head }: ChecklistView, standing: readonly { hash: string }[]) {
  const settles = standing.map(({ hash }) => hash).filter((hash) => hash !== head);
  return { base: head, ...(settles.length > 0 ? { settles } : {}) };
}

/** The first text that the findings quote, as it may be shown: the verdict is listed and exported with it. */
function quoteOf(criterion: ChecklistCriterion): { quote?: string } {
  const quote = criterion.findings
    .flatMap((finding) => finding.evidence)
    .find((each) => each.quote !== '')?.quote;
  return quote === undefined ? {} : { quote };
}

/** Whether two checklists are about one person, page, form and pack. */
export function isSame(a: ChecklistView, b: ChecklistView): boolean {
  const relation = relationOf(cluesAbout(a), cluesAbout(b));
  return (
    a.page === b.page &&
    a.subjectName === b.subjectName &&
    (relation === 'same' || relation === 'unknown') &&
    a.formId === b.formId &&
    a.packId === b.packId
  );
}

import type { ChecklistCriterion, ChecklistView } from '#components/overlay/model.ts';
import { relationOf } from '#core/matching/same-person.ts';
import type { CriterionVerdict, Verdict } from '#core/model/review.ts';
import { cluesAbout } from '#core/review/choose.ts';
import type { OverlayRequest } from '#utils/messages.ts';

/** A comment on one criterion of a checklist, as it was on the screen when the reviewer acted. */
export interface Remark {
  checklist: ChecklistView;
  criterion: ChecklistCriterion;
  comment: string;
}

export function judgeRequest({ checklist, criterion, comment }: Remark, verdict: Verdict) {
  const { reviewId, packId, formId, page, pageTitle, subjectName, typed, clues, shown } = checklist;
  const given: CriterionVerdict = {
    criterionId: criterion.id,
    verdict,
    // Without a check the machine does not know, and not knowing is `review` (law 5).
    machine: criterion.machine ?? 'review',
    comment: comment.trim(),
    ...quoteOf(criterion),
  };
  const seen = seenOf(checklist, criterion);
  return {
    type: 'overlay.judge',
    reviewId,
    packId,
    formId,
    page,
    pageTitle,
    subjectName,
    typed,
    clues,
    shown,
    seen,
    verdict: given,
  } as const;
}

export function withdrawRequest({ checklist, criterion }: Remark): OverlayRequest {
  const { reviewId, formId, page, clues, shown } = checklist;
  const seen = seenOf(checklist, criterion);
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

/** What the reviewer sees of the criterion: everything that stands there is settled by the next verdict. */
function seenOf({ head }: ChecklistView, { standing }: ChecklistCriterion) {
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

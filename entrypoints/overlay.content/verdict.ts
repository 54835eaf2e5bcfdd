import type { ChecklistView } from '#components/overlay/model.ts';
import type { TogetherVerdict } from '#core/review/together.ts';
import type { ChecklistCriterion } from '#core/review/shown.ts';
import { relationOf } from '#core/matching/same-person.ts';
import { machineCounts } from '#core/review/counts.ts';
import type { CriterionVerdict, Decision, MachineSaid } from '#core/model/review.ts';
import { cluesAbout } from '#core/review/choose.ts';
import { verdictTogether } from '#core/review/verdict-of.ts';
import type { OverlayRequest } from '#utils/messages.ts';

/** What is said of one criterion of a checklist, as it was on the screen when the reviewer acted. */
export interface Remark {
  checklist: ChecklistView;
  criterion: ChecklistCriterion;
  comment: string;
  /** Points as typed. */
  score: string;
}

/** @param of whose word it is, where it is given back to somebody */
export function judgeRequest({ checklist, criterion }: Remark, verdict: CriterionVerdict, of?: string) {
  const seen = seenOf(checklist, criterion.standing);
  const whose = of === undefined ? {} : { of };
  return { type: 'overlay.judge', ...targetOf(checklist), seen, verdict, ...whose } as const;
}

/** One verdict for several criteria; `ids` of such as nobody has judged and the machine has nothing against. */
export function togetherRequest(
  checklist: ChecklistView,
  { ids, verdict }: { ids: readonly string[]; verdict: TogetherVerdict },
): OverlayRequest {
  const verdicts = chosen(checklist, ids).map((criterion) => ({
    verdict: verdictTogether(criterion, verdict),
    seen: seenOf(checklist, criterion.standing),
  }));
  return { type: 'overlay.judgeTogether', ...targetOf(checklist), verdicts };
}

export function takeBackRequest(checklist: ChecklistView, ids: readonly string[]): OverlayRequest {
  const verdicts = chosen(checklist, ids).map(({ id, standing }) => ({
    criterionId: id,
    seen: seenOf(checklist, standing),
  }));
  return { type: 'overlay.takeBack', ...targetOf(checklist), verdicts };
}

function chosen({ criteria }: ChecklistView, ids: readonly string[]): ChecklistCriterion[] {
  return criteria.filter(({ id }) => ids.includes(id));
}

export function decideRequest(
  checklist: ChecklistView,
  { decision, comment, criterionIds }: { decision: Decision; comment: string; criterionIds: string[] },
): OverlayRequest {
  const seen = seenOf(checklist, checklist.decided);
  const machine = machineSaid(checklist);
  return { type: 'overlay.decide', ...targetOf(checklist), seen, decision, comment, criterionIds, machine };
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

function targetOf({
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

import { type ChecklistView, type OverlayView, verdictKeys } from '#components/overlay/model.ts';
import type { Verdict } from '#core/model/review.ts';
import type { Typed } from './verdicts.ts';

/** The criteria about which something was pressed or typed that no stored verdict carries. */
export function unsavedOn(checklist: ChecklistView, typed: Typed): OverlayView['unsaved'] {
  const found = new Map<string, Verdict | undefined>();
  for (const drafts of [typed.comments, typed.scores, typed.verdicts]) {
    for (const index of drafts.unsaved(checklist).here) {
      const id = checklist.criteria[index]?.id;
      if (id !== undefined) found.set(id, waitingOn(checklist, id, typed));
    }
  }
  return found;
}

/** How many criteria there are of which something is not saved, on this checklist and on others. */
export function countUnsaved(
  checklist: ChecklistView | undefined,
  typed: Typed,
): { count: number; first?: string } {
  const here = checklist ? [...unsavedOn(checklist, typed).keys()] : [];
  const elsewhere = new Set(
    Object.values<Typed[keyof Typed]>({ ...typed }).flatMap((drafts) => drafts.elsewhere(checklist)),
  );
  const [first] = here;
  return { count: here.length + elsewhere.size, ...(first === undefined ? {} : { first }) };
}

/** The verdict that was pressed and waits for its comment. */
export function waitingOn(checklist: ChecklistView, criterionId: string, typed: Typed): Verdict | undefined {
  const pressed = typed.verdicts.openOn(checklist, criterionId);
  return verdictKeys.find(([, verdict]) => verdict === pressed)?.[1];
}

/** The criterion at a place, or the nearest there is, with what is typed about it. */
export function cardAt(
  checklist: ChecklistView | undefined,
  index: number,
  { comments, scores }: Typed,
): Pick<OverlayView, 'current' | 'comment' | 'score'> {
  const current = Math.max(0, Math.min((checklist?.criteria.length ?? 0) - 1, index));
  const chosen = checklist?.criteria[current];
  if (!checklist || !chosen) return { current, comment: '', score: '' };
  return { current, comment: comments.textOn(checklist, chosen), score: scores.textOn(checklist, chosen) };
}

/** The page went from one person to another by itself; `undefined` where it named nobody before. */
export function switchedFrom(before: ChecklistView, to: string, typed: Typed): OverlayView['switched'] {
  const from = before.subjectName;
  return from === '' ? undefined : { from, to, drafts: unsavedOn(before, typed).size };
}

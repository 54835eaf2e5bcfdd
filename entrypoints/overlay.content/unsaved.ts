import type { ChecklistView, OverlayView } from '#components/overlay/model.ts';
import { Verdict } from '#core/model/review.ts';
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
  return Verdict.safeParse(typed.verdicts.openOn(checklist, criterionId)).data;
}

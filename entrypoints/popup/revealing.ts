import { fieldAt } from '#core/matching/fields.ts';
import { isSensitive } from '#core/model/mask.ts';
import { parsePath } from '#core/model/values.ts';
import { revealDrafts } from '#utils/reveals.ts';
import type { Desk } from './fill-work.ts';
import { formOf, type PopupState } from './state.ts';

/** Values are masked again after so long, in ms, unless somebody is typing in the window. */
const SHOWN_FOR = 30_000;

/**
 * Shows the masked values of the preview in full, once it is noted whose and which they are; or masks them.
 * @param mask what does so after a while
 */
export async function revealPlan(desk: Desk, revealed: boolean, mask: () => void): Promise<void> {
  if (revealed) {
    const { subject, recordId } = desk.state();
    const fields = sensitiveFields(desk.state());
    const drafts = revealDrafts({ fields, subjectId: subject?.id, recordId: recordId || undefined });
    if (drafts.length > 0) await desk.journal.append(drafts);
  }
  desk.set({ revealed });
  if (revealed) maskLater(desk, mask);
}

function maskLater(desk: Desk, mask: () => void): void {
  setTimeout(() => {
    if (!desk.state().revealed) return;
    if (document.activeElement?.matches('input[type="text"], textarea')) maskLater(desk, mask);
    else mask();
  }, SHOWN_FOR);
}

/** Fields of the preview that are masked. */
function sensitiveFields(state: PopupState): string[] {
  if (state.formId === '') return [];
  const form = formOf(state);
  const paths = state.plan?.writes.flatMap(({ path }) => path) ?? [];
  const masked = paths.filter((path) => isSensitive(fieldAt(form, path)));
  return [...new Set(masked.map((path) => parsePath(path).field))];
}

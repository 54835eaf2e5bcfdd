import type { ChecklistCriterion, ChecklistView } from '#components/overlay/model.ts';

/** Comments typed and not yet saved, each with the page, person, form, pack and criterion that it is about. */
export class Drafts {
  readonly #texts = new Map<string, string>();

  note(checklist: ChecklistView, criterionId: string, text: string): void {
    this.#texts.set(keyOf(checklist, criterionId), text);
  }

  /** What to show in the field of comments. */
  commentOn(checklist: ChecklistView, { id, verdict }: ChecklistCriterion): string {
    return this.#texts.get(keyOf(checklist, id)) ?? verdict?.comment ?? '';
  }

  /** The comment is safe; what was typed after it stays. */
  saved(checklist: ChecklistView, criterionId: string, comment: string): void {
    const key = keyOf(checklist, criterionId);
    if (this.#texts.get(key)?.trim() === comment) this.#texts.delete(key);
  }

  /** Places of the criteria whose comment no verdict carries yet, and how many more there are of other checklists. */
  unsaved(checklist: ChecklistView | undefined): { here: number[]; count: number } {
    const open = new Map([...this.#texts].filter(([, text]) => text.trim() !== ''));
    const here: number[] = [];
    for (const [index, criterion] of (checklist?.criteria ?? []).entries()) {
      if (!checklist) break;
      const key = keyOf(checklist, criterion.id);
      const text = open.get(key)?.trim();
      if (text === undefined) continue;
      if (text === criterion.verdict?.comment) open.delete(key);
      else here.push(index);
    }
    return { here, count: open.size };
  }
}

function keyOf(
  { page, subjectName, subjectKey, formId, packId }: ChecklistView,
  criterionId: string,
): string {
  return JSON.stringify([page, subjectName, subjectKey, formId, packId, criterionId]);
}

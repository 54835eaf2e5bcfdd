import type { ChecklistCriterion, ChecklistView } from '#components/overlay/model.ts';
import type { Clue } from '#core/matching/same-person.ts';
import { chooseAbout, cluesAbout } from '#core/review/choose.ts';

interface Draft {
  id: string;
  /** Page, name, form, pack and criterion. */
  place: string;
  clues: readonly Clue[];
  text: string;
}

/** Comments typed and not yet saved, each with the page, person, form, pack and criterion that it is about. */
export class Drafts {
  readonly #drafts: Draft[] = [];
  #next = 0;

  note(checklist: ChecklistView, criterionId: string, text: string): void {
    const draft = this.#find(checklist, criterionId);
    if (draft) draft.text = text;
    else {
      const place = placeOf(checklist, criterionId);
      this.#drafts.push({ id: `${this.#next++}`, place, clues: cluesAbout(checklist), text });
    }
  }

  /** What to show in the field of comments. */
  commentOn(checklist: ChecklistView, { id, verdict }: ChecklistCriterion): string {
    return this.#find(checklist, id)?.text ?? verdict?.comment ?? '';
  }

  /** The comment is safe; what was typed after it stays. */
  saved(checklist: ChecklistView, criterionId: string, comment: string): void {
    const draft = this.#find(checklist, criterionId);
    if (draft?.text.trim() === comment) this.#drafts.splice(this.#drafts.indexOf(draft), 1);
  }

  /** Places of the criteria whose comment no verdict carries yet, and how many more there are of other checklists. */
  unsaved(checklist: ChecklistView | undefined): { here: number[]; count: number } {
    const open = new Set(this.#drafts.filter(({ text }) => text.trim() !== ''));
    const here: number[] = [];
    for (const [index, criterion] of (checklist?.criteria ?? []).entries()) {
      const draft = checklist && this.#find(checklist, criterion.id);
      if (!draft || !open.has(draft)) continue;
      if (draft.text.trim() === criterion.verdict?.comment) open.delete(draft);
      else here.push(index);
    }
    return { here, count: open.size };
  }

  #find(checklist: ChecklistView, criterionId: string): Draft | undefined {
    const place = placeOf(checklist, criterionId);
    const there = this.#drafts.filter((draft) => draft.place === place);
    const id = chooseAbout(there, cluesAbout(checklist));
    return there.find((draft) => draft.id === id);
  }
}

function placeOf({ page, subjectName, formId, packId }: ChecklistView, criterionId: string): string {
  return JSON.stringify([page, subjectName, formId, packId, criterionId]);
}

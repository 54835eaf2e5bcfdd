import type { ChecklistView } from '#components/overlay/model.ts';
import type { ChecklistCriterion } from '#core/review/shown.ts';
import type { Clue } from '#core/matching/same-person.ts';
import type { CriterionVerdict } from '#core/model/review.ts';
import { chooseAbout, cluesAbout } from '#core/review/choose.ts';

interface Draft {
  id: string;
  /** Page, name, form, pack and criterion. */
  place: string;
  clues: readonly Clue[];
  about: DraftPlace;
  text: string;
}

/** What a draft is about. */
export interface DraftPlace {
  checklist: ChecklistView;
  criterionId: string;
}

/**
 * Texts typed and not yet saved, comments or points, each with the page, person, form, pack and criterion that it is about.
 */
export class Drafts {
  readonly #savedIn: (verdict: CriterionVerdict) => string;
  readonly #drafts: Draft[] = [];
  #next = 0;

  /** @param savedIn what a verdict carries of it */
  constructor(savedIn: (verdict: CriterionVerdict) => string = ({ comment }) => comment) {
    this.#savedIn = savedIn;
  }

  note(checklist: ChecklistView, criterionId: string, text: string): void {
    const draft = this.#find(checklist, criterionId);
    if (draft) draft.text = text;
    else {
      const place = placeOf(checklist, criterionId);
      const about = { checklist, criterionId };
      this.#drafts.push({ id: `${this.#next++}`, place, clues: cluesAbout(checklist), about, text });
    }
  }

  /** What was typed and not saved; `undefined` where nothing was. */
  openOn(checklist: ChecklistView, criterionId: string): string | undefined {
    return this.#find(checklist, criterionId)?.text;
  }

  /** What to show in the field. */
  textOn(checklist: ChecklistView, { id, verdict }: ChecklistCriterion): string {
    return this.#find(checklist, id)?.text ?? (verdict ? this.#savedIn(verdict) : '');
  }

  /** Nothing of the kind is to be saved any more. */
  drop(checklist: ChecklistView, criterionId: string): void {
    const draft = this.#find(checklist, criterionId);
    if (draft) this.#drafts.splice(this.#drafts.indexOf(draft), 1);
  }

  /** All that is not saved yet, whoever it is about. */
  places(): DraftPlace[] {
    return this.#drafts.map(({ about }) => about);
  }

  /** The text is safe; what was typed after it stays. */
  saved(checklist: ChecklistView, criterionId: string, text: string): void {
    const draft = this.#find(checklist, criterionId);
    if (draft?.text.trim() === text) this.#drafts.splice(this.#drafts.indexOf(draft), 1);
  }

  /** Places of the criteria whose text no verdict carries yet, and how many more there are of other checklists. */
  unsaved(checklist: ChecklistView | undefined): { here: number[]; count: number } {
    const open = new Set(this.#drafts.filter(({ text }) => text.trim() !== ''));
    const here: number[] = [];
    for (const [index, criterion] of (checklist?.criteria ?? []).entries()) {
      const draft = checklist && this.#find(checklist, criterion.id);
      if (!draft || !open.has(draft)) continue;
      if (criterion.verdict && draft.text.trim() === this.#savedIn(criterion.verdict)) open.delete(draft);
      else here.push(index);
    }
    return { here, count: open.size };
  }

  /** What was typed about others than this checklist, each place once. */
  elsewhere(checklist: ChecklistView | undefined): string[] {
    const own = new Set((checklist?.criteria ?? []).map(({ id }) => checklist && this.#find(checklist, id)));
    return this.#drafts
      .filter((draft) => draft.text.trim() !== '' && !own.has(draft))
      .map(({ place, clues }) => JSON.stringify([place, clues]));
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

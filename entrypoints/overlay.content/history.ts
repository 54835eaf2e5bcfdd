import type { ChecklistView } from '#components/overlay/model.ts';
import type { CriterionVerdict } from '#core/model/review.ts';

/** Something that was stored from this checklist, with what stood there before. */
export type Done =
  | {
      kind: 'verdict';
      about: ChecklistView;
      criterionId: string;
      before: CriterionVerdict | undefined;
    }
  | { kind: 'accepted'; about: ChecklistView; criterionIds: readonly string[] }
  | { kind: 'decision'; about: ChecklistView };

/** More steps than anybody takes back one by one. */
const MOST = 200;

/** What was done here, the latest last: undo takes it back by new events. */
export class History {
  readonly #done: Done[] = [];

  get latest(): Done | undefined {
    return this.#done.at(-1);
  }

  note(done: Done): void {
    this.#done.push(done);
    if (this.#done.length > MOST) this.#done.shift();
  }

  /** It was taken back. */
  drop(done: Done): void {
    const at = this.#done.lastIndexOf(done);
    if (at >= 0) this.#done.splice(at, 1);
  }
}

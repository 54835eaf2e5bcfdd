import type { ChecklistView } from '#components/overlay/model.ts';
import type { CriterionVerdict } from '#core/model/review.ts';

/** Something that was stored from this checklist, with what stood there before. */
export type Done = { about: ChecklistView } & (
  | (One & { kind: 'verdict'; criterionId: string; before: CriterionVerdict | undefined })
  | (One & { kind: 'decision' })
  | { kind: 'together'; stored: ReadonlyMap<string, string> }
);

/** One event. Those of a batch are known by their criteria. */
interface One {
  /** Hash of the event that was stored here, and of the one that stood before it. */
  stored: string;
  over: string | undefined;
}

/** Whether what was stored here is all that stands by now: what others said since is not taken back from here. */
export function standsAlone(stored: string, standing: readonly { hash: string }[]): boolean {
  return standing.length === 1 && standing[0]?.hash === stored;
}

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

  /** It was taken back: by the event `now` stands again what stood before it. */
  drop(done: Done, now: string | undefined): void {
    const at = this.#done.lastIndexOf(done);
    if (at >= 0) this.#done.splice(at, 1);
    if (done.kind === 'together') return;
    const earlier = this.#done.findIndex(({ stored }) => stored === done.over);
    const known = this.#done[earlier];
    if (known && known.kind !== 'together' && now !== undefined)
      this.#done[earlier] = { ...known, stored: now };
  }
}

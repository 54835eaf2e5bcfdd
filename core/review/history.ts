import type { CriterionVerdict } from '../model/review.ts';

/** Something that a reviewer stored here about one form, with what stood there before. */
export type Done<About> = { about: About } & (
  | (One & { kind: 'verdict'; criterionId: string; before: Before | undefined })
  | (One & { kind: 'decision' })
  | { kind: 'together'; stored: ReadonlyMap<string, string> }
);

/** What stood at a criterion, and whose word it was. */
export interface Before {
  verdict: CriterionVerdict;
  of: string | undefined;
}

/** One event. Those of a batch are known by their criteria. */
interface One {
  /** Hash of the event that was stored here, and of the one that stood before it. */
  stored: string;
  over: string | undefined;
}

/** What stands by now of a form, by the hashes of its events. */
interface Standing {
  criteria: readonly { id: string; standing: readonly { hash: string }[] }[];
  decided: readonly { hash: string }[];
}

/** Whether what was done here is all that stands there by now: what others said since is not taken back from here. */
export function isUntouched<About>(done: Done<About>, { criteria, decided }: Standing): boolean {
  const standing = new Map(criteria.map((each) => [each.id, each.standing]));
  switch (done.kind) {
    case 'decision':
      return standsAlone(done.stored, decided);
    case 'verdict':
      return standsAlone(done.stored, standing.get(done.criterionId) ?? []);
    case 'together':
      return [...done.stored].every(([id, hash]) => standsAlone(hash, standing.get(id) ?? []));
  }
}

function standsAlone(stored: string, standing: readonly { hash: string }[]): boolean {
  return standing.length === 1 && standing[0]?.hash === stored;
}

/** More steps than anybody takes back one by one. */
const MOST = 200;

/** What was done here, the latest last: undo takes it back by new events. */
export class History<About> {
  readonly #done: Done<About>[] = [];

  get latest(): Done<About> | undefined {
    return this.#done.at(-1);
  }

  note(done: Done<About>): void {
    this.#done.push(done);
    if (this.#done.length > MOST) this.#done.shift();
  }

  /** It was taken back: by the event `now` stands again what stood before it. */
  drop(done: Done<About>, now: string | undefined): void {
    const at = this.#done.lastIndexOf(done);
    if (at >= 0) this.#done.splice(at, 1);
    if (done.kind === 'together') return;
    const earlier = this.#done.findIndex(({ stored }) => stored === done.over);
    const known = this.#done[earlier];
    if (known && known.kind !== 'together' && now !== undefined)
      this.#done[earlier] = { ...known, stored: now };
  }
}

import type { DuplicateKind } from './kind.ts';
import type { Folder } from './fold.ts';
import { GrowingInts } from './growing.ts';

/** 本批, 历年, 范文: what a text is compared as. */
export type DuplicateScope = 'batch' | 'past' | 'model';
const SCOPES: readonly DuplicateScope[] = ['batch', 'past', 'model'];

/** What was added, in its order: which text each item says, and how it is spelled there. */
export class Items<Id> {
  readonly ids: Id[] = [];
  readonly #texts = new GrowingInts();
  readonly #scopes = new GrowingInts();
  readonly #raw = new GrowingInts();
  readonly #key = new GrowingInts();
  readonly #spelled = new GrowingInts();
  readonly #dates = new Map<number, string>();

  get count(): number {
    return this.ids.length;
  }

  add(id: Id, text: number, scope: DuplicateScope, date: string | undefined, folder: Folder): void {
    if (date !== undefined) this.#dates.set(this.count, date);
    this.ids.push(id);
    this.#texts.push(text);
    this.#scopes.push(SCOPES.indexOf(scope));
    this.#raw.push(folder.raw);
    this.#key.push(folder.key);
    this.#spelled.push(folder.spelled);
  }

  text(item: number): number {
    return this.#texts.at(item);
  }

  scope(item: number): DuplicateScope {
    return SCOPES[this.#scopes.at(item)] ?? 'batch';
  }

  /**
   * Which items say a text, in their order.
   * @param texts how many texts there are
   */
  byText(texts: number): (text: number) => number[] {
    const first = new Uint32Array(texts);
    const next = new Uint32Array(this.count);
    for (let item = this.count - 1; item >= 0; item -= 1) {
      next[item] = first[this.text(item)] as number;
      first[this.text(item)] = item + 1;
    }
    return (text) => {
      const found: number[] = [];
      for (let item = first[text] as number; item !== 0; item = next[item - 1] as number)
        found.push(item - 1);
      return found;
    };
  }

  /** How two items differ that say the same text. */
  kindOf(one: number, other: number): DuplicateKind {
    const equal = (hashes: GrowingInts): boolean => hashes.at(one) === hashes.at(other);
    if (equal(this.#raw)) return 'same';
    if (equal(this.#key)) return 'punctuation';
    return equal(this.#spelled) ? 'names' : 'numbers';
  }

  /** Whether one is known to be written before another: by their dates, or as of earlier years. Where it stands tells nothing. */
  isEarlier(one: number, other: number): boolean {
    const [date, otherDate] = [this.#dates.get(one), this.#dates.get(other)];
    if (date !== undefined && otherDate !== undefined && date !== otherDate) {
      // A day of a year, beside that year, is neither before nor after it.
      return date < otherDate && !otherDate.startsWith(date);
    }
    return this.scope(one) === 'past' && this.scope(other) === 'batch';
  }

  /** Negative where the first is listed before: what is not of this batch, then by date, then as added. */
  compare(one: number, other: number): number {
    const isNew = (item: number): number => Number(this.scope(item) === 'batch');
    const [date, otherDate] = [this.#dates.get(one), this.#dates.get(other)];
    const byDate =
      date === otherDate
        ? 0
        : date === undefined
          ? 1
          : otherDate === undefined
            ? -1
            : date < otherDate
              ? -1
              : 1;
    return isNew(one) - isNew(other) || byDate || one - other;
  }
}

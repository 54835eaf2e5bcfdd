import { MAX_COLUMNS } from '../address.ts';
import { attribute, isTrue } from '../xml.ts';

/** Columns that `<col>` elements hide. Ranges may overlap: a file can say the same column hidden a million times. */
export class HiddenColumns {
  #flags: Uint8Array | undefined;

  /** Takes one `<col>`; false where its range is none. */
  take(attributes: string): boolean {
    if (!isTrue(attribute({ attributes }, 'hidden'))) return true;
    const from = Number(attribute({ attributes }, 'min')) - 1;
    const to = Number(attribute({ attributes }, 'max'));
    if (!(Number.isInteger(from) && from >= 0 && from < to && to <= MAX_COLUMNS)) return false;
    this.#flags ??= new Uint8Array(MAX_COLUMNS);
    this.#flags.fill(1, from, to);
    return true;
  }

  /** Their numbers, ascending. */
  list(): number[] {
    return [...(this.#flags ?? [])].flatMap((flag, column) => (flag === 1 ? [column] : []));
  }
}

import type { WpsName, WpsWorkbook } from './api.ts';
import { fromAscii, toAscii } from './ascii.ts';
import { items } from './places.ts';

/** Begins the hidden names in which texts are kept. */
export const OWN_NAMES = 'jiannuo_kept.';

/** A text in a formula has 255 letters at most ([vba] Names.Add, limits of formulas); quotes count twice. */
const PIECE = 120;

/** Texts as hidden names of the workbook, in pieces: where a build has no custom XML parts. */
export class NameTexts {
  readonly #book: WpsWorkbook;

  constructor(book: WpsWorkbook) {
    this.#book = book;
  }

  get(key: string): string | undefined {
    const pieces = this.#pieces(key).sort((a, b) => a.number - b.number);
    if (pieces.length === 0 || pieces.some(({ number }, index) => number !== index)) return undefined;
    return fromAscii(pieces.map(({ name }) => textOf(name.RefersTo)).join(''));
  }

  set(key: string, text: string | undefined): void {
    for (const { name } of this.#pieces(key).reverse()) name.Delete();
    if (text === undefined) return;
    const ascii = toAscii(text);
    for (let number = 0; number === 0 || number * PIECE < ascii.length; number += 1) {
      const piece = ascii.slice(number * PIECE, (number + 1) * PIECE);
      this.#book.Names.Add(`${prefixOf(key)}${number}`, `="${piece.replaceAll('"', '""')}"`, false);
    }
  }

  #pieces(key: string): { name: WpsName; number: number }[] {
    const prefix = prefixOf(key);
    return items(this.#book.Names).flatMap((name) => {
      const called = name.Name;
      if (!called.startsWith(prefix)) return [];
      const number = called.slice(prefix.length);
      return /^\d+$/.test(number) ? [{ name, number: Number(number) }] : [];
    });
  }
}

/** Letters that a name may have; what else a key has is told by its number. The program does not tell capitals apart. */
function prefixOf(key: string): string {
  return `${OWN_NAMES}${key.replaceAll(/[^a-z0-9]/g, (char) => `_${char.charCodeAt(0).toString(16)}_`)}.`;
}

function textOf(refersTo: string): string {
  return /^="(.*)"$/s.exec(refersTo)?.[1]?.replaceAll('""', '"') ?? '';
}

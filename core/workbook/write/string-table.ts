import type { PackedMember } from '../zip/zip-write.ts';
import { textElement } from '../xlsx/xstring.ts';
import { type Level, PackedPart } from './packed-part.ts';
import { DECLARATION, MAIN } from './xml-names.ts';

/** Texts remembered at a time: some 8 MB of them. Then all are forgotten, and one met again is stored again. */
const REMEMBERED = 65536;
/** Characters gathered before they are encoded, as one call per text would cost more than the encoding. */
const GATHERED = 16_384;

/** `sharedStrings.xml`, packed while texts come; each text once as far as it is remembered. */
export class StringTable {
  #indices = new Map<string, number>();
  readonly #part: PackedPart;
  #gathered = '';
  #uses = 0;
  #items = 0;

  constructor(level: Level) {
    this.#part = new PackedPart(level);
  }

  indexOf(text: string): number {
    this.#uses += 1;
    const known = this.#indices.get(text);
    if (known !== undefined) return known;
    if (this.#indices.size >= REMEMBERED) this.#indices = new Map();
    const index = this.#items++;
    this.#indices.set(text, index);
    this.#gathered += `<si>${textElement(text)}</si>`;
    if (this.#gathered.length > GATHERED) this.#flush();
    return index;
  }

  finish(name: string): PackedMember {
    this.#gathered += '</sst>';
    this.#flush();
    const counts = `count="${this.#uses}" uniqueCount="${this.#items}"`;
    return this.#part.finish(name, `${DECLARATION}<sst xmlns="${MAIN}" ${counts}>`);
  }

  #flush(): void {
    this.#part.body.text(this.#gathered);
    this.#gathered = '';
  }
}

import { encodeUtf8 } from '../encoding.ts';
import type { PackedMember } from '../zip/zip-write.ts';
import { textElement } from '../xlsx/xstring.ts';
import { type Level, PackedPart } from './packed-part.ts';
import { DECLARATION, MAIN } from './xml-names.ts';

/** Texts remembered at a time: some 8 MB of them. Then all are forgotten, and one met again is stored again. */
const REMEMBERED = 65536;
/** Blanks at the ends, which XML keeps on request only, line breaks, and what has to be written in another way. */
// oxlint-disable-next-line no-control-regex -- control characters are among them
const UNUSUAL = /^\s|\s$|[\u0000-\u001f\ud800-\udfff\ufffe\uffff]|_x/;
/** Longer ones are rare enough to be encoded at once. */
const SHORT = 4096;
const OPEN = encodeUtf8('<si><t>');
const CLOSE = encodeUtf8('</t></si>');

/** `sharedStrings.xml`, packed while texts come; each text once as far as it is remembered. */
export class StringTable {
  #indices = new Map<string, number>();
  readonly #part: PackedPart;
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
    this.#write(text);
    return index;
  }

  finish(name: string): PackedMember {
    this.#part.body.text('</sst>');
    const counts = `count="${this.#uses}" uniqueCount="${this.#items}"`;
    return this.#part.finish(name, `${DECLARATION}<sst xmlns="${MAIN}" ${counts}>`);
  }

  #write(text: string): void {
    const { body } = this.#part;
    if (text.length > SHORT || UNUSUAL.test(text)) {
      body.text(`<si>${textElement(text)}</si>`);
      return;
    }
    body.bytes(OPEN);
    body.characters(text);
    body.bytes(CLOSE);
  }
}

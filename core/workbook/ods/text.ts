import { decodeCharacters } from '../xlsx/well-formed.ts';
import { attribute, type Tag } from '../xml.ts';

/** Spaces of one `text:s`; a text has at most as many as a cell has characters. */
const MAX_SPACES = 32_767;

/** Text of a cell: paragraphs become lines; white space counts as the format says (ODF 1.3 part 3, 6.1.2). */
export class OdsText {
  readonly #paragraphs: string[] = [];
  #depth = 0;
  /** Whether the characters so far, elements aside, end in a blank or are none. */
  #behindBlank = true;

  /** Characters between tags; outside paragraphs they are layout of the file. */
  add(raw: string): void {
    if (this.#depth === 0 || raw === '') return;
    const text = decodeCharacters(raw).replace(/[ \t\r\n]+/g, ' ');
    // A blank behind a blank, or at the beginning, is none; those that count are `text:s`.
    this.#append(this.#behindBlank ? text.replace(/^ /, '') : text);
    this.#behindBlank = text.endsWith(' ');
  }

  /** Whether the tag belongs to the text of the cell. */
  take(tag: Tag): boolean {
    switch (tag.name) {
      case 'p':
      case 'h':
        if (tag.kind !== 'close') {
          this.#paragraphs.push('');
          this.#behindBlank = true;
        }
        if (tag.kind !== 'empty') this.#depth += tag.kind === 'open' ? 1 : -1;
        return true;
      case 's':
        if (tag.kind !== 'close') {
          const count = Number(attribute(tag, 'text:c') ?? 1);
          this.#append(' '.repeat(Math.min(Math.max(0, Math.trunc(count) || 0), MAX_SPACES)));
        }
        return true;
      case 'tab':
        if (tag.kind !== 'close') this.#append('\t');
        return true;
      case 'line-break':
        if (tag.kind !== 'close') this.#append('\n');
        return true;
      default:
        return false;
    }
  }

  done(): string {
    return this.#paragraphs.join('\n');
  }

  #append(text: string): void {
    if (this.#paragraphs.length === 0) this.#paragraphs.push('');
    this.#paragraphs[this.#paragraphs.length - 1] += text;
  }
}

import { KIND, type Kind } from './cells.ts';
import { encodeUtf8, strictUtf8 } from '../encoding.ts';
import { richText } from './shared-strings.ts';
import { areAttributes, checkWellFormed, decodeCharacters } from './well-formed.ts';
import { attribute } from '../xml.ts';
import { CODE, endOfSkipped, indexOfText, tagEnd } from './xml-bytes.ts';

/** One `<c>` element. Positions are those of the bytes it was read from. */
export interface CellContent {
  /** Behind the element. */
  end: number;
  /** What the element says cannot be relied on. */
  broken: boolean;
  /** -1 where the cell does not say: then it follows the one before. */
  column: number;
  style: number;
  kind: Kind;
  /** `t="d"`: the content is a date in letters. */
  isDate: boolean;
  from: number;
  to: number;
  /** Nothing between `from` and `to` needs decoding. */
  plain: boolean;
  /** Text of an inline string. */
  text: string;
  hasFormula: boolean;
  formulaFrom: number;
  formulaTo: number;
  formulaPlain: boolean;
}

const LETTER = { c: 99, f: 102, i: 105, r: 114, s: 115, t: 116, v: 118 } as const;

const KINDS: Readonly<Record<string, Kind>> = {
  n: KIND.number,
  d: KIND.number,
  s: KIND.shared,
  str: KIND.text,
  inlineStr: KIND.inline,
  b: KIND.boolean,
  e: KIND.error,
};

/** Reads single `<c>` elements. Nothing is kept from one to the next: the same object is filled anew. */
export class CellScanner {
  /** Of the part's elements, with its colon. */
  prefix = '';
  readonly #cell: CellContent = {
    end: 0,
    broken: false,
    column: -1,
    style: 0,
    kind: KIND.number,
    isDate: false,
    from: 0,
    to: 0,
    plain: true,
    text: '',
    hasFormula: false,
    formulaFrom: 0,
    formulaTo: 0,
    formulaPlain: true,
  };
  #contents = 0;

  /** Whether a `<c>` begins at `at`; it may not have come whole yet. */
  isCell(bytes: Uint8Array, at: number, end: number): boolean {
    return this.#isName(bytes, at + 1, end, LETTER.c);
  }

  /** `undefined` where the element has not come whole yet. */
  read(bytes: Uint8Array, start: number, end: number): CellContent | undefined {
    const cell = this.#cell;
    cell.broken = false;
    cell.column = -1;
    cell.style = 0;
    cell.kind = KIND.number;
    cell.isDate = false;
    cell.plain = true;
    cell.hasFormula = false;
    this.#contents = 0;
    const tag = this.#readAttributes(bytes, start + 2 + this.prefix.length, end);
    if (tag === -1) return undefined;
    if (bytes[tag - 1] === CODE.slash) {
      cell.kind = KIND.blank;
      cell.end = tag + 1;
      return cell;
    }
    cell.end = this.#readChildren(bytes, tag + 1, end);
    if (cell.end === -1) return undefined;
    if (this.#contents === 0) cell.kind = KIND.blank;
    else if (this.#contents > 1) cell.broken = true;
    return cell;
  }

  /** Characters as text, `undefined` where they are no UTF-8. */
  decode(bytes: Uint8Array, from: number, to: number): string | undefined {
    const text = strictUtf8(bytes, from, to);
    return text === undefined ? undefined : decodeCharacters(text);
  }

  /** ` r="B3" s="4" t="s"`: every attribute is optional, in any order. Answers where the tag's `>` is. */
  #readAttributes(bytes: Uint8Array, from: number, end: number): number {
    let at = from;
    let seen = 0;
    for (;;) {
      while (at < end && (bytes[at] ?? 0) <= CODE.space) at += 1;
      if (at + 1 >= end) return -1;
      const name = bytes[at] ?? 0;
      if (name === CODE.greater) return at;
      if (name === CODE.slash && bytes[at + 1] === CODE.greater) return at + 1;
      if (bytes[at + 1] !== CODE.equals) return this.#readUnusual(bytes, from, at, end);
      if (at + 2 >= end) return -1;
      const quote = bytes[at + 2];
      if (quote !== CODE.quote && quote !== CODE.apostrophe) return this.#readUnusual(bytes, from, at, end);
      const valueFrom = at + 3;
      let to = valueFrom;
      while (to < end && bytes[to] !== quote) {
        if (bytes[to] === CODE.ampersand || bytes[to] === CODE.less)
          return this.#readUnusual(bytes, from, at, end);
        to += 1;
      }
      if (to + 1 >= end) return -1;
      const bit = name === LETTER.r ? 1 : name === LETTER.s ? 2 : name === LETTER.t ? 4 : 0;
      if (bit === 0 || (seen & bit) !== 0 || (bytes[at - 1] ?? 0) > CODE.space) {
        return this.#readUnusual(bytes, from, at, end);
      }
      seen |= bit;
      if (bit === 1) this.#takeReference(bytes, valueFrom, to);
      else if (bit === 2) this.#takeStyle(bytes, valueFrom, to);
      else this.#takeType(bytes, valueFrom, to);
      at = to + 1;
    }
  }

  /** Other attributes than the three, blanks around `=`, entities: all of them once more, by the slow way. */
  #readUnusual(bytes: Uint8Array, from: number, at: number, end: number): number {
    const close = tagEnd(bytes, at - 1, end);
    if (close === -1) return -1;
    const to = bytes[close - 1] === CODE.slash ? close - 1 : close;
    const attributes = strictUtf8(bytes, from, to) ?? '<';
    if (!areAttributes(attributes)) {
      this.#cell.broken = true;
      return close;
    }
    for (const name of ['r', 's', 't'] as const) {
      const value = attribute({ attributes }, name);
      if (value === undefined) continue;
      const letters = encodeUtf8(value);
      if (name === 'r') this.#takeReference(letters, 0, letters.length);
      else if (name === 's') this.#takeStyle(letters, 0, letters.length);
      else this.#takeType(letters, 0, letters.length);
    }
    return close;
  }

  /** Column of `BC12`. Some writers mis-number the row here: the row element is what counts. */
  #takeReference(bytes: Uint8Array, from: number, to: number): void {
    let column = 0;
    let at = from;
    for (; at < to; at++) {
      const letter = (bytes[at] ?? 0) & 0xdf;
      if (letter < 65 || letter > 90) break;
      column = column * 26 + letter - 64;
    }
    const digits = at;
    while (at < to && (bytes[at] ?? 0) >= 48 && (bytes[at] ?? 0) <= 57) at += 1;
    if (digits === from || digits - from > 3 || at !== to || at === digits) this.#cell.broken = true;
    this.#cell.column = column - 1;
  }

  #takeStyle(bytes: Uint8Array, from: number, to: number): void {
    let style = 0;
    for (let at = from; at < to; at++) {
      const digit = (bytes[at] ?? 0) - 48;
      if (digit < 0 || digit > 9) this.#cell.broken = true;
      style = style * 10 + digit;
    }
    if (from === to || style > 0xffff) this.#cell.broken = true;
    this.#cell.style = style;
  }

  #takeType(bytes: Uint8Array, from: number, to: number): void {
    const cell = this.#cell;
    if (to - from === 1 && bytes[from] === LETTER.s) {
      cell.kind = KIND.shared;
      return;
    }
    const type = String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 16)));
    const kind = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
    if (kind === undefined) cell.broken = true;
    cell.kind = kind ?? KIND.text;
    cell.isDate = type === 'd';
  }

  #readChildren(bytes: Uint8Array, from: number, end: number): number {
    const cell = this.#cell;
    let at = from;
    for (;;) {
      while (at < end && (bytes[at] ?? 0) <= CODE.space) at += 1;
      if (at + 1 >= end) return -1;
      if (bytes[at] !== CODE.less) return this.#breakOff(at);
      const next = bytes[at + 1];
      if (next === CODE.slash) {
        const close = this.#closing(bytes, at, end, LETTER.c);
        return close === -2 ? this.#breakOff(at) : close;
      }
      if (next === CODE.bang || next === CODE.question) at = endOfSkipped(bytes, at, end, 'c');
      else if (this.#isName(bytes, at + 1, end, LETTER.v)) at = this.#readValue(bytes, at, end);
      else if (this.#isName(bytes, at + 1, end, LETTER.f)) at = this.#readFormula(bytes, at, end);
      else at = this.#readElement(bytes, at, end);
      if (at === -1) return -1;
      if (cell.broken) return at;
    }
  }

  #breakOff(at: number): number {
    this.#cell.broken = true;
    return at;
  }

  #readValue(bytes: Uint8Array, start: number, end: number): number {
    const cell = this.#cell;
    const after = this.#readLeaf(bytes, start, end, LETTER.v);
    if (after === -1) return -1;
    cell.from = this.#leafFrom;
    cell.to = this.#leafTo;
    cell.plain = this.#leafPlain;
    this.#contents += 1;
    if (cell.kind === KIND.inline) cell.broken = true;
    return after;
  }

  #readFormula(bytes: Uint8Array, start: number, end: number): number {
    const cell = this.#cell;
    const after = this.#readLeaf(bytes, start, end, LETTER.f);
    if (after === -1) return -1;
    // A formula behind the value, or a second one, is nothing that a spreadsheet program writes.
    if (cell.hasFormula || this.#contents > 0) cell.broken = true;
    cell.hasFormula = true;
    cell.formulaFrom = this.#leafFrom;
    cell.formulaTo = this.#leafTo;
    cell.formulaPlain = this.#leafPlain;
    return after;
  }

  #leafFrom = 0;
  #leafTo = 0;
  #leafPlain = true;

  /** `<v …>text</v>`: positions of the text are left in the fields above. Answers where the element ends. */
  #readLeaf(bytes: Uint8Array, start: number, end: number, letter: number): number {
    const tag = start + this.prefix.length + 2;
    const open = bytes[tag] === CODE.greater ? tag : tagEnd(bytes, start, end);
    if (open === -1) return -1;
    if (open !== tag) {
      const to = bytes[open - 1] === CODE.slash ? open - 1 : open;
      const attributes = strictUtf8(bytes, tag, to);
      if (attributes === undefined || !areAttributes(attributes)) this.#cell.broken = true;
    }
    this.#leafFrom = open + 1;
    this.#leafTo = open + 1;
    this.#leafPlain = true;
    if (bytes[open - 1] === CODE.slash) return open + 1;
    let at = open + 1;
    for (;;) {
      let code = 0;
      while (at < end && (code = bytes[at] ?? 0) !== CODE.less) {
        if (code === CODE.ampersand || code === CODE.return) this.#leafPlain = false;
        // `_x000D_`: what XML cannot hold.
        else if (code === 120 && bytes[at - 1] === 95) this.#leafPlain = false;
        at += 1;
      }
      if (at + 1 >= end) return -1;
      if (bytes[at + 1] === CODE.slash) break;
      if (bytes[at + 1] !== CODE.bang && bytes[at + 1] !== CODE.question) return this.#breakOff(at);
      this.#leafPlain = false;
      at = endOfSkipped(bytes, at, end, 'v');
      if (at === -1) return -1;
    }
    this.#leafTo = at;
    const close = this.#closing(bytes, at, end, letter);
    return close === -2 ? this.#breakOff(at) : close;
  }

  /** `<is>` is taken, `<extLst>` and what else may come is passed over. */
  #readElement(bytes: Uint8Array, start: number, end: number): number {
    const cell = this.#cell;
    const open = tagEnd(bytes, start, end);
    if (open === -1) return -1;
    const name = /^[^\s/>]*/.exec(
      String.fromCharCode(...bytes.subarray(start + 1, Math.min(open, start + 64))),
    )?.[0];
    const isInline = name === `${this.prefix}is`;
    let after = open + 1;
    if (bytes[open - 1] !== CODE.slash) {
      const close = indexOfText(bytes, `</${name ?? ''}`, open, end);
      const closeEnd = close === -1 ? -1 : tagEnd(bytes, close, end);
      if (closeEnd === -1) return -1;
      after = closeEnd + 1;
    }
    const xml = strictUtf8(bytes, start, after);
    if (xml === undefined) return this.#breakOff(after);
    checkWellFormed(xml, 'c', name?.slice(name.indexOf(':') + 1));
    if (!isInline) return after;
    this.#contents += 1;
    if (cell.kind !== KIND.inline) cell.broken = true;
    const inner = xml.slice(open + 1 - start);
    const innerEnd = inner.lastIndexOf('</');
    cell.text = innerEnd > 0 ? richText(inner, 0, innerEnd) : '';
    return after;
  }

  #isName(bytes: Uint8Array, at: number, end: number, letter: number): boolean {
    const { prefix } = this;
    const after = at + prefix.length;
    if (after + 1 >= end || bytes[after] !== letter) return false;
    for (let n = 0; n < prefix.length; n++) if (bytes[at + n] !== prefix.charCodeAt(n)) return false;
    const next = bytes[after + 1] ?? 0;
    return next <= CODE.space || next === CODE.greater || next === CODE.slash;
  }

  /** Behind `</c>`; -1 where it has not come whole, -2 where another tag closes. */
  #closing(bytes: Uint8Array, start: number, end: number, letter: number): number {
    let at = start + 2 + this.prefix.length + 1;
    if (at >= end) return -1;
    if (!this.#isName(bytes, start + 2, end, letter)) return -2;
    while (at < end && (bytes[at] ?? 0) <= CODE.space) at += 1;
    if (at >= end) return -1;
    return bytes[at] === CODE.greater ? at + 1 : -2;
  }
}

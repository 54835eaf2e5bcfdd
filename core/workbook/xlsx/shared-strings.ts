import { JiannuoError } from '../../errors.ts';
import { encodeUtf8, strictUtf8 } from '../encoding.ts';
import type { ReadLimits } from '../limits.ts';
import { TextStore } from './texts.ts';
import { checkWellFormed, decodeCharacters } from './well-formed.ts';
import { endOfTag, scanTags, type Tag } from '../xml.ts';
import { CODE, endOfSkipped, indexOfText, startsWith, tagEnd } from './xml-bytes.ts';
import { decodeXstring } from './xstring.ts';

/**
 * Text of each `<si>` of `sharedStrings.xml`: runs joined, phonetic guides left out. Positions match the indices
 * that cells use.
 */
export function readSharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let at = 0;
  for (;;) {
    const item = nextItem(xml, at);
    if (!item) return strings;
    strings.push(item.end > item.start ? richText(xml, item.start, item.end) : '');
    at = item.next;
  }
}

interface Item {
  start: number;
  end: number;
  next: number;
}

const ITEM = /<(?:([\w.-]+):)?si(?=[\s/>])/g;

function nextItem(xml: string, from: number): Item | undefined {
  ITEM.lastIndex = from;
  const match = ITEM.exec(xml);
  if (!match) return undefined;
  const open = endOfTag(xml, match.index);
  if (open === -1) return undefined;
  if (xml.charCodeAt(open - 1) === 47) return { start: open, end: open, next: open + 1 };
  const closing = match[1] ? `</${match[1]}:si` : '</si';
  const end = xml.indexOf(closing, open);
  if (end === -1) return undefined;
  return { start: open + 1, end, next: end + closing.length };
}

/** Text of a string item or inline string between two offsets. */
export function richText(xml: string, from: number, to: number): string {
  // The plain case, one `<t>` and nothing else, is nearly every string of nearly every file.
  if (xml.startsWith('<t>', from) && xml.startsWith('</t>', to - 4) && xml.indexOf('</t>', from) === to - 4) {
    return decodeXstring(decodeCharacters(xml.slice(from + 3, to - 4)));
  }
  return decodeXstring(runsOf(xml.slice(from, to)));
}

/** The texts of all runs, those of phonetic guides aside. */
function runsOf(xml: string): string {
  let text = '';
  let phonetic = 0;
  let open: Tag | undefined;
  for (const tag of scanTags(xml)) {
    if (open) {
      if (tag.name !== 't' || tag.kind !== 'close') throw broken();
      if (phonetic === 0) text += decodeCharacters(xml.slice(open.end, tag.start));
      open = undefined;
    } else if (tag.name === 'rPh' && tag.kind !== 'empty') phonetic += tag.kind === 'open' ? 1 : -1;
    else if (tag.name === 't' && tag.kind === 'open') open = tag;
  }
  if (open) throw broken();
  return text;
}

const PART = 'sharedStrings';

/**
 * Takes the shared strings piece by piece, most of them as the bytes they are.
 * @throws JiannuoError `workbook.corrupt`, `workbook.truncated`, `workbook.tooManyTexts`
 */
export class SharedStringsScanner {
  readonly texts: TextStore;
  readonly #limit: number;
  #prefix = '';
  #depth = 0;
  #over = false;

  /** @param size of the part, in bytes */
  constructor({ strings, textBytes }: Pick<ReadLimits, 'strings' | 'textBytes'>, size: number) {
    this.#limit = strings;
    this.texts = new TextStore(undefined, textBytes, size);
  }

  scan(bytes: Uint8Array, end: number): number {
    let at = 0;
    for (;;) {
      while (at < end && bytes[at] !== CODE.less) {
        // A byte order mark may come first, nothing else.
        if ((bytes[at] ?? 0) > CODE.space && (this.#depth > 0 || this.#over)) throw broken();
        at += 1;
      }
      if (at + 2 >= end) return at;
      const next = bytes[at + 1];
      const after =
        next === CODE.bang || next === CODE.question
          ? endOfSkipped(bytes, at, end, PART)
          : this.#readTag(bytes, at, end);
      if (after === -1) return at;
      at = after;
    }
  }

  finish(rest: number): void {
    if (rest > 0 || this.#depth > 0 || !this.#over) throw new JiannuoError('workbook.truncated');
  }

  #readTag(bytes: Uint8Array, start: number, end: number): number {
    if (this.#depth === 1 && this.#isItem(bytes, start)) return this.#readItem(bytes, start, end);
    const close = tagEnd(bytes, start, end);
    if (close === -1) return -1;
    const tag = strictUtf8(bytes, start, close + 1) ?? '';
    if (this.#depth === 0) this.#openRoot(tag);
    else if (tag.replace(/\s*>$/, '') === `</${this.#prefix}sst`) {
      this.#depth = 0;
      this.#over = true;
    } else return this.#passOver(bytes, start, close, end);
    return close + 1;
  }

  #openRoot(tag: string): void {
    const match = /^<((?:[\w.-]+:)?)sst(?=[\s/>])/.exec(tag);
    if (!match || this.#over) throw broken();
    checkWellFormed(tag.endsWith('/>') ? tag : `${tag}</${match[1] ?? ''}sst>`, PART, 'sst');
    this.#prefix = match[1] ?? '';
    if (tag.endsWith('/>')) this.#over = true;
    else this.#depth = 1;
  }

  /** `<extLst>`: nothing that a cell points to. */
  #passOver(bytes: Uint8Array, start: number, open: number, end: number): number {
    const name = /^<([^\s/>]+)/.exec(
      String.fromCharCode(...bytes.subarray(start, Math.min(open, start + 64))),
    )?.[1];
    if (name === undefined) throw broken();
    let after = open + 1;
    if (bytes[open - 1] !== CODE.slash) {
      const close = indexOfText(bytes, `</${name}`, open, end);
      const closeEnd = close === -1 ? -1 : tagEnd(bytes, close, end);
      if (closeEnd === -1) return -1;
      after = closeEnd + 1;
    }
    checkWellFormed(strictUtf8(bytes, start, after) ?? '<', PART, name.replace(/^.*:/, ''));
    return after;
  }

  #isItem(bytes: Uint8Array, start: number): boolean {
    const at = start + 1 + this.#prefix.length;
    const next = bytes[at + 2] ?? 0;
    return (
      bytes[at] === 115 &&
      bytes[at + 1] === 105 &&
      (next === CODE.greater || next <= CODE.space || next === CODE.slash) &&
      startsWithText(bytes, start + 1, this.#prefix)
    );
  }

  #readItem(bytes: Uint8Array, start: number, end: number): number {
    const after = this.#prefix === '' ? this.#readPlain(bytes, start, end) : 0;
    if (after !== 0) return after;
    const open = tagEnd(bytes, start, end);
    if (open === -1) return -1;
    let itemEnd = open + 1;
    if (bytes[open - 1] !== CODE.slash) {
      const close = indexOfText(bytes, `</${this.#prefix}si`, open, end);
      const closeEnd = close === -1 ? -1 : tagEnd(bytes, close, end);
      if (closeEnd === -1) return -1;
      itemEnd = closeEnd + 1;
    }
    const xml = strictUtf8(bytes, start, itemEnd);
    if (xml === undefined) throw broken();
    checkWellFormed(xml, PART, 'si');
    const from = endOfTag(xml, 0) + 1;
    const to = xml.lastIndexOf('</');
    this.#count(this.texts.add(to > from ? richText(xml, from, to) : ''));
    return itemEnd;
  }

  /** `<si><t>…</t></si>`, which nearly every string is. 0 for anything else. */
  #readPlain(bytes: Uint8Array, start: number, end: number): number {
    const open = startsWith(bytes, start, PLAIN) ? PLAIN : startsWith(bytes, start, KEPT) ? KEPT : undefined;
    const from = start + (open?.length ?? 0);
    if (open === undefined || from >= end) return 0;
    let to = this.texts.addCharacters(bytes, from, end, ITEM_END);
    if (to === -1) {
      to = bytes.indexOf(CODE.less, from);
      if (to === -1 || to + ITEM_END.length > end || !startsWith(bytes, to, ITEM_END)) return 0;
      const text = strictUtf8(bytes, from, to);
      if (text === undefined) throw broken();
      this.texts.add(decodeXstring(decodeCharacters(text)));
    }
    this.#count(this.texts.count - 1);
    return to + ITEM_END.length;
  }

  #count(index: number): void {
    if (index < this.#limit) return;
    throw new JiannuoError('workbook.tooManyTexts', { limit: this.#limit });
  }
}

const PLAIN = encodeUtf8('<si><t>');
const KEPT = encodeUtf8('<si><t xml:space="preserve">');
const ITEM_END = encodeUtf8('</t></si>');

function startsWithText(bytes: Uint8Array, at: number, text: string): boolean {
  for (let n = 0; n < text.length; n++) if (bytes[at + n] !== text.charCodeAt(n)) return false;
  return true;
}

function broken(): JiannuoError {
  return new JiannuoError('workbook.corrupt', { part: PART });
}

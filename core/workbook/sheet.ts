import { JiannuoError } from '../errors.ts';
import type { MergedRange } from '../model/workbook.ts';
import { MAX_COLUMNS, MAX_ROWS, parseRange } from './address.ts';
import { CellStore, KIND } from './cells.ts';
import { isoToSerial } from './serial.ts';
import { richText } from './shared-strings.ts';
import { attribute, decodeEntities, endOfTag, scanTags } from './xml.ts';
import { decodeXstring } from './xstring.ts';

export interface SheetData {
  cells: CellStore;
  merges: MergedRange[];
}

/**
 * Reads `<sheetData>` and the merged ranges of a worksheet part in one pass over its text.
 * @throws JiannuoError `workbook.truncated` where the text ends inside the data
 */
export function readSheet(xml: string): SheetData {
  const cells = new CellStore();
  const open = /<((?:[\w.-]+:)?)sheetData(?:\s[^>]*?)?(\/?)>/.exec(xml);
  if (!open) return { cells, merges: readMerges(xml, 0) };
  const prefix = open[1] ?? '';
  const from = open.index + open[0].length;
  if (open[2]) return { cells, merges: readMerges(xml, from) };
  const end = xml.indexOf(`</${prefix}sheetData`, from);
  if (end === -1) throw new JiannuoError('workbook.truncated');
  new RowScanner(xml, prefix, end, cells).scan(from);
  return { cells, merges: readMerges(xml, end) };
}

/** Merged ranges of a worksheet part, looked for from a position on. */
export function readMerges(xml: string, from: number): MergedRange[] {
  const merges: MergedRange[] = [];
  if (!xml.includes('mergeCell', from)) return merges;
  for (const tag of scanTags(xml, from)) {
    if (tag.name !== 'mergeCell' || tag.kind === 'close') continue;
    const range = parseRange(attribute(tag, 'ref') ?? '');
    if (range) merges.push(range);
  }
  return merges;
}

const SPACE = 32;
const SLASH = 47;
const QUOTE = 34;
const EQUALS = 61;

class RowScanner {
  readonly #xml: string;
  readonly #end: number;
  readonly #cells: CellStore;
  readonly #rowTag: string;
  readonly #cellTag: string;
  readonly #valueTag: string;
  readonly #formulaTag: string;
  readonly #inlineTag: string;
  readonly #cellClose: string;
  #row = -1;
  #column = -1;

  constructor(xml: string, prefix: string, end: number, cells: CellStore) {
    this.#xml = xml;
    this.#end = end;
    this.#cells = cells;
    this.#rowTag = `${prefix}row`;
    this.#cellTag = `${prefix}c`;
    this.#valueTag = `<${prefix}v`;
    this.#formulaTag = `<${prefix}f`;
    this.#inlineTag = `<${prefix}is`;
    this.#cellClose = `</${prefix}c`;
  }

  scan(from: number): void {
    const xml = this.#xml;
    let at = xml.indexOf('<', from);
    while (at !== -1 && at < this.#end) {
      if (this.#isTag(this.#cellTag, at + 1)) at = this.#readCell(at);
      else if (this.#isTag(this.#rowTag, at + 1)) at = this.#readRow(at);
      else at += 1;
      at = xml.indexOf('<', at);
    }
  }

  #isTag(name: string, at: number): boolean {
    if (!this.#xml.startsWith(name, at)) return false;
    const next = this.#xml.charCodeAt(at + name.length);
    return next <= SPACE || next === SLASH || next === 62;
  }

  #readRow(start: number): number {
    const end = this.#endOfTag(start);
    const reference = attribute({ attributes: this.#xml.slice(start + 1, end) }, 'r');
    this.#row = reference === undefined ? this.#row + 1 : Number(reference) - 1;
    if (!(this.#row >= 0 && this.#row < MAX_ROWS)) {
      throw new JiannuoError('workbook.corrupt', { part: `row ${reference ?? ''}` });
    }
    this.#column = -1;
    this.#cells.openRow(this.#row);
    return end;
  }

  #endOfTag(start: number): number {
    const end = endOfTag(this.#xml, start);
    if (end === -1) throw new JiannuoError('workbook.truncated');
    return end;
  }

  /** `<c r="B3" s="4" t="s"><f>…</f><v>…</v></c>`; every attribute is optional, in any order. */
  #readCell(start: number): number {
    const xml = this.#xml;
    let at = start + 1 + this.#cellTag.length;
    let style = 0;
    let type = '';
    this.#column += 1;
    let code = xml.charCodeAt(at);
    while (code !== 62 && code !== SLASH) {
      if (code <= SPACE) {
        code = xml.charCodeAt(++at);
        continue;
      }
      const nameStart = at;
      while (code !== EQUALS && code > SPACE) code = xml.charCodeAt(++at);
      const nameEnd = at;
      while (code <= SPACE || code === EQUALS) code = xml.charCodeAt(++at);
      const valueEnd = xml.indexOf(code === QUOTE ? '"' : "'", at + 1);
      if (valueEnd === -1 || Number.isNaN(code)) throw new JiannuoError('workbook.truncated');
      if (nameEnd === nameStart + 1) {
        const name = xml.charCodeAt(nameStart);
        if (name === 114) this.#readReference(at + 1, valueEnd);
        else if (name === 115) style = Number(xml.slice(at + 1, valueEnd)) || 0;
        else if (name === 116) type = xml.slice(at + 1, valueEnd);
      }
      at = valueEnd + 1;
      code = xml.charCodeAt(at);
    }
    if (this.#column >= MAX_COLUMNS) throw new JiannuoError('workbook.corrupt', { part: 'column' });
    if (code === SLASH) {
      this.#cells.add(this.#row, this.#column, KIND.blank, style, 0);
      return at;
    }
    return this.#readContent(at + 1, style, type);
  }

  /** Column from `BC12`. Some writers also mis-number the row here: the row element is what counts. */
  #readReference(from: number, to: number): void {
    let column = 0;
    for (let i = from; i < to; i++) {
      const code = this.#xml.charCodeAt(i);
      if (code >= 65 && code <= 90) column = column * 26 + code - 64;
      else if (code >= 97 && code <= 122) column = column * 26 + code - 96;
      else break;
    }
    if (column > 0) this.#column = column - 1;
  }

  #readContent(from: number, style: number, type: string): number {
    const xml = this.#xml;
    const close = xml.indexOf(this.#cellClose, from);
    if (close === -1) throw new JiannuoError('workbook.truncated');
    let formula: string | undefined;
    let at = from;
    if (xml.startsWith(this.#formulaTag, at)) {
      formula = this.#textOf(at, close);
      at = this.#endOfTag(at);
    }
    const contentTag = type === 'inlineStr' ? this.#inlineTag : this.#valueTag;
    if (!xml.startsWith(contentTag, at)) at = xml.indexOf(contentTag, at);
    const hasContent = at !== -1 && at < close;
    const index = hasContent
      ? this.#addCell(at, close, style, type)
      : this.#cells.add(this.#row, this.#column, KIND.blank, style, 0);
    if (formula !== undefined) this.#cells.formulas.set(index, formula);
    return close;
  }

  #addCell(at: number, close: number, style: number, type: string): number {
    const add = (kind: 1 | 2 | 4, number: number): number =>
      this.#cells.add(this.#row, this.#column, kind, style, number);
    if (type === 'inlineStr') {
      const inlineEnd = this.#xml.lastIndexOf('</', close - 1);
      const contentStart = this.#endOfTag(at) + 1;
      return this.#addText(
        KIND.inline,
        style,
        contentStart < inlineEnd ? richText(this.#xml, contentStart, inlineEnd) : '',
      );
    }
    const raw = this.#textOf(at, close);
    if (type === '' || type === 'n')
      return raw === '' ? this.#addBlank(style) : add(KIND.number, Number(raw));
    if (type === 's') return raw.trim() === '' ? this.#addBlank(style) : add(KIND.shared, Number(raw));
    if (type === 'b') return add(KIND.boolean, raw.trim() === '1' || raw.trim() === 'true' ? 1 : 0);
    if (type === 'e') return this.#addText(KIND.error, style, decodeEntities(raw));
    const iso = type === 'd' ? isoToSerial(raw.trim()) : undefined;
    if (iso !== undefined) return add(KIND.number, iso);
    return this.#addText(KIND.text, style, decodeXstring(decodeEntities(raw)));
  }

  #addBlank(style: number): number {
    return this.#cells.add(this.#row, this.#column, KIND.blank, style, 0);
  }

  #addText(kind: 3 | 5 | 6, style: number, text: string): number {
    return this.#cells.add(this.#row, this.#column, kind, style, this.#cells.texts.push(text) - 1);
  }

  /** Raw text inside the element that starts at `at`; `''` where it is empty. */
  #textOf(at: number, limit: number): string {
    const open = this.#endOfTag(at);
    if (this.#xml.charCodeAt(open - 1) === SLASH || open >= limit) return '';
    const end = this.#xml.indexOf('</', open);
    return this.#xml.slice(open + 1, end);
  }
}

import { JiannuoError } from '../../errors.ts';
import { parseRange } from '../address.ts';
import { attribute, closeOf, findTag, isTrue, scanTags, type Tag } from '../xml.ts';

/** One `<c>` as it stands in the text. Columns are 0-based. */
export interface CellSpan {
  column: number;
  start: number;
  end: number;
  style: string | undefined;
  hasFormula: boolean;
  hasValue: boolean;
}

/** One `<row>` as it stands in the text. Rows are 0-based. */
export interface RowSpan {
  row: number;
  start: number;
  end: number;
  open: Tag;
  hidden: boolean;
  cells: CellSpan[];
}

/** Where everything of `<sheetData>` stands, so that the rest can be copied as it is. */
export interface SheetSpans {
  /** `x:` where the part uses a namespace prefix, else `''`. */
  prefix: string;
  open: Tag;
  /** Start of `</sheetData>`; the end of the tag itself where it is empty. */
  close: number;
  rows: RowSpan[];
}

/** @throws JiannuoError `workbook.corrupt` where the part has no sheet data or its rows are out of order */
export function spanSheet(xml: string): SheetSpans {
  const open = findTag(xml, 'sheetData');
  if (!open) throw new JiannuoError('workbook.corrupt', { part: 'sheetData' });
  const prefix = /^<([\w.-]+:)?/.exec(xml.slice(open.start))?.[1] ?? '';
  if (open.kind === 'empty') return { prefix, open, close: open.end, rows: [] };
  const close = closeOf(xml, open)?.start;
  if (close === undefined) throw new JiannuoError('workbook.truncated');
  return { prefix, open, close, rows: spanRows(xml, open.end, close) };
}

function spanRows(xml: string, from: number, to: number): RowSpan[] {
  const rows: RowSpan[] = [];
  let current: RowSpan | undefined;
  let cell: CellSpan | undefined;
  let extensions = 0;
  for (const tag of scanTags(xml, from, to)) {
    if (tag.name === 'extLst' && tag.kind !== 'empty') extensions += tag.kind === 'open' ? 1 : -1;
    // Elements of others may be called `c` or `row` as well.
    if (extensions > 0) continue;
    if (tag.name === 'row') {
      if (tag.kind === 'close') {
        if (current) current.end = tag.end;
      } else {
        current = openRow(tag, rows.at(-1)?.row ?? -1);
        rows.push(current);
      }
    } else if (tag.name === 'c' && current) {
      if (tag.kind === 'close') {
        if (cell) cell.end = tag.end;
        cell = undefined;
      } else {
        cell = openCell(tag, current.cells.at(-1)?.column ?? -1);
        current.cells.push(cell);
        if (tag.kind === 'empty') cell = undefined;
      }
    } else if (cell && tag.kind !== 'close') {
      if (tag.name === 'f') cell.hasFormula = true;
      else if ((tag.name === 'v' || tag.name === 't') && tag.kind === 'open') cell.hasValue = true;
    }
  }
  return rows;
}

function openRow(tag: Tag, before: number): RowSpan {
  const reference = attribute(tag, 'r');
  const row = reference === undefined ? before + 1 : Number(reference) - 1;
  if (!(row > before)) throw new JiannuoError('workbook.corrupt', { part: `row ${reference ?? ''}` });
  const hidden = isTrue(attribute(tag, 'hidden')) || isTrue(attribute(tag, 'zeroHeight'));
  return { row, start: tag.start, end: tag.end, open: tag, hidden, cells: [] };
}

function openCell(tag: Tag, before: number): CellSpan {
  const column = parseRange(attribute(tag, 'r') ?? '')?.left ?? before + 1;
  return {
    column,
    start: tag.start,
    end: tag.end,
    style: attribute(tag, 's'),
    hasFormula: false,
    hasValue: false,
  };
}

/** Style index a column gives to cells that the file does not have. */
export function columnStyles(xml: string): (column: number) => string | undefined {
  const ranges: { from: number; to: number; style: string }[] = [];
  for (const tag of scanTags(xml)) {
    if (tag.name === 'sheetData') break;
    const style = tag.name === 'col' ? attribute(tag, 'style') : undefined;
    if (style === undefined) continue;
    const from = Number(attribute(tag, 'min')) - 1;
    ranges.push({ from, to: Number(attribute(tag, 'max')) - 1, style });
  }
  return (column) => ranges.find(({ from, to }) => column >= from && column <= to)?.style;
}

/** An attribute with its value: found one after the other, so that what looks like one inside a value is none. */
const ATTRIBUTE = /\s+([^\s=/>"']+)\s*=\s*(?:"[^"]*"|'[^']*')/g;

/** The tag's text with one attribute set, everything else of it kept. */
export function withAttribute(tagText: string, name: string, value: string): string {
  for (const match of tagText.matchAll(ATTRIBUTE)) {
    if (match[1] !== name) continue;
    const before = /^[^"']*/.exec(match[0])?.[0] ?? '';
    return `${tagText.slice(0, match.index)}${before}"${value}"${tagText.slice(match.index + match[0].length)}`;
  }
  return tagText.replace(/\s*(\/?>)$/, (_, end: string) => ` ${name}="${value}"${end}`);
}

/** The tag's text without some attributes. */
export function withoutAttributes(tagText: string, names: ReadonlySet<string>): string {
  return tagText.replace(ATTRIBUTE, (text, name: string) => (names.has(name) ? '' : text));
}

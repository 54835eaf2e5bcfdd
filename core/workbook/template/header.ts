import type { TemplateType } from '../../model/template.ts';
import type { MergedRange, Sheet } from '../../model/workbook.ts';
import { mergeAt } from '../merges.ts';
import { type Below, isMarkRow, readBelow, readHints, readNotesBelow } from './below.ts';
import { areNames, namesAmong } from './header-names.ts';
import {
  headerWidth,
  isBesideWords,
  isHiddenRow,
  isCodeRow,
  isDataText,
  isHeaderText,
  textsOf,
} from './header-text.ts';

/** Where the header of a table stands. Rows are 0-based. */
export interface HeaderPlace {
  top: number;
  /** Last row of the header: `top`, or one further down where groups stand over named columns. */
  bottom: number;
  firstDataRow: number;
  /** 0-based column → header text; the rows joined with `_` where it has several, as AutoPoi names them. */
  headers: Map<number, string>;
  /** Columns that a row of 必填 and 选填 below the header marks as required. */
  required: Set<number>;
  /** What such a row says to each column in more words. */
  hints: Map<number, string>;
  /** What a row of 文本 and 日期 says of each column. */
  kinds: Map<number, TemplateType>;
  notes: string[];
  /** Row of the fields' names in the portal's program. */
  codeRow?: number;
}

const ROWS_SEARCHED = 40;
const MOST_ROWS = 4;

/**
 * Finds the header of a table whose sheet may open with titles, notes or a line such as `填报单位：`. The header is the
 * first row that is about as full as the fullest and holds only short, distinct texts and no data; where that row is
 * mostly no names of columns (a label and its value, side by side), the first below it that is, or of which the file says
 * that a table stands below.
 * @param heads rows of which the file says so (freeze, filter, lists), 0-based
 */
export function findTableHeader(sheet: Sheet, heads?: () => ReadonlySet<number>): HeaderPlace | undefined {
  const rows = Array.from({ length: Math.min(sheet.rowCount, ROWS_SEARCHED) }, (_, row) => row);
  const isCodes = codesIn(sheet);
  const widths = rows.map((row) => (isCodes(row) || isMarkRow(sheet, row) ? 0 : headerWidth(sheet, row)));
  const widest = Math.max(0, ...widths);
  if (widest === 0) return undefined;
  const enough = Math.max(widest === 1 ? 1 : 2, widest * 0.5);
  const full = rows.filter((row) => (widths[row] ?? 0) >= enough && !isLoneTitle(sheet, row));
  const found = namedRow(sheet, full, widths) ?? headOf(sheet, full, heads) ?? full[0];
  if (found === undefined) return undefined;
  const top = topOfGroups(sheet, found);
  return tableHeaderAt(sheet, { top, bottom: bottomOfHeader(sheet, top) });
}

/**
 * Where the first full row is no header by its words, the first below that is: it names more fields than any row
 * above. Narrow headers below a wide line count, as long as they name fields.
 */
function namedRow(sheet: Sheet, full: readonly number[], widths: readonly number[]): number | undefined {
  const [first] = full;
  if (first === undefined) return undefined;
  const { count, isHeader } = namesOfRow(sheet, first);
  if (isHeader) return first;
  const below = widths.findIndex((width, row) => {
    if (row <= first || width < 2) return false;
    const names = namesOfRow(sheet, row);
    return names.isHeader && names.count > count;
  });
  if (below !== -1) return below;
  return arePairs(textsOf(sheet, first))
    ? full.find((row) => row > first && !textsOf(sheet, row).some(isValue))
    : undefined;
}

/** `批次 | 2024-1 | 状态 | 未审核`: labels with values beside them, one of which can be nothing else. */
function arePairs(texts: readonly string[]): boolean {
  const values = texts.filter((_, n) => n % 2 === 1);
  const labels = texts.filter((_, n) => n % 2 === 0);
  return texts.length % 2 === 0 && values.some(isValue) && !labels.some(isValue);
}

/** Numbers, dates and codes: digits, and no words. A year or a month may be a column, and so may `phone2`. */
function isValue(text: string): boolean {
  return (
    /\d/.test(text) &&
    /^[\w\s.,:/+%年月日-]+$/.test(text) &&
    !/^\d{4}年?$|^\d{1,2}(?:月|日)?$|^[A-Za-z_]{3,}\d*$/.test(text)
  );
}

/**
 * Of rows whose words tell nothing, the one below which the file begins its table. Only a line that can be labels and values
 * in turn gives way: a header may have a sample below it that is in view with it.
 */
function headOf(
  sheet: Sheet,
  [first, ...below]: readonly number[],
  heads: (() => ReadonlySet<number>) | undefined,
): number | undefined {
  if (first === undefined || !heads || textsOf(sheet, first).length % 2 === 1) return undefined;
  const said = heads();
  return said.has(first) ? undefined : below.find((row) => said.has(row));
}

function namesOfRow(sheet: Sheet, row: number): { count: number; isHeader: boolean } {
  const texts = textsOf(sheet, row);
  return { count: namesAmong(texts), isHeader: areNames(texts) };
}

/** One text that is called a list or stands over several columns is the title of a table that is not there. */
function isLoneTitle(sheet: Sheet, row: number): boolean {
  const [text = '', ...more] = textsOf(sheet, row);
  if (more.length > 0 || namesOfRow(sheet, row).count > 0) return false;
  return /(?:表|名单|名册|台账|花名册|模板|清单)\s*(?:[（(].*[）)])?$/.test(text);
}

/** The header that stands in these rows, 0-based; its first data row where nobody says which that is. */
export function tableHeaderAt(
  sheet: Sheet,
  { top, bottom, firstDataRow }: { top: number; bottom: number; firstDataRow?: number | undefined },
): HeaderPlace {
  const isCodes = codesIn(sheet);
  const { headers, aside } = readHeaders(sheet, top, bottom);
  const after = readBelow(sheet, bottom + 1);
  const codeRow = codeRowOf(after, top, isCodes);
  const isMarks = top > 0 && isMarkRow(sheet, top - 1) && textsOf(sheet, top - 1).length > 1;
  if (isMarks) readHints(sheet, top - 1, after);
  const isRead = (row: number): boolean => row === codeRow || (isMarks && row === top - 1);
  const above = Array.from({ length: top }, (_, row) => (isRead(row) ? [] : textsOf(sheet, row))).flat();
  return {
    top,
    bottom,
    headers,
    firstDataRow: firstDataRow ?? after.row,
    required: after.required,
    hints: after.hints,
    kinds: after.kinds,
    notes: [...above, ...aside, ...after.notes, ...readNotesBelow(sheet, firstDataRow ?? after.row)],
    ...(codeRow !== undefined && { codeRow }),
  };
}

function codesIn(sheet: Sheet): (row: number) => boolean {
  return (row) =>
    isCodeRow(sheet, row) &&
    (isBesideWords(sheet, row) || (isHiddenRow(sheet, row) && row + 1 < sheet.rowCount));
}

function codeRowOf({ codeRow }: Below, top: number, isCodes: (row: number) => boolean): number | undefined {
  return codeRow ?? [top - 1, top - 2].find((row) => row >= 0 && isCodes(row));
}

/** A row found below group names, or inside a cell merged downwards, belongs to a header that begins above it. */
function topOfGroups(sheet: Sheet, found: number): number {
  let top = found;
  for (let n = 1; n < MOST_ROWS; n++) {
    const row = top;
    const tops = sheet.merges
      .filter((m) => m.top < row && m.bottom >= row && m.left === m.right)
      .map((m) => m.top);
    const above = Math.min(row, ...tops);
    top = above < row ? above : areGroups(sheet, row - 1) ? row - 1 : row;
    if (top === row) break;
  }
  return top;
}

/** Names over several columns each; one name over all of them is a title. */
function areGroups(sheet: Sheet, row: number): boolean {
  const groups = sheet.merges.filter((m) => m.top === row && m.bottom === row && m.right > m.left);
  return (
    groups.length > 0 &&
    headerWidth(sheet, row) > 1 &&
    !textsOf(sheet, row).some((text) => !isHeaderText(text) || isDataText(text)) &&
    !hasLabels(sheet, row)
  );
}

/** Texts of one cell over another name: `单位` beside its value is no group, whatever it stands over. */
function hasLabels(sheet: Sheet, row: number): boolean {
  return Array.from({ length: sheet.columnCount }, (_, column) => column).some((column) => {
    const text = sheet.cell(row, column)?.text.trim() ?? '';
    const below = sheet.cell(row + 1, column)?.text.trim() ?? '';
    return text !== '' && below !== '' && below !== text && !mergeAt(sheet.merges, row, column);
  });
}

/** The header goes on where a cell of it is merged down, or where its groups stand over named columns. */
function bottomOfHeader(sheet: Sheet, top: number): number {
  let bottom = top;
  for (let row = top; row <= bottom && bottom - top < MOST_ROWS - 1; row++) {
    const down = sheet.merges.filter((m) => m.top === row && m.bottom > row && m.bottom - top < MOST_ROWS);
    bottom = Math.max(bottom, ...down.map((m) => m.bottom));
    const groups = sheet.merges.filter((m) => m.top === row && m.bottom === row && m.right > m.left);
    const named = groups.filter((group) => isNamedBelow(sheet, group, row + 1));
    if (groups.length > 0 && named.length === groups.length) bottom = Math.max(bottom, row + 1);
  }
  return bottom;
}

function isNamedBelow(sheet: Sheet, group: MergedRange, row: number): boolean {
  for (let column = group.left; column <= group.right; column++) {
    const merge = mergeAt(sheet.merges, row, column);
    const text = sheet.cell(row, merge?.left ?? column)?.text ?? '';
    if (!isHeaderText(text) || isDataText(text)) return false;
  }
  return true;
}

interface Headers {
  headers: Map<number, string>;
  /** Notes that stand beside the table, not over a column of it. */
  aside: string[];
}

function readHeaders(sheet: Sheet, top: number, bottom: number): Headers {
  const headers = new Map<number, string>();
  const aside: string[] = [];
  let gap = false;
  for (let column = 0; column < sheet.columnCount; column++) {
    const pieces = piecesOf(sheet, column, top, bottom);
    if (pieces.length === 0) gap ||= headers.size > 0 && !mergeAt(sheet.merges, bottom, column);
    else if (gap && sheet.cell(bottom, column)?.type === 'number') continue;
    else if (gap && !pieces.every(isHeaderText)) aside.push(...pieces);
    else headers.set(column, pieces.join('_'));
  }
  return { headers, aside };
}

function piecesOf(sheet: Sheet, column: number, top: number, bottom: number): string[] {
  const pieces: string[] = [];
  for (let row = top; row <= bottom; row++) {
    const merge = mergeAt(sheet.merges, row, column);
    // A group's name stands over all of its columns; a column merged from several is its first one.
    const isRepeat =
      merge !== undefined && (merge.top < row || (merge.left < column && merge.bottom >= bottom));
    const text = isRepeat ? '' : (sheet.cell(merge?.top ?? row, merge?.left ?? column)?.text ?? '');
    if (text.trim() !== '') pieces.push(text);
  }
  return pieces;
}

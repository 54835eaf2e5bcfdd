import type { MergedRange, Sheet } from '../../model/workbook.ts';
import { contains } from '../address.ts';

/** Where the header of a table stands. Rows are 0-based. */
export interface HeaderPlace {
  top: number;
  /** Last row of the header: `top`, or the next one where the header has two rows. */
  bottom: number;
  firstDataRow: number;
  /** 0-based column → header text; the rows joined with `_` where it has several, as AutoPoi names them. */
  headers: Map<number, string>;
  /** Columns that a row of 必填 and 选填 below the header marks as required. */
  required: Set<number>;
  notes: string[];
}

const ROWS_SEARCHED = 40;
const LONGEST_HEADER = 40;

/**
 * Finds the header of a table whose sheet may open with titles, notes or a line such as `填报单位：`. The header is the
 * first row that is about as full as the fullest and holds only short, distinct texts and no data.
 */
export function findHeader(sheet: Sheet): HeaderPlace | undefined {
  const rows = Array.from({ length: Math.min(sheet.rowCount, ROWS_SEARCHED) }, (_, row) => row);
  const widths = rows.map((row) => headerWidth(sheet, row));
  const widest = Math.max(0, ...widths);
  if (widest === 0) return undefined;
  const found = widths.findIndex((width) => width >= Math.max(widest === 1 ? 1 : 2, widest * 0.5));
  if (found === -1) return undefined;
  const top = topOfMerge(sheet, found);
  return headerAt(sheet, top, bottomOfHeader(sheet, top));
}

/** The header that stands in these rows, 0-based, as the user says; its first data row where nobody names one. */
export function headerAt(sheet: Sheet, top: number, bottom: number, firstDataRow?: number): HeaderPlace {
  const headers = readHeaders(sheet, top, bottom);
  const after = readNotesBelow(sheet, bottom + 1);
  const notes = [...readNotesAbove(sheet, top), ...after.notes];
  return {
    top,
    bottom,
    headers,
    firstDataRow: firstDataRow ?? after.row,
    required: after.required,
    notes,
  };
}

/** Number of distinct header-like cells of a row; 0 where some cell cannot be a header. */
function headerWidth(sheet: Sheet, row: number): number {
  const texts = new Set<string>();
  for (let column = 0; column < sheet.columnCount; column++) {
    const cell = sheet.cell(row, column);
    if (!cell || cell.type === 'blank' || cell.text.trim() === '') continue;
    if (cell.type !== 'text' || cell.formula !== undefined) return 0;
    if (isHeaderText(cell.text)) texts.add(cell.text.trim());
    else if (isDataText(cell.text)) return 0;
  }
  return texts.size;
}

function isHeaderText(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.length <= LONGEST_HEADER && !/[：:]\s*$|[：:].*[_＿]|[。；;！!]/.test(trimmed);
}

/** Dates, numbers and ID numbers are never headers, `2026` and `2026年度` aside. */
function isDataText(text: string): boolean {
  return (
    /^\s*(?:\d{6,}[Xx]?|\d{4}[-/.年]\d{1,2}.*|\d+(?:\.\d+)?%?)\s*$/.test(text) && !/^\s*\d{4}\s*$/.test(text)
  );
}

function mergeAt(sheet: Sheet, row: number, column: number): MergedRange | undefined {
  return sheet.merges.find((merge) => contains(merge, row, column));
}

/** A row found below group names, or inside a cell merged downwards, belongs to a header that begins above it. */
function topOfMerge(sheet: Sheet, row: number): number {
  const tops = sheet.merges
    .filter((m) => m.top < row && m.bottom === row && m.left === m.right)
    .map((m) => m.top);
  const groups = sheet.merges.filter((m) => m.top === row - 1 && m.bottom === row - 1 && m.right > m.left);
  const areGroups = groups.length > 0 && headerWidth(sheet, row - 1) > 1;
  return Math.min(areGroups ? row - 1 : row, ...tops);
}

/** Two rows where a cell of the first is merged down, or where a group stands over named columns. */
function bottomOfHeader(sheet: Sheet, top: number): number {
  const down = sheet.merges.filter((m) => m.top === top && m.bottom > top && m.bottom - top <= 2);
  if (down.length > 0) return Math.max(...down.map((m) => m.bottom));
  const groups = sheet.merges.filter((m) => m.top === top && m.bottom === top && m.right > m.left);
  const covered = groups.filter((group) => {
    const columns = Array.from({ length: group.right - group.left + 1 }, (_, n) => group.left + n);
    return columns.every((column) => {
      const text = sheet.cell(top + 1, column)?.text ?? '';
      return text.trim() !== '' && isHeaderText(text) && !isDataText(text);
    });
  });
  return groups.length > 0 && covered.length === groups.length ? top + 1 : top;
}

function readHeaders(sheet: Sheet, top: number, bottom: number): Map<number, string> {
  const headers = new Map<number, string>();
  for (let column = 0; column < sheet.columnCount; column++) {
    const pieces: string[] = [];
    for (let row = top; row <= bottom; row++) {
      const merge = mergeAt(sheet, row, column);
      // A group's name stands over all of its columns; a column merged from several is its first one.
      const isRepeat =
        merge !== undefined && (merge.top < row || (merge.left < column && merge.bottom >= bottom));
      const text = isRepeat ? '' : (sheet.cell(merge?.top ?? row, merge?.left ?? column)?.text ?? '');
      if (text.trim() !== '') pieces.push(text);
    }
    if (pieces.length > 0) headers.set(column, pieces.join('_'));
  }
  return headers;
}

function readNotesAbove(sheet: Sheet, top: number): string[] {
  return Array.from({ length: top }, (_, row) => textsOf(sheet, row)).flat();
}

interface Below {
  row: number;
  required: Set<number>;
  notes: string[];
}

/**
 * What may stand between header and data: notes (one long or merged text, or one that calls itself a note), a row of
 * 必填 and 选填, and the row of column numbers that official tables have.
 */
function readNotesBelow(sheet: Sheet, from: number): Below {
  const below: Below = { row: from, required: new Set(), notes: [] };
  for (; below.row < sheet.rowCount; below.row++) {
    const texts = textsOf(sheet, below.row);
    const [text] = texts;
    if (text === undefined) break;
    if (texts.every((mark) => MARK.test(mark))) {
      for (const column of markedColumns(sheet, below.row)) below.required.add(column);
    } else if (texts.length === 1 && isNote(sheet, below.row, text)) below.notes.push(text);
    else if (!isNumbering(texts)) break;
  }
  return below;
}

const MARK = /^[（(【[]?\s*(?:必填|必选|选填|非必填|可选|可不填)项?\s*[）)】\]]?$/;

function markedColumns(sheet: Sheet, row: number): number[] {
  const columns = Array.from({ length: sheet.columnCount }, (_, column) => column);
  return columns.filter((column) => /^[（(【[]?\s*必[填选]/.test(sheet.cell(row, column)?.text.trim() ?? ''));
}

/** `1 2 3 4`, or `甲 乙 1 2`: numbers that count up from one, behind at most three letters. */
function isNumbering(texts: readonly string[]): boolean {
  const numbers = texts.filter((text) => !/^[甲乙丙]$/.test(text));
  return numbers.length >= 3 && numbers.every((text, n) => text === String(n + 1));
}

function isNote(sheet: Sheet, row: number, text: string): boolean {
  const wide = sheet.merges.some((m) => m.top <= row && m.bottom >= row && m.right - m.left >= 2);
  return wide || /^\s*(?:注|备注|说明|填写说明|填表说明|提示)\s*[：:]/.test(text);
}

function textsOf(sheet: Sheet, row: number): string[] {
  return Array.from(
    { length: sheet.columnCount },
    (_, column) => sheet.cell(row, column)?.text.trim() ?? '',
  ).filter(Boolean);
}

import type { MergedRange } from '../../model/workbook.ts';
import type { BlankSpec, SheetLayout } from './spec.ts';
import { blankStyle, type CellStyle, HEADER, NOTE, REQUIRED, TITLE } from './styles.ts';

interface HeaderCell {
  text: string;
  style: CellStyle;
}

interface HeaderRow {
  cells: readonly HeaderCell[];
  /** In points; by content where not given. */
  height?: number;
  hidden?: boolean;
}

/** Everything above the data: title, note, and one or two header rows; every cell of the width stands there. */
export interface HeaderBlock {
  rows: readonly HeaderRow[];
  merges: readonly MergedRange[];
}

export function headerBlock(layout: SheetLayout): HeaderBlock {
  const { title, note, columns, blanks = [] } = layout;
  const span = Math.min(columns.length, Math.max(1, layout.titleSpan ?? columns.length));
  const rows: HeaderRow[] = [];
  const merges: MergedRange[] = [];
  const line = (text: string, style: CellStyle, row: Omit<HeaderRow, 'cells'>): void => {
    const top = rows.length;
    if (span > 1) merges.push({ top, left: 0, bottom: top, right: span - 1 });
    const cells = Array.from({ length: Math.max(1, columns.length) }, (_, n) => ({
      text: n === 0 ? text : '',
      style,
    }));
    rows.push({ cells, ...row });
  };
  if (title !== undefined) line(title, TITLE, { height: 28 });
  if (note)
    line(note.text, NOTE, {
      height: noteHeight(note.text, columns.slice(0, span)),
      hidden: note.hidden === true,
    });
  if (blanks.length > 0) rows.push({ cells: blankCells(layout, blanks), height: 22 });
  const grouped = columns.some(({ group }) => group !== undefined);
  if (grouped) {
    merges.push(...groupMerges(columns, rows.length));
    rows.push({ cells: columns.map((column, n) => upperCell(columns, column, n)) });
  }
  rows.push({
    cells: columns.map(({ header, group, required }) => ({
      text: grouped && group === undefined ? '' : header,
      style: required ? REQUIRED : HEADER,
    })),
  });
  return { rows, merges };
}

/** Labels with the cell to be filled in beside each. */
function blankCells(layout: SheetLayout, blanks: readonly BlankSpec[]): HeaderCell[] {
  const cells = Array.from({ length: layout.columns.length }, (): HeaderCell => ({ text: '', style: NOTE }));
  for (const blank of blanks) {
    cells[blank.column] = { text: blank.label, style: blank.required ? REQUIRED : HEADER };
    cells[blank.column + 1] = { text: blank.value ?? '', style: blankStyle(blank, layout) };
  }
  return cells;
}

/** Row of the blanks, 0-based. */
export function blankRow({ title, note }: SheetLayout): number {
  return (title === undefined ? 0 : 1) + (note ? 1 : 0);
}

type Columns = SheetLayout['columns'];

/** A column without a group has its header in the upper row, merged with the cell below. */
function upperCell(columns: Columns, { header, group, required }: Columns[number], n: number): HeaderCell {
  if (group === undefined) return { text: header, style: required ? REQUIRED : HEADER };
  return { text: n > 0 && columns[n - 1]?.group === group ? '' : group, style: HEADER };
}

function groupMerges(columns: Columns, top: number): MergedRange[] {
  const merges: MergedRange[] = [];
  columns.forEach(({ group }, left) => {
    if (group === undefined) merges.push({ top, left, bottom: top + 1, right: left });
    else if (columns[left - 1]?.group !== group) {
      const end = columns.findIndex((column, n) => n > left && column.group !== group);
      const right = (end === -1 ? columns.length : end) - 1;
      if (right > left) merges.push({ top, left, bottom: top, right });
    }
  });
  return merges;
}

/** Width of a column in characters of half width, where the caller gives none. */
export function columnWidth({ header, width }: Columns[number]): number {
  return width ?? Math.min(60, Math.max(10, shownWidth(header) + 4));
}

/** Signs of East Asian scripts take two places. */
function shownWidth(text: string): number {
  let width = 0;
  for (const char of text) width += (char.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}

/** Programs do not fit a row to merged text by themselves. */
function noteHeight(text: string, columns: Columns): number {
  const width = columns.reduce((sum, column) => sum + columnWidth(column), 0) || 10;
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(shownWidth(line) / width)), 0);
  return Math.min(409, lines * 15 + 3);
}

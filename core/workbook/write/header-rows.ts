import type { MergedRange } from '../../model/workbook.ts';
import type { SheetLayout } from './spec.ts';
import { type CellStyle, HEADER, NOTE, REQUIRED, TITLE } from './styles.ts';

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

export function headerBlock({ title, note, columns }: SheetLayout): HeaderBlock {
  const rows: HeaderRow[] = [];
  const merges: MergedRange[] = [];
  const line = (text: string, style: CellStyle, row: Omit<HeaderRow, 'cells'>): void => {
    const top = rows.length;
    if (columns.length > 1) merges.push({ top, left: 0, bottom: top, right: columns.length - 1 });
    const cells = Array.from({ length: Math.max(1, columns.length) }, (_, n) => ({
      text: n === 0 ? text : '',
      style,
    }));
    rows.push({ cells, ...row });
  };
  if (title !== undefined) line(title, TITLE, { height: 28 });
  if (note) line(note.text, NOTE, { height: noteHeight(note.text, columns), hidden: note.hidden === true });
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

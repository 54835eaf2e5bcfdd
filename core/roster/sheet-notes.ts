import type { Sheet } from '../model/workbook.ts';
import { looksLikeName } from '../text/surnames.ts';
import { placedTexts } from './cells.ts';
import type { RosterColumn } from './columns.ts';
import type { Header } from './header.ts';
import { isRemark } from './remark.ts';
import type { RosterProblem, RosterRow } from './row.ts';

/** What stands above the header is not read: rows that may be somebody are told. */
export function peopleAbove(sheet: Sheet, header: Header): RosterProblem[] {
  const rows = Array.from({ length: header.top }, (_, row) => row).filter((row) => {
    const texts = placedTexts(sheet, row);
    return texts.length > 1 && !texts.some(isRemark) && texts.some(({ text }) => looksLikeName(text));
  });
  const [first] = rows;
  if (first === undefined) return [];
  const params = { rows: rows.map((row) => row + 1).join('、') };
  return [{ row: first + 1, code: 'aboveHeader', severity: 'doubtful', params }];
}

/** People and columns that the program does not show were read like the others. */
export function hiddenPlaces(
  { hiddenRows, hiddenColumns }: Sheet,
  header: Header,
  columns: readonly RosterColumn[],
  read: readonly RosterRow[],
): RosterProblem[] {
  const rows = [...new Set(read.map(({ row }) => row))].filter((row) => hiddenRows?.has(row - 1));
  const hidden = columns.filter(({ index, path }) => path !== null && hiddenColumns?.has(index));
  const notes: RosterProblem[] = [];
  const [first] = rows;
  if (first !== undefined) {
    notes.push({ row: first, code: 'hiddenRows', severity: 'note', params: { rows: rows.join('、') } });
  }
  if (hidden.length > 0) {
    const letters = hidden.map(({ letter }) => letter).join('、');
    notes.push({
      row: header.top + 1,
      code: 'hiddenColumns',
      severity: 'note',
      params: { columns: letters },
    });
  }
  return notes;
}

import general from '../forms/general.ts';
import type { Field } from '../model/form-type.ts';
import { textOf } from '../model/values.ts';
import type { Cell, Sheet } from '../model/workbook.ts';
import { mergedCell } from '../roster/cells.ts';
import { headerLevels } from '../roster/header-levels.ts';
import { rosterHeaderAt } from '../roster/header.ts';
import { sheetFields } from '../roster/person-fields.ts';
import { fieldAtPath, type Roster, type RosterColumn, type RosterRow } from '../roster/read.ts';
import { isSerial } from '../roster/serial.ts';
import type { SkipCode } from '../roster/skip.ts';
import { cellText } from '../roster/value.ts';
import { parseRange } from '../workbook/address.ts';
import { hasContent, type SheetRoster, whyLeft } from '../roster/workbook.ts';
import { storedCells, storedRows } from '../workbook/stored-cells.ts';
import type { Told } from './request.ts';

/** A column of the sheet. `path` is that of the field, `null` where none is for it. */
export interface UploadColumn extends Pick<
  RosterColumn,
  'index' | 'letter' | 'path' | 'evidence' | 'reason'
> {
  /** What the lowest row of the header says, letter by letter. */
  header: string;
  /** From the highest group down. */
  levels: readonly string[];
  field: Field | undefined;
  /** It only counts the rows. */
  serial: boolean;
}

/** What a row of the sheet is. */
export type RowKind = SkipCode | 'record' | 'above' | 'header' | 'empty' | 'other';

/** A row of a record: everything that stands in it. `row` is 1-based. */
export interface UploadRow {
  row: number;
  name: string;
  /** More than one where people stand side by side. */
  read: readonly RosterRow[];
}

/** The table that the user means. Rows of the header are 0-based. */
export interface UploadTable {
  sheet: Sheet;
  top: number;
  bottom: number;
  columns: readonly UploadColumn[];
  rows: readonly UploadRow[];
  fields: readonly Field[];
  /** What stands in a row, 1-based. */
  kindOf(row: number): RowKind;
}

/** The table, or why there is none. */
export function tableOf(read: SheetRoster): UploadTable | Told {
  const { sheet, roster, form, ofPeople } = read;
  const refused = (code: string): Told => ({ code: `upload.${code}`, params: { sheet: sheet.name } });
  if (!hasContent(sheet)) return refused(hasErrors(sheet, 0) ? 'onlyErrors' : 'empty');
  const why = whyLeft(sheet, { ...roster, columns: ofPeople ? roster.columns : [{ ...NAME }] });
  if (why !== undefined) return refused(why);
  const fields = ofPeople ? sheetFields(form ?? general) : (form?.fields ?? []);
  const top = roster.headerRow - 1;
  const { bottom } = rosterHeaderAt(sheet, top, fields);
  const columns = roster.columns.map((column) => columnOf(sheet, top, bottom, column, fields));
  const byRow = new Map<number, RosterRow[]>();
  for (const each of roster.rows) byRow.set(each.row, [...(byRow.get(each.row) ?? []), each]);
  if (byRow.size === 0) return refused(hasErrors(sheet, bottom + 1) ? 'onlyErrors' : 'noRecords');
  const rows = [...byRow].map(([row, own]) => ({
    row,
    name: own.map(({ values }) => textOf(values, 'name') ?? '').find((name) => name !== '') ?? '',
    read: own,
  }));
  const skipped = new Map(roster.skipped.map(({ row, code }) => [row, code]));
  const second = secondTable(roster) ?? Infinity;
  const kindOf = (row: number): RowKind => {
    if (row <= top) return isBlank(sheet, row - 1) ? 'empty' : 'above';
    if (row <= bottom + 1) return 'header';
    if (row >= second) return 'otherTable';
    if (byRow.has(row)) return 'record';
    return skipped.get(row) ?? (isBlank(sheet, row - 1) ? 'empty' : 'other');
  };
  return { sheet, top, bottom, columns, rows, fields, kindOf };
}

/** Header of the table below the first, 1-based: of the same kind, or of another at which reading ended. */
export function secondTable({ later: [first], next }: Roster): number | undefined {
  return first ? Math.min(first.headerRow, next ?? Infinity) : next;
}

/** What a sheet of records that name nobody need not have. */
const NAME = { index: 0, letter: '', header: '', path: 'name', evidence: 'none' } as const;

function columnOf(
  sheet: Sheet,
  top: number,
  bottom: number,
  { index, letter, header, path, evidence, reason }: RosterColumn,
  fields: readonly Field[],
): UploadColumn {
  const levels = headerLevels(sheet, top, bottom, index);
  return {
    index,
    letter,
    path,
    evidence,
    reason,
    header: printed(sheet, top, bottom, index) || header,
    levels,
    field: path === null ? undefined : fieldAtPath(fields, path),
    serial: isSerial(levels.at(-1) ?? header),
  };
}

/** The lowest text of a header, blanks and line breaks in it: portals compare it as it stands. */
function printed(sheet: Sheet, top: number, bottom: number, column: number): string {
  for (let row = bottom; row >= top; row -= 1) {
    const cell = mergedCell(sheet, row, column);
    if (cellText(cell) !== '') return cell?.type === 'text' ? String(cell.value) : (cell?.text ?? '');
  }
  return '';
}

/** The cell of a name and the column that it stands in; `undefined` outside the table. */
export function placedIn(
  { sheet, columns }: UploadTable,
  name: string,
): { row: number; column: UploadColumn; cell: Cell | undefined } | undefined {
  const at = parseRange(name);
  const column = columns.find(({ index }) => index === at?.left);
  return at && column && { row: at.top + 1, column, cell: mergedCell(sheet, at.top, at.left) };
}

export function isBlank(sheet: Sheet, row: number): boolean {
  for (const { cell } of storedCells(sheet, row)) {
    if (cell.type === 'error' || cell.formula !== undefined || cellText(cell) !== '') return false;
  }
  return true;
}

function hasErrors(sheet: Sheet, from: number): boolean {
  for (const row of storedRows(sheet)) {
    if (row < from) continue;
    for (const { cell } of storedCells(sheet, row)) if (cell.type === 'error') return true;
  }
  return false;
}

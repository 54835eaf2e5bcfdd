import { fieldAt } from '../../matching/fields.ts';
import type { FormType } from '../../model/form-type.ts';
import { type FieldPath, parsePath, textOf, type Values } from '../../model/values.ts';
import type { Cell, Sheet } from '../../model/workbook.ts';
import { placesOf } from '../../review/sheet/places.ts';
import { mergedCell, rangeAt } from '../../roster/cells.ts';
import { sheetFields } from '../../roster/person-fields.ts';
import type { RosterColumn, RosterRow } from '../../roster/read.ts';
import { isSerial } from '../../roster/serial.ts';
import { tablesOf } from '../../roster/tables.ts';
import { cellText } from '../../roster/value.ts';
import { hasLostDigits, plainText } from '../../workbook/resave/shown-rows.ts';
import type { SheetRoster } from '../../roster/workbook.ts';
import { columnName } from '../../workbook/address.ts';

/** A row of a sheet, on its way into the table. */
export interface GatheredLine {
  file: string;
  sheet: string;
  /** 1-based. */
  row: number;
  values: Values;
  /** By path: what was read, or what stands there where it could not be read. */
  cells: ReadonlyMap<FieldPath, string>;
  /** Labels of the fields in which something stands that could not be read. */
  unread: readonly string[];
  /** What stands in columns that no field is for, by their headers. */
  own: ReadonlyMap<string, string>;
  /** Nothing tells whose row it is. */
  lost: boolean;
  /** It names nobody and goes on with the person of the row above, whose name it was given. */
  goesOn: boolean;
}

const NOBODYS: ReadonlySet<string> = new Set(['nameMissing', 'nameShape', 'nameIsLabel', 'nameFormula']);

/** Every row of a sheet that was read, cell by cell: nothing that stands under a header is lost. */
export function linesOf(file: string, { sheet, roster, form, ofPeople }: SheetRoster): GatheredLine[] {
  const tables = tablesOf(roster);
  return tables.flatMap(({ columns, rows }) =>
    rows.map((row): GatheredLine => {
      const places = placesOf(sheet, tables, [row]);
      const cells = new Map<FieldPath, string>();
      const told = new Map(row.unread?.map(({ path, text }) => [path, text]));
      const unread: string[] = [];
      for (const [path, cell] of places) {
        const read = textOf(row.values, path);
        const column = columns.find(({ letter }) => `${letter}${row.row}` === cell);
        const text = read ?? told.get(column?.path ?? path) ?? (column ? shownIn(sheet, row, column) : '');
        if (text === '') continue;
        cells.set(path, text);
        if (read === undefined) unread.push(labelOf(form, path));
      }
      const placed = new Set(places.values());
      const own = new Map<string, string>();
      for (const column of columns) {
        if (isSerial(column.header) || placed.has(`${column.letter}${row.row}`)) continue;
        const text = shownIn(sheet, row, column);
        if (text !== '') own.set(freeHeader(column, own), text);
      }
      return {
        file,
        sheet: sheet.name,
        row: row.row,
        values: row.values,
        cells,
        unread,
        own,
        goesOn: row.problems.some(({ code }) => code === 'personFromAbove'),
        lost: ofPeople && row.problems.some(({ code }) => NOBODYS.has(code)),
      };
    }),
  );
}

/** As a person sees it; of a range over several columns in its first column alone. */
function shownIn(sheet: Sheet, { row }: RosterRow, { index }: RosterColumn): string {
  const range = rangeAt(sheet, row - 1, index);
  if (range && range.left < index) return '';
  return shown(mergedCell(sheet, row - 1, index));
}

function shown(cell: Cell | undefined): string {
  if (cell?.type === 'error') return cell.text;
  if (cell?.type === 'blank' && cell.formula !== undefined && cell.formula !== '') return `=${cell.formula}`;
  // `1.10101E+17` is less than the cell holds, be it that the last digits are lost there already.
  if (cell && hasLostDigits(cell.value)) return plainText(cell);
  return cellText(cell);
}

function labelOf(form: FormType | undefined, path: FieldPath): string {
  const { field, row } = parsePath(path);
  const label =
    (form && fieldAt(form, path)?.label) ?? sheetFields(form).find(({ id }) => id === field)?.label;
  return `${label ?? path}${row ? row.index + 1 : ''}`;
}

/** Two columns of a sheet may be called the same: the later has its letter behind. */
function freeHeader({ header, index }: RosterColumn, taken: ReadonlyMap<string, string>): string {
  const name = header === '' ? columnName(index) : header;
  return taken.has(name) ? `${name}（${columnName(index)}）` : name;
}

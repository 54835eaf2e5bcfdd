import type {
  ContractColumn,
  ImportedRow,
  ImportProfile,
  ImportReading,
} from '../../model/import-contract.ts';
import type { Cell, Sheet, Workbook } from '../../model/workbook.ts';
import { storedCells, storedRows } from '../../workbook/stored-cells.ts';
import { isoOf } from '../java-date-text.ts';
import { plainDecimal } from '../java-number.ts';
import type { Converted } from '../property.ts';
import { Abort, problem } from '../poi.ts';
import { placesOf } from '../places.ts';
import { importedRow, type Located, ownDictionary, readingOf } from '../rows.ts';
import { generalText } from './general.ts';
import { isDateText, parseDateText, shownDate } from './date.ts';

/**
 * The import model of O2OA's data centre: SheetJS in the browser turns the first sheet into texts as they are shown;
 * rows without any text are dropped, then the first row, whatever it is. Columns go by their place.
 */
export function readO2oa(workbook: Workbook, profile: ImportProfile): ImportReading {
  return readingOf('o2oa', () => {
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Abort('importers.abortNoSheet');
    const places = placesOf(profile);
    // A portal that requires columns checks its data, and then every type as well; one finding stops everything.
    const checks = profile.columns.some(({ required }) => required);
    const [, ...dataRows] = filledRows(sheet, workbook.date1904);
    return dataRows.map((row) =>
      readRow(sheet, row, profile, places, { checks, date1904: workbook.date1904 }),
    );
  });
}

function filledRows(sheet: Sheet, date1904: boolean): number[] {
  return [...storedRows(sheet)].filter((row) => {
    for (const { cell } of storedCells(sheet, row)) if (shownText(cell, date1904) !== '') return true;
    return false;
  });
}

/**
 * `sheet_to_json` with `raw: false`, the workbook having been read without texts: formats of numbers are not known
 * any more, and every date is shown with its time. Errors are left out.
 */
function shownText(cell: Cell | undefined, date1904: boolean): string {
  if (!cell || cell.type === 'error' || cell.value === null) return '';
  if (typeof cell.value === 'number')
    return cell.date ? shownDate(cell.value, date1904) : generalText(cell.value);
  return typeof cell.value === 'boolean' ? String(cell.value).toUpperCase() : cell.value;
}

interface Options {
  checks: boolean;
  date1904: boolean;
}

function readRow(
  sheet: Sheet,
  row: number,
  profile: ImportProfile,
  places: ReadonlyMap<ContractColumn, number>,
  options: Options,
): ImportedRow {
  return importedRow(row, profile, (contract): Located[] => {
    const column = places.get(contract) ?? 0;
    const cell = sheet.cell(row, column);
    if (options.checks && contract.required && valueText(cell, contract, options) === '') {
      const { params } = problem(contract.header, '', { row, column });
      throw new Abort('importers.abortRequired', { ...params, header: contract.header });
    }
    return [{ column, cell, read: () => readCell(cell, contract, options) }];
  });
}

/** In a date column every number is shown as a date with its time, whatever its own format. */
function valueText(cell: Cell | undefined, { type }: ContractColumn, { date1904 }: Options): string {
  const isSerial = type === 'date' && cell?.type === 'number';
  return isSerial ? shownDate(Number(cell.value), date1904) : shownText(cell, date1904);
}

/** `Row.parseData`, and `Row.checkValid` where the model checks. */
function readCell(cell: Cell | undefined, contract: ContractColumn, options: Options): Converted {
  const text = valueText(cell, contract, options);
  if (text === '') return { value: null };
  switch (contract.type) {
    case 'string': {
      const note = noteOf(cell, text);
      return ownDictionary({ value: text, ...(note && { note }) }, contract);
    }
    case 'date':
      return readDate(text, contract.dateFormat, options.checks);
    case 'integer':
    case 'number':
      return readNumber(text, contract, options.checks);
  }
}

function noteOf(cell: Cell | undefined, text: string): string | undefined {
  if (typeof cell?.value !== 'number') return undefined;
  if (cell.date) return 'importers.dateWithTime';
  return text === plainDecimal(cell.value) ? undefined : 'importers.numberAsShown';
}

function readDate(text: string, dateFormat: string | undefined, checks: boolean): Converted {
  if (checks && !isDateText(text)) throw new Abort('importers.abortCast');
  const date = parseDateText(text);
  if (date) return { value: isoOf({ ...date, hour: 0, minute: 0, second: 0 }, dateFormat) };
  // The number at the beginning is taken for milliseconds since 1970.
  return { value: /^[+-]?\d/.test(text) ? '1970-01-01' : 'invalid date', note: 'importers.dateWrong' };
}

/** `parseInt` and `parseFloat` take the number at the beginning; the check wants nothing else. */
function readNumber(text: string, contract: ContractColumn, checks: boolean): Converted {
  if (checks && Number.isNaN(Number(text))) throw new Abort('importers.abortNumber');
  const value = contract.type === 'integer' ? Number.parseInt(text, 10) : Number.parseFloat(text);
  if (Number.isNaN(value)) return { value: null, note: 'importers.numberUnread' };
  const note = Number.isNaN(Number(text)) ? 'importers.numberPrefix' : 'importers.numberCut';
  return ownDictionary({ value: plainDecimal(value), ...(value !== Number(text) && { note }) }, contract);
}

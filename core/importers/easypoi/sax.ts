import type {
  ContractColumn,
  ImportedRow,
  ImportProfile,
  ImportReading,
} from '../../model/import-contract.ts';
import type { Workbook } from '../../model/workbook.ts';
import { isoOf, parseDate } from '../java-date-text.ts';
import { isBlank } from '../java-text.ts';
import { type Converted, javaTypeOf } from '../property.ts';
import { refuseUnopened } from '../opening.ts';
import { Abort } from '../poi.ts';
import {
  addTitles,
  locateByTitle,
  type SaxEntry,
  saxRows,
  type SaxValue,
  textValue,
  valueText,
} from '../poi-sax.ts';
import { importedRow, readingOf } from '../rows.ts';
import { lookUp, valueByType } from './cell.ts';
import { rowList } from './sheet-handler.ts';

/** `ExcelImportUtil.importExcelBySax`: the first sheet as a stream of elements, which are counted. */
export function readSax(workbook: Workbook, profile: ImportProfile): ImportReading {
  return readingOf('easypoi-sax', () => {
    refuseUnopened(workbook, 'poiPackage');
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Abort('importers.abortNoSheet');
    const { titleRows, headRows } = profile;
    const titles = new Map<number, string>();
    const rows: ImportedRow[] = [];
    for (const [index, saxRow] of saxRows(sheet).entries()) {
      const list = rowList(saxRow);
      if (list.length === 0 || index < titleRows) continue;
      if (index < titleRows + headRows) addTitles(list, titles);
      else rows.push(readRow(saxRow.row, list, titles, profile));
    }
    return rows;
  });
}

function readRow(
  row: number,
  list: readonly SaxEntry[],
  titles: ReadonlyMap<number, string>,
  profile: ImportProfile,
): ImportedRow {
  return importedRow(row, profile, (contract) =>
    locateByTitle(list, titles, contract, ({ value }) => convert(value, contract)),
  );
}

/** `CellValueService.getValue` for SAX. What cannot be converted stops the whole import. */
function convert(given: SaxValue | null, contract: ContractColumn): Converted {
  const code = given && contract.dictionary && lookUp(valueText(given), contract.dictionary);
  const value = typeof code === 'string' ? textValue(code) : given;
  const text = valueText(value);
  if (value === null || isBlank(text)) return { value: null };
  const note = contract.dictionary && code === undefined ? { note: 'importers.dictionaryKept' } : {};
  const type = javaTypeOf(contract);
  switch (type) {
    case 'Date':
      return toDate(value, contract);
    case 'LocalDate':
    case 'LocalDateTime':
      // Neither a Date nor a text is what the setter takes.
      throw new Abort('importers.abortConvert', { type });
    case 'String':
      return { value: text, ...(value.kind === 'date' && { note: 'importers.javaDate' }), ...note };
    default: {
      const read = valueByType(text, type);
      if (!read) throw new Abort('importers.abortNumber');
      return { ...read, ...note };
    }
  }
}

/** Text by the column's format, all of it; a number without a date format cannot become a date. */
function toDate(value: SaxValue, { dateFormat = '' }: ContractColumn): Converted {
  if (value.kind === 'number') throw new Abort('importers.abortCast');
  if (value.kind === 'date') return { value: isoOf(value.date, dateFormat || undefined) };
  const date = dateFormat === '' ? undefined : parseDate(value.text, dateFormat, true);
  if (!date) throw new Abort('importers.abortDate', { format: dateFormat });
  return { value: isoOf(date, dateFormat) };
}

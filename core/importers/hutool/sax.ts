import type {
  ContractColumn,
  ImportedRow,
  ImportProfile,
  ImportReading,
} from '../../model/import-contract.ts';
import type { Cell, Workbook } from '../../model/workbook.ts';
import { isDateFormat } from '../../workbook/format/number-format.ts';
import { doubleToString, plainDecimal } from '../java-number.ts';
import { type Converted, isDateType, javaTypeOf } from '../property.ts';
import { refuseUnopened } from '../opening.ts';
import { Abort } from '../poi.ts';
import { hasContent, type SaxRow, saxRows, storedType } from '../poi-sax.ts';
import { importedRow, type Located, ownDictionary, readingOf } from '../rows.ts';
import { numberOf } from './cell.ts';
import { convert, ConvertError, type HutoolValue, trim, valueText } from './convert.ts';
import { javaDateOf } from '../java-date.ts';

/** A place of a row's list; none of a cell's own where the handler filled a gap. */
interface Place {
  value: HutoolValue | null;
  cell: Cell | undefined;
}

/**
 * `ExcelUtil.readBySax` with a `BeanRowHandler`, on the first sheet. The list of a row has a place for every column
 * up to its last cell, or up to the last one of the sheet's first row.
 */
export function readSax(workbook: Workbook, profile: ImportProfile): ImportReading {
  return readingOf('hutool-sax', () => {
    refuseUnopened(workbook, 'poi');
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Abort('importers.abortNoSheet');
    const headRow = profile.titleRows + profile.headRows - 1;
    const elements = saxRows(sheet);
    const width = (elements[0]?.cells.at(-1)?.column ?? -1) + 1;
    let titles: Map<string, number> | undefined;
    const rows: ImportedRow[] = [];
    for (const element of elements) {
      if (element.row < headRow) continue;
      const list = rowList(element, width);
      if (element.row === headRow) titles = titlesOf(list);
      else if (titles) rows.push(readRow(element.row, list, titles, profile));
      else throw new Abort('importers.abortNoHeader', { row: String(headRow + 1) });
    }
    return rows;
  });
}

function rowList({ cells }: SaxRow, width: number): Place[] {
  const list: Place[] = [];
  for (const { column, cell } of cells) {
    fill(list, column);
    list.push({ value: cellValue(cell), cell });
  }
  fill(list, width);
  return list;
}

function fill(list: Place[], length: number): void {
  while (list.length < length) list.push({ value: { kind: 'text', text: '' }, cell: undefined });
}

/** Of two equal titles the later one counts. */
function titlesOf(list: readonly Place[]): Map<string, number> {
  return new Map(list.map(({ value }, place) => [value ? valueText(value) : '', place]));
}

/** `ExcelSaxUtil.getDataValue`; texts are trimmed before and not after they are looked up. */
function cellValue(cell: Cell): HutoolValue | null {
  const { value, format } = cell;
  if (!hasContent(cell)) return isDateFormat(format) ? { kind: 'text', text: '' } : null;
  switch (storedType(cell)) {
    case 's':
      return { kind: 'text', text: String(value) };
    case 'b':
      return { kind: 'boolean', value: value === true };
    case 'e':
      return { kind: 'text', text: `\\"ERROR: ${String(value)} ` };
    case 'n': {
      const date = cell.date ? javaDateOf(Number(value), false, 'drop') : undefined;
      return date ? { kind: 'date', date } : exactNumber(Number(value), format);
    }
    default:
      return { kind: 'text', text: trim(String(value)) };
  }
}

/** A fraction that `Double.toString` would write otherwise than the file does stays a BigDecimal. */
function exactNumber(value: number, format: string): HutoolValue {
  const isExact = Number.isInteger(value) || doubleToString(value) === plainDecimal(value);
  return isExact ? numberOf(value, format) : { kind: 'decimal', value };
}

function readRow(
  row: number,
  list: readonly Place[],
  titles: ReadonlyMap<string, number>,
  profile: ImportProfile,
): ImportedRow {
  return importedRow(row, profile, (contract: ContractColumn): Located[] => {
    const column = titles.get(contract.header);
    if (column === undefined) return [];
    const { value, cell } = list[column] ?? { value: null, cell: undefined };
    return [{ column, cell, read: () => readValue(value, cell, contract) }];
  });
}

/** `BeanUtil.toBean` without `ignoreError`: what cannot be converted stops the import. */
function readValue(value: HutoolValue | null, cell: Cell | undefined, contract: ContractColumn): Converted {
  try {
    return ownDictionary(convert(asResult(value, cell, contract), contract), contract);
  } catch (error) {
    if (!(error instanceof ConvertError)) throw error;
    const isDate = isDateType(javaTypeOf(contract));
    throw new Abort(isDate ? 'importers.abortCast' : 'importers.abortNumber');
  }
}

/**
 * `FormulaCellValue`: the result of a formula reaches the converter as an object that is known by its text only. None
 * at all breaks the conversion, and empty text that to a date, which would take it from a text.
 */
function asResult(
  value: HutoolValue | null,
  cell: Cell | undefined,
  contract: ContractColumn,
): HutoolValue | null {
  if (!cell?.formula) return value;
  const text = value === null ? undefined : valueText(value);
  if (text === undefined || (text === '' && isDateType(javaTypeOf(contract))))
    throw new ConvertError('importers.dateUnread');
  return { kind: 'text', text };
}

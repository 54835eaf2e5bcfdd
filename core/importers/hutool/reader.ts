import type {
  ContractColumn,
  ImportedRow,
  ImportProfile,
  ImportReading,
} from '../../model/import-contract.ts';
import type { Sheet, Workbook } from '../../model/workbook.ts';
import { refuseUnopened } from '../opening.ts';
import { Abort, lastCellNumber } from '../poi.ts';
import { importedRow, type Located, ownDictionary, readingOf } from '../rows.ts';
import type { Converted } from '../property.ts';
import { cellValue } from './cell.ts';
import { convert, ConvertError, type HutoolValue, valueText } from './convert.ts';

/** `ExcelReader.read(headerRowIndex, startRowIndex, bean)` on the first sheet; `readAll(bean)` is `read(0, 1, bean)`. */
export function readWithReader(workbook: Workbook, profile: ImportProfile): ImportReading {
  return readingOf('hutool', () => {
    refuseUnopened(workbook, 'poi');
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Abort('importers.abortNoSheet');
    return readSheet(sheet, profile, workbook.date1904);
  });
}

function readSheet(sheet: Sheet, profile: ImportProfile, date1904: boolean): ImportedRow[] {
  const headRow = profile.titleRows + profile.headRows - 1;
  let firstRow = 0;
  while (firstRow < sheet.rowCount && !sheet.hasRow(firstRow)) firstRow += 1;
  if (sheet.rowCount === 0) return [];
  if (headRow < firstRow || headRow >= sheet.rowCount)
    throw new Abort('importers.abortNoHeader', { row: String(headRow + 1) });
  const places = new Map<string, number>();
  for (const [column, value] of readRow(sheet, headRow, date1904).entries())
    if (value !== null) places.set(valueText(value), column);
  const rows: ImportedRow[] = [];
  for (let row = headRow + 1; row < sheet.rowCount; row++) {
    if (!sheet.hasRow(row)) continue;
    const values = readRow(sheet, row, date1904);
    if (values.length === 0) continue;
    const locate = (contract: ContractColumn): Located[] => {
      const column = places.get(contract.header);
      if (column === undefined) return [];
      const value = values[column] ?? null;
      return [{ column, cell: sheet.cell(row, column), read: () => readValue(value, contract) }];
    };
    rows.push(importedRow(row, profile, locate));
  }
  return rows;
}

/** `RowUtil.readRow`: up to the last stored cell; nothing where each is missing, blank or empty text. */
function readRow(sheet: Sheet, row: number, date1904: boolean): (HutoolValue | null)[] {
  const values = Array.from({ length: lastCellNumber(sheet, row) }, (_, column) =>
    cellValue(sheet, row, column, date1904),
  );
  return values.every((value) => value === null || (value.kind === 'text' && value.text === ''))
    ? []
    : values;
}

/** `BeanUtil.toBean` with `ignoreError`: what cannot be converted is left out. */
function readValue(value: HutoolValue | null, contract: ContractColumn): Converted {
  try {
    return ownDictionary(convert(value, contract), contract);
  } catch (error) {
    if (!(error instanceof ConvertError)) throw error;
    return { value: null, note: error.message };
  }
}

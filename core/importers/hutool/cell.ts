import type { Cell, Sheet } from '../../model/workbook.ts';
import { contains } from '../../workbook/address.ts';
import { poiType } from '../poi.ts';
import type { HutoolValue } from './convert.ts';
import { javaDateOf } from '../java-date.ts';

/** `CellUtil.getCellValue`: a stored cell inside a merged range has the value of the range's first cell. */
export function cellValue(sheet: Sheet, row: number, column: number, date1904: boolean): HutoolValue | null {
  const stored = sheet.cell(row, column);
  if (!stored) return null;
  const range = sheet.merges.find((merge) => contains(merge, row, column));
  return ownValue((range && sheet.cell(range.top, range.left)) ?? stored, date1904);
}

function ownValue(cell: Cell, date1904: boolean): HutoolValue {
  const { value } = cell;
  if (typeof value === 'number') return numberValue(value, cell, date1904);
  // A formula that was never calculated is 0 to POI.
  if (value === null && poiType(cell) === 'FORMULA') return { kind: 'long', value: 0 };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  return { kind: 'text', text: value ?? '' };
}

/** `NumericCellValue`: whole numbers lose their point unless the format has one. */
function numberValue(value: number, { date: isDate, format }: Cell, date1904: boolean): HutoolValue {
  const date = isDate ? javaDateOf(value, date1904, 'drop') : undefined;
  if (date) return { kind: date.year === 1899 ? 'time' : 'date', date };
  return numberOf(value, format);
}

export function numberOf(value: number, format: string): HutoolValue {
  return { kind: Number.isInteger(value) && !format.includes('.') ? 'long' : 'double', value };
}

import type { ContractColumn } from '../../model/import-contract.ts';
import type { Sheet } from '../../model/workbook.ts';
import { columnIndex } from '../../workbook/address.ts';
import type { FormatSettings } from '../data-format.ts';
import { javaTrim } from '../java-text.ts';
import { placed } from '../rows.ts';
import { cellData } from './cell.ts';
import { convert } from './convert.ts';

/** 0-based column of the sheet → the property that it is read into. */
export type HeadMap = ReadonlyMap<number, ContractColumn>;

/**
 * Where the class itself puts its properties (`ClassUtils.declaredFields`): those with an index there, the others in
 * their order into what is left.
 */
export function declaredHead(columns: readonly ContractColumn[]): HeadMap {
  const head = new Map<number, ContractColumn>();
  const ordered: ContractColumn[] = [];
  for (const column of columns) {
    const place = column.byPlace ? column.column : undefined;
    if (place === undefined) ordered.push(column);
    else head.set(columnIndex(place), column);
  }
  let index = 0;
  for (const column of ordered) {
    while (head.has(index)) index += 1;
    head.set(index, column);
  }
  return new Map([...head].sort(([a], [b]) => a - b));
}

/**
 * `DefaultAnalysisEventProcessor.buildHead`: names are looked up in the last header row alone, trimmed; of two equal
 * ones in the sheet the first counts, of two equal ones in the class the last.
 */
export function namedHead(declared: HeadMap, sheet: Sheet, row: number, settings: FormatSettings): HeadMap {
  const texts = Array.from({ length: sheet.columnCount }, (_, column) =>
    headText(sheet, row, column, settings),
  );
  const head = new Map<number, ContractColumn>();
  for (const [index, column] of declared) {
    const isByPlace = column.byPlace === true || column.header === '';
    const found = isByPlace ? index : texts.indexOf(column.header);
    if (found !== -1) head.set(found, column);
  }
  return head;
}

function headText(sheet: Sheet, row: number, column: number, settings: FormatSettings): string | null {
  const cell = sheet.cell(row, column);
  try {
    const { value } = convert(cellData(cell), cell, HEAD_COLUMN, settings);
    return value === null ? null : javaTrim(value);
  } catch (error) {
    throw placed(error, cell, { row, column }, '');
  }
}

/** Header cells are read as the text that they show. */
const HEAD_COLUMN: ContractColumn = { header: '', path: 'header', type: 'string', required: false };

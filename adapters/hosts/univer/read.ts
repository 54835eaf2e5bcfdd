import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IRange,
  type IStyleData,
  type Nullable,
} from '@univerjs/core';
import type { FWorkbook, FWorksheet } from '@univerjs/preset-sheets-core';
import {
  type CellBlock,
  ERROR,
  FORMULA,
  type HostSheet,
  type HostValidation,
  type SheetRange,
} from '#core/host/sheet-host.ts';
import type { CellValue, MergedRange } from '#core/model/workbook.ts';
import { rangeOf } from './snapshot.ts';

/** What Univer's formulas say instead of a result. */
const ERRORS: ReadonlySet<string> = new Set([
  '#DIV/0!',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#NUM!',
  '#REF!',
  '#VALUE!',
  '#CALC!',
  '#SPILL!',
]);

/** Down to the last cell with something in it. */
export function extentOf(sheet: FWorksheet): Pick<HostSheet, 'rowCount' | 'columnCount' | 'declaredRows'> {
  let rowCount = 0;
  let columnCount = 0;
  sheet
    .getSheet()
    .getCellMatrix()
    .forValue((row, column, cell) => {
      if (cell && (valueOf(cell) !== null || hasFormula(cell))) {
        rowCount = Math.max(rowCount, row + 1);
        columnCount = Math.max(columnCount, column + 1);
      }
    });
  return { rowCount, columnCount, declaredRows: sheet.getMaxRows() };
}

export function readBlock(book: FWorkbook, sheet: FWorksheet, range: SheetRange): CellBlock {
  const styles = stylesOf(book, sheet);
  const matrix = sheet.getSheet().getCellMatrix();
  const width = range.right - range.left + 1;
  const size = (range.bottom - range.top + 1) * width;
  const values: CellValue[] = [];
  const flags = new Uint8Array(size);
  const format = new Uint16Array(size);
  const struck = new Uint8Array(size);
  const known = new Map<string, number>();
  for (let index = 0; index < size; index += 1) {
    const row = range.top + Math.floor(index / width);
    const column = range.left + (index % width);
    const cell = matrix.getValue(row, column);
    values.push(valueOf(cell));
    flags[index] = flagsOf(cell);
    const style = styles(row, column, cell);
    const code = style.format;
    if (!known.has(code)) known.set(code, known.size);
    format[index] = known.get(code) ?? 0;
    struck[index] = style.struck ? 1 : 0;
  }
  const { sheet: name, top, left, bottom, right } = range;
  return {
    range: { sheet: name, top, left, bottom, right },
    values,
    flags,
    formats: [...known.keys()],
    format,
    ...(struck.includes(1) ? { struck } : {}),
  };
}

/** What stands there as a value of ours; a text in several fonts is its text. */
export function valueOf(cell: Nullable<ICellData>): CellValue {
  if (!cell) return null;
  const { v, t, p } = cell;
  if (v === undefined || v === null) {
    const text = p?.body?.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n');
    return text === undefined || text === '' ? null : text;
  }
  if (t === CellValueType.BOOLEAN) return v === 1 || v === true || v === '1';
  if (t === CellValueType.NUMBER) return Number(v);
  if (t === CellValueType.STRING || t === CellValueType.FORCE_STRING)
    return String(v) === '' ? null : String(v);
  return v;
}

export function hasFormula(cell: Nullable<ICellData>): boolean {
  return Boolean(cell?.f ?? cell?.si);
}

export function flagsOf(cell: Nullable<ICellData>): number {
  const formula = hasFormula(cell) ? FORMULA : 0;
  const value = valueOf(cell);
  // Our own writes force a text that looks like an error to be one.
  const error = typeof value === 'string' && ERRORS.has(value) && cell?.t !== CellValueType.FORCE_STRING;
  return formula | (error ? ERROR : 0);
}

export interface ReadStyle {
  format: string;
  struck: boolean;
  /** As it is stored, `#RRGGBB` mostly. */
  fill?: string;
}

/** Styles of cells by what is nearest: the cell, its row, its column, the sheet. */
export function stylesOf(
  book: FWorkbook,
  sheet: FWorksheet,
): (row: number, column: number, cell: Nullable<ICellData>) => ReadStyle {
  const styles = book.getWorkbook().getStyles();
  const inner = sheet.getSheet();
  const ofSheet = inner.getDefaultCellStyleInternal();
  return (row, column, cell) => {
    const layers = [
      cell?.s === undefined ? undefined : styles.getStyleByCell(cell),
      inner.getRowStyle(row),
      inner.getColumnStyle(column),
      ofSheet,
    ].map((layer) => layer || undefined);
    const first = <Key extends keyof IStyleData>(key: Key): IStyleData[Key] | undefined =>
      layers.find((layer) => layer?.[key] !== undefined && layer[key] !== null)?.[key];
    const fill = first('bg')?.rgb;
    return {
      format: first('n')?.pattern ?? 'General',
      struck: first('st')?.s === BooleanNumber.TRUE,
      ...(fill === undefined || fill === null ? {} : { fill }),
    };
  };
}

export function mergesOf(sheet: FWorksheet): MergedRange[] {
  return sheet.getSheet().getMergeData().map(rangeOf);
}

/** Rows and columns that are out of sight, hidden or filtered. */
export function hiddenIn(sheet: FWorksheet): { hiddenRows: number[]; hiddenColumns: number[] } {
  const inner = sheet.getSheet();
  const rows = new Set(hiddenPlaces(inner.getSnapshot().rowData));
  for (const row of sheet.getFilter()?.getFilteredOutRows() ?? []) rows.add(row);
  return {
    hiddenRows: [...rows].sort((a, b) => a - b),
    hiddenColumns: hiddenPlaces(inner.getSnapshot().columnData).sort((a, b) => a - b),
  };
}

export function validationsIn(sheet: FWorksheet, within: MergedRange & { sheet: string }): HostValidation[] {
  return sheet.getDataValidations().flatMap((rule) => {
    const [, formula] = rule.getCriteriaValues();
    const isList = ['list', 'listMultiple'].includes(rule.getCriteriaType());
    // `getRanges` throws where a rule reaches beyond the rows that the sheet has by now.
    return rule.rule.ranges.flatMap((each: IRange): HostValidation[] => {
      const range = rangeOf(each);
      if (range.bottom < within.top || range.top > within.bottom) return [];
      if (range.right < within.left || range.left > within.right) return [];
      const place = { sheet: within.sheet, ...range };
      if (!isList) return [{ range: place, kind: 'other', ...(formula ? { formula } : {}) }];
      return formula?.startsWith('=')
        ? [{ range: place, kind: 'list', formula: formula.slice(1) }]
        : [{ range: place, kind: 'list', words: (formula ?? '').split(',').filter(Boolean) }];
    });
  });
}

function hiddenPlaces(data: Readonly<Record<number, { hd?: BooleanNumber } | undefined>>): number[] {
  return Object.entries(data).flatMap(([place, each]) =>
    each?.hd === BooleanNumber.TRUE ? [Number(place)] : [],
  );
}

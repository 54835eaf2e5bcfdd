import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { FWorkbook, FWorksheet } from '@univerjs/preset-sheets-core';
import { JiannuoError } from '#core/errors.ts';
import type { CellWrite } from '#core/host/sheet-host.ts';
import { univerValue } from './snapshot.ts';

/** All cells in one command of Univer, which the user undoes in one step. */
export function writeCells(
  api: FUniver,
  book: FWorkbook,
  sheet: FWorksheet,
  writes: readonly CellWrite[],
): void {
  if (writes.length === 0) return;
  const inner = sheet.getSheet();
  const matrix = inner.getCellMatrix();
  const value: Record<number, Record<number, ICellData>> = {};
  let rows = 0;
  let columns = 0;
  for (const write of writes) {
    (value[write.row] ??= {})[write.column] = cellData(write, matrix.getValue(write.row, write.column));
    rows = Math.max(rows, write.row + 1);
    columns = Math.max(columns, write.column + 1);
  }
  if (rows > sheet.getMaxRows()) sheet.setRowCount(rows);
  if (columns > sheet.getMaxColumns()) sheet.setColumnCount(columns);
  const done = api.syncExecuteCommand('sheet.command.set-range-values', {
    unitId: book.getId(),
    subUnitId: sheet.getSheetId(),
    value,
  });
  if (!done) throw new JiannuoError('host.failed', { detail: 'set-range-values' });
}

/** Univer guesses the type of a value anew whenever the format changes, unless it is told. */
function cellData(write: CellWrite, before: Nullable<ICellData>): ICellData {
  const data: ICellData = {};
  // General is what a cell without a format has: it leaves no trace.
  if (write.format !== undefined)
    data.s = { n: write.format === 'General' ? null : { pattern: write.format } };
  if (write.value !== undefined) {
    const { v, t } = univerValue(write.value);
    const isForced = typeof v === 'string' && v.startsWith('#');
    return { ...data, v, t: isForced ? CellValueType.FORCE_STRING : t, f: null, si: null, p: null };
  }
  const type = before?.t ?? (typeof before?.v === 'string' ? CellValueType.STRING : undefined);
  return type === undefined ? data : { ...data, t: type };
}

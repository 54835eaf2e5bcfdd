import { type IDisposable, type ICellData, ObjectMatrix } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { HostChange } from '#core/host/sheet-host.ts';
import { rangeOf } from './snapshot.ts';

const VALUES = 'sheet.mutation.set-range-values';

/** Mutations after which cells, or sheets, stand elsewhere; undone and done again ones are the same. */
const MOVES: ReadonlySet<string> = new Set([
  'sheet.mutation.insert-row',
  'sheet.mutation.remove-rows',
  'sheet.mutation.move-rows',
  'sheet.mutation.insert-col',
  'sheet.mutation.remove-col',
  'sheet.mutation.move-columns',
  'sheet.mutation.move-range',
  'sheet.mutation.reorder-range',
  'sheet.mutation.insert-sheet',
  'sheet.mutation.remove-sheet',
  'sheet.mutation.set-worksheet-name',
  'sheet.mutation.set-worksheet-order',
  'sheet.mutation.set-worksheet-hidden',
  'sheet.mutation.add-worksheet-merge',
  'sheet.mutation.remove-worksheet-merge',
]);

interface SheetMutation {
  unitId?: string;
  subUnitId?: string;
  cellValue?: Record<number, Record<number, ICellData>>;
}

/** Tells what changes in the open workbook, by whomever. Mutations are what Univer itself records; every command ends in them. */
export function listenToChanges(api: FUniver, listener: (change: HostChange) => void): IDisposable {
  return api.onCommandExecuted((command, options) => {
    const isMove = MOVES.has(command.id);
    if (!isMove && command.id !== VALUES) return;
    const { unitId, subUnitId = '', cellValue }: SheetMutation = command.params ?? {};
    const book = api.getActiveWorkbook();
    if (!book || unitId !== book.getId()) return;
    const sheet = book.getSheetBySheetId(subUnitId)?.getSheetName();
    if (sheet === undefined) return listener({});
    if (isMove) return listener({ sheet });
    const range = new ObjectMatrix(cellValue ?? {}).getDataRange();
    if (range.endRow < range.startRow || range.endColumn < range.startColumn) return;
    // Results of formulas are set as values are, with this sign.
    const isCalculated = options?.fromFormula === true;
    listener({ sheet, range: { sheet, ...rangeOf(range) }, ...(isCalculated ? { calculated: true } : {}) });
  });
}

import type { FUniver } from '@univerjs/core/facade';
import type { FWorkbook, FWorksheet } from '@univerjs/preset-sheets-core';
import type { UniverHost } from '#adapters/hosts/univer/host.ts';
import { stylesOf, valueOf } from '#adapters/hosts/univer/read.ts';
import type { HostChange } from '#core/host/sheet-host.ts';
import type { CellValue } from '#core/model/workbook.ts';
import { parseRange } from '#core/workbook/address.ts';

/** A cell as Univer has it; `sheet` may be left out for the one in front. */
export interface TriedCell {
  value: CellValue;
  /** With `=`. */
  formula: string;
  format: string;
  struck: boolean;
  /** Of the cell itself, `#RRGGBB` mostly. */
  fill: string | undefined;
  /** What is shown, marks included. */
  colour: string | undefined;
  note: string | undefined;
}

/** What tests of the page see of it, past the task pane; nothing else of it is public. */
export interface TryHook {
  host: UniverHost;
  /** What the host has told since the page was opened. */
  changes: HostChange[];
  cell(name: string, sheet?: string): TriedCell;
  /** All cells of all sheets with their own styles, merges, and what is hidden: comparable by `toEqual`. Marks are none of it. */
  snapshot(): unknown;
}

declare global {
  interface Window {
    jiannuoTry?: TryHook;
  }
}

export async function tryHook(api: FUniver, host: UniverHost): Promise<TryHook> {
  const changes: HostChange[] = [];
  await host.onChange((change) => changes.push(change));
  return {
    host,
    changes,
    cell: (name, sheet) => {
      const book = bookOf(api);
      const found = sheet === undefined ? book.getActiveSheet() : book.getSheetByName(sheet);
      const place = parseRange(name);
      if (!found || !place) throw new Error(`no cell: ${sheet ?? ''} ${name}`);
      return cellOf(book, found, place.top, place.left);
    },
    snapshot: () => {
      const book = bookOf(api);
      return book.getSheets().map((sheet) => sheetOf(book, sheet));
    },
  };
}

function bookOf(api: FUniver): FWorkbook {
  const book = api.getActiveWorkbook();
  if (!book) throw new Error('no workbook');
  return book;
}

function cellOf(book: FWorkbook, sheet: FWorksheet, row: number, column: number): TriedCell {
  const inner = sheet.getSheet();
  const cell = inner.getCellRaw(row, column);
  const shown = inner.getCell(row, column)?.s;
  const style = typeof shown === 'string' ? book.getWorkbook().getStyles().get(shown) : shown;
  const { format, struck, fill } = stylesOf(book, sheet)(row, column, cell);
  return {
    value: valueOf(cell),
    formula: cell?.f ?? '',
    format,
    struck,
    fill,
    colour: style?.bg?.rgb?.toUpperCase(),
    note: sheet.getRange(row, column).getNote()?.note,
  };
}

function sheetOf(book: FWorkbook, sheet: FWorksheet): unknown {
  const inner = sheet.getSheet();
  const styles = book.getWorkbook().getStyles();
  const cells: unknown[] = [];
  inner.getCellMatrix().forValue((row, column, cell) => {
    if (!cell) return;
    const style = typeof cell.s === 'string' ? styles.get(cell.s) : cell.s;
    cells.push({ row, column, value: valueOf(cell), formula: cell.f ?? '', style: style ?? {} });
  });
  return { name: sheet.getSheetName(), hidden: sheet.isSheetHidden(), cells, merges: inner.getMergeData() };
}

import { read, SSF, type CellObject, type WorkBook, type WorkSheet } from 'xlsx';
import { JiannuoError } from '../errors.ts';
import type { Cell, Sheet, Workbook } from '../model/workbook.ts';
import { gridSheet } from './grid.ts';
import { isDateFormat } from './number-format.ts';

/**
 * Reads .xls, .et and SpreadsheetML 2003 through the `xlsx` package, which is loaded only for them.
 * @throws JiannuoError `workbook.encrypted`, `workbook.corrupt`
 */
export function readLegacy(bytes: Uint8Array): Workbook {
  const book = parse(bytes);
  const date1904 = book.Workbook?.WBProps?.date1904 ?? false;
  const sheets = book.SheetNames.flatMap((name, n) => {
    const sheet = book.Sheets[name];
    const isWorksheet = sheet !== undefined && (sheet['!type'] ?? 'sheet') === 'sheet';
    return isWorksheet
      ? [makeSheet(name, sheet, (book.Workbook?.Sheets?.[n]?.Hidden ?? 0) > 0, date1904)]
      : [];
  });
  if (sheets.length === 0) throw new JiannuoError('workbook.noSheet');
  return { sheets, date1904 };
}

function parse(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellStyles: false,
      cellHTML: false,
      sheetStubs: true,
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (/password|encrypt/i.test(message)) throw new JiannuoError('workbook.encrypted', {}, { cause: error });
    throw new JiannuoError('workbook.corrupt', { part: message }, { cause: error });
  }
}

function makeSheet(name: string, sheet: WorkSheet, hidden: boolean, date1904: boolean): Sheet {
  const rows = (sheet['!data'] ?? []) as (CellObject | undefined)[][];
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r,
    left: s.c,
    bottom: e.r,
    right: e.c,
  }));
  // Sparse rows: a hole is a row that the file does not have.
  const cells = Array.from(rows, (row) => row && Array.from(row, (cell) => cell && makeCell(cell, date1904)));
  return gridSheet(name, cells, { hidden, merges });
}

function makeCell(cell: CellObject, date1904: boolean): Cell {
  const format = typeof cell.z === 'string' ? cell.z : 'General';
  const made: Cell = { ...valueOf(cell, format, date1904), format };
  if (cell.f !== undefined) made.formula = cell.f;
  return made;
}

function valueOf(cell: CellObject, format: string, date1904: boolean): Omit<Cell, 'format' | 'formula'> {
  const { t: type, v: value } = cell;
  if (type === 'n' && typeof value === 'number') {
    const date = isDateFormat(format);
    return { type: 'number', value, text: cell.w ?? String(SSF.format(format, value, { date1904 })), date };
  }
  if (type === 's')
    return { type: 'text', value: String(value ?? ''), text: String(value ?? ''), date: false };
  if (type === 'b')
    return { type: 'boolean', value: value === true, text: value ? 'TRUE' : 'FALSE', date: false };
  if (type === 'e')
    return { type: 'error', value: cell.w ?? String(value), text: cell.w ?? String(value), date: false };
  return { type: 'blank', value: null, text: '', date: false };
}

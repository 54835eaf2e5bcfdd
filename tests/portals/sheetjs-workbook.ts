import * as XLSX from 'xlsx';
import type { Cell, CellType, Sheet, Workbook } from '#core/model/workbook.ts';

const types: Record<XLSX.ExcelDataType, CellType> = {
  b: 'boolean',
  n: 'number',
  e: 'error',
  s: 'text',
  d: 'number',
  z: 'blank',
};

function toCell(source: XLSX.CellObject): Cell {
  const type = types[source.t];
  const format = String(source.z ?? 'General');
  const stored = source.v instanceof Date ? source.v.toISOString() : source.v;
  return {
    type,
    text: type === 'text' ? String(source.v ?? '') : (source.w ?? String(source.v ?? '')),
    value: type === 'blank' || stored === undefined ? null : stored,
    ...(source.f !== undefined && { formula: source.f }),
    format,
    date: type === 'number' && XLSX.SSF.is_date(format),
  };
}

function toSheet(name: string, source: XLSX.WorkSheet, hidden: boolean): Sheet {
  const range = source['!ref'] ? XLSX.utils.decode_range(source['!ref']) : undefined;
  const columnCount = range ? range.e.c + 1 : 0;
  const cell = (row: number, column: number): Cell | undefined => {
    const found = source[XLSX.utils.encode_cell({ r: row, c: column })] as XLSX.CellObject | undefined;
    return found && toCell(found);
  };
  return {
    name,
    hidden,
    rowCount: range ? range.e.r + 1 : 0,
    columnCount,
    cell,
    values: (row) => Array.from({ length: columnCount }, (_, column) => cell(row, column)?.value),
    // SheetJS keeps cells, not row elements: a row is there when it has a cell, a styled blank one included.
    hasRow: (row) => Array.from({ length: columnCount }, (_, column) => cell(row, column)).some(Boolean),
    merges: (source['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
  };
}

/**
 * Reads a workbook with SheetJS instead of our own reader, so that an error of our reader and the same error of our
 * writer cannot cancel out when a portal judges an exported file.
 */
export function readWithSheetJs(bytes: Uint8Array): Workbook {
  const book = XLSX.read(bytes, { type: 'array', sheetStubs: true, cellNF: true, cellFormula: true });
  return {
    date1904: book.Workbook?.WBProps?.date1904 ?? false,
    sheets: book.SheetNames.map((name, index) => {
      const sheet = book.Sheets[name];
      if (!sheet) throw new Error(`sheet ${name} is listed and absent`);
      return toSheet(name, sheet, (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0);
    }),
  };
}

import { JiannuoError } from '../../errors.ts';
import { cellName, MAX_TEXT } from '../address.ts';
import { writeCompoundFile } from './ole-write.ts';
import { looksLikeFormula } from '../like-formula.ts';
import { checkNames } from '../write/check-names.ts';
import { fitterOf } from '../write/fit.ts';
import { columnWidth, headerBlock } from '../write/header-rows.ts';
import type { Row, SheetLayout, SheetSpec } from '../write/spec.ts';
import { columnFormat, dataStyle, StyleTable } from '../write/styles.ts';
import { RecordWriter, TYPE } from './write-records.ts';
import { XlsStrings } from './write-strings.ts';
import { FIRST_XF, writeStyles } from './write-styles.ts';

const MAX_ROWS = 65_536;
const MAX_COLUMNS = 256;
/** In one file. Beyond it the file takes a minute to open where .xls is still in use, and a browser tab to make it. */
const MAX_CELLS = 2_000_000;

/**
 * A new .xls (BIFF8), for portals that take nothing newer: header styles, widths, merged and frozen headers, texts as
 * texts, dates as dates. Rules for entries, filters and print set-up are in .xlsx only. Our own writer, as that of the
 * `xlsx` package cuts texts at 255 characters or, with shared texts, never ends on one of 4,111.
 * @throws JiannuoError `workbook.sheetName`, `workbook.noSheet`, `workbook.textTooLong`, `workbook.xlsTooLarge`
 */
export function writeXls(sheets: readonly SheetSpec[]): Uint8Array<ArrayBuffer> {
  checkNames(sheets);
  checkXlsSize(sheets);
  const shared = { styles: new StyleTable(sheets), strings: new XlsStrings() };
  const first = sheets.findIndex(({ hidden }) => !hidden);
  const bodies = sheets.map((sheet, n) => sheetRecords(sheet, shared, n === first));
  const globals = new RecordWriter();
  bof(globals, 0x0005);
  globals.record(TYPE.codePage, 1200);
  globals.record(TYPE.window1, 360, 270, 14_940, 9150, 0x38, first, 0, 1, 600);
  globals.record(TYPE.dateMode, 0);
  writeStyles(globals, shared.styles);
  const places = sheets.map(({ name, hidden }) => {
    globals.begin(TYPE.boundSheet);
    const at = globals.length;
    globals
      .u32(0)
      .u8(hidden ? 1 : 0)
      .u8(0)
      .u8(name.length)
      .u8(1)
      .units(name)
      .end();
    return at;
  });
  shared.strings.write(globals);
  globals.record(TYPE.eof);
  let offset = globals.length;
  places.forEach((at, n) => {
    globals.setU32(at, offset);
    offset += bodies[n]?.length ?? 0;
  });
  const stream = new Uint8Array(offset);
  stream.set(globals.take());
  let at = globals.length;
  for (const body of bodies) {
    stream.set(body.take(), at);
    at += body.length;
  }
  return writeCompoundFile('Workbook', stream);
}

/** @throws JiannuoError `workbook.xlsTooLarge` */
function checkXlsSize(sheets: readonly SheetSpec[]): void {
  let cells = 0;
  for (const { name, columns, rows } of sheets) {
    cells += columns.length * rows.length;
    const tooMany = rows.length > MAX_ROWS - 4 || columns.length > MAX_COLUMNS;
    if (tooMany || cells > MAX_CELLS) {
      throw new JiannuoError('workbook.xlsTooLarge', {
        sheet: name,
        rows: rows.length,
        columns: columns.length,
      });
    }
  }
}

interface Shared {
  styles: StyleTable;
  strings: XlsStrings;
}

function bof(out: RecordWriter, kind: number): void {
  out.begin(TYPE.bof).u16(0x0600).u16(kind).u16(0x0dbb).u16(0x07cc).u32(0x41).u32(0x06).end();
}

function sheetRecords(sheet: SheetSpec, shared: Shared, selected: boolean): RecordWriter {
  const { columns, rows, protect } = sheet;
  const header = headerBlock(sheet);
  const out = new RecordWriter();
  bof(out, 0x0010);
  if (protect) out.record(TYPE.protect, 1);
  columns.forEach((column, n) => {
    const style = FIRST_XF + shared.styles.indexOf(dataStyle(columnFormat(column), protect === true));
    out.record(TYPE.columnInfo, n, n, Math.round(Math.min(255, columnWidth(column)) * 256), style, 2, 0);
  });
  const height = header.rows.length + rows.length;
  const width = Math.max(1, columns.length);
  out.begin(TYPE.dimensions).u32(0).u32(height).u16(0).u16(width).u16(0).end();
  header.rows.forEach(({ cells, height: points, hidden }, row) => {
    rowRecord(out, row, width, points, hidden);
    cells.forEach(({ text, style }, column) => {
      const quoted = looksLikeFormula(text) ? { ...style, quoted: true } : style;
      textCell(out, { sheet: sheet.name, row, column }, shared.styles.indexOf(quoted), text, shared.strings);
    });
  });
  writeData(out, sheet, header.rows.length, shared);
  const seen = header.rows.filter(({ hidden }) => !hidden).length;
  const corner = { row: header.rows.length, column: sheet.frozenColumns ?? 0 };
  writeWindow(out, seen, corner, selected);
  if (header.merges.length > 0) {
    const ranges = header.merges.flatMap(({ top, left, bottom, right }) => [top, bottom, left, right]);
    out.record(TYPE.mergeCells, header.merges.length, ...ranges);
  }
  out.record(TYPE.eof);
  return out;
}

const DEFAULT_POINTS = 15;

function rowRecord(out: RecordWriter, row: number, width: number, points?: number, hidden = false): void {
  const own = points === undefined ? 0 : 0x40;
  const twips = (points ?? DEFAULT_POINTS) * 20;
  out.record(TYPE.row, row, 0, width, twips, 0, 0, 0x0100 | own | (hidden ? 0x20 : 0), FIRST_XF);
}

function writeData(
  out: RecordWriter,
  sheet: SheetLayout & { rows: readonly Row[] },
  top: number,
  shared: Shared,
): void {
  const free = sheet.protect === true;
  const columns = sheet.columns.map((column) => ({
    fit: fitterOf(column),
    blank: shared.styles.indexOf(dataStyle(columnFormat(column), free)),
  }));
  const text = shared.styles.indexOf(dataStyle('@', free));
  const quoted = shared.styles.indexOf({ ...dataStyle('@', free), quoted: true });
  sheet.rows.forEach((values, n) => {
    const row = top + n;
    rowRecord(out, row, columns.length, sheet.rowHeight);
    columns.forEach(({ fit, blank }, column) => {
      const value = values[column] ?? '';
      const found = value === '' ? undefined : fit(value);
      if (found) {
        const style = shared.styles.indexOf(dataStyle(found.format, free));
        out
          .begin(TYPE.number)
          .u16(row)
          .u16(column)
          .u16(FIRST_XF + style)
          .f64(found.number)
          .end();
        return;
      }
      const style = value === '' ? blank : looksLikeFormula(value) ? quoted : text;
      textCell(out, { sheet: sheet.name, row, column }, style, value, shared.strings);
    });
  });
}

function textCell(
  out: RecordWriter,
  { sheet, row, column }: { sheet: string; row: number; column: number },
  style: number,
  text: string,
  strings: XlsStrings,
): void {
  if (text === '') return out.record(TYPE.blank, row, column, FIRST_XF + style);
  if (text.length > MAX_TEXT) {
    throw new JiannuoError('workbook.textTooLong', { sheet, cell: cellName(row, column), limit: MAX_TEXT });
  }
  const index = strings.indexOf(text);
  out
    .begin(TYPE.labelShared)
    .u16(row)
    .u16(column)
    .u16(FIRST_XF + style)
    .u32(index)
    .end();
}

/** The view: `seen` header rows and the columns at the left are frozen; `corner` is the first cell that moves. */
function writeWindow(
  out: RecordWriter,
  seen: number,
  { row, column }: { row: number; column: number },
  selected: boolean,
): void {
  const flags = 0x00b6 | 0x0108 | (selected ? 0x0600 : 0);
  out.begin(TYPE.window2).u16(flags).u16(0).u16(0).u16(64).u16(0).u16(0).u16(0).u32(0).end();
  out.begin(TYPE.pane).u16(column).u16(seen).u16(row).u16(column);
  out
    .u8(column > 0 ? 0 : 2)
    .u8(0)
    .end();
}

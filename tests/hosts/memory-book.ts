import { memoryHost, type MemoryHost } from '#adapters/hosts/memory/index.ts';
import type { MergedRange } from '#core/model/workbook.ts';
import { parseRange } from '#core/workbook/address.ts';
import { clean } from '#core/workbook/annotate/annotate.ts';
import { editCells } from '#core/workbook/edit/edit-cells.ts';
import { EditedPackage } from '#core/workbook/template/edited.ts';
import { insertRows } from '#core/workbook/template/insert/index.ts';
import { openTemplate } from '#core/workbook/template/open.ts';
import { readWorkbook } from '#core/workbook/xlsx/read.ts';
import { bookBytes, placeOf } from './book-bytes.ts';
import type { HostBook, OpenedHost } from './host-book.ts';
import { colourOf, fillsOf, notesOf } from './xlsx-looks.ts';

/** The workbook in the host of bytes. */
export async function openMemory(book: HostBook): Promise<OpenedHost> {
  return around(await memoryHost(bookBytes(book), book.name));
}

function around(host: MemoryHost): OpenedHost {
  const changed = (change: (book: EditedPackage) => void): Uint8Array<ArrayBuffer> => {
    const book = new EditedPackage(openTemplate(host.bytes));
    change(book);
    return book.save();
  };
  return {
    host,
    look: (sheet) => Promise.resolve(lookOf(host.bytes, sheet)),
    colour: (sheet, cell) => Promise.resolve(colourOf(host.bytes, sheet, cell)),
    note: (sheet, cell) => Promise.resolve(notesOf(host.bytes, sheet).get(cell)),
    type: (sheet, cell, value) => {
      const { top: row, left: column } = placeOf(cell);
      const bytes = changed((book) => editCells(book, sheet, [{ row, column, value }]));
      host.replace(bytes, { sheet, range: { sheet, top: row, left: column, bottom: row, right: column } });
      return Promise.resolve();
    },
    calculates: false,
    selectAreas: (sheet, areas) => {
      host.selectAreas(areas.map((area) => ({ sheet, ...rangeAt(area) })));
      return Promise.resolve();
    },
    insertRow: (sheet, row) => {
      const insertion = { sheet, at: row - 1, count: 1, first: row - 1, left: 0, right: 0 };
      host.replace(
        changed((book) => insertRows(book, insertion)),
        { sheet },
      );
      return Promise.resolve();
    },
    later: async () => around(await memoryHost(await host.file(), (await host.meta()).name)),
    exchanges: () => host.exchanges,
    close: () => Promise.resolve(),
  };
}

function rangeAt(reference: string): MergedRange {
  const range = parseRange(reference);
  if (!range) throw new Error(`no range: ${reference}`);
  return range;
}

/** Values, formulas, formats, own fills, merges and the notes of others. Our marks are taken away first. */
function lookOf(marked: Uint8Array, name: string): unknown {
  const bytes = clean(marked);
  const sheet = readWorkbook(bytes).sheets.find((each) => each.name === name);
  const cells: Record<string, unknown> = {};
  const fills = fillsOf(bytes, name);
  for (let row = 0; row < (sheet?.rowCount ?? 0); row += 1) {
    for (const [column] of (sheet?.values(row) ?? []).entries()) {
      const cell = sheet?.cell(row, column);
      if (!cell || (cell.type === 'blank' && cell.format === 'General' && !cell.formula)) continue;
      const { stored: _, ...rest } = cell;
      cells[`${row}/${column}`] = rest;
    }
  }
  return { cells, fills, merges: sheet?.merges, notes: notesOf(bytes, name) };
}

import { readFile, writeFile } from 'node:fs/promises';
import { read, utils, write } from 'xlsx';
import type { Library } from '../library.ts';
import { storedOf, valuesOf } from '../values.ts';

const library: Library = {
  name: 'xlsx',
  async write(rows, file) {
    const sheet = utils.aoa_to_sheet(valuesOf(rows), { dateNF: 'yyyy-mm-dd', dense: true, UTC: true });
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, '数据');
    const bytes = write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true });
    await writeFile(file, bytes as Uint8Array);
  },
  async read(file, see) {
    const book = read(await readFile(file), { dense: true });
    const sheet = book.Sheets[book.SheetNames[0] ?? ''];
    const rows = (sheet?.['!data'] ?? []) as { v?: unknown }[][];
    rows.forEach((cells, row) => cells.forEach((cell, column) => see(row, column, storedOf(cell.v))));
  },
};
export default library;

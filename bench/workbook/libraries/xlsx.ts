import { readFile, writeFile } from 'node:fs/promises';
import XLSX from 'xlsx';
import type { Library } from '../library.ts';
import { storedOf, valuesOf } from '../values.ts';

const library: Library = {
  name: 'xlsx',
  async write(rows, file) {
    const sheet = XLSX.utils.aoa_to_sheet(valuesOf(rows), { dateNF: 'yyyy-mm-dd', dense: true, UTC: true });
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, sheet, '数据');
    const bytes = XLSX.write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true });
    await writeFile(file, bytes as Uint8Array);
  },
  async read(file, see) {
    const book = XLSX.read(await readFile(file), { dense: true });
    const sheet = book.Sheets[book.SheetNames[0] ?? ''];
    const rows = (sheet?.['!data'] ?? []) as { v?: unknown }[][];
    rows.forEach((cells, row) => cells.forEach((cell, column) => see(row, column, storedOf(cell.v))));
  },
};
export default library;

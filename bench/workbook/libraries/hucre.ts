import { readFile, writeFile } from 'node:fs/promises';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import type { Library } from '../library.ts';
import { storedOf, valuesOf } from '../values.ts';

const library: Library = {
  name: 'hucre',
  async write(rows, file) {
    const bytes = await writeXlsx({ sheets: [{ name: '数据', rows: valuesOf(rows) }] });
    await writeFile(file, bytes);
  },
  async read(file, see) {
    const book = await readXlsx(await readFile(file));
    book.sheets[0]?.rows.forEach((cells, row) =>
      cells.forEach((value, column) => see(row, column, storedOf(value))),
    );
  },
};
export default library;

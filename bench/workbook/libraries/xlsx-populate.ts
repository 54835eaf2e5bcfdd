import XlsxPopulate from 'xlsx-populate';
import type { Library } from '../library.ts';
import { storedOf, valueOf } from '../values.ts';

const library: Library = {
  name: 'xlsx-populate',
  async write(rows, file) {
    const book = await XlsxPopulate.fromBlankAsync();
    const sheet = book.sheet(0);
    let row = 0;
    for (const cells of rows) {
      row += 1;
      cells.forEach((cell, column) => {
        const made = sheet.cell(row, column + 1).value(valueOf(cell));
        if ('day' in cell) made.style('numberFormat', 'yyyy-mm-dd');
      });
    }
    await book.toFileAsync(file);
  },
  async read(file, see) {
    const book = await XlsxPopulate.fromFileAsync(file);
    const values = book.sheet(0).usedRange()?.value() ?? [];
    values.forEach((cells, row) => cells.forEach((value, column) => see(row, column, storedOf(value))));
  },
};
export default library;

import ExcelJS from 'exceljs';
import type { Library } from '../library.ts';
import { storedOf, valueOf } from '../values.ts';

const library: Library = {
  name: 'exceljs',
  async write(rows, file) {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('数据');
    for (const cells of rows) {
      const row = sheet.addRow(cells.map(valueOf));
      cells.forEach((cell, column) => {
        if ('day' in cell) row.getCell(column + 1).numFmt = 'yyyy-mm-dd';
      });
    }
    await book.xlsx.writeFile(file);
  },
  async read(file, see) {
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(file);
    book.worksheets[0]?.eachRow((row, number) => {
      row.eachCell((cell, column) => see(number - 1, column - 1, storedOf(cell.value)));
    });
  },
};
export default library;

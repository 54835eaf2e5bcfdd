import ExcelJS from 'exceljs';
import type { Library } from '../library.ts';
import { storedOf, valueOf } from '../values.ts';

const library: Library = {
  name: 'exceljs-stream',
  async write(rows, file) {
    const book = new ExcelJS.stream.xlsx.WorkbookWriter({
      filename: file,
      useStyles: true,
      useSharedStrings: true,
    });
    const sheet = book.addWorksheet('数据');
    for (const cells of rows) {
      const row = sheet.addRow(cells.map(valueOf));
      cells.forEach((cell, column) => {
        if ('day' in cell) row.getCell(column + 1).numFmt = 'yyyy-mm-dd';
      });
      row.commit();
    }
    sheet.commit();
    await book.commit();
  },
  async read(file, see) {
    const reader = new ExcelJS.stream.xlsx.WorkbookReader(file, { sharedStrings: 'cache', styles: 'cache' });
    for await (const sheet of reader) {
      for await (const row of sheet) {
        row.eachCell((cell, column) => see(row.number - 1, column - 1, storedOf(cell.value)));
      }
    }
  },
};
export default library;

import writeExcelFile from 'write-excel-file/node';
import type { Library } from '../library.ts';
import { dateOf } from '../values.ts';

const library: Library = {
  name: 'write-excel-file',
  async write(rows, file) {
    const data = Array.from(rows, (cells) =>
      cells.map((cell) =>
        'day' in cell
          ? { value: dateOf(cell.day), type: Date, format: 'yyyy-mm-dd' }
          : 'text' in cell
            ? { value: cell.text, type: String }
            : { value: cell.number, type: Number },
      ),
    );
    await writeExcelFile(data).toFile(file);
  },
};
export default library;

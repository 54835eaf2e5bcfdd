import { readFile, writeFile } from 'node:fs/promises';
import { readWorkbook } from '#core/workbook/read.ts';
import { writeWorkbook } from '#core/workbook/write.ts';
import { DATA_COLUMNS } from '../data.ts';
import type { Library } from '../library.ts';

const library: Library = {
  name: 'jiannuo',
  async read(file, see) {
    const [sheet] = readWorkbook(await readFile(file)).sheets;
    for (let row = 0; row < (sheet?.rowCount ?? 0); row++) {
      for (let column = 0; column < DATA_COLUMNS; column++) {
        const value = sheet?.cell(row, column)?.value;
        if (typeof value === 'string' || typeof value === 'number') see(row, column, value);
      }
    }
  },
};
export default library;

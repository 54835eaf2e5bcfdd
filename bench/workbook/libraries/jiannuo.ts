import { readFile, writeFile } from 'node:fs/promises';
import { readWorkbook } from '#core/workbook/xlsx/read.ts';
import { serialToIso } from '#core/workbook/format/serial.ts';
import { type ColumnSpec, streamWorkbook } from '#core/workbook/write.ts';
import { type DataCell, dataRow } from '../data.ts';
import type { Library } from '../library.ts';

/** Our writer takes what people typed: days as `YYYY-MM-DD`, everything as text. */
function textOf(cell: DataCell): string {
  if ('text' in cell) return cell.text;
  return 'number' in cell ? String(cell.number) : (serialToIso(cell.day, false) ?? '');
}

function columnOf(cell: DataCell, index: number): ColumnSpec {
  const type = 'text' in cell ? 'text' : 'number' in cell ? 'number' : 'date';
  return { header: `列${index + 1}`, type };
}

function* texts(rows: Iterable<DataCell[]>): Generator<string[]> {
  for (const cells of rows) yield cells.map(textOf);
}

const library: Library = {
  name: 'jiannuo',
  async write(rows, file) {
    const columns = dataRow(0).map(columnOf);
    await writeFile(file, await streamWorkbook([{ name: '数据', columns, rows: texts(rows) }]));
  },
  async read(file, see) {
    const [sheet] = readWorkbook(await readFile(file)).sheets;
    for (let row = 0; row < (sheet?.rowCount ?? 0); row++) {
      sheet?.values(row).forEach((value, column) => {
        if (typeof value === 'string' || typeof value === 'number') see(row, column, value);
      });
    }
  },
};
export default library;

import { readFile, writeFile } from 'node:fs/promises';
import { serialToIso } from '#core/workbook/format/serial.ts';
import type { ColumnSpec } from '#core/workbook/write.ts';
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

/** The product's workers load the reader or the writer, never both. */
let reader: typeof import('#core/workbook/xlsx/read.ts');
let writer: typeof import('#core/workbook/write.ts');

const library: Library = {
  name: 'jiannuo',
  async load(job) {
    if (job === 'read') reader = await import('#core/workbook/xlsx/read.ts');
    else writer = await import('#core/workbook/write.ts');
  },
  async write(rows, file) {
    const columns = dataRow(0).map(columnOf);
    await writeFile(file, await writer.streamWorkbook([{ name: '数据', columns, rows: texts(rows) }]));
  },
  async read(file, see) {
    const [sheet] = reader.readWorkbook(await readFile(file)).sheets;
    for (let row = 0; row < (sheet?.rowCount ?? 0); row++) {
      sheet?.values(row).forEach((value, column) => {
        if (typeof value === 'string' || typeof value === 'number') see(row, column, value);
      });
    }
  },
};
export default library;

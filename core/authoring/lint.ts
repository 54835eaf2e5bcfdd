import type { AuthoredPack } from '../model/pack-example.ts';
import type { Workbook } from '../model/workbook.ts';
import { gridSheet, textCell } from '../workbook/grid.ts';
import type { Known } from './context.ts';
import { type PackReading, readPackWorkbook } from './read.ts';
import { SHEET_KEYS } from './sheets.ts';
import { packRows, sheetSpec } from './write.ts';

/** What the linter says of a pack that is no workbook; rows and columns are those of the workbook that it would be written to. */
export function lintPack(authored: AuthoredPack, known: Known): PackReading {
  const rows = packRows(authored, known);
  const sheets = SHEET_KEYS.map((key) => {
    const spec = sheetSpec(key, rows[key]);
    const header = spec.columns.map((column) => column.header);
    const cells = [[spec.note?.text ?? ''], header, ...spec.rows];
    return gridSheet(
      spec.name,
      cells.map((row) => row.map((text) => (text === '' ? undefined : textCell(text)))),
    );
  });
  const workbook: Workbook = { sheets, date1904: false };
  return readPackWorkbook(workbook, known);
}

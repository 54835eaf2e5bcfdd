import type {
  ContractColumn,
  ImportedRow,
  ImportProfile,
  ImportReading,
} from '../../model/import-contract.ts';
import type { Sheet, Workbook } from '../../model/workbook.ts';
import type { ImportContract } from '../contract.ts';
import { storedCells } from '../../workbook/stored-cells.ts';
import { refuseUnopened } from '../opening.ts';
import { Abort, lastCellNumber, poiType } from '../poi.ts';
import { importedRow, type Located, readingOf } from '../rows.ts';
import { cellValue, toText } from './cell.ts';
import { convert } from './convert.ts';
import { rules } from './rules.ts';

/** RuoYi's `ExcelUtil.importExcel`, as of RuoYi-Vue 3.9 (read 2026-11). */
const ruoyi: ImportContract = {
  id: 'ruoyi',
  aliases: ['ruoyi-vue', 'ruoyi-cloud'],
  title: { zh: '若依 ExcelUtil 导入', en: 'RuoYi ExcelUtil import' },
  rules,
  read: readRuoyi,
};
export default ruoyi;

function readRuoyi(workbook: Workbook, profile: ImportProfile): ImportReading {
  return readingOf('ruoyi', () => {
    refuseUnopened(workbook, 'poi');
    return readSheet(sheetOf(workbook, profile), profile);
  });
}

/** `Workbook.getSheet` compares names without regard to case. */
function sheetOf({ sheets }: Workbook, { sheetName }: ImportProfile): Sheet {
  const sheet =
    sheetName === undefined
      ? sheets[0]
      : sheets.find(({ name }) => name.toLowerCase() === sheetName.toLowerCase());
  if (sheet) return sheet;
  if (sheetName === undefined) throw new Abort('importers.abortNoSheet');
  throw new Abort('importers.abortSheetName', { sheet: sheetName });
}

function readSheet(sheet: Sheet, profile: ImportProfile): ImportedRow[] {
  if (sheet.rowCount <= 1) return [];
  const columns = mapColumns(sheet, profile);
  const rows: ImportedRow[] = [];
  for (let row = profile.titleRows + 1; row < sheet.rowCount; row++) {
    if (!isRowEmpty(sheet, row)) rows.push(readRow(sheet, row, profile, columns));
  }
  return rows;
}

/**
 * Header text → column, compared as it stands: no trimming. Of two equal headers the last one counts, and of two properties
 * with one header as well.
 */
function mapColumns(sheet: Sheet, profile: ImportProfile): Map<ContractColumn, number> {
  const row = profile.titleRows;
  if (!sheet.hasRow(row)) throw new Abort('importers.abortNoHeader', { row: String(row + 1) });
  const byHeader = new Map<string, number>();
  for (let column = 0; column < lastCellNumber(sheet, row); column++) {
    const cell = sheet.cell(row, column);
    if (cell) byHeader.set(toText(cellValue(cell)), column);
  }
  const properties = new Map<number, ContractColumn>();
  for (const contract of profile.columns) {
    const column = byHeader.get(contract.header);
    if (column !== undefined) properties.set(column, contract);
  }
  return new Map([...properties].map(([column, contract]) => [contract, column]));
}

/** Only blank cells: one with empty text or a formula makes a row count. */
function isRowEmpty(sheet: Sheet, row: number): boolean {
  for (const { cell } of storedCells(sheet, row)) if (poiType(cell) !== 'BLANK') return false;
  return true;
}

function readRow(
  sheet: Sheet,
  row: number,
  profile: ImportProfile,
  columns: ReadonlyMap<ContractColumn, number>,
): ImportedRow {
  return importedRow(row, profile, (contract): Located[] => {
    const column = columns.get(contract);
    if (column === undefined) return [];
    const cell = sheet.cell(row, column);
    const isTextFormula = cell?.formula !== undefined && typeof cell.value !== 'number';
    const losses = isTextFormula ? ['importers.formulaText'] : [];
    return [{ column, cell, losses, read: () => convert(cellValue(cell), contract) }];
  });
}

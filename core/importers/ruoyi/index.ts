import type {
  ContractColumn,
  ImportedRow,
  ImportProfile,
  ImportReading,
} from '../../model/import-contract.ts';
import type { Sheet, Workbook } from '../../model/workbook.ts';
import type { ImportContract } from '../contract.ts';
import { Abort, lastCellNumber, type Problem, poiType, problem, SAFE_DIGITS } from '../poi.ts';
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
  try {
    return { contractId: 'ruoyi', rows: readSheet(sheetOf(workbook, profile), profile) };
  } catch (error) {
    if (!(error instanceof Abort)) throw error;
    return { contractId: 'ruoyi', rows: [], aborted: { code: error.code, params: error.params } };
  }
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
  for (let column = 0; column < sheet.columnCount; column++) {
    const cell = sheet.cell(row, column);
    if (cell && poiType(cell) !== 'BLANK') return false;
  }
  return true;
}

function readRow(
  sheet: Sheet,
  row: number,
  profile: ImportProfile,
  columns: ReadonlyMap<ContractColumn, number>,
): ImportedRow {
  const values: ImportedRow['values'] = {};
  const problems: Problem[] = [];
  let accepted = true;
  for (const contract of profile.columns) {
    const column = columns.get(contract);
    values[contract.path] = null;
    if (column === undefined) {
      problems.push(problem(contract.header, 'importers.headerMissing', { row }));
    } else {
      const { value, codes } = readCell(sheet, row, column, contract);
      values[contract.path] = value;
      const shown = sheet.cell(row, column)?.text ?? '';
      problems.push(...codes.map((code) => problem(contract.header, code, { row, column }, shown)));
    }
    if (contract.required && values[contract.path] === null) {
      accepted = false;
      problems.push(problem(contract.header, 'importers.required', { row }));
    }
  }
  const isBlank = Object.values(values).every((value) => value === null);
  if (isBlank) problems.push(problem('', 'importers.emptyRecord', { row }));
  return { row: row + 1, values, accepted, problems };
}

function readCell(
  sheet: Sheet,
  row: number,
  column: number,
  contract: ContractColumn,
): { value: string | null; codes: string[] } {
  const cell = sheet.cell(row, column);
  const codes: string[] = [];
  if (cell?.formula !== undefined && typeof cell.value !== 'number') codes.push('importers.formulaText');
  if (cell?.type === 'error') codes.push('importers.errorCell');
  const isLong = typeof cell?.value === 'number' && Math.abs(cell.value) >= 10 ** SAFE_DIGITS;
  if (isLong) codes.push('importers.digitsLost');
  try {
    const { value, note } = convert(cellValue(cell), contract);
    if (note) codes.push(note);
    return { value, codes };
  } catch (error) {
    if (!(error instanceof Abort)) throw error;
    const place = problem(contract.header, error.code, { row, column }, cell?.text);
    throw new Abort(error.code, { ...place.params, header: contract.header });
  }
}

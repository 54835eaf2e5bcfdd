import type {
  ContractColumn,
  ImportedRow,
  ImportProfile,
  ImportReading,
} from '../../model/import-contract.ts';
import type { Sheet, Workbook } from '../../model/workbook.ts';
import type { ImportContract } from '../contract.ts';
import { Abort, firstCellNumber, lastCellNumber, type Problem, problem, SAFE_DIGITS } from '../poi.ts';
import { changeOf } from '../rows.ts';
import { readCell } from './cell.ts';
import { readTitles } from './header.ts';
import { rules } from './rules.ts';

/** JeecgBoot's AutoPoi `ExcelImportServer`, as of AutoPoi 2.0 (read 2026-11). */
const autopoi: ImportContract = {
  id: 'autopoi',
  aliases: ['jeecg', 'jeecgboot', 'jeecg-boot'],
  title: { zh: 'JeecgBoot AutoPoi 导入', en: 'JeecgBoot AutoPoi import' },
  rules,
  read: readAutopoi,
};
export default autopoi;

function readAutopoi(workbook: Workbook, profile: ImportProfile): ImportReading {
  try {
    const rows = workbook.sheets.flatMap((sheet, n) => {
      const read = readSheet(sheet, profile, workbook.date1904);
      return n === 0 ? read : read.map((row) => fromOtherSheet(row, sheet.name));
    });
    if (workbook.sheets.length === 0) throw new Abort('importers.abortNoSheet');
    return { contractId: 'autopoi', rows };
  } catch (error) {
    if (!(error instanceof Abort)) throw error;
    return { contractId: 'autopoi', rows: [], aborted: { code: error.code, params: error.params } };
  }
}

/** Rows of further sheets, hidden ones included, are imported as well: seldom what anybody meant. */
function fromOtherSheet(row: ImportedRow, sheet: string): ImportedRow {
  const note: Problem = {
    header: '',
    code: 'importers.otherSheet',
    params: { cell: String(row.row), value: sheet },
  };
  return { ...row, problems: [note, ...row.problems] };
}

interface Mapped {
  /** 0-based column → what the portal's class says of its title. */
  columns: Map<number, ContractColumn>;
  missing: ContractColumn[];
  first: number;
  last: number;
}

function readSheet(sheet: Sheet, profile: ImportProfile, date1904: boolean): ImportedRow[] {
  const { titles, lastHeadRow } = readTitles(sheet, profile.titleRows);
  const byTitle = new Map(profile.columns.map((column) => [column.header, column]));
  const columns = new Map<number, ContractColumn>();
  for (const [index, title] of titles) {
    const column = byTitle.get(title);
    if (column) columns.set(index, column);
  }
  const found = new Set(columns.values());
  const mapped: Mapped = {
    columns,
    missing: profile.columns.filter((column) => !found.has(column)),
    first: Math.min(...titles.keys()),
    last: Math.max(...titles.keys()),
  };
  const rows: ImportedRow[] = [];
  for (let row = lastHeadRow + 1; row < sheet.rowCount; row++) {
    // Rows without a row element do not exist for POI's iterator.
    const read = sheet.hasRow(row) ? readRow(sheet, row, mapped, date1904) : undefined;
    if (read) rows.push(read);
  }
  return rows;
}

/** `undefined` where the row is dropped: every column of its width is known to the portal and empty. */
function readRow(sheet: Sheet, row: number, mapped: Mapped, date1904: boolean): ImportedRow | undefined {
  const values: ImportedRow['values'] = {};
  const problems: Problem[] = [];
  for (const column of mapped.missing) {
    values[column.path] = null;
    problems.push(problem(column.header, 'importers.headerMissing', { row }));
  }
  const from = Math.max(0, Math.min(firstCellNumber(sheet, row), mapped.first));
  const to = Math.max(lastCellNumber(sheet, row), mapped.last + 1);
  let empty = 0;
  for (let column = from; column < to; column++) {
    const contract = mapped.columns.get(column);
    if (!contract) continue;
    const { value, codes } = readChecked(sheet, row, column, contract, date1904);
    values[contract.path] = value;
    if (value === null) empty += 1;
    const shown = sheet.cell(row, column)?.text ?? '';
    problems.push(...codes.map((code) => problem(contract.header, code, { row, column }, shown)));
  }
  if (empty >= to - from) return undefined;
  const isBlank = empty === mapped.columns.size;
  if (isBlank) problems.push(problem('', 'importers.emptyRecord', { row }));
  const lacking = [...mapped.missing, ...mapped.columns.values()].filter(
    ({ required, path }) => required && (values[path] ?? null) === null,
  );
  problems.push(...lacking.map(({ header }) => problem(header, 'importers.required', { row })));
  return { row: row + 1, values, accepted: lacking.length === 0, problems };
}

function readChecked(
  sheet: Sheet,
  row: number,
  column: number,
  contract: ContractColumn,
  date1904: boolean,
): { value: string | null; codes: string[] } {
  const cell = sheet.cell(row, column);
  const isLong = typeof cell?.value === 'number' && Math.abs(cell.value) >= 10 ** SAFE_DIGITS;
  const codes = isLong ? ['importers.digitsLost'] : [];
  if (cell?.type === 'error') codes.push('importers.errorCell');
  try {
    const { value, note } = readCell(cell, contract, date1904);
    const told = note ?? changeOf(cell, value, contract);
    if (told) codes.push(told);
    return { value, codes };
  } catch (error) {
    if (!(error instanceof Abort)) throw error;
    const place = problem(contract.header, error.code, { row, column }, cell?.text);
    throw new Abort(error.code, { ...error.params, ...place.params, header: contract.header });
  }
}

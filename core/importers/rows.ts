import type { ContractColumn, ImportedRow, ImportProfile, ImportReading } from '../model/import-contract.ts';
import type { Cell } from '../model/workbook.ts';
import { javaTrim } from './java-text.ts';
import { type Converted, javaTypeOf } from './property.ts';
import { Abort, type Problem, problem, SAFE_DIGITS } from './poi.ts';

/** Where the portal finds the value of a column in one row, and what it makes of it. */
export interface Located {
  /** 0-based. */
  column: number;
  /** `undefined` where the file stores no cell. */
  cell: Cell | undefined;
  /** @throws Abort where the portal's code throws and nothing catches it */
  read(): Converted;
}

/** Runs a reader; where it aborts, the portal takes nothing of the file. */
export function readingOf(contractId: string, read: () => ImportedRow[]): ImportReading {
  try {
    return { contractId, rows: read() };
  } catch (error) {
    if (!(error instanceof Abort)) throw error;
    return { contractId, rows: [], aborted: { code: error.code, params: error.params } };
  }
}

/**
 * One row as the portal's object holds it. `locate` answers the places of a column in the order in which the portal
 * reads them, none for a column that it does not find; the last one that holds something counts. A row that lacks
 * what the portal requires, or has a cell with one of the codes `refusing`, is not accepted.
 */
export function importedRow(
  row: number,
  { columns }: ImportProfile,
  locate: (contract: ContractColumn) => readonly Located[],
  refusing: readonly string[] = [],
): ImportedRow {
  const values: ImportedRow['values'] = {};
  const problems: Problem[] = [];
  for (const contract of columns) {
    const places = locate(contract);
    values[contract.path] ??= null;
    if (places.length === 0) problems.push(problem(contract.header, 'importers.headerMissing', { row }));
    for (const located of places) {
      const read = readLocated(row, contract, located);
      if (read.value !== null) values[contract.path] = read.value;
      problems.push(...read.problems);
    }
  }
  if (Object.values(values).every((value) => value === null))
    problems.push(problem('', 'importers.emptyRecord', { row }));
  const lacking = columns.filter(({ required, path }) => required && values[path] === null);
  problems.push(...lacking.map(({ header }) => problem(header, 'importers.required', { row })));
  const accepted = lacking.length === 0 && !problems.some(({ code }) => refusing.includes(code));
  return { row: row + 1, values, accepted, problems };
}

/** Reads one value; an abort is told with its cell and header. Empty text is `null`: a portal shows both alike. */
export function readLocated(
  row: number,
  contract: ContractColumn,
  { column, cell, read }: Located,
): { value: string | null; problems: Problem[] } {
  const { header } = contract;
  const place = { row, column };
  const isLong = typeof cell?.value === 'number' && Math.abs(cell.value) >= 10 ** SAFE_DIGITS;
  const codes = isLong ? ['importers.digitsLost'] : [];
  if (cell?.type === 'error') codes.push('importers.errorCell');
  try {
    const { value, note } = read();
    const told = note ?? changeOf(cell, value, contract);
    if (told) codes.push(told);
    return { value: value || null, problems: codes.map((code) => problem(header, code, place, cell?.text)) };
  } catch (error) {
    if (!(error instanceof Abort)) throw error;
    const { params } = problem(header, error.code, place, cell?.text);
    throw new Abort(error.code, { ...error.params, ...params, header });
  }
}

/** What became of a text that the portal stores otherwise than it stands in the cell; a code. */
export function changeOf(
  cell: Cell | undefined,
  value: string | null,
  contract: ContractColumn,
): string | undefined {
  if (value === null || javaTypeOf(contract) !== 'String' || contract.dictionary || cell?.type !== 'text')
    return undefined;
  const stored = String(cell.value);
  if (stored === value) return undefined;
  if (javaTrim(stored) === value.trim()) return 'importers.textTrimmed';
  return javaTrim(stored) === `${value}.0` ? 'importers.zeroDropped' : undefined;
}

/**
 * Words → codes where the importer knows no dictionary and the portal looks the word up by itself: by equality, and
 * what it does not find stays as it is.
 */
export function ownDictionary({ value, note }: Converted, { dictionary }: ContractColumn): Converted {
  if (!dictionary || value === null || value === '') return { value, ...(note && { note }) };
  const code = Object.hasOwn(dictionary, value) ? dictionary[value] : undefined;
  return code === undefined ? { value, note: note ?? 'importers.dictionaryKept' } : { value: code };
}

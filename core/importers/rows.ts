import type { ContractColumn, ImportedRow, ImportProfile, ImportReading } from '../model/import-contract.ts';
import type { Cell } from '../model/workbook.ts';
import { javaTrim } from './java-text.ts';
import { Abort, problem, SAFE_DIGITS } from './poi.ts';
import { type Converted, javaTypeOf } from './property.ts';

/** Where the portal finds the value of a column in one row, and what it makes of it. */
export interface Located {
  /** 0-based. */
  column: number;
  /** `undefined` where the file stores no cell. */
  cell: Cell | undefined;
  /** Codes of what is lost before anything is converted. */
  losses?: readonly string[];
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

/** Rows of further sheets, hidden ones included, are imported as well: seldom what anybody meant. */
export function fromOtherSheet(row: ImportedRow, sheet: string): ImportedRow {
  const params = { cell: String(row.row), value: sheet };
  return { ...row, problems: [{ header: '', code: 'importers.otherSheet', params }, ...row.problems] };
}

/**
 * One row as the portal's object holds it. `locate` answers the places of a column in the order in which the portal
 * reads them, none for a column that it does not find; the last one that holds something counts. A row that lacks
 * what the portal requires, or has a cell with one of the codes `refusing`, is not accepted.
 * @param row 0-based
 */
export function importedRow(
  row: number,
  { columns }: ImportProfile,
  locate: (contract: ContractColumn) => readonly Located[],
  refusing: readonly string[] = [],
): ImportedRow {
  const values: ImportedRow['values'] = {};
  const read = columns.map((contract) => readColumn(row, contract, locate(contract)));
  for (const [n, { path }] of columns.entries()) values[path] = read[n]?.value ?? values[path] ?? null;
  const problems = read.flatMap((column) => column.problems);
  if (read.every(({ value }) => value === null)) problems.push(problem('', 'importers.emptyRecord', { row }));
  const lacking = columns.filter(({ required }, n) => required && read[n]?.value === null);
  problems.push(...lacking.map(({ header }) => problem(header, 'importers.required', { row })));
  const accepted = lacking.length === 0 && !problems.some(({ code }) => refusing.includes(code));
  return { row: row + 1, values, columns: read, accepted, problems };
}

type ReadColumn = ImportedRow['columns'][number];

function readColumn(row: number, contract: ContractColumn, places: readonly Located[]): ReadColumn {
  if (places.length === 0) {
    const missing = problem(contract.header, 'importers.headerMissing', { row });
    const params = { ...missing.params, header: contract.header };
    return { value: null, problems: [{ ...missing, params }] };
  }
  const read = places.map((located) => readLocated(row, contract, located));
  return {
    value: read.findLast(({ value }) => value !== null)?.value ?? null,
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** Reads one value; an abort is told with its cell and header. Empty text is `null`: a portal shows both alike. */
export function readLocated(row: number, contract: ContractColumn, located: Located): ReadColumn {
  const { column, cell, losses = [], read } = located;
  const { header } = contract;
  const place = { row, column };
  const codes = [...losses];
  if (typeof cell?.value === 'number' && Math.abs(cell.value) >= 10 ** SAFE_DIGITS)
    codes.push('importers.digitsLost');
  if (cell?.type === 'error') codes.push('importers.errorCell');
  try {
    const { value, note } = read();
    const told = note ?? changeOf(cell, value, contract);
    if (told) codes.push(told);
    return { value: value || null, problems: codes.map((code) => problem(header, code, place, cell?.text)) };
  } catch (error) {
    throw placed(error, cell, place, header);
  }
}

/** An abort with the cell that it comes from; any other error as it is. */
export function placed(
  error: unknown,
  cell: Cell | undefined,
  place: { row: number; column: number },
  header: string,
): unknown {
  if (!(error instanceof Abort)) return error;
  const { params } = problem(header, error.code, place, cell?.text);
  return new Abort(error.code, { ...error.params, ...params, header });
}

/** Of several places the last one counts, even where it holds nothing; the others are converted all the same. */
export function onlyLast(places: readonly Located[]): Located[] {
  return places.map((place, n) => (n < places.length - 1 ? { ...place, read: () => dropped(place) } : place));
}

function dropped(place: Located): Converted {
  place.read();
  return { value: null };
}

/** What became of a text that the portal stores otherwise than it stands in the cell; a code. */
function changeOf(
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

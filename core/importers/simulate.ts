import type { ContractColumn, ImportProfile, ImportReading } from '../model/import-contract.ts';
import type { FieldPath } from '../model/values.ts';
import type { Workbook } from '../model/workbook.ts';
import type { ImportContract } from './contract.ts';
import { parseBigDecimal } from './java-number.ts';
import { javaTrim } from './java-text.ts';
import { isDateType, javaTypeOf } from './property.ts';

/** What the exporter wrote into one row: text per path, as in the record. Absent or `''`: nothing. */
export interface ExpectedRow {
  /** 1-based row in the sheet. */
  row: number;
  values: Readonly<Record<FieldPath, string>>;
}

/** A value that the portal would read otherwise than it was written. */
export interface Difference {
  /** 1-based row in the sheet. */
  row: number;
  /** The sheet, where it is another than the one that was filled. */
  sheet?: string;
  /** Header of the column; `''` where the whole row is meant. */
  column: string;
  /** Letter of the column, where the profile tells it. */
  letter?: string;
  wrote: string;
  /** In the words of the file, codes turned back; `null` where the portal reads nothing. */
  portalReads: string | null;
  /** A code; its words are in `locales/`. */
  why: string;
  params: Readonly<Record<string, string>>;
}

export interface Simulation {
  reading: ImportReading;
  differences: Difference[];
  /** The portal would take every expected row, and read it as it was written, and nothing else. */
  faithful: boolean;
}

/** Reads the file as the portal does and compares it with what was meant, before anything is uploaded. */
export function simulateImport(
  workbook: Workbook,
  contract: ImportContract,
  profile: ImportProfile,
  expectedRows: readonly ExpectedRow[],
): Simulation {
  const reading = contract.read(workbook, profile);
  const differences = reading.aborted
    ? expectedRows.map((expected) =>
        wholeRow(expected.row, reading.aborted?.code ?? '', reading.aborted?.params),
      )
    : compareRows(reading, profile, expectedRows);
  return { reading, differences, faithful: differences.length === 0 && reading.aborted === undefined };
}

function compareRows(
  reading: ImportReading,
  profile: ImportProfile,
  expectedRows: readonly ExpectedRow[],
): Difference[] {
  const first = new Map<number, ImportReading['rows'][number]>();
  for (const row of reading.rows) if (!first.has(row.row)) first.set(row.row, row);
  const expectedNumbers = new Set(expectedRows.map(({ row }) => row));
  const extra = reading.rows.filter((row) => !expectedNumbers.has(row.row) || first.get(row.row) !== row);
  return [
    ...expectedRows.flatMap((expected) => {
      const read = first.get(expected.row);
      if (!read) return [wholeRow(expected.row, 'importers.rowMissing')];
      const refusal = read.problems.find(({ code }) => code === 'importers.required');
      const cells = profile.columns.flatMap((column, n) => compareCell(column, expected, read, n));
      if (read.accepted || cells.length > 0) return cells;
      return [
        { ...wholeRow(expected.row, 'importers.required', refusal?.params), column: refusal?.header ?? '' },
      ];
    }),
    ...extra.map(({ row, problems }) => {
      const other = problems.find(({ code }) => code === 'importers.otherSheet');
      const empty = problems.find(({ code }) => code === 'importers.emptyRecord');
      const told = wholeRow(row, other?.code ?? empty?.code ?? 'importers.rowExtra', other?.params);
      const sheet = other?.params['value'];
      return sheet === undefined ? told : { ...told, sheet };
    }),
  ];
}

function wholeRow(row: number, why: string, params: Readonly<Record<string, string>> = {}): Difference {
  return { row, column: '', wrote: '', portalReads: null, why, params };
}

function compareCell(
  column: ContractColumn,
  expected: ExpectedRow,
  read: ImportReading['rows'][number],
  index: number,
): Difference[] {
  const wrote = expected.values[column.path] ?? '';
  // By column, not by path: another column with the same path is another property of the portal's.
  const { value, problems } = read.columns[index] ?? { value: null, problems: [] };
  const unsure = problems.find(({ code }) => UNSURE.has(code));
  if (!unsure && isSame(column, wrote, value)) return [];
  const reason = unsure ?? problems[0];
  return [
    {
      row: expected.row,
      column: column.header,
      ...(column.column === undefined ? {} : { letter: column.column }),
      wrote,
      portalReads: shownValue(column, value),
      why: reason?.code ?? 'importers.readDifferently',
      params: reason?.params ?? {},
    },
  ];
}

/**
 * What cannot pass for the same, however alike it looks: a word that the portal did not find among its own and stores as
 * it stands, while others have their code; what only the portal's own code could tell.
 */
const UNSURE: ReadonlySet<string> = new Set(['importers.dictionaryKept', 'importers.converterUnknown']);

function isSame(column: ContractColumn, wrote: string, value: string | null): boolean {
  if (value === null || wrote === '') return (value ?? '') === wrote;
  if (column.dictionary) return isSameWords(column, wrote, value);
  const type = javaTypeOf(column);
  if (type === 'Boolean') return truthOf(wrote) === truthOf(value);
  const isNumber = type !== 'String' && !isDateType(type);
  return isNumber ? isSameNumber(wrote, value) : wrote === value;
}

/** Digit by digit: what a Double cannot tell apart is not the same. */
function isSameNumber(wrote: string, value: string): boolean {
  const given = parseBigDecimal(javaTrim(wrote));
  return given !== undefined && withoutZeros(given) === withoutZeros(value);
}

function withoutZeros(plain: string): string {
  return plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain;
}

/** What a record's word for yes or no is in the database; any other word as it is. */
function truthOf(word: string): string {
  if (['是', '1'].includes(word) || word.toLowerCase() === 'true') return 'true';
  return ['否', '0'].includes(word) || word.toLowerCase() === 'false' ? 'false' : word;
}

/** Several words are the same in any order: some importers keep their own. */
function isSameWords(column: ContractColumn, wrote: string, value: string): boolean {
  const { dictionary = {} } = column;
  const words = Object.hasOwn(dictionary, wrote) ? [wrote] : wordsOf(column, wrote);
  const codes = words.map((word) => dictionary[word]);
  return codes.sort().join('\n') === wordsOf(column, value).sort().join('\n');
}

/**
 * Words of a cell, or codes of a stored value: at the separator, an escape of which is none of its signs, else at what
 * people and databases put in its place.
 */
function wordsOf({ separator = ',' }: ContractColumn, text: string): string[] {
  const plain = separator.replace(/\\(.)/gu, '$1');
  const found = [separator, plain].find((sign) => text.includes(sign));
  return text.split(found ?? /[、,，]/);
}

const TRUTHS: Readonly<Record<string, string>> = { true: '是', false: '否' };

/** A stored value in the words of the file: dictionary codes as their words, all else as it is. */
function shownValue(column: ContractColumn, value: string | null): string | null {
  if (value === null) return value;
  if (!column.dictionary) return javaTypeOf(column) === 'Boolean' ? (TRUTHS[value] ?? value) : value;
  const words = new Map(Object.entries(column.dictionary).map(([word, code]) => [code, word]));
  return wordsOf(column, value)
    .map((code) => words.get(code) ?? code)
    .join(column.separator ?? ',');
}

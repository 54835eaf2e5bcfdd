import { JiannuoError } from '../errors.ts';
import { fieldOfPath } from '../export/words.ts';
import type { ImportContract } from '../importers/contract.ts';
import { type ExpectedRow, simulateImport } from '../importers/simulate.ts';
import type { ContractColumn, ImportProfile } from '../model/import-contract.ts';
import type { Workbook } from '../model/workbook.ts';
import { cellName, columnIndex, columnName } from '../workbook/address.ts';
import { placedDifference, type SourcePlaces } from './places.ts';
import { type ColumnSpec, type SheetSpec, writeWorkbook } from '../workbook/write.ts';
import { writeXls } from '../workbook/xls/write-xls.ts';
import { readLegacy } from '../workbook/xls/read-xls.ts';
import { readWorkbook } from '../workbook/xlsx/read.ts';
import { type Carried, carried, type Carrier } from './carry.ts';
import { type CleanCopyRequest, type CopyProblem, type CopyReading, copyReading, stopIn } from './copy.ts';
import { carriedProblem, rowProblems } from './problems.ts';
import { profileFor, type UploadTarget } from './target.ts';
import type { UploadRow, UploadTable } from './table.ts';

/** A row of the copy. */
export interface CopyRow {
  source: UploadRow;
  /** In the order of the columns. */
  cells: Carried[];
  problems: CopyProblem[];
}

/** What our own writer makes of the sheet. */
export interface OwnCopy {
  bytes: Uint8Array<ArrayBuffer>;
  sheet: string;
  rows: CopyRow[];
  columns: number;
  readings: CopyReading[];
  sensitive: boolean;
}

/** Days and numbers as such, or as texts: which of them a portal reads right is found by letting its contract read both. */
interface Kind {
  days: 'text' | 'cell';
  numbers: 'text' | 'cell';
}

const PLAIN: Kind = { days: 'text', numbers: 'cell' };
const KINDS: readonly Kind[] = [
  PLAIN,
  { days: 'text', numbers: 'text' },
  { days: 'cell', numbers: 'cell' },
  { days: 'cell', numbers: 'text' },
];

/**
 * The records as a sheet of their own, header first, read back by every contract.
 * @throws JiannuoError `upload.titleRows`, `upload.headRows`, `workbook.*`
 */
export function ownCopy(
  request: CleanCopyRequest,
  table: UploadTable,
  target: UploadTarget,
  kept: readonly UploadRow[],
  onRead: (done: number) => void,
): OwnCopy {
  const { contracts, portal = {}, kind: fileKind = 'xlsx' } = request;
  const asSheet = profileFor(target, request, '');
  const profile = inCopy(asSheet);
  const profiles = contracts.map(({ id }): ImportProfile => ({ ...profile, contractId: id }));
  const rows = copyRows(request, table, target, asSheet.columns, kept);
  const layout = layoutOf(request, table);
  const make = (chosen: readonly CopyRow[], kind: Kind): Made => {
    const sheet = sheetFor(layout, profile.columns, chosen, kind);
    const bytes = fileKind === 'xls' ? writeXls([sheet]) : writeWorkbook([sheet]);
    return { bytes, workbook: fileKind === 'xls' ? readLegacy(bytes) : readWorkbook(bytes) };
  };
  const firstRow = (portal.titleRows ?? 0) + (portal.headRows ?? 1) + 1;
  const expected = (chosen: readonly CopyRow[]): ExpectedRow[] =>
    chosen.map(({ cells }, n) => ({
      row: firstRow + n,
      values: Object.fromEntries(profile.columns.map(({ path }, at) => [path, cells[at]?.expected ?? ''])),
    }));
  const telling = tellingRows(rows);
  const read = (made: Made, chosen: readonly CopyRow[], contract: ImportContract, of: ImportProfile) =>
    simulateImport(made.workbook, contract, of, expected(chosen)).differences;
  const fitting = kindsOf(profile.columns).map((kind) => {
    const made = make(telling, kind);
    const counts = contracts.map((contract, at) => {
      const differences = read(made, telling, contract, profiles[at] ?? profile);
      const stop = stopIn(differences);
      const row = Number(/\d+$/.exec(String(stop?.params['cell'] ?? ''))?.[0] ?? 0);
      return { count: differences.length, stopped: stop !== undefined, row };
    });
    const unfaithful = counts.filter(({ count }) => count > 0).length;
    const stopped = counts.filter((each) => each.stopped).length;
    const [reach, faults] = [sumOf(counts.map(({ row }) => row)), sumOf(counts.map(({ count }) => count))];
    return { kind, unfaithful, stopped, reach, faults };
  });
  // A portal that stops says one thing of each row, and takes none: that is no smaller fault than cells that it reads otherwise. The one that
  // stops later was right so far, and what it stops at is the user's to mend.
  const [best] = fitting.sort(
    (a, b) =>
      a.unfaithful - b.unfaithful || a.stopped - b.stopped || b.reach - a.reach || a.faults - b.faults,
  );
  const kind = best?.kind ?? PLAIN;
  const made = make(rows, kind);
  const places: SourcePlaces = {
    rowOf: (row) => rows[row - firstRow]?.source,
    letterOf: (letter) => asSheet.columns[columnIndex(letter)]?.column,
  };
  const readings = contracts.map((contract, at): CopyReading => {
    const differences = read(made, rows, contract, profiles[at] ?? profile).map((difference) => {
      const { letter, row } = difference;
      const cell = letter === undefined ? '' : cellName(row - 1, columnIndex(letter));
      return placedDifference({ ...difference, cell }, places);
    });
    onRead(at + 1);
    return copyReading(contract.id, differences);
  });
  const sensitive = profile.columns.some(({ path }) => {
    const field = fieldOfPath(target.formType, path);
    return field !== undefined && (field.sensitive || field.type === 'idNumber');
  });
  const { bytes } = made;
  return { bytes, sheet: layout.name, rows, columns: profile.columns.length, readings, sensitive };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** The copy begins in column A and leaves none out: portals that go by place count so. */
function inCopy(profile: ImportProfile): ImportProfile {
  const columns = profile.columns.map((column, at) => ({ ...column, column: columnName(at) }));
  return { ...profile, columns };
}

interface Made {
  bytes: Uint8Array<ArrayBuffer>;
  workbook: Workbook;
}

function copyRows(
  request: CleanCopyRequest,
  table: UploadTable,
  { template, formType, sources }: UploadTarget,
  columns: readonly ContractColumn[],
  kept: readonly UploadRow[],
): CopyRow[] {
  const { workbook, words = {}, portal = {}, dateFormat } = request;
  const carriers = columns.flatMap((contract): Carrier[] => {
    const letter = contract.column ?? '';
    const [source, target] = [sources.get(letter), template.columns.find(({ column }) => column === letter)];
    if (!source || !target) return [];
    const confirmed = words[letter];
    const separator = portal.separator ?? ',';
    const { date1904 } = workbook;
    return [{ source, target, contract, formType, date1904, dateFormat, confirmed, separator }];
  });
  const byLetter = new Map(carriers.map((carrier) => [carrier.target.column, carrier]));
  return kept.map((source) => {
    const made = new Map<string, Carried>();
    const cellAt = (letter: string): Carried | undefined => {
      const known = made.get(letter);
      const carrier = byLetter.get(letter);
      if (known || !carrier) return known;
      // Lists that depend on each other in a circle end here.
      made.set(letter, { text: '', expected: '' });
      const cell = carried(table, source.row - 1, carrier, (other) => cellAt(other)?.text);
      made.set(letter, cell);
      return cell;
    };
    const cells = carriers.map(({ target }) => cellAt(target.column) ?? { text: '', expected: '' });
    const problems = carriers.flatMap((carrier, at) => {
      const cell = cells[at];
      return cell ? carriedProblem(source, carrier.source, cell) : [];
    });
    return { source, cells, problems: [...rowProblems(source), ...problems] };
  });
}

/** Rows that tell which kind of file is read right: enough that are sure, and of each column one that has nothing in it. */
const TELLING = 200;

function tellingRows(rows: readonly CopyRow[]): readonly CopyRow[] {
  const sure = rows.filter(({ problems }) => problems.length === 0);
  const all = sure.length > 0 ? sure : rows;
  if (all.length <= TELLING) return all;
  const chosen = new Set(all.slice(0, TELLING));
  for (const at of all[0]?.cells.keys() ?? []) {
    const blank = all.find(({ cells }) => cells[at]?.text === '');
    if (blank) chosen.add(blank);
  }
  return [...chosen];
}

function kindsOf(columns: readonly ContractColumn[]): Kind[] {
  const hasDays = columns.some(({ type }) => type === 'date');
  const hasNumbers = columns.some(isNumber);
  return KINDS.filter(
    ({ days, numbers }) => (hasDays || days === 'text') && (hasNumbers || numbers === 'cell'),
  );
}

function isNumber({ type }: ContractColumn): boolean {
  return type === 'integer' || type === 'number';
}

type Layout = Pick<SheetSpec, 'name' | 'title' | 'note'> & {
  headers: readonly Pick<ColumnSpec, 'header' | 'group'>[];
};

/** Rows above the header that our writer makes: a title, and a remark below it. */
const MOST_TITLES = 2;
const MOST_HEADS = 2;

function layoutOf({ portal = {} }: CleanCopyRequest, { sheet, top, columns }: UploadTable): Layout {
  const { titleRows = 0, headRows = 1, sheetName = sheet.name } = portal;
  if (titleRows > MOST_TITLES)
    throw new JiannuoError('upload.titleRows', { rows: titleRows, limit: MOST_TITLES });
  if (headRows > MOST_HEADS) throw new JiannuoError('upload.headRows', { rows: headRows, limit: MOST_HEADS });
  const above = (row: number): string => (row < top ? (sheet.cell(row, 0)?.text ?? '') : '');
  return {
    name: sheetName,
    ...(titleRows > 0 ? { title: above(0) || sheetName } : {}),
    ...(titleRows > 1 ? { note: { text: above(1) } } : {}),
    headers: columns.map(({ header, levels }) => {
      const groups = levels.slice(0, -1);
      return headRows > 1 && groups.length > 0
        ? { header: levels.at(-1) ?? header, group: groups.join('_') }
        : { header };
    }),
  };
}

function sheetFor(
  { headers, ...layout }: Layout,
  columns: readonly ContractColumn[],
  rows: readonly CopyRow[],
  { days, numbers }: Kind,
): SheetSpec {
  const types = columns.map((column): ColumnSpec['type'] => {
    if (column.type === 'date') return days === 'cell' ? 'date' : 'text';
    return isNumber(column) && numbers === 'cell' ? 'number' : 'text';
  });
  return {
    ...layout,
    columns: types.map((type, at) => ({ header: columnName(at), ...headers[at], type })),
    rows: rows.map(({ cells }) =>
      cells.map(({ text, day }, at) => (types[at] === 'date' ? (day ?? text) : text)),
    ),
  };
}

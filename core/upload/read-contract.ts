import type { ImportContract } from '../importers/contract.ts';
import type { ContractColumn, ImportedRow, ImportProfile } from '../model/import-contract.ts';
import type { Sheet, Workbook } from '../model/workbook.ts';
import { columnName } from '../workbook/address.ts';
import { placedTexts } from '../roster/cells.ts';
import { emptyRunsTogether, MISSING, type Run } from './empty-runs.ts';
import { habitsOf } from './habits.ts';
import type { DifferenceGroup, PortalDifference, PortalReading, PortalRow } from './reading.ts';
import { seenCell, silentChanges } from './silent.ts';
import type { RowKind, UploadTable } from './table.ts';

/** What is read, and what of it a person knows. */
export interface ReadBy {
  workbook: Workbook;
  table: UploadTable;
  profile: ImportProfile;
  /** 0-based place in the sheet of each column of the profile that it has. */
  places: ReadonlyMap<ContractColumn, number>;
}

/** Lets a contract read the workbook, and compares what it reads with what a person sees in the sheet. */
export function readBy(
  contract: ImportContract,
  { workbook, table, profile, places }: ReadBy,
): PortalReading {
  const { rows, aborted } = contract.read(clipped(workbook), { ...profile, contractId: contract.id });
  const other = otherSheet(contract, workbook, table.sheet, profile);
  const columns = profile.columns.map((column) => {
    const at = places.get(column);
    const { header, path } = column;
    return { header, path, ...(at === undefined ? {} : { letter: columnName(at) }) };
  });
  /** A portal that takes every sheet may come to the user's own behind others. */
  const isOwn = (read: ImportedRow): boolean =>
    (sheetOf(read) ?? other ?? table.sheet.name) === table.sheet.name;
  const first = workbook.sheets.find(({ name }) => name === other) ?? table.sheet;
  const missing = new Set<string>();
  const differences: PortalDifference[] = [];
  const found = new Set<number>();
  const names = new Map(table.rows.map(({ row, name }) => [row, name]));
  for (const read of rows) {
    for (const { header, code } of read.problems) if (code === MISSING) missing.add(header);
    const kind = isOwn(read) ? table.kindOf(read.row) : 'other';
    if (kind !== 'record') {
      const place = isOwn(read) ? {} : { sheet: sheetOf(read) ?? first.name };
      differences.push({ ...ofNobody(read, kind, isOwn(read) ? table.sheet : first), ...place });
      continue;
    }
    found.add(read.row);
    const place = { table, profile, places, date1904: workbook.date1904, name: names.get(read.row) ?? '' };
    differences.push(...ofRecord(read, place));
  }
  if (!aborted) {
    for (const { row, name } of table.rows) {
      if (!found.has(row)) differences.push(ofRow(row, name, 'importers.rowMissing'));
    }
  }
  const accepted = rows.filter((read) => read.accepted && isOwn(read) && found.has(read.row)).length;
  return {
    contractId: contract.id,
    ...(aborted ? { aborted } : {}),
    ...(other === undefined ? {} : { otherSheet: other }),
    columns,
    missing: [...missing],
    rows: runsIn(rows, (read) => (isOwn(read) ? table.kindOf(read.row) : 'other')).map(
      ({ last, ...read }): PortalRow => {
        const sheet = isOwn(read) ? undefined : (sheetOf(read) ?? other);
        return {
          row: read.row,
          ...(last > read.row ? { last } : {}),
          kind: sheet === undefined ? table.kindOf(read.row) : 'other',
          ...(sheet === undefined ? {} : { sheet }),
          values: read.columns.map(({ value }) => value),
          accepted: read.accepted,
        };
      },
    ),
    differences,
    groups: grouped(differences),
    counts: { records: table.rows.length, read: found.size, accepted },
  };
}

/** Empty records of nobody's, one behind the other, as one each; what was made of a record stays by itself. */
function runsIn(rows: readonly ImportedRow[], kindOf: (read: ImportedRow) => RowKind): Run<ImportedRow>[] {
  const runs: Run<ImportedRow>[] = [];
  let same: ImportedRow[] = [];
  let kind: RowKind | undefined;
  const close = (): void => {
    // A loop, as a call takes no hundred thousand arguments.
    const own =
      kind === 'record' ? same.map((read) => ({ ...read, last: read.row })) : emptyRunsTogether(same);
    for (const run of own) runs.push(run);
    same = [];
  };
  for (const read of rows) {
    const own = kindOf(read);
    if (own !== kind) close();
    kind = own;
    same.push(read);
  }
  close();
  return runs;
}

/** Rows below the last content that are still looked at: enough to show that the portal makes records of them. */
const BELOW = 200;

/** A sheet may declare a million rows with nothing in them: some contracts make a record of each. */
function clipped(workbook: Workbook): Workbook {
  const sheets = workbook.sheets.map((sheet) => {
    const end = lastContent(sheet) + 1 + BELOW;
    if (sheet.rowCount <= end) return sheet;
    // Methods of a sheet may look at what is their own: they stay its.
    const clip: Sheet = {
      name: sheet.name,
      hidden: sheet.hidden,
      rowCount: end,
      columnCount: sheet.columnCount,
      cell: (row, column) => (row < end ? sheet.cell(row, column) : undefined),
      values: (row) => (row < end ? sheet.values(row) : []),
      hasRow: (row) => row < end && sheet.hasRow(row),
      ...(sheet.columnsIn ? { columnsIn: (row: number) => sheet.columnsIn?.(row) ?? [] } : {}),
      merges: sheet.merges,
      ...(sheet.hiddenRows ? { hiddenRows: sheet.hiddenRows } : {}),
      ...(sheet.hiddenColumns ? { hiddenColumns: sheet.hiddenColumns } : {}),
    };
    return clip;
  });
  return sheets.every((sheet, at) => sheet === workbook.sheets[at]) ? workbook : { ...workbook, sheets };
}

/** The last row with a value, 0-based; -1 where there is none. */
export function lastContent(sheet: Sheet): number {
  for (let row = sheet.rowCount - 1; row >= 0; row -= 1) {
    if (
      sheet.hasRow(row) &&
      sheet.values(row).some((value) => value !== undefined && value !== null && value !== '')
    )
      return row;
  }
  return -1;
}

/** The sheet that the contract reads, where it is not the one that the user means. */
function otherSheet(
  contract: ImportContract,
  { sheets }: Workbook,
  own: Sheet,
  { sheetName }: ImportProfile,
): string | undefined {
  const named = sheetName !== undefined && habitsOf(contract).bySheetName;
  const read = named ? sheets.find(({ name }) => name === sheetName) : sheets[0];
  return read === undefined || read.name === own.name ? undefined : read.name;
}

/** The further sheet that a row comes from. */
function sheetOf({ problems }: Pick<ImportedRow, 'problems'>): string | undefined {
  return problems.find(({ code }) => code === 'importers.otherSheet')?.params['value'];
}

function ofRow(
  row: number,
  name: string,
  code: string,
  params: PortalDifference['params'] = {},
): PortalDifference {
  return { row, cell: '', wrote: '', reads: null, name, code, params };
}

/** A row that is no record of the sheet, and becomes one. */
function ofNobody(read: ImportedRow, kind: PortalRow['kind'], sheet: Sheet): PortalDifference {
  const from = sheetOf(read);
  if (from !== undefined && from !== sheet.name)
    return ofRow(read.row, '', 'importers.otherSheet', { cell: String(read.row), value: from });
  if (kind === 'empty') return ofRow(read.row, '', 'importers.emptyRecord');
  const texts = placedTexts(sheet, read.row - 1).map(({ text }) => text);
  return ofRow(read.row, '', 'upload.rowTaken', { row: read.row, text: texts.join(' ').slice(0, LONGEST) });
}

const LONGEST = 40;

interface PlacedRecord {
  table: UploadTable;
  profile: ImportProfile;
  places: ReadonlyMap<ContractColumn, number>;
  date1904: boolean;
  name: string;
}

function ofRecord(read: ImportedRow, place: PlacedRecord): PortalDifference[] {
  const { table, profile, places, date1904, name } = place;
  const { row } = read;
  const differences: PortalDifference[] = [];
  for (const [column, contract] of profile.columns.entries()) {
    const { value = null, problems = [] } = read.columns[column] ?? {};
    const at = places.get(contract);
    for (const { code, params } of problems) {
      if (code === MISSING) continue;
      const cell = at === undefined ? '' : `${columnName(at)}${row}`;
      const wrote = at === undefined ? '' : (seenCell(table.sheet, row - 1, at)?.text ?? '');
      differences.push({ row, column, cell, wrote, reads: value, name, code, params });
    }
  }
  const silent = silentChanges(table.sheet, read, profile.columns, places, date1904);
  for (const { column, cell, wrote, reads } of silent) {
    const params = { cell, wrote, reads };
    differences.push({
      row,
      column,
      cell,
      wrote,
      reads: reads || null,
      name,
      code: 'upload.readSilently',
      params,
    });
  }
  differences.sort((a, b) => (a.column ?? 0) - (b.column ?? 0));
  const refusal = read.accepted ? undefined : read.problems.find(({ code }) => code === 'importers.required');
  if (refusal) differences.push(ofRow(row, name, refusal.code, refusal.params));
  return differences;
}

/** Differences of a group that go along with it. */
const SHOWN = 20;

function grouped(differences: readonly PortalDifference[]): DifferenceGroup[] {
  const groups = new Map<string, DifferenceGroup>();
  for (const difference of differences) {
    const { code, column } = difference;
    const key = `${code} ${column ?? ''}`;
    const group = groups.get(key) ?? {
      code,
      ...(column === undefined ? {} : { column }),
      count: 0,
      first: [],
    };
    groups.set(key, group);
    group.count += 1;
    if (group.first.length < SHOWN) group.first.push(difference);
  }
  return [...groups.values()];
}

import { type Trial, tryTemplate } from '../export/trial.ts';
import type { ExportRecord } from '../export/template-rows.ts';
import type { Template } from '../model/template.ts';
import { parsePath, type Row, type Values } from '../model/values.ts';
import { mergedCell } from '../roster/cells.ts';
import { spreadFields } from '../roster/group.ts';
import { sheetRecords } from '../roster/sheet-records.ts';
import { cellText } from '../roster/value.ts';
import { shownText } from '../workbook/resave/shown-rows.ts';
import {
  type CleanCopyRequest,
  type CopyDifference,
  type CopyProblem,
  type CopyReading,
  copyReading,
} from './copy.ts';
import { cellProblems, rowProblems } from './problems.ts';
import type { Told, UploadRequest } from './request.ts';
import type { UploadTarget } from './target.ts';
import type { UploadColumn, UploadRow, UploadTable } from './table.ts';

/** Records for a template, each with the row that it comes from, or begins in. */
export interface PlacedRecords {
  records: ExportRecord[];
  rows: UploadRow[];
  /** Rows that are of no record, since nobody can tell whose they are. */
  lost: number[];
}

/**
 * One record for each row, as the sheet has them; where the template has columns for a second pledge, and the sheet a line for each,
 * the lines of one person together.
 */
export function recordsFor(
  { read }: UploadRequest,
  table: UploadTable,
  kept: readonly UploadRow[],
  paths: readonly (string | null)[],
): PlacedRecords {
  const extras = extraColumns(table);
  const extraOf = (row: number): Row[] =>
    extras.flatMap((column): Row[] => {
      const value = extraText(table, row - 1, column);
      return value === '' ? [] : [{ label: column.header, value }];
    });
  const withExtra = (values: Values, rows: readonly number[]): Values => {
    const extra = rows.flatMap(extraOf);
    return extra.length > 0 ? { ...values, extra } : values;
  };
  const spread = spreadFields(read.roster);
  const isSecond = (path: string): boolean => {
    const { field, row } = parsePath(path);
    return row !== undefined && row.index > 0 && spread.includes(field);
  };
  if (!paths.some((path) => path !== null && isSecond(path))) {
    const records = kept.map(({ row, name, read: [own] }) => ({
      name,
      values: withExtra(own?.values ?? {}, [row]),
    }));
    return { records, rows: [...kept], lost: [] };
  }
  const byRow = new Map(kept.map((each) => [each.row, each]));
  const roster = { ...read.roster, rows: read.roster.rows.filter(({ row }) => byRow.has(row)) };
  const found = sheetRecords({ ...read, roster }, table.fields, true);
  const placed = found.records.flatMap(({ rows, name, values }) => {
    const first = byRow.get(rows[0]?.row ?? 0);
    return first
      ? [
          {
            first,
            record: {
              name,
              values: withExtra(
                values,
                rows.map(({ row }) => row),
              ),
            },
          },
        ]
      : [];
  });
  return {
    records: placed.map(({ record }) => record),
    rows: placed.map(({ first }) => first),
    lost: found.lost,
  };
}

/** Columns that no field is for, and that say something of whoever the row is about. */
function extraColumns({ columns }: UploadTable): UploadColumn[] {
  return columns.filter(
    ({ path, header, reason }) => path === null && header !== '' && reason !== 'otherPersonSection',
  );
}

function extraText({ sheet }: UploadTable, row: number, { index }: UploadColumn): string {
  const cell = mergedCell(sheet, row, index);
  if (cell?.type === 'error') return '';
  return (cell?.type === 'number' && !cell.date ? shownText(cell) : cellText(cell)).trim();
}

/** What the surgical filler makes of the portal's template. */
export interface TemplateCopy {
  trial: Trial;
  readings: CopyReading[];
  problems: CopyProblem[];
  notes: Told[];
}

/**
 * The template filled with the records, read back by every contract.
 * @param blank the template, matched, as `templateTarget` has it
 * @throws JiannuoError what `tryTemplate` throws
 */
export function templateCopy(
  request: CleanCopyRequest,
  { formType, sources }: UploadTarget,
  blank: Template,
  records: readonly ExportRecord[],
  rows: readonly UploadRow[],
  onRead: (done: number) => void,
): TemplateCopy {
  const { template: given, contracts, portal, words, dateFormat = '' } = request;
  const trial = tryTemplate({
    bytes: given?.bytes ?? new Uint8Array(),
    template: blank,
    formType,
    records,
    contracts,
    dateFormat,
    portal,
    words,
    extend: request.extend ?? true,
    replaceSamples: request.replaceSamples,
    insertRows: request.insertRows,
    onProgress: onRead,
  });
  const readings = trial.readings.map(({ contractId, differences }): CopyReading => {
    const told = differences.map(({ record, file: _file, path: _path, ...difference }): CopyDifference => {
      const from = record === undefined ? undefined : rows[record]?.row;
      return { ...difference, ...(from === undefined ? {} : { from }) };
    });
    return copyReading(contractId, told);
  });
  const placed = (index: number, letter: string): Pick<CopyProblem, 'row' | 'name' | 'column' | 'header'> => {
    const { row = 0, name = '' } = rows[index] ?? {};
    const source = sources.get(letter);
    return { row, name, ...(source ? { column: source.letter, header: source.header } : {}) };
  };
  const missing = trial.missing.map(({ index, column, header, reason, value = '' }): CopyProblem => ({
    ...placed(index, column),
    header,
    code: `export.${reason}`,
    params: { value },
    severity: 'error',
    written: '',
  }));
  const beyond = trial.beyond.map(({ index, column, header, reason, value = '', limit }): CopyProblem => ({
    ...placed(index, column),
    header,
    code: `export.${reason}`,
    params: { value, limit },
    severity: 'warning',
    written: value,
  }));
  const doubts = rows.flatMap((row) => [...rowProblems(row), ...cellProblems(row)]);
  const notes: Told[] = [
    ...trial.notes,
    ...(trial.short.length > 0
      ? [{ code: 'upload.noteExtended', params: { ranges: trial.short.join('、') } }]
      : []),
    ...trial.dense.map(({ name, times }) => ({ code: 'upload.noteDense', params: { part: name, times } })),
  ];
  return { trial, readings, problems: [...doubts, ...missing, ...beyond], notes };
}

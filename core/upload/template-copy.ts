import { type Trial, tryTemplate } from '../export/trial.ts';
import type { ExportRecord } from '../export/template-rows.ts';
import type { Template } from '../model/template.ts';
import { parsePath, type Row, rowsOf, textOf, type Values } from '../model/values.ts';
import { placesOf } from '../review/sheet/places.ts';
import { mergedCell } from '../roster/cells.ts';
import type { RosterRow } from '../roster/row.ts';
import { spreadFields } from '../roster/group.ts';
import { sheetRecords } from '../roster/sheet-records.ts';
import { tablesOf } from '../roster/tables.ts';
import { cellText } from '../roster/value.ts';
import { shownText } from '../workbook/resave/shown-rows.ts';
import { type CleanCopyRequest, type CopyProblem, type CopyReading, copyReading } from './copy.ts';
import { dayText } from './days.ts';
import { placedDifference } from './places.ts';
import { templateProblems } from './template-problems.ts';
import type { Told, UploadRequest } from './request.ts';
import type { UploadTarget } from './target.ts';
import { placedIn, type UploadColumn, type UploadRow, type UploadTable } from './table.ts';

/** Records for a template, each with the row that it comes from, or begins in. */
export interface PlacedRecords {
  records: ExportRecord[];
  rows: UploadRow[];
  /** Of each record every row of the sheet that it is made of. */
  lines: (readonly RosterRow[])[];
  /** Rows that are of no record, since nobody can tell whose they are. */
  lost: number[];
}

/**
 * One record for each row, as the sheet has them; where the template has columns for a second pledge, and the sheet a line for each,
 * the lines of one person together.
 */
export function recordsFor(
  { read, workbook, dateFormat }: UploadRequest,
  table: UploadTable,
  kept: readonly UploadRow[],
  paths: readonly (string | null)[],
): PlacedRecords {
  const extras = extraColumns(table);
  const extraOf = (row: number): Row[] =>
    extras.flatMap((column): Row[] => {
      const cell = mergedCell(table.sheet, row - 1, column.index);
      const day = cell && dayText(cell, column, workbook.date1904, dateFormat);
      const value = day?.text ?? extraText(table, row - 1, column);
      return value === '' ? [] : [{ label: column.header, value }];
    });
  const tables = tablesOf(read.roster);
  const days = (row: RosterRow): Values => {
    let own = row.values;
    // By cells: where the first pledge is blank, that of the second column is the first of the record.
    for (const [path, name] of placesOf(table.sheet, tables, [row])) {
      const place = placedIn(table, name);
      const day = place?.cell && dayText(place.cell, place.column, workbook.date1904, dateFormat);
      if (day?.rewritten) own = replacedAt(own, path, day.text);
    }
    return own;
  };
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
      values: withExtra(own ? days(own) : {}, [row]),
    }));
    const lines = kept.map(({ read: [own] }) => (own ? [own] : []));
    return { records, rows: [...kept], lines, lost: [] };
  }
  const byRow = new Map(kept.map((each) => [each.row, each]));
  const roster = {
    ...read.roster,
    rows: read.roster.rows.filter(({ row }) => byRow.has(row)).map((own) => ({ ...own, values: days(own) })),
  };
  const found = sheetRecords({ ...read, roster }, table.fields, true);
  const placed = found.records.flatMap(({ rows, name, values }) => {
    const first = byRow.get(rows[0]?.row ?? 0);
    return first
      ? [
          {
            first,
            lines: rows,
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
    lines: placed.map(({ lines }) => lines),
    lost: found.lost,
  };
}

/** The values with another spelling at a path; what has moved elsewhere stays. */
function replacedAt(values: Values, path: string, text: string): Values {
  if (textOf(values, path) === undefined) return values;
  const { field, row } = parsePath(path);
  if (!row) return { ...values, [field]: text };
  const rows = rowsOf(values, field).map((own, at) =>
    at === row.index ? { ...own, [row.column]: text } : own,
  );
  return { ...values, [field]: rows };
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

/** What goes into the template. */
export interface TemplateFilling {
  table: UploadTable;
  target: UploadTarget;
  /** The template, matched, as `templateTarget` has it. */
  blank: Template;
  records: readonly ExportRecord[];
  /** Of each record the row that it comes from, or begins in. */
  rows: readonly UploadRow[];
  /** Of each record every row of the sheet that it is made of. */
  lines: readonly (readonly RosterRow[])[];
  /** All rows that go into the copy. */
  kept: readonly UploadRow[];
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
 * @throws JiannuoError what `tryTemplate` throws
 */
export function templateCopy(
  request: CleanCopyRequest,
  filling: TemplateFilling,
  onRead: (done: number) => void,
): TemplateCopy {
  const { target, blank, records, rows } = filling;
  const { formType, sources } = target;
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
  const { firstDataRow } = blank;
  const readings = trial.readings.map(({ contractId, differences }): CopyReading => {
    const told = differences.map(({ record: _record, file: _file, path: _path, ...difference }) =>
      placedDifference(difference, {
        rowOf: (row) => rows[row - firstDataRow],
        letterOf: (letter) => sources.get(letter)?.letter,
      }),
    );
    return copyReading(contractId, told);
  });
  const problems = templateProblems(filling, trial, request);
  const notes: Told[] = [
    ...trial.notes,
    ...(trial.short.length > 0
      ? [{ code: 'upload.noteExtended', params: { ranges: trial.short.join('、') } }]
      : []),
    ...trial.dense.map(({ name, times }) => ({ code: 'upload.noteDense', params: { part: name, times } })),
  ];
  return { trial, readings, problems, notes };
}

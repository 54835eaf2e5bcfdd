import { JiannuoError } from '../errors.ts';
import { fileNames } from '../export/file-name.ts';
import { textOf } from '../model/values.ts';
import { extentOf } from '../workbook/resave/extent.ts';
import type { CleanCopy, CleanCopyRequest } from './copy.ts';
import { chosenRows, leftOutside } from './left-out.ts';
import { type CopyRow, ownCopy } from './own-copy.ts';
import type { Told, UploadFact } from './request.ts';
import { withReads } from './places.ts';
import { type UploadTable, tableOf } from './table.ts';
import { ownTarget, templateTarget } from './target.ts';
import { recordsFor, templateCopy } from './template-copy.ts';

/**
 * A copy of the sheet that the portal reads as it is meant: the portal's template filled with its records, or a sheet of our own. It
 * is read back through the contracts; nothing is saved and the workbook is not changed.
 * @throws JiannuoError where nothing sure can be made: `upload.*` as `tableOf` answers, `upload.strayCell`, `upload.twoTables`,
 *   `upload.sideBySide`, `upload.nothingLeft`; of a template, what reading and filling it throw (`template.*`)
 */
export function cleanCopy(request: CleanCopyRequest): CleanCopy {
  refuseStray(request);
  const table = wholeTable(request);
  const { kept, left } = chosenRows(table, request);
  if (kept.length === 0) throw new JiannuoError('upload.nothingLeft', { sheet: table.sheet.name });
  const steps = request.contracts.length + 1;
  const onRead = (done: number): void => request.onProgress?.(done, steps);
  const leftOut = [...left, ...leftOutside(request, table)];
  const hidden = hiddenNotes(table, kept);
  const made = request.template
    ? filled(request, table, kept, onRead)
    : written(request, table, kept, onRead);
  onRead(steps);
  return {
    ...made,
    leftOut: [...leftOut, ...made.leftOut],
    problems: withReads(made.problems, made.readings).sort((a, b) => a.row - b.row),
    notes: [...made.notes, ...hidden],
  };
}

type Kept = ReturnType<typeof chosenRows>['kept'];

/** A cell far below or beside the records is somebody's slip, or a record that would be lost: that is for a person to say. */
function refuseStray({ read: { sheet } }: CleanCopyRequest): void {
  try {
    extentOf(sheet);
  } catch (error) {
    if (!(error instanceof JiannuoError) || error.code !== 'convert.strayCell') throw error;
    throw new JiannuoError('upload.strayCell', error.params, { cause: error });
  }
}

/** The one table of the sheet. */
function wholeTable({ read }: CleanCopyRequest): UploadTable {
  const table = tableOf(read);
  if ('code' in table) throw new JiannuoError(table.code, table.params);
  const { roster } = read;
  const [second] = roster.later;
  const sheet = table.sheet.name;
  if (second) throw new JiannuoError('upload.twoTables', { sheet, row: second.headerRow });
  const beside = roster.notes.find(({ code }) => code === 'sideBySide');
  if (beside) throw new JiannuoError('upload.sideBySide', { sheet, columns: beside.params['columns'] ?? '' });
  return table;
}

function filled(
  request: CleanCopyRequest,
  table: UploadTable,
  kept: Kept,
  onRead: (done: number) => void,
): CleanCopy {
  const first = templateTarget(request, table, []);
  const paths = first.blank.columns.map(({ path }) => path);
  const placed = recordsFor(request, table, kept, paths);
  const { target, blank, records } = templateTarget(request, table, placed.records);
  if (blank.columns.every(({ path }) => path === null)) {
    throw new JiannuoError('upload.noColumns', { sheet: table.sheet.name, template: blank.sheet });
  }
  const filling = { table, target, blank, records, rows: placed.rows, lines: placed.lines, kept };
  const { trial, readings, problems, notes } = templateCopy(request, filling, onRead);
  const [file] = trial.files;
  const used = new Set([...target.sources.values()].map(({ index }) => index));
  const unused = table.columns.filter(({ index, serial }) => !used.has(index) && !serial);
  const filledPaths = blank.columns.flatMap(({ path }) => path ?? []);
  const cells = records.reduce(
    (sum, { values }) => sum + filledPaths.filter((path) => (textOf(values, path) ?? '') !== '').length,
    0,
  );
  return {
    bytes: file?.bytes ?? new Uint8Array(),
    fileName: nameOf(request, extensionOf(request.template?.fileName ?? '')),
    sheet: blank.sheet,
    readings,
    carried: { rows: trial.rows, columns: trial.columns, cells },
    leftOut: [
      ...placed.lost.map((row): UploadFact => ({
        code: 'upload.leftUnsure',
        severity: 'error',
        params: { row },
        sheet: table.sheet.name,
        cell: `A${row}`,
      })),
      ...unused.map(({ letter, header }): UploadFact => ({
        code: 'upload.leftColumn',
        severity: 'warning',
        params: { column: letter, header },
        sheet: table.sheet.name,
        cell: `${letter}${table.bottom + 1}`,
      })),
    ],
    problems,
    notes,
    sensitive: trial.sensitive,
  };
}

function extensionOf(fileName: string): string {
  return /\.(xlsm|xltx|xltm)$/i.exec(fileName)?.[1]?.toLowerCase() ?? 'xlsx';
}

function written(
  request: CleanCopyRequest,
  table: UploadTable,
  kept: Kept,
  onRead: (done: number) => void,
): CleanCopy {
  const target = ownTarget(request, table);
  const { bytes, sheet, rows, columns, readings, sensitive } = ownCopy(request, table, target, kept, onRead);
  return {
    bytes,
    fileName: nameOf(request, request.kind ?? 'xlsx'),
    sheet,
    readings,
    carried: { rows: rows.length, columns, cells: countCells(rows, ({ text }) => text !== '') },
    leftOut: [],
    problems: rows.flatMap(({ problems }) => problems),
    notes: [...headerNotes(request, table), ...changeNotes(rows)],
    sensitive,
  };
}

type Cell = CopyRow['cells'][number];

function countCells(rows: readonly CopyRow[], is: (cell: Cell) => boolean): number {
  return rows.reduce((sum, { cells }) => sum + cells.filter(is).length, 0);
}

/** What is written otherwise than it stands in the sheet, for the same thing. */
function changeNotes(rows: readonly CopyRow[]): Told[] {
  const counted: [code: string, is: (cell: Cell) => boolean][] = [
    ['upload.noteFormulas', ({ formula }) => formula === true],
    ['upload.noteRepeated', ({ repeated }) => repeated === true],
    ['upload.noteDays', ({ rewritten }) => rewritten === 'day'],
    ['upload.noteWords', ({ rewritten }) => rewritten === 'word'],
    ['upload.noteTexts', ({ rewritten }) => rewritten === 'text'],
  ];
  return counted.flatMap(([code, is]) => {
    const count = countCells(rows, is);
    return count === 0 ? [] : [{ code, params: { count } }];
  });
}

function headerNotes({ portal = {} }: CleanCopyRequest, { top, bottom }: UploadTable): Told[] {
  const flattened = bottom > top && (portal.headRows ?? 1) === 1;
  return flattened ? [{ code: 'upload.noteFlattened', params: { rows: bottom - top + 1 } }] : [];
}

/** What nobody sees in the sheet goes along, and is told. */
function hiddenNotes({ sheet, columns }: UploadTable, kept: Kept): Told[] {
  const rows = kept.filter(({ row }) => sheet.hiddenRows?.has(row - 1));
  const hidden = columns.filter(({ index }) => sheet.hiddenColumns?.has(index));
  return [
    ...(rows.length > 0 ? [{ code: 'upload.noteHiddenRows', params: { count: rows.length } }] : []),
    ...(hidden.length > 0
      ? [
          {
            code: 'upload.noteHiddenColumns',
            params: { columns: hidden.map(({ letter }) => letter).join('、') },
          },
        ]
      : []),
  ];
}

/** The name of the file that is open, told apart from it. */
function nameOf({ fileName = '', read }: CleanCopyRequest, extension: string): string {
  const stem = fileName.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '') || read.sheet.name;
  const facts = { form: '', organisation: '', date: '', people: 0, template: `${stem}-上传`, files: 1 };
  return fileNames('{template}', facts, extension).names[0] ?? `upload.${extension}`;
}

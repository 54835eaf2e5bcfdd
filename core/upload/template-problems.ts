import type { Trial } from '../export/trial.ts';
import { textOf } from '../model/values.ts';
import type { Cell } from '../model/workbook.ts';
import { placesOf as cellsOf } from '../review/sheet/places.ts';
import { mergedCell } from '../roster/cells.ts';
import { isUnkept } from '../roster/doubts.ts';
import { tablesOf } from '../roster/tables.ts';
import { cellText } from '../roster/value.ts';
import { cellName } from '../workbook/address.ts';
import type { CopyProblem } from './copy.ts';
import { dayText } from './days.ts';
import { cellProblems, rowProblems } from './problems.ts';
import type { Told, UploadRequest } from './request.ts';
import { placedIn, type UploadColumn, type UploadRow } from './table.ts';
import type { TemplateFilling } from './template-copy.ts';

/** A cell of the template that a cell of the sheet goes into, for one record. */
interface Place {
  /** 0-based place of the record, and the template's column. */
  index: number;
  column: string;
  row: UploadRow;
  source: UploadColumn;
  cell: Cell | undefined;
  /** `''` where the template's cell stays empty. */
  written: string;
  missing: Trial['missing'][number] | undefined;
}

/** What is not sure of a filled template: of whole rows, of cells that stay empty, and of those that are written as they stand. */
export function templateProblems(
  filling: TemplateFilling,
  trial: Trial,
  request: UploadRequest,
): CopyProblem[] {
  const { target, kept, rows } = filling;
  const places = placesOf(filling, request.read, trial);
  const at = new Map(places.map((place) => [`${place.source.letter}${place.row.row}`, place]));
  const used = new Set([...target.sources.values(), ...places.map(({ source }) => source)].map(letterOf));
  const doubts = kept.flatMap((row) =>
    cellProblems(row)
      .filter(({ column = '' }) => used.has(column))
      .map((problem): CopyProblem => {
        const place = at.get(`${problem.column}${problem.row}`);
        return {
          ...problem,
          ...(place ? writtenAt(place) : {}),
          ...(place?.written === '' ? { severity: 'error' } : {}),
        };
      }),
  );
  const doubted = new Set(doubts.map(({ column, row }) => `${column}${row}`));
  const others = places.flatMap((place): CopyProblem[] => {
    const { row, source, missing, written } = place;
    if (doubted.has(`${source.letter}${row.row}`)) return [];
    const told = missing && missing.reason !== 'noValue' ? undefined : problemOf(place, request);
    if (!told) return [];
    const severity = written === '' ? 'error' : 'warning';
    return [{ ...told, severity, ...whoseOf(row, source), ...writtenAt(place) }];
  });
  const told = new Set([...doubted, ...others.map(({ column, row }) => `${column}${row}`)]);
  const byColumn = new Map(places.map((place) => [`${place.index} ${place.column}`, place]));
  const isTold = (index: number, letter: string): boolean => {
    const place = byColumn.get(`${index} ${letter}`);
    return place !== undefined && told.has(`${place.source.letter}${place.row.row}`);
  };
  const whoseIn = (index: number, letter: string): ReturnType<typeof whoseOf> => {
    const place = byColumn.get(`${index} ${letter}`);
    return whoseOf(place?.row ?? rows[index], place?.source ?? target.sources.get(letter));
  };
  const missing = trial.missing
    // A word that the template has not is more than what the sheet alone tells.
    .filter(({ reason, index, column }) => OF_WORDS.has(reason) || !isTold(index, column))
    .map(({ index, column, header, reason, value = '' }): CopyProblem => ({
      ...whoseIn(index, column),
      header,
      code: reason === 'dayMissing' ? 'upload.monthOnly' : `export.${reason}`,
      params: { value: cellText(byColumn.get(`${index} ${column}`)?.cell) || value },
      severity: 'error',
      written: '',
    }));
  const beyond = trial.beyond.map(({ index, column, header, reason, value = '', limit }): CopyProblem => ({
    ...whoseIn(index, column),
    header,
    code: `export.${reason}`,
    params: { value, limit },
    severity: 'warning',
    written: value,
  }));
  return [...kept.flatMap(rowProblems), ...doubts, ...others, ...missing, ...beyond];
}

const OF_WORDS: ReadonlySet<string> = new Set(['notAllowed', 'parentMissing']);

function writtenAt({ cell, written }: Place): Pick<CopyProblem, 'written' | 'rewritten'> {
  const isOther = written !== '' && cell !== undefined && cellText(cell) !== written;
  return { written, ...(isOther ? { rewritten: true } : {}) };
}

function letterOf({ letter }: UploadColumn): string {
  return letter;
}

function placesOf(
  { table, target, blank, records, rows, lines, kept }: TemplateFilling,
  { roster }: UploadRequest['read'],
  trial: Trial,
): Place[] {
  const missing = new Map(trial.missing.map((each) => [`${each.index} ${each.column}`, each]));
  const byRow = new Map(kept.map((row) => [row.row, row]));
  const tables = tablesOf(roster);
  return rows.flatMap((first, index) => {
    // The second pledge may stand in a line of its own, or in the first column where that is blank.
    const cells = cellsOf(table.sheet, tables, lines[index] ?? []);
    const taken = new Set(cells.values());
    return blank.columns.flatMap(({ column, path }): Place[] => {
      if (path === null) return [];
      const own = placedIn(table, cells.get(path) ?? '');
      const source = own?.column ?? target.sources.get(column);
      if (!source) return [];
      // What stands there goes somewhere else.
      if (!own && taken.has(cellName(first.row - 1, source.index))) return [];
      const row = (own && byRow.get(own.row)) ?? first;
      const cell = own ? own.cell : mergedCell(table.sheet, row.row - 1, source.index);
      const gap = missing.get(`${index} ${column}`);
      const written = gap ? '' : (textOf(records[index]?.values ?? {}, path) ?? '');
      return [{ index, column, row, source, cell, written, missing: gap }];
    });
  });
}

/** Why what stands in the sheet is not in the copy, or may be no day there; `undefined` for what is sure, and for blanks. */
function problemOf(
  { cell, source, written }: Place,
  { workbook, dateFormat }: UploadRequest,
): Told | undefined {
  if (!cell) return undefined;
  if (isUnkept(cell)) {
    const params = { column: source.letter, text: `=${cell.formula ?? ''}` };
    return { code: 'upload.formulaUnkept', params };
  }
  const text = cellText(cell);
  if (text === '') return undefined;
  if (written === '') return { code: 'upload.valueLeft', params: { text } };
  if (source.field?.type === 'date' && MONTH.test(written)) {
    return { code: 'upload.monthOnly', params: { value: text } };
  }
  return dayText(cell, source, workbook.date1904, dateFormat)?.problem;
}

/** As months are recorded. */
const MONTH = /^\d{4}-\d{2}$/;

function whoseOf(
  row: UploadRow | undefined,
  source: UploadColumn | undefined,
): Pick<CopyProblem, 'row' | 'name' | 'column' | 'header'> {
  const { row: number = 0, name = '' } = row ?? {};
  return { row: number, name, ...(source ? { column: source.letter, header: source.header } : {}) };
}

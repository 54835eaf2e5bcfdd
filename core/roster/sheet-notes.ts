import { normaliseLabel, plainText } from '../matching/label.ts';
import type { Field } from '../model/form-type.ts';
import type { Sheet } from '../model/workbook.ts';
import { looksLikeName } from '../text/surnames.ts';
import { columnName, rangeName } from '../workbook/address.ts';
import { type PlacedText, placedTexts } from './cells.ts';
import type { RosterColumn } from './columns.ts';
import { matchColumns } from './header-note.ts';
import type { Header } from './header.ts';
import { canBeName } from './name.ts';
import { isRemark } from './remark.ts';
import type { RosterProblem, RosterRow } from './row.ts';
import { runsText } from './runs.ts';

/** What stands above the header is not read: rows that may be somebody, or stand under 姓名, are told. */
export function peopleAbove(sheet: Sheet, header: Header, fields: readonly Field[]): RosterProblem[] {
  const rows: number[] = [];
  let nameColumn = -1;
  for (let row = 0; row < header.top; row += 1) {
    const texts = placedTexts(sheet, row);
    const label = texts.find(({ text }) => matchColumns([text], fields)[0]?.path === 'name');
    if (label) nameColumn = label.column;
    const isNamed = !label && texts.some(({ column, text }) => column === nameColumn && canBeName(text));
    const isLike = texts.length > 1 && !texts.some(isRemark) && texts.some(({ text }) => looksLikeName(text));
    if (isNamed || isLike) rows.push(row);
  }
  const [first] = rows;
  if (first === undefined) return [];
  const params = { rows: rows.map((row) => row + 1).join('、') };
  return [{ row: first + 1, code: 'aboveHeader', severity: 'doubtful', params }];
}

/** Counts and ticks, which say nothing of a person. */
const COUNT_OR_TICK = /^(?:\d{1,4}[.、]?|[√✓✔○●△▲*])$/;

/**
 * Columns in which something of a person stands and nothing above it: they are not read. Where no more than counts or ticks
 * are lost, that is a remark.
 * @param read what the rows of people say
 * @param under columns under each header
 */
export function headless(
  read: readonly { kinds: { header: Header }; texts: readonly PlacedText[] }[],
  under: ReadonlyMap<Header, readonly RosterColumn[]>,
): RosterProblem[] {
  return [...under].flatMap(([header, columns]): RosterProblem[] => {
    const titled = new Set(columns.map(({ index }) => index));
    const own = read.filter(({ kinds }) => kinds.header === header).flatMap(({ texts }) => texts);
    const untitled = own.filter(({ column }) => !titled.has(column));
    if (untitled.length === 0) return [];
    const letters = [...new Set(untitled.map(({ column }) => column))].sort((a, b) => a - b).map(columnName);
    const isLittle = untitled.every(({ text }) => COUNT_OR_TICK.test(plainText(text)));
    const severity = isLittle ? 'note' : 'doubtful';
    const params = { columns: letters.join('、') };
    return [{ row: header.top + 1, code: 'blankHeader', severity, params }];
  });
}

/** The same header below: pages of one list, or tables of one kind, are read as one. */
export function headersAgain(skipped: readonly { row: number; code: string }[]): RosterProblem[] {
  const rows = skipped.filter(({ code }) => code === 'headerAgain').map(({ row }) => row);
  const [first] = rows;
  if (first === undefined) return [];
  return [{ row: first, code: 'headerAgain', severity: 'note', params: { rows: runsText(rows) } }];
}

/** People and columns that the program does not show were read like the others. */
export function hiddenPlaces(
  { hiddenRows, hiddenColumns }: Sheet,
  header: Header,
  columns: readonly RosterColumn[],
  read: readonly RosterRow[],
): RosterProblem[] {
  const rows = [...new Set(read.map(({ row }) => row))].filter((row) => hiddenRows?.has(row - 1));
  const hidden = columns.filter(({ index, path }) => path !== null && hiddenColumns?.has(index));
  const notes: RosterProblem[] = [];
  const [first] = rows;
  if (first !== undefined) {
    notes.push({ row: first, code: 'hiddenRows', severity: 'note', params: { rows: rows.join('、') } });
  }
  if (hidden.length > 0) {
    const letters = hidden.map(({ letter }) => letter).join('、');
    notes.push({
      row: header.top + 1,
      code: 'hiddenColumns',
      severity: 'note',
      params: { columns: letters },
    });
  }
  return notes;
}

/** Places of one column that are named; of more there is a count. */
const NAMED_PLACES = 3;

/**
 * Cells that are merged downwards within a column: what stands in them was taken for each of their rows, as `readRow` does, and not for the
 * first alone.
 * @param tables columns, each with the rows that were read by them
 */
export function mergedDown(
  { merges }: Sheet,
  tables: readonly { columns: readonly RosterColumn[]; rows: readonly RosterRow[] }[],
): RosterProblem[] {
  return tables.flatMap(({ columns, rows }) => {
    const read = new Set(rows.map(({ row }) => row - 1));
    return columns.flatMap(({ index, letter, header, path }): RosterProblem[] => {
      const own = merges.filter(({ top, bottom, left, right }) => {
        if (path === null || bottom === top || index < left || index > right) return false;
        const under = columns.filter((each) => each.index >= left && each.index <= right);
        let count = 0;
        for (let row = top; row <= bottom && count < 2; row += 1) if (read.has(row)) count += 1;
        return under.length === 1 && count > 1;
      });
      const [first] = own;
      if (!first) return [];
      const params = {
        column: letter,
        header,
        count: String(own.length),
        cells: own.slice(0, NAMED_PLACES).map(rangeName).join('、'),
      };
      return [{ row: first.top + 1, column: letter, header, code: 'mergedDown', severity: 'note', params }];
    });
  });
}

/** What a further header says otherwise than the one above it: columns that came, went, and moved. `row` is 1-based. */
export function headerChanges(
  row: number,
  before: readonly RosterColumn[],
  after: readonly RosterColumn[],
): RosterProblem[] {
  const [old, now] = [before, after].map((columns) => new Map(columns.map((each) => [keyOf(each), each])));
  if (!old || !now) return [];
  const more = [...now].flatMap(([key, column]) => (old.has(key) ? [] : [named(column)]));
  const less = [...old].flatMap(([key, column]) => (now.has(key) ? [] : [named(column)]));
  const moved = [...now].flatMap(([key, { header, letter }]) => {
    const from = old.get(key)?.letter ?? letter;
    return from === letter ? [] : [`${header}（${from}→${letter}）`];
  });
  const told = { headerMore: more, headerLess: less, headerMoved: moved };
  return Object.entries(told).flatMap(([code, columns]): RosterProblem[] =>
    columns.length === 0
      ? []
      : [{ row, code, severity: 'note', params: { row: String(row), columns: columns.join('、') } }],
  );
}

function keyOf({ path, header }: RosterColumn): string {
  return path ?? normaliseLabel(header);
}

function named({ header, letter }: RosterColumn): string {
  return `${header}（${letter}）`;
}

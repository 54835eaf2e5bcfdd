import { readFileSync } from 'node:fs';
import type { FormType } from '../../core/model/form-type.ts';
import type { MergedRange, Sheet } from '../../core/model/workbook.ts';
import { z } from '../../core/model/zod.ts';
import { type GridCell, gridSheet } from '../../core/roster/grid.fixture.ts';
import { lookAtSheet } from '../../core/sheet/look.ts';
import type { Half } from './read.ts';

/**
 * Title and header of an evaluation sheet with a few rows, and what a careful clerk would say that they are. `rows`: cells between
 * `|`; `<` belongs to the cell to the left, `^` to the one above, `T:` begins a title over the whole width. `form`: id of a form type,
 * `''` where none is meant or several could be. `fields`: path of each column, `-` where it has none or nobody could tell, `?` where
 * it is not asked for.
 */
const SheetHead = z.strictObject({
  id: z.string().check(z.regex(/^[tul]\d{2}$/)),
  sheet: z.string(),
  form: z.string(),
  fields: z.string(),
  rows: z.array(z.string()),
});
export type SheetHead = z.infer<typeof SheetHead>;

/** Answers to one kind of question: right, wrong (something else was said), missed (nothing was said). */
export interface HeadCount {
  right: number;
  wrong: number;
  missed: number;
}

export interface HeadAnswer {
  id: string;
  form: HeadCount;
  columns: HeadCount;
  /** One line for each answer that is not right. */
  lines: string[];
}

/** One half of the sample heads. Throws on a line that is not of the schema. */
export function readSheetHeads(half: Half): SheetHead[] {
  return readHeads(`${half}/sheet-heads.jsonl`);
}

/** Heads of sheets that are close to an evaluation and are none, such as counts of pupils; they belong to the tuned half. */
export function readLeftHeads(): SheetHead[] {
  return readHeads('tuned/left-heads.jsonl');
}

function readHeads(file: string): SheetHead[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  return z.array(SheetHead).parse(
    text
      .split('\n')
      .filter(Boolean)
      .map((line): unknown => JSON.parse(line)),
  );
}

/** What the reader of sheets says of a head, against the truth. */
export function askHead(head: SheetHead, forms: readonly FormType[]): HeadAnswer {
  const asked = head.fields.split(' ');
  const truth = asked.map((path) => (path === '-' || path === '?' ? '' : path));
  const { look } = lookAtSheet(sheetOf(head), {}, forms, false);
  const said = asked.map((path, at) =>
    path === '?' ? '' : (look.roster.columns.find(({ index }) => index === at)?.path ?? ''),
  );
  const lines = truth.flatMap((wanted, at) =>
    wanted === said[at] ? [] : [`${head.id} column ${at + 1}: ${wanted} / ${said[at]}`],
  );
  if (head.form !== look.formId) lines.unshift(`${head.id} form: ${head.form} / ${look.formId}`);
  return { id: head.id, form: count([head.form], [look.formId]), columns: count(truth, said), lines };
}

function count(wanted: readonly string[], given: readonly string[]): HeadCount {
  return {
    right: wanted.filter((each, at) => each === given[at]).length,
    wrong: wanted.filter((each, at) => given[at] !== '' && each !== given[at]).length,
    missed: wanted.filter((each, at) => given[at] === '' && each !== '').length,
  };
}

/** The sum of what was said. */
export function countsOf(answers: readonly HeadAnswer[]): { form: HeadCount; columns: HeadCount } {
  const sum = (of: 'form' | 'columns', part: keyof HeadCount): number =>
    answers.reduce((total, answer) => total + answer[of][part], 0);
  const all = (of: 'form' | 'columns'): HeadCount => ({
    right: sum(of, 'right'),
    wrong: sum(of, 'wrong'),
    missed: sum(of, 'missed'),
  });
  return { form: all('form'), columns: all('columns') };
}

function sheetOf({ sheet, fields, rows }: SheetHead): Sheet {
  const width = fields.split(' ').length;
  const cells = rows.map((row) =>
    row.startsWith('T:') ? [row.slice(2), ...Array.from({ length: width - 1 }, () => '<')] : row.split('|'),
  );
  const grid = cells.map((row) => row.map(cellOf));
  const merges = cells.flatMap((row, top) =>
    row.flatMap((text, left) => (isJoined(text) ? [] : rangeFrom(cells, top, left))),
  );
  return {
    ...gridSheet(
      grid,
      merges.map(({ top, left, bottom, right }) => [top, left, bottom, right]),
    ),
    name: sheet,
  };
}

const isJoined = (text: string | undefined): boolean => text === '<' || text === '^';

function cellOf(text: string): GridCell {
  if (isJoined(text) || text.trim() === '') return null;
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}

function rangeFrom(cells: readonly (readonly string[])[], top: number, left: number): MergedRange[] {
  let [right, bottom] = [left, top];
  while (cells[top]?.[right + 1] === '<') right += 1;
  while (cells[bottom + 1]?.[left] === '^') bottom += 1;
  return right > left || bottom > top ? [{ top, left, bottom, right }] : [];
}

import type { Field, FormType } from '../model/form-type.ts';
import { type FieldId, parsePath } from '../model/values.ts';
import { type SheetSpec, writeWorkbook } from '../workbook/write.ts';
import type { FieldBounds } from './collection/bounds.ts';
import { type CollectionColumn, collectionColumns } from './collection/columns.ts';
import type { CollectionWords } from './collection/words.ts';
import { type Made, type MadeNote, madeName, sheetNameOf } from './made.ts';

export { boundsOf, type Bounds, type FieldBounds } from './collection/bounds.ts';
export type { CollectionWords } from './collection/words.ts';

export interface CollectionOptions {
  words: CollectionWords;
  /** Rows of repeating fields: one number for all, or by field id; default 3. No more than the form takes. */
  rows?: number | Readonly<Record<FieldId, number>> | undefined;
  /** Rows that rules reach, for as many people; default 500. */
  spareRows?: number | undefined;
  /** Fields that have columns, besides those that must be filled in; default all. */
  fields?: readonly FieldId[] | undefined;
  /** Line above the header; default the form's title, `false` for none. */
  title?: string | false | undefined;
  /** See `boundsOf`. */
  bounds?: FieldBounds | undefined;
  /** Words to choose from, by field id, where the form has none. */
  lists?: Readonly<Record<FieldId, readonly string[]>> | undefined;
  /** Whether a word that is not in a list is refused, or asked about; default `refuse`. */
  wrongEntry?: 'refuse' | 'warn' | undefined;
}

/** What a collection sheet is made of. */
export interface Collection {
  sheet: SheetSpec;
  columns: readonly CollectionColumn[];
  instructions: { name: string; lines: readonly string[] };
  notes: readonly MadeNote[];
}

const ROWS = 3;
const SPARE_ROWS = 500;
/** Columns that a screen shows. */
const TITLE_SPAN = 8;
/** In characters of half width. */
const WIDEST_PAGE = 220;

/** The sheet of a form, its columns and its instructions, without rows. */
export function collectionOf(form: FormType, options: CollectionOptions): Collection {
  const { words, title = form.title, spareRows = SPARE_ROWS } = options;
  const notes: MadeNote[] = [];
  const columns = collectionColumns(form, {
    words,
    rowsOf: (field) => rowsFor(field, options.rows, notes),
    fields: options.fields && new Set(options.fields),
    bounds: options.bounds ?? {},
    lists: options.lists ?? {},
    wrongEntry: options.wrongEntry ?? 'refuse',
  });
  for (const { label, answer } of form.fields) {
    if (answer !== undefined) notes.push({ code: 'make.noColumns', params: { field: label } });
  }
  const name = sheetNameOf(form.title, form.id);
  const nameAt = columns.findIndex(({ path }) => path === 'name');
  const sheet: SheetSpec = {
    name,
    columns: columns.map(({ spec }) => spec),
    rows: [],
    ...(title === false ? {} : { title, titleSpan: TITLE_SPAN }),
    protect: true,
    spareRows,
    // The name stays in view only where it stands in front.
    frozenColumns: nameAt === 0 ? 1 : 0,
    print: {
      orientation: 'landscape',
      header: title === false ? form.title : title,
      // Nobody could read dozens of columns on one page.
      fitToWidth: columns.reduce((sum, { spec }) => sum + (spec.width ?? 0), 0) <= WIDEST_PAGE,
    },
  };
  // Further rows are filled in like the first.
  const lines = columns
    .filter(({ how, path }) => how !== '' && (parsePath(path).row?.index ?? 0) === 0)
    .map(({ spec, how }) => words.column(spec.header, how));
  return {
    sheet,
    columns,
    instructions: { name: words.instructions, lines: [...words.lines, ...lines] },
    notes,
  };
}

/**
 * 收集表: a blank workbook in which people fill in a form, one line for each. Its header is what the roster reader reads back; it is
 * locked, without a password, and the cells below are free. Words to choose from, formats and prompts reach as far as `spareRows`.
 * @throws JiannuoError `workbook.*` of the writer
 */
export function collectionSheet(form: FormType, options: CollectionOptions): Made {
  const { sheet, instructions, notes } = collectionOf(form, options);
  return {
    fileName: madeName(options.words.fileName(form.title)),
    bytes: writeWorkbook([sheet], { instructions }),
    notes,
  };
}

function rowsFor(
  { id, label, maxRows }: Field,
  wanted: CollectionOptions['rows'] = ROWS,
  notes: MadeNote[],
): number {
  const count = Math.max(0, Math.floor(typeof wanted === 'number' ? wanted : (wanted[id] ?? ROWS)));
  if (maxRows === undefined || count <= maxRows) return count;
  notes.push({ code: 'make.fewerRows', params: { field: label, wanted: count, most: maxRows } });
  return maxRows;
}

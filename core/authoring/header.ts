import { normaliseLabel } from '../matching/label.ts';
import type { Sheet } from '../model/workbook.ts';
import type { SheetShape } from './shape.ts';
import { mergeAt, shownText } from './sheet-cells.ts';

/** Where the header of a sheet stands; rows and columns are 0-based. */
export interface Header {
  top: number;
  bottom: number;
  /** Key of each column that is known. */
  keys: ReadonlyMap<number, string>;
  /** Header texts of all columns that have one. */
  texts: ReadonlyMap<number, string>;
}

/** Titles and notes above a header are rarely more. */
const SEARCHED_ROWS = 20;
const MOST_COLUMNS = 200;

/**
 * The row, or two rows under merged headings, that names most columns of the shape; `undefined` where none names at least two,
 * or all where there are fewer.
 */
export function findHeader(sheet: Sheet, shape: SheetShape): Header | undefined {
  const names = columnNames(shape);
  let best: Header | undefined;
  for (let top = 0; top < Math.min(SEARCHED_ROWS, sheet.rowCount); top += 1) {
    for (const depth of [1, 2]) {
      const header = headerAt(sheet, names, top, depth);
      if (header.keys.size > (best?.keys.size ?? 1)) best = header;
    }
  }
  return best;
}

/** Keys by header as it is compared. */
function columnNames({ columns }: SheetShape): Map<string, string> {
  return new Map(
    columns.flatMap(({ key, name, aliases = [] }) =>
      [...aliases, name].map((each) => [normaliseLabel(each), key] as const),
    ),
  );
}

function headerAt(sheet: Sheet, names: ReadonlyMap<string, string>, top: number, depth: number): Header {
  const keys = new Map<number, string>();
  const texts = new Map<number, string>();
  for (let column = 0; column < Math.min(MOST_COLUMNS, sheet.columnCount); column += 1) {
    // The lowest cell that says something; of a heading over several columns only the cells below tell.
    const written = Array.from({ length: depth }, (_, n) => headerText(sheet, top + depth - 1 - n, column));
    const text = written.find((each) => names.has(keyOf(each, names))) ?? written.find(Boolean) ?? '';
    if (text !== '') texts.set(column, text);
    const key = names.get(keyOf(text, names));
    if (key !== undefined && ![...keys.values()].includes(key)) keys.set(column, key);
  }
  return { top, bottom: top + depth - 1, keys, texts };
}

/** A heading over several columns is the first one's where nothing stands below it. */
function headerText(sheet: Sheet, row: number, column: number): string {
  const merge = mergeAt(sheet, row, column);
  return merge && merge.left < column ? '' : shownText(sheet, row, column);
}

/** A header as it is compared, without remarks in brackets where only the rest is known. */
function keyOf(text: string, names: ReadonlyMap<string, string>): string {
  const label = normaliseLabel(text);
  return names.has(label) ? label : normaliseLabel(label.replace(/[([【（].*$/, ''));
}

/** The header's key for a text: for headers that stand twice. */
export function headerKey(text: string, shape: SheetShape): string | undefined {
  const names = columnNames(shape);
  return names.get(keyOf(text, names));
}

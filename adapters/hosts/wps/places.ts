import { JiannuoError } from '#core/errors.ts';
import type { MergedRange } from '#core/model/workbook.ts';
import { rangeName } from '#core/workbook/address.ts';
import type { Pace } from './pace.ts';
import type { WpsCollection, WpsRange, WpsSheet, WpsWorkbook } from './api.ts';

/** Sheets by their number, not by a name that the program would take for a number or a pattern. */
export function sheetNamed(book: WpsWorkbook, name: string): WpsSheet {
  const sheet = items(book.Worksheets).find((each) => each.Name === name);
  if (!sheet) throw new JiannuoError('host.noSheet', { sheet: name });
  return sheet;
}

export function items<Item>(collection: WpsCollection<Item>): Item[] {
  const all: Item[] = [];
  const count = collection.Count;
  for (let index = 1; index <= count; index += 1) all.push(collection.Item(index));
  return all;
}

/** The same with what is asked of each, for collections of which there may be thousands. */
export async function eachItem<Item, Answer>(
  collection: WpsCollection<Item>,
  ask: (item: Item) => Answer | undefined,
  pace: Pace,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let index = 1; index <= collection.Count; index += 1) {
    const answer = ask(collection.Item(index));
    if (answer !== undefined) answers.push(answer);
    await pace.rest();
  }
  return answers;
}

/** @param range 0-based, closed */
export function rangeAt(sheet: WpsSheet, range: MergedRange): WpsRange {
  return sheet.Range(rangeName(range));
}

/** 0-based, closed. */
export function placeOf(range: WpsRange): MergedRange {
  const top = range.Row - 1;
  const left = range.Column - 1;
  return { top, left, bottom: top + range.Rows.Count - 1, right: left + range.Columns.Count - 1 };
}

export function sizeOf({ top, left, bottom, right }: MergedRange): { rows: number; columns: number } {
  return { rows: bottom - top + 1, columns: right - left + 1 };
}

/**
 * What `Value2` or `Formula` answered, row by row. One cell answers as it is; several cells in rows of an array. Sources do not tell what a single row
 * or column looks like in JavaScript, so that a flat array is taken for what it must be.
 * @throws JiannuoError `host.failed` where the shape is another one
 */
export function grid(answer: unknown, { rows, columns }: { rows: number; columns: number }): unknown[][] {
  if (rows === 1 && columns === 1) {
    const [first] = Array.isArray(answer) ? (answer as unknown[]) : [answer];
    return [[Array.isArray(first) ? (first as unknown[])[0] : first]];
  }
  if (Array.isArray(answer)) {
    const list = answer as unknown[];
    if (list.length === rows && list.every((row) => Array.isArray(row) && row.length === columns)) {
      return list as unknown[][];
    }
    if (list.length === rows * columns && !list.some((each) => Array.isArray(each))) {
      return Array.from({ length: rows }, (_, row) => list.slice(row * columns, (row + 1) * columns));
    }
  }
  const shape = Array.isArray(answer) ? `array(${answer.length})` : typeof answer;
  throw new JiannuoError('host.failed', { detail: `Value2 ${rows}×${columns}: ${shape}` });
}

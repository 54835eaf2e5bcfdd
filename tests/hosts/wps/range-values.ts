import type { MergedRange } from '#core/model/workbook.ts';
import { COLUMNS, type FakeCell, type FakeSheet, isInside, key, ROWS } from './book.ts';
import { entered } from './entry.ts';
import { change, type World } from './world.ts';

/** `CVErr` ([vba] Cell Error Values) as the number that JavaScript gets. */
const ERRORS: Readonly<Record<string, number>> = {
  '#NULL!': -2146826288,
  '#DIV/0!': -2146826281,
  '#VALUE!': -2146826273,
  '#REF!': -2146826265,
  '#NAME?': -2146826259,
  '#NUM!': -2146826252,
  '#N/A': -2146826246,
};

export function formatOf(sheet: FakeSheet, number: number): string {
  return sheet.formats.get(number) ?? 'General';
}

/** [vba] Range.Value2: one cell says what it is, several say rows of an array; an empty one says nothing. */
export function values(world: World, sheet: FakeSheet, range: MergedRange): unknown {
  return shape(world, range, (row, column) => {
    const cell = sheet.cells.get(key(row, column));
    if (!cell) return null;
    if (cell.error && !world.quirks.errorTexts) return ERRORS[String(cell.value)];
    return cell.prefix && world.quirks.prefixKept ? `'${String(cell.value)}` : cell.value;
  });
}

/** [et] Range.Formula: the formula with `=`, a constant as it is, of an empty cell an empty text. */
export function formulas(world: World, sheet: FakeSheet, range: MergedRange): unknown {
  return shape(world, range, (row, column) => {
    const cell = sheet.cells.get(key(row, column));
    if (!cell) return '';
    return cell.formula === undefined ? cell.value : `=${cell.formula}`;
  });
}

function shape(world: World, range: MergedRange, at: (row: number, column: number) => unknown): unknown {
  const { top, left, bottom, right } = range;
  if (bottom - top > 100_000 || right - left > 1000) throw new Error('内存不足');
  if (top === bottom && left === right) return at(top, left);
  const rows: unknown[][] = [];
  for (let row = top; row <= bottom; row += 1) {
    const line: unknown[] = [];
    for (let column = left; column <= right; column += 1) line.push(at(row, column));
    rows.push(line);
  }
  return world.quirks.flat ? rows.flat() : rows;
}

/**
 * Sets `Value2` or `Formula`. One value goes into every cell ([et] Range.Formula); an array has to have the range's own shape. What else might be given is
 * documented nowhere, and refused.
 */
export function setValues(world: World, sheet: FakeSheet, range: MergedRange, given: unknown): void {
  change(world, sheet);
  const { top, left, bottom, right } = range;
  const rows = bottom - top + 1;
  const columns = right - left + 1;
  let at = (_row: number, _column: number): unknown => given;
  if (Array.isArray(given)) {
    const lines = given as unknown[];
    if (lines.length !== rows || !lines.every((line) => Array.isArray(line) && line.length === columns)) {
      throw new Error('not in the fake: Value2 of another shape');
    }
    at = (row, column) => (lines as unknown[][])[row]?.[column];
  }
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1)
      setOne(sheet, top + row, left + column, at(row, column));
  }
}

function setOne(sheet: FakeSheet, row: number, column: number, value: unknown): void {
  const number = key(row, column);
  // The places of a merged cell beside its first hold nothing.
  if (isCovered(sheet, row, column)) return;
  const format = formatOf(sheet, number);
  if (typeof value === 'string') {
    const { cell, format: given } = entered(value, format);
    put(sheet, number, cell && (resultOf(sheet, cell) ?? cell));
    if (given !== undefined && format === 'General') sheet.formats.set(number, given);
  } else if (typeof value === 'number' || typeof value === 'boolean') {
    // A cell of format `@` makes a text of everything ([vba] NumberFormat).
    const text = typeof value === 'number' ? String(value) : String(value).toUpperCase();
    put(sheet, number, { value: format === '@' ? text : value });
  } else throw new Error(`not in the fake: Value2 = ${String(value)}`);
}

function resultOf(sheet: FakeSheet, { formula }: FakeCell): FakeCell | undefined {
  return formula === undefined ? undefined : sheet.results.get(formula);
}

function put(sheet: FakeSheet, number: number, cell: FakeCell | undefined): void {
  if (cell) sheet.cells.set(number, cell);
  else sheet.cells.delete(number);
}

export function isCovered(sheet: FakeSheet, row: number, column: number): boolean {
  return sheet.merges.some(
    (area) => isInside(area, row, column) && (area.top !== row || area.left !== column),
  );
}

/** [vba] Range.ClearContents: not of a part of a merged cell. */
export function clear(world: World, sheet: FakeSheet, range: MergedRange): void {
  change(world, sheet);
  for (const area of sheet.merges) {
    const isWhole =
      area.top >= range.top &&
      area.left >= range.left &&
      area.bottom <= range.bottom &&
      area.right <= range.right;
    const isApart =
      area.top > range.bottom ||
      area.bottom < range.top ||
      area.left > range.right ||
      area.right < range.left;
    if (!isWhole && !isApart) throw new Error('无法对合并单元格作部分更改');
  }
  for (const number of keysIn(sheet.cells.keys(), range)) sheet.cells.delete(number);
}

export function keysIn(keys: Iterable<number>, { top, left, bottom, right }: MergedRange): number[] {
  const inside: number[] = [];
  for (const number of keys) {
    const row = Math.floor(number / COLUMNS);
    const column = number % COLUMNS;
    if (row >= top && row <= bottom && column >= left && column <= right) inside.push(number);
  }
  return inside;
}

/** What all cells of a range say, or `null` where they differ ([vba] NumberFormat and others "return Null if …"). */
export function alike<Answer>(
  set: ReadonlyMap<number, Answer> | ReadonlySet<number>,
  range: MergedRange,
  ask: (number: number) => Answer,
  otherwise: Answer,
): Answer | null {
  const count = (range.bottom - range.top + 1) * (range.right - range.left + 1);
  let met = 0;
  let answer: Answer | undefined;
  const isSmall = count < set.size;
  const keys = isSmall ? allKeys(range) : keysIn(set.keys(), range);
  for (const number of keys) {
    const each = ask(number);
    if (met > 0 && each !== answer) return null;
    answer = each;
    met += 1;
  }
  if (met === 0 || answer === undefined) return otherwise;
  return met < count && answer !== otherwise ? null : answer;
}

/** Whether all cells have a formula, none, or some. */
export function someFormulas(sheet: FakeSheet, range: MergedRange): boolean | null {
  const count = (range.bottom - range.top + 1) * (range.right - range.left + 1);
  const keys = count < sheet.cells.size ? allKeys(range) : keysIn(sheet.cells.keys(), range);
  let has = 0;
  for (const number of keys) if (sheet.cells.get(number)?.formula !== undefined) has += 1;
  if (has === 0) return false;
  return has === count ? true : null;
}

function* allKeys({ top, left, bottom, right }: MergedRange): Generator<number> {
  for (let row = top; row <= Math.min(bottom, ROWS); row += 1) {
    for (let column = left; column <= right; column += 1) yield key(row, column);
  }
}

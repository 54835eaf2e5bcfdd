import type { Cell } from '../model/workbook.ts';
import { isDateFormat } from '../workbook/format/number-format.ts';
import { valueCell } from '../workbook/grid.ts';
import { type CellFormat, GENERAL } from '../workbook/xlsx/styles.ts';
import { type CellBlock, ERROR, FORMULA } from './sheet-host.ts';

/** Where the first place of a row stands in the arrays of a block, and how many places a row has. */
export function rowSpan({ range }: CellBlock, row: number): { start: number; width: number } {
  const width = range.right - range.left + 1;
  return { start: (row - range.top) * width, width };
}

/** A block in two: its first rows, and the others, `undefined` where it has no more. */
export function partedAt(block: CellBlock, rows: number): [CellBlock, CellBlock | undefined] {
  const { top, bottom } = block.range;
  const last = top + rows - 1;
  if (bottom <= last) return [block, undefined];
  return [rowsOf(block, top, last), rowsOf(block, last + 1, bottom)];
}

function rowsOf(block: CellBlock, top: number, bottom: number): CellBlock {
  const from = rowSpan(block, top).start;
  const end = rowSpan(block, bottom + 1).start;
  return {
    ...block,
    range: { ...block.range, top, bottom },
    values: block.values.slice(from, end),
    flags: block.flags.slice(from, end),
    format: block.format.slice(from, end),
    ...(block.struck ? { struck: block.struck.slice(from, end) } : {}),
  };
}

/** Whether anything stands at a place: a value, or a formula that gives none. */
export function holds({ values, flags }: CellBlock, index: number): boolean {
  return (values[index] ?? null) !== null || (flags[index] ?? 0) !== 0;
}

/** What is found out once of each block: it is asked for cell by cell. */
interface Known {
  formats: readonly CellFormat[];
  /** Of each row, one past the last of its places that is a cell; 0 where nothing stands in the row. */
  ends: Uint16Array;
}

const knownOf = new WeakMap<CellBlock, Known>();

function known(block: CellBlock): Known {
  let found = knownOf.get(block);
  if (!found) {
    const formats = block.formats.map((format): CellFormat => ({
      format,
      date: isDateFormat(format),
      wrap: false,
    }));
    found = { formats, ends: endsOf(block) };
    knownOf.set(block, found);
  }
  return found;
}

function endsOf(block: CellBlock): Uint16Array {
  const { top, bottom } = block.range;
  const ends = new Uint16Array(bottom - top + 1);
  for (let row = top; row <= bottom; row += 1) {
    const { start, width } = rowSpan(block, row);
    let [end, isFull] = [0, false];
    for (let n = 0; n < width; n += 1) {
      const held = holds(block, start + n);
      isFull ||= held;
      if (held || isFormatted(block, start + n)) end = n + 1;
    }
    ends[row - top] = isFull ? end : 0;
  }
  return ends;
}

/** Whether a place looks other than one that nobody has touched, as far as a block tells. */
export function isFormatted({ formats, format, struck }: CellBlock, index: number): boolean {
  return (formats[format[index] ?? 0] ?? GENERAL.format) !== GENERAL.format || struck?.[index] === 1;
}

/** One past the last place of a row that is a cell; 0 where nothing stands in the row. */
export function rowEnd(block: CellBlock, row: number): number {
  return known(block).ends[row - block.range.top] ?? 0;
}

/** The cell at a place; `undefined` where nothing stands and nothing was formatted. */
export function cellAt(block: CellBlock, index: number, date1904: boolean): Cell | undefined {
  const value = block.values[index] ?? null;
  const flags = block.flags[index] ?? 0;
  if (value === null && flags === 0 && !isFormatted(block, index)) return undefined;
  const plain = known(block).formats[block.format[index] ?? 0] ?? GENERAL;
  const format: CellFormat = block.struck?.[index] === 1 ? { ...plain, struck: true } : plain;
  const cell = made(value, (flags & ERROR) !== 0, format, date1904);
  // A program that is asked for values does not say what the formula is.
  if ((flags & FORMULA) !== 0) cell.formula = '';
  return cell;
}

function made(value: Cell['value'], isError: boolean, format: CellFormat, date1904: boolean): Cell {
  if (value !== null && !isError) return valueCell(value, format, date1904);
  const text = value === null ? '' : String(value);
  return {
    type: value === null ? 'blank' : 'error',
    value: value === null ? null : text,
    text,
    format: format.format,
    date: false,
    ...(format.struck ? { struck: format.struck } : {}),
  };
}

import type { Cell, CellValue, MergedRange, Sheet, Workbook } from '../model/workbook.ts';
import { GENERAL } from '../workbook/xlsx/styles.ts';
import { cellAt, isFormatted, holds, rowEnd, rowSpan } from './block-places.ts';
import { type CellBlock, FORMULA, type HostLayout, type HostMeta, type HostSheet } from './sheet-host.ts';

/**
 * A sheet over the blocks that a host read. Cells are made when they are asked for, as those of a file are; a formula is told as `''`,
 * since hosts tell that there is one and not what it says. A row in which nothing stands counts as absent, and a place is a cell where
 * something stands in it or it is formatted.
 */
export class BlockSheet implements Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly merges: readonly MergedRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly #date1904: boolean;
  /** Ascending; none holds a row of another. */
  readonly #blocks: readonly CellBlock[];
  /** Rows that were read again, by the block that has them. */
  readonly #newer: ReadonlyMap<number, CellBlock>;

  /** @param from what it is like but for its blocks */
  constructor(
    from: Omit<Sheet, 'cell' | 'values' | 'hasRow'> & Required<Pick<Sheet, 'hiddenRows' | 'hiddenColumns'>>,
    date1904: boolean,
    blocks: readonly CellBlock[],
    newer: ReadonlyMap<number, CellBlock> = new Map(),
  ) {
    this.name = from.name;
    this.hidden = from.hidden;
    this.rowCount = from.rowCount;
    this.columnCount = from.columnCount;
    this.merges = from.merges;
    this.hiddenRows = from.hiddenRows;
    this.hiddenColumns = from.hiddenColumns;
    this.#date1904 = date1904;
    this.#blocks = blocks;
    this.#newer = newer;
  }

  cell(row: number, column: number): Cell | undefined {
    const block = this.#blockOf(row);
    if (!block || column < block.range.left || column - block.range.left >= rowEnd(block, row)) {
      return undefined;
    }
    return cellAt(block, rowSpan(block, row).start + column - block.range.left, this.#date1904);
  }

  values(row: number): (CellValue | undefined)[] {
    const block = this.#blockOf(row);
    const end = block ? rowEnd(block, row) : 0;
    if (!block || end === 0) return [];
    const { start } = rowSpan(block, row);
    const values: (CellValue | undefined)[] = Array.from({ length: block.range.left }, () => undefined);
    for (let n = 0; n < end; n += 1) {
      values.push(isCell(block, start + n) ? (block.values[start + n] ?? null) : undefined);
    }
    return values;
  }

  hasRow(row: number): boolean {
    const block = this.#blockOf(row);
    return block !== undefined && rowEnd(block, row) > 0;
  }

  columnsIn(row: number): number[] {
    return this.values(row).flatMap((value, column) => (value === undefined ? [] : [column]));
  }

  /**
   * The sheet with what was read of some of its places since. It grows where they lie beyond its end, and does not shrink where
   * nothing stands there any more.
   */
  with(block: CellBlock): BlockSheet {
    const { top, bottom, left } = block.range;
    const newer = new Map(this.#newer);
    let { rowCount, columnCount } = this;
    for (let row = top; row <= bottom; row += 1) {
      const old = this.#blockOf(row);
      newer.set(row, old && isBeyond(old, block) ? laidOver(old, block, row) : block);
      const end = rowEnd(block, row);
      if (end === 0) continue;
      rowCount = Math.max(rowCount, row + 1);
      columnCount = Math.max(columnCount, left + end);
    }
    return new BlockSheet({ ...this, rowCount, columnCount }, this.#date1904, this.#blocks, newer);
  }

  /** The rows between which all formulas stand, 0-based; `undefined` where there is none. */
  formulaRows(): { top: number; bottom: number } | undefined {
    let [top, bottom] = [-1, -1];
    for (let row = 0; row < this.rowCount; row += 1) {
      const block = this.#blockOf(row);
      if (!block || !hasFormula(block, row)) continue;
      if (top < 0) top = row;
      bottom = row;
    }
    return top < 0 ? undefined : { top, bottom };
  }

  /** The last row in which something other than a formula stands in these columns; `undefined` where nothing does. */
  lastRow({ left, right }: { left: number; right: number }): number | undefined {
    for (let row = this.rowCount - 1; row >= 0; row -= 1) {
      const block = this.#blockOf(row);
      if (block && hasConstant(block, row, left, right)) return row;
    }
    return undefined;
  }

  /** Whether what was read says anything else than what is known of its places. */
  differs(block: CellBlock): boolean {
    const { top, left, bottom, right } = block.range;
    for (let row = top; row <= bottom; row += 1) {
      const { start } = rowSpan(block, row);
      for (let column = left; column <= right; column += 1) {
        const now = cellAt(block, start + column - left, this.#date1904);
        if (!isSame(this.cell(row, column), now)) return true;
      }
    }
    return false;
  }

  #blockOf(row: number): CellBlock | undefined {
    const newer = this.#newer.get(row);
    if (newer) return newer;
    let [low, high] = [0, this.#blocks.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const block = this.#blocks[middle];
      if (!block) return undefined;
      if (row < block.range.top) high = middle - 1;
      else if (row > block.range.bottom) low = middle + 1;
      else return block;
    }
    return undefined;
  }
}

function hasFormula(block: CellBlock, row: number): boolean {
  const { start, width } = rowSpan(block, row);
  const { flags } = block;
  for (let n = start; n < start + width; n += 1) if (((flags[n] ?? 0) & FORMULA) !== 0) return true;
  return false;
}

function hasConstant(block: CellBlock, row: number, left: number, right: number): boolean {
  const { start } = rowSpan(block, row);
  const { range, flags } = block;
  for (let column = Math.max(left, range.left); column <= Math.min(right, range.right); column += 1) {
    const index = start + column - range.left;
    if (holds(block, index) && ((flags[index] ?? 0) & FORMULA) === 0) return true;
  }
  return false;
}

/** What the cells of a place say, and how. */
function isSame(one: Cell | undefined, other: Cell | undefined): boolean {
  return (
    (one?.value ?? null) === (other?.value ?? null) &&
    (one?.text ?? '') === (other?.text ?? '') &&
    one?.formula === other?.formula &&
    (one?.format ?? GENERAL.format) === (other?.format ?? GENERAL.format) &&
    (one?.struck ?? false) === (other?.struck ?? false)
  );
}

/**
 * The sheet that a host told of, over its blocks as they were read (`sheetBlocks`). All that goes in is plain data.
 * @param date1904 what `HostMeta` says of the workbook: days are shown by it
 */
export function sheetOf(
  { name, hidden, rowCount, columnCount }: HostSheet,
  { merges, hiddenRows, hiddenColumns }: HostLayout,
  blocks: readonly CellBlock[],
  date1904: boolean,
): BlockSheet {
  const sorted = [...blocks].sort((a, b) => a.range.top - b.range.top);
  return new BlockSheet(
    {
      name,
      hidden,
      rowCount,
      columnCount,
      merges,
      hiddenRows: new Set(hiddenRows),
      hiddenColumns: new Set(hiddenColumns),
    },
    date1904,
    sorted,
  );
}

/** A sheet with a newer block laid over some of its places; the sheet itself stays as it was. */
export function patched(sheet: BlockSheet, block: CellBlock): BlockSheet {
  return sheet.with(block);
}

/** The workbook of a host. It has no `kind`, as nobody read it from a file. */
export function hostWorkbook({ date1904 }: Pick<HostMeta, 'date1904'>, sheets: readonly Sheet[]): Workbook {
  return { sheets, date1904 };
}

function isCell(block: CellBlock, index: number): boolean {
  return holds(block, index) || isFormatted(block, index);
}

/** Whether a block has places that another one has not. */
function isBeyond({ range }: CellBlock, { range: other }: CellBlock): boolean {
  return range.left < other.left || range.right > other.right;
}

/** One row: what a newer block says of it, and beside that what an older one said. */
function laidOver(old: CellBlock, newer: CellBlock, row: number): CellBlock {
  const left = Math.min(old.range.left, newer.range.left);
  const right = Math.max(old.range.right, newer.range.right);
  const width = right - left + 1;
  const values = Array.from<CellValue>({ length: width }).fill(null);
  const flags = new Uint8Array(width);
  const format = new Uint16Array(width);
  const struck = new Uint8Array(width);
  const formats = ['General'];
  for (const block of [old, newer]) {
    const { start, width: count } = rowSpan(block, row);
    for (let n = 0; n < count; n += 1) {
      const at = block.range.left - left + n;
      values[at] = block.values[start + n] ?? null;
      flags[at] = block.flags[start + n] ?? 0;
      struck[at] = block.struck?.[start + n] ?? 0;
      const code = block.formats[block.format[start + n] ?? 0] ?? 'General';
      const known = formats.indexOf(code);
      format[at] = known === -1 ? formats.push(code) - 1 : known;
    }
  }
  const { sheet } = newer.range;
  return { range: { sheet, top: row, left, bottom: row, right }, values, flags, formats, format, struck };
}

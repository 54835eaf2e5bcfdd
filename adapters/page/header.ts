import { plainText } from '#core/matching/label.ts';
import { isEmptyCell, isLabelCell, type Grid, type GridCell } from './grid.ts';

/** The header over a column: its cells from the lowest level up, and the rows under it. */
export interface ColumnHeader {
  cells: GridCell[];
  /** First row under the header. */
  firstRow: number;
  /** Rows under it that hold controls, up to the next row that only names columns or is filled in elsewhere. */
  filledRows: number;
  /** First row that it no longer stands over. */
  endRow: number;
}

const ORDINAL = /^(?:第?\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*[项条个款号]?[、.。)）]?)$/;

/** `1`, `一、`, `第二项`: a cell that only counts the rows. */
export function isOrdinal(text: string): boolean {
  return ORDINAL.test(plainText(text));
}

/** Headers already looked up, since whole columns share them. */
const known = new WeakMap<GridCell, ColumnHeader | null>();

/**
 * The header over a cell. Where the table marks header cells, only those count; else the first row of the block of equal
 * columns to which the cell belongs, which must name more than one column and hold nothing to fill in.
 */
export function columnHeader(grid: Grid, cell: GridCell): ColumnHeader | null {
  const found = known.get(cell);
  if (found !== undefined) return found;
  const upper = grid.at(cell.row - 1, cell.column);
  const alike = upper && upper.controls.length > 0 && !upper.header && sameColumns(upper, cell);
  const over = alike ? columnHeader(grid, upper) : searchHeader(grid, cell);
  const header = over && cell.row < over.endRow ? over : null;
  known.set(cell, header);
  return header;
}

function sameColumns(a: GridCell, b: GridCell): boolean {
  return a.column === b.column && a.columnEnd === b.columnEnd;
}

function searchHeader(grid: Grid, cell: GridCell): ColumnHeader | null {
  const above: GridCell[] = [];
  for (let row = cell.row - 1; row >= 0; row -= 1) {
    const upper = grid.at(row, cell.column);
    if (!upper || !covers(upper, cell) || isEmptyCell(upper)) break;
    if (above.at(-1) !== upper) above.push(upper);
  }
  const marked = markedHeader(grid, above);
  const cells = marked.length > 0 ? marked : unmarkedHeader(grid, cell, above);
  const [lowest] = cells;
  return lowest ? { cells, firstRow: lowest.rowEnd, ...filledRows(grid, cells, lowest.rowEnd) } : null;
}

/** The nearest header cells that follow each other upwards. */
function markedHeader(grid: Grid, above: readonly GridCell[]): GridCell[] {
  const isHeader = (upper: GridCell) => upper.header && isLabelCell(upper) && !spansAll(grid, upper);
  const first = above.findIndex(isHeader);
  if (first < 0) return [];
  const end = above.findIndex((upper, at) => at > first && !isHeader(upper));
  return above.slice(first, end < 0 ? undefined : end);
}

/** Rows to fill in right above the cell, then texts: the first of those texts is the header, the others are older rows. */
function unmarkedHeader(grid: Grid, cell: GridCell, above: readonly GridCell[]): GridCell[] {
  const firstText = above.findIndex((upper) => !hasControls(grid, upper.row));
  if (firstText < 0) return [];
  const nextFilled = above.findIndex((upper, at) => at > firstText && hasControls(grid, upper.row));
  const block = above.slice(firstText, nextFilled < 0 ? undefined : nextFilled);
  const aligned = block.filter((upper) => upper.column === cell.column && upper.columnEnd === cell.columnEnd);
  const top = aligned.findLast((upper) => isLabelCell(upper) && namesColumns(grid, upper.row));
  return top
    ? [top, ...block.slice(block.indexOf(top) + 1).filter((upper) => isGroupTitle(grid, upper))]
    : [];
}

function hasControls(grid: Grid, row: number): boolean {
  return grid.row(row).some((cell) => cell.controls.length > 0);
}

/** A header cell over several columns, which names the group of them. */
function isGroupTitle(grid: Grid, cell: GridCell): boolean {
  return isLabelCell(cell) && !spansAll(grid, cell) && namesColumns(grid, cell.row);
}

function namesColumns(grid: Grid, row: number): boolean {
  const cells = grid.row(row);
  return cells.every((cell) => cell.controls.length === 0) && cells.filter(isLabelCell).length >= 2;
}

function covers(upper: GridCell, cell: GridCell): boolean {
  return upper.column <= cell.column && upper.columnEnd >= cell.columnEnd;
}

export function spansAll(grid: Grid, cell: GridCell): boolean {
  return cell.column === 0 && cell.columnEnd >= grid.columnCount;
}

/** Cells at the left end of a row that name the row, before its first control. */
export function leadingCells(grid: Grid, row: number): GridCell[] {
  const cells = grid.row(row).filter((cell) => !isEmptyCell(cell));
  const first = cells.findIndex((cell) => cell.controls.length > 0);
  return first < 0 ? [] : cells.slice(0, first);
}

/** Rows under a header that are filled in as the first of them is: a row with boxes elsewhere begins another part. */
function filledRows(
  grid: Grid,
  header: readonly GridCell[],
  firstRow: number,
): Pick<ColumnHeader, 'filledRows' | 'endRow'> {
  const marked = header.some((cell) => cell.header);
  let first: Set<string> | undefined;
  let count = 0;
  for (let row = firstRow; row < grid.rowCount; row += 1) {
    const filled = filledColumns(grid, row);
    if (filled.size > 0) {
      first ??= filled;
      if (!isPartOf(filled, first) && !isPartOf(first, filled)) return { filledRows: count, endRow: row };
      count += 1;
    } else if (count > 0 && namesColumns(grid, row) && (!marked || isHeaderRow(grid, row))) {
      return { filledRows: count, endRow: row };
    }
  }
  return { filledRows: count, endRow: grid.rowCount };
}

/** Columns in which boxes of this row begin, and where they end. */
function filledColumns(grid: Grid, row: number): Set<string> {
  const filled = grid.row(row).filter((cell) => cell.row === row && cell.controls.length > 0);
  return new Set(filled.map(({ column, columnEnd }) => `${column}-${columnEnd}`));
}

function isPartOf(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return [...some].every((column) => all.has(column));
}

function isHeaderRow(grid: Grid, row: number): boolean {
  return grid.row(row).every((cell) => cell.header || isEmptyCell(cell));
}

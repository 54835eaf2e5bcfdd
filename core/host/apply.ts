import type { CellValue } from '../model/workbook.ts';
import { cellName } from '../workbook/address.ts';
import {
  BLOCK_ROWS,
  type CellBlock,
  type CellState,
  type CellWrite,
  FORMULA,
  type SheetHost,
} from './sheet-host.ts';

/** A change of cells that belongs together, with what stood there when it was offered. */
export interface CellChange {
  writes: readonly CellWrite[];
  before: readonly CellState[];
}

/** What became of each change (law 3), and how it is taken back (law 4). */
export interface Applied {
  /** Cells that were written and read back as they were meant. */
  verified: number;
  /** Cells of changes that were left, since something else stands there by now. */
  changed: readonly string[];
  /** Cells that the program holds otherwise than they were written. */
  failed: readonly string[];
  /** Takes back what was written; nothing of it where the user has changed the cell since. */
  undo: CellChange;
}

/**
 * Writes changes into a sheet, each whole or not at all: those whose cells say something else by now are left. What is written is read back.
 * @throws JiannuoError `host.*`
 */
export async function applyChanges(
  host: SheetHost,
  sheet: string,
  changes: readonly CellChange[],
): Promise<Applied> {
  const cells = changes.flatMap(({ before }) => before);
  const now = await readCells(host, sheet, cells);
  const isAsOffered = (state: CellState): boolean => {
    const cell = now(state);
    // A formula that gives the same is somebody's work all the same.
    return (
      cell !== undefined &&
      !cell.formula &&
      Object.is(cell.value, state.value) &&
      cell.format === state.format
    );
  };
  const good = changes.filter(({ before }) => before.every(isAsOffered));
  const left = changes.filter((change) => !good.includes(change)).flatMap(({ before }) => before);
  const writes = good.flatMap((change) => change.writes);
  if (writes.length > 0) await host.write(sheet, writes);
  const after = await readCells(host, sheet, writes);
  const failed = writes.filter((write) => !holds(after(write), write));
  const wrong = new Set(failed);
  const done = new Set(
    writes.filter((write) => !wrong.has(write)).map(({ row, column }) => cellName(row, column)),
  );
  const written = new Map(writes.map((write) => [cellName(write.row, write.column), write]));
  const former = good
    .flatMap(({ before }) => before)
    .filter(({ row, column }) => done.has(cellName(row, column)));
  return {
    verified: done.size,
    changed: left.map(({ row, column }) => cellName(row, column)),
    failed: failed.map(({ row, column }) => cellName(row, column)),
    undo: {
      writes: former.map((state) => back(state, written.get(cellName(state.row, state.column)))),
      before: former.flatMap(({ row, column }) => {
        const cell = after({ row, column });
        return cell ? [{ row, column, value: cell.value, format: cell.format }] : [];
      }),
    },
  };
}

/** What a cell held before, as far as it was written over: a format that nobody touched is not set. */
function back({ row, column, value, format }: CellState, write: CellWrite | undefined): CellWrite {
  return {
    row,
    column,
    ...(write?.value === undefined ? {} : { value }),
    ...(write?.format === undefined ? {} : { format }),
  };
}

function holds(cell: Content | undefined, { value, format }: CellWrite): boolean {
  if (!cell) return false;
  return (
    (value === undefined || Object.is(cell.value, value)) && (format === undefined || cell.format === format)
  );
}

interface Content {
  value: CellValue;
  format: string;
  formula: boolean;
}

type Place = Pick<CellWrite, 'row' | 'column'>;

/** Reads the cells asked for, in as few blocks as their rows need. */
async function readCells(
  host: SheetHost,
  sheet: string,
  places: readonly Place[],
): Promise<(place: Place) => Content | undefined> {
  const blocks = new Map<number, { top: number; bottom: number; left: number; right: number }>();
  for (const { row, column } of places) {
    const key = Math.floor(row / BLOCK_ROWS);
    const known = blocks.get(key);
    if (!known) blocks.set(key, { top: row, bottom: row, left: column, right: column });
    else {
      known.top = Math.min(known.top, row);
      known.bottom = Math.max(known.bottom, row);
      known.left = Math.min(known.left, column);
      known.right = Math.max(known.right, column);
    }
  }
  const read = new Map<number, CellBlock>();
  for (const [key, range] of blocks) read.set(key, await host.read({ sheet, ...range }));
  return ({ row, column }) => {
    const block = read.get(Math.floor(row / BLOCK_ROWS));
    return block && contentAt(block, row, column);
  };
}

/** What stands at a place of a block, 0-based in the sheet. */
export function contentAt(block: CellBlock, row: number, column: number): Content | undefined {
  const { top, left, bottom, right } = block.range;
  if (row < top || row > bottom || column < left || column > right) return undefined;
  const index = (row - top) * (right - left + 1) + column - left;
  return {
    value: block.values[index] ?? null,
    format: block.formats[block.format[index] ?? 0] ?? 'General',
    formula: ((block.flags[index] ?? 0) & FORMULA) !== 0,
  };
}

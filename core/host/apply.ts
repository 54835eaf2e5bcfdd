import type { CellValue } from '../model/workbook.ts';
import { cellName } from '../workbook/address.ts';
import { isSameFormat } from './same-format.ts';
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

/** Why a cell does not hold what was written; words are those of errors. */
export type NotDone = 'host.notHeld' | 'host.halfWritten' | 'host.notReadBack';

/** What became of each cell (law 3), and how it is taken back (law 4). */
export interface Applied {
  /** Cells that were written and read back as they were meant. */
  verified: number;
  /** Those among them of which the format alone was changed. */
  formatted: number;
  /** Cells that were right already: nothing was written there. */
  already: number;
  /** Cells of changes that were left, since something else stands there by now. */
  changed: readonly string[];
  /** Cells that writing did not come to, or that were put back: they are as they were. */
  unwritten: readonly string[];
  /** Cells that hold something else than they were written, or of which nobody knows. */
  failed: readonly { cell: string; code: NotDone }[];
  /** What broke off the writing, or the reading back, once cells were changed or may have been. */
  broken?: unknown;
  /** Takes back what stands changed; nothing of it where the user has changed the cell since. */
  undo: CellChange;
}

/**
 * Writes changes into a sheet, each whole or not at all: those whose cells say something else by now are left. What is written is read
 * back, whatever became of the writing: a program that breaks off need not have put back what it wrote before.
 * @throws JiannuoError `host.*` where nothing was changed
 */
export async function applyChanges(
  host: SheetHost,
  sheet: string,
  changes: readonly CellChange[],
): Promise<Applied> {
  const now = await readCells(
    host,
    sheet,
    changes.flatMap(({ before }) => before),
  );
  const isRight = (write: CellWrite): boolean => now(write)?.formula === false && holds(now(write), write);
  const isGood = ({ writes, before }: CellChange): boolean =>
    before.every((state) => isAsOffered(now(state), state)) || writes.every(isRight);
  const good = changes.filter(isGood);
  const left = changes.filter((change) => !good.includes(change)).flatMap(({ before }) => before);
  const all = [
    ...new Map(good.flatMap(({ writes }) => writes).map((write) => [nameOf(write), write])).values(),
  ];
  const writes = all.filter((write) => !isRight(write));
  const stood = new Map(good.flatMap(({ before }) => before).map((state) => [nameOf(state), state]));
  return {
    already: all.length - writes.length,
    changed: left.map(nameOf),
    ...(await written(host, sheet, writes, stood)),
  };
}

type Written = Omit<Applied, 'already' | 'changed'>;

async function written(
  host: SheetHost,
  sheet: string,
  writes: readonly CellWrite[],
  stood: ReadonlyMap<string, CellState>,
): Promise<Written> {
  let broken: { error: unknown } | undefined;
  try {
    if (writes.length > 0) await host.write(sheet, writes);
  } catch (error) {
    broken = { error };
  }
  let after: Awaited<ReturnType<typeof readCells>>;
  try {
    after = await readCells(host, sheet, writes);
  } catch (error) {
    return notReadBack(writes, stood, broken ? broken.error : error);
  }
  const isAsBefore = (write: CellWrite): boolean => {
    const state = stood.get(nameOf(write));
    return state !== undefined && isAsOffered(after(write), state);
  };
  const unwritten = broken ? writes.filter(isAsBefore) : [];
  if (broken && unwritten.length === writes.length) throw broken.error;
  const touched = writes.filter((write) => !unwritten.includes(write));
  const done = touched.filter((write) => holds(after(write), write));
  const wrong = new Set(touched.filter((write) => !done.includes(write)));
  const code = broken ? 'host.halfWritten' : 'host.notHeld';
  return {
    verified: done.length,
    formatted: done.filter(({ value }) => value === undefined).length,
    unwritten: unwritten.map(nameOf),
    failed: [...wrong].map((write) => ({ cell: nameOf(write), code })),
    ...(broken ? { broken: broken.error } : {}),
    // What the program refused to hold stands as it was: there is nothing to take back.
    undo: undoOf(
      touched.filter((write) => !(wrong.has(write) && isAsBefore(write))),
      stood,
      (write) => {
        const cell = after(write);
        return { value: cell?.value ?? null, format: cell?.format ?? 'General' };
      },
    ),
  };
}

/** Nobody knows: what was meant is taken for what stands there, and taken back where it does. */
function notReadBack(
  writes: readonly CellWrite[],
  stood: ReadonlyMap<string, CellState>,
  broken: unknown,
): Written {
  return {
    verified: 0,
    formatted: 0,
    unwritten: [],
    failed: writes.map((write) => ({ cell: nameOf(write), code: 'host.notReadBack' })),
    broken,
    undo: undoOf(writes, stood, (write) => {
      const state = stood.get(nameOf(write));
      return {
        value: write.value === undefined ? (state?.value ?? null) : write.value,
        format: write.format ?? state?.format ?? 'General',
      };
    }),
  };
}

function undoOf(
  writes: readonly CellWrite[],
  stood: ReadonlyMap<string, CellState>,
  standsNow: (write: CellWrite) => Pick<CellState, 'value' | 'format'>,
): CellChange {
  const cells = writes.flatMap((write) => {
    const state = stood.get(nameOf(write));
    const { row, column } = write;
    return state ? [{ write: back(state, write), before: { row, column, ...standsNow(write) } }] : [];
  });
  return { writes: cells.map(({ write }) => write), before: cells.map(({ before }) => before) };
}

/** What a cell held before, as far as it was written over: a format that nobody touched is not set. */
function back({ row, column, value, format }: CellState, write: CellWrite): CellWrite {
  return {
    row,
    column,
    ...(write.value === undefined ? {} : { value }),
    ...(write.format === undefined ? {} : { format }),
  };
}

/** A formula that gives the same is somebody's work all the same. */
function isAsOffered(cell: Content | undefined, { value, format }: CellState): boolean {
  return (
    cell !== undefined && !cell.formula && Object.is(cell.value, value) && isSameFormat(cell.format, format)
  );
}

function holds(cell: Content | undefined, { value, format }: CellWrite): boolean {
  if (!cell) return false;
  return (
    (value === undefined || Object.is(cell.value, value)) &&
    (format === undefined || isSameFormat(cell.format, format))
  );
}

/** `B3`, of a place counted from 0. */
export function nameOf({ row, column }: Place): string {
  return cellName(row, column);
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

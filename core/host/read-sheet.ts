import { JiannuoError } from '../errors.ts';
import { CellBudget } from '../workbook/grid.ts';
import { holds, isFormatted } from './block-places.ts';
import { BLOCK_ROWS, type CellBlock, type HostSheet, type SheetHost } from './sheet-host.ts';

/** Places of one read at most: a stray cell far to the right must not make every block too large for a program. */
const BLOCK_PLACES = 200_000;

export interface ReadSheetOptions {
  /** Rows by now, and in all. */
  onProgress?: (done: number, all: number) => void;
  /** An `AbortSignal`, or what is like one. Looked at before each block. */
  signal?: { readonly aborted: boolean } | undefined;
  /** Only these rows, 0-based, closed. */
  rows?: { top: number; bottom: number } | undefined;
  /** Between two blocks: lets others have a turn where a program answers at once, as those do that run in the page itself. */
  pause?: (() => Promise<void>) | undefined;
}

/**
 * Reads what a sheet holds, block by block from the top, one exchange for `BLOCK_ROWS` rows (fewer where the sheet is very wide). Blocks
 * in which nothing stands are left out, and very wide ones end with the last of their places that says something.
 * @throws JiannuoError `host.cancelled`, `workbook.tooManyCells`, and what `read` throws
 */
export async function* sheetBlocks(
  host: Pick<SheetHost, 'read'>,
  sheet: HostSheet,
  { onProgress, signal, rows, pause }: ReadSheetOptions = {},
): AsyncGenerator<CellBlock, void, undefined> {
  const top = Math.max(0, rows?.top ?? 0);
  const end = Math.min(sheet.rowCount, (rows?.bottom ?? sheet.rowCount) + 1);
  const all = sheet.columnCount === 0 ? 0 : Math.max(0, end - top);
  const step = Math.max(1, Math.min(BLOCK_ROWS, Math.floor(BLOCK_PLACES / Math.max(1, sheet.columnCount))));
  const budget = new CellBudget();
  onProgress?.(0, all);
  for (let done = 0; done < all; done += step) {
    if (done > 0) await pause?.();
    if (signal?.aborted) throw new JiannuoError('host.cancelled', { sheet: sheet.name });
    const count = Math.min(step, all - done);
    const block = narrowed(
      await host.read({
        sheet: sheet.name,
        top: top + done,
        left: 0,
        bottom: top + done + count - 1,
        right: sheet.columnCount - 1,
      }),
    );
    onProgress?.(done + count, all);
    if (!block) continue;
    budget.spend(sheet.name, 0, block.values.length);
    yield block;
  }
}

/** `undefined` where nothing stands in the block. */
function narrowed(block: CellBlock): CellBlock | undefined {
  const { left, right } = block.range;
  const width = right - left + 1;
  let [end, isFull] = [0, false];
  for (let index = 0; index < block.values.length; index += 1) {
    const held = holds(block, index);
    isFull ||= held;
    const column = index % width;
    if (column >= end && (held || isFormatted(block, index))) end = column + 1;
  }
  if (!isFull) return undefined;
  // What is a little too wide costs less than its copy.
  return end * 2 > width ? block : firstColumns(block, end);
}

function firstColumns(block: CellBlock, count: number): CellBlock {
  const { range } = block;
  const width = range.right - range.left + 1;
  const isKept = (_: unknown, index: number): boolean => index % width < count;
  return {
    ...block,
    range: { ...range, right: range.left + count - 1 },
    values: block.values.filter(isKept),
    flags: block.flags.filter(isKept),
    format: block.format.filter(isKept),
    ...(block.struck ? { struck: block.struck.filter(isKept) } : {}),
  };
}

import { describe, expect, it } from 'vitest';
import type { Sheet } from '../model/workbook.ts';
import { gridSheet, textCell } from '../workbook/grid.ts';
import { contentSize, blockOf } from './make-block.ts';
import { readSheetBlocks } from '#tests/harness/sheet-blocks.ts';
import { sheetBlocks } from './read-sheet.ts';
import { BLOCK_ROWS, type HostSheet, type SheetRange } from './sheet-host.ts';

/** A host of one sheet that writes down what it was asked. */
function hostOf(sheet: Sheet) {
  const asked: SheetRange[] = [];
  const info: HostSheet = {
    name: sheet.name,
    hidden: false,
    active: true,
    declaredRows: 0,
    protected: false,
    filtered: false,
    ...contentSize(sheet),
  };
  const host = {
    read: (range: SheetRange) => {
      asked.push(range);
      return Promise.resolve(blockOf(sheet, range));
    },
  };
  return { host, info, asked };
}

/** Texts by row and column; nothing between them. */
function sheetWith(cells: readonly (readonly [row: number, column: number])[]): Sheet {
  const rows: ReturnType<typeof textCell>[][] = [];
  for (const [row, column] of cells) (rows[row] ??= [])[column] = textCell(`${row}/${column}`);
  return gridSheet('人员', rows);
}

describe('reading a sheet', () => {
  it('takes one exchange for each block of rows, down to the last cell', async () => {
    const { host, info, asked } = hostOf(
      sheetWith([
        [0, 0],
        [BLOCK_ROWS, 2],
        [BLOCK_ROWS * 2 + 4, 1],
      ]),
    );
    const told: [number, number][] = [];
    const blocks = await readSheetBlocks(host, info, { onProgress: (...all) => told.push(all) });
    const all = BLOCK_ROWS * 2 + 5;
    expect(asked.map(({ top, bottom, right }) => [top, bottom, right])).toEqual([
      [0, BLOCK_ROWS - 1, 2],
      [BLOCK_ROWS, BLOCK_ROWS * 2 - 1, 2],
      [BLOCK_ROWS * 2, all - 1, 2],
    ]);
    expect(told).toEqual([
      [0, all],
      [BLOCK_ROWS, all],
      [BLOCK_ROWS * 2, all],
      [all, all],
    ]);
    expect(blocks.map(({ values }) => values.filter(Boolean))).toEqual([
      ['0/0'],
      [`${BLOCK_ROWS}/2`],
      [`${BLOCK_ROWS * 2 + 4}/1`],
    ]);
  });

  it('keeps nothing of blocks in which nothing stands, nor of columns behind the last one', async () => {
    const { host, info, asked } = hostOf(
      sheetWith([
        [0, 0],
        [1, 90],
        [BLOCK_ROWS, 1],
        [BLOCK_ROWS * 9, 0],
      ]),
    );
    const blocks = await readSheetBlocks(host, info);
    expect(asked).toHaveLength(10);
    expect(blocks.map(({ range }) => [range.top, range.right])).toEqual([
      [0, 90],
      [BLOCK_ROWS, 1],
      [BLOCK_ROWS * 9, 0],
    ]);
    expect(blocks[1]?.values.length).toBe(BLOCK_ROWS * 2);
    expect(blocks[1]?.values.slice(0, 4)).toEqual([null, `${BLOCK_ROWS}/1`, null, null]);
  });

  it('asks for fewer rows at once of a sheet that is very wide', async () => {
    const { host, info, asked } = hostOf(
      sheetWith([
        [0, 16_383],
        [30, 0],
      ]),
    );
    const blocks = await readSheetBlocks(host, info);
    expect(asked.every(({ top, bottom }) => (bottom - top + 1) * 16_384 <= 200_000)).toBe(true);
    expect(blocks.flatMap(({ values }) => values.filter(Boolean))).toEqual(['0/16383', '30/0']);
  });

  it('reads some rows alone, and none of an empty sheet', async () => {
    const { host, info, asked } = hostOf(
      sheetWith([
        [0, 0],
        [50, 0],
        [99, 0],
      ]),
    );
    const blocks = await readSheetBlocks(host, info, { rows: { top: 50, bottom: 5000 } });
    expect(asked.map(({ top, bottom }) => [top, bottom])).toEqual([[50, 99]]);
    expect(blocks[0]?.values.filter(Boolean)).toEqual(['50/0', '99/0']);
    const empty = hostOf(gridSheet('人员', []));
    expect(await readSheetBlocks(empty.host, empty.info)).toEqual([]);
    expect(empty.asked).toEqual([]);
  });

  it('lets others have a turn between blocks, and stops before the next where it is told to', async () => {
    const { host, info, asked } = hostOf(sheetWith([[BLOCK_ROWS * 5, 0]]));
    const signal = { aborted: false };
    let turns = 0;
    const pause = (): Promise<void> => {
      turns += 1;
      signal.aborted = turns === 2;
      return Promise.resolve();
    };
    await expect(readSheetBlocks(host, info, { signal, pause })).rejects.toMatchObject({
      code: 'host.cancelled',
      params: { sheet: '人员' },
    });
    expect(asked).toHaveLength(2);
  });

  it('hands on each block as it comes', async () => {
    const { host, info, asked } = hostOf(
      sheetWith([
        [0, 0],
        [BLOCK_ROWS * 3, 0],
      ]),
    );
    const first = await sheetBlocks(host, info).next();
    expect(first.value?.range.top).toBe(0);
    expect(asked).toHaveLength(1);
  });
});

import { describe, expect, it } from 'vitest';
import type { CellValue } from '../model/workbook.ts';
import { partedAt } from './block-places.ts';
import { BlockSheet, hostWorkbook, patched, sheetOf } from './block-sheet.ts';
import { BLOCK_ROWS, type CellBlock, ERROR, FORMULA, type HostSheet } from './sheet-host.ts';

const INFO: HostSheet = {
  name: '人员',
  hidden: false,
  active: true,
  rowCount: 4,
  columnCount: 3,
  declaredRows: 0,
  protected: false,
  filtered: false,
};
const LAYOUT = { merges: [], hiddenRows: [2], hiddenColumns: [1] };

/** A block from rows of values; formats and flags by place. */
function block(
  rows: readonly (readonly CellValue[])[],
  { top = 0, left = 0, formats = {}, flags = {}, struck = [] as number[] } = {} as {
    top?: number;
    left?: number;
    formats?: Record<number, string>;
    flags?: Record<number, number>;
    struck?: number[];
  },
): CellBlock {
  const width = rows[0]?.length ?? 0;
  const codes = ['General', ...new Set(Object.values(formats))];
  const values = rows.flat();
  return {
    range: { sheet: '人员', top, left, bottom: top + rows.length - 1, right: left + width - 1 },
    values,
    flags: Uint8Array.from(values, (_, n) => flags[n] ?? 0),
    formats: codes,
    format: Uint16Array.from(values, (_, n) => codes.indexOf(formats[n] ?? 'General')),
    ...(struck.length > 0 ? { struck: Uint8Array.from(values, (_, n) => (struck.includes(n) ? 1 : 0)) } : {}),
  };
}

const ROWS = block(
  [
    ['姓名', '日期', null],
    ['甲一', 46143, null],
    [null, null, null],
    ['#N/A', null, ''],
  ],
  {
    formats: { 4: 'yyyy-mm-dd', 5: '@', 7: '@' },
    flags: { 9: ERROR | FORMULA, 10: FORMULA, 11: FORMULA },
    struck: [3],
  },
);

const sheet = (blocks: CellBlock[] = [ROWS], date1904 = false): BlockSheet =>
  sheetOf(INFO, LAYOUT, blocks, date1904);

describe('a block in two', () => {
  it('says cell by cell what the whole did', () => {
    for (const rows of [1, 2, 3]) {
      const [head, rest] = partedAt(ROWS, rows);
      expect(head.range.bottom).toBe(rows - 1);
      const parted = sheet(rest ? [rest, head] : []);
      for (let place = 0; place < 12; place += 1) {
        const [row, column] = [Math.floor(place / 3), place % 3];
        expect(parted.cell(row, column)).toEqual(sheet().cell(row, column));
      }
    }
  });

  it('stays whole where it has no more rows', () => {
    expect(partedAt(ROWS, 4)).toEqual([ROWS, undefined]);
  });
});

describe('a sheet over blocks', () => {
  it('shows values as a file’s cells would', () => {
    expect(sheet().cell(0, 0)).toEqual({
      type: 'text',
      value: '姓名',
      text: '姓名',
      format: 'General',
      date: false,
    });
    expect(sheet().cell(1, 0)?.struck).toBe(true);
    expect(sheet().cell(1, 1)).toMatchObject({
      type: 'number',
      value: 46143,
      text: '2026-05-01',
      date: true,
    });
    expect(sheet([ROWS], true).cell(1, 1)?.text).toBe('2030-05-02');
  });

  it('tells errors, and formulas with and without a result', () => {
    expect(sheet().cell(3, 0)).toEqual({
      type: 'error',
      value: '#N/A',
      text: '#N/A',
      format: 'General',
      date: false,
      formula: '',
    });
    expect(sheet().cell(3, 1)).toMatchObject({ type: 'blank', value: null, formula: '' });
    expect(sheet().cell(3, 2)).toMatchObject({ type: 'text', value: '', formula: '' });
  });

  it('has cells where something stands or is formatted, and no rows of formats alone', () => {
    expect(sheet().cell(0, 2)).toBeUndefined();
    expect(sheet().cell(1, 2)).toMatchObject({ type: 'blank', format: '@' });
    expect([0, 1, 2, 3, 4].map((row) => sheet().hasRow(row))).toEqual([true, true, false, true, false]);
    expect(sheet().cell(2, 1)).toBeUndefined();
    expect(sheet().values(0)).toEqual(['姓名', '日期']);
    expect(sheet().values(1)).toEqual(['甲一', 46143, null]);
    expect(sheet().values(2)).toEqual([]);
    expect(sheet().columnsIn(3)).toEqual([0, 1, 2]);
    expect(sheet().hiddenRows).toEqual(new Set([2]));
    expect(sheet().hiddenColumns).toEqual(new Set([1]));
  });

  it('finds rows in any of many blocks, whatever their order, and none between them', () => {
    const blocks = [7, 0, 3].map((n) => block([[`行${n}`], ['乙']], { top: n * BLOCK_ROWS }));
    const read = sheetOf({ ...INFO, rowCount: 8 * BLOCK_ROWS }, LAYOUT, blocks, false);
    expect(read.cell(7 * BLOCK_ROWS, 0)?.text).toBe('行7');
    expect(read.cell(3 * BLOCK_ROWS + 1, 0)?.text).toBe('乙');
    expect(read.hasRow(3 * BLOCK_ROWS + 2)).toBe(false);
    expect(read.hasRow(BLOCK_ROWS)).toBe(false);
  });

  it('is plain to clone before it is made', () => {
    const cloned = structuredClone({ INFO, LAYOUT, blocks: [ROWS] });
    const made = sheetOf(cloned.INFO, cloned.LAYOUT, cloned.blocks, false);
    expect(made.cell(1, 1)).toEqual(sheet().cell(1, 1));
    const book = hostWorkbook({ date1904: true }, [made]);
    expect(book).toEqual({ date1904: true, sheets: [made] });
  });
});

describe('a newer block', () => {
  it('lies over its own places alone, and the older sheet stays', () => {
    const old = sheet();
    const now = patched(old, block([['甲乙'], ['丙']], { top: 1, left: 1, formats: { 0: '0' } }));
    expect(now.values(1)).toEqual(['甲一', '甲乙', null]);
    expect(now.cell(1, 1)).toMatchObject({ type: 'text', text: '甲乙', format: '0' });
    expect(now.cell(1, 0)?.struck).toBe(true);
    expect(now.values(2)).toEqual([undefined, '丙']);
    expect(now.cell(3, 0)).toEqual(old.cell(3, 0));
    expect(old.values(1)).toEqual(['甲一', 46143, null]);
    expect(old.hasRow(2)).toBe(false);
  });

  it('lies over an earlier newer one, takes rows away and lets the sheet grow', () => {
    const first = patched(sheet(), block([['先', '一', null]], { top: 1 }));
    const second = patched(first, block([['后']], { top: 1, left: 2 }));
    expect(second.values(1)).toEqual(['先', '一', '后']);
    const emptied = patched(second, block([[null, null, null]], { top: 1 }));
    expect(emptied.hasRow(1)).toBe(false);
    const grown = patched(emptied, block([['末']], { top: 9, left: 6 }));
    expect([grown.rowCount, grown.columnCount]).toEqual([10, 7]);
    expect(grown.values(9)[6]).toBe('末');
    expect([emptied.rowCount, emptied.columnCount]).toEqual([4, 3]);
  });
});

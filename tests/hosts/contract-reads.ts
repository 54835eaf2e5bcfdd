import { describe, expect, it } from 'vitest';
import { BLOCK_ROWS, ERROR, FORMULA } from '#core/host/sheet-host.ts';
import { cellName } from '#core/workbook/address.ts';
import { at, CELLS, SHEET, whole, type Session } from './contract-book.ts';
import type { HostBookCell } from './host-book.ts';

/** What a host tells of a workbook, and what it brings in front. */
export function readsContract({ start }: Session): void {
  describe('reads', () => {
    it('the workbook and its sheets', async () => {
      const { host } = await start();
      expect((await host.meta()).name).toBe('汇总表.xlsx');
      const sheets = await host.sheets();
      expect(sheets.map(({ name, hidden, active }) => ({ name, hidden, active }))).toEqual([
        { name: SHEET, hidden: false, active: true },
        { name: '说明', hidden: true, active: false },
        { name: '锁定', hidden: false, active: false },
      ]);
      expect(sheets.map((sheet) => sheet.protected)).toEqual([false, false, true]);
      expect(sheets[1]).toMatchObject({ rowCount: 1, columnCount: 1 });
      expect(sheets[2]).toMatchObject({ rowCount: 2, columnCount: 2 });
    });

    it('values as they are stored, with their formats', async () => {
      const { host } = await start();
      const block = await host.read(whole(4, 4));
      expect(at(block, 'A2')).toMatchObject({ value: '甲一', format: 'General', flags: 0 });
      expect(at(block, 'B2')).toMatchObject({ value: '0010', format: '@' });
      expect(at(block, 'C2')).toMatchObject({ value: 85.5, format: '0.0' });
      expect(at(block, 'D2')).toMatchObject({ value: 46143, format: 'yyyy-mm-dd' });
      expect(at(block, 'A4')).toMatchObject({ value: true, flags: 0 });
      expect(at(block, 'B4')).toMatchObject({ value: null, flags: 0 });
    });

    it('results of formulas, errors apart', async () => {
      const { host } = await start();
      const block = await host.read(whole(4, 4));
      expect(at(block, 'C3')).toMatchObject({ value: 171, flags: FORMULA });
      expect(at(block, 'D3')).toMatchObject({ value: '#DIV/0!', flags: ERROR | FORMULA });
    });

    it('a part of a sheet, and places beyond its end', async () => {
      const { host } = await start();
      const block = await host.read({ sheet: SHEET, top: 1, left: 2, bottom: 2, right: 3 });
      expect(block.range).toEqual({ sheet: SHEET, top: 1, left: 2, bottom: 2, right: 3 });
      expect(block.values).toEqual([85.5, 46143, 171, '#DIV/0!']);
      const beyond = await host.read({ sheet: SHEET, top: 500, left: 20, bottom: 501, right: 21 });
      expect(beyond.values).toEqual([null, null, null, null]);
      expect([...beyond.flags]).toEqual([0, 0, 0, 0]);
    });

    it('what is struck out, where it can', async () => {
      const { host } = await start();
      if (!host.can.struck) return expect((await host.read(whole(4, 4))).struck).toBeUndefined();
      const block = await host.read(whole(4, 4));
      expect([at(block, 'A2').struck, at(block, 'A3').struck]).toEqual([0, 1]);
    });

    it('the last cell with something in it, however far formats reach', async () => {
      const { host } = await start({
        name: '长表.xlsx',
        sheets: [{ name: SHEET, cells: CELLS, formattedTo: 'H1048576' }],
      });
      const [sheet] = await host.sheets();
      expect(sheet).toMatchObject({ rowCount: 4, columnCount: 4, declaredRows: 1_048_576 });
      for (const { rowCount, declaredRows } of await host.sheets()) {
        expect(declaredRows).toBeGreaterThanOrEqual(rowCount);
      }
    });

    it('by halving what formats reach to, and never row by row', async () => {
      const declared = { name: SHEET, cells: CELLS, formattedTo: 'H1048576' };
      const long = await start({ name: '长表.xlsx', sheets: [declared] });
      const plain = await start({ name: '短表.xlsx', sheets: [{ name: SHEET, cells: CELLS }] });
      const [many, few] = await Promise.all(
        [long, plain].map(async ({ host, exchanges }) => {
          const before = exchanges();
          await host.sheets();
          return exchanges() - before;
        }),
      );
      // 1,048,576 rows are twenty steps, eight columns three.
      expect(many).toBeLessThanOrEqual(few! + 20 + 3);
    });

    it('an empty sheet', async () => {
      const { host } = await start({ name: '空.xlsx', sheets: [{ name: SHEET, cells: {} }] });
      expect((await host.sheets())[0]).toMatchObject({ rowCount: 0, columnCount: 0 });
      expect((await host.read(whole(1, 2))).values).toEqual([null, null]);
    });

    it('merges, and what is out of sight', async () => {
      const { host } = await start();
      const layout = await host.layout(SHEET);
      expect(layout.merges).toEqual([{ top: 5, left: 0, bottom: 6, right: 1 }]);
      expect(layout.hiddenRows).toEqual([7]);
      expect(layout.hiddenColumns).toEqual([5]);
    });

    it('rows that a filter hides', async () => {
      const { host } = await start({
        name: '筛选.xlsx',
        sheets: [{ name: SHEET, cells: CELLS, filteredRows: [3] }],
      });
      expect((await host.sheets())[0]?.filtered).toBe(true);
      expect((await host.layout(SHEET)).hiddenRows).toEqual([2]);
    });

    it('lists of words, and names', async () => {
      const { host } = await start();
      const rules = await host.validations({ sheet: SHEET, top: 0, left: 0, bottom: 19, right: 5 });
      expect(rules).toEqual([
        {
          range: { sheet: SHEET, top: 8, left: 0, bottom: 11, right: 0 },
          kind: 'list',
          words: ['优秀', '合格'],
        },
      ]);
      const names = await host.names();
      expect(names.map(({ name, refersTo }) => [name, refersTo.replaceAll("'", '')])).toEqual([
        ['名单', `${SHEET}!$A$2:$A$4`],
      ]);
    });

    it('one block in few exchanges, however many rows', async () => {
      const cells: Record<string, HostBookCell> = {};
      for (let row = 0; row < BLOCK_ROWS; row += 1) {
        cells[cellName(row, 0)] = { value: `甲${row}` };
        cells[cellName(row, 1)] = { value: row, format: row % 2 === 0 ? '0' : '0.00' };
      }
      const { host, exchanges } = await start({ name: '大表.xlsx', sheets: [{ name: SHEET, cells }] });
      await host.sheets();
      const before = exchanges();
      const block = await host.read(whole(BLOCK_ROWS, 2));
      const spent = exchanges() - before;
      expect(at(block, `A${BLOCK_ROWS}`).value).toBe(`甲${BLOCK_ROWS - 1}`);
      expect([at(block, 'B1').format, at(block, 'B2').format]).toEqual(['0', '0.00']);
      expect(spent).toBeGreaterThan(0);
      // Programs that answer formats only where they are alike are asked column by column; never cell by cell.
      expect(spent).toBeLessThan(BLOCK_ROWS * 2);
    });
  });

  describe('selects', () => {
    it('a range, with its sheet in front', async () => {
      const { host } = await start();
      const range = { sheet: '锁定', top: 1, left: 1, bottom: 1, right: 1 };
      await host.select(range);
      expect(await host.selection()).toEqual([range]);
      expect((await host.sheets()).find(({ active }) => active)?.name).toBe('锁定');
    });

    it('and tells every area that a user selected, or that it cannot', async () => {
      const { host, selectAreas, oneArea } = await start();
      await selectAreas(SHEET, ['A2:B2', 'C4:C5']);
      if (oneArea) return expect(host.selection()).rejects.toMatchObject({ code: 'host.oneArea' });
      expect(await host.selection()).toEqual([
        { sheet: SHEET, top: 1, left: 0, bottom: 1, right: 1 },
        { sheet: SHEET, top: 3, left: 2, bottom: 4, right: 2 },
      ]);
    });

    it('nothing in a sheet that is hidden', async () => {
      const { host } = await start();
      await expect(
        host.select({ sheet: '说明', top: 0, left: 0, bottom: 0, right: 0 }),
      ).rejects.toMatchObject({ code: 'host.hidden', params: { sheet: '说明' } });
      expect((await host.sheets())[1]?.hidden).toBe(true);
    });
  });
}

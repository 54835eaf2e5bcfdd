import { describe, expect, it } from 'vitest';
import type { HostChange } from '#core/host/sheet-host.ts';
import { openWorkbook } from '#core/workbook/open.ts';
import { SHEET, type Session } from './contract-book.ts';

const isMove = ({ range, calculated }: HostChange): boolean => range === undefined && !calculated;

/** What a host tells later, keeps, and gives away. */
export function keepsContract({ start, keep }: Session): void {
  describe('tells of changes', () => {
    it('with the range that changed, until it is told to stop', async () => {
      const { host, type } = await start();
      const heard: HostChange[] = [];
      const stop = await host.onChange((change) => heard.push(change));
      await type(SHEET, 'B3', '新');
      await expect.poll(() => heard.length).toBeGreaterThan(0);
      expect(heard[0]).toMatchObject({ sheet: SHEET });
      const range = heard[0]?.range;
      if (range) expect(range).toMatchObject({ top: 2, left: 1, bottom: 2, right: 1 });
      await stop();
      const count = heard.length;
      await type(SHEET, 'B3', '再');
      expect(heard).toHaveLength(count);
    });

    it('without a range where places have moved', async () => {
      const { host, insertRow } = await start();
      const heard: HostChange[] = [];
      await host.onChange((change) => heard.push(change));
      await insertRow(SHEET, 2);
      await expect.poll(() => heard.some(isMove)).toBe(true);
    });

    it('of what stands in cells after a write that was broken off', async (context) => {
      const { host, breakOff, look } = await start();
      if (!breakOff) return context.skip('a write is one step');
      const heard: HostChange[] = [];
      await host.onChange((change) => heard.push(change));
      const before = await look(SHEET);
      breakOff();
      const writes = [
        { row: 1, column: 0, value: '改一' },
        { row: 1, column: 1, value: '0020' },
      ];
      await expect(host.write(SHEET, writes)).rejects.toMatchObject({
        code: expect.stringMatching(/^host\./),
      });
      expect(await look(SHEET)).not.toEqual(before);
      await expect.poll(() => heard.some(({ calculated }) => !calculated)).toBe(true);
    });

    it('of cells that were taken away at least, where their neighbours have moved up', async (context) => {
      const { host, deleteCell } = await start();
      if (!deleteCell) return context.skip('nobody takes away a cell by hand');
      const heard: HostChange[] = [];
      await host.onChange((change) => heard.push(change));
      await deleteCell(SHEET, 'A2');
      await expect
        .poll(() => heard.some((each) => isMove(each) || (each.range?.top === 1 && each.range.left === 0)))
        .toBe(true);
    });

    it('of formulas that were calculated after an edit elsewhere, and calls it so', async (context) => {
      const { host, type, calculates } = await start();
      if (!calculates) return context.skip('nothing is calculated');
      const heard: HostChange[] = [];
      await host.onChange((change) => heard.push(change));
      await type(SHEET, 'C2', 90);
      await expect
        .poll(() => heard.some(({ sheet, calculated }) => sheet === SHEET && calculated === true))
        .toBe(true);
      expect(heard.find(({ calculated }) => calculated === undefined)).toMatchObject({
        sheet: SHEET,
        range: { top: 1, left: 2, bottom: 1, right: 2 },
      });
    });

    it('of sheets that are renamed or hidden, where the program does', async (context) => {
      const { host, rename, hide } = await start({
        name: '两表.xlsx',
        sheets: [
          { name: SHEET, cells: { A1: { value: '甲' } } },
          { name: '另表', cells: { A1: { value: '乙' } } },
        ],
      });
      if (!rename || !hide) return context.skip('the program does not tell');
      const heard: HostChange[] = [];
      await host.onChange((change) => heard.push(change));
      await rename('另表', '新名');
      await expect.poll(() => heard.some(isMove)).toBe(true);
      heard.length = 0;
      await hide('新名');
      await expect.poll(() => heard.some(isMove)).toBe(true);
    });
  });

  describe('keeps', () => {
    it('texts in the workbook, of any length, beside its cells', async () => {
      const { host, look, later } = await start();
      const before = await look(SHEET);
      const long = '栏目"&<>\n'.repeat(2000);
      await host.setProperty('jiannuo.layout', long);
      await host.setProperty('jiannuo.other', '乙');
      expect(await host.property('jiannuo.layout')).toBe(long);
      expect(await look(SHEET)).toEqual(before);
      expect((await host.sheets()).map(({ name }) => name)).toEqual([SHEET, '说明', '锁定']);
      if (later && host.can.properties) {
        const second = await later();
        keep(second);
        expect(await second.host.property('jiannuo.layout')).toBe(long);
      }
      await host.setProperty('jiannuo.layout', '短');
      expect(await host.property('jiannuo.layout')).toBe('短');
      await host.setProperty('jiannuo.layout', undefined);
      expect(await host.property('jiannuo.layout')).toBeUndefined();
      expect(await host.property('jiannuo.other')).toBe('乙');
      // What we keep is no name that a user would find in the list of names.
      expect((await host.names()).filter(({ hidden }) => !hidden).map(({ name }) => name)).toEqual(['名单']);
    });

    it('texts on this computer', async () => {
      const { host } = await start();
      expect(await host.kept.get('test.key')).toBeUndefined();
      await host.kept.set('test.key', '值');
      expect(await host.kept.get('test.key')).toBe('值');
      await host.kept.set('test.key', undefined);
      expect(await host.kept.get('test.key')).toBeUndefined();
    });
  });

  it('gives the file as it stands now', async () => {
    const { host } = await start();
    if (!host.can.file) {
      return expect(host.file()).rejects.toMatchObject({ code: 'host.noFile' });
    }
    await host.write(SHEET, [{ row: 1, column: 0, value: '改过' }]);
    const book = await openWorkbook(await host.file(), '汇总表.xlsx');
    const sheet = book.sheets.find(({ name }) => name === SHEET);
    expect(sheet?.cell(1, 0)?.value).toBe('改过');
    expect(sheet?.cell(1, 1)?.value).toBe('0010');
    expect(sheet?.cell(1, 3)?.text).toBe('2026-05-01');
  });
}

import { describe, expect, it } from 'vitest';
import type { HostBook } from '#tests/hosts/host-book.ts';
import { applyChanges } from '#core/host/apply.ts';
import { openFake } from '#tests/hosts/office/open-office.ts';

const SHEET = '人员';
const BOOK: HostBook = {
  name: '汇总表.xlsx',
  sheets: [
    {
      name: SHEET,
      cells: {
        A1: { value: '001', format: '@' },
        B1: { value: 4, formula: '2+2' },
        C1: { value: '甲' },
        D1: { value: 5, format: '0.0' },
      },
      merges: ['F1:G2'],
    },
  ],
};
const TEXTS = ['001', '=1+1', "'甲", "''", '-', '3-1', '２０２６', 'TRUE', '#N/A', '甲一', 'a1', '一月'];

describe('writes of the office host', () => {
  it.each([
    [true, false],
    [true, true],
    [false, false],
    [false, true],
  ])(
    'texts as given, whatever the format of text does (apostrophe a sign: %s, formulas: %s)',
    async (apostropheIsSign, formulas) => {
      const { host, sheet } = openFake(BOOK, {
        excelApi: '1.8',
        textCells: { apostropheIsSign, formulas },
      });
      for (const [column, format] of [
        [0, 'General'],
        [1, '@'],
        [2, '0.00'],
        [3, 'yyyy-mm-dd'],
      ] as const) {
        await host.write(
          SHEET,
          TEXTS.map((value, n) => ({ row: 10 + n, column, value, format })),
        );
        const range = { sheet: SHEET, top: 10, left: column, bottom: 9 + TEXTS.length, right: column };
        const block = await host.read(range);
        expect(block.values).toEqual(TEXTS);
        expect(block.formats).toEqual([format]);
        expect([...block.flags]).toEqual(TEXTS.map(() => 0));
      }
      // A text that nothing would be made of needs no apostrophe.
      const plain = sheet(SHEET).cells.get('19:0');
      expect(plain?.value).toBe(TEXTS[9]);
      expect(plain?.prefixed).toBeUndefined();
    },
  );

  it('a number as a number, under the format of text too', async () => {
    const { host } = openFake(BOOK, { excelApi: '1.8' });
    await host.write(SHEET, [{ row: 0, column: 0, value: 12.5 }]);
    const block = await host.read({ sheet: SHEET, top: 0, left: 0, bottom: 0, right: 0 });
    expect(block.values).toEqual([12.5]);
    expect(block.formats).toEqual(['@']);
  });

  it('under a format that Excel knows by another name', async () => {
    const { host } = openFake(BOOK, { excelApi: '1.8', formatNames: { 'yyyy/m/d': 'm/d/yyyy' } });
    await host.write(SHEET, [
      { row: 3, column: 0, value: 46_143, format: 'yyyy/m/d' },
      { row: 4, column: 0, value: '3-1', format: 'yyyy/m/d' },
    ]);
    const block = await host.read({ sheet: SHEET, top: 3, left: 0, bottom: 4, right: 0 });
    expect(block.values).toEqual([46_143, '3-1']);
    expect(block.formats).toEqual(['m/d/yyyy']);
  });

  it('all or none: what stood there is put back where one cell does not take its value', async () => {
    const { host, look } = openFake(BOOK, { excelApi: '1.8' });
    const before = await look(SHEET);
    const writes = [
      { row: 0, column: 0, value: '002' },
      { row: 0, column: 1, value: 9, format: '0.00' },
      { row: 0, column: 2, value: null },
      { row: 0, column: 3, value: '=x' },
      // Within a merge, where only the first cell holds anything.
      { row: 1, column: 6, value: '乙' },
    ];
    await expect(host.write(SHEET, writes)).rejects.toMatchObject({
      code: 'host.failed',
      params: { detail: `${SHEET} G2` },
    });
    expect(await look(SHEET)).toEqual(before);
  });

  it('in pieces where the request is too large, and few exchanges otherwise', async () => {
    const writes = Array.from({ length: 3000 }, (_, n) => ({
      row: 20 + n,
      column: 4,
      value: `承诺${n}${'长'.repeat(200)}`,
    }));
    const desktop = openFake(BOOK, { excelApi: '1.8' });
    await desktop.host.write(SHEET, writes);
    expect(desktop.exchanges()).toBeLessThan(6);
    const web = openFake(BOOK, { excelApi: '1.8', limits: { request: 900_000 } });
    await expect(web.host.write(SHEET, writes)).resolves.toBeUndefined();
    expect(web.sheet(SHEET).cells.get('3019:4')?.value).toBe(writes[2999]?.value);
  });

  it('nothing while a cell is edited', async () => {
    const { host, program, look } = openFake(BOOK, { excelApi: '1.8' });
    const before = await look(SHEET);
    program.editing = true;
    await expect(host.write(SHEET, [{ row: 0, column: 2, value: '乙' }])).rejects.toMatchObject({
      code: 'host.busy',
    });
    // It does not come later either, over what the user has typed.
    expect(program.delayed).toBe(0);
    program.editing = false;
    expect(await look(SHEET)).toEqual(before);
  });

  it('a format that Excel calls by another name, which is the one that was meant', async () => {
    const formatNames = { 'yyyy-mm-dd': 'yyyy\\-mm\\-dd' };
    const { host } = openFake(BOOK, { excelApi: '1.8', formatNames });
    const block = await host.read({ sheet: SHEET, top: 0, bottom: 0, left: 2, right: 2 });
    const before = [
      {
        row: 0,
        column: 2,
        value: block.values[0] ?? null,
        format: block.formats[block.format[0] ?? 0] ?? '',
      },
    ];
    const writes = [{ row: 0, column: 2, value: 46_000, format: 'yyyy-mm-dd' }];
    const applied = await applyChanges(host, SHEET, [{ writes, before }]);
    expect(applied).toMatchObject({ verified: 1, failed: [] });
    expect(applied.undo.before[0]?.format).toBe(formatNames['yyyy-mm-dd']);
    // A second time there is nothing to do.
    expect(await applyChanges(host, SHEET, [{ writes, before }])).toMatchObject({
      verified: 0,
      already: 1,
      changed: [],
    });
  });
});

import { describe, expect, it } from 'vitest';
import type { HostChange } from '#core/host/sheet-host.ts';
import { bookBytes } from '#tests/hosts/book-bytes.ts';
import { hostContract } from '#tests/hosts/contract.ts';
import { BOOK, SHEET } from '#tests/hosts/contract-book.ts';
import { openMemory } from '#tests/hosts/memory-book.ts';
import { people } from '#tests/fixtures/people.ts';
import { rosterWorkbook } from '#tests/fixtures/workbooks.ts';
import { memoryHost } from './index.ts';

hostContract('memory', openMemory);

const open = () => memoryHost(bookBytes(BOOK), BOOK.name);

describe('the host of bytes', () => {
  it.each([
    ['花名册.xls', rosterWorkbook(people(3), 'biff8')],
    ['花名册.csv', new TextEncoder().encode('姓名,身份证号\n甲一,0010\n')],
  ])('reads %s, which takes no changes', async (name, bytes) => {
    const host = await memoryHost(bytes, name);
    const [sheet] = await host.sheets();
    expect(sheet).toMatchObject({ active: true, protected: false, filtered: false });
    const range = { sheet: sheet?.name ?? '', top: 0, left: 0, bottom: 1, right: 1 };
    expect((await host.read(range)).values).toContain(
      name.endsWith('csv') ? '0010' : '样例学区党员花名册（2016年）',
    );
    expect(await host.names()).toEqual([]);
    expect(await host.validations(range)).toEqual([]);
    expect(await host.property('a')).toBeUndefined();
    expect(host.can).toMatchObject({ notes: false, properties: false });
    const refused = { code: 'host.readOnly' };
    await expect(host.write(range.sheet, [{ row: 0, column: 0, value: 1 }])).rejects.toMatchObject(refused);
    await expect(
      host.mark([{ sheet: range.sheet, cell: 'A1', text: '甲', tone: 'fail' }]),
    ).rejects.toMatchObject(refused);
    await expect(host.setProperty('a', '一')).rejects.toMatchObject(refused);
    expect(await host.file()).toEqual(new Uint8Array(bytes));
  });

  it('keeps both of two changes that nobody waited for', async () => {
    const host = await open();
    await Promise.all([
      host.write(SHEET, [{ row: 1, column: 0, value: '一' }]),
      host.write(SHEET, [{ row: 2, column: 0, value: '二' }]),
    ]);
    const block = await host.read({ sheet: SHEET, top: 1, left: 0, bottom: 2, right: 0 });
    expect(block.values).toEqual(['一', '二']);
  });

  it('changes nothing where one of many cells is refused', async () => {
    const host = await open();
    const before = host.bytes;
    const heard: HostChange[] = [];
    await host.onChange((change) => heard.push(change));
    await expect(
      host.write(SHEET, [
        { row: 1, column: 0, value: '改' },
        { row: 6, column: 1, value: '在合并单元格里' },
      ]),
    ).rejects.toMatchObject({
      code: 'edit.mergedCell',
      params: { sheet: SHEET, cell: 'B7', range: 'A6:B7' },
    });
    expect(host.bytes).toBe(before);
    expect(heard).toEqual([]);
  });

  it('tells of one write as one change around its cells, and of formulas that it makes old as having no result', async () => {
    const host = await open();
    const heard: HostChange[] = [];
    await host.onChange((change) => heard.push(change));
    await host.write(SHEET, [
      { row: 4, column: 3, value: 1 },
      { row: 1, column: 2, value: 2 },
    ]);
    expect(heard).toEqual([{ sheet: SHEET, range: { sheet: SHEET, top: 1, left: 2, bottom: 4, right: 3 } }]);
    const block = await host.read({ sheet: SHEET, top: 2, left: 2, bottom: 2, right: 3 });
    expect(block.values).toEqual([null, null]);
    expect([...block.flags]).toEqual([2, 2]);
  });

  it('has marks in the sheet’s own file alone, and counts them', async () => {
    const host = await open();
    expect(await host.mark([{ sheet: SHEET, cell: 'A2', text: '一', tone: 'fail' }])).toEqual({
      marked: 1,
      noted: [],
    });
    expect(await host.mark([{ sheet: SHEET, cell: 'C2', text: '二', tone: 'fail' }])).toEqual({
      marked: 2,
      noted: [{ sheet: SHEET, cell: 'C2' }],
    });
    await expect(host.clearMarks('没有')).rejects.toMatchObject({ code: 'host.noSheet' });
    expect(await host.clearMarks('说明')).toBe(0);
    expect(await host.clearMarks()).toBe(2);
  });

  it('says where a rule takes its words from, and that names of programs are hidden', async () => {
    const host = await memoryHost(
      bookBytes({
        name: '规则.xlsx',
        sheets: [{ name: SHEET, cells: {}, lists: { 'A1:A9': ['甲', '乙 '], C3: ['"丙"'] } }],
        names: { '_xlnm.Print_Area': `${SHEET}!$A$1`, 名单: `'${SHEET}'!$A$1&"<"` },
      }),
      '规则.xlsx',
    );
    const asked = { sheet: SHEET, top: 4, left: 0, bottom: 20, right: 9 };
    expect(await host.validations(asked)).toEqual([
      { range: { sheet: SHEET, top: 4, left: 0, bottom: 8, right: 0 }, kind: 'list', words: ['甲', '乙'] },
    ]);
    expect(await host.names()).toEqual([
      { name: '_xlnm.Print_Area', refersTo: `${SHEET}!$A$1`, hidden: true },
      { name: '名单', refersTo: `'${SHEET}'!$A$1&"<"`, hidden: false },
    ]);
  });

  it('collects what is opened and saved, and remembers what was kept for the next host', async () => {
    const kept = new Map<string, string>();
    const host = await memoryHost(bookBytes(BOOK), BOOK.name, { kept });
    const bytes = new Uint8Array([1, 2]);
    await host.open('一.xlsx', bytes);
    expect(await host.save('二.xlsx', bytes)).toBe('二.xlsx');
    expect(host.opened).toEqual([{ name: '一.xlsx', bytes }]);
    expect(host.saved).toEqual([{ name: '二.xlsx', bytes }]);
    await host.kept.set('a', '一');
    const next = await memoryHost(bookBytes(BOOK), BOOK.name, { kept });
    expect(await next.kept.get('a')).toBe('一');
    expect(await next.selection()).toEqual([{ sheet: SHEET, top: 0, left: 0, bottom: 0, right: 0 }]);
  });
});

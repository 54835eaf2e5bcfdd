import { describe, expect, it } from 'vitest';
import { hostContract } from '#tests/hosts/contract.ts';
import { openFake } from '#tests/hosts/office/open-office.ts';
import type { HostChange } from '#core/host/sheet-host.ts';
import type { HostBook } from '#tests/hosts/host-book.ts';
import { fakeSheet } from '#tests/hosts/office/model.ts';
import { setOwner } from '#tests/hosts/office/owner.ts';
import { detectOffice } from './detect.ts';

// The oldest Excel that the add-on runs in, one that has ranges of several areas, and the newest.
for (const excelApi of ['1.8', '1.9', '1.20']) {
  hostContract(`office, ExcelApi ${excelApi}`, async (book) => openFake(book, { excelApi }));
}

const SHEET = '人员';
const BOOK: HostBook = {
  name: '汇总表.xlsx',
  sheets: [{ name: SHEET, cells: { A1: { value: '姓名' } } }],
};
/** Of a page that may not keep anything. */
function noStorage(): never {
  throw new DOMException('denied', 'SecurityError');
}

const BYTES = Uint8Array.from({ length: 100_000 }, (_, n) => n % 251);

describe('the office host', () => {
  it('saves by a download, and by opening the file where panes have none', async () => {
    const windows = openFake(BOOK, { excelApi: '1.8' });
    expect(await windows.host.save('上报.xlsx', BYTES)).toBe('');
    expect(windows.downloads).toEqual([{ name: '上报.xlsx', bytes: BYTES }]);
    expect(windows.program.opened).toEqual([]);
    for (const platform of ['Mac', 'iOS'] as const) {
      const { host, downloads, program } = openFake(BOOK, { excelApi: '1.8', platform });
      await host.save('上报.xlsx', BYTES);
      expect(downloads).toEqual([]);
      expect(program.opened).toEqual([BYTES]);
    }
  });

  it('opens bytes as a workbook of its own', async () => {
    const { host, program } = openFake(BOOK, { excelApi: '1.8' });
    await host.open('模板.xlsx', BYTES);
    expect(program.opened).toEqual([BYTES]);
  });

  it('closes every file that Excel gave, shares one between calls, and asks an iPad for small slices', async () => {
    for (const platform of ['PC', 'iOS'] as const) {
      const { host, program } = openFake(BOOK, { excelApi: '1.8', platform });
      const [first, second, third] = await Promise.all([host.file(), host.file(), host.file()]);
      expect(second).toEqual(first);
      expect(third).toEqual(first);
      expect(program.openFiles).toBe(0);
    }
  });

  it('has no file where Excel does not give it, or others hold too many', async () => {
    const none = openFake(BOOK, { excelApi: '1.8', givesFile: false });
    expect(none.host.can.file).toBe(false);
    await expect(none.host.file()).rejects.toMatchObject({ code: 'host.noFile' });
    const { host, program } = openFake(BOOK, { excelApi: '1.8' });
    program.openFiles = 2;
    await expect(host.file()).rejects.toMatchObject({ code: 'host.noFile' });
    program.openFiles = 0;
    expect((await host.file()).length).toBeGreaterThan(1000);
  });

  it('keeps texts under the key that Office gives a page', async () => {
    const stored = new Map<string, string>();
    const storage = () => ({
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
      removeItem: (key: string) => void stored.delete(key),
    });
    const { libraries } = openFake(BOOK, { excelApi: '1.8', partitionKey: 'p1-' });
    const page = { storage, download: () => undefined };
    const host = await detectOffice({ Office: libraries.office, Excel: libraries.excel }, page);
    await host?.kept.set('词', '值');
    expect([...stored]).toEqual([['p1-jiannuo:词', '值']]);
    const other = await detectOffice(
      { Office: libraries.office, Excel: libraries.excel },
      { ...page, storage: noStorage },
    );
    await expect(other?.kept.set('词', '值')).rejects.toMatchObject({ code: 'host.failed' });
  });

  it('is there only in Excel', async () => {
    const { libraries } = openFake(BOOK, { excelApi: '1.8' });
    expect(await detectOffice({})).toBeUndefined();
    expect((await detectOffice({ Office: libraries.office, Excel: libraries.excel }))?.id).toBe('office');
    // Outside of any program `Office.onReady` answers with null.
    const office = {
      ...libraries.office,
      HostType: { Excel: 'Excel' },
      onReady: async () => ({ host: null }),
    };
    expect(
      await detectOffice({ Office: office as unknown as typeof Office, Excel: libraries.excel }),
    ).toBeUndefined();
  });

  it.each(['1.8', '1.20'])(
    'hears of sheets that come, and of what changes in them, with ExcelApi %s',
    async (excelApi) => {
      const opened = openFake(BOOK, { excelApi });
      const { host, program, type } = opened;
      const heard: HostChange[] = [];
      const stop = await host.onChange((change) => heard.push(change));
      const added = fakeSheet(program.book, { name: '新表', cells: {} });
      program.book.sheets.push(added);
      setOwner(added, program);
      program.tell('added', { worksheetId: added.id });
      await program.settled();
      expect(heard.splice(0)).toEqual([{}]);
      await type('新表', 'B2', 1);
      expect(heard.splice(0)).toEqual([
        { sheet: '新表', range: { sheet: '新表', top: 1, left: 1, bottom: 1, right: 1 } },
      ]);
      // Known by its id, whatever it is called by then.
      if (opened.rename) await opened.rename('新表', '改名');
      else added.name = '改名';
      heard.length = 0;
      program.changed('changed', added, { address: 'A1:B2,D4', changeType: 'RangeEdited' });
      await program.settled();
      expect(heard.splice(0).map(({ sheet, range }) => [sheet, range?.bottom])).toEqual([
        ['改名', 1],
        ['改名', 3],
      ]);
      program.changed('changed', added, { address: '3:3', changeType: 'RowDeleted' });
      await program.settled();
      expect(heard.splice(0)).toEqual([{ sheet: '改名' }]);
      await stop();
      await type('改名', 'B2', 2);
      program.tell('deleted', { worksheetId: added.id });
      await program.settled();
      expect(heard).toEqual([]);
    },
  );

  it('hears that something changed where Excel does not say what, being busy', async () => {
    const { host, program, sheet } = openFake(BOOK, { excelApi: '1.20' });
    const heard: HostChange[] = [];
    await host.onChange((change) => heard.push(change));
    program.editing = true;
    program.changed('changed', sheet(SHEET), { address: 'A1', changeType: 'RangeEdited' });
    await program.settled();
    expect(heard).toEqual([{}]);
  });

  it('hears which cells were changed while the next one is edited, where Excel tells of new names', async () => {
    const { host, program, sheet, type, rename } = openFake(BOOK, { excelApi: '1.20' });
    const heard: HostChange[] = [];
    await host.onChange((change) => heard.push(change));
    const typed = async (): Promise<void> => {
      program.editing = true;
      program.changed('changed', sheet(SHEET), { address: 'A3', changeType: 'RangeEdited' });
      await program.settled();
      program.editing = false;
    };
    await type(SHEET, 'A2', '甲');
    heard.length = 0;
    await typed();
    await typed();
    const range = { top: 2, left: 0, bottom: 2, right: 0 };
    const change = { sheet: SHEET, range: { sheet: SHEET, ...range } };
    expect(heard.splice(0)).toEqual([change, change]);
    await rename?.(SHEET, '新名');
    heard.length = 0;
    program.editing = true;
    program.changed('changed', sheet('新名'), { address: 'A3', changeType: 'RangeEdited' });
    await program.settled();
    expect(heard).toEqual([{ sheet: '新名', range: { sheet: '新名', ...range } }]);
  });

  it('hears which cells were changed once the next one is left, where Excel does not tell of new names', async () => {
    const { host, program, sheet } = openFake(BOOK, { excelApi: '1.16' });
    program.patience = () => new Promise(() => undefined);
    const heard: HostChange[] = [];
    await host.onChange((change) => heard.push(change));
    program.editing = true;
    program.changed('changed', sheet(SHEET), { address: 'A3', changeType: 'RangeEdited' });
    await expect.poll(() => program.delayed).toBe(1);
    expect(heard).toEqual([]);
    program.editing = false;
    await program.settled();
    expect(heard).toMatchObject([{ sheet: SHEET, range: { top: 2 } }]);
  });

  it('hears of its own writes too', async () => {
    const { host, program } = openFake(BOOK, { excelApi: '1.20' });
    const heard: HostChange[] = [];
    await host.onChange((change) => heard.push(change));
    await host.write(SHEET, [{ row: 4, column: 0, value: '乙' }]);
    await program.settled();
    expect(heard).toEqual([{ sheet: SHEET, range: { sheet: SHEET, top: 4, left: 0, bottom: 4, right: 0 } }]);
  });

  it('keeps properties in one part of the document, whatever other parts there are', async () => {
    const { host, program } = openFake(BOOK, { excelApi: '1.8' });
    program.book.xmlParts.push({ id: '{x}', xml: '<other xmlns="urn:other">jiannuo.a</other>' });
    await host.setProperty('a', 'line\r\nend\u0001 _x000D_');
    await host.setProperty('b', '乙');
    const parts = () => program.book.xmlParts.filter(({ gone }) => !gone);
    expect(parts()).toHaveLength(2);
    expect(await host.property('a')).toBe('line\r\nend\u0001 _x000D_');
    await host.setProperty('a', undefined);
    await host.setProperty('b', undefined);
    expect(parts().map(({ id }) => id)).toEqual(['{x}']);
  });

  it('says that a workbook takes no changes', async () => {
    const { host, sheet } = openFake(BOOK, { excelApi: '1.8', readOnly: true });
    const refused = openFake(BOOK, { excelApi: '1.8', readOnly: true });
    refused.sheet(SHEET).viewOnly = true;
    await expect(refused.host.write(SHEET, [{ row: 0, column: 0, value: 1 }])).rejects.toMatchObject({
      code: 'host.readOnly',
    });
    // A file that was opened read-only may be changed in memory: Excel decides.
    await host.write(SHEET, [{ row: 0, column: 0, value: 1 }]);
    expect(sheet(SHEET).cells.get('0:0')?.value).toBe(1);
  });

  it.each([
    ['InvalidOperationInCellEditMode', 'host.busy', {}],
    ['InactiveWorkbook', 'host.busy', {}],
    ['AccessDenied', 'host.protected', { sheet: SHEET }],
    ['ItemNotFound', 'host.noSheet', { sheet: SHEET }],
    ['RangeExceedsLimit', 'host.tooLarge', { sheet: SHEET }],
    ['GeneralException', 'host.failed', { detail: 'GeneralException said' }],
  ])('says %s as %s', async (code, words, params) => {
    const { libraries } = openFake(BOOK, { excelApi: '1.8' });
    const excel = {
      run: async () => {
        throw Object.assign(new Error('said'), { code });
      },
    };
    const host = await detectOffice({ Office: libraries.office, Excel: excel as unknown as typeof Excel });
    const range = { sheet: SHEET, top: 0, left: 0, bottom: 0, right: 0 };
    await expect(host?.read(range)).rejects.toMatchObject({ code: words, params });
  });
});

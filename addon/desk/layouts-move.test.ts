import { expect, test } from 'vitest';
import { forms } from '#catalog/forms.ts';
import { readLayoutFile, writeLayoutFile } from '#core/model/layout-file.ts';
import type { SheetLayout } from '#core/model/sheet-layout.ts';
import type { FreshChoice } from '#core/sheet/recalled.ts';
import { openWorkbook } from '#core/workbook/open.ts';
import { openPane } from '#tests/harness/pane.ts';
import { bookBytes } from '#tests/hosts/book-bytes.ts';
import { hostGrid } from '#tests/hosts/host-grid.ts';
import { openSheets } from '../../entrypoints/workbench/opened-sheet.ts';

/** 表头对应 goes as a file between the add-on and the import page of the extension, and says the same on both sides. */

const HEADER = ['姓名', '身份证号', '得分', '负责片区'];
const book = (sheet: string, top: string[][]) =>
  bookBytes({
    name: '汇总.xlsx',
    sheets: [
      hostGrid(sheet, [
        ...top,
        HEADER,
        ['甲一', '110105194912310021', '91', '东片'],
        ['乙二', '', '88', '西片'],
      ]),
    ],
  });

/** As the import page does when a file is dropped. */
async function onImportPage(
  bytes: Uint8Array<ArrayBuffer>,
  layouts: readonly SheetLayout[],
  said?: FreshChoice,
) {
  const workbook = await openWorkbook(bytes, '汇总.xlsx');
  const [name = ''] = workbook.sheets.map((sheet) => sheet.name);
  const choices = { file: '汇总.xlsx', workbook, sheets: said ? { [name]: said } : {}, ticks: new Map() };
  return openSheets(choices, { subjects: [], records: [] }, { forms, layouts })?.shown;
}

test('what was said in the add-on is applied by the import page to another file with these headers', async () => {
  const { session, host } = await openPane(book('一支部', []));
  await session.choose({ formId: 'member-pledge' });
  await session.chooseColumn(2, null);
  await session.chooseColumn(3, 'department');
  await session.shelving.takeOut({ kind: 'layouts' });
  const layouts = readLayoutFile(new TextDecoder().decode(host.saved[0]?.bytes));
  const other = book('二支部', [['二支部汇总表']]);
  const before = await onImportPage(other, []);
  expect(before?.roster.columns[3]?.path).not.toBe('department');
  const shown = await onImportPage(other, layouts);
  expect(shown).toMatchObject({ recalled: 'used', formId: 'member-pledge', headerRow: 2 });
  const columns = shown?.roster.columns.map(({ path, evidence }) => [path, evidence]);
  expect(columns?.slice(2)).toEqual([
    [null, 'user'],
    ['department', 'user'],
  ]);
  expect(shown?.plan.items.map(({ name }) => name)).toEqual(['甲一', '乙二']);
});

test('what was said on the import page is applied by the add-on to another workbook with these headers', async () => {
  const said = { formId: 'member-pledge', mapping: { 2: null, 3: 'department' } };
  const kept = (await onImportPage(book('一支部', []), [], said))?.toKeep;
  expect(kept?.headers).toEqual(HEADER);
  const text = writeLayoutFile(kept ? [kept] : [], '2026-05-01T08:00:00.000Z');
  const memory = new Map<string, string>();
  const first = await openPane(book('一支部', []), { kept: memory });
  expect(first.session.state.now.look?.columns[3]?.path).not.toBe('department');
  await first.session.shelving.putIn(new File([text], '表头对应.json'));
  expect(first.session.state.now.message).toBeUndefined();
  const next = await openPane(book('二支部', [['二支部汇总表']]), { kept: memory });
  expect(next.session.state.now.look).toMatchObject({ formId: 'member-pledge', remembered: true });
  expect(next.session.state.now.look?.columns.map(({ path }) => path).slice(2)).toEqual([null, 'department']);
});

test('of a list without a header, whose first person stands in its place, nothing is kept', async () => {
  const bytes = bookBytes({
    name: '名单.xlsx',
    sheets: [
      hostGrid('名单', [
        ['张样', '11010519491231002X', '13800138000'],
        ['李样', '440524188001010014', '13900000000'],
      ]),
    ],
  });
  const kept = new Map<string, string>();
  const { session, host } = await openPane(bytes, { kept });
  await session.choose({ headerRow: 1 });
  expect(session.state.now.message?.text).toContain('像是某个人的');
  await session.chooseColumn(0, 'name');
  expect(session.state.now.message?.text).toContain('像是某个人的');
  expect(session.state.now.look?.columns[0]?.path).toBe('name');
  expect([...kept.values()].join()).not.toContain('张样');
  expect(await host.property('jiannuo.layouts')).toBeUndefined();
});

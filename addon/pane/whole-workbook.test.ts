import { beforeEach, expect, test } from 'vitest';
import { setLocale } from '#locales/index.ts';
import { HEADER, line } from '#tests/fixtures/review-sheet.ts';
import { openPane } from '#tests/harness/pane.ts';
import { bookBytes } from '#tests/hosts/book-bytes.ts';
import { hostGrid } from '#tests/hosts/host-grid.ts';
import type { HostBookSheet } from '#tests/hosts/host-book.ts';

/** 整个工作簿: what was found in all of its sheets, whichever of them is in front. */
const BAD = '110105194912310021';
const [FIRST, SECOND, REMARKS, BLANK, HIDDEN] = ['汇总表', '第二支部', '填报说明', '空表', '去年数据'];

const SHEETS: HostBookSheet[] = [
  hostGrid(FIRST, [HEADER, line(0), line(1, { 2: BAD })]),
  hostGrid(SECOND, [HEADER, line(2, { 2: BAD }), line(3)]),
  hostGrid(REMARKS, [['请按要求填写。'], ['一人一行。']]),
  hostGrid(BLANK, []),
  hostGrid(HIDDEN, [HEADER, line(4)], { hidden: true }),
];

function bytesOf(sheets: readonly HostBookSheet[]): Uint8Array<ArrayBuffer> {
  return bookBytes({ name: '汇总表.xlsx', sheets });
}

function home(sheet: string) {
  return { sheet, top: 0, left: 0, bottom: 0, right: 0 };
}

async function checked(front = FIRST) {
  const pane = await openPane(bytesOf(SHEETS));
  const { session, host } = pane;
  await session.choosePack('three-compare-2016');
  await host.select(home(front));
  await session.lookAgain();
  session.setScope('workbook');
  await session.check();
  expect(session.state.now.message).toBeUndefined();
  return pane;
}

beforeEach(() => setLocale('zh-CN'));

test('it is checked from a sheet without a table too, and each finding is of its sheet, in the order of the tabs', async () => {
  const { session } = await checked(REMARKS);
  const { check, sheet } = session.state.now;
  expect(sheet).toBe(REMARKS);
  expect(check).toMatchObject({ scope: 'workbook', records: 4 });
  const wrong = check?.findings.filter(({ cell, outcome }) => cell.startsWith('C') && outcome === 'fail');
  expect([...new Set(wrong?.map((each) => `${each.sheet}!${each.cell}`))]).toEqual([
    '汇总表!C3',
    '第二支部!C2',
  ]);
});

test('each sheet that was not looked at is named with its reason', async () => {
  const { session } = await checked();
  const remarks = session.state.now.check?.remarks ?? [];
  expect(remarks.find((text) => text.includes(REMARKS))).toContain('表头');
  expect(remarks.find((text) => text.includes(BLANK))).toContain('空的');
  expect(remarks.find((text) => text.includes(HIDDEN))).toContain('隐藏');
});

test('another sheet in front, also by a finding that leads there, leaves it, its marks and its pack', async () => {
  const { session, host } = await checked();
  await session.marking.mark();
  const { check, packId } = session.state.now;
  expect(check?.marked).toBeGreaterThan(1);
  await session.go({ sheet: SECOND, cell: 'C2' });
  expect(session.state.now).toMatchObject({ sheet: SECOND, packId, stale: false });
  expect(session.state.now.look?.sheet).toBe(SECOND);
  expect(session.state.now.check).toBe(check);
  await host.select(home(REMARKS));
  await session.lookAgain();
  expect(session.state.now).toMatchObject({ sheet: REMARKS, packId, stale: false });
  expect(session.state.now.packs.map(({ value }) => value)).toContain(packId);
  expect(session.state.now.check).toBe(check);
  await session.marking.clear();
  expect(session.state.now.check).toMatchObject({ marked: undefined });
  expect(session.state.now.message?.title).toContain(`已清除 ${check?.marked} 格`);
  await session.export();
  expect(host.saved.map(({ name }) => name)).toEqual(['汇总表-检查结果.xlsx']);
});

test('cells with somebody else’s note are told with their sheets, where they are of several', async () => {
  const notes = { C2: '学校的批注', C3: '学校的批注' };
  const sheets = SHEETS.map((sheet) => ([FIRST, SECOND].includes(sheet.name) ? { ...sheet, notes } : sheet));
  const { session } = await openPane(bytesOf(sheets));
  await session.choosePack('three-compare-2016');
  session.setScope('workbook');
  await session.check();
  await session.marking.mark();
  expect(session.state.now.message?.text).toContain(`${FIRST}!C3、${SECOND}!C2`);
});

test('what is said of a sheet without a cell leads to the beginning of the sheet', async () => {
  const { session, host } = await checked();
  await session.go({ sheet: SECOND, cell: '' });
  expect(await host.selection()).toEqual([home(SECOND)]);
  await session.go({ sheet: HIDDEN, cell: '' });
  expect(session.state.now.message?.text).toContain('隐藏');
});

test('of one sheet alone it goes with the sheet', async () => {
  const { session, host } = await checked();
  session.setScope('sheet');
  await session.check();
  await host.select(home(SECOND));
  await session.lookAgain();
  expect(session.state.now.check).toBeUndefined();
});

test('a cell that is changed in any sheet makes it one of before, until it is checked again', async () => {
  const { session, host } = await checked();
  await host.write(SECOND, [{ row: 1, column: 2, value: '11010519491231002X' }]);
  expect(session.state.now.stale).toBe(true);
  await host.select(home(SECOND));
  await session.lookAgain();
  expect(session.state.now).toMatchObject({ sheet: SECOND, stale: true });
  expect(session.state.now.check).toBeDefined();
  await session.check();
  expect(session.state.now.stale).toBe(false);
  expect(session.state.now.check?.findings.some(({ sheet, cell }) => sheet === SECOND && cell === 'C2')).toBe(
    false,
  );
});

test('a cell that is changed while the sheets are read makes it so too', async () => {
  const { session, host } = await checked();
  const read = host.read.bind(host);
  let isFirst = true;
  host.read = async (range) => {
    const block = await read(range);
    if (isFirst && range.sheet === SECOND) {
      isFirst = false;
      await host.write(FIRST, [{ row: 1, column: 2, value: '1' }]);
    }
    return block;
  };
  await session.check();
  expect(session.state.now.stale).toBe(true);
});

for (const [what, sheets] of Object.entries({
  renamed: SHEETS.map((sheet) => (sheet.name === SECOND ? { ...sheet, name: '二支部' } : sheet)),
  added: [...SHEETS, hostGrid('新表', [HEADER, line(5)])],
  removed: SHEETS.filter(({ name }) => name !== SECOND),
  hidden: SHEETS.map((sheet) => (sheet.name === SECOND ? { ...sheet, hidden: true } : sheet)),
  shown: SHEETS.map((sheet) => (sheet.name === HIDDEN ? { ...sheet, hidden: false } : sheet)),
})) {
  test(`a sheet that is ${what} is seen when the user comes back, though the program does not tell`, async () => {
    const { session, host } = await checked();
    // A sheet that nobody knows: nothing is read anew for it.
    host.replace(bytesOf(sheets), { sheet: '图表' });
    session.state.set({ stale: false });
    await session.lookAgain();
    expect(session.state.now).toMatchObject({ sheet: FIRST, stale: true });
  });
}

test('another workbook, or other packs, drop it', async () => {
  const { session, host } = await checked();
  const meta = await host.meta();
  host.meta = () => Promise.resolve({ ...meta, name: '另一份.xlsx' });
  await session.lookAgain();
  expect(session.state.now.check).toBeUndefined();
  await session.check();
  expect(session.state.now.check).toBeDefined();
  await session.shelving.setLanguage('en');
  expect(session.state.now.check).toBeUndefined();
});

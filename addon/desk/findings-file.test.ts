import { beforeEach, expect, test } from 'vitest';
import { packs } from '#catalog/packs.ts';
import { openWorkbook } from '#core/workbook/open.ts';
import { setLocale } from '#locales/index.ts';
import { openPane } from '#tests/harness/pane.ts';
import { HEADER, line } from '#tests/fixtures/review-sheet.ts';
import { bookBytes } from '#tests/hosts/book-bytes.ts';
import { branchesBook, hostGrid } from '#tests/hosts/host-grid.ts';

const PACK = packs.find(({ id }) => id === 'three-compare-2016')!;

beforeEach(() => setLocale('zh-CN'));

/** The first sheet of the file, line by line. */
async function about(pane: Awaited<ReturnType<typeof openPane>>): Promise<string[]> {
  await pane.session.check();
  return await exported(pane);
}

/** The same, without another check. */
async function exported(pane: Awaited<ReturnType<typeof openPane>>): Promise<string[]> {
  await pane.session.export();
  const file = pane.host.saved.at(-1);
  if (!file) throw new Error('nothing was saved');
  const { sheets } = await openWorkbook(file.bytes, file.name);
  expect(sheets.map(({ name }) => name)).toEqual(['检查说明', '检查结果', '统计']);
  const [first] = sheets;
  return Array.from({ length: (first?.rowCount ?? 1) - 1 }, (_, row) =>
    (first?.values(row + 1) ?? []).join('：'),
  );
}

test('the file of findings says of which workbook, pack, day and sheets it is, and what was not looked at', async () => {
  const pane = await openPane(branchesBook());
  await pane.session.choosePack(PACK.id);
  pane.session.setScope('workbook');
  const lines = await about(pane);
  expect(lines).toEqual(
    expect.arrayContaining([
      '工作簿：汇总表.xlsx',
      `标准包：${PACK.title}（${PACK.version} 版）`,
      expect.stringMatching(/^检查日期：\d{4}-\d\d-\d\d$/),
      '范围：整个工作簿，3 张工作表：汇总表、第二支部、填写说明',
      '条数：5 条，占 5 行',
      expect.stringMatching(/^结果：没有检查 \d+ 条$/),
      expect.stringMatching(/^没有查的、要知道的：隐藏的工作表没有检查：旧表/),
      expect.stringMatching(/^没有查的、要知道的：工作表“填写说明”/),
    ]),
  );
});

test('of selected rows it says which', async () => {
  const pane = await openPane(branchesBook());
  await pane.session.choosePack(PACK.id);
  pane.session.setScope('selection');
  const at = { sheet: '汇总表', left: 0, right: 3 };
  pane.host.selectAreas([
    { ...at, top: 2, bottom: 2 },
    { ...at, top: 4, bottom: 4 },
  ]);
  const lines = await about(pane);
  expect(lines).toContain('范围：工作表“汇总表”选中的行：第 3、5 行');
  expect(lines).toContainEqual(expect.stringContaining('只检查了选中的行'));
});

test('what was not checked is not counted as failed, and of selected rows no more are told than were selected', async () => {
  const grid = [HEADER, line(0), line(1, { 1: '' }), line(2), line(2, { 0: '', 4: '家访三十户', 5: '全年' })];
  const pane = await openPane(bookBytes({ name: '汇总表.xlsx', sheets: [hostGrid('汇总表', grid)] }));
  await pane.session.choosePack(PACK.id);
  await pane.session.check();
  const { counts, records, lines, remarks } = pane.session.state.now.check ?? {};
  expect(remarks).toContainEqual(expect.stringContaining('有 1 行看不出是谁的，没有检查'));
  expect(counts?.unchecked).toBe(1);
  expect((counts?.fail ?? 0) + (counts?.review ?? 0) + (counts?.pass ?? 0) + 1).toBe(records);
  pane.session.setScope('selection');
  pane.host.selectAreas([{ sheet: '汇总表', top: 3, bottom: 3, left: 0, right: 3 }]);
  await pane.session.check();
  expect(lines).toBe(4);
  expect(pane.session.state.now.check?.lines).toBe(1);
});

test('what it says of the sheets is of the check, and where they were changed since it says so', async () => {
  const pane = await openPane(branchesBook());
  const { session, host } = pane;
  await session.choosePack(PACK.id);
  const before = await about(pane);
  expect(before.join()).not.toContain('改过');
  // The columns of now have other notes.
  await host.write('汇总表', [
    { row: 1, column: 4, value: '某某' },
    { row: 1, column: 5, value: '某某' },
  ]);
  await expect.poll(() => session.state.now.stale).toBe(true);
  await session.work.rest();
  const { notes } = await session.asker.ask('look', '汇总表');
  expect(notes.join()).toContain('某某');
  const after = await exported(pane);
  expect(after).toContain('请注意：检查以后表格又改过，这里写的是改动以前的结果。');
  expect(after.filter((text) => !text.startsWith('请注意：'))).toEqual(before);
});

test('while rows are checked anew as somebody types, a change that is not in it yet is told', async () => {
  const pane = await openPane(branchesBook());
  const { session, host } = pane;
  await session.choosePack(PACK.id);
  session.live.turn(true);
  await session.check();
  const written = host.write('汇总表', [{ row: 2, column: 1, value: '改样一' }]);
  const lines = await exported(pane);
  await written;
  expect(lines.join()).toContain('检查以后表格又改过');
  await session.work.rest();
  await expect.poll(() => session.live.isBehind).toBe(false);
  expect((await exported(pane)).join()).not.toContain('改过');
});

test('a change in another sheet than the one that was checked is none of it', async () => {
  const pane = await openPane(branchesBook());
  const { session, host } = pane;
  await session.choosePack(PACK.id);
  await session.check();
  session.setScope('workbook');
  await host.write('第二支部', [{ row: 1, column: 1, value: '改样一' }]);
  await session.work.rest();
  expect((await exported(pane)).join()).not.toContain('改过');
});

test('sheets of the whole workbook are those that were checked, though another check began and broke off', async () => {
  const pane = await openPane(branchesBook());
  const { session, host } = pane;
  await session.choosePack(PACK.id);
  session.setScope('workbook');
  const before = await about(pane);
  const own = { sheets: host.sheets.bind(host), read: host.read.bind(host) };
  Object.assign(host, {
    sheets: async () => (await own.sheets()).filter(({ name }) => name !== '第二支部'),
    read: () => Promise.reject(new Error('busy')),
  });
  await session.check();
  Object.assign(host, { read: own.read });
  const after = await exported(pane);
  expect(after).toContainEqual(expect.stringContaining('检查以后表格又改过'));
  expect(after.filter((text) => !text.startsWith('请注意：'))).toEqual(before);
});

test('rows are counted once, however many people stand side by side in them', async () => {
  const grid = [
    ['姓名', '承诺事项', '姓名', '承诺事项'],
    ['张示例', '每学期听课1节并反馈', '李示例', '家访十户并记录'],
    ['王示例', '带两名徒弟共同成长', '赵示例', '每月写一篇反思'],
  ];
  const pane = await openPane(bookBytes({ name: '汇总表.xlsx', sheets: [hostGrid('汇总表', grid)] }));
  await pane.session.choosePack('general');
  expect(await about(pane)).toContain('条数：4 条，占 2 行');
  expect(pane.session.state.now).toMatchObject({
    check: { records: 4, lines: 2 },
    look: { records: 4, lines: 2 },
  });
});

test('in English it has English words and commas', async () => {
  const pane = await openPane(branchesBook());
  const { session, host } = pane;
  await session.choosePack(PACK.id);
  await session.shelving.setLanguage('en');
  session.setScope('workbook');
  await session.check();
  await session.export();
  const [sheet] = (await openWorkbook(host.saved.at(-1)?.bytes ?? new Uint8Array(), 'a.xlsx')).sheets;
  expect(sheet?.values(0).slice(0, 2)).toEqual(['Item', 'Content']);
  const lines = Array.from({ length: sheet?.rowCount ?? 0 }, (_, row) => sheet?.values(row).join(': '));
  expect(lines.join('\n')).toContain('汇总表, 第二支部, 填写说明');
  expect(lines.join('\n')).not.toContain('、');
});

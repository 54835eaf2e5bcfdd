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

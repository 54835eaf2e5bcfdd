import { beforeEach, expect, test } from 'vitest';
import { setLocale } from '#locales/index.ts';
import { HEADER, line } from '#tests/fixtures/review-sheet.ts';
import { openPane } from '#tests/harness/pane.ts';
import type { GridCell } from '#core/roster/grid.fixture.ts';
import { bookBytes } from '#tests/hosts/book-bytes.ts';
import { hostGrid } from '#tests/hosts/host-grid.ts';

/** What a result says in words, so that nobody takes it for something else. */
async function checked(rows: readonly GridCell[][], packId = 'general', header: GridCell[] = HEADER) {
  const sheets = [hostGrid('汇总表', [header, ...rows])];
  const { session } = await openPane(bookBytes({ name: '汇总表.xlsx', sheets }));
  await session.choosePack(packId);
  await session.check();
  const { check, look } = session.state.now;
  if (!check || !look) throw new Error('not checked');
  return { session, check, look };
}

beforeEach(() => setLocale('zh-CN'));

test('another record is named with its row', async () => {
  const [ITEM, MEASURE] = [4, 6];
  const same = { [ITEM]: line(0)[ITEM] ?? '', [MEASURE]: line(0)[MEASURE] ?? '' };
  const { check } = await checked([line(0), line(1, same), line(2)]);
  const copied = check.findings.filter(({ text }) => text.includes('雷同')).map(({ text }) => text);
  expect(copied.join()).toContain(`${String(line(1)[1])} 汇总表 第3行`);
});

test('of a number whose digits a program has lost, that is said', async () => {
  const { check, look } = await checked([line(0), line(1, { 2: 110_105_194_912_310_000 }), line(2)]);
  const lost = '（号码被存成数字，后几位已丢）';
  expect(check.findings.find(({ cell }) => cell === 'C3')?.value).toBe(lost);
  expect(look.columns.find(({ letter }) => letter === 'C')?.samples).toContain(lost);
});

test('rules without a name of their own are told apart by the set of criteria that they are about', async () => {
  const { check } = await checked([line(0), line(1), line(2)], 'junzhao-2010');
  const titles = new Map(check.findings.map(({ rule, ruleTitle }) => [rule, ruleTitle]));
  const coverage = [...titles].filter(([rule]) => rule.startsWith('coverage-')).map(([, title]) => title);
  expect(coverage.length).toBeGreaterThan(1);
  expect(new Set(coverage).size).toBe(coverage.length);
  for (const title of coverage) expect(title).toMatch(/^标准覆盖（.+）$/);
});

test('rows of one person are counted as the record that they make', async () => {
  const [, name = '', id = ''] = line(0);
  const [, other = '', otherId = ''] = line(1);
  const rows = [
    [name, id, '为学生办一件实事', '每周一次'],
    [name, id, '每学期听课不少于10节', '课后交流'],
    [other, otherId, '走访学生家庭12户', '假期前完成'],
  ];
  const header = ['姓名', '身份证号', '承诺事项', '具体措施'];
  const { check, look } = await checked(rows, 'general', header);
  expect(check).toMatchObject({ records: 2, lines: 3 });
  expect(look).toMatchObject({ records: 2, lines: 3 });
});

test('texts are the very same only where they are: one digit else is no whole likeness', async () => {
  const item = '为本校学生办一件看得见的实事，每学期听课不少于10节';
  const rows = [line(0, { 4: item }), line(1, { 4: item }), line(2, { 4: item.replace('10', '20') })];
  const { session } = await checked(rows);
  await session.front.offerCopies();
  const column = session.state.now.copies?.columns?.find(({ value }) => value === HEADER[4])?.value ?? '';
  await session.comparing.compare(column);
  const [group] = session.state.now.copies?.groups ?? [];
  const percents = new Map(group?.members.map(({ row, percent }) => [row, percent]));
  expect(percents.get(3)).toBe(100);
  expect(percents.get(4)).toBe(99);
});

import { describe, expect, test } from 'vitest';
import { reviewPack } from '#tests/fixtures/review-pack.ts';
import { useChecklistWith } from '#tests/harness/checklist.ts';
import { rewrite } from '#tests/harness/rewrite.ts';
import { PEOPLE_PAGES } from '#tests/portals/server.ts';

const desk = useChecklistWith([reviewPack]);
const checklist = () => desk.checklist();
const rowShown = (): Promise<string | null> =>
  checklist().panel().getByRole('region', { name: '列表中的行' }).locator('strong').textContent();
const soonRow = () => expect.poll(rowShown, { timeout: 20_000 });
const mine = (): Promise<string[]> => checklist().panel().locator('.overlay__mine').allTextContents();
const soonMine = () => expect.poll(mine, { timeout: 20_000 });

async function openOn(path: string): Promise<void> {
  await desk.portal.goto(desk.portals.origin + path);
  await desk.portal.getByText('王样一').filter({ visible: true }).first().waitFor();
  await checklist().open();
  await checklist().panel().getByRole('region', { name: '列表中的行' }).waitFor();
}

/** Texts that the marks of a criterion stand on, in the whole page. */
const marked = (): Promise<string[]> =>
  desk.portal.evaluate(() =>
    ['pass', 'fail', 'review'].flatMap((tone) =>
      [...(CSS.highlights.get(`jiannuo-${tone}`) ?? [])].map((range) => String(range)),
    ),
  );

/** Texts that the page points at for a moment. */
const pointedAt = (): Promise<string[]> =>
  desk.portal.evaluate(() => [...(CSS.highlights.get('jiannuo-show') ?? [])].map((range) => String(range)));

test('the row at hand is shown in the page from the first on, and every press counts', async () => {
  await openOn('/people/element');
  await expect.poll(pointedAt).toEqual(['王样一']);
  await soonRow().toBe('第 1 行 / 共 4 行 · 王样一');
  await checklist().panel().focus();
  // As fast as they are typed: none of them waits for a row.
  await checklist()
    .panel()
    .evaluate((panel) => {
      for (let press = 0; press < 3; press += 1) {
        panel.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true }));
      }
    });
  await soonRow().toMatch(/^第 4 行 \/ 共 4 行/);
  await desk.portal.keyboard.press('p');
  await desk.portal.keyboard.press('p');
  await soonRow().toMatch(/^第 2 行 \/ 共 4 行/);
});

describe.each(PEOPLE_PAGES)('/people/%s', (page) => {
  test('is reviewed row by row; each verdict stays with the person of its row', async () => {
    await openOn(`/people/${page}`);
    await checklist().card().waitFor();
    await soonRow().toMatch(/^第 1 行 \/ 共 [47] 行 · 王样一$/);
    await expect.poll(marked).toContain('示例中学党支部');
    await checklist().judge('1');
    await desk.portal.keyboard.press('n');
    await soonRow().toMatch(/^第 2 行 \/ 共 [47] 行 · 李样一$/);
    expect(await mine()).toEqual([]);
    await checklist().judge('2');
    await desk.portal.keyboard.press('p');
    await soonRow().toMatch(/· 王样一$/);
    await soonMine().toEqual(['符合']);
    await desk.portal.keyboard.press('Shift+J');
    await soonRow().toMatch(/· 李样一$/);
    await soonMine().toEqual(['基本符合']);
    expect(desk.portals.state.presses).toEqual([]);
  });
});

test('after the portal has turned the page, the rows are read anew; the row of before is found again by its person', async () => {
  await openOn('/people/element');
  await desk.portal.keyboard.press('n');
  await soonRow().toMatch(/· 李样一$/);
  await checklist().judge('2');
  await desk.portal.locator('.el-pager .number').filter({ hasText: '2' }).click();
  await checklist().panel().getByText('这一页上已没有 李样一 这一行').waitFor();
  await checklist().panel().focus();
  await desk.portal.keyboard.press('1');
  await expect
    .poll(() => checklist().panel().locator('.overlay__status').textContent())
    .toContain('这一页上已没有 李样一 这一行');
  await desk.portal.keyboard.press('n');
  await soonRow().toBe('第 1 行 / 共 3 行 · 陈样二');
  expect(await mine()).toEqual([]);
  await desk.portal.locator('.el-pager .number').filter({ hasText: '1' }).click();
  await checklist().panel().getByText('这一页上已没有 陈样二 这一行').waitFor();
  await desk.portal.locator('.el-pager .number').filter({ hasText: '2' }).click();
  await soonRow().toBe('第 1 行 / 共 3 行 · 陈样二');
  expect(await checklist().panel().getByText('这一页上已没有').count()).toBe(0);
});

test('a row that the portal moved is followed by its person', async () => {
  await openOn('/people/element?moved');
  await checklist().judge('1');
  await desk.portal.evaluate(() => {
    const rows = [
      ...document.querySelectorAll('.el-table__body-wrapper .el-table__row, .el-table__fixed .el-table__row'),
    ];
    for (const row of rows) if (row.textContent?.includes('王样一')) row.parentElement?.append(row);
  });
  await soonRow().toBe('第 4 行 / 共 4 行 · 王样一');
  expect(await mine()).toEqual(['符合']);
});

test('of two rows of one name nothing is judged until the reviewer tells them apart', async () => {
  await openOn('/people/naive?same');
  await soonRow().toBe('第 1 行 / 共 4 行 · 王样一');
  await desk.portal.keyboard.press('1');
  await expect
    .poll(() => checklist().panel().locator('.overlay__status').textContent())
    .toMatch(/清单刚刚显示|2 行都是 王样一/);
  await checklist().panel().getByText('这一页有 2 行都是 王样一').first().waitFor();
  await checklist().name().fill('王样一（一支部）');
  await checklist().name().press('Enter');
  await expect.poll(() => checklist().panel().getByText('2 行都是').count()).toBe(0);
  await checklist().panel().focus();
  await checklist().judge('1');
  await desk.portal.keyboard.press('n');
  await soonRow().toMatch(/· 李样一$/);
  await desk.portal.keyboard.press('n');
  await soonRow().toBe('第 3 行 / 共 4 行 · 王样一');
  await checklist().panel().getByText('这一页有 2 行都是 王样一').first().waitFor();
  expect(await mine()).toEqual([]);
});

test('a cell that changes while its row is at hand is read anew, and the row stays', async () => {
  await openOn('/people/cards?cell');
  await checklist().judge('1');
  await rewrite(desk.portal, {
    '个人总结：一年来帮扶学习困难学生三名，按时参加组织生活。': '个人总结：按时参加组织生活。',
  });
  await expect
    .poll(() => checklist().panel().locator('.overlay__item').nth(1).textContent())
    .toContain('需人工判断');
  await soonRow().toMatch(/· 王样一$/);
  expect(await mine()).toEqual(['符合']);
});

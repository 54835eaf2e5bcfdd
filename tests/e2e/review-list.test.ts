import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningExtension } from '../harness/extension.ts';
import { clean, openReviews, roster } from '../harness/review-list.ts';
import { goTo } from '../harness/workbench.ts';

let extension: RunningExtension;
let page: Page;
let rowOf: Awaited<ReturnType<typeof openReviews>>['rowOf'];
let dialog: Awaited<ReturnType<typeof openReviews>>['dialog'];

beforeAll(async () => {
  ({ extension, page, rowOf, dialog } = await openReviews());
});
afterAll(() => extension.close());

const stages = (): Promise<string[]> => page.getByRole('row').locator('td:nth-of-type(4)').allInnerTexts();
const pick = (name: string): Promise<void> => rowOf(name).getByRole('checkbox').check();

test('records are listed before anybody has reviewed them, found by pinyin and by unit', async () => {
  await page.getByText('列出 13 份，共 13 份').waitFor();
  await page.getByLabel('搜索').fill('lyt');
  await page.getByText('列出 1 份，共 13 份').waitFor();
  expect(await rowOf('李样同').count()).toBe(1);
  await page.getByRole('button', { name: '清除筛选' }).click();
  await page.getByLabel('单位', { exact: true }).selectOption(roster[0]?.workUnit ?? '');
  const ofUnit = [...roster, clean.values].filter(({ workUnit }) => workUnit === roster[0]?.workUnit).length;
  await page.getByText(`列出 ${ofUnit} 份，共 13 份`).waitFor();
  await page.getByRole('button', { name: '清除筛选' }).click();
});

test('many are returned in one step with a reason, and the step is taken back', async () => {
  const names = [roster[0]?.name ?? '', roster[1]?.name ?? ''];
  for (const name of names) await pick(name);
  await page.getByRole('button', { name: '退回…' }).click();
  await dialog().getByRole('button', { name: '退回 2 份' }).click();
  await dialog().getByText('退回必须写明理由').waitFor();
  await dialog().getByLabel('退回理由').fill('请写明完成时限');
  await dialog().getByRole('button', { name: '退回 2 份' }).click();
  await page.getByText('已保存：退回 2 份').waitFor();
  for (const name of names) expect(await rowOf(name).innerText()).toContain('退回');
  // It stays wherever one goes until something else is done.
  await rowOf(names[0] ?? '')
    .getByRole('link')
    .click();
  await page.getByRole('heading', { level: 1, name: new RegExp(names[0] ?? '') }).waitFor();
  for (const hash of ['#/settings', '#/reviews']) await goTo(page, hash);
  await page.getByText('已保存：退回 2 份').waitFor();
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await page.getByText('已撤销，2 份回到原来的阶段').waitFor();
  expect(await page.getByRole('row').filter({ hasText: '退回' }).count()).toBe(0);
});

test('of all only those are passed that every check passed; the others are left out and told', async () => {
  await page.getByRole('columnheader').getByRole('checkbox').check();
  await page.getByRole('button', { name: '通过…' }).click();
  await dialog().waitFor({ timeout: 60_000 });
  expect(await dialog().getByRole('heading').innerText()).toBe('通过：周样净');
  expect(await dialog().innerText()).toMatch(/不处理的 12 份：[^]*12 份有检查不通过/);
  await dialog().getByRole('button', { name: '通过 1 份' }).click();
  await page.getByText('已保存：通过 1 份').waitFor();
  expect(await rowOf('周样净').innerText()).toContain('审核员甲');
  // What was left out stays picked.
  await page.getByText('已选 12 项').waitFor();
  await page.getByRole('button', { name: '取消选择' }).click();
  await page.getByLabel('自动检查', { exact: true }).selectOption('clean');
  await page.getByText('列出 1 份，共 13 份').waitFor();
  await page.getByRole('button', { name: '清除筛选' }).click();
});

test('the next form is a key away, in the order of the list', async () => {
  await goTo(page, '#/reviews');
  await page.getByLabel('阶段', { exact: true }).selectOption('open');
  await page.getByText('列出 12 份，共 13 份').waitFor();
  const shown = await page.getByRole('rowheader').allInnerTexts();
  await page.getByRole('rowheader').nth(0).getByRole('link').click();
  await page.getByText('第 1 份，共 12 份').waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('rv-side');
  await page.keyboard.press('n');
  await page.getByRole('heading', { level: 1, name: new RegExp(`^${shown[1]?.split('\n')[0]}`) }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('rv-side');
  await page.keyboard.press('p');
  await page.getByText('第 1 份，共 12 份').waitFor();
  await page.getByRole('link', { name: '返回' }).click();
  // The list is as it was left.
  await page.getByText('列出 12 份，共 13 份').waitFor();
  expect((await stages()).length).toBe(12);
});

test('an address narrows the list, tells what it does not know, and follows the filters', async () => {
  await goTo(page, '#/reviews?stage=passed&form=member-pledge&colour=red');
  await page.getByText('列出 1 份，共 13 份').waitFor();
  await page.getByText('地址里的这些筛选条件认不出，没有采用：colour=red').waitFor();
  expect(await page.getByLabel('阶段', { exact: true }).inputValue()).toBe('passed');
  await page.getByLabel('阶段', { exact: true }).selectOption('open');
  await page.getByText('列出 12 份，共 13 份').waitFor();
  expect(new URL(page.url()).hash).toBe('#/reviews?stage=open&form=member-pledge');
  await page.getByRole('rowheader').nth(0).getByRole('link').click();
  await page.getByText('第 1 份，共 12 份').waitFor();
  await page.goBack();
  await page.getByText('列出 12 份，共 13 份').waitFor();
  await goTo(page, '#/records?stage=passed');
  await page.getByLabel('审核阶段').waitFor();
  await expect.poll(() => page.getByRole('rowheader').allInnerTexts()).toEqual(['周样净']);
});

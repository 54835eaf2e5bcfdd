import axe from 'axe-core';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Values } from '#core/model/values.ts';
import { people } from '../fixtures/people.ts';
import { pledgesWorkbook, rosterWorkbook } from '../fixtures/workbooks.ts';
import { launchExtension, type RunningExtension } from '../harness/extension.ts';
import { seedPeople } from '../harness/seed.ts';
import { goTo, importAll } from '../harness/workbench.ts';

const roster = people(12).slice(0, 11);
const name = roster[0]?.name ?? '';
let extension: RunningExtension;
let page: Page;

beforeAll(async () => {
  extension = await launchExtension();
  page = await extension.open('workbench.html#/journal');
});
afterAll(() => extension.close());

const lines = () => page.getByRole('table', { name: '操作记录' }).locator('tbody tr');

/** The newest line, without its time and actor. */
async function newest(): Promise<string[]> {
  const cells = await lines().first().locator('th, td').allInnerTexts();
  return cells.slice(2);
}

test('an empty journal says what will be in it', async () => {
  await page.getByText('还没有操作记录').waitFor();
});

test('every step stands in the journal: who, what, about whom, and nothing in full', async () => {
  await importAll(page, '花名册.xlsx', rosterWorkbook(roster), 11);
  await importAll(page, '承诺.xlsx', pledgesWorkbook(roster), 11);
  await goTo(page, '#/journal');
  await expect
    .poll(newest)
    .toEqual(['导入', '', expect.stringMatching(/^“承诺.xlsx”的工作表“.+”：导入 11 人，不能导入 0 人$/)]);

  await goTo(page, '#/people');
  await page.getByRole('link', { name }).click();
  await page.getByLabel('职务', { exact: true }).fill('教务主任');
  await page.getByRole('button', { name: '显示完整内容：联系电话' }).click();
  await page.getByRole('textbox', { name: '联系电话' }).fill('19900009999');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText(/^已保存（/).waitFor();
  await goTo(page, '#/journal');
  await expect.poll(newest).toEqual(['修改人员', name, expect.stringMatching(/职务：.+ → 教务主任/)]);
  expect((await newest())[2]).toMatch(/联系电话：199\*{4}\d{4} → 199\*{4}9999/);

  await goTo(page, '#/export');
  await page.getByLabel('包含完整的身份证号和电话').check();
  await page.getByLabel('用途').fill('报备案');
  await page.getByRole('button', { name: '保存汇总表' }).click();
  await page.getByText(/^已保存到/).waitFor();
  await goTo(page, '#/journal');
  await expect.poll(newest).toEqual(['导出', '', expect.stringMatching(/11 行；用途：报备案$/)]);
  expect(await page.getByRole('table', { name: '操作记录' }).innerText()).not.toMatch(/\d{17}[\dX]/);
});

test('lines are found by kind, by name and by initials; a line leads to its person', async () => {
  await goTo(page, '#/people');
  await goTo(page, '#/journal');
  await page.getByLabel('操作', { exact: true }).selectOption({ label: '导入' });
  await page.getByText('第 1–2 条，共 2 条').waitFor();
  await page.getByLabel('操作', { exact: true }).selectOption({ label: '全部操作' });
  await page.getByLabel('搜索操作记录').fill('wyy');
  await page.getByText('第 1–4 条，共 4 条').waitFor();
  expect(await lines().getByRole('rowheader').allInnerTexts()).toEqual([
    '修改人员',
    '查看完整内容',
    '新建填报记录',
    '新增人员',
  ]);
  await lines().first().getByRole('link', { name }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
  await goTo(page, '#/journal');
  await page.getByLabel('搜索操作记录').fill('没有的人');
  await page.getByText('没有符合条件的操作记录').waitFor();
});

test('a removed person comes back from the journal, with their records, by new events', async () => {
  const removed = page.getByRole('button', { name: `恢复“${name}”` });
  await goTo(page, '#/people');
  await page.getByRole('link', { name }).click();
  await page.getByRole('button', { name: '移除此人' }).click();
  const dialog = page.getByRole('dialog', { name: `移除“${name}”？` });
  await dialog.getByText('列表里不再显示此人和此人的 1 份填报记录').waitFor();
  await dialog.getByRole('button', { name: '移除此人' }).click();
  await page.getByText('共 10 人').waitFor();
  await goTo(page, '#/records');
  await page.getByText('共 10 项').waitFor();

  await goTo(page, '#/people');
  await page.getByRole('link', { name: '已移除的人员' }).click();
  await page.getByText('第 1–1 条，共 1 条').waitFor();
  expect(await newest()).toEqual(['移除人员', name, expect.stringContaining('连同 1 份填报记录')]);
  await removed.click();
  await page.getByText(`已恢复“${name}”，连同 1 份填报记录`).waitFor();
  await expect.poll(() => removed.count()).toBe(0);
  await page.getByLabel('操作', { exact: true }).selectOption({ label: '全部操作' });
  await expect
    .poll(() => lines().getByRole('rowheader').allInnerTexts())
    .toEqual(expect.arrayContaining(['恢复填报记录', '恢复人员', '移除填报记录', '移除人员']));
  await goTo(page, '#/people');
  await page.getByText('共 11 人').waitFor();
  await page.getByRole('link', { name }).click();
  expect(await page.getByLabel('职务', { exact: true }).inputValue()).toBe('教务主任');
  await page.getByRole('link', { name: '党员公开承诺书' }).click();
  await page.getByRole('heading', { name: `${name} · 党员公开承诺书` }).waitFor();
});

test('a removed record comes back alone, but not while its person is removed, nor a person whose ID is taken', async () => {
  await page.getByRole('button', { name: '移除这份记录' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '移除这份记录' }).click();
  await page.getByText('共 10 项').waitFor();
  await goTo(page, '#/journal/record.removed');
  const back = page.getByRole('button', { name: `恢复“${name}”` });
  await back.click();
  await page.getByText(`已恢复“${name}”的填报记录`).waitFor();
  await goTo(page, '#/records');
  await page.getByText('共 11 项').waitFor();
  await page.getByRole('link', { name }).click();
  await page.getByRole('textbox', { name: '承诺内容' }).fill('还没有保存');

  await goTo(page, '#/people');
  await page.getByRole('link', { name }).click();
  await page.getByRole('button', { name: '移除此人' }).click();
  await page.getByText('其中 1 份有未保存的修改，会一并放弃。').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: '移除此人' }).click();
  await page.getByText('共 10 人').waitFor();
  await goTo(page, '#/journal/record.removed');
  await back.click();
  await page.getByRole('alert').getByText('没有恢复：此人已被移除。').waitFor();

  await goTo(page, '#/people');
  await page.getByRole('button', { name: '新增人员' }).click();
  await page.getByLabel('姓名').fill('后来者');
  await page.getByLabel('身份证号', { exact: true }).fill(roster[0]?.idNumber ?? '');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText(/^已保存（/).waitFor();
  await goTo(page, '#/journal/subject.removed');
  await back.click();
  await page.getByRole('alert').getByText('没有恢复：已有此人（同一身份证号），是“后来者”。').waitFor();
});

test.each(['light', 'dark'] as const)('no serious accessibility violation (%s)', async (colorScheme) => {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(axe.source);
  await goTo(page, '#/people');
  await goTo(page, '#/journal');
  await lines().first().waitFor();
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
  );
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
});

test('of many events one page is drawn, and any other is a click or a search away', async () => {
  const other = await launchExtension();
  try {
    const values: Values[] = Array.from({ length: 300 }, (_, index) => ({ name: `样例${index + 1}` }));
    await seedPeople(
      other,
      values.map((each) => ({ values: each, records: { 'member-pledge': { signedOn: '2016-05-03' } } })),
    );
    const window = await other.open('workbench.html#/journal');
    await window.getByText('第 1–50 条，共 600 条').waitFor();
    expect(await window.locator('tbody tr').count()).toBe(50);
    await window.getByRole('button', { name: '较早的' }).click();
    await window.getByText('第 51–100 条，共 600 条').waitFor();
    await window.getByLabel('搜索操作记录').fill('样例1');
    await window.getByText('第 1–50 条，共 222 条').waitFor();
    await window.getByLabel('操作', { exact: true }).selectOption({ label: '新增或修改人员' });
    await window.getByText('第 1–50 条，共 111 条').waitFor();
  } finally {
    await other.close();
  }
});

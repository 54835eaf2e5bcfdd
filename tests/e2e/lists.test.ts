import axe from 'axe-core';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { people, pledgesOf } from '../fixtures/people.ts';
import { launchExtension, type RunningExtension } from '../harness/extension.ts';
import { seedPeople } from '../harness/seed.ts';
import { goTo, rowNames } from '../harness/workbench.ts';

/** Long enough that the rest is read after the first rows are drawn. */
const COUNT = 1200;

let extension: RunningExtension;
let page: Page;

beforeAll(async () => {
  extension = await launchExtension();
  const roster = people(COUNT, 7).map((values, at) => ({
    values: { ...values, name: `${values.name ?? ''}${at}`, workUnit: `样例第${(at % 6) + 1}学校` },
    // The last two have a second one.
    records: {
      'member-pledge': Array.from({ length: at < COUNT - 2 ? 1 : 2 }, () => ({
        pledges: pledgesOf(values.name ?? '', at).map((row) => ({ ...row })),
      })),
    },
  }));
  await seedPeople(extension, roster);
  page = await extension.open('workbench.html#/people');
});
afterAll(() => extension.close());

const search = () => page.getByLabel('搜索人员');
const picks = () => page.locator('tbody [type="checkbox"]');
const said = (text: string | RegExp) => page.getByRole('status').getByText(text);

async function find(query: string, shown: string): Promise<void> {
  await search().fill(query);
  await page.getByText(shown, { exact: true }).waitFor();
}

test('first rows stand before the rest is read, in the order of the roster, and nobody is left out', async () => {
  await page.getByText(`共 ${COUNT} 人`).waitFor();
  const table = page.getByRole('table', { name: '人员' });
  expect(await table.getAttribute('aria-rowcount')).toBe(String(COUNT + 1));
  expect(await table.locator('tbody tr').count()).toBeLessThan(80);
  const names = await rowNames(page, '人员');
  expect(names.map((name) => Number(/\d+/.exec(name)?.[0]))).toEqual(
    Array.from({ length: COUNT }, (_, at) => at),
  );
});

test('one comes back from a person to the same place, search and selection', async () => {
  await find('样例第3学校', `显示 ${COUNT / 6} 人，共 ${COUNT} 人`);
  const box = page.locator('.jn-vtable__box');
  await picks().nth(1).click();
  await box.evaluate((element) => element.scrollTo(0, 2500));
  await expect
    .poll(() => page.locator('tbody tr[data-key]').first().getAttribute('data-index'))
    .not.toBe('0');
  const at = await box.evaluate((element) => element.scrollTop);
  const [first] = await page.locator('tbody tr[data-key] th a').evaluateAll(
    (links, top) => {
      const shown = links.filter((link) => link.getBoundingClientRect().top > top);
      return shown.slice(0, 1).map((link) => link.textContent ?? '');
    },
    (await box.boundingBox())!.y + 40,
  );
  await page.getByRole('link', { name: first!, exact: true }).click();
  await page.getByRole('heading', { name: first! }).waitFor();
  await page.goBack();
  await page.getByText(`显示 ${COUNT / 6} 人，共 ${COUNT} 人`).waitFor();
  expect(await search().inputValue()).toBe('样例第3学校');
  await expect.poll(() => box.evaluate((element) => element.scrollTop)).toBe(at);
  await page.getByText('已选 1 项').waitFor();
  await page.getByRole('button', { name: '取消选择' }).click();
  await find('', `共 ${COUNT} 人`);
});

test('people go with their records after a word, and come back in one step', async () => {
  await find('11', `显示 ${await countOf('11')} 人，共 ${COUNT} 人`);
  const found = await countOf('11');
  await page.getByRole('checkbox', { name: `选择列出的全部 ${found} 项` }).click();
  await page.getByText(`已选 ${found} 项`).waitFor();
  const records = found + 2;
  await page.getByRole('button', { name: '移除…' }).click();
  const dialog = page.getByRole('dialog', { name: `移除所选的 ${found} 人？` });
  await dialog.getByText(`${records} 份填报记录`).waitFor();
  await dialog.getByRole('button', { name: '移除', exact: true }).click();
  await said(`已移除 ${found} 人和他们的 ${records} 份填报记录`).waitFor();
  await find('', `共 ${COUNT - found} 人`);
  // It stays where one goes until something else is done.
  await goTo(page, '#/records');
  await page.getByText(`共 ${COUNT + 2 - records} 项`).waitFor();
  await page.getByRole('button', { name: '撤销' }).click();
  await said(`已恢复 ${found} 人、${records} 份填报记录`).waitFor();
  await page.getByText(`共 ${COUNT + 2} 项`).waitFor();
  await goTo(page, '#/people');
  expect(await rowNames(page, '人员')).toHaveLength(COUNT);
  await goTo(page, '#/journal/subject.removed');
  await expect.poll(() => page.getByText('恢复', { exact: true }).count()).toBe(0);
});

/** Names that hold the digits. */
async function countOf(digits: string): Promise<number> {
  return Array.from({ length: COUNT }, (_, at) => String(at)).filter((at) => at.includes(digits)).length;
}

test('what was taken back elsewhere meanwhile is told, and the rest comes back', async () => {
  await goTo(page, '#/people');
  await find('119', `显示 ${await countOf('119')} 人，共 ${COUNT} 人`);
  await picks().nth(0).click();
  await picks().nth(1).click();
  await page.getByRole('button', { name: '移除…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '移除', exact: true }).click();
  await said('已移除 2 人').waitFor();
  const other = await extension.open('workbench.html#/journal/subject.removed');
  await other.getByRole('button', { name: '恢复' }).first().click();
  await other.getByText(/^已恢复/).waitFor();
  await other.close();
  await page.getByText(`共 ${COUNT - 1} 人`).waitFor();
  await page.getByRole('button', { name: '撤销' }).click();
  await said(/^已恢复 1 人、\d 份填报记录；\d 项没有恢复$/).waitFor();
  await page.getByText(/移除之后又有改动/).waitFor();
  await find('', `共 ${COUNT} 人`);
});

test('picked people are handed to a run, to the export and to the check', async () => {
  await goTo(page, '#/people');
  await find('样例第2学校', `显示 ${COUNT / 6} 人，共 ${COUNT} 人`);
  await picks().nth(0).click();
  await picks()
    .nth(3)
    .click({ modifiers: ['Shift'] });
  await page.getByRole('button', { name: '加入批量填报' }).click();
  await page.getByText('已选 4 人').waitFor();
  await page.goBack();
  await page.getByRole('button', { name: '导出所选' }).click();
  await page
    .getByText(/已选 4 /)
    .first()
    .waitFor();
  await page.goBack();
  await page.getByRole('button', { name: '检查所选' }).click();
  await page.getByText('下面只检查所选的 4 份').waitFor();
  await page.getByRole('button', { name: '改为检查列出的' }).click();
  await page.getByRole('button', { name: `检查列出的 ${COUNT + 2} 份` }).waitFor();
  await goTo(page, '#/people');
  await page.getByRole('button', { name: '取消选择' }).click();
  await find('', `共 ${COUNT} 人`);
});

test('records are narrowed by unit, by stage and by what the checks find', async () => {
  await goTo(page, '#/records');
  await page.getByLabel('单位', { exact: true }).selectOption('样例第4学校');
  await page.getByText(`显示 ${COUNT / 6} 份，共 ${COUNT + 2} 份`).waitFor();
  await page.getByLabel('审核阶段').selectOption('passed');
  await page.getByText('没有符合条件的内容').waitFor();
  await page.getByLabel('审核阶段').selectOption('');
  await page.getByLabel('标准包', { exact: true }).selectOption('general');
  await page.getByLabel('检查结果', { exact: true }).selectOption('fail');
  await page.getByText(/^显示 \d+ 份，共/).waitFor();
  const failing = await page.locator('tbody tr[data-key]').first().innerText();
  expect(failing).toMatch(/✕/);
  await page.getByLabel('检查结果', { exact: true }).selectOption('unchecked');
  await page.getByText('没有符合条件的内容').waitFor();
  await page.getByRole('button', { name: '清除筛选' }).click();
  await page.getByText(`共 ${COUNT + 2} 项`).waitFor();
});

test('the list is worked by keys alone', async () => {
  await goTo(page, '#/people');
  await page.keyboard.press('/');
  await expect.poll(() => search().evaluate((input) => input === document.activeElement)).toBe(true);
  await page.keyboard.type('样例第5学校');
  await page.getByText(`显示 ${COUNT / 6} 人，共 ${COUNT} 人`).waitFor();
  await page.locator('tbody tr[tabindex="0"]').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.getByText('已选 1 项').waitFor();
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByText('已选 2 项').waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: '按键' }).waitFor();
  await page.keyboard.press('Escape');
  // The keys go back to the row that had them.
  await expect.poll(() => page.evaluate(() => document.activeElement?.matches('tr[data-key]'))).toBe(true);
  await page.keyboard.press('Enter');
  await page.getByLabel('姓名', { exact: true }).waitFor();
  await page.goBack();
  await page.getByRole('button', { name: '取消选择' }).click();
  await find('', `共 ${COUNT} 人`);
});

test('columns are chosen, and the choice is kept', async () => {
  await page.getByRole('button', { name: '列（4/7）' }).click();
  await page.getByRole('group', { name: '显示的列' }).getByText('工号').click();
  await page.getByRole('columnheader', { name: '工号' }).waitFor();
  await page.reload();
  await page.getByRole('columnheader', { name: '工号' }).waitFor();
});

for (const scheme of ['light', 'dark'] as const) {
  test(`no serious accessibility violation (${scheme})`, async () => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.evaluate(axe.source);
    for (const hash of ['#/people', '#/records']) {
      await goTo(page, hash);
      await picks().first().click();
      await page.getByText('已选 1 项').waitFor();
      const { violations } = (await page.evaluate('axe.run()')) as axe.AxeResults;
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(serious.map(({ id, nodes }) => [hash, id, nodes[0]?.html])).toEqual([]);
      await page.getByRole('button', { name: '取消选择' }).click();
    }
  });
}

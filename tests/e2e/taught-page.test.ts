import { readFile } from 'node:fs/promises';
import axe from 'axe-core';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Values } from '#core/model/values.ts';
import { people } from '#tests/fixtures/people.ts';
import { launchExtension, type RunningExtension } from '#tests/harness/extension.ts';
import { seedPeople } from '#tests/harness/seed.ts';
import { goTo } from '#tests/harness/workbench.ts';
import { type Portals, startPortals } from '#tests/portals/server.ts';

/** 教过的栏目 in the workbench: what the popup was taught is listed, changed, deleted, taken back, exported and imported. */
let portals: Portals;
let extension: RunningExtension;
let portal: Page;
let popup: Page;
let page: Page;

const person = people().find(({ name }) => name === '王样一');
const BODY = `<meta charset=utf-8><title>值班登记</title><h2>值班信息</h2><table>
  <tr><td>姓名</td><td><input></td></tr><tr><td>值班热线</td><td><input id=hotline></td></tr>
  <tr><td>备忘</td><td><input></td></tr></table>`;

beforeAll(async () => {
  portals = await startPortals();
  extension = await launchExtension();
  await seedPeople(
    extension,
    people().map((each) => ({ values: { ...each } as Values, records: {} })),
  );
  portal = await extension.context.newPage();
  const url = `${portals.origin}/teach/duty/7`;
  await portal.route(url, (route) => route.fulfill({ contentType: 'text/html', body: BODY }));
  await portal.goto(url);
  await openPopup();
  await popup.getByText(/^不动的字段（\d+）/).click();
  await popup.getByRole('button', { name: '教一次：“联系电话”' }).click();
  await popup.getByRole('radio', { name: /值班热线/ }).check();
  await popup.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await popup.getByText('已保存，以后打开这种页面都照此填写。').waitFor();
  page = await extension.open('workbench.html#/taught');
});
afterAll(async () => {
  await extension.close();
  await portals.close();
});

async function openPopup(): Promise<void> {
  popup = await extension.popupFor(portal);
  await popup.getByRole('combobox', { name: '表单', exact: true }).selectOption('general');
  await popup.getByRole('combobox', { name: '人员', exact: true }).fill('wyy');
  await popup.getByRole('listbox', { name: '人员列表' }).getByRole('option').first().click();
}

const row = (): Locator => page.getByRole('row', { name: /值班热线/ });
const planned = (): Locator => popup.locator('.popup__plan tbody tr').filter({ hasText: '值班热线' });

async function violations(): Promise<string[]> {
  await page.evaluate(axe.source);
  const result = (await page.evaluate('axe.run()')) as axe.AxeResults;
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

async function drop(name: string, text: string): Promise<void> {
  await page.getByLabel('选择栏目文件').setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) });
}

let exported = '';

test('what was taught is listed with its page, and its field can be changed', async () => {
  await row().getByText(`${portals.origin}/teach/duty/*`).waitFor();
  await row().getByText('值班信息').waitFor();
  expect(await violations()).toEqual([]);
  const target = page.getByRole('combobox', { name: '“值班热线”填什么' });
  await target.selectOption({ label: '工作单位' });
  await page.getByText('已保存：“值班热线”填工作单位').waitFor();
  await target.selectOption({ label: '联系电话' });
  await page.getByText('已保存：“值班热线”填联系电话').waitFor();
});

test('what is exported can be deleted, imported again, and fills as before', async () => {
  await page.getByRole('checkbox', { name: '选择“值班热线”' }).check();
  await page.getByRole('button', { name: '导出选中的 1 条' }).click();
  const text = await page.getByText(/^已保存到/).innerText();
  exported = await readFile(/^已保存到 (.+)，共 1 条$/.exec(text)?.[1] ?? '', 'utf8');
  await page.getByRole('button', { name: '删除“值班热线”' }).click();
  await page.getByText('还没有教过栏目').waitFor();
  await popup.close();
  await openPopup();
  await popup.getByText(/^不动的字段（\d+）/).waitFor();
  expect(await planned().count()).toBe(0);

  await drop('栏目.json', exported);
  await page.getByText('新增 1 条；已有相同的 0 条，不重复导入；与已有的不同 0 条。').waitFor();
  await page.getByRole('button', { name: '导入 1 条' }).click();
  await page.getByText('已保存：导入 1 条').waitFor();
  await row().waitFor();
  await popup.close();
  await openPopup();
  await planned().getByText('您教过').waitFor();
  await popup.getByRole('button', { name: /^填写 \d+ 项$/ }).click();
  await expect.poll(() => portal.locator('#hotline').inputValue()).toBe(person?.phone);
});

test('what is known is not imported twice, and what differs only when it is wanted', async () => {
  await drop('同样.json', exported);
  await page.getByText('新增 0 条；已有相同的 1 条，不重复导入；与已有的不同 0 条。').waitFor();
  expect(await page.getByRole('button', { name: '导入 0 条' }).isDisabled()).toBe(true);
  await page.getByRole('button', { name: '取消' }).click();
  await drop('不同.json', exported.replace('"path": "phone"', '"path": "workUnit"'));
  await page.getByText(/“值班热线”文件里是“工作单位”，现在是：值班热线 → 联系电话/).waitFor();
  await page.getByRole('checkbox', { name: '这 1 条改用文件里的' }).check();
  await page.getByRole('button', { name: '导入 1 条' }).click();
  await expect
    .poll(() =>
      row()
        .getByRole('combobox')
        .evaluate((node: HTMLSelectElement) => node.selectedOptions[0]?.text),
    )
    .toBe('工作单位');
});

test.each([
  ['坏的.json', '{', /没有导入“坏的.json”：文件读不出来/],
  ['备份.json', '{"format":"jiannuo-backup"}', /没有导入“备份.json”：这不是“教过的栏目”文件/],
])('%s is refused with the file and what is wrong', async (name, text, sentence) => {
  await drop(name, text);
  await page.getByRole('alert').getByText(sentence).waitFor();
});

test('a broken entry is named, and nothing is imported', async () => {
  await drop('一条坏.json', exported.replace('"alike": 1', '"alike": "x"'));
  await page
    .getByRole('alert')
    .getByText(/第 1 条的“anchor.alike”不对，整个文件都没有导入/)
    .waitFor();
});

test('a deletion is taken back beside it, and from the journal', async () => {
  await page.getByRole('button', { name: '删除“值班热线”' }).click();
  await page.getByRole('button', { name: '恢复“值班热线”' }).click();
  await row().waitFor();
  await page.getByRole('button', { name: '删除“值班热线”' }).click();
  await page.getByText('还没有教过栏目').waitFor();
  await goTo(page, '#/journal/taught.removed');
  // The latest stands first; an earlier one was imported anew since.
  await page.getByRole('button', { name: '恢复“值班热线”' }).first().click();
  await page.getByText('已恢复教过的栏目').waitFor();
  await goTo(page, '#/taught');
  await row().waitFor();
});

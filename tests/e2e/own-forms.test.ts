import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkbook } from '#core/workbook/open.ts';
import {
  FORM_TITLE,
  formPage,
  formTemplate,
  LAYOUT_NAME,
  ownFormPack,
  packWorkbook,
  revisedFormPack,
  summaryWorkbook,
} from '#tests/fixtures/own-form.ts';
import { people } from '#tests/fixtures/people.ts';
import { checklistOn } from '#tests/harness/checklist.ts';
import { dropTemplate } from '#tests/harness/export.ts';
import { launchExtension, type RunningExtension } from '#tests/harness/extension.ts';
import { openRunDesk, runDesk } from '#tests/harness/run-desk.ts';
import { drop, goTo } from '#tests/harness/workbench.ts';
import { type Portals, startPortals } from '#tests/portals/server.ts';

/** A pack brings a form that the program knows nothing of: it works wherever one of the program's does. */
const { title: packTitle } = ownFormPack.pack;
/** The author's next versions: in the first the form has another title, and another name for a field of the page. */
const revised = revisedFormPack('1.1.0');
const takenBack = { ...ownFormPack, pack: { ...ownFormPack.pack, version: '1.2.0' } };
const REVISED_TITLE = revised.pack.forms[0]?.title ?? '';
/** The last of them has a broken ID number. */
const roster = people(5).slice(0, 4);
const [first = '', second = ''] = roster.map(({ name }) => name);
let portals: Portals;
let extension: RunningExtension;
let page: Page;
let portal: Page;

beforeAll(async () => {
  portals = await startPortals();
  extension = await launchExtension();
  page = await extension.open('workbench.html#/packs');
  portal = await extension.context.newPage();
  await portal.route(`${portals.origin}/shide/**`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: formPage }),
  );
});
afterAll(async () => {
  await extension.close();
  await portals.close();
});

async function bringPack(authored = ownFormPack): Promise<void> {
  await goTo(page, '#/packs');
  const input = page.getByLabel('选择标准包文件');
  await input.setInputFiles({ name: '师德.xlsx', mimeType: '', buffer: Buffer.from(packWorkbook(authored)) });
  const result = page.getByRole('region', { name: '读取结果' });
  await result.getByText('示例全部符合').waitFor();
  // Nothing stands in the way of its form.
  if (authored === ownFormPack) expect(await result.getByText(FORM_TITLE).count()).toBe(0);
  await result.getByRole('button', { name: '导入', exact: true }).click();
  await result.waitFor({ state: 'hidden' });
  await page.getByText(`已导入标准包“${packTitle}”`).waitFor();
}

async function openForm(): Promise<void> {
  await portal.goto(`${portals.origin}/shide/form`);
  await portal.getByText('师德自述').waitFor();
}

/** The record of somebody, from the list of records. */
async function openRecord(name: string): Promise<void> {
  await goTo(page, '#/records');
  await page
    .getByRole('row', { name: new RegExp(name) })
    .getByRole('link')
    .first()
    .click();
}

/** The form that a popup goes by. */
async function formIn(popup: Page): Promise<string> {
  return popup.getByRole('combobox', { name: '表单' }).locator('option:checked').innerText();
}

async function choose(popup: Page, name: string): Promise<void> {
  await popup.getByRole('combobox', { name: '人员', exact: true }).fill(name);
  await popup.getByRole('listbox', { name: '人员列表' }).getByRole('option').first().click();
}

/** The popup beside the portal's page, or the window of a run, deaf to what other windows do. */
async function deafPopup(more = ''): Promise<Page> {
  const popup = await extension.context.newPage();
  await popup.addInitScript(() => {
    BroadcastChannel.prototype.addEventListener = () => undefined;
  });
  const { href } = new URL(page.url());
  await popup.goto(
    href.replace(/workbench\.html.*$/, `popup.html?tab=${await extension.tabId(portal)}${more}`),
  );
  return popup;
}

const model = (): Promise<unknown> =>
  portal.evaluate(() => (globalThis as unknown as { model: unknown }).model);

test('a window beside the page that is open while the pack comes in recognises its form', async () => {
  await openForm();
  const popup = await extension.popupFor(portal);
  await popup.getByRole('combobox', { name: '表单' }).waitFor();
  await expect.poll(() => formIn(popup)).not.toBe('');
  expect(await popup.getByRole('option', { name: FORM_TITLE }).count()).toBe(0);
  await bringPack();
  await expect.poll(() => formIn(popup)).toBe(FORM_TITLE);
  await popup.close();
});

test('a sheet is recognised as the form of an imported pack, and its records come in', async () => {
  await page.getByLabel('标准包', { exact: true }).selectOption({ label: packTitle });
  await page.getByRole('button', { name: '用此标准包检查' }).click();
  await page.getByText('正在使用').waitFor();
  await drop(page, '师德汇总.xlsx', summaryWorkbook(roster));
  await expect.poll(() => page.getByLabel('表格内容').locator('option:checked').innerText()).toBe(FORM_TITLE);
  expect(await page.locator('option[value="shide[1].neirong"]:checked').count()).toBe(1);
  await page.getByRole('button', { name: '导入 4 人' }).click();
  await page.getByText('已保存：导入 4 人').waitFor();
});

test('a record is shown with the labels and options of its form, edited and checked', async () => {
  await openRecord(first);
  await page.getByRole('heading', { name: `${first} · ${FORM_TITLE}` }).waitFor();
  const grade = page.getByLabel('师德承诺等次 *');
  // 示范 in the sheet is the author's other word for it.
  expect(await grade.locator('option:checked').innerText()).toBe('示范岗');
  expect(await grade.locator('option').allInnerTexts()).toEqual(
    expect.arrayContaining(['示范岗', '达标岗', '待提升岗']),
  );
  await grade.selectOption('达标岗');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page
    .getByText(/^已保存/)
    .first()
    .waitFor();
  await page
    .getByRole('region', { name: '检查结果' })
    .getByText('“师德承诺等次”已填写。')
    .waitFor({ state: 'attached' });
  await goTo(page, '#/journal');
  await page
    .getByText(new RegExp(`${FORM_TITLE}；.*师德承诺等次.*达标岗`))
    .first()
    .waitFor();
});

test('records are checked together by the pack', async () => {
  await goTo(page, '#/records');
  await page.getByRole('combobox', { name: '表单' }).selectOption({ label: FORM_TITLE });
  const batch = page.getByRole('region', { name: '整批检查' });
  await batch.getByRole('button', { name: '检查列出的 4 份' }).click();
  await batch.getByText(/^“师德承诺雷同”：比了 8 段文字.*相似度 37% 以上（通常的界限.*的雷同 2 组/).waitFor();
  // Everybody stands once in each group, beside the text that theirs is like.
  const groups = batch.getByRole('listitem').filter({ hasText: /^第 \d 组，共 4 段/ });
  expect(await groups.count()).toBe(2);
  for (const { name } of roster) {
    const links = groups.first().getByRole('link', { name: new RegExp(`^${name} · `) });
    expect(await links.count(), name).toBe(1);
  }
  expect(await batch.getByRole('listitem').filter({ hasText: '需人工判断' }).count()).toBe(0);
});

test('a page of a portal is recognised as the form, filled, read back and checked', async () => {
  await openForm();
  const popup = await extension.popupFor(portal);
  await expect.poll(() => formIn(popup)).toBe(FORM_TITLE);
  await choose(popup, first);
  await popup.getByRole('button', { name: /^填写 \d+ 项$/ }).click();
  await popup
    .getByRole('status')
    .filter({ hasText: /^已填 10 项/ })
    .waitFor();
  expect(await model()).toMatchObject({
    a: first,
    b: roster[0]?.idNumber,
    // The portal's word for the option, which the author named as another spelling.
    d: '达标',
    e: '2026-03-12',
    rows: [{ b: '2026-06-30' }, { b: '2026-09-10' }],
  });
  expect(portals.state.presses).toEqual([]);
  await popup.getByRole('button', { name: '检查本页' }).click();
  await popup.getByRole('heading', { name: '本页内容的检查结果' }).waitFor();
  await popup.getByText('“师德承诺等次”已填写。').waitFor({ state: 'attached' });
  await popup.close();
});

test('the checklist beside the page has the form and the criteria of the pack', async () => {
  const checklist = checklistOn(extension, portal);
  await checklist.open();
  const form = checklist.panel().getByRole('combobox', { name: '表单' });
  await expect.poll(() => form.locator('option:checked').innerText()).toBe(FORM_TITLE);
  await checklist.card().getByText('坚持家访').waitFor();
  await checklist.judge('1');
  await portal.keyboard.press('Escape');
});

test('records go into a template with the headers of the form', async () => {
  await goTo(page, '#/export');
  await page.getByLabel('表单', { exact: true }).selectOption({ label: FORM_TITLE });
  await dropTemplate(page, '师德导入模板.xlsx', formTemplate());
  await page.getByLabel('门户的导入规范').selectOption('ruoyi');
  await page.getByRole('button', { name: '试导入' }).click();
  await page.getByText('4 行按门户的读法都与记录一致', { exact: false }).waitFor();
  await page.getByRole('region', { name: '门户将会读到' }).getByLabel('用途').fill('测试');
  await page.getByRole('button', { name: '保存模板文件' }).click();
  const said = await page.getByText(/^已保存到/).innerText();
  const file = /^已保存到 (.+)，共 \d+ 行$/.exec(said)?.[1] ?? '';
  const sheet = (await openWorkbook(new Uint8Array(readFileSync(file)), 'saved.xlsx')).sheets[0];
  const row = [0, 2, 3, 5].map((column) => sheet?.cell(1, column)?.text);
  expect(row).toEqual([first, '达标岗', '2026-03-12', '2026-06-30']);
});

test('a preview follows a new version of its form; what was not seen is not filled', async () => {
  await openForm();
  const popup = await extension.popupFor(portal);
  await expect.poll(() => formIn(popup)).toBe(FORM_TITLE);
  await choose(popup, second);
  await popup.getByRole('button', { name: '填写 10 项' }).waitFor();
  await bringPack(revised);
  await popup.getByText('标准包刚有改动', { exact: false }).waitFor();
  await popup.getByRole('button', { name: '填写 9 项' }).waitFor();
  expect(await formIn(popup)).toBe(REVISED_TITLE);
  await popup.close();

  const deaf = await deafPopup();
  await expect.poll(() => formIn(deaf)).toBe(REVISED_TITLE);
  await choose(deaf, second);
  await deaf.getByRole('button', { name: '填写 9 项' }).waitFor();
  await bringPack(takenBack);
  await deaf.getByRole('button', { name: '填写 9 项' }).click();
  await deaf.getByText('标准包刚有改动', { exact: false }).waitFor();
  expect(await model()).toMatchObject({ a: '', c: '' });
  await deaf.getByRole('button', { name: '填写 10 项' }).click();
  await deaf
    .getByRole('status')
    .filter({ hasText: /^已填 10 项/ })
    .waitFor();
  expect(await model()).toMatchObject({ a: second, c: '数学组' });
  await deaf.close();
});

test('a window of a run that waited for another goes by the forms as they are when its turn comes', async () => {
  await goTo(page, '#/runs');
  await page.getByRole('combobox', { name: '表单' }).selectOption({ label: FORM_TITLE });
  await page.getByRole('textbox', { name: '或者粘贴名单' }).fill(second);
  await page.getByRole('button', { name: '新建这一批（1 人）' }).click();
  await page.getByRole('heading', { name: new RegExp(FORM_TITLE) }).waitFor();

  await openForm();
  const before = await openRunDesk(extension, portal);
  await before.button(/1 人/).waitFor();
  const desk = runDesk(await extension.open(before.window.url().replace(/^.*\/(?=popup)/, '')));
  await desk.status('另一个窗口正在批量填报').waitFor();
  await bringPack(revised);
  await before.window.close();
  await desk.button(`${REVISED_TITLE}：0 / 1 人`).waitFor();
  // While it asks which, too.
  await bringPack(takenBack);
  await desk.button(`${FORM_TITLE}：0 / 1 人`).click();
  await desk.button('填写 10 项').waitFor();
  await bringPack(revised);
  await desk.button('填写 9 项').waitFor();
  await desk.window.close();

  const deaf = runDesk(await deafPopup('&run='));
  await deaf.button(`${REVISED_TITLE}：0 / 1 人`).click();
  await deaf.button('填写 9 项').waitFor();
  await bringPack(takenBack);
  await deaf.button('填写 9 项').click();
  await deaf.status('这张表刚有改动').waitFor();
  expect(await model()).toMatchObject({ a: '', c: '' });
  await deaf.button('填写 10 项').waitFor();
  await deaf.fill();
  expect(await model()).toMatchObject({ a: second, c: '数学组' });
  await deaf.button('没有保存，跳过').click();
  await deaf.status('这一批做完了').waitFor();
  await deaf.window.close();
});

test('the columns that the pack’s sheet 导出 asks for are a summary of their own, masked unless a purpose is given', async () => {
  await goTo(page, '#/people');
  await goTo(page, '#/export');
  await page.getByLabel('表单', { exact: true }).selectOption({ label: FORM_TITLE });
  const panel = page.getByRole('region', { name: '汇总表' });
  await panel.getByLabel('要哪些列').selectOption({ label: `${LAYOUT_NAME}（${packTitle}）` });
  await panel.getByText(`保存为：${LAYOUT_NAME}-汇总表-`, { exact: false }).waitFor();
  await panel.getByText('承诺等次（校内）、教师、证件、备用、承诺1、到期1、承诺2、到期2').waitFor();
  const rowsOf = async (): Promise<(string | undefined)[][]> => {
    await panel.getByRole('button', { name: '保存汇总表' }).click();
    const said = await panel.getByText(/^已保存到/).innerText();
    const file = /^已保存到 (.+)，共 4 行$/.exec(said)?.[1] ?? '';
    const sheet = (await openWorkbook(new Uint8Array(readFileSync(file)), 'saved.xlsx')).sheets[0];
    return [0, 1].map((row) =>
      Array.from({ length: sheet?.columnCount ?? 0 }, (_, column) => sheet?.cell(row, column)?.text ?? ''),
    );
  };
  const [headers, row] = await rowsOf();
  expect(headers).toEqual(['承诺等次（校内）', '教师', '证件', '备用', '承诺1', '到期1', '承诺2', '到期2']);
  expect(row?.slice(0, 2)).toEqual(['达标岗', first]);
  expect(row?.[2]).toMatch(/^999\*{11}\w{4}$/);
  expect(row?.slice(3)).toEqual([
    '',
    expect.stringContaining('走访学生家庭二十户'),
    '2026-06-30',
    expect.stringContaining('第1项'),
    '2026-09-10',
  ]);
  await panel.getByLabel('包含完整的身份证号和电话').check();
  await panel.getByLabel('用途').fill('测试');
  expect((await rowsOf())[1]?.[2]).toBe(roster[0]?.idNumber);
  // Another form has no such columns.
  await page.getByLabel('表单', { exact: true }).selectOption({ label: '人员资料' });
  await panel.getByLabel('文件格式').waitFor();
  expect(await panel.getByLabel('要哪些列').count()).toBe(0);
});

test('once the pack is deleted its records stay to be read, a run of the form stops, and both come back with it', async () => {
  await goTo(page, '#/runs');
  await page.getByRole('combobox', { name: '表单' }).selectOption({ label: FORM_TITLE });
  await page.getByRole('textbox', { name: '或者粘贴名单' }).fill(second);
  await page.getByRole('button', { name: '新建这一批（1 人）' }).click();
  await page.getByRole('heading', { name: new RegExp(FORM_TITLE) }).waitFor();

  await goTo(page, '#/packs');
  await page.getByLabel('标准包', { exact: true }).selectOption({ label: packTitle });
  await page.getByRole('button', { name: '删除此标准包' }).click();
  await page.getByText('用它的表单填的 4 份记录还在', { exact: false }).waitFor();

  await openRecord(first);
  await page.getByText(`表单“${FORM_TITLE}”现在没有`).first().waitFor();
  await page.getByText(`是标准包“${packTitle}”带来的`, { exact: false }).waitFor();
  await page.getByText('师德承诺内容 2').waitFor();
  await page.getByText('达标岗').waitFor();
  expect(await page.getByRole('button', { name: '保存', exact: true }).count()).toBe(0);

  await openForm();
  const { window, button } = await openRunDesk(extension, portal);
  await button(/1 人/).click();
  await window.getByText('这一批用的表单现在没有，先停在这里').waitFor();
  await window.getByText(`是标准包“${packTitle}”带来的`, { exact: false }).waitFor();

  await bringPack();
  await window.getByRole('region', { name: '当前人员' }).getByText(second).waitFor();
  await window.getByRole('button', { name: /^填写 [1-9]\d* 项$/ }).waitFor();
  await openRecord(first);
  await page.getByLabel('师德承诺等次 *').waitFor();
});

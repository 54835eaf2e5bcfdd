import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeWorkbook } from '#core/workbook/write.ts';
import { people } from '../fixtures/people.ts';
import { evaluationsWorkbook, rosterWorkbook } from '../fixtures/workbooks.ts';
import { dropTemplate, openExport, ownTemplate, translate } from '../harness/export.ts';
import { launchExtension, type RunningExtension } from '../harness/extension.ts';
import { goTo, importAll } from '../harness/workbench.ts';

/** The last of the first twenty has a broken ID number. */
const roster = people(20).slice(0, 19);
let extension: RunningExtension;
let page: Page;

beforeAll(async () => {
  extension = await launchExtension();
  page = await extension.open('workbench.html');
  await importAll(page, '花名册.xls', rosterWorkbook(roster, 'biff8'), 19);
  await importAll(page, '评议.xlsx', evaluationsWorkbook(roster), 19);
});
afterAll(() => extension.close());

test('what is corrected once holds when the same template comes again, and is told when it has changed', async () => {
  await openExport(page);
  await dropTemplate(page, '人员模板.xlsx', ownTemplate());
  await page.getByLabel('D 列“备用”填写的字段').selectOption({ label: '工作单位' });
  await page.getByLabel('B 列“身份证号”必填').check();
  await translate(page, '高等');
  await page.getByLabel('门户的导入规范').selectOption('ruoyi');
  await page.getByLabel('每份最多几条').fill('8');
  await page.getByRole('button', { name: '试导入' }).click();
  await page.getByText('已记住这次核对').waitFor();

  await openExport(page);
  await dropTemplate(page, '又一份.xlsx', ownTemplate());
  await page.getByText('已按上次的核对').waitFor();
  expect(await page.getByLabel('D 列“备用”填写的字段').inputValue()).toBe('workUnit');
  expect(await page.getByLabel('B 列“身份证号”必填').isChecked()).toBe(true);
  expect(await page.getByLabel('门户的导入规范').inputValue()).toBe('ruoyi');
  expect(await page.getByLabel('每份最多几条').inputValue()).toBe('8');
  await page.getByText(/\d 个值按您的指定填写/).waitFor();
  // Only what was chosen is the user's.
  const evidence = page.getByRole('table', { name: '模板的各列' }).locator('tbody tr td:last-child');
  expect(await evidence.allInnerTexts()).toEqual([
    '与字段名相同',
    '与字段名相同',
    '字段的常用别名',
    '由您指定',
  ]);

  await dropTemplate(page, '改过的.xlsx', ownTemplate(['*姓名', '文化程度', '身份证号', '新列']));
  await page.getByText('模板与上次核对的不同，没有自动套用').waitFor();
  await page.getByText('少了：备用').waitFor();
  await page.getByText('换了位置：文化程度、身份证号').waitFor();
  expect(await page.getByLabel('门户的导入规范').inputValue()).toBe('');
});

test('a template is told where its sheet, header and first row are, and is found there again', async () => {
  await openExport(page);
  const columns = ['甲', '乙', '丙'].map((header) => ({ header, type: 'text' as const }));
  const bytes = writeWorkbook([
    { name: '表一', columns, rows: [['姓名', '证件号码', '备用']] },
    { name: '表二', columns, rows: [] },
  ]);
  await dropTemplate(page, '怪表头.xlsx', bytes);
  await page.getByLabel('工作表', { exact: true }).selectOption('表一');
  await page.getByLabel(/^表头在哪一行/).selectOption('2');
  await page.getByLabel('A 列“姓名”填写的字段').waitFor();
  expect(await page.getByLabel('从哪一行开始填').inputValue()).toBe('3');
  await page.getByLabel('从哪一行开始填').selectOption('5');
  await page.getByLabel('门户的导入规范').selectOption('*');
  await page.getByRole('button', { name: '试导入' }).click();
  await page.getByText('已记住这次核对').waitFor();
  await openExport(page);
  await dropTemplate(page, '怪表头.xlsx', bytes);
  await page.getByText('已按上次的核对').waitFor();
  expect(await page.getByLabel('从哪一行开始填').inputValue()).toBe('5');
  // What is read elsewhere is no longer that check.
  await page.getByLabel(/^表头在哪一行/).selectOption('1');
  await page.getByText('已按上次的核对').waitFor({ state: 'detached' });
});

test('checked templates are shared as a file, deleted and brought back', async () => {
  await openExport(page);
  const panel = page.getByRole('region', { name: '核对过的模板' });
  const rows = panel.locator('tbody tr');
  const count = await rows.count();
  expect(count).toBeGreaterThan(1);
  await panel.getByRole('button', { name: `导出 ${count} 份核对结果` }).click();
  const said = await panel.getByText(/^已保存到 .+，共 \d+ 份核对结果$/).innerText();
  const file = /^已保存到 (.+)，共/.exec(said)?.[1] ?? '';
  expect(readFileSync(file, 'utf8')).not.toContain(roster[0]?.idNumber);
  await panel.getByRole('button', { name: '删除核对过的模板“怪表头.xlsx”' }).click();
  await expect.poll(() => rows.count()).toBe(count - 1);
  await panel.getByLabel('选择核对文件').setInputFiles(file);
  await page.getByRole('button', { name: '导入 1 份' }).click();
  await panel.getByText('已导入 1 份核对过的模板').waitFor();
  await expect.poll(() => rows.count()).toBe(count);
  await panel
    .getByLabel('选择核对文件')
    .setInputFiles({ name: '别的.json', mimeType: '', buffer: Buffer.from('{}') });
  await panel.getByText('“别的.json”没有导入：这不是“核对过的模板”文件', { exact: false }).waitFor();
});

/** Tries the template that is open, and waits for the result. */
async function tryIt(window: Page): Promise<void> {
  await window.getByRole('button', { name: '试导入' }).click();
  await window.getByRole('button', { name: /^保存.*模板文件$/ }).waitFor();
}

test('a second window’s word stays when the first tries the same template again', async () => {
  const bytes = ownTemplate(['*姓名', '身份证号', '文化程度', '备用', '两窗']);
  const other = await extension.open('workbench.html');
  for (const window of [page, other]) {
    await openExport(window);
    await dropTemplate(window, '两窗.xlsx', bytes);
    await window.getByLabel('门户的导入规范').selectOption('ruoyi');
    if (window === page) await tryIt(page);
  }
  await other.getByText('已按上次的核对').waitFor();
  await translate(other, '高等');
  await tryIt(other);
  await other.getByText('已记住这次核对').waitFor();
  // The first window has said nothing of words, and goes on with what it had.
  await page.getByLabel('每份最多几条').fill('9');
  await tryIt(page);
  await other.close();
  await openExport(page);
  await dropTemplate(page, '两窗.xlsx', bytes);
  await page.getByText(/\d 个值按您的指定填写/).waitFor();
  expect(await page.getByLabel('每份最多几条').inputValue()).toBe('9');
  expect(await page.getByText('两处同时改过').count()).toBe(0);
});

test('a trial no longer holds when another window removes somebody who went into it', async () => {
  await openExport(page);
  await dropTemplate(page, '两窗.xlsx', ownTemplate(['*姓名', '身份证号']));
  await page.getByLabel('门户的导入规范').selectOption('ruoyi');
  await tryIt(page);
  const other = await extension.open('workbench.html');
  await goTo(other, '#/people');
  await other
    .getByRole('link', { name: roster[0]?.name ?? '' })
    .first()
    .click();
  await other.getByRole('button', { name: '移除此人' }).click();
  await other.getByRole('dialog').getByRole('button', { name: '移除此人' }).click();
  await page.getByText('试导入之后，记录在别的窗口改动过').waitFor();
  expect(await page.getByRole('button', { name: /^保存.*模板文件$/ }).count()).toBe(0);
  await other.close();
  await tryIt(page);
  expect(await page.getByText('试导入之后，记录在别的窗口改动过').count()).toBe(0);
});

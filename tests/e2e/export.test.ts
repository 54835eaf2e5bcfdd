import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import autopoi from '#core/importers/autopoi/index.ts';
import ruoyi from '#core/importers/ruoyi/index.ts';
import type { Workbook } from '#core/model/workbook.ts';
import { openWorkbook } from '#core/workbook/open.ts';
import { fillTemplate } from '#core/workbook/template/fill.ts';
import { readTemplate } from '#core/workbook/template/read.ts';
import { replaceMembers } from '#core/workbook/zip/zip-write.ts';
import { ZipArchive } from '#core/workbook/zip/zip.ts';
import { people } from '../fixtures/people.ts';
import { evaluationsWorkbook, pledgesWorkbook, rosterWorkbook } from '../fixtures/workbooks.ts';
import { launchExtension, type RunningExtension } from '../harness/extension.ts';
import { dropTemplate, openExport, ownTemplate, startOver, translate } from '../harness/export.ts';
import { goTo, importAll } from '../harness/workbench.ts';
import autopoiProfile from '../portals/profiles/autopoi.ts';
import ruoyiProfile from '../portals/profiles/ruoyi.ts';

/** The last of the first twenty has a broken ID number. */
const roster = people(20).slice(0, 19);
const SHEET = 'xl/worksheets/sheet1.xml';
let extension: RunningExtension;
let page: Page;

beforeAll(async () => {
  extension = await launchExtension();
  page = await extension.open('workbench.html');
  await importAll(page, '花名册.xls', rosterWorkbook(roster, 'biff8'), 19);
  await importAll(page, '承诺.xlsx', pledgesWorkbook(roster), 19);
  await importAll(page, '评议.xlsx', evaluationsWorkbook(roster), 19);
});
afterAll(() => extension.close());

/** The file that a message names. */
async function savedFile(): Promise<string> {
  const text = await page.getByText(/^已保存到/).innerText();
  return /^已保存到 (.+)，共 \d+ 行$/.exec(text)?.[1] ?? '';
}

async function savedWorkbook(): Promise<Workbook> {
  return openWorkbook(new Uint8Array(readFileSync(await savedFile())), 'saved.xlsx');
}

/** The portal's template with a sample row, and with drop-down lists that end at row 5. */
function withSample(bytes: Uint8Array, sample: readonly string[]): Uint8Array {
  const columns = ['A', 'B', 'E'].map((column) => ({ column, type: 'text' as const }));
  const { sheet } = readTemplate(bytes);
  const zip = new ZipArchive(
    fillTemplate(bytes, { sheet, firstDataRow: 2, columns, rows: [[...sample]] }).bytes,
  );
  const xml = zip.readText(SHEET).replaceAll(/(sqref="[A-Z]+2:[A-Z]+)101"/g, '$15"');
  return replaceMembers(zip, new Map([[SHEET, new TextEncoder().encode(xml)]]));
}

async function savedLists(): Promise<string> {
  return new ZipArchive(new Uint8Array(readFileSync(await savedFile()))).readText(SHEET);
}

test.each([
  ['民主评议党员登记表', 'ruoyi.xlsx', ruoyi, ruoyiProfile],
  ['党员公开承诺书', 'jeecg.xlsx', autopoi, autopoiProfile],
] as const)(
  '%s goes into the portal’s template and is accepted row by row',
  async (form, file, contract, profile) => {
    await goTo(page, '#/people');
    await goTo(page, '#/export');
    await page.getByLabel('表单').selectOption({ label: form });
    await page
      .getByLabel('选择模板')
      .setInputFiles(new URL(`../portals/templates/${file}`, import.meta.url).pathname);
    await page.getByLabel('门户的导入规范').selectOption(contract.id);
    await page.getByRole('button', { name: '试导入' }).click();
    await page.getByText('19 行按门户的读法都与记录一致。必填和重复由门户自己检查。').waitFor();
    const save = page.getByRole('button', { name: '保存模板文件' });
    expect(await save.isEnabled()).toBe(false);
    await page.getByLabel('用途').fill('测试');
    await save.click();
    const reading = contract.read(await savedWorkbook(), profile);
    expect(reading.rows.filter((row) => row.accepted)).toHaveLength(19);
    expect(reading.rows[0]?.values).toMatchObject({ name: roster[0]?.name, idNumber: roster[0]?.idNumber });
  },
);

test('samples of a template are replaced, and its lists extended, with the user’s consent only', async () => {
  const template = new URL('../portals/templates/ruoyi.xlsx', import.meta.url);
  const sample = ['示例甲', '男', '11010519491231002X'];
  await goTo(page, '#/people');
  await goTo(page, '#/export');
  await page.getByLabel('表单').selectOption({ label: '民主评议党员登记表' });
  const buffer = Buffer.from(withSample(readFileSync(template), sample));
  await page.getByLabel('选择模板').setInputFiles({ name: '有示例.xlsx', mimeType: '', buffer });
  await page.getByLabel('门户的导入规范').selectOption('ruoyi');
  await page.getByRole('listitem').getByText('第 2 行：示例甲 / 男 / 110***********002X').waitFor();
  await page.getByRole('button', { name: '试导入' }).click();
  await page.getByText('模板的 A2 已有内容，未经同意不覆盖').waitFor();
  await page.getByLabel('这些是示例行，可以替换').check();
  await page.getByRole('button', { name: '试导入' }).click();
  await page.getByText(/模板的下拉选项或表格没有到最后一条记录：B2:B5/).waitFor();
  const extend = page.getByLabel('延长到最后一条记录');
  expect(await extend.isChecked()).toBe(false);
  await page.getByLabel('用途').fill('测试');
  await page.getByRole('button', { name: '保存模板文件' }).click();
  expect(await savedLists()).toContain('sqref="B2:B5"');
  await extend.check();
  await page.getByRole('button', { name: '保存模板文件' }).click();
  await expect.poll(savedLists).toContain('sqref="B2:B20"');
  expect((await savedWorkbook()).sheets[0]?.cell(1, 0)?.text).toBe(roster[0]?.name);
});

test('a trial that runs while a choice changes is dropped', async () => {
  await goTo(page, '#/people');
  await goTo(page, '#/export');
  await page.getByLabel('表单').selectOption({ label: '民主评议党员登记表' });
  await page
    .getByLabel('选择模板')
    .setInputFiles(new URL('../portals/templates/ruoyi.xlsx', import.meta.url).pathname);
  await page.getByLabel('门户的导入规范').selectOption('ruoyi');
  const button = page.getByRole('button', { name: '试导入' });
  // In one turn of the page's loop, so that the trial cannot have ended before the change.
  await button.evaluate((trial: HTMLButtonElement) => {
    const column = [...document.querySelectorAll('select')].find((select) => select.value === 'idNumber');
    if (!column) throw new Error('no column for the ID number');
    trial.click();
    column.value = '';
    column.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect.poll(() => button.isEnabled()).toBe(true);
  expect(await page.getByRole('button', { name: '保存模板文件' }).count()).toBe(0);
  await button.click();
  await page.getByRole('button', { name: '保存模板文件' }).waitFor();
});

test('the summary masks ID numbers unless a purpose is given', async () => {
  await goTo(page, '#/people');
  await goTo(page, '#/export');
  await page.getByRole('button', { name: '保存汇总表' }).click();
  const sheet = (await savedWorkbook()).sheets[0];
  const texts = Array.from({ length: sheet?.columnCount ?? 0 }, (_, column) => sheet?.cell(1, column)?.text);
  expect(texts).toContainEqual(expect.stringMatching(/^999\*{11}\w{4}$/));
  await page.getByLabel('包含完整的身份证号和电话').check();
  expect(await page.getByRole('button', { name: '保存汇总表' }).isEnabled()).toBe(false);
});

test('many records become several files, numbered by the pattern, each accepted by the portal', async () => {
  await openExport(page);
  await page
    .getByLabel('选择模板')
    .setInputFiles(new URL('../portals/templates/ruoyi.xlsx', import.meta.url).pathname);
  await startOver(page);
  await page.getByLabel('门户的导入规范').selectOption('ruoyi');
  await page.getByLabel('每份最多几条').fill('0');
  await page.getByText('请填 1 以上的整数').waitFor();
  expect(await page.getByRole('button', { name: '试导入' }).isEnabled()).toBe(false);
  await page.getByLabel('每份最多几条').fill('8');
  await page.getByRole('button', { name: '试导入' }).click();
  await page.getByText(/^分成 3 份：8 条/).waitFor();
  const result = page.getByRole('region', { name: '门户将会读到' });
  await result.getByLabel('文件名').fill('{表单}/{人数}人');
  await result.getByText('保存为：民主评议党员登记表_19人-1共3.xlsx').waitFor();
  await page.getByLabel('用途').fill('测试');
  await page.getByRole('button', { name: '保存 3 份模板文件' }).click();
  const said = await page.getByText(/^已保存 3 份，共 19 行：/).innerText();
  const names = said.replace(/^.*行：/, '').split('、');
  const read = await Promise.all(
    names.map(async (name) =>
      ruoyi.read(await openWorkbook(new Uint8Array(readFileSync(name)), name), ruoyiProfile),
    ),
  );
  expect(read.map(({ rows }) => rows.length)).toEqual([8, 8, 3]);
  expect(read.flatMap(({ rows }) => rows).map(({ values }) => values['name'])).toEqual(
    roster.map(({ name }) => name),
  );
});

test('where nobody knows how the portal reads, every way is tried, and a difference is saved by insistence only', async () => {
  await openExport(page);
  await dropTemplate(page, '人员模板.xlsx', ownTemplate());
  await startOver(page);
  await translate(page, '不填');
  await page.getByLabel('门户的导入规范').selectOption('*');
  await page.getByRole('button', { name: '试导入' }).click();
  // The sheet of instructions stands first: whoever reads the first sheet reads that.
  await page.getByText(/种导入规范中，有 \d+ 种读到的与记录不同/).waitFor();
  await page.getByLabel('用途').fill('测试');
  const save = page.getByRole('button', { name: '保存模板文件' });
  expect(await save.isEnabled()).toBe(false);
  await page.getByLabel('我已知道这些不同，仍要导出').check();
  await save.click();
  await page.getByText(/^已保存到/).waitFor();
  await goTo(page, '#/journal/export.done');
  await page
    .getByText(/仍有 \d+ 处与记录不同或缺少，由操作人确认导出/)
    .first()
    .waitFor();
});

test('a CSV in GBK lists what it lacks, and takes what the user writes instead', async () => {
  await openExport(page);
  const panel = page.getByRole('region', { name: '汇总表' });
  await panel.getByLabel('文件格式').selectOption('portalCsv');
  await panel.getByLabel('编码').selectOption('gbk');
  await panel.getByRole('button', { name: '保存汇总表' }).click();
  await panel.getByText(/GBK 里没有 \d+ 个字，还没有保存/).waitFor();
  const fields = panel.getByLabel(/^“.+”改写为$/);
  for (let at = 0; at < (await fields.count()); at += 1) await fields.nth(at).fill('某');
  await panel.getByRole('button', { name: '保存汇总表' }).click();
  const text = new TextDecoder('gbk', { fatal: true }).decode(readFileSync(await savedFile()));
  expect(text.split('\r\n')[0]).toMatch(/^姓名,/);
  expect(text).toContain('某');
});

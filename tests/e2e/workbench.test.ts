import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import autopoi from '#core/importers/autopoi/index.ts';
import ruoyi from '#core/importers/ruoyi/index.ts';
import type { Workbook } from '#core/model/workbook.ts';
import { openWorkbook } from '#core/workbook/open.ts';
import { fillTemplate } from '#core/workbook/template/fill.ts';
import { readTemplate } from '#core/workbook/template/read.ts';
import { replaceMembers } from '#core/workbook/zip-write.ts';
import { ZipArchive } from '#core/workbook/zip.ts';
import { people } from '../fixtures/people.ts';
import { evaluationsWorkbook, pledgesWorkbook, rosterWorkbook } from '../fixtures/workbooks.ts';
import { launchExtension, type RunningExtension } from '../harness/extension.ts';
import autopoiProfile from '../portals/profiles/autopoi.ts';
import ruoyiProfile from '../portals/profiles/ruoyi.ts';

const roster = people(20);
const SHEET = 'xl/worksheets/sheet1.xml';
const PACK = '三比一争（2016年）';
/** The finding of a pledge without its date, whatever the check's words are. */
const MISSING = /承诺日期.*没有填/;
let extension: RunningExtension;
let page: Page;

beforeAll(async () => {
  extension = await launchExtension();
  page = await extension.open('workbench.html#/import');
});
afterAll(() => extension.close());

async function go(hash: string): Promise<void> {
  await page.evaluate((next) => (location.hash = next), hash);
}

async function drop(name: string, bytes: Uint8Array): Promise<void> {
  await go('#/people');
  await go('#/import');
  await page.getByLabel('选择文件').setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
}

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

test('a roster is imported in one batch; the broken ID is named with its cell and left out', async () => {
  await drop('花名册.xls', rosterWorkbook(roster, 'biff8'));
  await page.getByRole('row', { name: /^22 E 列（身份证号码） 身份证号的校验位不对/ }).waitFor();
  const doubtful = page.getByRole('checkbox', { name: /（第 22 行）$/ });
  expect(await doubtful.isChecked()).toBe(false);
  await page.getByRole('button', { name: '导入 19 人' }).click();
  await page.getByText('已保存：导入 19 人，未导入 1 人').waitFor();
});

test.each([
  [
    '网页.xlsx',
    '<html><table><tr><td>姓名</td></tr></table></html>',
    /没有读取“网页.xlsx”：.*内容其实是网页.*另存为 .xlsx/,
  ],
  ['空.xlsx', '', /没有读取“空.xlsx”：文件是空的.*重新选择/],
  [
    '图片.xlsx',
    '\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\0\u0001',
    /没有读取“图片.xlsx”：这不是表格文件.*请选择/,
  ],
  ['空.csv', '\n\n', /工作表“空”里没有内容.*请换/],
  ['无表头.csv', '王样一,男\n李样二,女\n', /没有找到表头.*请在下面的“表头所在行”里指定/],
])('%s is answered with the file, what is wrong and what to do', async (name, content, sentence) => {
  await drop(name, Buffer.from(content, name.startsWith('图片') ? 'latin1' : 'utf8'));
  await page.getByRole('alert').getByText(sentence).waitFor();
});

test('a column can be mapped by hand, and one left out', async () => {
  await drop('名单.csv', new TextEncoder().encode('人,谁的,身份\n甲一,样例小学,党员\n'));
  await page.getByText(/没有找到表头/).waitFor();
  await page.getByLabel('表头所在行').selectOption('1');
  await page.getByLabel('A 列“人”对应的字段').selectOption({ label: '姓名' });
  await page.getByLabel('B 列“谁的”对应的字段').selectOption({ label: '工作单位' });
  await page.getByRole('row', { name: /甲一 .*新增.* 工作单位：样例小学/ }).waitFor();
  expect(await page.getByRole('button', { name: '导入 1 人' }).isEnabled()).toBe(true);
});

test('pledges and evaluations join their people; importing again changes nothing', async () => {
  for (const [name, bytes] of [
    ['承诺.xlsx', pledgesWorkbook(roster.slice(0, 19))],
    ['评议.xlsx', evaluationsWorkbook(roster.slice(0, 19))],
  ] as const) {
    await drop(name, bytes);
    await page.getByRole('button', { name: '导入 19 人' }).click();
    await page.getByText('已保存：导入 19 人，未导入 0 人').waitFor();
  }
  await drop('承诺.xlsx', pledgesWorkbook(roster.slice(0, 19)));
  await page.getByText('没有变化 19 人').waitFor();
  expect(await page.getByRole('button', { name: '没有可导入的人' }).isEnabled()).toBe(false);
});

test('nobody is added twice, and an address that names nobody says so', async () => {
  await go('#/people');
  await page.getByRole('button', { name: '新增人员' }).click();
  await page.getByLabel('姓名').fill('后来者');
  await page.getByLabel('身份证号', { exact: true }).fill(roster[0]?.idNumber ?? '');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('已有此人（同一身份证号），没有保存。').waitFor();
  expect(await page.getByText(/^已保存（/).count()).toBe(0);
  await page.getByRole('button', { name: '放弃修改' }).click();
  await go('#/people/00000000-0000-4000-8000-000000000000');
  await page.getByText('没有这个人，或已被移除。').waitFor();
  expect(await page.getByLabel('姓名').count()).toBe(0);
});

test('a record is edited and saved; a finding leads to its field', async () => {
  await go('#/records');
  await page.getByLabel('表单').selectOption({ label: '党员公开承诺书' });
  await page.getByText('共 19 项').waitFor();
  await page.getByRole('link', { name: '陈样二' }).click();
  await page.getByRole('heading', { name: '陈样二 · 党员公开承诺书' }).waitFor();
  await page.getByText('选择标准包之后，才会按它检查这份表单。').waitFor();
  await page.getByLabel('标准包').selectOption({ label: PACK });
  const signedOn = page.getByLabel('承诺日期');
  await signedOn.fill('');
  await page.getByRole('button', { name: MISSING }).click();
  await expect.poll(() => signedOn.evaluate((input) => input === document.activeElement)).toBe(true);
  await signedOn.fill('2016-04-21');
  await page.getByText('有未保存的修改').waitFor();
  await page.keyboard.press('Control+s');
  await page.getByText(/^已保存（/).waitFor();
  await expect.poll(() => page.getByRole('button', { name: MISSING }).count()).toBe(0);
  await page.reload();
  await expect.poll(() => signedOn.inputValue()).toBe('2016-04-21');
});

test('no finding shows an ID number or a phone in full', async () => {
  await go('#/people');
  await go('#/records');
  await page.getByLabel('标准包').selectOption({ label: PACK });
  for (const form of ['党员公开承诺书', '民主评议党员登记表']) {
    await go('#/records');
    await page.getByLabel('表单').selectOption({ label: form });
    await page.getByRole('link', { name: '陈样二' }).click();
    await page.getByRole('heading', { name: `陈样二 · ${form}` }).waitFor();
    const findings = page.getByRole('region', { name: '检查结果' });
    const passed = findings.locator('details');
    await passed.evaluate((details: HTMLDetailsElement) => (details.open = true));
    const text = await findings.innerText();
    expect(text).toMatch(/\d{3}\*{4,}/);
    expect(text).not.toMatch(/\d{11}/);
  }
});

test('an address that says nothing leads to the people, an unknown form to a sentence', async () => {
  await go('#/records');
  await page.getByRole('heading', { name: '填报记录' }).waitFor();
  await go('#/people/%');
  await page.getByRole('table', { name: '人员' }).waitFor();
  await go(`#/records/${crypto.randomUUID()}/not-a-form~${crypto.randomUUID()}`);
  await page.getByText('本版本没有的表单（not-a-form）').waitFor();
  await page.getByText('这份记录仍完整保存着').waitFor();
});

test('packs are read without being chosen, chosen by a button, and say what goes where', async () => {
  await go('#/packs');
  await page.getByText('正在使用').waitFor();
  const routes = page.getByRole('region', { name: '报送与留存' });
  await routes.getByText('学校领导班子、党政正职《党员公开承诺书》→ 组干科').waitFor();
  await page.getByLabel('标准包').selectOption({ index: 0 });
  await page.getByRole('button', { name: '用此标准包检查' }).waitFor();
  await go('#/records');
  expect(await page.getByLabel('标准包').locator('option:checked').innerText()).toBe(PACK);
});

test('records are found by initials too', async () => {
  await go('#/records');
  await page.getByLabel('搜索人员').fill('lyt');
  await page.getByText('共 4 项').waitFor();
});

test('people are found by initials, and ID numbers are masked until asked for', async () => {
  await go('#/people');
  await page.getByLabel('搜索人员').fill('lyt');
  await page.getByText('显示 2 人，共 19 人').waitFor();
  await page.getByRole('link', { name: '李样同' }).first().click();
  const id = page.getByLabel('身份证号', { exact: true });
  expect(await id.inputValue()).toMatch(/^\d{3}\*{11}\d{3}[\dX]$/);
  await page.getByRole('button', { name: '显示完整内容：身份证号' }).click();
  expect(await id.inputValue()).toMatch(/^\d{17}[\dX]$/);
});

test.each([
  ['民主评议党员登记表', 'ruoyi.xlsx', ruoyi, ruoyiProfile],
  ['党员公开承诺书', 'jeecg.xlsx', autopoi, autopoiProfile],
] as const)(
  '%s goes into the portal’s template and is accepted row by row',
  async (form, file, contract, profile) => {
    await go('#/people');
    await go('#/export');
    await page.getByLabel('表单').selectOption({ label: form });
    await page
      .getByLabel('选择模板')
      .setInputFiles(new URL(`../portals/templates/${file}`, import.meta.url).pathname);
    await page.getByLabel('门户的导入方式').selectOption(contract.id);
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
  await go('#/people');
  await go('#/export');
  await page.getByLabel('表单').selectOption({ label: '民主评议党员登记表' });
  const buffer = Buffer.from(withSample(readFileSync(template), sample));
  await page.getByLabel('选择模板').setInputFiles({ name: '有示例.xlsx', mimeType: '', buffer });
  await page.getByLabel('门户的导入方式').selectOption('ruoyi');
  await page.getByText('第 2 行：示例甲 / 男 / 110***********002X').waitFor();
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
  await go('#/people');
  await go('#/export');
  await page.getByLabel('表单').selectOption({ label: '民主评议党员登记表' });
  await page
    .getByLabel('选择模板')
    .setInputFiles(new URL('../portals/templates/ruoyi.xlsx', import.meta.url).pathname);
  await page.getByLabel('门户的导入方式').selectOption('ruoyi');
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
  await go('#/people');
  await go('#/export');
  await page.getByRole('button', { name: '保存汇总表' }).click();
  const sheet = (await savedWorkbook()).sheets[0];
  const texts = Array.from({ length: sheet?.columnCount ?? 0 }, (_, column) => sheet?.cell(1, column)?.text);
  expect(texts).toContainEqual(expect.stringMatching(/^999\*{11}\w{4}$/));
  await page.getByLabel('包含完整的身份证号和电话').check();
  expect(await page.getByRole('button', { name: '保存汇总表' }).isEnabled()).toBe(false);
});

test.each(['light', 'dark'] as const)('no serious accessibility violation (%s)', async (colorScheme) => {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(axe.source);
  for (const section of ['people', 'records', 'packs', 'export', 'reviews', 'settings', 'import']) {
    await go(`#/${section}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
    );
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${section}: ${id} ${nodes[0]?.html}`)).toEqual([]);
  }
});

test('the language is switched in place and kept: no Chinese word of ours is left, and back', async () => {
  await go('#/settings');
  await page.getByLabel('界面语言').selectOption('en');
  await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  await go('#/reviews');
  await page.getByRole('heading', { name: 'Reviews', level: 1 }).waitFor();
  expect(await page.locator('.wb').innerText()).not.toMatch(/\p{Script=Han}/u);
  await go('#/settings');
  await page.getByLabel('Language').selectOption('zh-CN');
  await page.getByRole('heading', { name: '设置', level: 1 }).waitFor();
});

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkbook } from '#core/workbook/open.ts';
import { writeWorkbook } from '#core/workbook/write.ts';
import { sampleWorkbook } from '#core/workbook/sample.fixture.ts';
import { merges, sheetData } from '#core/workbook/template/read.fixture.ts';
import { people } from '../fixtures/people.ts';
import { pledgesWorkbook, rosterWorkbook } from '../fixtures/workbooks.ts';
import { dropTemplate } from '../harness/export.ts';
import { launchExtension, type RunningExtension } from '../harness/extension.ts';
import { goTo, importAll } from '../harness/workbench.ts';

/** The last of the first twenty has a broken ID number. */
const roster = people(20).slice(0, 19);
let extension: RunningExtension;
let page: Page;

beforeAll(async () => {
  extension = await launchExtension();
  page = await extension.open('workbench.html');
  await importAll(page, '花名册.xlsx', rosterWorkbook(roster, 'xlsx'), 19);
});
afterAll(() => extension.close());

async function open(form?: string): Promise<void> {
  await goTo(page, '#/people');
  await goTo(page, '#/export');
  if (form !== undefined) await page.getByLabel('表单', { exact: true }).selectOption({ label: form });
}

async function tryWith(contract: string): Promise<void> {
  await page.getByLabel('门户的导入规范').selectOption(contract);
  await page.getByRole('button', { name: '试导入' }).click();
  await page.getByRole('button', { name: '保存模板文件' }).waitFor();
}

async function savedTexts(row: number): Promise<string[]> {
  const purpose = page.getByRole('region', { name: '门户将会读到' }).getByLabel('用途');
  if ((await purpose.count()) > 0) await purpose.fill('测试');
  await page.getByRole('button', { name: '保存模板文件' }).click();
  const said = await page.getByText(/^已保存到/).innerText();
  const file = /^已保存到 (.+)，共 \d+ 行$/.exec(said)?.[1] ?? '';
  const sheet = (await openWorkbook(new Uint8Array(readFileSync(file)), 'saved.xlsx')).sheets[0];
  return Array.from(
    { length: sheet?.columnCount ?? 0 },
    (_, column) => sheet?.cell(row - 1, column)?.text ?? '',
  );
}

function blank(...headers: string[]): Uint8Array {
  const columns = headers.map((header) => ({ header, type: 'text' as const }));
  return writeWorkbook([{ name: '导入', columns, rows: [] }]);
}

test('people without any record are exported themselves, whatever form is chosen', async () => {
  await open();
  expect(await page.getByLabel('表单', { exact: true }).inputValue()).toBe('people');
  await dropTemplate(page, '人员.xlsx', blank('姓名', '身份证号', '备用'));
  await tryWith('ruoyi');
  await page.getByText('19 行按门户的读法都与记录一致', { exact: false }).waitFor();
  // Nothing was compared where nothing was written.
  await page.getByText('另有 1 列没有对应的字段，留空：C “备用”。', { exact: false }).waitFor();
  expect(await savedTexts(2)).toEqual([roster[0]?.name, roster[0]?.idNumber, '']);
  await open('民主评议党员登记表');
  await page.getByText('这种表单还没有填报记录').waitFor();
  await page.getByText('已选 19 份，共 19 份').waitFor();
});

test('pledges under groups, and what only the person holds, go where the template has them', async () => {
  await importAll(page, '承诺.xlsx', pledgesWorkbook(roster), 19);
  await open('党员公开承诺书');
  const rows = [
    ['姓名', '基本信息', '', '承诺事项一', ''],
    ['', '民族', '学历', '承诺内容', '完成时限'],
    ['', '', '', '', ''],
  ];
  const ranges = merges('A1:A2', 'B1:C1', 'D1:E1');
  await dropTemplate(page, '分组.xlsx', sampleWorkbook({ sheets: [sheetData(rows) + ranges] }));
  for (const [column, path] of [
    ['B', 'ethnicity'],
    ['C', 'education'],
    ['D', 'pledges[0].item'],
    ['E', 'pledges[0].deadline'],
  ] as const) {
    expect(await page.getByLabel(new RegExp(`^${column} 列“.*”填写的字段$`)).inputValue()).toBe(path);
  }
  await tryWith('autopoi');
  const [name, ethnicity, , item] = await savedTexts(3);
  expect([name, ethnicity]).toEqual([roster[0]?.name, roster[0]?.ethnicity]);
  expect(item).not.toBe('');
});

test('a date is written as its header says, or as the user says for that column', async () => {
  await open('人员资料');
  await dropTemplate(page, '日期.xlsx', blank('姓名', '入党时间(yyyyMMdd)'));
  const format = page.getByLabel('B 列“入党时间(yyyyMMdd)”的日期写法');
  expect(await format.locator('option:checked').innerText()).toBe('照模板：yyyyMMdd（表头写明）');
  await tryWith('ruoyi');
  await page.getByText('都与记录一致', { exact: false }).waitFor();
  const compact = roster[0]?.joinPartyDate?.replaceAll('-', '');
  expect(await savedTexts(2)).toEqual([roster[0]?.name, compact]);
  await format.selectOption('yyyy/MM/dd');
  await tryWith('ruoyi');
  expect((await savedTexts(2))[1]).toBe(roster[0]?.joinPartyDate?.replaceAll('-', '/'));
});

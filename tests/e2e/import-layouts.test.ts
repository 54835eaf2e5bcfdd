import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readLayoutFile, writeLayoutFile } from '#core/model/layout-file.ts';
import type { SheetLayout } from '#core/model/sheet-layout.ts';
import { writeWorkbook } from '#core/workbook/write.ts';
import { people } from '../fixtures/people.ts';
import { launchExtension, type RunningExtension } from '../harness/extension.ts';
import { drop, goTo } from '../harness/workbench.ts';

/** 表头对应 in the workbench: kept with an import or a check, used for the next file, moved as a file, and removed. */
const roster = people(4);
const HEADERS = ['姓名', '身份证号', '负责片区'];
let extension: RunningExtension;
let page: Page;

beforeAll(async () => {
  extension = await launchExtension();
  page = await extension.open('workbench.html#/import');
});
afterAll(() => extension.close());

/** A 花名册 whose third column no field is called like, in as many sheets as are named. */
function book(from: number, to: number, names: readonly string[] = ['名册']): Uint8Array {
  const rows = roster.slice(from, to).map(({ name = '', idNumber = '' }) => [name, idNumber, '东片']);
  const columns = HEADERS.map((header) => ({ header, type: 'text' as const }));
  return writeWorkbook(names.map((name) => ({ name, columns, rows })));
}
const field = () => page.getByRole('combobox', { name: 'C 列“负责片区”对应的字段' });

test('what was corrected is kept with the import, and the next file with these headers is read so', async () => {
  await drop(page, '一支部.xlsx', book(0, 2));
  expect(await field().inputValue()).toBe('');
  await field().selectOption({ label: '部门' });
  await page.getByText('导入时记住您改的对应').waitFor();
  await page.getByRole('button', { name: '导入 2 人' }).click();
  await page.getByText('已保存：导入 2 人').waitFor();
  await drop(page, '二支部.xlsx', book(2, 4));
  await page.getByText('按您上次的对应读取').waitFor();
  expect(await field().inputValue()).toBe('department');
  await page.getByRole('button', { name: '不用这次的对应' }).click();
  await page.getByText('没有用上次的对应').waitFor();
  expect(await field().inputValue()).toBe('');
  await page.getByRole('button', { name: '用上次的对应' }).click();
  await page.getByText('按您上次的对应读取').waitFor();
  await page.getByRole('button', { name: /^导入 [12] 人$/ }).click();
  await page.getByText(/已保存：导入 [12] 人/).waitFor();
});

test('it is listed among what was taught, goes out as a file of the add-on, and is removed and taken back', async () => {
  await goTo(page, '#/taught');
  const list = page.getByRole('table', { name: '表头对应' });
  await list.getByRole('row', { name: /姓名、身份证号、负责片区 .*“负责片区” → 部门/ }).waitFor();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 1 种' }).click();
  const file = await (await saving).path();
  const [layout] = readLayoutFile(await readFile(file, 'utf8'));
  expect(layout).toEqual({
    headers: HEADERS,
    columns: [{ header: '负责片区', nth: 0, path: 'department' }],
  });
  await page.getByRole('button', { name: '删除“姓名、身份证号、负责片区”的对应' }).click();
  await page.getByText('还没有。导入时改过列与字段的对应，就记在这里。').waitFor();
  await page.getByRole('button', { name: '恢复“姓名、身份证号、负责片区”' }).click();
  await page.getByText('已恢复表头对应').waitFor();
  await list.getByRole('row', { name: /负责片区/ }).waitFor();
});

test('a file of the add-on replaces it once that is confirmed, a broken one is refused in words', async () => {
  const put = (text: string) =>
    page
      .getByLabel('选择表头对应文件')
      .setInputFiles({ name: '表头对应.json', mimeType: '', buffer: Buffer.from(text) });
  await put('{"format":"jiannuo-sheet-layouts","version":1,"layouts":[{}]}');
  await page.getByText('没有导入“表头对应.json”：第 1 条不完整（headers）').waitFor();
  const layout: SheetLayout = {
    headers: HEADERS,
    formId: 'member-pledge',
    columns: [{ header: '负责片区', nth: 0, path: 'post' }],
  };
  await put(writeLayoutFile([layout], '2026-05-01T08:00:00.000Z'));
  await page.getByRole('checkbox', { name: '这 1 种改用文件里的' }).check();
  await page.getByRole('button', { name: '导入 1 种' }).click();
  await page.getByText('已保存：导入 1 种表头').waitFor();
  await goTo(page, '#/import');
  await drop(page, '三支部.xlsx', book(0, 3));
  await page.getByText('按您上次的对应读取').waitFor();
  expect(await field().inputValue()).toBe('post');
  expect(await page.getByRole('combobox', { name: '表格内容' }).inputValue()).toBe('member-pledge');
});

test('a sheet that is reviewed is read by it too, and checking keeps what was corrected there', async () => {
  const open = async (name: string, bytes: Uint8Array): Promise<void> => {
    await goTo(page, '#/people');
    await goTo(page, '#/sheet');
    await page.getByLabel('选择文件').setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
  };
  await open('送来的.xlsx', book(0, 3, ['一支部', '二支部']));
  await page.getByText('按您上次的对应读取').waitFor();
  expect(await field().inputValue()).toBe('post');
  expect(await page.getByRole('combobox', { name: '表格内容' }).inputValue()).toBe('member-pledge');
  await page.getByRole('button', { name: '不用这次的对应' }).click();
  expect(await field().inputValue()).toBe('');
  await page.getByRole('combobox', { name: '表格内容' }).selectOption('member-pledge');
  await field().selectOption({ label: '部门' });
  await page.getByText('检查时记住您改的对应').waitFor();
  await page.getByLabel('标准包', { exact: true }).selectOption({ value: 'general' });
  await page.getByRole('button', { name: '检查 6 条' }).click();
  // What was found stays, though what was said is kept by now.
  await page.getByRole('heading', { name: /^结论表（/ }).waitFor();
  await page.getByRole('button', { name: '重新检查 6 条' }).waitFor();
  // Of the sheet beside it, which has the same headers, nothing was said.
  await page.getByText('工作表、表单和各列认成了什么').click();
  await page.getByRole('combobox', { name: '工作表', exact: true }).selectOption('二支部');
  expect(await field().inputValue()).toBe('post');
  await goTo(page, '#/taught');
  await page.getByRole('row', { name: /负责片区.*“负责片区” → 部门/ }).waitFor();
  await open('又送来的.xlsx', book(1, 4));
  await page.getByText('按您上次的对应读取').waitFor();
  expect(await field().inputValue()).toBe('department');
});

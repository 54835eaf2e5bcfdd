import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { utils, type WorkBook, write } from 'xlsx';
import { sampleWorkbook } from '#core/workbook/sample.fixture.ts';
import { people } from '../fixtures/people.ts';
import { launchExtension, type RunningExtension } from '../harness/extension.ts';
import { drop, goTo } from '../harness/workbench.ts';

/** 导入 with files as offices have them: several sheets, long ones, and those that are no spreadsheet at all. */

// The last is given a broken number.
const roster = people(7);
let extension: RunningExtension;
let page: Page;

beforeAll(async () => {
  extension = await launchExtension();
  page = await extension.open('workbench.html#/import');
});
afterAll(() => extension.close());

type Grid = (string | number | null)[][];

function workbook(sheets: [name: string, grid: Grid][], hidden: readonly string[] = []): Uint8Array {
  const book: WorkBook = utils.book_new();
  for (const [name, grid] of sheets) utils.book_append_sheet(book, utils.aoa_to_sheet(grid), name);
  book.Workbook = { Sheets: sheets.map(([name]) => ({ Hidden: hidden.includes(name) ? 1 : 0 })) };
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

const header = ['姓名', '身份证号', '部门'];
const lines = (from: number, to: number, department: string): Grid =>
  roster.slice(from, to).map(({ name = null, idNumber = null }) => [name, idNumber, department]);

/** Two groups, the pledges of some, and sheets beside them that hold nobody. */
const several = workbook(
  [
    ['承诺事项', [['姓名', '身份证号', '承诺事项'], ...lines(0, 2, '听课')]],
    ['语文组', [['语文组花名册'], header, ...lines(0, 3, '语文组')]],
    ['数学组', [header, ...lines(3, 5, '数学组')]],
    [
      '经费',
      [
        ['项目', '金额'],
        ['图书', 300],
      ],
    ],
    ['旧名单', [header, ...lines(5, 6, '退休')]],
    ['Sheet6', []],
  ],
  ['旧名单'],
);

test('all sheets of people are imported in one batch, each pledge with its person', async () => {
  await drop(page, '全校.xlsx', several);
  const sheets = page.getByRole('table', { name: '工作表（5 张，导入其中 3 张）' });
  await sheets.getByRole('row', { name: /语文组 只有人员资料 第 2 行 .*新增 3 人/ }).waitFor();
  await sheets.getByRole('row', { name: /承诺事项 党员公开承诺书 第 1 行 .*新增记录 2 人/ }).waitFor();
  await sheets.getByRole('row', { name: /经费 .*不导入 没有找到表头/ }).waitFor();
  await sheets.getByRole('row', { name: /旧名单 .*不导入 工作表是隐藏的/ }).waitFor();
  await page.getByText('空的工作表：Sheet6').waitFor();
  await page.getByRole('button', { name: '导入 5 人（3 张工作表）' }).click();
  await page.getByText('已保存：导入 5 人，未导入 0 人').waitFor();
  await goTo(page, '#/records');
  await page.getByText('共 2 项').waitFor();
  await goTo(page, '#/journal');
  const imports = page.getByText('“全校.xlsx”的工作表“承诺事项、语文组、数学组”：导入 5 人，不能导入 0 人');
  await imports.first().waitFor();
});

test('a hidden sheet is imported when it is ticked, one that is unticked is not', async () => {
  await drop(page, '全校.xlsx', several);
  await page.getByRole('checkbox', { name: '导入工作表“旧名单”' }).check();
  for (const sheet of ['承诺事项', '语文组']) {
    await page.getByRole('checkbox', { name: `导入工作表“${sheet}”` }).uncheck();
  }
  await page.getByRole('button', { name: '导入 1 人（2 张工作表）' }).click();
  await page.getByText('已保存：导入 1 人，未导入 0 人').waitFor();
});

/** Rows of texts that are long to read and soon made. */
function longWorkbook(columns = 40): Uint8Array {
  const cells = Array.from(
    { length: columns },
    (_, column) => `<c t="inlineStr"><is><t>字${column}</t></is></c>`,
  );
  const rows = `<row>${cells.join('')}</row>`.repeat(60_000);
  return sampleWorkbook({ sheets: [`<sheetData>${rows}</sheetData>`] });
}

test('a reading is stopped; what stood on the page is still there, and so after a refusal', async () => {
  await drop(page, '花名册.csv', new TextEncoder().encode('姓名,性别\n甲一,男\n'));
  await page.getByRole('checkbox', { name: '导入“甲一”（第 2 行）' }).uncheck();
  await page.getByRole('button', { name: '换一个文件' }).click();
  const choose = page.getByLabel('选择文件');
  await choose.setInputFiles({ name: '长表.xlsx', mimeType: '', buffer: Buffer.from(longWorkbook()) });
  await page.getByText('正在读取 长表.xlsx…').waitFor();
  await page.getByRole('progressbar', { name: '读取进度' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('已停止读取“长表.xlsx”。').waitFor();
  await choose.setInputFiles({ name: '公文.docx', mimeType: '', buffer: Buffer.from('%PDF-1.7\n') });
  await page
    .getByRole('alert')
    .getByText(/没有读取“公文.docx”：这是 PDF 文件/)
    .waitFor();
  const ticked = page.getByRole('checkbox', { name: '导入“甲一”（第 2 行）' });
  await expect.poll(() => ticked.isChecked()).toBe(false);
  await page.getByRole('button', { name: '不换了' }).click();
  await expect.poll(() => choose.count()).toBe(0);
  await page.getByText('文件：花名册.csv').waitFor();
});

test.each<[name: string, content: string | Uint8Array, sentence: RegExp]>([
  ['空.xlsx', '', /没有读取“空.xlsx”：文件是空的.*重新选择/],
  ['空.csv', '\n\n', /没有读取“空.csv”：文件是空的.*重新选择/],
  ['空表.xlsx', workbook([['表一', []]]), /文件里的工作表都是空的.*换一个文件/],
  ['图片.xlsx', '\u0089PNG\r\n\u001a\n\0\0\0\rIHDR', /没有读取“图片.xlsx”：这是图片.*请向提供的人要/],
  ['登录.xls', '<html><body>请登录</body></html>', /没有读取“登录.xls”：.*没有表格.*请重新导出/],
  ['通知.xlsx', '各支部：请于月底前报送。\n', /没有读取“通知.xlsx”：.*内容其实是文字.*请重新导出/],
  ['没下完.xlsx', several.subarray(0, 3000), /没有读取“没下完.xlsx”：文件不完整.*请重新下载/],
  ['无表头.csv', '王样一,男\n李样二,女\n', /没有找到表头.*请在下面的“表头所在行”里指定/],
  ['经费.csv', '部门,职务,学历\n校办,主任,本科\n', /没有一列能认作姓名.*请在下面的表里给姓名一列选“姓名”/],
])('%s is answered with what is wrong and what to do', async (name, content, sentence) => {
  await drop(page, name, typeof content === 'string' ? Buffer.from(content, encodingOf(name)) : content);
  await page.getByRole('alert').getByText(sentence).waitFor();
});

function encodingOf(name: string): BufferEncoding {
  return name.startsWith('图片') ? 'latin1' : 'utf8';
}

test('a file that is too large is not even read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jiannuo-import-'));
  const file = join(folder, '很大.xlsx');
  writeFileSync(file, new Uint8Array(31 * 1024 * 1024));
  await goTo(page, '#/people');
  await goTo(page, '#/import');
  await page.getByLabel('选择文件').setInputFiles(file);
  await page
    .getByRole('alert')
    .getByText(/^“很大.xlsx”超过 30 MB，没有读取。请把表拆小/)
    .waitFor();
  rmSync(folder, { recursive: true });
});

test('a web page that is named .xls is read, and told', async () => {
  const html = '<table><tr><td>姓名</td><td>性别</td></tr><tr><td>页样一</td><td>男</td></tr></table>';
  await drop(page, '导出.xls', Buffer.from(`<html><meta charset="utf-8"><body>${html}</body></html>`));
  await page.getByText('文件名像 Excel 表格，内容其实是网页', { exact: false }).waitFor();
  await page.getByRole('button', { name: '导入 1 人' }).waitFor();
});

function textCell(text: string): string {
  return `<c t="inlineStr"><is><t>${text}</t></is></c>`;
}

test('what comes from a formula is marked at its cell and told for its column', async () => {
  const row = (name: string): string =>
    `<row>${textCell(name)}<c t="str"><f>A1&amp;B1</f><v>语文组</v></c><c><v>1234567890123456</v></c></row>`;
  const rows = `<row>${['姓名', '部门', '工号'].map(textCell).join('')}</row>${row('算样一')}${row('算样二')}`;
  await drop(page, '公式.xlsx', sampleWorkbook({ sheets: [`<sheetData>${rows}</sheetData>`] }));
  await page.getByRole('row', { name: /^2 B 列（部门） B 列有 2 个值来自公式（第 2–3 行）/ }).waitFor();
  await page.getByRole('row', { name: /算样一 .*部门：语文组 .*公式结果.*工号：.*可能丢了后几位/ }).waitFor();
});

/** Lets go of files over the page's place for them, as somebody who drags does. */
function letGo(files: Record<string, string>): Promise<void> {
  return page.evaluate((named) => {
    const dataTransfer = new DataTransfer();
    for (const [name, text] of Object.entries(named)) dataTransfer.items.add(new File([text], name));
    document.querySelector('.wb-drop')?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
  }, files);
}

test('a file that comes while another is read is read after it; of two at once the other is told', async () => {
  await drop(page, '长表.xlsx', longWorkbook(4));
  await page.getByText('正在读取 长表.xlsx…').waitFor();
  await letGo({ '后来.csv': '姓名,性别\n后样一,男\n' });
  await page.getByText('“后来.csv”排在后面').waitFor();
  await page.getByText('文件：后来.csv').waitFor();
  await page.getByRole('button', { name: '换一个文件' }).click();
  await letGo({ '前.csv': '姓名,性别\n前样一,男\n', '后.csv': '姓名,性别\n后样二,男\n' });
  await page.getByText('一次只读一个文件：读“前.csv”，没有读“后.csv”').waitFor();
  await page.getByText('文件：前.csv').waitFor();
});

test('columns with content that no field takes are told above the table of columns', async () => {
  await drop(page, '校车.csv', Buffer.from('序号,姓名,校车,空列\n1,车样一,二号线,\n'));
  const notice = page.getByRole('status').filter({ hasText: '有 1 列有内容，没有对应的字段，不会导入' });
  await notice.getByText('C 列（校车）').waitFor();
});

test('an import goes on when the page is left, and every other page says so until it is done', async () => {
  const listed = Array.from(
    { length: 6000 },
    (_, n) => `王${String.fromCodePoint(0x4e_00 + n)}样,S${n},语文组`,
  );
  await drop(page, '长名单.csv', Buffer.from(['姓名,工号,部门', ...listed].join('\n')));
  const button = page.getByRole('button', { name: '导入 6000 人' });
  await button.waitFor({ timeout: 30_000 });
  await button.click();
  await goTo(page, '#/journal');
  await page.getByText('正在保存“长名单.csv”里的 6000 人').waitFor();
  await page.getByText('正在保存“长名单.csv”里的 6000 人').waitFor({ state: 'detached', timeout: 30_000 });
  await page.getByText('“长名单.csv”').first().waitFor();
});

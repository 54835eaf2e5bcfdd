import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importers } from '#catalog/importers.ts';
import { readAsPortal } from '#core/upload/read-as-portal.ts';
import { openWorkbook } from '#core/workbook/open.ts';
import { forms } from '#catalog/forms.ts';
import { writeWorkbook } from '#core/workbook/write.ts';
import { readSheet } from '#core/roster/workbook.ts';
import { type OpenedTry, openTry } from '#tests/harness/addon.ts';

/** 上传前检查 over a real grid, and a copy that the portal takes. */
let tried: OpenedTry;

beforeEach(async () => {
  tried = await openTry();
  await tried.pane.getByText('公开承诺').first().waitFor();
});
afterEach(() => tried.close());

/** Reads the sheet by one contract. */
async function readBy(contractId: string): Promise<void> {
  const { pane } = tried;
  await pane.getByRole('tab', { name: '上传前检查' }).click();
  await pane.getByLabel('导入规范').selectOption(contractId);
  await pane.getByRole('button', { name: '看门户读到什么' }).click();
  await pane.getByRole('heading', { name: '这个文件' }).waitFor();
}

const makeCopy = () => tried.pane.getByRole('button', { name: /^(?:重新生成副本|生成上传用的副本)$/ });

test('what was read says that it is of before a change, a copy that was not saved is withdrawn', async () => {
  const { pane } = tried;
  await readBy('ruoyi');
  await makeCopy().click();
  await pane.getByRole('button', { name: '保存副本' }).waitFor();
  await tried.typeInto('B5', '改示例');
  await pane.getByText('表格改过了，下面是改之前的结果').waitFor();
  await pane.getByText('刚才的副本已经作废').waitFor();
  expect(await pane.getByRole('button', { name: '保存副本' }).count()).toBe(0);
  await pane.getByRole('button', { name: '再查一次' }).click();
  await pane.getByText('表格改过了，下面是改之前的结果').waitFor({ state: 'detached' });
  await pane.getByRole('heading', { name: '这个文件' }).waitFor();
});

test('a cell that is no sure day stays as it is, with what the portal reads there, at its place in the sheet', async () => {
  await tried.typeInto('F5', '2026.13.40');
  await readBy('ruoyi');
  await makeCopy().click();
  const told = tried.pane.getByRole('button', {
    name: /F5.*“2026\.13\.40”不是真实存在的日期.*没有改，门户读成“2027-02-09”/,
  });
  await told.waitFor();
});

test('texts and numbers are stored as in the programs: a refusal names its true cause', async () => {
  await readBy('autopoi-sax');
  await makeCopy().click();
  await tried.pane.getByText(/^60 行，/).waitFor();
  const text = await tried.pane.innerText();
  expect(text).not.toMatch(/逻辑值|结果是文字的公式/);
});

test('a file that is no template is refused when it is chosen, and may be chosen again', async () => {
  const { pane } = tried;
  await readBy('ruoyi');
  const chooser = pane.getByLabel('选空白模板文件…');
  const name = '模板.xlsx';
  const mimeType = 'application/octet-stream';
  await chooser.setInputFiles({ name, mimeType, buffer: Buffer.from('%PDF-1.7\n1 0 obj') });
  await pane.getByText('“模板.xlsx”不能用作空白模板。这是 PDF 文件').waitFor();
  expect(await pane.getByRole('heading', { name: '这个文件' }).count()).toBe(0);
  const columns = [{ header: '姓名', type: 'text' as const }];
  await chooser.setInputFiles({
    name,
    mimeType,
    buffer: Buffer.from(writeWorkbook([{ name: '导入', columns, rows: [] }])),
  });
  await pane.getByText('空白模板：模板.xlsx').waitFor();
  expect(await pane.getByText('不能用作空白模板').count()).toBe(0);
});

test('what the portal would read is told, and the clean copy is read without a difference', async () => {
  const before = await tried.snapshot();
  await tried.pane.getByRole('tab', { name: '上传前检查' }).click();
  await tried.pane.getByLabel('导入规范').selectOption('ruoyi');
  await tried.pane.getByRole('button', { name: '看门户读到什么' }).click();
  // The title stands where the portal looks for the header, and a sheet is hidden.
  await tried.pane.getByText(/标题/).first().waitFor();
  await tried.pane.getByText(/隐藏/).first().waitFor();
  await tried.pane.getByRole('button', { name: '生成上传用的副本' }).click();
  await tried.pane.getByRole('textbox', { name: '用途' }).fill('报区委组织部备案');
  const download = tried.page.waitForEvent('download');
  await tried.pane.getByRole('button', { name: '保存副本' }).click();
  const path = await (await download).path();
  expect(await tried.snapshot()).toEqual(before);

  const bytes = new Uint8Array(readFileSync(path));
  const workbook = await openWorkbook(bytes, '副本.xlsx');
  expect(workbook.sheets).toHaveLength(1);
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  const read = readSheet(sheet, false, forms, { records: true, keepUnread: true });
  const contracts = importers.filter(({ id }) => id === 'ruoyi');
  const { readings, facts } = readAsPortal({ workbook, bytes, fileName: '副本.xlsx', read, contracts });
  expect(
    facts.filter(({ severity, code }) => severity === 'error' && /sheet|title|header/i.test(code)),
  ).toEqual([]);
  expect(readings[0]?.aborted).toBeUndefined();
  expect(readings[0]?.counts.read).toBeGreaterThan(50);
  expect(readings[0]?.counts.accepted).toBe(readings[0]?.counts.read);
});

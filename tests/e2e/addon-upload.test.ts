import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importers } from '#catalog/importers.ts';
import { readAsPortal } from '#core/upload/read-as-portal.ts';
import { openWorkbook } from '#core/workbook/open.ts';
import { forms } from '#catalog/forms.ts';
import { readSheet } from '#core/roster/workbook.ts';
import { type OpenedTry, openTry } from '#tests/harness/addon.ts';

/** 上传前检查 over a real grid, and a copy that the portal takes. */
let tried: OpenedTry;

beforeEach(async () => {
  tried = await openTry();
  await tried.pane.getByText('公开承诺').first().waitFor();
});
afterEach(() => tried.close());

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

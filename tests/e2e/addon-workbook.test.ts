import { afterEach, beforeEach, expect, test } from 'vitest';
import { type OpenedTry, openTry } from '#tests/harness/addon.ts';
import { branchesBook } from '#tests/hosts/host-grid.ts';

/** 整个工作簿 over a real grid: what was found in all sheets stays while the user goes through them. */
let tried: OpenedTry;

beforeEach(async () => {
  tried = await openTry({ book: { name: '两个支部.xlsx', bytes: branchesBook() } });
  await tried.pane.getByText('汇总表', { exact: true }).waitFor();
});
afterEach(() => tried.close());

/** As a user does: a press on the sheet's tab, and back to the pane. */
async function goToSheet(name: string): Promise<void> {
  await tried.grid.getByText(name, { exact: true }).last().click();
  await tried.pane.hover();
  await tried.pane.getByTitle(name, { exact: true }).waitFor();
}

async function checkAll(): Promise<void> {
  await tried.pane.getByLabel('标准包').selectOption('three-compare-2016');
  await tried.pane.getByLabel('范围').selectOption('workbook');
  await tried.pane.getByRole('button', { name: '检查', exact: true }).click();
  await tried.pane.getByRole('button', { name: '重新检查' }).waitFor();
  await expect.poll(() => tried.pane.getByText('正在检查').count()).toBe(0);
}

test('is checked from a sheet of remarks; a finding of another sheet leads there and the result stays', async () => {
  await goToSheet('填写说明');
  await checkAll();
  await tried.pane.getByText(/整个工作簿 · 5 条/).waitFor();
  await tried.pane.getByText(/隐藏的工作表没有检查：旧表/).waitFor();
  await tried.pane.getByRole('listitem').filter({ hasText: '工作表“填写说明”没有找到表头' }).waitFor();
  const before = await tried.snapshot();

  await tried.pane
    .getByText(/^第二支部![A-Z]+\d+$/)
    .first()
    .click();
  await expect
    .poll(() => tried.page.evaluate(() => window.jiannuoTry?.host.selection()))
    .toMatchObject([{ sheet: '第二支部' }]);
  await tried.pane.getByTitle('第二支部', { exact: true }).waitFor();
  await goToSheet('汇总表');
  expect(await tried.pane.getByText(/整个工作簿 · 5 条/).count()).toBe(1);
  expect(await tried.pane.getByText('这个工作簿又改过', { exact: false }).count()).toBe(0);

  await tried.pane.getByRole('button', { name: /^标记 \d+ 格$/ }).click();
  await tried.pane.getByText(/^已标记 \d+ 格$/).waitFor();
  await goToSheet('第二支部');
  await tried.pane.getByRole('button', { name: /^清除标记（\d+ 格）$/ }).click();
  await tried.pane.getByText(/^已清除 \d+ 格的标记/).waitFor();
  expect(await tried.snapshot()).toEqual(before);
  expect(await tried.pane.getByText('这个工作簿又改过', { exact: false }).count()).toBe(0);
  expect(tried.complaints).toEqual([]);
});

test('a cell that is typed over in any sheet is told, and another workbook begins anew', async () => {
  await checkAll();
  const stale = tried.pane.getByText('这个工作簿又改过', { exact: false });
  await goToSheet('填写说明');
  expect(await stale.count()).toBe(0);
  await tried.typeInto('A1', '请按新的要求填写。');
  await stale.waitFor();
  await tried.pane.getByRole('button', { name: '重新检查' }).click();
  await expect.poll(() => stale.count()).toBe(0);
  expect(await tried.pane.getByText(/整个工作簿 · 5 条/).count()).toBe(1);

  await tried.openFile({ name: '另一份.xlsx', bytes: branchesBook() });
  await tried.pane.hover();
  await expect.poll(() => tried.pane.getByText(/整个工作簿 · 5 条/).count()).toBe(0);
});

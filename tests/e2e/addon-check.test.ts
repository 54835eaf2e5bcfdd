import { afterEach, beforeEach, expect, test } from 'vitest';
import { type OpenedTry, openTry } from '#tests/harness/addon.ts';

/** The pane over a real grid: what an office does with a 汇总表 before it is uploaded. */
let tried: OpenedTry;

beforeEach(async () => {
  tried = await openTry();
  await tried.pane.getByText('公开承诺').first().waitFor();
});
afterEach(() => tried.close());

async function check(): Promise<void> {
  await tried.pane.getByLabel('标准包').selectOption('general');
  await tried.pane.getByRole('button', { name: '检查', exact: true }).click();
  await tried.pane.getByRole('button', { name: '重新检查' }).waitFor();
  await expect.poll(() => tried.pane.getByText('正在检查').count()).toBe(0);
}

test('checked, jumped to, marked and cleared: cells are as they were, formats included', async () => {
  const before = await tried.snapshot();
  await check();
  const wrong = tried.pane.getByText('D23', { exact: true }).first();
  await wrong.click();
  await expect
    .poll(() => tried.page.evaluate(() => window.jiannuoTry?.host.selection()))
    .toMatchObject([{ sheet: '汇总表', top: 22, left: 3, bottom: 22, right: 3 }]);
  expect(await tried.snapshot()).toEqual(before);

  await tried.pane.getByRole('button', { name: /^标记 \d+ 格$/ }).click();
  await tried.pane.getByText(/^已标记 \d+ 格$/).waitFor();
  await expect.poll(async () => (await tried.cell('D23')).colour).toMatch(/^#/);
  expect((await tried.cell('D23')).note).toContain('身份证号');
  // Colours are no change of what was checked.
  expect(await tried.pane.getByText('表格后来改过').count()).toBe(0);
  expect(await tried.snapshot()).toEqual(before);

  await tried.pane.getByRole('button', { name: /^清除标记/ }).click();
  await tried.pane.getByText(/^已清除 \d+ 格的标记/).waitFor();
  await expect.poll(async () => (await tried.cell('D23')).colour).toBeUndefined();
  expect((await tried.cell('D23')).note).toBeUndefined();
  expect(await tried.snapshot()).toEqual(before);
  expect(tried.complaints).toEqual([]);
});

test('while somebody types, what was wrong goes and what is wrong comes', async () => {
  await check();
  await tried.pane.getByRole('checkbox', { name: /边改边查/ }).check();
  const told = tried.pane.getByText('“2013-02-30”不是真实存在的日期');
  await expect.poll(() => told.count()).toBeGreaterThan(0);
  await tried.typeInto('F34', '2013-02-20');
  await expect.poll(() => told.count()).toBe(0);
  await tried.typeInto('F34', '2013-02-31');
  await expect.poll(() => tried.pane.getByText('“2013-02-31”不是真实存在的日期').count()).toBeGreaterThan(0);
});

test('what a formula gives is checked again once it gives something else, though nobody touched its row', async () => {
  await tried.typeInto('N1', '2026年11月底前');
  await tried.typeInto('J6', '=N1');
  await check();
  await tried.pane.getByRole('checkbox', { name: /边改边查/ }).check();
  const wrong = tried.pane
    .locator('.addon__finding', { hasText: '看不出截止到哪一天' })
    .filter({ hasText: 'J6' });
  expect(await wrong.count()).toBe(0);
  await tried.typeInto('N1', '有空再说');
  await expect.poll(async () => (await tried.cell('J6')).value).toBe('有空再说');
  await expect.poll(() => wrong.count()).toBe(1);
  await tried.typeInto('N1', '2026年11月底前');
  await expect.poll(() => wrong.count()).toBe(0);
});

test('repairs are shown, made, read back and taken back', async () => {
  const before = await tried.snapshot();
  const name = (await tried.cell('B12')).value;
  await tried.pane.getByRole('tab', { name: '修正' }).click();
  await tried.pane.getByRole('button', { name: /^修正 \d+ 处$/ }).click();
  await tried.pane.getByText(/已修正 \d+ 格，每格都读回核对过/).waitFor();
  expect((await tried.cell('B12')).value).toBe(String(name).trim());
  expect(await tried.snapshot()).not.toEqual(before);
  await tried.pane.getByRole('button', { name: /撤销/ }).click();
  await tried.pane.getByText(/已撤销 \d+ 格/).waitFor();
  await expect.poll(() => tried.snapshot()).toEqual(before);
});

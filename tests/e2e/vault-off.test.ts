import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, expect, test } from 'vitest';
import { people } from '../fixtures/people.ts';
import { rosterWorkbook } from '../fixtures/workbooks.ts';
import { checklistOn, choosePack } from '../harness/checklist.ts';
import { launchExtension } from '../harness/extension.ts';
import { rawStore } from '../harness/raw-store.ts';
import { lock, turnOff, turnOn, unlock } from '../harness/vault.ts';
import { goTo, importAll } from '../harness/workbench.ts';
import { startPortals } from '../portals/server.ts';

const ROSTER = people(12);
const NAME = ROSTER[0]?.name ?? '';
const POST = '样样新职务';
const profile = mkdtempSync(join(tmpdir(), 'jiannuo-vault-off-'));
afterAll(() => rmSync(profile, { recursive: true, force: true }));

async function openPerson(page: Page): Promise<void> {
  await goTo(page, '#/people');
  const table = page.getByRole('table', { name: '人员' });
  await table.getByRole('link', { name: NAME }).first().click();
}

test('a backup in clear asks what for; turning encryption off locks nothing and loses nothing typed', async () => {
  const extension = await launchExtension();
  const page = await extension.open('workbench.html#/import');
  await importAll(page, '花名册.xlsx', rosterWorkbook(ROSTER), 11);
  await turnOn(page);

  await goTo(page, '#/settings/backup');
  await page.getByRole('button', { name: '另存不加密的备份' }).click();
  const dialog = page.getByRole('dialog');
  const save = dialog.getByRole('button', { name: '保存不加密的备份' });
  expect(await save.isDisabled()).toBe(true);
  await dialog.getByLabel('用途').fill('交接给样例乙');
  await save.click();
  const text = await page.getByText(/^已保存备份到/).innerText();
  const file = /^已保存备份到 (.+)，共 \d+ 条记录$/.exec(text)?.[1] ?? '';
  expect(readFileSync(file, 'utf8')).toContain(NAME);
  await goTo(page, '#/settings/log');
  const line = page.getByRole('row').filter({ hasText: '交接给样例乙' });
  expect(await line.innerText()).toMatch(/导出[^]*完整[^]*交接给样例乙/);

  await openPerson(page);
  await page.getByLabel('职务', { exact: true }).first().fill(POST);
  await turnOff(page);
  await page.getByText(/^已关闭加密：\d+ 条操作记录/).waitFor();
  expect(await rawStore(page)).toContain(NAME);
  await openPerson(page);
  expect(await page.getByLabel('职务', { exact: true }).first().inputValue()).toBe(POST);
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText(/^已保存（/).waitFor();
  expect(await rawStore(page)).toContain(POST);
  await extension.close();
}, 120_000);

test('a comment that was typed and not saved is there again after a lock', async () => {
  const portals = await startPortals();
  const extension = await launchExtension();
  await choosePack(extension, 'three-compare-2016');
  const portal = await extension.context.newPage();
  await portal.goto(`${portals.origin}/jsp/detail?id=1`);
  const checklist = checklistOn(extension, portal);
  await checklist.open();
  await checklist.panel().focus();
  await checklist.judge('1');
  const page = await extension.open('workbench.html');
  await turnOn(page);
  const openReview = async (): Promise<void> => {
    await goTo(page, '#/reviews');
    await page.getByRole('row').nth(1).getByRole('link').first().click();
  };
  const comment = page.getByRole('article').getByRole('textbox', { name: /^意见/ });
  await openReview();
  await comment.fill('样意见没有保存');
  await lock(page);
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('样意见');
  await page.getByText('锁定前没有保存的修改已加密保留').waitFor();
  await unlock(page);
  await openReview();
  expect(await comment.inputValue()).toBe('样意见没有保存');
  await lock(page);
  // What cannot be opened is told, and bars nothing.
  await page.evaluate(() => {
    const [vaultId = ''] = sessionStorage.getItem('vault-drafts')?.split(' ') ?? [];
    sessionStorage.setItem('vault-drafts', `${vaultId} AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA`);
  });
  await unlock(page);
  await page.getByText('锁定前没有保存的修改打不开').waitFor();
  await extension.close();
  await portals.close();
}, 120_000);

test('kills while encryption is turned off leave all of it encrypted or all of it in clear', async () => {
  let extension = await launchExtension({ profile });
  let page = await extension.open('workbench.html#/import');
  await importAll(page, '花名册.xlsx', rosterWorkbook(ROSTER), 11);
  await turnOn(page);
  let isOff = false;
  // Each kill comes a little later; the last ones find the work done.
  for (const delay of [0, 200, 500, 800, 1200, 3000]) {
    await turnOff(page);
    const until = performance.now() + delay;
    while (performance.now() < until) await new Promise((resolve) => setImmediate(resolve));
    await extension.kill();
    extension = await launchExtension({ profile });
    page = await extension.open('workbench.html');
    const locked = page.getByRole('heading', { name: '数据已锁定' });
    await locked.or(page.getByRole('navigation', { name: '工作台导航' })).waitFor();
    isOff = !(await locked.isVisible());
    if (isOff) break;
    expect(await rawStore(page)).not.toContain(NAME);
    await unlock(page);
  }
  expect(isOff).toBe(true);
  expect(await rawStore(page)).toContain(NAME);
  await goTo(page, '#/settings/store');
  await page.getByRole('button', { name: '逐条核对' }).click();
  await page.getByText(/条操作记录完整无误/).waitFor();
  await extension.close();
}, 240_000);

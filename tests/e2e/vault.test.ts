import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Draft } from '#core/model/event.ts';
import { chain, EMPTY_HEAD } from '#core/model/journal.ts';
import { writeSealedBackup } from '#core/model/sealed-backup.ts';
import { CODE_BYTES, recoveryCode } from '#core/vault/recovery-code.ts';
import { sealEvent } from '#utils/journal/rows.ts';
import { makeCipher } from '#utils/vault/cipher.ts';
import { newVault } from '#utils/vault/header-keys.ts';
import { fileRows } from '#utils/vault/sealed-file.ts';
import { people } from '../fixtures/people.ts';
import { rosterWorkbook } from '../fixtures/workbooks.ts';
import { checklistOn, choosePack } from '../harness/checklist.ts';
import { launchExtension, type RunningExtension } from '../harness/extension.ts';
import { emptyStore, rawStore } from '../harness/raw-store.ts';
import { lock, PASSPHRASE, setUp, turnOn, unlock } from '../harness/vault.ts';
import { goTo, importAll } from '../harness/workbench.ts';
import { type Portals, startPortals } from '../portals/server.ts';

/** Another passphrase than `PASSPHRASE`. */
const NEXT = '另外一个口令 9';
const ROSTER = people(12);
const [sample] = ROSTER;
/** Names, ID numbers and phones of the people who were imported. */
const SECRETS = ROSTER.slice(0, 11).flatMap((person) =>
  [person.name, person.idNumber, person.phone].filter((text) => text !== undefined && text !== ''),
) as string[];

let portals: Portals;
const profile = mkdtempSync(join(tmpdir(), 'jiannuo-vault-'));
beforeAll(async () => {
  portals = await startPortals();
});
afterAll(async () => {
  await portals.close();
  rmSync(profile, { recursive: true, force: true });
});

const found = (text: string): string[] => SECRETS.filter((secret) => text.includes(secret));

async function names(page: Page): Promise<string[]> {
  await goTo(page, '#/people');
  const table = page.getByRole('table', { name: '人员' });
  await table.waitFor();
  return table.getByRole('rowheader').allInnerTexts();
}

test('kills while it is being encrypted leave all of it in clear or all of it encrypted', async () => {
  let extension = await launchExtension({ profile });
  let page = await extension.open('workbench.html#/import');
  await importAll(page, '花名册.xlsx', rosterWorkbook(ROSTER), 11);
  const before = await names(page);
  expect(found(await rawStore(page)).length).toBeGreaterThan(20);

  let encrypted = false;
  // Each kill comes a little later; the last ones find the work done.
  for (const delay of [0, 60, 150, 300, 500, 800, 1200, 2500]) {
    await setUp(page);
    await page.getByRole('button', { name: '加密全部数据' }).click();
    const until = performance.now() + delay;
    while (performance.now() < until) await new Promise((resolve) => setImmediate(resolve));
    await extension.kill();
    extension = await launchExtension({ profile });
    page = await extension.open('workbench.html');
    const locked = page.getByRole('heading', { name: '数据已锁定' });
    await locked.or(page.getByRole('navigation', { name: '工作台导航' })).waitFor();
    encrypted = await locked.isVisible();
    if (encrypted) break;
    expect(await names(page)).toEqual(before);
  }
  expect(encrypted).toBe(true);
  expect(found(await rawStore(page))).toEqual([]);
  await unlock(page);
  expect(await names(page)).toEqual(before);
  await goTo(page, '#/settings/store');
  await page.getByRole('button', { name: '逐条核对' }).click();
  await page.getByText(/条操作记录完整无误/).waitFor();
  await extension.close();
}, 300_000);

test('locked, no window shows anything; unlocked, everything is there, with what was not saved', async () => {
  const extension: RunningExtension = await launchExtension();
  const page = await extension.open('workbench.html#/import');
  await importAll(page, '花名册.xlsx', rosterWorkbook(ROSTER), 11);
  const code = await turnOn(page);
  expect(found(await rawStore(page))).toEqual([]);
  expect((await names(page)).length).toBe(11);

  // A portal's page with the checklist, and a popup beside it.
  await choosePack(extension, 'three-compare-2016');
  const portal = await extension.context.newPage();
  await portal.goto(`${portals.origin}/jsp/detail?id=1`);
  const checklist = checklistOn(extension, portal);
  await checklist.open();
  const popup = await extension.popupFor(portal);
  await popup
    .getByRole('option', { name: sample?.name ?? '' })
    .or(popup.getByText(sample?.name ?? ''))
    .first()
    .waitFor();

  // Something typed and not saved.
  await page.bringToFront();
  await goTo(page, '#/people');
  await page
    .getByRole('table', { name: '人员' })
    .getByRole('link', { name: sample?.name ?? '' })
    .first()
    .click();
  await page.getByLabel('职务', { exact: true }).first().fill('样样新职务');
  await goTo(page, '#/settings/vault');
  await page.getByRole('button', { name: '立即锁定' }).click();
  for (const window of [page, popup]) {
    await window.getByRole('heading', { name: '数据已锁定' }).waitFor();
    expect(found(await window.content())).toEqual([]);
    expect(await window.content()).not.toContain('样样新职务');
  }
  await checklist
    .panel()
    .getByText(/数据已锁定/)
    .waitFor();
  expect(await checklist.panel().getByLabel('意见').count()).toBe(0);
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))).not.toContain(
    '样样新职务',
  );
  // Nothing of the key is left for anybody to read.
  expect(
    await extension.inside(async () => JSON.stringify(await chrome.storage.session.get()), undefined),
  ).not.toContain('vault-key');

  await page.getByLabel('口令', { exact: true }).fill('不是这个口令的呀');
  await page.getByRole('button', { name: '解锁' }).click();
  await page.getByText(/^口令不对/).waitFor();
  await page.getByText('锁定前没有保存的修改已加密保留').waitFor();
  await unlock(page);
  // The checklist and the popup go on by themselves.
  await checklist.card().waitFor();
  expect(await checklist.name().inputValue()).toBe(sample?.name ?? '');
  await popup
    .getByText(sample?.name ?? '')
    .first()
    .waitFor();
  await goTo(page, '#/people');
  await page
    .getByRole('table', { name: '人员' })
    .getByRole('link', { name: sample?.name ?? '' })
    .first()
    .click();
  expect(await page.getByLabel('职务', { exact: true }).first().inputValue()).toBe('样样新职务');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText(/^已保存（/).waitFor();
  expect(await rawStore(page)).not.toContain('样样新职务');

  // An encrypted backup, opened by the recovery code after the profile was emptied.
  await goTo(page, '#/settings/backup');
  await page.getByRole('button', { name: '保存备份' }).click();
  const text = await page.getByText(/^已保存备份到/).innerText();
  const backup = /^已保存备份到 (.+)，共 \d+ 条记录$/.exec(text)?.[1] ?? '';
  expect(found(readFileSync(backup, 'utf8'))).toEqual([]);
  await lock(page);
  await popup.close();
  await page.goto('about:blank');
  await emptyStore(extension);
  const again = await extension.open('workbench.html');
  await again.getByRole('heading', { name: '本机数据有问题，已停止写入' }).waitFor();
  await again.getByLabel('恢复备份').last().setInputFiles(backup);
  await again.getByLabel('口令或恢复码').fill(code);
  await again.getByRole('button', { name: '打开备份' }).click();
  await again.getByRole('navigation', { name: '工作台导航' }).waitFor();
  expect((await names(again)).length).toBe(11);
  expect(found(await rawStore(again))).toEqual([]);
  await extension.close();
}, 180_000);

test('who recovers by the code opens with the new passphrase from then on, and with no other', async () => {
  const extension = await launchExtension();
  const page = await extension.open('workbench.html#/import');
  await importAll(page, '花名册.xlsx', rosterWorkbook(ROSTER), 11);
  const code = await turnOn(page);
  await lock(page);
  await page.getByRole('button', { name: '忘记口令' }).click();
  await page.getByLabel('恢复码', { exact: true }).fill(code);
  await page.getByLabel('新口令', { exact: true }).fill(NEXT);
  await page.getByLabel('再输一次新口令').fill(NEXT);
  await page.getByRole('button', { name: '设置新口令并解锁' }).click();
  await page.getByRole('navigation', { name: '工作台导航' }).waitFor();
  await lock(page);
  await page.getByLabel('口令', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: '解锁' }).click();
  await page.getByText(/^口令不对/).waitFor();
  await unlock(page, NEXT);
  expect((await names(page)).length).toBe(11);
  await extension.close();
}, 120_000);

test('a large backup restored from the lock screen is there in whole, under its own passphrase', async () => {
  const count = 4000;
  const extension = await launchExtension();
  const page = await extension.open('workbench.html#/import');
  await importAll(page, '花名册.xlsx', rosterWorkbook(ROSTER), 11);
  await turnOn(page);
  await lock(page);
  await page.getByRole('button', { name: '忘记口令' }).click();
  const backup = { name: '备份.json', mimeType: 'application/json', buffer: await largeBackup(count) };
  await page.getByLabel('选择备份文件').or(page.locator('input[type=file]')).first().setInputFiles(backup);
  await page.getByLabel('口令或恢复码').fill(NEXT);
  await page.getByRole('button', { name: '打开备份' }).click();
  await page.getByRole('button', { name: '放弃并继续' }).click({ timeout: 60_000 });
  await page.getByRole('navigation', { name: '工作台导航' }).waitFor({ timeout: 60_000 });
  await goTo(page, '#/settings/store');
  await page.getByRole('button', { name: '逐条核对' }).click();
  await page.getByText(`${count + 1} 条操作记录完整无误`).waitFor({ timeout: 60_000 });
  await lock(page);
  await unlock(page, NEXT);
  expect(await rawStore(page)).not.toContain('样样');
  await extension.close();
}, 180_000);

/** An encrypted backup of so many people, under `NEXT`. */
async function largeBackup(count: number): Promise<Buffer> {
  const { header, dataKey } = await newVault(NEXT, recoveryCode(new Uint8Array(CODE_BYTES).fill(9)));
  const cipher = await makeCipher(header.vaultId, dataKey);
  const drafts = Array.from({ length: count }, (_, index): Draft => {
    const id = crypto.randomUUID();
    const subject = { id, kind: 'person', values: { name: `样样${index}` } } as const;
    return { entity: `subject:${id}`, base: null, payload: { kind: 'subject.put', subject } };
  });
  const stamp = { device: crypto.randomUUID(), counter: 0, claimedAt: '2026-01-01T00:00:00.000Z', who: '' };
  const events = chain(drafts, EMPTY_HEAD, stamp);
  const rows = fileRows(await Promise.all(events.map((event) => sealEvent(event, cipher))));
  const savedAt = '2026-01-02T00:00:00.000Z';
  return Buffer.from(writeSealedBackup({ savedAt, vault: header, rows }));
}

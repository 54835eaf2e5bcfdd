import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { people } from '../fixtures/people.ts';
import { rosterWorkbook } from '../fixtures/workbooks.ts';
import { launchExtension, type RunningExtension } from '../harness/extension.ts';
import { emptyStore, storedRows } from '../harness/raw-store.ts';
import { goTo } from '../harness/workbench.ts';

let extension: RunningExtension;
let page: Page;

beforeEach(async () => {
  extension = await launchExtension();
  page = await extension.open('workbench.html#/import');
  await importRoster();
});
afterEach(() => extension.close());

async function importRoster(): Promise<void> {
  const buffer = Buffer.from(rosterWorkbook(people(12)));
  await page.getByLabel('选择文件').setInputFiles({ name: '花名册.xlsx', mimeType: '', buffer });
  await page.getByRole('button', { name: '导入 11 人' }).click();
  await page.getByText('已保存：导入 11 人，未导入 1 人').waitFor();
}

const go = (hash: string) => goTo(page, hash);

async function names(): Promise<string[]> {
  await go('#/people');
  const table = page.getByRole('table', { name: '人员' });
  await table.waitFor();
  return table.getByRole('rowheader').allInnerTexts();
}

/** Saves a backup through 设置; answers its place on disk. */
async function saveBackup(): Promise<string> {
  await go('#/settings');
  await page.getByRole('button', { name: '保存备份' }).click();
  const text = await page.getByText(/^已保存备份到/).innerText();
  return /^已保存备份到 (.+)，共 \d+ 条记录$/.exec(text)?.[1] ?? '';
}

async function emptyDatabase(): Promise<void> {
  await page.goto('about:blank');
  await emptyStore(extension);
}

/** Texts of the rescue files that were saved: the test browser gives downloads names of its own. */
async function rescues(): Promise<string[]> {
  const files = await extension.inside(async (state: 'complete') => {
    const found = await chrome.downloads.search({ state });
    return found.map((item) => item.filename);
  }, 'complete');
  return files.map((file) => readFileSync(file, 'utf8')).filter((text) => text.includes('jiannuo-rescue'));
}

async function openAgain(): Promise<void> {
  page = await extension.open('workbench.html');
}

async function changeWitness(change: { count?: number; headHash?: string }): Promise<void> {
  await extension.inside(async (part: { count?: number; headHash?: string }) => {
    const { witness } = (await chrome.storage.local.get('witness')) as { witness: object };
    await chrome.storage.local.set({ witness: { ...witness, ...part } });
  }, change);
}

/** Changes or removes an event behind the product's back. */
async function tamper(sequence: number, change: { who: string } | null): Promise<void> {
  await page.evaluate(
    ([key, part]) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('jiannuo');
        open.addEventListener('error', () => reject(open.error ?? new Error('not opened')));
        open.addEventListener('success', () => {
          const transaction = open.result.transaction('events', 'readwrite');
          const events = transaction.objectStore('events');
          const read = events.get(key);
          read.addEventListener('success', () => {
            if (part) events.put({ ...(read.result as object), ...part });
            else events.delete(key);
          });
          transaction.addEventListener('complete', () => {
            open.result.close();
            resolve();
          });
        });
      }),
    [sequence, change] as const,
  );
}

test('an emptied profile is a red page, and a backup brings everything back', async () => {
  await expect.poll(names).toHaveLength(11);
  const before = await names();
  const backup = await saveBackup();
  expect(JSON.parse(readFileSync(backup, 'utf8'))).toMatchObject({ format: 'jiannuo-backup' });

  await emptyDatabase();
  await openAgain();
  await page.getByRole('heading', { name: '本机数据有问题，已停止写入' }).waitFor();
  await page.getByText(/被清空了。上次关闭前有 13 条操作记录/).waitFor();
  expect(await page.getByRole('navigation').count()).toBe(0);

  await page.getByLabel('恢复备份').last().setInputFiles(backup);
  await page.getByRole('navigation', { name: '工作台导航' }).waitFor();
  await expect.poll(names).toEqual(before);
  await page.reload();
  await expect.poll(names).toEqual(before);
  await go('#/settings');
  await page.getByText('操作记录 13 条，第 2 代').waitFor();
});

test('a damaged backup is refused with a sentence, and the red page stays', async () => {
  const backup = await saveBackup();
  await emptyDatabase();
  await openAgain();
  const buffer = Buffer.from(readFileSync(backup, 'utf8').replace('样一', '样二'));
  await page.getByLabel('恢复备份').last().setInputFiles({ name: '坏.json', mimeType: '', buffer });
  await page.getByText(/备份文件的校验值不符/).waitFor();
  expect(await page.getByRole('heading', { name: '本机数据有问题，已停止写入' }).count()).toBe(1);
});

test('what can still be read is saved from the red page, and nothing is written before that', async () => {
  await changeWitness({ count: 99 });
  await page.reload();
  await page.getByRole('button', { name: '保存还能读出的内容' }).click();
  const text = await page.getByText(/^已把还能读出的 12 条记录保存到/).innerText();
  const file = /保存到 (.+)$/.exec(text)?.[1] ?? '';
  const rescued = JSON.parse(readFileSync(file, 'utf8')) as { format: string; events: unknown[] };
  expect(rescued.format).toBe('jiannuo-rescue');
  expect(rescued.events).toHaveLength(12);
  expect(JSON.stringify(rescued.events)).toContain('王样一');

  const choose = page.getByLabel('恢复备份').last();
  const broken = JSON.stringify({ ...rescued, events: rescued.events.toSpliced(4, 1) });
  await choose.setInputFiles({ name: '坏.json', mimeType: '', buffer: Buffer.from(broken) });
  await page.getByText(/抢救文件里的记录不完整/).waitFor();
  await choose.setInputFiles(file);
  await page.getByRole('navigation', { name: '工作台导航' }).waitFor();
  await expect.poll(names).toHaveLength(11);
});

test('starting over asks first, saves what can be read, and then works', async () => {
  await tamper(3, null);
  await changeWitness({ count: 99 });
  await page.reload();
  const startOver = page.getByRole('button', { name: '没有备份，重新开始…' });
  await startOver.click();
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
  await page.getByRole('heading', { name: '本机数据有问题，已停止写入' }).waitFor();
  await startOver.click();
  await page.getByRole('dialog').getByRole('button', { name: '放弃并重新开始' }).click();
  await page.getByRole('navigation', { name: '工作台导航' }).waitFor();
  await go('#/people');
  await page.getByText('还没有人员').waitFor();
  await expect.poll(rescues).toEqual([expect.stringContaining('"format":"jiannuo-rescue"')]);
  await go('#/import');
  await importRoster();
  await page.reload();
  await expect.poll(names).toHaveLength(11);
});

test('a backup replaces what is here only after a question, and the old content is saved first', async () => {
  const backup = await saveBackup();
  await go('#/people');
  await page.getByRole('button', { name: '新增人员' }).click();
  await page.getByLabel('姓名').fill('后来者');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText(/^已保存（/).waitFor();
  await go('#/settings');
  const choose = page.getByLabel('选择备份文件');
  await choose.setInputFiles(backup);
  const dialog = page.getByRole('dialog', { name: '用备份替换本机数据？' });
  await dialog.getByText('备份含 12 条记录，本机现有 14 条。').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(names).toContain('后来者');

  await go('#/settings');
  await choose.setInputFiles(backup);
  await dialog.getByRole('button', { name: '替换为备份内容' }).click();
  await page.getByText('已恢复 12 条操作记录').waitFor();
  await expect.poll(names).not.toContain('后来者');
  await expect.poll(rescues).toEqual([expect.stringContaining('后来者')]);
});

test('a store with fewer events than its witness is a red page that says how many', async () => {
  await changeWitness({ count: 99 });
  await page.reload();
  await page.getByText('上次确认保存了 99 条操作记录，现在只有 12 条').waitFor();
});

test('an altered event is found after the start', async () => {
  await tamper(3, { who: '旁人' });
  await page.reload();
  await page
    .getByText(/与校验值不符，可能已损坏或被改动/)
    .first()
    .waitFor();
});

test('events that a crash kept from the witness are verified and adopted', async () => {
  const { events } = await storedRows(page);
  const hash = events.find(({ sequence }) => sequence === 5)?.hash ?? '';
  await changeWitness({ count: 5, headHash: hash });
  await page.reload();
  await expect.poll(names).toHaveLength(11);
  await go('#/settings');
  await page.getByText('操作记录 12 条，第 1 代').waitFor();
});

test('two windows that edit one person leave both versions, and one is chosen', async () => {
  await go('#/people');
  await page.getByRole('link', { name: '王样一' }).click();
  await page.waitForURL(/#\/people\/./);
  const other = await extension.open(`workbench.html${new URL(page.url()).hash}`);
  await other.getByLabel('职务', { exact: true }).fill('左');
  await page.getByLabel('职务', { exact: true }).fill('右');
  await other.getByRole('button', { name: '保存' }).click();
  await other.getByText(/^已保存（/).waitFor();
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('有两个版本，请选定一个').waitFor();
  await page.getByRole('row', { name: '职务 右 左' }).waitFor();
  await page.getByRole('button', { name: '采用此版本' }).last().click();
  await expect.poll(() => page.getByLabel('职务', { exact: true }).inputValue()).toBe('左');
  await expect.poll(() => page.getByText('有两个版本，请选定一个').count()).toBe(0);
});

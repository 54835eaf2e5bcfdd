import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openWorkbook } from '#core/workbook/open.ts';
import { people } from '../fixtures/people.ts';
import { launchExtension, type RunningExtension } from '../harness/extension.ts';
import { rawStore } from '../harness/raw-store.ts';
import { seedPeople } from '../harness/seed.ts';
import { goTo } from '../harness/workbench.ts';

const [first, second] = people(2);
let extension: RunningExtension;
let page: Page;
let ids: string[];

beforeEach(async () => {
  extension = await launchExtension();
  ids = await seedPeople(
    extension,
    [first, second].map((person) => ({
      values: {
        name: person?.name ?? '',
        idNumber: person?.idNumber ?? '',
        birthDate: person?.birthDate ?? '',
      },
      records: { 'member-pledge': { pledgeText: `承诺 ${person?.name}` } },
    })),
  );
  page = await extension.open('workbench.html');
  await page.getByRole('navigation', { name: '工作台导航' }).waitFor();
});
afterEach(() => extension.close());

const section = (name: string) => page.getByRole('region', { name, exact: true });

async function changeSettings(change: object): Promise<void> {
  await extension.inside(async (part: object) => {
    const { settings = {} } = (await chrome.storage.local.get('settings')) as { settings?: object };
    await chrome.storage.local.set({ settings: { ...settings, ...part } });
  }, change);
  await page.reload();
  await page.getByRole('navigation', { name: '工作台导航' }).waitFor();
}

test('a value shown in full is noted first, and the list of reveals and exports can be taken along', async () => {
  await goTo(page, '#/settings/mask');
  await section('屏幕遮盖').getByLabel('出生日期').check();
  await page.getByText('遮盖设置已保存').waitFor();
  await goTo(page, `#/people/${ids[0]}`);
  const birth = page.getByLabel('出生日期', { exact: true });
  expect(await birth.inputValue()).not.toBe(first?.birthDate);
  await page.getByRole('button', { name: /显示出生日期|显示“出生日期”|出生日期/ }).click();
  await expect.poll(() => birth.inputValue()).toBe(first?.birthDate);

  await goTo(page, '#/settings/log');
  const log = section('导出与查看记录');
  await log.getByRole('cell', { name: `${first?.name}：出生日期` }).waitFor();
  await log.getByLabel('搜索操作人、文件或人员').fill('没有这个人');
  await log.getByText('没有符合条件的记录').waitFor();
  await log.getByLabel('搜索操作人、文件或人员').fill(first?.name ?? '');
  await log.getByRole('button', { name: '导出这份清单' }).click();
  await log.getByText(/^已保存到 .+，共 1 行$/).waitFor();
  const [file = ''] = await extension.inside(async (query: string) => {
    const found = await chrome.downloads.search({ filenameRegex: query, state: 'complete' });
    return found.map(({ filename }) => filename);
  }, '.*');
  const book = await openWorkbook(new Uint8Array(readFileSync(file)), '清单.xlsx');
  const sheet = book.sheets[0];
  const texts = Array.from({ length: sheet?.columnCount ?? 0 }, (_, at) => sheet?.cell(1, at)?.text);
  expect(texts).toContain(`${first?.name}：出生日期`);
  // Taking the list along is an export itself.
  await log.getByLabel('搜索操作人、文件或人员').fill('');
  await log.getByRole('cell', { name: '导出', exact: true }).waitFor();
}, 120_000);

test('what is past its time is listed, removed with undo, and erased for good', async () => {
  await goTo(page, '#/settings/keep');
  const keep = section('保存期限');
  await keep.getByLabel('保存期限').selectOption({ label: '1 年' });
  await keep.getByText('没有超过期限的内容。').waitFor();
  await page.clock.setFixedTime(new Date(Date.now() + 3 * 366 * 86_400_000));
  await page.reload();
  await keep.getByText(/^超过期限：2 人/).waitFor();
  await keep.getByLabel(`选择“${first?.name}”`).check();
  await keep.getByRole('button', { name: '移除 1 人' }).click();
  await page.getByRole('button', { name: '移除', exact: true }).click();
  await page.getByText('已移除 1 人和 1 份填报记录').waitFor();
  await keep.getByRole('button', { name: '撤销移除' }).click();
  await page.getByText('已撤销：恢复 1 人和 1 份填报记录，保存期限从现在起算').waitFor();

  // Whoever is brought back counts as changed now.
  await keep.getByText(/^超过期限：1 人/).waitFor();
  await keep.getByLabel(`选择“${second?.name}”`).check();
  await keep.getByRole('button', { name: '清除 1 项的内容' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/^将从本机彻底删去 1 人、1 份填报记录、0 份审核/).waitFor();
  expect(await dialog.getByRole('button', { name: '彻底清除' }).isDisabled()).toBe(true);
  await dialog.getByLabel('请输入“清除”确认').fill('清除');
  await dialog.getByRole('button', { name: '彻底清除' }).click();
  await page.getByText(/^已清除 1 人、1 份填报记录和 0 份审核的内容/).waitFor();
  await goTo(page, '#/settings/store');
  await page.getByRole('button', { name: '逐条核对' }).click();
  await page.getByText(/条操作记录完整无误/).waitFor();
  const raw = await rawStore(page);
  expect(raw).toContain(first?.name);
  for (const gone of [second?.name, second?.idNumber, ids[1]]) expect(raw).not.toContain(gone);
}, 120_000);

test('a backup that is long due is told calmly in the workbench and by a dot in the popup; the daily one is saved once', async () => {
  await extension.inside(
    async (at: string) => {
      const { witness } = (await chrome.storage.local.get('witness')) as { witness: object };
      await chrome.storage.local.set({ witness: { ...witness, lastBackup: { file: 'x', at, count: 1 } } });
    },
    new Date(Date.now() - 8 * 86_400_000).toISOString(),
  );
  await page.reload();
  await page.getByText('已有 8 天没有备份').waitFor();
  const popup = await extension.popupFor(page);
  await popup.getByRole('button', { name: /没有备份/ }).waitFor();
  await popup.close();
  await page.getByRole('button', { name: '明天再提醒' }).click();
  await page.getByText('已有 8 天没有备份').waitFor({ state: 'detached' });

  await changeSettings({ dailyBackup: true, remindFrom: '' });
  await expect
    .poll(() =>
      extension.inside(async () => {
        const { witness } = (await chrome.storage.local.get('witness')) as {
          witness: { lastBackup?: { file: string } };
        };
        return witness.lastBackup?.file ?? '';
      }, undefined),
    )
    .toMatch(/[^x]/);
  await page.reload();
  await goTo(page, '#/journal/backup.saved');
  await expect.poll(() => page.getByRole('row', { name: /保存备份/ }).count()).toBe(1);
}, 120_000);

/** Has the extension believe that nobody did anything since. */
function idleSince(at: number): Promise<void> {
  return extension.inside(
    async (active: number) => chrome.storage.session.set({ 'vault-active': active }),
    at,
  );
}

test('unused for as long as was chosen, it warns, and locks', async () => {
  await goTo(page, '#/settings/vault');
  const vault = section('数据口令');
  await vault.getByRole('button', { name: '设置口令' }).click();
  await vault.getByLabel('新口令', { exact: true }).fill('山高水长 2026');
  await vault.getByLabel('再输一次新口令').fill('山高水长 2026');
  await vault.getByRole('button', { name: '下一步' }).click();
  const groups = await vault.getByRole('list', { name: '恢复码' }).getByRole('listitem').allInnerTexts();
  await vault.getByRole('button', { name: '下一步' }).click();
  for (const field of await vault.getByRole('textbox', { name: /^第 \d 组$/ }).all()) {
    const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '');
    await field.fill(groups[Number(/\d/.exec(label)?.[0]) - 1] ?? '');
  }
  await vault.getByRole('button', { name: '加密全部数据' }).click();
  await page.getByText(/^已加密 \d+ 条/).waitFor();
  // 15 minutes: half a minute is left, and then none.
  await idleSince(Date.now() - 14.5 * 60_000);
  const told = page.getByText(/^\d+ 秒后锁定/);
  await told.waitFor();
  // Pressing a button is use already before it is a click, so that it goes: keys reach it, and keep it while seconds pass.
  const stay = page.getByRole('button', { name: '继续使用' });
  await stay.focus();
  const before = await told.innerText();
  await expect.poll(() => told.innerText()).not.toBe(before);
  expect(await stay.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await told.waitFor({ state: 'detached' });
  await idleSince(Date.now() - 16 * 60_000);
  await page.getByRole('heading', { name: '数据已锁定' }).waitFor();
  expect(await page.content()).not.toContain(first?.name);
}, 120_000);

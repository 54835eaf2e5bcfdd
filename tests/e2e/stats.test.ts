import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import threeCompare from '#core/packs/three-compare-2016/pack.ts';
import { openWorkbook } from '#core/workbook/open.ts';
import { campaignDrafts } from '#tests/fixtures/campaign.ts';
import { extensionFolder } from '#tests/harness/build.ts';
import { launchExtension, type RunningExtension } from '#tests/harness/extension.ts';
import { seedJournal } from '#tests/harness/seed.ts';
import { goTo } from '#tests/harness/workbench.ts';

let extension: RunningExtension;
let page: Page;

beforeAll(async () => {
  extension = await launchExtension();
  await seedJournal(extension, campaignDrafts(threeCompare, 'member-pledge', 60));
  await usePack(extension);
  page = await extension.open('workbench.html#/stats');
});
afterAll(() => extension.close());

const usePack = (running: RunningExtension): Promise<void> =>
  running.inside(
    async (packId) => chrome.storage.local.set({ settings: { packId, who: '审核员甲' } }),
    threeCompare.id,
  );

/** Presses a button and reads the file that it saved, which is another than the one before. */
async function saved(button: string): Promise<Buffer> {
  const told = page.getByText(/^已保存到 /);
  const before = await told.allInnerTexts();
  await page.getByRole('button', { name: button }).click();
  await expect
    .poll(async () => (await told.allInnerTexts()).filter((text) => !before.includes(text)))
    .toHaveLength(1);
  return readFileSync((await told.innerText()).replace('已保存到 ', ''));
}

const progress = '填报与审核进度';

async function progressRows(): Promise<string[][]> {
  const rows = page.getByRole('table', { name: progress }).getByRole('row');
  await rows.first().waitFor();
  return rows.evaluateAll((all) =>
    all.slice(1).map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
  );
}

test('charts are drawn, and saved as a picture and as a workbook with the same numbers; both are logged', async () => {
  await page.locator('canvas[data-drawn]').first().waitFor();
  const colours = await page.locator('canvas').evaluateAll((all) =>
    all.map((each) => {
      const canvas = each as HTMLCanvasElement;
      const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      const found = new Set<string>();
      for (let at = 0; at < data.length; at += 4) found.add(data.slice(at, at + 4).join());
      return found.size;
    }),
  );
  // Progress, criteria and comments of what was sent back: the other parts say why they have no chart.
  expect(colours).toHaveLength(3);
  for (const count of colours) expect(count).toBeGreaterThan(20);

  const picture = await saved(`存为图片：${progress}`);
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20) > 500]).toEqual([2400, true]);

  await page.getByRole('button', { name: `看表格：${progress}` }).click();
  const shown = await progressRows();
  const numbers = shown.map((row) => row.slice(1).map(Number));
  for (const row of numbers) expect(row.slice(0, -1).reduce((sum, each) => sum + each, 0)).toBe(row.at(-1));
  expect(numbers.at(-1)?.at(-1)).toBe(60);
  const book = await openWorkbook(new Uint8Array(await saved(`存为表格：${progress}`)), 'saved.xlsx');
  const [sheet] = book.sheets;
  expect(sheet?.name).toBe(progress);
  const cells = Array.from({ length: sheet?.rowCount ?? 0 }, (_, row) =>
    Array.from({ length: sheet?.columnCount ?? 0 }, (__, column) => sheet?.cell(row, column)?.text ?? ''),
  );
  expect(cells[1]?.[0]).toContain('标准包：三比一争（2016年）；表单：全部表单；单位：全部');
  expect(cells.slice(3)).toEqual(shown);

  await goTo(page, '#/journal/export.started');
  const lines = await page.getByRole('table').first().innerText();
  expect(lines).toContain(`${progress}-`);
  expect(lines).toMatch(/\.png/);
  expect(lines).toMatch(/\.xlsx/);
  await goTo(page, '#/stats');
});

test('filters ask anew, and the machine’s outcomes stand apart from the reviewers’', async () => {
  const heat = page.getByRole('table', { name: '各项标准的符合情况（人工结论）' });
  await heat.waitFor();
  expect(await heat.innerText()).toMatch(/不明 \d/);
  await page.getByLabel('单位', { exact: true }).selectOption({ label: '样例小学' });
  // A page that was left begins anew.
  await page.getByRole('button', { name: `看表格：${progress}` }).click();
  await expect.poll(async () => (await progressRows()).map(([name]) => name)).toEqual(['样例小学', '合计']);
  await page.getByLabel('单位', { exact: true }).selectOption({ label: '全部' });
  await page.getByLabel('符合情况按谁的结论').selectOption({ label: '自动检查' });
  await page.getByRole('heading', { name: '各项标准的符合情况（自动检查）' }).waitFor();
  await page.getByRole('table', { name: '各项标准的符合情况（自动检查）' }).waitFor();
  await page.getByLabel('标准包').selectOption({ label: '全部标准包' });
  await page.getByText('没有标准包就没有标准可看').waitFor();
});

test('a number leads to the forms that it counts, and back', async () => {
  await goTo(page, '#/people');
  await goTo(page, '#/stats');
  await page.getByRole('button', { name: `看表格：${progress}` }).click();
  const link = page.getByRole('table', { name: progress }).getByRole('link').first();
  const count = await link.innerText();
  await link.click();
  await page.getByText(new RegExp(`^列出 ${count} 份`)).waitFor();
  expect(await page.getByLabel('阶段', { exact: true }).inputValue()).not.toBe('');
  await page.goBack();
  await page.getByRole('heading', { name: progress }).waitFor();
});

async function addEntry(kind: string, date: string, title: string): Promise<void> {
  await page.getByRole('button', { name: '加一条日程', exact: true }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('类别').selectOption({ label: kind });
  await form.getByLabel('日期').fill(date);
  await form.getByLabel('事项').fill(title);
  if (kind === '联席会议') await form.getByLabel('已经开过').check();
  await form.getByRole('button', { name: '保存' }).click();
  await page.getByText(`已保存：${date} ${title}`).waitFor();
}

test('entries of the calendar are events: kept, counted, exported, removed and brought back', async () => {
  await goTo(page, '#/calendar');
  await addEntry('截止日期', '2099-12-04', '上报承诺汇总表');
  const day = await page.evaluate(() => new Date().toLocaleDateString('sv'));
  await addEntry('联席会议', day, '本月联席会议');
  await page.getByRole('textbox', { name: '最少次数' }).fill('1');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('已保存联席会议次数').waitFor();
  await page.reload();
  const deadlines = page.getByRole('table', { name: '截止日期', exact: true });
  expect(await deadlines.innerText()).toMatch(/2099-12-04\s+上报承诺汇总表\s+截止日期\s+·\s*还有 \d+ 天/);
  expect(await page.getByRole('table', { name: '联席会议：每月最少 1 次' }).innerText()).toMatch(
    /1\s+1\s+0\s+0\s+✓\s*够/,
  );

  const ics = (await saved('存为 .ics（日历）')).toString();
  expect(ics.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
  expect(ics.replaceAll('\r\n ', '')).toContain(
    'DTSTART;VALUE=DATE:20991204\r\nDTEND;VALUE=DATE:20991205\r\nSUMMARY:截止日期：上报承诺汇总表',
  );
  // Stages of the pack are spans.
  expect(ics).toContain('DTSTART;VALUE=DATE:20160501\r\nDTEND;VALUE=DATE:20161201');

  await page.getByRole('button', { name: '修改：2099-12-04 上报承诺汇总表' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
  await page.getByText('没有还没到的截止日期').waitFor();
  await page.getByRole('button', { name: '撤销删除' }).click();
  await page.getByText('已恢复活动日程').waitFor();
  await deadlines.waitFor();

  await goTo(page, '#/journal');
  const lines = await page.getByRole('table').first().innerText();
  for (const did of ['加入活动日程', '删除活动日程', '恢复活动日程', '修改联席会议次数'])
    expect(lines).toContain(did);
});

test('reminders are off, and nothing of the browser is used for them before they are turned on', async () => {
  await goTo(page, '#/calendar');
  const box = page.getByLabel('截止日期快到时提醒我');
  await expect.poll(() => box.isEnabled()).toBe(true);
  expect(await box.isChecked()).toBe(false);
  const used = await extension.inside(
    async () => [Object.hasOwn(chrome, 'alarms'), Object.hasOwn(chrome, 'notifications')],
    undefined,
  );
  expect(used).toEqual([false, false]);
});

test('where the browser has been asked: an alarm is set, what is due is shown once and names nobody', async () => {
  // No window is there to ask in: a build that has both permissions from the start.
  const folder = mkdtempSync(join(tmpdir(), 'jiannuo-reminders-'));
  cpSync(extensionFolder, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const { optional_permissions: asked, permissions, ...rest } = JSON.parse(readFileSync(path, 'utf8'));
  expect(asked).toEqual(['alarms', 'notifications']);
  writeFileSync(path, JSON.stringify({ ...rest, permissions: [...permissions, ...asked] }));
  const allowed = await launchExtension({ folder });
  try {
    await usePack(allowed);
    page = await allowed.open('workbench.html#/calendar');
    const tomorrow = await page.evaluate(() => new Date(Date.now() + 86_400_000).toLocaleDateString('sv'));
    await addEntry('截止日期', tomorrow, '找样例甲签字');
    await page.getByLabel('截止日期快到时提醒我').click();
    await page.getByText('提醒已打开').waitFor();
    const state = () =>
      allowed.inside(async () => {
        const alarm = await chrome.alarms.get('reminders');
        const shown = await new Promise<object>((resolve) => {
          chrome.notifications.getAll((all) => resolve(all));
        });
        const { reminders } = await chrome.storage.local.get('reminders');
        const { told = [] } = reminders as { told?: string[] };
        return { hour: alarm && new Date(alarm.scheduledTime).getHours(), shown: Object.keys(shown), told };
      }, undefined);
    await expect.poll(async () => (await state()).told.length).toBe(3);
    const { hour, shown, told } = await state();
    expect(hour).toBe(9);
    expect(told.every((mark) => mark.includes(tomorrow))).toBe(true);
    expect(shown.every((id) => id.startsWith('reminders entry ')) && shown.length <= 1).toBe(true);
    await page.getByLabel('截止日期快到时提醒我').click();
    await page.getByText('提醒已关闭').waitFor();
    await expect.poll(async () => (await state()).hour).toBeUndefined();
  } finally {
    await allowed.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

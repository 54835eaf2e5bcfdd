import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkbook } from '#core/workbook/open.ts';
import { people } from '#tests/fixtures/people.ts';
import { reviewerFile } from '#tests/fixtures/reviewers.ts';
import { pledgesWorkbook } from '#tests/fixtures/workbooks.ts';
import { checklistOn } from '#tests/harness/checklist.ts';
import { launchExtension, type RunningExtension } from '#tests/harness/extension.ts';
import { Keyboard } from '#tests/harness/keyboard.ts';
import { openPortal } from '#tests/portals/open.ts';
import { type Portals, startPortals } from '#tests/portals/server.ts';

/** 审核员, from an empty profile to the public list, without a mouse. One test goes on where the other ended. */
const PACK = '三比一争（2016年）';

let portals: Portals;
let extension: RunningExtension;
let page: Page;
let portal: Page;
let desk: Keyboard;
let keys: Keyboard;

beforeAll(async () => {
  portals = await startPortals();
  extension = await launchExtension();
  page = await extension.open('workbench.html');
  desk = new Keyboard(page);
});
afterAll(async () => {
  await extension.close();
  await portals.close();
});

const button = (name: string | RegExp, on = page) => on.getByRole('button', { name });
const entry = (name: string) =>
  page.getByRole('navigation', { name: '工作台导航' }).getByRole('link', { name, exact: true });
const dialog = () => page.getByRole('dialog');
const list = () => checklistOn(extension, portal);
const card = () => list().card().getAttribute('aria-label');
const status = () => list().panel().locator('.overlay__status').textContent();
const stage = () => list().panel().locator('.overlay__stage strong').textContent();

const row = () => list().panel().getByRole('region', { name: '列表中的行' }).locator('strong').textContent();

/** The checklist takes the first keys once it has been in sight long enough. */
async function pressUntil(key: string, come: () => Promise<boolean>): Promise<void> {
  await expect
    .poll(async () => {
      if (!(await come())) await keys.press(key);
      return come();
    })
    .toBe(true);
}

async function openChecklist(): Promise<void> {
  const popup = await extension.popupFor(portal);
  const inPopup = new Keyboard(popup);
  await inPopup.to(button('打开审核清单', popup));
  await inPopup.press('Enter');
  await portal.bringToFront();
  await list().card().waitFor({ timeout: 30_000 });
  await popup.close();
  keys = new Keyboard(portal);
}

test('the guide puts in a sample, and a pack is chosen to check with', async () => {
  const guide = page.getByRole('region', { name: '欢迎使用践诺' });
  await guide.waitFor();
  await desk.radio(guide.getByRole('radio', { name: /审核员/ }));
  await desk.write(guide.getByLabel('我的姓名'), '审核员甲');
  await desk.use(guide.getByRole('button', { name: '放入示例数据' }));
  await page.getByText('已放入示例数据：40 人、62 份填报记录').waitFor();
  await desk.use(entry('标准包'));
  await desk.choose(page.getByLabel('标准包', { exact: true }), PACK);
  await desk.use(button('用此标准包检查'));
  await page.getByText('正在使用').waitFor();
});

test('a form in a portal is judged, with evidence, returned, taken back, and followed by the next', async () => {
  // Here each step is looked at by itself; going on has tests of its own.
  await extension.inside(async () => {
    const { settings } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: { ...(settings as object), goOn: false } });
  }, undefined);
  portal = await extension.context.newPage();
  await openPortal(portal, `${portals.origin}/ruoyi/detail?id=2`);
  await openChecklist();
  const first = await card();
  await pressUntil('1', async () => (await status()) === '已保存');
  await keys.press('e');
  await expect.poll(status).toMatch(/依据/);
  await keys.press('j');
  await expect.poll(card).not.toBe(first);
  await keys.press('3');
  await list().panel().getByText('结论为“不符合”时必须写明意见').waitFor();
  await portal.keyboard.type('没有写到具体做法');
  await keys.press('Enter');
  await expect.poll(status).toBe('已保存');

  await keys.press('d');
  await keys.press('2');
  const comment = list().panel().getByRole('textbox', { name: '退回意见' });
  await expect.poll(() => comment.inputValue()).toContain('没有写到具体做法');
  await pressUntil('Enter', async () => (await stage()) === '退回');
  await keys.keepsFocus();
  await pressUntil('u', async () => (await stage()) === '未审');
  await keys.press('d');
  await keys.press('2');
  await pressUntil('Enter', async () => (await stage()) === '退回');

  const name = await list().name().inputValue();
  await keys.to(portal.getByRole('button', { name: '下一条', exact: true }));
  await keys.press('Enter');
  await expect.poll(() => list().name().inputValue()).not.toBe(name);
  await keys.to(list().button('下一条（J）'));
  await pressUntil('2', async () => (await status()) === '已保存');
  await keys.press('Escape');
  await expect.poll(() => portal.locator('jiannuo-checklist').count()).toBe(0);
  await portal.close();
});

test('a list page is judged row by row, with what one wrote before', async () => {
  portal = await extension.context.newPage();
  await portal.goto(`${portals.origin}/people/element`);
  await portal.getByText('王样一').filter({ visible: true }).first().waitFor();
  await openChecklist();
  await expect.poll(row).toMatch(/^第 1 行 .*王样一$/);
  await pressUntil('1', async () => (await status()) === '已保存');
  await keys.press('n');
  await expect.poll(row).toMatch(/^第 2 行 .*李样一$/);
  await keys.press('j');
  await keys.press('b');
  const phrases = list().panel().getByRole('listbox').getByRole('option');
  await phrases.filter({ hasText: '没有写到具体做法' }).waitFor();
  const bank = list().panel().getByRole('listbox');
  await expect.poll(() => bank.evaluate((element) => element.matches(':focus'))).toBe(true);
  const at = (await phrases.allInnerTexts()).findIndex((text) => text.includes('没有写到具体做法'));
  for (let step = 0; step < at; step += 1) await keys.press('ArrowDown');
  await keys.press('Enter');
  await expect.poll(() => list().comment().inputValue()).toBe('没有写到具体做法');
  await keys.press('Escape');
  await pressUntil('3', async () => (await status()) === '已保存');
  await keys.press('Shift+K');
  await expect.poll(row).toMatch(/^第 1 行 /);
  expect(portals.state.presses).toEqual([]);
  expect(portals.state.submissions).toEqual([]);
  await portal.close();
});

test('in the workbench many are passed in one step and taken back; one is judged with keys', async () => {
  await page.bringToFront();
  await desk.use(entry('审核'));
  await desk.choose(page.getByLabel('阶段', { exact: true }), '未审');
  await desk.write(page.getByLabel('搜索'), 'chen');
  await page.getByText(/^列出 [1-9] 份/).waitFor();
  await desk.tick(page.getByRole('columnheader').getByRole('checkbox'));
  await desk.use(button('待补…'));
  await desk.write(dialog().getByRole('textbox').first(), '请补一项');
  await desk.use(dialog().getByRole('button', { name: /^待补 [1-9] 份$/ }));
  await page.getByText(/^已保存：待补 [1-9] 份/).waitFor();
  await desk.use(button('撤销'));
  await page.getByText(/^已撤销，[1-9] 份回到原来的阶段/).waitFor();
  await desk.use(button('清除筛选'));
  await desk.to(page.locator('tbody tr[tabindex="0"]'));
  await desk.press('Enter');
  const criterion = page.getByRole('article');
  await criterion.waitFor();
  await desk.keepsFocus();
  const before = await criterion.getAttribute('aria-label');
  await desk.press('1');
  await expect.poll(() => criterion.getAttribute('aria-label')).not.toBe(before);
  const place = () => page.getByText(/^第 \d+ 份，共 \d+ 份$/).innerText();
  const shown = await place();
  await desk.press('n');
  await expect.poll(place).not.toBe(shown);
  await desk.keepsFocus();
  await desk.use(page.getByRole('link', { name: '返回' }));
});

test('the letters are looked at on paper, and a public list is made', async () => {
  const panel = page.getByRole('region', { name: '导出与打印' });
  const what = panel.getByLabel('内容', { exact: true });
  await desk.choose(what, '公开承诺书（A4）');
  await desk.use(panel.getByRole('button', { name: '打印预览' }));
  await page.getByText(/^\d+ 份，共 [1-9]\d* 页$/).waitFor();
  await desk.use(page.getByRole('link', { name: '返回' }));
  await desk.choose(what, '公示名单');
  await desk.date(panel.getByLabel('公示开始', { exact: true }), '2026-03-13');
  await desk.date(panel.getByLabel('公示结束', { exact: true }), '2026-03-20');
  // Nobody of the sample has passed.
  await desk.to(panel.getByLabel('连没有通过的也列入'));
  await desk.press('Space');
  await desk.use(panel.getByRole('button', { name: '保存 Word 文件' }));
  await panel.getByText(/^已保存到 .+，共 \d+ 份$/).waitFor();
});

test('a sheet that a school sent is judged, and goes back as a list', async () => {
  await desk.use(entry('审一份表格'));
  await desk.file('选择文件', { name: '汇总.xlsx', bytes: pledgesWorkbook(people(4)) });
  await desk.use(button(/^检查 \d+ 条$/));
  await page.getByRole('heading', { name: /^结论表（/ }).waitFor();
  await desk.press('2');
  const reason = page.getByLabel('理由（c）');
  await desk.press('c');
  await expect.poll(() => reason.evaluate((field) => field.matches(':focus'))).toBe(true);
  await desk.press('Control+A');
  await page.keyboard.type('请写明做法');
  await desk.press('Escape');
  await desk.press('2');
  const verdicts = page.locator('tbody tr');
  await verdicts.filter({ hasText: '请写明做法' }).first().waitFor();
  await desk.use(button(/^存退回清单/));
  const told = await page.getByText(/^已保存到/).innerText();
  const file = /^已保存到 ([^。]+)/.exec(told)?.[1] ?? '';
  const { sheets } = await openWorkbook(new Uint8Array(readFileSync(file)), '退回清单.xlsx');
  const rows = Array.from({ length: sheets[0]?.rowCount ?? 0 }, (_, at) => sheets[0]?.values(at).join(' '));
  expect(rows.filter((text) => text?.includes('请写明做法'))).toHaveLength(1);
});

test('a colleague’s review file is merged, one’s own is saved, and the statistics count', async () => {
  await desk.use(entry('多人评审'));
  await desk.use(button('保存审核文件'));
  await page.getByText(/^已保存：.+（\d+ 份审核）$/).waitFor();
  const bytes = new TextEncoder().encode(reviewerFile('审核员乙', 2, 5));
  await desk.file('合并审核文件', { name: '乙.json', bytes });
  await desk.use(dialog().getByRole('button', { name: /^合并 \d+ 条$/ }));
  await page.getByText('已合并 15 条，涉及 5 份审核').waitFor();
  await desk.use(entry('统计'));
  await page.locator('canvas[data-drawn]').first().waitFor();
  await desk.use(button('看表格：填报与审核进度'));
  await page.getByRole('table', { name: '填报与审核进度' }).waitFor();
});

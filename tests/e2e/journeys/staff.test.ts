import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { people } from '#tests/fixtures/people.ts';
import { rosterWorkbook } from '#tests/fixtures/workbooks.ts';
import { launchExtension, type RunningExtension } from '#tests/harness/extension.ts';
import { Keyboard } from '#tests/harness/keyboard.ts';
import { runDesk } from '#tests/harness/run-desk.ts';
import { openPortal } from '#tests/portals/open.ts';
import { type Portals, startPortals } from '#tests/portals/server.ts';

/** 填报员, from an empty profile to the exported sheet, without a mouse. One test goes on where the other ended. */
const roster = people(4).slice(0, 2);
const [first, second] = roster;
const PHONE = '[name="bean.lxdh"]';

let portals: Portals;
let extension: RunningExtension;
let page: Page;
let portal: Page;
let desk: Keyboard;
/** What the user pressed in the portals. */
const presses: string[] = [];

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
  page.getByRole('navigation', { name: '工作台导航' }).getByRole('link', { name });

/** The popup of the page in front. That the toolbar opens it by a key is for the desktop tests. */
async function popupOf(target: Page): Promise<{ popup: Page; keys: Keyboard }> {
  const popup = await extension.popupFor(target);
  return { popup, keys: new Keyboard(popup) };
}

test('the guide leads to the import, and a roster comes in', async () => {
  const guide = page.getByRole('region', { name: '欢迎使用践诺' });
  await guide.waitFor();
  await desk.radio(guide.getByRole('radio', { name: /填报员/ }));
  await desk.write(guide.getByLabel('我的姓名'), 'zhang');
  await desk.use(guide.getByRole('link', { name: '导入花名册' }));
  await desk.file('选择文件', { name: '花名册.xlsx', bytes: rosterWorkbook(roster) });
  await desk.use(button(`导入 ${roster.length} 人`));
  await page.getByText(`已保存：导入 ${roster.length} 人`).waitFor();
});

test('a person is corrected, and a form of theirs begun and saved', async () => {
  await desk.use(entry('人员'));
  const table = page.getByRole('table', { name: '人员' });
  await desk.to(table.locator('tbody tr').first());
  await desk.press('Enter');
  await page.getByRole('heading', { level: 1, name: first?.name ?? '' }).waitFor();
  await desk.write(page.getByLabel('职务', { exact: true }), '年级组长');
  await desk.use(button('保存'));
  await page.getByText(/^已保存（/).waitFor();
  await desk.use(button('新建党员公开承诺书'));
  await desk.write(page.getByLabel('承诺内容').first(), '全年家访二十户，每周两户，做好记录。');
  await desk.use(button('保存'));
  await page.getByText(/^已保存（/).waitFor();
});

test('a portal page is filled from the popup, read back, and emptied again', async () => {
  portal = await extension.context.newPage();
  await openPortal(portal, `${portals.origin}/jsp/form`);
  const { popup, keys } = await popupOf(portal);
  await popup.getByRole('combobox', { name: '人员', exact: true }).waitFor();
  await keys.write(popup.getByRole('combobox', { name: '人员', exact: true }), first?.name ?? '');
  await popup
    .getByRole('option', { name: new RegExp(first?.name ?? '') })
    .first()
    .waitFor();
  await keys.press('Enter');
  await expect.poll(() => button(/^填写 [1-9]\d* 项$/, popup).isEnabled()).toBe(true);
  await keys.press('Control+Enter');
  const told = (words: RegExp) => popup.getByRole('status').filter({ hasText: words });
  await told(/^已填/).waitFor({ timeout: 60_000 });
  expect(await told(/^已填/).textContent()).toMatch(/^已填 \d+ 项并逐项核对；未填 0 项；失败 0 项/);
  expect(await portal.locator(PHONE).inputValue()).toBe(first?.phone);
  await keys.use(button('撤销填写', popup));
  await told(/^已恢复/).waitFor({ timeout: 60_000 });
  expect(await portal.locator(PHONE).inputValue()).toBe('');
  await keys.choose(popup.getByRole('combobox', { name: '标准包' }), /^通用标准包/);
  await keys.use(button('边填边查', popup));
  await told(/^已开始边填边查/).waitFor();
  await popup.close();
});

test('what is typed is checked, a safe fix is taken over, and the checking ends', async () => {
  await portal.bringToFront();
  const keys = new Keyboard(portal);
  await keys.write(portal.locator(PHONE), '１３８００１３８０００');
  const sign = portal
    .locator('jiannuo-live')
    .getByRole('button', { name: /^联系电话/ })
    .first();
  await keys.use(sign);
  await keys.use(portal.locator('jiannuo-live').getByRole('button', { name: /^改成/ }));
  await expect.poll(() => portal.locator(PHONE).inputValue()).toBe('13800138000');
  const { popup, keys: again } = await popupOf(portal);
  await again.use(button('停止边填边查', popup));
  await popup
    .getByRole('status')
    .filter({ hasText: /^已停止边填边查/ })
    .waitFor();
  await expect.poll(() => portal.locator('jiannuo-live').count()).toBe(0);
  await popup.close();
  await portal.close();
});

test('two people are filled one after the other, each saved in the portal by the user', async () => {
  await page.bringToFront();
  await desk.use(entry('批量'));
  await desk.choose(page.getByRole('combobox', { name: '表单' }), '通用表单');
  for (const { name } of roster) await desk.tick(page.getByRole('checkbox', { name: name ?? '' }));
  await desk.use(button('新建这一批（2 人）'));
  await page.getByRole('heading', { name: /^批量填报：/ }).waitFor();

  portal = await extension.context.newPage();
  await portal.goto(`${portals.origin}/roster`);
  const { popup, keys } = await popupOf(portal);
  const opened = extension.context.waitForEvent('page');
  await keys.press('Escape').catch(() => undefined);
  await keys.to(button('批量填报', popup));
  await keys.press('Enter');
  const run = runDesk(await opened);
  await popup.close();
  const runKeys = new Keyboard(run.window);
  const portalKeys = new Keyboard(portal);
  const pressInPortal = async (name: string): Promise<void> => {
    presses.push(name);
    await portal.bringToFront();
    await portalKeys.to(portal.getByRole('button', { name, exact: true }));
    await portalKeys.press('Enter');
    await run.window.bringToFront();
  };
  await runKeys.use(run.button(/0 \/ 2 人/));
  for (const { name } of [first, second].map((person) => ({ name: person?.name ?? '' }))) {
    await run.current().getByText(name, { exact: true }).waitFor();
    await pressInPortal('新增');
    await run.fill();
    await pressInPortal('保存');
  }
  await run.status('这一批做完了').waitFor();
  expect(portals.state.roster.map(({ xm }) => xm)).toEqual(roster.map(({ name }) => name));
  expect(portals.state.roster[0]?.['zw']).toBe('年级组长');
  expect(portals.state.presses.map((each) => each.button)).toEqual(presses);
  expect(portals.state.submissions).toEqual([]);
  await run.window.close();
  await portal.close();
});

test('what was saved goes out as a sheet', async () => {
  await page.bringToFront();
  await desk.use(entry('模板与导出'));
  await desk.choose(page.getByLabel('表单', { exact: true }), '党员公开承诺书');
  await desk.use(button('保存汇总表'));
  await page.getByText(/^已保存到 .+，共 1 行$/).waitFor();
});

import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { useChecklist } from '#tests/harness/checklist.ts';

const desk = useChecklist();

/** Presses the shortcut for the checklist, which no test can press as a person does: the browser takes it before any page. */
async function press(id: number): Promise<void> {
  const tab = await desk.extension.inside(async (tabId: number) => chrome.tabs.get(tabId), id);
  const [worker] = desk.extension.context.serviceWorkers();
  await worker?.evaluate((target) => {
    // The browser's own bindings call what listens by it.
    const event = chrome.commands.onCommand as unknown as { dispatch: (...args: unknown[]) => void };
    event.dispatch('open-checklist', target);
  }, tab);
}

/** Windows of the extension that say why the checklist was not opened. */
const saying = (): Page[] =>
  desk.extension.context.pages().filter((page) => page.url().includes('unopened='));

/** From now on, the ids of windows that the background brings to the front. A window without a screen tells nothing of it. */
async function watchFronts(): Promise<() => Promise<number[]>> {
  const [worker] = desk.extension.context.serviceWorkers();
  const fronts = await worker?.evaluateHandle(() => {
    const found: number[] = [];
    const update = chrome.windows.update.bind(chrome.windows);
    chrome.windows.update = ((id: number, change: chrome.windows.UpdateInfo) => {
      if (change.focused) found.push(id);
      return update(id, change);
    }) as typeof chrome.windows.update;
    return found;
  });
  return async () => (await fronts?.jsonValue()) ?? [];
}

test.each([
  ['page.browserPage', '这是浏览器自己的页面'],
  ['page.noAccess', '还没有读取这个页面的许可'],
  ['page.gone', '页面已关闭或已跳转'],
] as const)('the window of a shortcut that met with %s says why and what to do', async (code, words) => {
  await desk.portal.goto(`${desk.portals.origin}/jsp/detail?id=2`);
  const id = await desk.extension.tabId(desk.portal);
  const popup = await desk.extension.open(`popup.html?tab=${id}&unopened=${code}`);
  await popup.getByText(`审核清单没有打开。${words}`).waitFor();
  await popup.close();
});

test('where there was no tab, the window asks for a page instead of acting on itself', async () => {
  const popup = await desk.extension.open('popup.html?unopened=page.noTab');
  await popup.getByText('没有找到要操作的页面。请切换到门户的表单页面').waitFor();
  await popup.close();
});

test('pressed twice on a page where it cannot be opened, one window says so and comes to the front', async () => {
  await desk.portal.goto(`${desk.portals.origin}/jsp/detail?id=2`);
  const id = await desk.extension.tabId(desk.portal);
  // A page of the browser's own may not be read; not even its address.
  await desk.portal.goto('chrome://version');
  await Promise.all([press(id), press(id)]);
  await expect.poll(() => saying().length).toBe(1);
  const [first] = saying();
  await first?.getByText('审核清单没有打开。这是浏览器自己的页面').waitFor();
  const windowOf = await desk.extension.inside(
    async (tabId: number) => (await chrome.tabs.get(tabId)).windowId,
    first ? await desk.extension.tabId(first) : 0,
  );
  const fronts = await watchFronts();
  // Pressed in the window itself, which has the keys by now.
  if (first) await press(await desk.extension.tabId(first));
  await press(id);
  await expect.poll(fronts).toEqual([windowOf]);
  expect(saying()).toEqual([first]);
  // Once it is closed, it opens again.
  await first?.close();
  await press(id);
  await expect.poll(() => saying().length).toBe(1);
  await saying()[0]?.close();
});

test('the popup says that its tab was closed; pressed twice on a page, one checklist opens', async () => {
  const closed = await desk.extension.context.newPage();
  await closed.goto(`${desk.portals.origin}/jsp/detail?id=2`);
  const orphan = await desk.extension.popupFor(closed);
  const open = orphan.getByRole('button', { name: '打开审核清单' });
  await expect.poll(() => open.isEnabled()).toBe(true);
  await closed.close();
  await open.click();
  await orphan.getByText('页面已关闭或已跳转。请回到要填写的页面').first().waitFor();
  await orphan.close();
  await desk.portal.goto(`${desk.portals.origin}/jsp/detail?id=2`);
  const popup = await desk.extension.popupFor(desk.portal);
  await popup.getByRole('button', { name: '打开审核清单' }).dblclick();
  await desk.portal.bringToFront();
  await desk.checklist().card().waitFor();
  expect(await desk.portal.locator('jiannuo-checklist').count()).toBe(1);
  await popup.close();
});

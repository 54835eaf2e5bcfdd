import type { Page } from 'playwright';
import { openPortal } from '#tests/portals/open.ts';
import type { ScreenDesk } from './album.ts';

/** As wide as the browser draws it, and as high as it lets it be. */
const POPUP = { width: 560, height: 600 };

async function openTab({ extension, portals }: ScreenDesk, path: string): Promise<Page> {
  const portal = await extension.context.newPage();
  await portal.setViewportSize({ width: 1280, height: 800 });
  await openPortal(portal, portals.origin + path);
  return portal;
}

async function popupOn({ extension }: ScreenDesk, portal: Page): Promise<Page> {
  const popup = await extension.popupFor(portal);
  await popup.setViewportSize(POPUP);
  return popup;
}

const POPUP_WORDS = {
  'zh-CN': { person: '人员', fill: /^填写 \d+ 项$/, filled: /^已填 \d+ 项/ },
  en: { person: 'Person', fill: /^Fill \d+/, filled: /^\d+ filled|^Filled \d+/ },
} as const;

/** The popup before and after it filled a page. */
export async function popupScreens(desk: ScreenDesk): Promise<void> {
  const { album, locale } = desk;
  const words = POPUP_WORDS[locale];
  const portal = await openTab(desk, '/jsp/form');
  const popup = await popupOn(desk, portal);
  const search = popup.getByRole('combobox', { name: words.person, exact: true });
  await search.fill('wsl');
  await popup
    .getByRole('option', { name: /王示例/ })
    .first()
    .waitFor();
  if (locale === 'zh-CN') await album.take(popup, 'popup-people', '小窗：在门户页面上找人，拼音首字母也行');
  await popup
    .getByRole('option', { name: /王示例/ })
    .first()
    .click();
  const fill = popup.getByRole('button', { name: words.fill });
  await fill.and(popup.locator(':enabled')).waitFor();
  if (locale === 'en') {
    await album.take(popup, 'popup-en', '小窗 in English, dark: what will be filled');
    await popup.close();
    await portal.close();
    return;
  }
  await album.take(popup, 'popup-preview', '小窗：先列出将要填写的内容');
  await fill.click();
  await popup.getByRole('status').filter({ hasText: words.filled }).waitFor({ timeout: 60_000 });
  await album.take(popup, 'popup-filled', '小窗：填好后逐项核对，可以撤销');
  await popup.close();
  await portal.close();
}

/** What stands in portal pages themselves: the checklist and the signs of 边填边查; and the window of a batch. */
export async function portalScreens(desk: ScreenDesk): Promise<void> {
  await desk.extension.inside(async (settings: object) => chrome.storage.local.set({ settings }), {
    language: 'zh-CN',
    who: '审核员甲',
    packId: 'three-compare-2016',
  });
  await liveScreen(desk);
  await checklistScreens(desk);
  await runScreen(desk);
}

async function liveScreen(desk: ScreenDesk): Promise<void> {
  const portal = await openTab(desk, '/jsp/form');
  const popup = await popupOn(desk, portal);
  await popup
    .getByRole('combobox', { name: '标准包' })
    .locator('option:checked:not([value=""])')
    .waitFor({ state: 'attached' });
  await popup.getByRole('button', { name: '边填边查', exact: true }).click();
  await popup
    .getByRole('status')
    .filter({ hasText: /^已开始边填边查/ })
    .waitFor();
  await popup.close();
  await portal.bringToFront();
  await portal.fill('[name="bean.lxdh"]', '１３８００１３８０００');
  const sign = portal.locator('jiannuo-live').getByRole('button').first();
  await sign.waitFor();
  await sign.hover();
  await portal.locator('.live__card').waitFor();
  await desk.album.take(portal, 'live', '边填边查：字段旁的记号，说明原因和改法');
  await portal.close();
}

async function openChecklist(desk: ScreenDesk, portal: Page) {
  const popup = await popupOn(desk, portal);
  await popup.getByRole('button', { name: '打开审核清单' }).click();
  await popup.close();
  await portal.bringToFront();
  const panel = portal.getByRole('region', { name: '审核清单' });
  await panel.getByRole('article').waitFor();
  return panel;
}

async function checklistScreens(desk: ScreenDesk): Promise<void> {
  const portal = await openTab(desk, '/jsp/detail?id=2');
  const panel = await openChecklist(desk, portal);
  await portal.keyboard.press('e');
  await panel.getByText(/^依据 1\//).waitFor();
  await desk.album.take(portal, 'overlay', '审核清单：在门户页面旁，标出依据');
  await portal.keyboard.press('?');
  await panel.getByRole('region', { name: '按键' }).waitFor();
  await desk.album.take(portal, 'overlay-keys', '审核清单：全部按键');
  await portal.keyboard.press('?');
  await portal.keyboard.press('d');
  await panel.locator('.overlay__deciding').getByRole('button').nth(1).click();
  await panel.getByRole('textbox', { name: '退回意见' }).waitFor();
  await desk.album.take(portal, 'overlay-decision', '审核清单：整份的决定，退回要写意见');
  await portal.close();
  const list = await openTab(desk, '/people/element');
  await list.getByText('王样一').filter({ visible: true }).first().waitFor();
  await openChecklist(desk, list);
  await desk.album.take(list, 'overlay-list', '审核清单：在列表页面上一行一行地审');
  await list.close();
}

async function runScreen(desk: ScreenDesk): Promise<void> {
  const workbench = await desk.extension.open('workbench.html#/runs');
  await workbench.getByRole('combobox', { name: '表单' }).selectOption({ label: '通用表单' });
  await workbench.getByRole('textbox', { name: '或者粘贴名单' }).fill('王示例\n李示例\n张示例');
  await workbench.getByRole('button', { name: '新建这一批（3 人）' }).click();
  await workbench.getByRole('heading', { name: /^批量填报：/ }).waitFor();
  await workbench.close();
  const portal = await openTab(desk, '/roster');
  const popup = await popupOn(desk, portal);
  const opened = desk.extension.context.waitForEvent('page');
  await popup.getByRole('button', { name: '批量填报' }).click();
  const window = await opened;
  await popup.close();
  await window.setViewportSize({ width: 560, height: 700 });
  await window.getByRole('button', { name: /0 \/ 3 人/ }).click();
  await portal.getByRole('button', { name: '新增', exact: true }).press('Enter');
  await window.getByRole('button', { name: /^填写 [1-9]\d* 项$/ }).waitFor();
  await desk.album.take(window, 'run', '批量填报：到哪一个人、填什么');
  await window.close();
  await portal.close();
}

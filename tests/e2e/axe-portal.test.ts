import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seriousOn } from '#tests/harness/axe.ts';
import { launchExtension, type RunningExtension } from '#tests/harness/extension.ts';
import { type Portals, startPortals } from '#tests/portals/server.ts';

/** What stands beside a portal page: the popup in each of its states, and the checklist. */
const LOOKS = [
  { language: 'zh-CN', theme: 'light', add: '放入示例数据' },
  { language: 'en', theme: 'dark', add: 'Put in sample data' },
] as const;

const CHECKLIST = ['jiannuo-checklist', 'section'];

let portals: Portals;
beforeAll(async () => {
  portals = await startPortals();
});
afterAll(() => portals.close());

describe.each(LOOKS)('$language, $theme', ({ language, theme, add }) => {
  let extension: RunningExtension;
  let portal: Page;
  beforeAll(async () => {
    extension = await launchExtension({ colorScheme: theme, locale: language });
    portal = await extension.context.newPage();
  });
  afterAll(() => extension.close());

  const settings = (change: object): Promise<void> =>
    extension.inside(async (chosen: object) => chrome.storage.local.set({ settings: chosen }), {
      language,
      theme,
      who: 'A',
      ...change,
    });
  const popupOn = async (path: string): Promise<Page> => {
    await portal.goto(portals.origin + path);
    const popup = await extension.popupFor(portal);
    await popup.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
    return popup;
  };

  test('the popup without anybody, on a page of no form, with people, before and after filling, with findings', async () => {
    await settings({ packId: 'general' });
    const empty = await popupOn('/jsp/form');
    await empty.locator('.jn-empty').first().waitFor();
    expect(await seriousOn(empty)).toEqual([]);
    await empty.close();

    const workbench = await extension.open('workbench.html');
    await workbench.getByRole('button', { name: add }).first().click();
    await workbench.locator('tbody tr').first().waitFor();
    await workbench.close();
    const none = await popupOn('/');
    await none.locator('.popup__option').first().waitFor();
    expect(await seriousOn(none)).toEqual([]);
    await none.close();

    const popup = await popupOn('/jsp/form');
    await popup.locator('.popup__option').first().waitFor();
    expect(await seriousOn(popup)).toEqual([]);
    await popup.locator('.popup__option').first().click();
    const fill = popup.locator('.popup__bar .jn-button--primary:enabled');
    await fill.waitFor();
    expect(await seriousOn(popup)).toEqual([]);
    await fill.click();
    await popup.locator('.popup__plan .jn-badge--pass').first().waitFor({ timeout: 60_000 });
    expect(await seriousOn(popup)).toEqual([]);
    await popup.locator('.popup__checks .jn-button:enabled').first().click();
    await popup.getByRole('heading', { level: 2 }).last().waitFor();
    expect(await seriousOn(popup)).toEqual([]);
    await popup.close();
  });

  test('the checklist on a form and on a list, with its keys, filter, decision and phrases', async () => {
    await settings({ packId: 'three-compare-2016' });
    for (const path of ['/jsp/detail?id=2', '/people/element']) {
      const popup = await popupOn(path);
      await popup.keyboard.press('Tab');
      await popup.locator('header .jn-button, .popup__head button').first().click();
      await portal.bringToFront();
      const panel = portal.locator('jiannuo-checklist section').first();
      await panel.getByRole('article').waitFor({ timeout: 30_000 });
      await popup.close();
      expect(await seriousOn(portal, CHECKLIST)).toEqual([]);
      // What keys open is the same on both.
      for (const key of path.startsWith('/jsp') ? ['?', '/', 'Escape', 'g', '1', 'Escape', 'd', '2'] : []) {
        await panel.focus();
        await portal.keyboard.press(key);
        expect(await seriousOn(portal, CHECKLIST)).toEqual([]);
      }
    }
  });
});

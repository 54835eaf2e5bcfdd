import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';
import type { RunningExtension } from './extension.ts';

/** The checklist in a portal page, as a reviewer sees it. */
export interface ChecklistOnPage {
  panel(): Locator;
  /** The criterion at hand. */
  card(): Locator;
  name(): Locator;
  comment(): Locator;
  button(name: string): Locator;
  /** Opens it through the popup and waits until the page was read. */
  open(): Promise<void>;
  /** Presses a verdict key until the checklist has been in sight long enough to take it. */
  judge(key: string): Promise<void>;
}

export function checklistOn(extension: RunningExtension, portal: Page): ChecklistOnPage {
  const panel = (): Locator => portal.getByRole('region', { name: '审核清单' });
  return {
    panel,
    card: () => panel().getByRole('article'),
    name: () => panel().getByRole('textbox', { name: '被审核人' }),
    comment: () => panel().getByRole('textbox', { name: '意见（C）' }),
    button: (name) => panel().getByRole('button', { name }).first(),
    open: async () => {
      const popup = await extension.popupFor(portal);
      await popup.getByRole('button', { name: '打开审核清单' }).click();
      await portal.bringToFront();
      await panel().getByRole('combobox', { name: '表单' }).waitFor();
      await popup.close();
    },
    judge: async (key) => {
      await expect
        .poll(async () => {
          const status = await panel().locator('.overlay__status').textContent();
          if (status === '已保存') return true;
          if (status !== '正在保存…') await portal.keyboard.press(key);
          return false;
        })
        .toBe(true);
    },
  };
}

/** The pack that the reviewer worked with before; `undefined`: none was ever chosen. */
export async function choosePack(extension: RunningExtension, packId: string | undefined): Promise<void> {
  await extension.inside(
    async (chosen: string) => chrome.storage.local.set({ settings: chosen === '' ? {} : { packId: chosen } }),
    packId ?? '',
  );
}

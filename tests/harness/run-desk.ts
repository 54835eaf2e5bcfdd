import type { Locator, Page } from 'playwright';
import type { RunningExtension } from './extension.ts';

/** The window of 批量填报 beside a portal, as the user works with both. */
export interface RunDesk {
  window: Page;
  button(name: RegExp | string): Locator;
  status(text: RegExp | string): Locator;
  /** The person at hand. */
  current(): Locator;
  fillButton(): Locator;
  /** Presses the key once the page may be filled, and waits for the end. */
  fill(): Promise<void>;
}

export function runDesk(window: Page): RunDesk {
  const button = (name: RegExp | string): Locator => window.getByRole('button', { name });
  const status = (text: RegExp | string): Locator => window.getByRole('status').filter({ hasText: text });
  const fillButton = (): Locator => button(/^填写 [1-9]\d* 项$/);
  return {
    window,
    button,
    status,
    fillButton,
    current: () => window.getByRole('region', { name: '当前人员' }),
    fill: async () => {
      await fillButton().waitFor();
      await window.keyboard.press('Control+Enter');
      await status(/^填好了/).waitFor();
    },
  };
}

/** Opens the window that the popup offers on a page. */
export async function openRunDesk(extension: RunningExtension, portal: Page): Promise<RunDesk> {
  const popup = await extension.popupFor(portal);
  const opened = extension.context.waitForEvent('page');
  await popup.getByRole('button', { name: '批量填报' }).click();
  const window = await opened;
  await popup.close();
  return runDesk(window);
}

/** Makes a batch in the workbench and answers when it is there. */
export async function makeRun(extension: RunningExtension, list: string, people: number): Promise<void> {
  const page = await extension.open('workbench.html#/runs');
  await page.getByRole('combobox', { name: '表单' }).selectOption({ label: '通用表单' });
  await page.getByRole('textbox', { name: '或者粘贴名单' }).fill(list);
  await page.getByRole('button', { name: `新建这一批（${people} 人）` }).click();
  await page.getByRole('heading', { name: /^批量填报：/ }).waitFor();
  await page.close();
}

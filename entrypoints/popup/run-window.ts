import { browser } from '#imports';

const WIDTH = 560;
const HEIGHT = 720;

/**
 * Opens the window of 批量填报 for a tab, at the right edge of the screen that we are on: the toolbar's popup closes with
 * the first click into the page.
 */
export async function openRunWindow(tabId: number): Promise<void> {
  const { availWidth, availHeight } = screen;
  const { availLeft = 0, availTop = 0 } = screen as Screen & { availLeft?: number; availTop?: number };
  const size = { width: Math.min(WIDTH, availWidth), height: Math.min(HEIGHT, availHeight) };
  const wanted = {
    url: browser.runtime.getURL(`/popup.html?tab=${tabId}&run=`),
    type: 'popup' as const,
    ...size,
  };
  try {
    const left = availLeft + availWidth - size.width;
    await browser.windows.create({ ...wanted, left, top: availTop });
  } catch {
    // A page may know another screen than the browser, which refuses what is out of sight: the browser places it.
    await browser.windows.create(wanted);
  }
}

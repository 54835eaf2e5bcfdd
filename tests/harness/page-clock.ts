import type { Page } from 'playwright';

/** Waits until the page's own clock has gone on by so many milliseconds: where the point is that nothing comes of something. */
export async function clockGoesOn(page: Page, ms: number): Promise<void> {
  const until = (await page.evaluate(() => performance.now())) + ms;
  await page.waitForFunction((end) => performance.now() >= end, until, { polling: 50 });
}

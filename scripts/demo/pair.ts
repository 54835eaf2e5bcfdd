import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright';

/** Two screenshots of a folder side by side, equally high, as one more file beside them: the README's picture. */
export async function pairShots(
  context: BrowserContext,
  folder: string,
  shots: readonly [string, string],
  name: string,
  height = 640,
): Promise<void> {
  const page = await context.newPage();
  const images = shots.map((shot) => {
    const data = readFileSync(join(folder, `${shot}.png`)).toString('base64');
    return `<img height="${height}" src="data:image/png;base64,${data}">`;
  });
  await page.setViewportSize({ width: 2400, height });
  await page.setContent(`<style>body{margin:0}div{display:inline-flex}</style><div>${images.join('')}</div>`);
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  await page.locator('div').screenshot({ path: join(folder, `${name}.png`) });
  await page.close();
}

import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { browserArguments, findBrowser } from './browser.mjs';

/**
 * Draws `public/icon/icon.svg` as the PNG files that browsers ask for, and in `addon/icons` those that Excel asks for. Run it by hand after
 * changing the drawing.
 */
const drawing = readFileSync(new URL('../public/icon/icon.svg', import.meta.url), 'utf8');
const wanted: [folder: string, sizes: readonly number[]][] = [
  ['public/icon', [16, 32, 48, 128]],
  ['addon/icons', [16, 32, 64, 80, 128]],
];

const executablePath = findBrowser();
if (!executablePath) throw new Error('no Chromium or Chrome found: set CHROME_PATH');
const browser = await chromium.launch({ executablePath, args: browserArguments });
const page = await browser.newPage();
for (const [folder, sizes] of wanted) {
  const place = fileURLToPath(new URL(`../${folder}/`, import.meta.url));
  mkdirSync(place, { recursive: true });
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
    );
    await page.screenshot({ path: `${place}${size}.png`, omitBackground: true });
  }
}
await browser.close();

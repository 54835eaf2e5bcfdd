import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { browserArguments, findBrowser } from './browser.mjs';

/** Draws `public/icon/icon.svg` as the PNG files that browsers ask for. Run it by hand after changing the drawing. */
const folder = fileURLToPath(new URL('../public/icon/', import.meta.url));
const sizes = [16, 32, 48, 128];

const executablePath = findBrowser();
if (!executablePath) throw new Error('no Chromium or Chrome found: set CHROME_PATH');
const browser = await chromium.launch({ executablePath, args: browserArguments });
const page = await browser.newPage();
for (const size of sizes) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${readFileSync(`${folder}icon.svg`, 'utf8')}`,
  );
  await page.screenshot({ path: `${folder}${size}.png`, omitBackground: true });
}
await browser.close();

import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserArguments, findBrowser } from '../../../scripts/browser.mjs';
import { type Portals, startPortals } from '../server.ts';
import { countOf, pageFaults, truthFaults } from './check.ts';
import { pageNames, sets } from './truth.ts';

let browser: Browser;
let portals: Portals;

beforeAll(async () => {
  portals = await startPortals();
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('no Chromium or Chrome found: set CHROME_PATH');
  browser = await chromium.launch({ executablePath, args: browserArguments });
});

afterAll(async () => {
  await browser.close();
  await portals.close();
});

for (const set of sets) {
  for (const name of pageNames(set)) {
    test(`${set}/${name}`, async () => {
      expect(truthFaults(set, name)).toEqual([]);
      const page = await browser.newPage({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
      try {
        expect(await pageFaults(page, portals.origin, set, name)).toEqual([]);
      } finally {
        await page.close();
      }
    });
  }
}

test('the tuned set is broad', () => {
  const { pages, controls, stacks } = countOf(['tuned']);
  expect(pages).toBeGreaterThanOrEqual(30);
  expect(controls).toBeGreaterThanOrEqual(780);
  expect(stacks.size).toBeGreaterThanOrEqual(10);
});

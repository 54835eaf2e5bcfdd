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

/** Every truth is checked each time; the pages themselves, which seldom change, in turns unless `JIANNUO_ALL_PAGES` asks for all. */
const isOpened = (index: number): boolean =>
  process.env['JIANNUO_ALL_PAGES'] !== undefined || index % 4 === 0;

for (const set of sets) {
  for (const [index, name] of pageNames(set).entries()) {
    test.concurrent(`${set}/${name}`, async ({ expect: expected }) => {
      expected(truthFaults(set, name)).toEqual([]);
      if (!isOpened(index)) return;
      const page = await browser.newPage({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
      try {
        expected(await pageFaults(page, portals.origin, set, name)).toEqual([]);
      } finally {
        await page.close();
      }
    });
  }
}

test.each([
  { of: sets, least: { pages: 60, controls: 1500, stacks: 10 } },
  { of: ['tuned'] as const, least: { pages: 30, controls: 750, stacks: 8 } },
  { of: ['untuned'] as const, least: { pages: 30, controls: 750, stacks: 8 } },
])('$of is broad', ({ of, least }) => {
  const { pages, controls, stacks } = countOf(of);
  expect(pages).toBeGreaterThanOrEqual(least.pages);
  expect(controls).toBeGreaterThanOrEqual(least.controls);
  expect(stacks.size).toBeGreaterThanOrEqual(least.stacks);
});

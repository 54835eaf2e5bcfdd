import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserArguments, findBrowser } from '../../scripts/browser.mjs';

/** The package for WPS as it is built, opened from its folder as WPS does, over a strict fake of the program. */
const root = fileURLToPath(new URL('../..', import.meta.url));
let browser: Browser;
let fake: string;

beforeAll(async () => {
  const made = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: 'tests/fixtures/addon/wps-page.ts', formats: ['iife'], name: 'fake' },
    },
  });
  const [first] = Array.isArray(made) ? made : [made];
  if (!first || !('output' in first)) throw new Error('no script of the fake');
  fake = first.output[0].code;
  browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: browserArguments });
});
afterAll(() => browser.close());

test('a sheet is understood, checked, marked and cleared', async () => {
  const wps = join(root, '.output/addon/wps');
  const folder = readdirSync(wps).find((name) => name.startsWith('jiannuo_')) ?? '';
  const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
  const wrong: string[] = [];
  const asked: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (said) => {
    if (said.type() === 'error') wrong.push(said.text());
  });
  page.on('request', (request) => asked.push(request.url()));
  await page.addInitScript(fake);
  await page.goto(pathToFileURL(join(wps, folder, 'pane.html')).href);

  await page.getByText(/表头第 2 行 · 8 列认得 7 列 · 3 条/).waitFor();
  await page.getByLabel('标准包').selectOption('three-compare-2016');
  await page.getByRole('button', { name: '检查', exact: true }).click();
  await page
    .getByText(/校验码不对/)
    .first()
    .waitFor();
  expect(await page.content()).not.toContain('110105194912310021');

  await page.getByRole('button', { name: /^标记 \d+ 格$/ }).click();
  await page.getByText(/^已标记 \d+ 格$/).waitFor();
  expect(await page.evaluate(() => window.tested?.colourCount())).toBeGreaterThan(0);
  await page.getByRole('button', { name: /^清除标记/ }).click();
  await page.getByText(/^已清除 \d+ 格的标记/).waitFor();
  expect(await page.evaluate(() => window.tested?.colourCount())).toBe(0);

  expect(wrong).toEqual([]);
  expect(asked.filter((url) => !/^(?:file:|blob:|data:)/.test(url))).toEqual([]);
  await page.close();
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkbook } from '#core/workbook/open.ts';
import { browserArguments, findBrowser } from '../../scripts/browser.mjs';

/** The packages as they are built, each opened as its program opens it, over a strict fake of the program. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const output = join(root, '.output/addon');
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: browserArguments });
});
afterAll(() => browser.close());

/** What a page runs that believes it stands beside a program. */
async function script(entry: string): Promise<string> {
  const made = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'fake' } },
  });
  const [first] = Array.isArray(made) ? made : [made];
  if (!first || !('output' in first)) throw new Error('no script of the fake');
  return first.output[0].code;
}

/** WPS opens a folder of the disk, and its program is in the page's scope from the start. */
async function openWps(page: Page): Promise<void> {
  const wps = join(output, 'wps');
  const folder = readdirSync(wps).find((name) => name.startsWith('jiannuo_')) ?? '';
  await page.addInitScript(await script('tests/fixtures/addon/wps-page.ts'));
  await page.goto(pathToFileURL(join(wps, folder, 'pane.html')).href);
}

const SITE = 'https://jiannuo.invalid/';
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
};

/** Excel opens a page of a site, which loads the program's library from its own; neither is asked for over a network. */
async function openExcel(page: Page): Promise<void> {
  const library = await script('tests/fixtures/addon/excel-page.ts');
  await page.route('**/office.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: library }),
  );
  await page.route(`${SITE}**`, (route) => {
    const path = join(output, 'excel', new URL(route.request().url()).pathname);
    return existsSync(path)
      ? route.fulfill({ contentType: TYPES[extname(path)] ?? '', body: readFileSync(path) })
      : route.fulfill({ status: 404, body: '' });
  });
  await page.goto(`${SITE}taskpane.html`);
}

type Saved = (page: Page, press: () => Promise<void>) => Promise<Uint8Array<ArrayBuffer>>;

const downloaded: Saved = async (page, press) => {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return new Uint8Array(readFileSync(await download.path()));
};

const savedByProgram: Saved = async (page, press) => {
  await press();
  await page.getByText(/^已保存到 /).waitFor();
  const letters = await page.evaluate(() => window.tested?.saved?.());
  return Uint8Array.from(letters ?? '', (letter) => letter.charCodeAt(0));
};

const LIBRARY = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

test.each([
  { program: 'WPS', open: openWps, saved: savedByProgram, own: /^(?:file:|blob:|data:)/ },
  {
    program: 'Excel',
    open: openExcel,
    saved: downloaded,
    own: /^(?:https:\/\/jiannuo\.invalid\/|blob:|data:)/,
  },
])(
  'in $program a sheet is understood, checked, marked, cleared, mended, and a copy for upload saved',
  async ({ open, saved, own }) => {
    const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
    const wrong: string[] = [];
    const asked: string[] = [];
    page.on('pageerror', (error) => wrong.push(error.message));
    page.on('console', (said) => {
      if (said.type() === 'error') wrong.push(said.text());
    });
    page.on('request', (request) => asked.push(request.url()));
    await open(page);

    await page.getByText(/表头第 2 行 · 8 列认得 7 列 · 3 条/).waitFor();
    await page.getByLabel('标准包').selectOption('three-compare-2016');
    await page.getByRole('button', { name: '检查', exact: true }).click();
    await page
      .getByText(/校验码不对/)
      .first()
      .waitFor();
    expect(await page.content()).not.toContain('110105194912310021');

    const colours = () => page.evaluate(() => window.tested?.colourCount());
    await page.getByRole('button', { name: /^标记 \d+ 格$/ }).click();
    await page.getByText(/^已标记 \d+ 格$/).waitFor();
    expect(await colours()).toBeGreaterThan(0);
    await page.getByRole('button', { name: /^清除标记/ }).click();
    await page.getByText(/^已清除 \d+ 格的标记/).waitFor();
    expect(await colours()).toBe(0);

    const name = () => page.evaluate(() => window.tested?.value('B5'));
    const before = String(await name());
    expect(before).toMatch(/^ \S/);
    await page.getByRole('tab', { name: '修正' }).click();
    await page.getByRole('button', { name: /^修正 \d+ 处$/ }).click();
    await expect.poll(name).toBe(before.trim());
    await page.getByRole('button', { name: /^撤销/ }).click();
    await expect.poll(name).toBe(before);

    await page.getByRole('tab', { name: '上传前检查' }).click();
    await page.getByLabel('导入规范').selectOption('ruoyi');
    await page.getByRole('button', { name: '看门户读到什么' }).click();
    await page.getByRole('button', { name: '生成上传用的副本' }).click();
    await page.getByLabel('用途').fill('报区里备案');
    const press = () => page.getByRole('button', { name: '保存副本' }).click();
    const copy = await openWorkbook(await saved(page, press), '副本.xlsx');
    expect(copy.sheets[0]?.cell(0, 1)?.value).toBe('姓名');

    expect(wrong).toEqual([]);
    expect(asked.filter((url) => !own.test(url) && url !== LIBRARY)).toEqual([]);
    await page.close();
  },
);

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bundle, bundle } from '../../addon/build/bundle.ts';
import { type Files, siteFiles, writeFiles } from '../../addon/build/files.ts';
import { excelPolicy, paneHtml, wpsPolicy } from '../../addon/build/pane-html.ts';
import { browserArguments, findBrowser } from '../../scripts/browser.mjs';

const OFFICE = 'office/office.js';
const folder = join(mkdtempSync(join(tmpdir(), 'jiannuo-pane-')), '表格 加载项');
let made: Bundle;
let browser: Browser;
let server: Server;

beforeAll(async () => {
  const at = 'tests/fixtures/addon';
  made = await bundle({
    pane: `${at}/pane.ts`,
    worker: `${at}/worker.ts`,
    upload: `${at}/upload.ts`,
    data: `${at}/data.ts`,
  });
  const files: Files = siteFiles(made, []);
  files.set('pane.html', paneHtml('wps', wpsPolicy, [], made));
  files.set('taskpane.html', paneHtml('excel', excelPolicy(undefined), [OFFICE], made));
  files.set(OFFICE, 'self.office = true;');
  writeFiles(folder, files);
  server = createServer((request, response) => {
    const path = join(folder, decodeURIComponent(request.url ?? ''));
    const type = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }[extname(path)];
    if (path.endsWith('favicon.ico')) response.writeHead(204).end();
    else if (!type || !existsSync(path)) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(readFileSync(path));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: browserArguments });
});

afterAll(async () => {
  await browser.close();
  server.close();
});

/** A page that notes whatever goes wrong in it. */
async function watched(): Promise<{ page: Page; wrong: string[]; asked: string[] }> {
  const page = await browser.newPage();
  const wrong: string[] = [];
  const asked: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (said) => {
    if (said.type() === 'error' || said.type() === 'warning') wrong.push(said.text());
  });
  page.on('request', (request) => asked.push(request.url()));
  return { page, wrong, asked };
}

const ANSWERS = 'worker:4:6:3 upload:4:6:1 upload:4:6:1 large';

test('in a copied folder (WPS) the pane starts its workers, each as often as it is asked for', async () => {
  const { page, wrong, asked } = await watched();
  await page.goto(pathToFileURL(join(folder, 'pane.html')).href);
  await expect.poll(() => page.title()).toBe(ANSWERS);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(1, 2, 3)');
  expect(wrong).toEqual([]);
  expect(asked.filter((url) => !/^(?:file:|blob:)/.test(url))).toEqual([]);
  // A file that several parts need is loaded once.
  expect(asked.filter((url) => url.endsWith('.js'))).toHaveLength(made.scripts.length + 1);
  await page.close();
});

test('on a site (Excel) the strict policy lets it do the same, and nothing from elsewhere', async () => {
  const { port } = server.address() as AddressInfo;
  const { page, wrong } = await watched();
  await page.goto(`http://127.0.0.1:${port}/taskpane.html`);
  await expect.poll(() => page.title()).toBe(ANSWERS);
  expect(wrong).toEqual([]);
  expect(await page.evaluate(() => (self as unknown as { office?: boolean }).office)).toBe(true);
  const refused = page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const seen: string[] = [];
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
          seen.push(effectiveDirective);
          if (seen.length === 2) resolve([...seen, String('fromText' in self)]);
        });
        fetch('/pane.html').catch((error: unknown) => error);
        const script = document.createElement('script');
        script.textContent = 'self.fromText = true';
        document.head.append(script);
      }),
  );
  expect((await refused).sort()).toEqual(['connect-src', 'false', 'script-src-elem']);
  await page.close();
});

test('a copy that lacks a file says which', async () => {
  const upload = made.parts['upload']?.at(-1)?.[1] ?? '';
  rmSync(join(folder, upload));
  const { page } = await watched();
  await page.goto(pathToFileURL(join(folder, 'pane.html')).href);
  await expect.poll(() => page.title()).toContain('worker:4:6:3');
  await expect.poll(() => page.title()).toContain(`host.partMissing {"file":"${upload}"}`);
  await page.close();
});

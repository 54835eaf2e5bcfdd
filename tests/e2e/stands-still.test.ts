import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openAtRest } from '#cli/try/stands-still.ts';
import { browserArguments, findBrowser } from '../../scripts/browser.mjs';

const FIELD = '<label>姓名<input name=xm></label>';
/** A server that takes longer to answer than a page at rest takes to be believed. */
const SLOW = 900;

const pages: Record<string, string> = {
  '/late': `<div id=x></div><script>fetch('/answer').then((r) => r.text()).then((html) => { x.innerHTML = html; })</script>`,
  '/frame': '<iframe src="/late"></iframe>',
  '/moves': `<script>setTimeout(() => { location.href = '/late'; }, 50)</script>`,
  '/clock': `${FIELD}<b id=x></b><script>setInterval(() => { x.textContent = performance.now(); }, 20)</script>`,
  '/stream': `${FIELD}<script>fetch('/open')</script>`,
  '/never': `${FIELD}<b id=x></b><script>setInterval(() => { x.innerHTML = '<i></i>'; }, 20)</script>`,
};

let server: Server;
let origin: string;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (path === '/answer') setTimeout(() => response.end(FIELD), SLOW);
    else if (path === '/open') response.write('…');
    else if (path in pages) response.end(`<!doctype html><title>试</title>${pages[path]}`);
    else response.writeHead(404).end('没有这个页面');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: browserArguments });
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});
beforeEach(async () => {
  page = await browser.newPage();
});
afterEach(() => page.close());

test.each(['/late', '/frame', '/moves'])('%s is waited for until its form is drawn', async (path) => {
  expect(await openAtRest(page, origin + path)).toBe(true);
  const frames = await Promise.all(page.frames().map((frame) => frame.locator('input').count()));
  expect(frames).toContain(1);
});

test.each(['/clock', '/stream'])('%s is at rest, though something goes on', async (path) => {
  expect(await openAtRest(page, origin + path)).toBe(true);
});

test('a page that never rests is given up waiting for', async () => {
  expect(await openAtRest(page, `${origin}/never`)).toBe(false);
});

test('a page that is not there is refused', async () => {
  await expect(openAtRest(page, `${origin}/nothing`)).rejects.toThrow('HTTP 404');
});

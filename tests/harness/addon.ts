import { type Browser, chromium, type Locator, type Page } from 'playwright';
import { tryFolder } from '../../addon/try/build.ts';
import type { TriedCell, TryHook } from '../../addon/try/hook.ts';
import { serveFolder, type TryServer } from '../../addon/try/server.ts';
import { browserArguments, findBrowser } from '../../scripts/browser.mjs';

/** An .xlsx, or another workbook, as somebody chooses it in the page. */
export interface TryFile {
  name: string;
  bytes: Uint8Array;
}

/** The page of `npm run addon:try`, open in a browser of its own. */
export interface OpenedTry {
  page: Page;
  grid: Locator;
  pane: Locator;
  /** Every address that was asked for. */
  requests: readonly string[];
  /** What the page's console said in anger, and what was thrown. */
  complaints: readonly string[];
  /** Opens a workbook by the page's own file chooser. */
  openFile(file: TryFile): Promise<void>;
  /** A cell as Univer has it. @param sheet the one in front where absent */
  cell(name: string, sheet?: string): Promise<TriedCell>;
  /** All cells with their own formats, without marks: equal before and after for what leaves no trace. */
  snapshot(): Promise<unknown>;
  /** Shows a cell of the sheet in front, as by its name in the name box. */
  goTo(cell: string): Promise<void>;
  /** Types over a cell with the keyboard, and Enter. */
  typeInto(cell: string, text: string): Promise<void>;
  /** What the host has told of changes so far. */
  changes(): Promise<TryHook['changes']>;
  close(): Promise<void>;
}

export async function openTry({
  book,
  width = 1280,
  height = 800,
}: { book?: TryFile; width?: number; height?: number } = {}): Promise<OpenedTry> {
  const server: TryServer = await serveFolder(tryFolder, 0);
  const browser: Browser = await chromium.launch({
    executablePath: findBrowser() ?? '',
    args: browserArguments,
  });
  const page = await browser.newPage({ viewport: { width, height }, locale: 'zh-CN' });
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  // Six megabytes of script take a busy machine longer than a page is usually waited for.
  await page.goto(server.address, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.jiannuoTry !== undefined, undefined, { timeout: 110_000 });

  const opened: OpenedTry = {
    page,
    grid: page.locator('#grid'),
    pane: page.locator('#pane'),
    requests,
    complaints,
    openFile: async ({ name, bytes }) => {
      await page
        .locator('#file')
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
      await page.locator('#note', { hasText: name }).waitFor();
    },
    cell: async (name, sheet) => {
      const found = await page.evaluate(([own, of]) => window.jiannuoTry?.cell(own, of), [
        name,
        sheet,
      ] as const);
      if (!found) throw new Error('the page is not open');
      return found;
    },
    snapshot: () => page.evaluate(() => window.jiannuoTry?.snapshot()),
    goTo: async (cell) => {
      const box = page.locator('#grid [data-u-comp="defined-name"] input');
      await box.fill(cell);
      await box.press('Enter');
    },
    typeInto: async (cell, text) => {
      await opened.goTo(cell);
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    changes: () => page.evaluate(() => window.jiannuoTry?.changes ?? []),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
  if (book) await opened.openFile(book);
  return opened;
}

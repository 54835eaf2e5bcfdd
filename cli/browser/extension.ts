import { createHash } from 'node:crypto';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { browserArguments, findBrowser } from '../../scripts/browser.mjs';
import { extensionFolder } from './build.ts';

export interface LaunchOptions {
  /** Profile folder to use again; a new one in the temporary folder when absent. */
  profile?: string;
  /** Unpacked build to load; the test build when absent. */
  folder?: string;
  headed?: boolean;
  /** Screen of a headed browser, e.g. `:99`; that of the environment when absent. */
  display?: string;
  colorScheme?: 'light' | 'dark';
  /** Device scale factor; 1.25 shows what a screen at 125% shows. */
  scale?: number;
  viewport?: { width: number; height: number };
  locale?: string;
}

/** The built extension running in a real Chromium. */
export interface RunningExtension {
  context: BrowserContext;
  id: string;
  profile: string;
  /** Runs a function with the extension's own rights, in a page of it that holds none of its scripts. */
  inside<Argument, Result>(run: (argument: Argument) => Promise<Result>, argument: Argument): Promise<Result>;
  /** Opens a page of the extension, e.g. `workbench.html`. */
  open(path: string): Promise<Page>;
  /** Opens the popup as a page that acts on `target`. */
  popupFor(target: Page): Promise<Page>;
  tabId(page: Page): Promise<number>;
  /** Ends the browser in order and removes a profile that was made here. */
  close(): Promise<void>;
}

/**
 * Chromium names an unpacked extension after its folder: the first 32 hexadecimal digits of the SHA-256 of the path,
 * written with the letters a to p. Asking the service worker would do as well, but it sleeps when nothing calls it.
 */
function unpackedId(folder: string): string {
  const digits = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32);
  return digits.replace(/[0-9a-f]/g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

/** Starts Chromium with the test build loaded. Throws when no browser is installed. */
export async function launchExtension(options: LaunchOptions = {}): Promise<RunningExtension> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('no Chromium or Chrome found: set CHROME_PATH');
  const folder = options.folder ?? extensionFolder;
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'jiannuo-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false,
    ...(options.display
      ? { env: { ...process.env, DISPLAY: options.display } as Record<string, string> }
      : {}),
    viewport: options.viewport ?? { width: 1280, height: 800 },
    deviceScaleFactor: options.scale ?? 1,
    colorScheme: options.colorScheme ?? 'light',
    locale: options.locale ?? 'zh-CN',
    acceptDownloads: true,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...(options.headed ? [] : ['--headless=new']),
      ...browserArguments,
      // A window that the extension opens may run before Playwright has told it its language.
      ...['lang', 'accept-lang'].map((name) => `--${name}=${options.locale ?? 'zh-CN'}`),
      `--load-extension=${folder}`,
      `--disable-extensions-except=${folder}`,
    ],
  });
  const id = unpackedId(folder);

  const open = async (path: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${id}/${path}`);
    return page;
  };
  // The tab that every browser starts with becomes our desk: a page of the extension that runs none of its scripts.
  const desk = context.pages()[0] ?? (await context.newPage());
  await desk.goto(`chrome-extension://${id}/manifest.json`);
  const inside: RunningExtension['inside'] = async (run, argument) =>
    (await desk.evaluate(run as never, argument)) as Awaited<ReturnType<typeof run>>;
  const tabId = async (page: Page): Promise<number> => {
    // The browser's list of tabs lags behind: an address that has just changed, a tab that is just closing.
    for (const deadline = Date.now() + 30_000; ;) {
      const url = page.url();
      const found = await inside(async (wanted: string) => {
        const tabs = await chrome.tabs.query({});
        return tabs.filter((tab) => tab.url === wanted).map((tab) => tab.id);
      }, url);
      if (found.length === 1 && found[0] !== undefined) return found[0];
      if (Date.now() > deadline) throw new Error(`${found.length} tabs show ${url}`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  };

  return {
    context,
    id,
    profile,
    inside,
    open,
    tabId,
    popupFor: async (target) => open(`popup.html?tab=${await tabId(target)}`),
    close: async () => {
      await context.close();
      // Helpers of the browser may write into the folder a moment longer than it lives.
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 20 });
    },
  };
}

import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { RunningExtension } from '#cli/browser/extension.ts';
import type { Portals } from '#tests/portals/server.ts';
import { root } from '../suites.ts';

/** The day and time that every page believes it is, so that the same data gives the same pictures. */
export const NOW = new Date('2026-05-20T01:30:00.000Z');

/** A picture stays readable in a page of documentation and light in the repository. */
const MOST_BYTES = 200_000;

export interface ScreenDesk {
  extension: RunningExtension;
  portals: Portals;
  album: Album;
  locale: 'zh-CN' | 'en';
}

/** The pictures in the order in which they were taken, each with what it shows. */
export class Album {
  readonly folder = join(root, 'docs', 'screens');
  readonly #taken: { file: string; shows: string }[] = [];

  /** Takes what the window shows, without a cursor that blinks and once nothing moves any more. */
  async take(page: Page, name: string, shows: string): Promise<void> {
    const file = `${name}.png`;
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(this.folder, file), animations: 'disabled', caret: 'hide' });
    const { size } = statSync(join(this.folder, file));
    if (size > MOST_BYTES) throw new Error(`${file}: ${size} bytes, more than ${MOST_BYTES}`);
    this.#taken.push({ file, shows });
    console.log(`${file} ${Math.round(size / 1000)} kB`);
  }

  writeReadme(): void {
    const lines = this.#taken.map(({ file, shows }) => `- [${file}](${file}): ${shows}`);
    const text = `# Screens\n\nTaken by \`npm run screens\` in real Chromium, with invented people only.\n\n${lines.join('\n')}\n`;
    writeFileSync(join(this.folder, 'README.md'), text);
  }
}

/** Opens a page of the extension at the day of the pictures. */
export async function openAt(
  desk: ScreenDesk,
  path: string,
  size = { width: 1280, height: 800 },
): Promise<Page> {
  const page = await desk.extension.context.newPage();
  await page.setViewportSize(size);
  await page.clock.setFixedTime(NOW);
  await page.goto(`chrome-extension://${desk.extension.id}/${path}`);
  return page;
}

/** Leads the workbench to another of its pages, and waits until it is drawn. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((next) => {
    location.hash = next;
  }, hash);
  await page.waitForFunction(
    (next) => document.querySelector('nav a[aria-current]')?.getAttribute('href') === next,
    hash,
  );
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
}

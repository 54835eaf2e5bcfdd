import type { Page } from 'playwright';
import { choosePack } from '#tests/harness/checklist.ts';
import type { RunningExtension } from '#tests/harness/extension.ts';
import { agentIn } from '#tests/portals/agent.ts';
import { type Figure, medianAtMost } from '../figures.ts';

const PACK = 'three-compare-2016';

/** Runs in the portal's page: the moment at which what `sign` looks for is drawn, on the clock that all pages share. */
function moment(sign: string): Promise<number> {
  return new Promise((resolve) => {
    const look = (): void => {
      const panel = document.querySelector('jiannuo-checklist')?.shadowRoot;
      const name = panel?.querySelector<HTMLInputElement>('input[type=text]')?.value ?? '';
      const shown = panel?.querySelector('article') !== null && panel !== undefined;
      if (shown && (sign === '' || name === sign)) {
        // The task after the frame that draws it.
        requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now())));
      } else requestAnimationFrame(look);
    };
    look();
  });
}

/** Puts the checklist into the tab, as the popup does; answers when that began. */
async function inject(extension: RunningExtension, tab: number): Promise<number> {
  return extension.inside(async (tabId: number) => {
    const began = performance.timeOrigin + performance.now();
    await chrome.scripting.executeScript({ target: { tabId }, files: ['/content-scripts/overlay.js'] });
    return began;
  }, tab);
}

async function opening(extension: RunningExtension, page: Page): Promise<number> {
  const drawn = page.evaluate(moment, '');
  const began = await inject(extension, await extension.tabId(page));
  return (await drawn) - began;
}

async function close(page: Page): Promise<void> {
  await page.locator('jiannuo-checklist').getByRole('button', { name: '关闭（Esc）' }).click();
  await page.locator('jiannuo-checklist').waitFor({ state: 'detached' });
}

/** How soon the checklist is there, and how soon it shows the next form, on a page and in a list. */
export async function measureOverlay(
  extension: RunningExtension,
  origin: string,
  rounds: number,
): Promise<Figure[]> {
  await choosePack(extension, PACK);
  const page = await extension.context.newPage();
  await page.goto(`${origin}/forms`);
  const opened: number[] = [];
  // The first opening compiles what later ones find in the browser's cache, and is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    const taken = await opening(extension, page);
    if (round > 0) opened.push(taken);
    await close(page);
  }
  await opening(extension, page);
  const next: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const name = await page.evaluate('forms[Math.min(at + 1, forms.length - 1)].name');
    const drawn = page.evaluate(moment, String(name));
    const began = await page.evaluate(() => {
      document.querySelector<HTMLButtonElement>('#next')?.click();
      return performance.timeOrigin + performance.now();
    });
    next.push((await drawn) - began);
  }
  await page.goto(`${origin}/list`);
  await opening(extension, page);
  const rows: number[] = [];
  const names = await page.locator('tbody tr td:first-child').allTextContents();
  for (let round = 0; round < rounds; round += 1) {
    // The first row is at hand from the beginning.
    const drawn = page.evaluate(moment, names[round + 1] ?? '');
    const began = await page.evaluate(() => performance.timeOrigin + performance.now());
    await page.keyboard.press('n');
    rows.push((await drawn) - began);
  }
  await page.close();
  return [
    medianAtMost('overlay: from the press to its first criterion', opened, 'ms', 100),
    medianAtMost('overlay: next row of a list, from the key', rows, 'ms', 100),
    medianAtMost('overlay: next form, from the portal drawing it', next, 'ms', 100),
  ];
}

/** How long 200 quotes take to be marked in a page, in the page itself. */
export async function measureHighlights(page: Page, rounds: number): Promise<Figure> {
  const count = 200;
  const rows = Array.from(
    { length: count },
    (_, index) =>
      `<tr><th>栏目${index}</th><td>第${index}项：每周听课一节并留存听课记录，年底前完成。</td></tr>`,
  );
  await page.goto('about:blank');
  await page.setContent(`<meta charset=utf-8><table>${rows.join('')}</table>`);
  const agent = await agentIn(page);
  const { texts } = await agent.describe();
  const marks = texts.slice(0, count).map(({ ref }) => ({ ref, quote: '留存听课记录', tone: 'fail' }));
  if (marks.length !== count) throw new Error(`${marks.length} texts described`);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    times.push(
      await page.evaluate<number>(`(async () => {
        const began = performance.now();
        await globalThis.__jiannuoAgent.handle({ type: 'highlight', marks: ${JSON.stringify(marks)} });
        return performance.now() - began;
      })()`),
    );
  }
  return medianAtMost('200 quotes marked in a page', times, 'ms', 50);
}

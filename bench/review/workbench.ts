import type { CDPSession, Page } from 'playwright';
import { scrollFrames } from '#tests/browser/scroll-frames.ts';
import type { RunningExtension } from '#tests/harness/extension.ts';
import { clockGoesOn } from '#tests/harness/page-clock.ts';
import { seedJournal } from '#tests/harness/seed.ts';
import { atMost, type Figure, medianAtMost } from '../figures.ts';
import { OFFICE_PACK, officeDrafts } from '#tests/fixtures/office.ts';

/** People of the office, and as many records. */
const COUNT = 10_000;
/** Verdicts that were given before. */
const REVIEWED = 3000;
/** Verdicts after which the heap is measured first: by then everything that is loaded once has been. */
const WARM = 100;
/** Verdicts that are given on one form before the next. */
const VERDICTS_EACH = 5;
const FRAME = 1000 / 60;

export interface WorkbenchOptions {
  /** Fewer openings, keys and verdicts. */
  quick: boolean;
}

/**
 * The workbench over the journal of an office with 10,000 people, 10,000 records and 3,000 verdicts: first rows, filter, all
 * to the export, next form, scrolling, and the heap after 1,000 verdicts given by keys. The extension must be new: it gets that journal.
 */
export async function measureWorkbench(
  extension: RunningExtension,
  { quick }: WorkbenchOptions,
): Promise<Figure[]> {
  await seedJournal(extension, officeDrafts(COUNT, REVIEWED));
  const settings = { packId: OFFICE_PACK, who: '审核员' };
  await extension.inside(async (chosen) => chrome.storage.local.set({ settings: chosen }), settings);
  // The first opening compiles what later ones find in the browser's cache, and makes the store new; it is not counted.
  const first = await extension.open('workbench.html#/people');
  await whole(first);
  await first.close();
  return [
    ...(await openingFigures(extension, quick ? 3 : 9)),
    ...(await listFigures(extension, quick ? 6 : 20)),
    await exportFigure(extension, quick ? 2 : 5),
    ...(await reviewFigures(extension, quick ? 200 : 1000)),
  ];
}

async function openingFigures(extension: RunningExtension, openings: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const list of ['people', 'records'] as const) {
    const rows: number[] = [];
    const complete: number[] = [];
    const longest: number[] = [];
    for (let opening = 0; opening < openings; opening += 1) {
      const page = await extension.context.newPage();
      await page.addInitScript(watchTasks);
      await page.goto(`chrome-extension://${extension.id}/workbench.html#/${list}`);
      rows.push(await firstRows(page));
      complete.push(await whole(page));
      longest.push(await longestTask(page));
      await page.close();
    }
    figures.push(
      medianAtMost(`workbench, ${COUNT} in #/${list}: first rows (median)`, rows, 'ms', 300),
      medianAtMost(`workbench, ${COUNT} in #/${list}: all there (median)`, complete, 'ms', 3000),
      medianAtMost(
        `workbench, ${COUNT} in #/${list}: longest task while it opens (median)`,
        longest,
        'ms',
        100,
      ),
    );
  }
  return figures;
}

/** Milliseconds from the start of the page to its first rows. */
async function firstRows(page: Page): Promise<number> {
  const drawn = await page.waitForFunction(
    () => document.querySelector('tbody tr[data-key]') && performance.now(),
    undefined,
    { polling: 'raf' },
  );
  return Number(await drawn.jsonValue());
}

/** Milliseconds from the start of the page until the list says how many there are. */
async function whole(page: Page): Promise<number> {
  const read = await page.waitForFunction(
    (count) => {
      const rows = Number(document.querySelector('table[aria-rowcount]')?.getAttribute('aria-rowcount'));
      return rows > count && performance.now();
    },
    COUNT,
    { polling: 50, timeout: 120_000 },
  );
  return Number(await read.jsonValue());
}

/** Runs in the page before its own scripts. */
function watchTasks(): void {
  const known = globalThis as { longestTask?: number };
  known.longestTask = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      known.longestTask = Math.max(known.longestTask ?? 0, duration);
    }
  }).observe({ type: 'longtask', buffered: true });
}

/** The longest that anything kept the page's main thread; the audit, which follows the reading, has time to end. */
async function longestTask(page: Page): Promise<number> {
  await clockGoesOn(page, 3000);
  return page.evaluate(() => (globalThis as { longestTask?: number }).longestTask ?? 0);
}

async function listFigures(extension: RunningExtension, keys: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const list of ['people', 'records'] as const) {
    const page = await extension.open(`workbench.html#/${list}`);
    await whole(page);
    await clockGoesOn(page, 3000);
    const search = page.getByLabel(/^搜索/).first();
    const took: number[] = [];
    await search.focus();
    for (let key = 0; key < keys; key += 1) {
      took.push(await answered(page, String(key % 10), 'rows'));
      await page.keyboard.press('Backspace');
      await whole(page);
    }
    figures.push(
      medianAtMost(`workbench, ${COUNT} in #/${list}: key to rows drawn (median)`, took, 'ms', 100),
    );
    const frames = await page.evaluate(scrollFrames, {
      selector: '.jn-vtable__box',
      step: 400,
      frames: 240,
    });
    figures.push(
      atMost(
        `workbench, ${COUNT} in #/${list}: frame while scrolling (median)`,
        frames.median,
        'ms',
        FRAME * 1.05,
      ),
      atMost(`workbench, ${COUNT} in #/${list}: late frames of 240`, frames.late, 'frames', 5),
    );
    await page.close();
  }
  return figures;
}

/** All records are chosen in the list and handed to the export page, which is ready when it has counted and drawn them. */
async function exportFigure(extension: RunningExtension, times: number): Promise<Figure> {
  const took: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const page = await extension.open('workbench.html#/records');
    await whole(page);
    await page.getByRole('checkbox', { name: `选择列出的全部 ${COUNT} 项` }).click();
    const pressed = await page.evaluate(() => performance.now());
    await page.getByRole('button', { name: '导出所选' }).click();
    const ready = await page.waitForFunction(
      (text) =>
        document.body.textContent?.includes(text) &&
        document.querySelector('tbody tr[data-key]') &&
        performance.now(),
      `已选 ${COUNT} 份`,
      { polling: 'raf' },
    );
    took.push(Number(await ready.jsonValue()) - pressed);
    await page.close();
  }
  return medianAtMost(
    `workbench, ${COUNT} records: all chosen to export page ready (median)`,
    took,
    'ms',
    1000,
  );
}

async function reviewFigures(extension: RunningExtension, verdicts: number): Promise<Figure[]> {
  const page = await extension.open('workbench.html#/reviews');
  await page.locator('tbody tr[data-key]').first().waitFor({ timeout: 120_000 });
  await page.locator(`tbody tr[data-key] a`).first().click();
  await page.locator('.rv-side').waitFor();
  const session = await page.context().newCDPSession(page);
  const [forms, saves]: [number[], number[]] = [[], []];
  let warm = Number.NaN;
  for (let given = 0; given < verdicts;) {
    const open = await page.locator('.rv-side .overlay__item > .jn-muted').count();
    for (let at = 0; at < Math.min(VERDICTS_EACH, open) && given < verdicts; at += 1) {
      saves.push(await answered(page, '1', 'saved'));
      given += 1;
      if (given === WARM) warm = await heapOf(session);
    }
    forms.push(await answered(page, 'n', 'form'));
  }
  const grown = ((await heapOf(session)) / warm - 1) * 100;
  await page.close();
  return [
    medianAtMost('review page: key to next form drawn (median)', forms, 'ms', 100),
    medianAtMost('review page: key to verdict saved and drawn (median)', saves, 'ms', 150),
    atMost(`review page: heap after ${verdicts} verdicts against after ${WARM}`, grown, '%', 10),
  ];
}

/** Bytes in use once everything that nobody holds is gone. */
async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

type Answer = 'rows' | 'saved' | 'form';

/** Presses a key; milliseconds until the frame after the one in which the page answered it. */
async function answered(page: Page, key: string, by: Answer): Promise<number> {
  const took = page.evaluate(untilAnswered, by);
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await page.keyboard.press(key);
  return took;
}

/** Runs in the page. */
async function untilAnswered(by: Answer): Promise<number> {
  /* oxlint-disable unicorn/consistent-function-scoping -- nothing from outside exists in the page */
  const next = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const told = (): string => {
    if (by === 'rows') return document.querySelector('table')?.getAttribute('aria-rowcount') ?? '';
    if (by === 'form') return document.querySelector('h1')?.parentElement?.textContent ?? '';
    return String(document.querySelectorAll('.rv-side .overlay__mine').length);
  };
  /* oxlint-enable unicorn/consistent-function-scoping */
  const before = told();
  const pressed = await new Promise<number>((resolve) =>
    addEventListener('keydown', ({ timeStamp }) => resolve(timeStamp), { once: true, capture: true }),
  );
  for (let frame = 0; frame < 1200; frame += 1) {
    await next();
    if (told() !== before) return (await next()) - pressed;
  }
  throw new Error(`the page did not answer within 20 seconds: ${by}`);
}

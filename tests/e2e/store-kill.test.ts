import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Random, seeded } from '../fixtures/random.ts';
import { checklistOn, choosePack } from '../harness/checklist.ts';
import { rounds } from '../harness/endurance.ts';
import { launchExtension, type RunningExtension } from '../harness/extension.ts';
import { storedRows } from '../harness/raw-store.ts';
import { goTo, rowNames } from '../harness/workbench.ts';
import { type Portals, startPortals } from '../portals/server.ts';

const ROUNDS = rounds({ short: 6, whole: 20 });
/** The power goes at most this long after the words, or after the click of a save whose answer is not awaited. */
const LATEST_MS = 40;
const profile = mkdtempSync(join(tmpdir(), 'jiannuo-kill-'));
let portals: Portals;
beforeAll(async () => {
  portals = await startPortals();
});
afterAll(async () => {
  await portals.close();
  rmSync(profile, { recursive: true, force: true });
});

/** A browser with the workbench open. */
interface Desk {
  extension: RunningExtension;
  workbench: Page;
}

/** Something a person confirms. Its marks are texts that occur nowhere else; they are stored together or not at all. */
interface Action {
  marks: string[];
  /** Does everything up to and including the confirming click; answers the page that will say the words. */
  begin(desk: Desk): Promise<Page>;
  /** What the screen then says. */
  words: RegExp;
  /** Where its marks are listed in the end, if anywhere. */
  listed?: 'people' | 'reviews';
}

function personSave(mark: string): Action {
  const begin = async ({ workbench: page }: Desk): Promise<Page> => {
    await goTo(page, `#/people/${randomUUID()}/new`);
    await page.getByLabel('姓名').fill(mark);
    await page.getByRole('button', { name: '保存' }).click();
    return page;
  };
  return { marks: [mark], begin, words: /^已保存（/, listed: 'people' };
}

function recordSave(mark: string): Action {
  const begin = async ({ workbench: page }: Desk): Promise<Page> => {
    await goTo(page, `#/records/${randomUUID()}/member-pledge~${randomUUID()}`);
    await page.getByRole('textbox', { name: '承诺内容' }).fill(mark);
    await page.getByRole('button', { name: '保存' }).click();
    return page;
  };
  return { marks: [mark], begin, words: /^已保存（/ };
}

function importBatch(mark: string): Action {
  const marks = [`${mark}甲`, `${mark}乙`, `${mark}丙`];
  const buffer = Buffer.from(['姓名,职务', ...marks.map((name) => `${name},教师`)].join('\n'));
  const begin = async ({ workbench: page }: Desk): Promise<Page> => {
    await goTo(page, '#/people');
    await goTo(page, '#/import');
    await page.getByLabel('选择文件').setInputFiles({ name: '名单.csv', mimeType: '', buffer });
    await page.getByRole('button', { name: '导入 3 人' }).click();
    return page;
  };
  return { marks, begin, words: /^已保存：导入 3 人/, listed: 'people' };
}

/** A verdict with its comment, on the next criterion of some person's form in a portal. */
function verdict(mark: string, random: Random): Action {
  const id = random.integer(1, 12);
  const key = String(random.integer(1, 3));
  const begin = async ({ extension }: Desk): Promise<Page> => {
    const portal = await extension.context.newPage();
    await portal.goto(`${portals.origin}/jsp/detail?id=${id}`);
    const checklist = checklistOn(extension, portal);
    await checklist.open();
    await checklist.comment().fill(mark);
    await checklist.comment().press('Escape');
    const status = checklist.panel().locator('.overlay__status');
    // Refused until the checklist has been in sight for long enough.
    await expect
      .poll(async () => {
        await portal.keyboard.press(key);
        return status.textContent();
      })
      .toMatch(/^(?:正在保存…|已保存)$/);
    return portal;
  };
  return { marks: [mark], begin, words: /^已保存$/, listed: 'reviews' };
}

const kinds = [personSave, recordSave, importBatch, verdict];

/** Lets a part of the time up to `LATEST_MS` go by: the random moment is what is tested. */
async function randomMoment(random: Random): Promise<void> {
  const until = performance.now() + random.next() * LATEST_MS;
  while (performance.now() < until) await new Promise((resolve) => setImmediate(resolve));
}

const DIGITS = '零一二三四五六七八九';
const MARKS = new RegExp(`样[${DIGITS}]{3}[甲乙丙]?`, 'g');

/** A mark that a person could be called: an import refuses names with figures in them. */
function markOf(number: number): string {
  return `样${[...String(number).padStart(3, '0')].map((digit) => DIGITS[Number(digit)]).join('')}`;
}

/** The marks found in what the store's entities say now, and in the verdicts, read past the product. */
async function storedMarks(page: Page): Promise<Set<string>> {
  const { states, events } = await storedRows(page);
  const verdicts = events.filter(({ payload }) => payload.kind === 'review.verdict');
  return new Set(JSON.stringify([states, verdicts]).match(MARKS));
}

/** What was confirmed is there, what was begun is there whole or not at all, and nothing else is. */
function compare(stored: ReadonlySet<string>, confirmed: readonly Action[], begun: readonly Action[]): void {
  const kept = (action: Action) => action.marks.filter((mark) => stored.has(mark)).length;
  expect(confirmed.filter((action) => kept(action) < action.marks.length)).toEqual([]);
  expect(begun.filter((action) => kept(action) > 0 && kept(action) < action.marks.length)).toEqual([]);
  const known = new Set(begun.flatMap(({ marks }) => marks));
  expect([...stored].filter((mark) => !known.has(mark))).toEqual([]);
}

test(`what the screen confirmed survives ${ROUNDS} kills of the whole browser`, async () => {
  const random = seeded(9);
  // The ledger, kept outside the browser.
  const confirmed: Action[] = [];
  const begun: Action[] = [];
  const marksListed = (where: Action['listed']) =>
    confirmed.filter(({ listed }) => listed === where).flatMap(({ marks }) => marks);
  const nextAction = (kind = kinds[begun.length % kinds.length] ?? personSave): Action => {
    const action = kind(markOf(begun.length + 1), random);
    begun.push(action);
    return action;
  };

  for (let round = 0; round < ROUNDS; round += 1) {
    const extension = await launchExtension({ profile });
    await choosePack(extension, 'three-compare-2016');
    const workbench = await extension.open('workbench.html');
    const desk = { extension, workbench };
    await workbench.getByRole('navigation', { name: '工作台导航' }).waitFor();
    compare(await storedMarks(workbench), confirmed, begun);
    for (let save = random.integer(1, 2); save > 0; save -= 1) {
      // Every other round ends with a verdict.
      const action = nextAction(save === 1 && round % 2 === 1 ? verdict : undefined);
      const page = await action.begin(desk);
      await page.getByText(action.words).waitFor();
      confirmed.push(action);
    }
    // In one round of three another save is under way when the power goes: it may be there or not, but whole.
    if (round % 3 === 0) await nextAction().begin(desk);
    await randomMoment(random);
    await extension.kill();
  }

  const extension = await launchExtension({ profile });
  const page = await extension.open('workbench.html#/settings');
  await page.getByRole('button', { name: '逐条核对' }).click();
  await page.getByText(/条操作记录完整无误/).waitFor();
  compare(await storedMarks(page), confirmed, begun);
  await goTo(page, '#/people');
  const shown = await rowNames(page, '人员');
  expect(marksListed('people').filter((name) => !shown.includes(name))).toEqual([]);
  await goTo(page, '#/journal');
  await page.getByLabel('操作', { exact: true }).selectOption({ label: '给出结论' });
  await page.getByText(/^第 1–(\d+) 条，共 \1 条$/).waitFor();
  const reviews = (await page.getByRole('main').textContent()) ?? '';
  expect(marksListed('reviews').length).toBeGreaterThanOrEqual(ROUNDS / 2);
  expect(marksListed('reviews').filter((mark) => !reviews.includes(mark))).toEqual([]);
  await extension.close();
}, 300_000);

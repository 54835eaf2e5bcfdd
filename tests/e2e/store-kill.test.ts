import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, expect, test } from 'vitest';
import { type Random, seeded } from '../fixtures/random.ts';
import { launchExtension } from '../harness/extension.ts';

const ROUNDS = 20;
/** The power goes at most this long after the words, or after the click of a save whose answer is not awaited. */
const LATEST_MS = 40;
const profile = mkdtempSync(join(tmpdir(), 'jiannuo-kill-'));
afterAll(() => rmSync(profile, { recursive: true, force: true }));

/** Something a person confirms. Its marks are texts that occur nowhere else; they are stored together or not at all. */
interface Action {
  marks: string[];
  /** Does everything up to and including the confirming click. */
  begin(page: Page): Promise<void>;
  /** What the screen then says. */
  words: RegExp;
  /** Whether its marks are names in the list of people. */
  listed: boolean;
}

async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((next) => (location.hash = next), hash);
}

function personSave(mark: string): Action {
  const begin = async (page: Page): Promise<void> => {
    await go(page, `#/people/${randomUUID()}/new`);
    await page.getByLabel('姓名').fill(mark);
    await page.getByRole('button', { name: '保存' }).click();
  };
  return { marks: [mark], begin, words: /^已保存（/, listed: true };
}

function recordSave(mark: string): Action {
  const begin = async (page: Page): Promise<void> => {
    await go(page, `#/records/${randomUUID()}/member-pledge~${randomUUID()}`);
    await page.getByRole('textbox', { name: '承诺内容' }).fill(mark);
    await page.getByRole('button', { name: '保存' }).click();
  };
  return { marks: [mark], begin, words: /^已保存（/, listed: false };
}

function importBatch(mark: string): Action {
  const marks = [`${mark}甲`, `${mark}乙`, `${mark}丙`];
  const buffer = Buffer.from(['姓名,职务', ...marks.map((name) => `${name},教师`)].join('\n'));
  const begin = async (page: Page): Promise<void> => {
    await go(page, '#/people');
    await go(page, '#/import');
    await page.getByLabel('选择文件').setInputFiles({ name: '名单.csv', mimeType: '', buffer });
    await page.getByRole('button', { name: '导入 3 人' }).click();
  };
  return { marks, begin, words: /^已保存：导入 3 人/, listed: true };
}

const kinds = [personSave, recordSave, importBatch];

/** Lets a part of the time up to `LATEST_MS` go by: the random moment is what is tested. */
async function randomMoment(random: Random): Promise<void> {
  const until = performance.now() + random.next() * LATEST_MS;
  while (performance.now() < until) await new Promise((resolve) => setImmediate(resolve));
}

/** The marks found in what the store's entities say now, read past the product. */
async function storedMarks(page: Page): Promise<Set<string>> {
  const text = await page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const open = indexedDB.open('jiannuo');
        open.addEventListener('error', () => reject(open.error ?? new Error('not opened')));
        open.addEventListener('success', () => {
          const read = open.result.transaction('states').objectStore('states').getAll();
          read.addEventListener('success', () => {
            open.result.close();
            resolve(JSON.stringify(read.result));
          });
        });
      }),
  );
  return new Set(text.match(/样本\d{3}[甲乙丙]?/g));
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
  const nextAction = (): Action => {
    const mark = `样本${String(begun.length + 1).padStart(3, '0')}`;
    const action = (kinds[begun.length % kinds.length] ?? personSave)(mark);
    begun.push(action);
    return action;
  };

  for (let round = 0; round < ROUNDS; round += 1) {
    const extension = await launchExtension({ profile });
    const page = await extension.open('workbench.html');
    await page.getByRole('navigation', { name: '工作台导航' }).waitFor();
    compare(await storedMarks(page), confirmed, begun);
    for (let save = random.integer(1, 2); save > 0; save -= 1) {
      const action = nextAction();
      await action.begin(page);
      await page.getByText(action.words).waitFor();
      confirmed.push(action);
    }
    // In one round of three another save is under way when the power goes: it may be there or not, but whole.
    if (round % 3 === 0) await nextAction().begin(page);
    await randomMoment(random);
    await extension.kill();
  }

  const extension = await launchExtension({ profile });
  const page = await extension.open('workbench.html#/settings');
  await page.getByRole('button', { name: '逐条核对' }).click();
  await page.getByText(/条操作记录完整无误/).waitFor();
  compare(await storedMarks(page), confirmed, begun);
  await go(page, '#/people');
  const table = page.getByRole('table', { name: '人员' });
  await table.waitFor();
  const shown = await table.getByRole('rowheader').allInnerTexts();
  const names = confirmed.filter(({ listed }) => listed).flatMap(({ marks }) => marks);
  expect(names.filter((name) => !shown.includes(name))).toEqual([]);
  await extension.close();
}, 300_000);

import { readFile } from 'node:fs/promises';
import axe from 'axe-core';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readReviewFile } from '#core/review/review-file.ts';
import { openWorkbook } from '#core/workbook/open.ts';
import { authoredScoring, reviewerFile } from '#tests/fixtures/reviewers.ts';
import { launchExtension, type RunningExtension } from '#tests/harness/extension.ts';
import { seedJournal } from '#tests/harness/seed.ts';
import { goTo } from '#tests/harness/workbench.ts';

/** 38 people, of whom at most a fifth may be 优秀: 7.6. */
const PEOPLE = 38;

/** A profile that knows the pack, with somebody's name. */
async function profileOf(who: string): Promise<RunningExtension> {
  const started = await launchExtension();
  const payload = { kind: 'pack.put', authored: authoredScoring } as const;
  await seedJournal(started, [{ entity: 'pack:sample-scoring', base: null, payload }]);
  await started.inside(async (name) => chrome.storage.local.set({ settings: { who: name } }), who);
  return started;
}

let desk: RunningExtension;
let page: Page;
/** What the first reviewer saved in a profile of their own. */
let saved = '';

beforeAll(async () => {
  desk = await profileOf('审核组长');
  page = await desk.open('workbench.html#/scores');
});
afterAll(() => desk.close());

async function offer(on: Page, name: string, text: string): Promise<void> {
  await on
    .locator('input[type=file][accept*=json]')
    .setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) });
}

async function merge(on: Page, name: string, text: string): Promise<string> {
  await offer(on, name, text);
  const dialog = on.getByRole('dialog', { name: '合并审核文件' });
  await dialog.getByText(name).waitFor();
  await dialog.getByRole('button', { name: /^合并 \d+ 条$/ }).click();
  return on.getByText(/^已合并/).innerText();
}

test('a file that was cut off is told, and holds up none of those chosen with it', async () => {
  const files = ['{"format": "jiannuo-review', '{}'].map((text, at) => ({
    name: `坏${at + 1}.json`,
    mimeType: '',
    buffer: Buffer.from(text),
  }));
  await page.locator('input[type=file][accept*=json]').setInputFiles(files);
  await page.getByText(/坏1\.json.*坏2\.json/s).waitFor();
});

const board = () => page.getByRole('table', { name: '评分与排名' });
const lines = async (): Promise<string[]> =>
  (await board().getByRole('row').allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '));

/** The line above the table; the same words stand in the choice of what to save. */
const panelSays = (words: string): Promise<void> => page.getByText(`${PEOPLE} 人，${words}`).last().waitFor();

async function violations(): Promise<string[]> {
  await page.evaluate(axe.source);
  const result = (await page.evaluate('axe.run()')) as axe.AxeResults;
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

test('an empty page says what to do next', async () => {
  await page.getByText('还没有审核结论').waitFor();
  expect(await page.getByRole('button', { name: '保存审核文件' }).isDisabled()).toBe(true);
  expect(await violations()).toEqual([]);
});

test('a reviewer without a name is asked for one before anything is saved', async () => {
  const own = await profileOf('');
  try {
    const window = await own.open('workbench.html#/scores');
    await window.getByText('您还没有写姓名').waitFor();
    await merge(window, '甲.json', reviewerFile('审核员甲', 1, PEOPLE));
    await window.getByLabel('连同别人的审核').check();
    expect(await window.getByRole('button', { name: '保存审核文件' }).isDisabled()).toBe(true);
    await goTo(window, '#/settings');
    await window.getByLabel('我的姓名').fill('审核员甲');
    await window.getByRole('button', { name: '保存', exact: true }).click();
    await window.getByText('姓名已保存').waitFor();
    await goTo(window, '#/scores');
    // Begun under this name in another store: one's own, to go on with here.
    await window
      .getByText(`文件里将有：${PEOPLE} 份审核，${PEOPLE * 3} 条结论和决定，审核人 审核员甲`)
      .waitFor();
    await window.getByRole('button', { name: '保存审核文件' }).click();
    const text = await window.getByText(/^已保存：/).innerText();
    saved = await readFile(/^已保存：(.+)（\d+ 份审核）$/.exec(text)?.[1] ?? '', 'utf8');
  } finally {
    await own.close();
  }
  const before = readReviewFile(reviewerFile('审核员甲', 1, PEOPLE));
  expect(readReviewFile(saved).events).toEqual(before.events);
});

test('three files are merged without loss; a file again changes nothing', async () => {
  expect(await merge(page, '甲.json', saved)).toBe(`已合并 ${PEOPLE * 3} 条，涉及 ${PEOPLE} 份审核`);
  await merge(page, '乙.json', reviewerFile('审核员乙', 2, PEOPLE));
  await merge(page, '丙.json', reviewerFile('审核员丙', 3, PEOPLE));
  await panelSays('3 位审核人');
  await offer(page, '甲.json', saved);
  const dialog = page.getByRole('dialog', { name: '合并审核文件' });
  await dialog.getByText(`文件里的 ${PEOPLE * 3} 条本机都已有，不用再合并。`).waitFor();
  expect(await dialog.getByRole('button', { name: '合并 0 条' }).isDisabled()).toBe(true);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});

test('dropped scores stay in view, struck through, and places follow from what is left', async () => {
  const [head, ...rows] = await lines();
  expect(head).toBe('名次 人员 审核员甲 审核员乙 审核员丙 平均分 等次 说明 校准');
  // Those in sight are drawn; the table says how many there are.
  expect(await board().getAttribute('aria-rowcount')).toBe(String(PEOPLE + 1));
  expect(rows[0]).toMatch(/^1 .*优秀 去掉：/);
  const top = board().getByRole('row').nth(1);
  expect(await top.locator('s').count()).toBe(2);
  // Of three scores the middle one is left.
  const scores = (await top.getByRole('cell').allInnerTexts()).slice(1, 4).map(Number.parseFloat);
  const middle = scores.toSorted((a, b) => a - b)[1] ?? 0;
  expect(await top.getByRole('cell').nth(4).innerText()).toBe(middle.toFixed(2));
  await page.getByLabel('去掉最高和最低').selectOption({ label: '各去掉 2 个' });
  await board().getByText('只有 3 人评分，去掉最高最低至少要 5 人').first().waitFor();
  await page.getByLabel('去掉最高和最低').selectOption({ label: '各去掉 1 个（标准包规定）' });
});

test('a cap stands with its arithmetic', async () => {
  await page.getByText('38 人 × 20% = 7.6，向下取整为 7 人').waitFor();
});

test('agreement has coefficients from thirty units on, and none for a few calibration forms', async () => {
  const table = page.getByRole('table', { name: '一致程度' });
  const overall = (await table.getByRole('row').nth(1).innerText()).replaceAll(/\s+/g, ' ');
  expect(overall).toMatch(new RegExp(`^全部标准 ${PEOPLE * 3} 3 \\d+ \\d+\\.\\d% 0\\.\\d{3} 0\\.\\d{3}～`));
  await board()
    .getByRole('button', { name: /校准表单：/ })
    .first()
    .click();
  await board().getByRole('button', { pressed: true }).waitFor();
  // Listed with who has judged it.
  const marks = page.getByRole('table', { name: '校准表单（1 份）' });
  expect((await marks.getByRole('row').nth(1).innerText()).replaceAll(/\s+/g, ' ')).toMatch(
    /党员公开承诺书 审核员甲、审核员乙、审核员丙/,
  );
  await page.getByLabel('范围').selectOption({ label: '只看校准表单（1 份）' });
  await table.getByText('不足 30 条，不列系数').first().waitFor();
  expect(await table.getByRole('columnheader', { name: /Kappa/ }).count()).toBe(0);
  await page.getByLabel('范围').selectOption({ label: '两人以上都审过的' });
  await page.getByText(/^分歧（\d+ 条）$/).waitFor();
  expect(await violations()).toEqual([]);
});

test('the sheets hold what the page shows', async () => {
  const shown = await lines();
  await page.getByRole('button', { name: '导出评审表' }).click();
  const text = await page.getByText(/^已保存到/).innerText();
  const file = /^已保存到 (.+)，共 \d+ 行$/.exec(text)?.[1] ?? '';
  const { sheets } = await openWorkbook(new Uint8Array(await readFile(file)), 'panel.xlsx');
  expect(sheets.map(({ name }) => name)).toEqual(['评分与排名', '等次比例', '一致程度', '各人的结论和意见']);
  const [panel, caps] = sheets;
  expect(panel?.rowCount).toBe(PEOPLE + 1);
  expect(panel?.values(1)[1]).toBe(/ (示例\d+号) /.exec(shown[1] ?? '')?.[1]);
  // What was dropped is in the sheet, too.
  expect(
    panel
      ?.values(1)
      .slice(3, 6)
      .every((score) => typeof score === 'number'),
  ).toBe(true);
  expect(caps?.values(1).join(' ')).toContain('38 人 × 20% = 7.6，向下取整为 7 人');
});

test('the last merge is undone in one step, and can be done again', async () => {
  await page.getByRole('button', { name: `撤销合并“丙.json”（${PEOPLE * 3} 条）` }).click();
  await page.getByText(`已撤销：${PEOPLE} 份审核回到合并之前`).waitFor();
  await panelSays('2 位审核人');
  await merge(page, '丙.json', reviewerFile('审核员丙', 3, PEOPLE));
  await panelSays('3 位审核人');
});

test.each([
  ['坏的.json', () => '{', /“坏的.json”没有合并：文件读不出来/],
  ['备份.json', () => '{"format":"jiannuo-backup","version":1}', /“备份.json”没有合并：这不是审核文件/],
  ['新的.json', () => saved.replace('"version": 1', '"version": 9'), /更新版本的践诺（格式 9）/],
  ['改过.json', () => saved.replace('审核员甲', '审核员丁'), /“改过.json”没有合并：文件保存以后被改动过/],
])('%s is refused with the file and what is wrong', async (name, text, sentence) => {
  await offer(page, name, text());
  await page.getByRole('alert').getByText(sentence).waitFor();
});

test('the journal says whose verdicts came with a file, and what left', async () => {
  await goTo(page, '#/journal/review.verdict');
  await page
    .getByText(/合并而来：审核员丙/)
    .first()
    .waitFor();
  await goTo(page, '#/people');
  await goTo(page, '#/journal/export.started');
  await page.getByText(/多人评审-党员公开承诺书-.*，38 行/).waitFor();
});

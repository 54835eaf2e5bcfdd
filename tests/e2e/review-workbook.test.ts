import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeWorkbook } from '#core/workbook/write.ts';
import { put, savedSheets, sheetsOf } from '#tests/fixtures/filled-review-sheet.ts';
import { blankSheet } from '#tests/fixtures/made-review-sheet.ts';
import { HEADER, line } from '#tests/fixtures/review-sheet.ts';
import { authoredScoring } from '#tests/fixtures/reviewers.ts';
import { launchExtension, type RunningExtension } from '#tests/harness/extension.ts';
import { seedJournal } from '#tests/harness/seed.ts';
import { goTo } from '#tests/harness/workbench.ts';

/** A 审核表 that reviewers filled in with a spreadsheet program comes in on the page of the panel. */

let desk: RunningExtension;
let page: Page;

beforeAll(async () => {
  desk = await launchExtension();
  const payload = { kind: 'pack.put', authored: authoredScoring } as const;
  await seedJournal(desk, [{ entity: 'pack:sample-scoring', base: null, payload }]);
  page = await desk.open('workbench.html#/scores');
});
afterAll(() => desk.close());

/** The sheet of three people and three criteria each, as somebody sends it back. */
async function offer(name: string, texts: Readonly<Record<string, string>>): Promise<void> {
  const sheets = await sheetsOf(blankSheet().bytes);
  put(sheets, { C3: '审核员甲', E3: '2016-11-20', ...texts });
  await page
    .locator('input[type=file][accept*=json]')
    .setInputFiles({ name, mimeType: '', buffer: Buffer.from(savedSheets(sheets)) });
}

const dialog = () => page.getByRole('dialog', { name: '合并审核文件' });

test('a sheet without a reviewer is refused as a whole, with what to do', async () => {
  await offer('没有姓名.xlsx', { C3: '', I5: '符合' });
  await page.getByText(/“没有姓名\.xlsx”没有合并：没有写审核人.*（C3）写上姓名/).waitFor();
});

test('what comes in and what does not is told before anything is', async () => {
  await offer('甲.xlsx', {
    I5: '不符合',
    L5: '没有写明做法',
    J5: '10',
    I6: '差不多',
    I8: '符合',
    I9: '不符合',
  });
  await dialog().getByText('甲.xlsx：审核员甲填写的审核表，审核日期 2016-11-20').waitFor();
  const text = await dialog().innerText();
  expect(text).toContain('将合并 2 条：新的审核 2 份');
  expect(text).toContain('还有 5 行没有写结论');
  expect(text).toMatch(/2 行没有读入/);
  expect(text).toMatch(/I6：结论“差不多”不在可选的词里/);
  expect(text).toMatch(/L9：判“不符合”必须写意见/);
  await dialog().getByRole('button', { name: '合并 2 条' }).click();
  await page.getByText('已合并 2 条，涉及 2 份审核').waitFor();
});

test('a sheet that is put right brings what is new, and another reviewer’s word stands beside it', async () => {
  await offer('甲2.xlsx', { I5: '不符合', L5: '没有写明做法', J5: '10', I6: '基本符合', I8: '符合' });
  await dialog().getByText('其中 2 条本机已有，不再重复。').waitFor();
  await dialog().getByRole('button', { name: '合并 1 条' }).click();
  await page.getByText('已合并 1 条').waitFor();
  await offer('乙.xlsx', { C3: '审核员乙', I5: '符合' });
  await dialog()
    .getByText(/其中 1 条，做审核表以后别人已有结论/)
    .waitFor();
  await dialog().getByRole('button', { name: '合并 1 条' }).click();
  await page.getByText(/有 1 处同一份审核里的结论不一致/).waitFor();
});

test('one step takes a whole sheet back', async () => {
  await page.getByRole('button', { name: '撤销合并“乙.xlsx”（1 条）' }).click();
  await page.getByText('已撤销：1 份审核回到合并之前').waitFor();
  await page.getByText('2 人，1 位审核人').last().waitFor();
});

test('rows that were checked go out as such a sheet, and come back with the verdicts of whoever filled it in', async () => {
  await goTo(page, '#/sheet');
  const rows = [0, 1].map((n) => line(n).map(String));
  const columns = HEADER.map((header) => ({ header, type: 'text' as const }));
  const buffer = Buffer.from(writeWorkbook([{ name: '汇总表', columns, rows }]));
  await page.getByLabel('选择文件').setInputFiles({ name: '学区汇总.xlsx', mimeType: '', buffer });
  await page.getByText('认出 2 条').waitFor();
  await page.getByLabel('标准包', { exact: true }).selectOption({ value: 'three-compare-2016' });
  await page.getByRole('button', { name: /^检查 2 条$/ }).click();
  await page.getByRole('button', { name: '存审核表' }).click();
  const told = await page
    .locator('.sheet-out > div', { has: page.getByRole('button', { name: '存审核表' }) })
    .getByText(/^已保存到/)
    .innerText();
  const sheets = await sheetsOf(new Uint8Array(readFileSync(/^已保存到 ([^。；]+)/.exec(told)?.[1] ?? '')));
  // Without points there are no columns for them: the verdict stands in I, the comment in J.
  expect(sheets[0]?.cells[3]?.slice(8, 10)).toEqual(['结论', '意见']);
  put(sheets, { C3: '审核员丙', E3: '2016-11-20', I5: '符合', I6: '不符合', J6: '没有写到' });
  await goTo(page, '#/scores');
  const saved = Buffer.from(savedSheets(sheets));
  await page
    .locator('input[type=file][accept*=json]')
    .setInputFiles({ name: '丙.xlsx', mimeType: '', buffer: saved });
  await dialog().getByText('将合并 2 条：新的审核 1 份').waitFor();
  await dialog().getByRole('button', { name: '合并 2 条' }).click();
  await page.getByText('已合并 2 条，涉及 1 份审核').waitFor();
});

import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { put, savedSheets, sheetsOf } from '#tests/fixtures/filled-review-sheet.ts';
import { blankSheet } from '#tests/fixtures/made-review-sheet.ts';
import { authoredScoring } from '#tests/fixtures/reviewers.ts';
import { launchExtension, type RunningExtension } from '#tests/harness/extension.ts';
import { seedJournal } from '#tests/harness/seed.ts';

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

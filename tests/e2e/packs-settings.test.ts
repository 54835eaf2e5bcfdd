import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTuningFile } from '#core/model/tuning-file.ts';
import { launchExtension, type RunningExtension } from '../harness/extension.ts';

/** 本单位设置 as a file: what the office changed goes out, and comes in with old and new before it counts. */
let extension: RunningExtension;
let page: Page;

beforeAll(async () => {
  extension = await launchExtension();
  page = await extension.open('workbench.html#/packs');
});
afterAll(() => extension.close());

const days = () => page.getByRole('textbox', { name: '承诺公示最少天数' });
async function setDays(text: string): Promise<void> {
  await days().fill(text);
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('已保存本单位设置。').waitFor();
}
const put = (text: string): Promise<void> =>
  page
    .getByLabel('选择标准包文件')
    .setInputFiles({ name: '本单位设置.json', mimeType: '', buffer: Buffer.from(text) });

test('what the office changed goes out as a file and comes in again once old and new were seen', async () => {
  await page.getByRole('combobox', { name: '标准包', exact: true }).selectOption('general');
  expect(await page.getByRole('button', { name: /^导出本单位设置/ }).isDisabled()).toBe(true);
  await setDays('5');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出本单位设置（1 个标准包）' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  expect(readTuningFile(text)).toMatchObject([{ packId: 'general', parameters: { 'publicity-days': 5 } }]);
  await setDays('3');
  await put(text);
  const dialog = page.getByRole('dialog');
  await dialog.getByText('承诺公示最少天数：3天 → 5天').waitFor();
  await dialog.getByRole('button', { name: '取消' }).click();
  expect(await days().inputValue()).toBe('3');
  await put(text);
  await dialog.getByRole('button', { name: '改 1 项' }).click();
  await page.getByText('已保存 1 个标准包的本单位设置。').waitFor();
  await expect.poll(() => days().inputValue()).toBe('5');
  await put(text.replace('"publicity-days": 5', '"publicity-days": "五"'));
  await page.getByText(/“承诺公示最少天数”应当是数字，不能是负数，整个文件都没有读入/).waitFor();
  await put(text.replace('"publicity-days": 5', '"publicity-day-kind": 7'));
  await page.getByText(/填的是“7”，只能填“自然日、工作日”，整个文件都没有读入/).waitFor();
  // The page takes no more than the file.
  const kind = page.getByRole('textbox', { name: /^承诺公示天数算法/ });
  await kind.fill('七天');
  await page.getByText('只能填：自然日、工作日').waitFor();
  expect(await page.getByRole('button', { name: '保存', exact: true }).isDisabled()).toBe(true);
  await kind.fill('工作日');
  await page.getByText('只能填：自然日、工作日').waitFor({ state: 'detached' });
});

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { authorableChecks as checks } from '#catalog/authoring.ts';
import { forms } from '#catalog/forms.ts';
import { writtenPacks } from '#catalog/packs.ts';
import { readPackWorkbook } from '#core/authoring/read.ts';
import { writePackWorkbook } from '#core/authoring/write.ts';
import { AuthoredPack } from '#core/model/pack-example.ts';
import { openWorkbook } from '#core/workbook/open.ts';
import { launchExtension, type RunningExtension } from '#tests/harness/extension.ts';
import { Keyboard } from '#tests/harness/keyboard.ts';

/** 专干, from an empty profile to a campaign that is set up and locked away, without a mouse. */
const TITLE = '本校五好五带头';
/** Examples with what is to be found in each, as an author writes them. */
const CASES = new URL('../../../core/packs/luwan-2010/cases.json', import.meta.url);
const PASSPHRASE = 'shan gao shui chang 2026';

let extension: RunningExtension;
let page: Page;
let desk: Keyboard;

beforeAll(async () => {
  extension = await launchExtension();
  page = await extension.open('workbench.html');
  desk = new Keyboard(page);
});
afterAll(() => extension.close());

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const entry = (name: string) =>
  page.getByRole('navigation', { name: '工作台导航' }).getByRole('link', { name, exact: true });
const packs = () => page.getByLabel('标准包', { exact: true });

/**
 * What the author makes in WPS of the pack that was exported: another name and number, and examples that tell whether it
 * says what was meant.
 */
async function rewritten(path: string): Promise<Uint8Array> {
  const known = { forms, checks, packs: writtenPacks };
  const { authored } = readPackWorkbook(await openWorkbook(new Uint8Array(readFileSync(path)), path), known);
  if (!authored) throw new Error(`${path} is no pack`);
  const pack = { ...authored.pack, title: TITLE, version: '2' };
  return writePackWorkbook(
    AuthoredPack.parse({ pack, examples: JSON.parse(readFileSync(CASES, 'utf8')) }),
    known,
  );
}

test('the guide leads to the packs; one is exported, rewritten, tried on its examples and imported', async () => {
  const guide = page.getByRole('region', { name: '欢迎使用践诺' });
  await guide.waitFor();
  await desk.radio(guide.getByRole('radio', { name: /专干/ }));
  await desk.use(guide.getByRole('link').first());
  await desk.use(button('下载空白的标准包'));
  const blank = await page.getByText(/^已保存到 /).innerText();
  await desk.choose(packs(), /^五好五带头（卢湾/);
  await desk.use(button('导出正在看的标准包'));
  await expect.poll(() => page.getByText(/^已保存到 /).innerText()).not.toBe(blank);
  const saved = (await page.getByText(/^已保存到 /).innerText()).replace('已保存到 ', '');
  await desk.file('选择标准包文件', { name: '本校.xlsx', bytes: await rewritten(saved) });
  const result = page.getByRole('region', { name: '读取结果' });
  await result.getByText(`读作标准包“${TITLE}”`).waitFor();
  await result.getByText('示例全部符合').waitFor();
  await desk.use(result.getByRole('button', { name: '导入', exact: true }));
  await page.getByText(`已导入标准包“${TITLE}”`).waitFor();
  expect(await packs().locator('option:checked').innerText()).toBe(TITLE);
});

test('a number that the notice leaves open is set, and the pack is put to use', async () => {
  const days = page.getByLabel('承诺公示最少天数');
  await desk.write(days, '7');
  await desk.use(button('保存'));
  await expect.poll(() => button('保存').isDisabled()).toBe(true);
  await desk.use(button('用此标准包检查'));
  await page.getByText('正在使用').waitFor();
  await page.reload();
  await page.getByText('正在使用').waitFor();
  expect(await days.inputValue()).toBe('7');
});

test('a deadline of the campaign stands in the calendar', async () => {
  await desk.use(entry('活动日程'));
  await desk.use(button('加一条日程'));
  const form = page.getByRole('dialog');
  await desk.choose(form.getByLabel('类别'), '截止日期');
  await desk.date(form.getByLabel('日期'), '2099-12-04');
  await desk.write(form.getByLabel('事项'), '上报承诺汇总表');
  await desk.use(form.getByRole('button', { name: '保存' }));
  await page.getByText('已保存：2099-12-04 上报承诺汇总表').waitFor();
  const deadlines = page.getByRole('table', { name: '截止日期', exact: true });
  expect(await deadlines.innerText()).toContain('上报承诺汇总表');
});

test('everything is encrypted, locked, unlocked again and backed up', async () => {
  await desk.use(entry('设置'));
  const vault = page.getByRole('region', { name: '数据口令' });
  await desk.use(vault.getByRole('button', { name: '设置口令' }));
  await desk.write(vault.getByLabel('新口令', { exact: true }), PASSPHRASE);
  await desk.write(vault.getByLabel('再输一次新口令'), PASSPHRASE);
  await desk.use(vault.getByRole('button', { name: '下一步' }));
  const groups = await vault.getByRole('list', { name: '恢复码' }).getByRole('listitem').allInnerTexts();
  await desk.use(vault.getByRole('button', { name: '下一步' }));
  for (const field of await vault.getByRole('textbox', { name: /^第 \d 组$/ }).all()) {
    const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '');
    await desk.write(field, groups[Number(/\d/.exec(label)?.[0]) - 1] ?? '');
  }
  await desk.use(vault.getByRole('button', { name: '加密全部数据' }));
  await page.getByText(/^已加密 \d+ 条操作记录，逐条读回核对无误/).waitFor();
  await desk.use(vault.getByRole('button', { name: '立即锁定' }));
  await page.getByRole('heading', { name: '数据已锁定' }).waitFor();
  expect(await page.content()).not.toContain(TITLE);
  await desk.write(page.getByLabel('口令', { exact: true }), PASSPHRASE);
  await desk.press('Enter');
  await page.getByRole('navigation', { name: '工作台导航' }).waitFor();
  await desk.use(entry('标准包'));
  await expect.poll(() => packs().locator('option:checked').innerText()).toBe(TITLE);
  await desk.use(entry('设置'));
  await desk.use(button('保存备份'));
  const told = await page.getByText(/^已保存备份到/).innerText();
  const backup = readFileSync(/^已保存备份到 (.+)，共 \d+ 条记录$/.exec(told)?.[1] ?? '', 'utf8');
  expect(backup).not.toContain(TITLE);
});

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkbook } from '#core/workbook/open.ts';
import { ZipArchive } from '#core/workbook/zip/zip.ts';
import { people, pledgesOf } from '../fixtures/people.ts';
import { launchExtension, type RunningExtension } from '../harness/extension.ts';
import { readPdf } from '../harness/pdf.ts';
import { seedPeople } from '../harness/seed.ts';
import { goTo } from '../harness/workbench.ts';

/** Two of them have the same name. */
const roster = people(20).slice(0, 19);
const ids = roster.map(({ idNumber }) => idNumber ?? '');
let extension: RunningExtension;
let page: Page;

beforeAll(async () => {
  extension = await launchExtension();
  await seedPeople(
    extension,
    roster.map((values, index) => ({
      values,
      records: {
        'member-pledge': {
          pledges: pledgesOf(values.name ?? '', index).map((row) => ({ ...row })),
          pledgeText: `本人身份证号${values.idNumber}，愿意公开承诺。`,
          signedOn: '2016-05-10',
        },
      },
    })),
  );
  const settings = { packId: 'three-compare-2016', who: '审核员甲' };
  await extension.inside(async (chosen) => chrome.storage.local.set({ settings: chosen }), settings);
  page = await extension.open('workbench.html#/reviews');
  await page.getByRole('row').nth(1).getByRole('checkbox').check();
  await page.getByRole('button', { name: '退回…' }).click();
  await page.getByLabel('退回理由').fill('请写明完成时限');
  await page.getByRole('dialog').getByRole('button', { name: '退回 1 份' }).click();
  await page.getByText('已保存：退回 1 份').waitFor();
});
afterAll(() => extension.close());

const panel = () => page.getByRole('region', { name: '导出与打印' });
const choose = (what: string) => panel().getByLabel('内容', { exact: true }).selectOption({ label: what });

async function saved(button: string): Promise<Uint8Array> {
  await panel().getByRole('button', { name: button }).click();
  const told = panel().getByText(/^已保存到 .+，共 \d+ 份$/);
  await told.waitFor({ timeout: 60_000 });
  const [, file = ''] = /^已保存到 (.+)，共 \d+ 份$/.exec(await told.innerText()) ?? [];
  return new Uint8Array(readFileSync(file));
}

async function printed(): Promise<Uint8Array> {
  await panel().getByRole('button', { name: '打印预览' }).click();
  await page.getByRole('button', { name: '打印' }).waitFor();
  await page.getByText(/^\d+ 份，共 [1-9]\d* 页$/).waitFor();
  return page.pdf({ preferCSSPageSize: true });
}

test('审核表: a row per form; ID numbers are in it only for a purpose, which is written down', async () => {
  await choose('审核表');
  const book = await openWorkbook(await saved('保存 Excel 文件'), 'x.xlsx');
  expect(book.sheets.map(({ name }) => name)).toEqual(['审核表', '标准出处']);
  expect(book.sheets[0]?.rowCount).toBe(roster.length + 2);
  expect(book.sheets[0]?.cell(2, 1)?.text).toBe(roster[0]?.name);

  await panel().getByLabel('身份证号', { exact: true }).selectOption('full');
  expect(await panel().getByRole('button', { name: '保存 Excel 文件' }).isEnabled()).toBe(false);
  await panel().getByLabel('用途').fill('报上级备案');
  const full = await openWorkbook(await saved('保存 Excel 文件'), 'x.xlsx');
  expect(full.sheets[0]?.cell(2, 2)?.text).toBe(ids[0]);
  await goTo(page, '#/journal');
  await page
    .getByText(/报上级备案/)
    .first()
    .waitFor();
  await goTo(page, '#/reviews');
});

test('退回清单 and 汇总', async () => {
  await choose('退回清单');
  const list = await openWorkbook(await saved('保存 Excel 文件'), 'x.xlsx');
  expect(list.sheets[0]?.rowCount).toBe(2);
  expect(list.sheets[0]?.cell(1, 6)?.text).toBe('请写明完成时限');
  await choose('审核汇总');
  const summary = await openWorkbook(await saved('保存 Excel 文件'), 'x.xlsx');
  const last = summary.sheets[0]?.rowCount ?? 0;
  expect(summary.sheets[0]?.cell(last - 1, 0)?.text).toBe('合计');
  expect(summary.sheets[0]?.cell(last - 1, 8)?.text).toBe('1 ÷ 19 = 5.3%');
});

test('letters are printed on A4, a page for each, without any ID number', async () => {
  await choose('公开承诺书（A4）');
  const { sizes, pages } = readPdf(await printed());
  expect(sizes).toHaveLength(roster.length);
  for (const [width, height] of sizes) {
    expect(width).toBeCloseTo((210 / 25.4) * 72, 0);
    expect(height).toBeCloseTo((297 / 25.4) * 72, 0);
  }
  expect(pages[0]).toContain('党员公开承诺书');
  expect(pages[0]).toContain(roster[0]?.name);
  expect(pages[0]).toMatch(/2016年5月10日— 1 —$/);
  // Nothing of the screen is on paper.
  expect(pages[0]).not.toContain('返回');
  for (const id of ids) expect(pages.join('')).not.toContain(id);
  expect(pages.join('')).toContain(`${ids[0]?.slice(0, 3)}***********${ids[0]?.slice(-4)}`);
  await page.getByRole('link', { name: '返回' }).click();
});

test('review sheets count their own pages', async () => {
  await choose('逐份审核表（A4）');
  const { pages } = readPdf(await printed());
  expect(pages.filter((text) => text.includes('党员公开承诺书审核表'))).toHaveLength(roster.length);
  expect(pages.filter((text) => text.endsWith('— 1 —'))).toHaveLength(roster.length);
  expect(pages.filter((text) => text.endsWith('— 2 —')).length).toBe(roster.length);
  expect(pages.find((text) => text.includes('请写明完成时限'))).toContain('审核员甲');
  await page.getByRole('link', { name: '返回' }).click();
});

test('the public list tells namesakes apart and holds no number; Word and print say the same', async () => {
  await choose('公示名单');
  // Nobody has passed: whoever has not is left out unless the office says otherwise.
  await panel().getByText('没有可以公示的人').waitFor();
  await panel().getByText('没有通过审核或有分歧的 19 份没有列入。').waitFor();
  await panel().getByLabel('连没有通过的也列入').check();
  await panel().getByLabel('公示开始', { exact: true }).fill('2026-03-13');
  await panel().getByLabel('公示结束', { exact: true }).fill('2026-03-19');
  await panel().getByText('还要列出的字段').click();
  expect(
    await panel()
      .getByRole('checkbox', { name: /身份证|电话|出生/ })
      .count(),
  ).toBe(0);
  await panel().getByLabel('职务', { exact: true }).check();
  const word = new ZipArchive(await saved('保存 Word 文件')).readText('word/document.xml');
  expect(word).toContain('公示时间：2026年3月13日至2026年3月19日。');
  const book = await openWorkbook(await saved('保存 Excel 文件'), 'x.xlsx');
  const names = Array.from({ length: 19 }, (_, at) => book.sheets[0]?.cell(at + 3, 1)?.text ?? '');
  expect(names.filter((name) => name.startsWith('李样同（'))).toHaveLength(2);
  expect(new Set(names).size).toBe(19);
  const text = readPdf(await printed()).pages.join('');
  expect(text).toContain('李样同（示例中学）');
  for (const id of ids) {
    expect(word).not.toContain(id);
    expect(text).not.toContain(id);
  }
  await page.getByRole('link', { name: '返回' }).click();
});

test('a print is an export: it stands in the journal before and after', async () => {
  await choose('公开承诺书（A4）');
  await panel().getByRole('button', { name: '打印预览' }).click();
  await page.evaluate(() => {
    globalThis.print = () => document.body.setAttribute('data-printed', '');
  });
  await page.getByRole('button', { name: '打印' }).click();
  await page.getByText('已记入操作记录').waitFor();
  expect(await page.evaluate(() => document.body.hasAttribute('data-printed'))).toBe(true);
  await goTo(page, '#/journal');
  await page
    .getByText(/公开承诺书（A4）/)
    .first()
    .waitFor();
});

test('an address that says nothing shows nothing to print', async () => {
  await goTo(page, '#/print/x');
  await page.getByText('要打印的表单已不在').waitFor();
});

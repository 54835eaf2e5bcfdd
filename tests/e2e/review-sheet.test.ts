import axe from 'axe-core';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sheet } from '#core/model/workbook.ts';
import { openWorkbook } from '#core/workbook/open.ts';
import { type SheetSpec, writeWorkbook } from '#core/workbook/write.ts';
import { ZipArchive } from '#core/workbook/zip/zip.ts';
import { checkCharacter, people } from '../fixtures/people.ts';
import { launchExtension, type RunningExtension } from '../harness/extension.ts';
import { goTo } from '../harness/workbench.ts';

/** 审一份表格: a 汇总表 that a school sent, its verdicts, what goes back to the school, and what comes again. */

const HEADERS = [
  '序号',
  '姓名',
  '身份证号',
  '所在党支部',
  '承诺事项',
  '措施',
  '完成时限',
  '责任人',
  '承诺日期',
];
const WORKS = ['听课二十节', '家访十二户', '辅导三名学生', '上两次公开课', '整理一套题库', '组织四次教研'];
const roster = people(6);
// The last has a broken number; here it is the one of the second.
const wrong = roster[5]?.idNumber ?? '';
const righted = wrong.slice(0, 17) + checkCharacter(wrong.slice(0, 17));

function rowOf(n: number, changes: Readonly<Record<string, string>> = {}): string[] {
  const { name = '', idNumber = '' } = roster[n] ?? {};
  const work = WORKS[n] ?? '';
  const cells: Record<string, string> = {
    序号: String(n + 1),
    姓名: name,
    身份证号: idNumber,
    所在党支部: n < 3 ? '示例小学党支部' : '示例中学党支部',
    承诺事项: `全年${work}`,
    措施: `每周安排半天${work}，做好记录`,
    完成时限: '2016-11-30',
    责任人: name,
    承诺日期: '2016-05-10',
    ...changes,
  };
  return HEADERS.map((header) => cells[header] ?? '');
}

function workbook(rows: readonly string[][]): Uint8Array<ArrayBuffer> {
  const spec: SheetSpec = {
    name: '承诺汇总表',
    title: '示例学区党员公开承诺汇总表',
    columns: HEADERS.map((header) => ({ header, type: 'text' as const })),
    rows,
  };
  return writeWorkbook([spec]);
}

const FIRST = [
  rowOf(0),
  rowOf(1),
  rowOf(2, { 承诺事项: '', 措施: '', 完成时限: '' }),
  rowOf(3),
  rowOf(4, { 姓名: '' }),
  rowOf(5),
];
const sent = workbook(FIRST);

let extension: RunningExtension;
let page: Page;

beforeAll(async () => {
  extension = await launchExtension();
  page = await extension.open('workbench.html#/sheet');
  await page.setViewportSize({ width: 1366, height: 900 });
});
afterAll(() => extension.close());

async function openSheet(name: string, bytes: Uint8Array): Promise<void> {
  await goTo(page, '#/people');
  await goTo(page, '#/sheet');
  await page.getByLabel('选择文件').setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
  await page.getByText(/^认出 \d+ 条$/).waitFor();
  await page.getByLabel('标准包', { exact: true }).selectOption({ value: 'general' });
  await page.getByRole('button', { name: /^检查 \d+ 条$/ }).click();
  await page.getByRole('heading', { name: /^结论表（/ }).waitFor();
}

const line = (name: string | RegExp) => page.getByRole('row').filter({ hasText: name });
const press = (key: string) => page.keyboard.press(key);
const selected = () => page.locator('tr[aria-selected="true"] th').innerText();
const names = roster.map(({ name = '' }) => name);

test('every row has the verdict of the checks, also whom nobody can name', async () => {
  await openSheet('学区汇总.xlsx', sent);
  await page.getByText('认出 6 条').waitFor();
  await line(names[5] ?? '')
    .getByText('不通过', { exact: true })
    .waitFor();
  expect(await line(names[5] ?? '').innerText()).toMatch(/C8\s.*校验码不对/);
  expect(await line('未命名').innerText()).toMatch(/^7[^]*没有姓名/);
  expect(await page.locator('main').innerText()).not.toContain(wrong);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
  );
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
});

test('rows in which nothing was found are passed together, and taken back in one step', async () => {
  const clean = page.getByRole('button', { name: /^机器没有发现问题的 \d+ 条全部通过/ });
  const count = Number(/(\d+) 条/.exec(await clean.innerText())?.[1]);
  expect(count).toBeGreaterThan(0);
  await clean.click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `通过 ${count} 条` })
    .click();
  await page.getByText(`已保存：${count} 条通过`).waitFor();
  await page.getByRole('button', { name: `撤销刚才的 ${count} 条通过` }).click();
  await page.getByText(`已撤销：${count} 条回到没有结论`).waitFor();
  await page.getByRole('button', { name: '我没有给结论 6' }).waitFor();
  await clean.click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `通过 ${count} 条` })
    .click();
  await page.getByText(`已保存：${count} 条通过`).waitFor();
});

test('by keys alone a row is sent back with the reason that the findings give, and another waits', async () => {
  await page.getByRole('button', { name: /^机器不通过/ }).click();
  await page.locator('main').click({ position: { x: 5, y: 5 } });
  for (let steps = 0; steps < 6 && (await selected()).split('\n')[0] !== names[5]; steps += 1)
    await press('j');
  await press('c');
  const reason = page.getByLabel('理由（c）');
  expect(await reason.inputValue()).toContain('校验码不对');
  await reason.fill('');
  await press('Escape');
  await press('2');
  await page.getByText('退回要写理由，请写明哪里不对、怎么改').waitFor();
  await reason.fill('身份证号最后一位抄错了，请对照证件改正');
  await press('Escape');
  await press('2');
  await line(names[5] ?? '')
    .getByText('退回', { exact: true })
    .waitFor();
  await page.getByRole('button', { name: /^全部/ }).click();
  await line('未命名').getByRole('button').click();
  await page.locator('main').click({ position: { x: 5, y: 5 } });
  await press('3');
  await line('未命名').getByText('待补', { exact: true }).waitFor();
});

test('the window may close: the same file finds its verdicts again', async () => {
  await page.close();
  page = await extension.open('workbench.html#/sheet');
  await page.setViewportSize({ width: 1366, height: 900 });
  await openSheet('学区汇总.xlsx', sent);
  const text = await line(names[5] ?? '').innerText();
  expect(text).toMatch(/退回\s+身份证号最后一位抄错了/);
  await line('未命名').getByText('待补', { exact: true }).waitFor();
  await page.getByRole('button', { name: '重交有改动 0' }).waitFor();
});

/** The file that the page has just told of. */
async function saved(button: RegExp): Promise<Uint8Array> {
  await page.getByRole('button', { name: button }).click();
  const answer = page.locator('.sheet-out > div', { has: page.getByRole('button', { name: button }) });
  const text = await answer.getByText(/^已保存到/).innerText();
  return new Uint8Array(readFileSync(/^已保存到 ([^。]+)/.exec(text)?.[1] ?? ''));
}

function textsOf(sheet: Sheet | undefined): string[][] {
  return Array.from({ length: sheet?.rowCount ?? 0 }, (_, row) =>
    Array.from({ length: sheet?.columnCount ?? 0 }, (_cell, column) => sheet?.cell(row, column)?.text ?? ''),
  );
}

test('the list of returns, the sheet with notes and the table of verdicts go out, each in the journal', async () => {
  const returns = textsOf((await openWorkbook(await saved(/^存退回清单/), 'x.xlsx')).sheets[0]);
  expect(returns[1]).toEqual(['序号', '姓名', '单位', '栏目', '现在的内容', '问题', '怎么改', '结论']);
  expect(returns.map((cells) => cells[5])).toContain('身份证号最后一位抄错了，请对照证件改正');
  expect(returns.find((cells) => cells[1] === names[5] && cells[3] === '身份证号')).toEqual(
    expect.arrayContaining([expect.stringMatching(/^999\*+\w{4}$/), '请改正“身份证号”', '退回']),
  );
  expect(returns.flat().join('')).not.toContain(wrong);
  expect(returns.at(-1)?.[5]).toMatch(/^合计：\d+ 条，\d+ 处问题$/);

  // Why complete numbers leave, nobody says but who takes them out.
  expect(await page.getByRole('button', { name: /^存带批注的表/ }).isDisabled()).toBe(true);
  await page.getByLabel('用途').fill('退回原单位更正');
  const annotated = await saved(/^存带批注的表/);
  const [before, after] = [
    (await openWorkbook(sent, 'x.xlsx')).sheets[0],
    (await openWorkbook(annotated, 'x.xlsx')).sheets[0],
  ];
  expect(textsOf(after)).toEqual(textsOf(before));
  const comments = new ZipArchive(annotated).readText('xl/comments1.xml');
  expect(comments).toMatch(/ref="C8".*?校验码不对/s);
  expect(comments).toMatch(/ref="B8".*?退回：身份证号最后一位抄错了/s);
  expect(comments).not.toMatch(/ref="[A-I]3"/);

  const table = textsOf((await openWorkbook(await saved(/^存结论表/), 'x.xlsx')).sheets[0]);
  expect(table.find((cells) => cells.includes(names[5] ?? ''))).toEqual(
    expect.arrayContaining(['不通过', '退回', '身份证号最后一位抄错了，请对照证件改正']),
  );
  await goTo(page, '#/journal');
  await page
    .getByText(/学区汇总-批注/)
    .first()
    .waitFor();
  await page
    .getByText(/退回原单位更正/)
    .first()
    .waitFor();
});

test('a file that comes again shows what was said before and what has changed', async () => {
  const again = FIRST.map((cells) => [...cells]);
  again[5] = rowOf(5, { 身份证号: righted, 措施: '每周安排半天，组织四次教研并做好记录' });
  await openSheet('学区汇总（改）.xlsx', workbook(again));
  // A number that differs may be somebody else's: the reviewer says whose the row is.
  const row = line(names[5] ?? '');
  await row.getByText('可能是重交').waitFor();
  await row.getByRole('button').click();
  await page.getByRole('button', { name: '是同一个人' }).click();
  await row.getByText('上次：退回').waitFor();
  await page.getByText(/^上次退回（/).waitFor();
  await page.getByText(/身份证号最后一位抄错了，请对照证件改正（这一条的内容和上次不一样）/).waitFor();
  await page.getByRole('button', { name: /^退回后有改动的 1 条记为重交/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '记为重交 1 条' }).click();
  await page.getByText('已保存：1 条记为重交').waitFor();
  await page.locator('main').click({ position: { x: 5, y: 5 } });
  await press('1');
  await row.getByText('通过', { exact: true }).last().waitFor();
  await page.getByRole('button', { name: '重交有改动 0' }).waitFor();
  // What the reviewer said of whose it is came into the journal with the decision.
  await openSheet('学区汇总（改）.xlsx', workbook(again));
  await row.getByText('通过', { exact: true }).last().waitFor();
  expect(await page.getByText('可能是重交').count()).toBe(0);
});

test('in 审核 a row of a workbook has what the checks said, where it stood, and no reason that nobody gave', async () => {
  await goTo(page, '#/reviews');
  const waiting = line('未命名');
  await waiting.getByText('不通过').first().waitFor({ state: 'attached' });
  expect(await waiting.innerText()).not.toMatch(/未检查|结果没有存/);
  await waiting.getByRole('link').click();
  await page.getByText('工作表“承诺汇总表”第 7 行').waitFor();
  const history = await page.getByRole('region', { name: '整份处理' }).innerText();
  expect(history).toContain('待补');
  // Criteria that were only looked at by the machine are no reason of the reviewer's.
  expect(history).not.toMatch(/（[^）]*有事项[^）]*）/);
  await goTo(page, '#/reviews');
  await line(names[5] ?? '')
    .getByRole('link')
    .click();
  await page.getByRole('link', { name: '审核表' }).first().click();
  await page.getByRole('button', { name: '打印' }).waitFor();
  const paper = await page.locator('main').innerText();
  expect(paper).not.toContain('结果没有存');
  expect(paper).toMatch(/不通过|需人工判断|通过/);
});

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
import { people } from '../fixtures/people.ts';
import { pledgesWorkbook, rosterWorkbook } from '../fixtures/workbooks.ts';
import { launchExtension, type RunningExtension } from '../harness/extension.ts';
import { drop, goTo } from '../harness/workbench.ts';

const known = { forms, checks, packs: writtenPacks };
const roster = people(3);
const cases = new URL('../../core/packs/luwan-2010/cases.json', import.meta.url);
/** A pack of somebody's own, made from one of the program. */
const own = AuthoredPack.parse({
  pack: {
    ...writtenPacks.find(({ id }) => id === 'luwan-2010'),
    id: 'luwan-2010',
    title: '本校五好五带头',
    version: '2',
  },
  examples: JSON.parse(readFileSync(cases, 'utf8')) as unknown,
});
let extension: RunningExtension;
let page: Page;

beforeAll(async () => {
  extension = await launchExtension();
  page = await extension.open('workbench.html#/import');
  await drop(page, '花名册.xls', rosterWorkbook(roster, 'biff8'));
  await page.getByRole('button', { name: /^导入 \d+ 人/ }).click();
  await page.getByText(/已保存：导入/).waitFor();
  await drop(page, '承诺.xlsx', pledgesWorkbook(roster));
  await page.getByRole('button', { name: /^导入 \d+ 人/ }).click();
  await page.getByText(/已保存：导入/).waitFor();
  await goTo(page, '#/packs');
});
afterAll(() => extension.close());

/** Hands a workbook to the page of the packs. */
async function give(name: string, bytes: Uint8Array): Promise<void> {
  const file = { name, mimeType: '', buffer: Buffer.from(bytes) };
  await page.getByLabel('选择标准包文件').setInputFiles(file);
}

test('a workbook with a mistake is no pack yet: the cell, the cause and the word that was meant', async () => {
  const { pack, examples } = own;
  const [first, ...rest] = pack.checks;
  const broken = {
    pack: { ...pack, checks: [{ ...first!, formTypeIds: ['no-such-form'] }, ...rest] },
    examples,
  };
  await give('错.xlsx', writePackWorkbook(broken, known));
  const result = page.getByRole('region', { name: '读取结果' });
  await result.getByText('“错.xlsx”还不能用作标准包').waitFor();
  await result
    .getByRole('row', { name: /要改正 检查 [A-Z]+\d+ / })
    .first()
    .waitFor();
  expect(await result.getByRole('button', { name: /导入/ }).isDisabled()).toBe(true);
  await result.getByRole('button', { name: '取消' }).click();
  await result.waitFor({ state: 'detached' });
});

test('a pack is looked at, compared, tried and imported; then it checks, and can be deleted and brought back', async () => {
  await give('本校.xlsx', writePackWorkbook(own, known));
  const result = page.getByRole('region', { name: '读取结果' });
  await result.getByText('读作标准包“本校五好五带头”').waitFor();
  await result.getByText('示例全部符合').waitFor();
  await result.getByText(/编号与程序自带的“五好五带头/).waitFor();
  await result
    .getByText(/^设置 · /)
    .first()
    .waitFor();
  const trial = result.getByRole('region', { name: '在填报记录上试用' });
  await trial.getByRole('combobox').selectOption({ index: 1 });
  await trial.getByText('“姓名”已填写').waitFor();
  await result.getByRole('button', { name: '导入', exact: true }).click();
  await page.getByText('已导入标准包“本校五好五带头”').waitFor();
  // What was brought is in view, under the heading of one's own.
  const list = page.getByLabel('标准包', { exact: true });
  expect(await list.locator('option:checked').innerText()).toBe('本校五好五带头');
  expect(await list.locator('optgroup[label="自己导入的"]').innerText()).toContain('本校五好五带头');
  await page.getByRole('button', { name: '用此标准包检查' }).click();
  await page.getByText('正在使用').waitFor();
  await page.reload();
  await page.getByText('正在使用').waitFor();
  await goTo(page, '#/records');
  expect(await page.getByLabel('标准包', { exact: true }).locator('option:checked').innerText()).toBe(
    '本校五好五带头',
  );

  await goTo(page, '#/packs');
  await page.getByRole('button', { name: '删除此标准包' }).click();
  await page.getByText('已删除标准包“本校五好五带头”').waitFor();
  await expect
    .poll(() => page.getByLabel('标准包', { exact: true }).innerText())
    .not.toContain('本校五好五带头');
  // The focus is on what was answered; no button is left there that deletes another.
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('jn-answer');
  expect(await page.getByRole('button', { name: '删除此标准包' }).count()).toBe(0);
  // Nothing of it is in sight any more but what the journal holds.
  await page.reload();
  await page.getByText('已删除的标准包（1）').click();
  const deleted = page.getByRole('listitem').filter({ hasText: '本校五好五带头' });
  await deleted.getByText(/现在用的是程序自带的“五好五带头/).waitFor();
  await deleted.getByRole('button', { name: '恢复“本校五好五带头”' }).click();
  await page.getByText('已恢复标准包').waitFor();
  await expect.poll(() => page.getByLabel('标准包', { exact: true }).innerText()).toContain('本校五好五带头');
  await expect.poll(() => page.getByText(/^已删除的标准包/).count()).toBe(0);
  expect(await list.locator('option:checked').innerText()).toBe('本校五好五带头');
});

test('a pack that is deleted and imported again is the pack, not a second version to choose from', async () => {
  await page.getByRole('button', { name: '删除此标准包' }).click();
  await page.getByText('已删除标准包“本校五好五带头”').waitFor();
  await give('本校.xlsx', writePackWorkbook(own, known));
  const result = page.getByRole('region', { name: '读取结果' });
  await result.getByRole('button', { name: '导入', exact: true }).click();
  await page.getByText('已导入标准包“本校五好五带头”').waitFor();
  expect(await page.getByText(/有两个版本/).count()).toBe(0);
  expect(await page.getByText(/^已删除的标准包/).count()).toBe(0);
});

test('a pack as JSON is read as one; a roster is shown where it belongs', async () => {
  await give('本校.json', new TextEncoder().encode(JSON.stringify(own)));
  const result = page.getByRole('region', { name: '读取结果' });
  await result.getByText('“本校.json”读作标准包“本校五好五带头”').waitFor();
  await give('坏.json', new TextEncoder().encode('{"pack":'));
  await page.getByText(/“坏.json”不是完整的 JSON/).waitFor();
  await give('花名册.xls', rosterWorkbook(roster, 'biff8'));
  await result.getByText('这像是花名册或汇总表，不是标准包').waitFor();
  await result.getByRole('button', { name: '取消' }).click();
});

test('what the keyboard goes to stands above the bar at the foot of the window', async () => {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 853, height: 533 });
  await page.getByLabel('标准包', { exact: true }).focus();
  const hidden: string[] = [];
  for (let step = 0; step < 40; step += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one key after another
    await page.keyboard.press('Tab');
    // oxlint-disable-next-line no-await-in-loop -- where it went
    const under = await page.evaluate(() => {
      const [focused, bar] = [document.activeElement, document.querySelector('.wb-savebar')];
      if (!focused || !bar || bar.contains(focused) || focused.matches('.jn-table-box')) return '';
      const { bottom } = focused.getBoundingClientRect();
      return bottom > bar.getBoundingClientRect().top ? focused.outerHTML.slice(0, 80) : '';
    });
    if (under !== '') hidden.push(under);
  }
  expect(hidden).toEqual([]);
  await page.setViewportSize(size ?? { width: 1280, height: 800 });
});

test('every check says what passes, with the numbers that the office sets as they are typed', async () => {
  await page.getByLabel('标准包', { exact: true }).selectOption({ label: '本校五好五带头' });
  const found = page.getByRole('region', { name: '怎样算合格' });
  await found.getByLabel('搜索名称、要求、关键词、字段').fill('公示最少天数');
  const publicity = found.getByRole('listitem').filter({ hasText: '承诺公示最少天数' }).first();
  await publicity.getByText(/参数“.*公示最少天数”还没有值/).waitFor();
  await page.getByLabel('承诺公示最少天数').fill('7');
  await publicity.getByText('天数不少于“最少”（7').waitFor();
  await page.getByRole('button', { name: '恢复标准包的设置' }).click();
  await publicity.getByText(/还没有值/).waitFor();
  await found.getByLabel('搜索名称、要求、关键词、字段').fill('');
});

test('the pack in view and a blank one are saved as workbooks that load', async () => {
  await page.getByLabel('标准包', { exact: true }).selectOption({ label: '本校五好五带头' });
  await page.getByRole('button', { name: '导出正在看的标准包' }).click();
  const saved = await page.getByText(/^已保存到 /).innerText();
  const path = saved.replace(/^已保存到 /, '');
  const bytes = new Uint8Array(readFileSync(path));
  const { authored, verified } = readPackWorkbook(await openWorkbook(bytes, path), known);
  expect(verified).toBe(true);
  expect(authored).toEqual(own);
  await page.getByRole('button', { name: '下载空白的标准包' }).click();
  await expect.poll(() => page.getByText(/^已保存到 /).innerText()).not.toBe(saved);
});

test('records are checked together, in a worker, and what they share leads to each', async () => {
  await goTo(page, '#/import');
  const [first, second] = roster;
  const csv = [
    '姓名,身份证号,承诺事项',
    ...[first, second].map(
      (person) =>
        `${person?.name},${person?.idNumber},每周为留守儿童辅导数学两次，走访学生家庭二十户，并留下家访记录`,
    ),
  ].join('\n');
  await page.getByLabel('选择文件').setInputFiles({
    name: '雷同.csv',
    mimeType: '',
    buffer: Buffer.from(csv),
  });
  await page.getByRole('button', { name: '导入 2 人' }).click();
  await page.getByText(/已保存：导入 2 人/).waitFor();
  await goTo(page, '#/records');
  const batch = page.getByRole('region', { name: '整批检查' });
  // Reached past the rows by one press.
  await page.getByRole('button', { name: '转到整批检查' }).click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('together');
  await batch.getByRole('button', { name: /^检查列出的 \d+ 份$/ }).click();
  await batch.getByText(/^“承诺雷同”：比了 \d+ 段文字.*请人工判断。$/).waitFor();
  const copies = batch.getByRole('listitem').filter({ hasText: /^第 \d+ 组，共 \d+ 段/ });
  const mine = copies.filter({ hasText: '走访学生家庭二十户' });
  // The pair stands there once, side by side.
  expect(await mine.count()).toBe(1);
  await mine.getByRole('row', { name: '走访学生家庭二十户 走访学生家庭二十户' }).waitFor();
  expect(await batch.innerText()).not.toMatch(/(?<!不等于)最早|什么都没有检查/);
  await mine.getByRole('link').first().click();
  await page.getByRole('region', { name: '检查结果' }).waitFor();
});

test('records are compared with an earlier year and a model text, which stay in the page', async () => {
  await goTo(page, '#/records');
  const panel = page.getByRole('region', { name: '雷同对照', exact: true });
  const pledge = '每周为留守儿童辅导数学两次，走访学生家庭三十户，并留下家访记录';
  const past = `姓名,承诺事项,备注\n钱旧样,${pledge},无\n孙旧样,同上,无`;
  await panel
    .getByLabel('选择历年的文件')
    .setInputFiles([textFile('2024年.csv', past), textFile('坏.xlsx', 'PK\u0003\u0004')]);
  await panel.getByText('“坏.xlsx”没有用上').waitFor();
  await panel.getByText(/文件不完整/).waitFor();
  await panel.getByLabel('“2024年.csv”比哪一列').waitFor();
  expect(await panel.getByLabel('最低相似度').locator('option:checked').innerText()).toMatch(
    /^(?:通常的：37%|\d+%（标准包的)/,
  );
  await panel.getByRole('button', { name: /^比对列出的 \d+ 段文字$/ }).click();
  const found = panel.getByRole('region', { name: '雷同对照的结果' });
  await found.getByText(/与历年 2 段/).waitFor();
  const group = found.getByRole('listitem').filter({ hasText: '钱旧样' });
  await found.getByText(/另有 1 段太短没有比），相似度 \d+% 以上的雷同/).waitFor();
  // The one of the earlier year comes first, and says where it is from; of the batch none is called the earlier.
  expect(await group.innerText()).toMatch(/历年\s+2024年\.csv · 第 2 行 · 钱旧样\s+这一组最早的/);
  expect((await found.innerText()).match(/最早/g)).toHaveLength(1);
  expect(await found.innerText()).not.toContain('较早');
  const beside = group.getByRole('row', { name: '走访学生家庭三十户 走访学生家庭二十户' });
  await beside.first().waitFor();

  // What another window does with other things leaves what was found where it is.
  const other = await extension.open('workbench.html#/packs');
  await other.getByRole('button', { name: '导出正在看的标准包' }).click();
  await other.getByText(/^已保存到 /).waitFor();
  await other.close();
  await page.bringToFront();
  await beside.first().waitFor();
  expect(await panel.getByText(/已取消/).count()).toBe(0);

  // The same text as a model: copying it is told as that.
  await panel.getByLabel('或者把范文粘贴在这里').fill(pledge);
  await found.waitFor({ state: 'detached' });
  await panel.getByRole('button', { name: /^比对列出的/ }).click();
  await found.getByText(/与范文相同或相近 2 段，与历年 0 段/).waitFor();
  await found
    .getByText(/^与范文“粘贴的范文第 1 段”相似/)
    .first()
    .waitFor();

  // Nothing of them was stored.
  await page.reload();
  await panel.getByRole('button', { name: /^比对列出的/ }).waitFor();
  expect(await panel.getByText('2024年.csv').count()).toBe(0);
  const stored = await page.evaluate(everythingStored);
  expect(stored).toContain(roster[0]?.name);
  expect(stored).not.toMatch(/2024年|钱旧样/);
});

function textFile(name: string, text: string) {
  return { name, mimeType: '', buffer: Buffer.from(text) };
}

/** In a page of the extension: all that its databases and its storage hold. */
async function everythingStored(): Promise<string> {
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the function goes into the page whole
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('refused')));
    });
  const held: unknown[] = [await chrome.storage.local.get()];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      held.push(await done(database.transaction(store).objectStore(store).getAll()));
    }
    database.close();
  }
  return JSON.stringify(held);
}

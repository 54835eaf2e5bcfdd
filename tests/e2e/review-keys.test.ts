import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningExtension } from '../harness/extension.ts';
import { openReviews, roster } from '../harness/review-list.ts';
import { goTo } from '../harness/workbench.ts';

let extension: RunningExtension;
let page: Page;
let rowOf: Awaited<ReturnType<typeof openReviews>>['rowOf'];
let dialog: Awaited<ReturnType<typeof openReviews>>['dialog'];

beforeAll(async () => {
  ({ extension, page, rowOf, dialog } = await openReviews());
});
afterAll(() => extension.close());

test('a form is judged with keys beside its values, returned, edited and handed in anew', async () => {
  const name = roster[2]?.name ?? '';
  await rowOf(name).getByRole('link').click();
  await page.getByRole('heading', { level: 1, name: new RegExp(name) }).waitFor();
  const card = page.getByRole('article');
  const first = await card.getAttribute('aria-label');
  // Whoever looks first waits until the checklist takes the keys.
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('rv-side');
  // However long it is held, it is one verdict: what came after it nobody has looked at.
  for (let times = 0; times < 6; times += 1) await page.keyboard.down('1');
  await page.keyboard.up('1');
  await expect.poll(() => card.getAttribute('aria-label')).not.toBe(first);
  expect(
    await page.locator('.rv-side').getByRole('listitem').getByText('符合', { exact: true }).count(),
  ).toBe(1);
  const second = await card.getAttribute('aria-label');
  await page.keyboard.press('3');
  await page.getByText('结论为“不符合”时必须写明意见').waitFor();
  await page.keyboard.type('没有写明时限');
  await page.keyboard.press('Enter');
  await expect.poll(() => card.getAttribute('aria-label')).not.toBe(second);
  await page.getByRole('button', { name: '退回', exact: true }).click();
  expect(await dialog().getByLabel('退回理由').inputValue()).toBe(`${second}：没有写明时限`);
  expect(
    await dialog()
      .getByRole('checkbox', { name: second ?? '', exact: true })
      .first()
      .isChecked(),
  ).toBe(true);
  await dialog().getByRole('button', { name: '退回 1 份' }).click();
  await page.getByText('已保存：退回 1 份').waitFor();
  expect(await page.getByText('记为重交').count()).toBe(0);

  await page.getByRole('link', { name: '打开填报记录' }).click();
  await page.getByRole('textbox', { name: '承诺内容' }).first().fill('我承诺按时完成。');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  // With the time; the return before was “已保存：退回 1 份”.
  await page.getByText(/^已保存（/).waitFor();
  await goTo(page, '#/reviews');
  await rowOf(name).getByText('退回后改过').waitFor();
  await rowOf(name).getByRole('link').click();
  await page.getByRole('button', { name: '记为重交' }).click();
  await dialog().getByRole('button', { name: '重交 1 份' }).click();
  await page.getByText('已保存：重交 1 份').waitFor();
  expect(await page.getByRole('listitem').filter({ hasText: '重交' }).innerText()).toContain('审核员甲');
});

test('one key takes what the checks passed of a form, and one takes it back', async () => {
  await goTo(page, '#/reviews');
  await rowOf('周样净').getByRole('link').click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('rv-side');
  const verdicts = () =>
    page.locator('.overlay__mine').evaluateAll((all) => all.map(({ textContent }) => textContent));
  expect(await verdicts()).toEqual([]);
  await page.keyboard.press('a');
  const asked = page.getByRole('region', { name: '按机器检查一起记为“符合”' });
  await asked.waitFor();
  const count = await asked.getByRole('listitem').count();
  expect(count).toBeGreaterThan(1);
  await page.keyboard.press('Enter');
  await page.getByText(`已保存：${count} 条记为“符合”`).waitFor();
  expect(await verdicts()).toEqual(Array.from({ length: count }, () => '符合'));
  await page.keyboard.press('u');
  await page.getByText(`已撤销：一起记下的 ${count} 条`).waitFor();
  expect(await verdicts()).toEqual([]);
});

test('what is open in a set is judged by one act: chosen, confirmed, and taken back in one step', async () => {
  const mine = () => page.locator('.overlay__mine').allTextContents();
  const set = page.locator('.overlay__set', { has: page.locator('[aria-current]') });
  const names = await set.locator('.overlay__itemname').allTextContents();
  expect(names.length).toBeGreaterThan(2);
  const card = page.getByRole('article');
  const first = await card.getAttribute('aria-label');
  await page.keyboard.press('2');
  await page.getByText('基本符合').first().waitFor();
  await expect.poll(mine).toEqual(['基本符合']);
  await expect.poll(() => card.getAttribute('aria-label')).not.toBe(first);
  await page.getByRole('button', { name: `这一组还没有结论的 ${names.length - 1} 条一起记（G）` }).waitFor();
  await page.keyboard.press('g');
  const asked = page.getByRole('region', { name: '这一组一起记' });
  const listed = await asked.getByRole('listitem').allTextContents();
  expect(listed).toEqual(names.filter((name) => name !== first));
  // No verdict is preselected; no figure is one on the criterion at hand; what needs a comment cannot be given.
  await page.keyboard.press('Enter');
  await card.getByText('请先选结论').waitFor();
  for (const key of ['3', '5']) await page.keyboard.press(key);
  await asked.getByRole('button', { name: '请先选结论（1、2 或 4）' }).waitFor();
  for (const key of ['1', '4']) await page.keyboard.press(key);
  expect(await mine()).toEqual(['基本符合']);
  await asked.getByRole('button', { name: `记为“不适用”${listed.length} 条（回车）` }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText(`已保存：${listed.length} 条记为“不适用”`).waitFor();
  const given = (await mine()).toSorted();
  expect(given).toEqual([...listed.map(() => '不适用'), '基本符合'].toSorted());
  await page.keyboard.press('u');
  await page.getByText(`已撤销：一起记下的 ${listed.length} 条`).waitFor();
  expect(await mine()).toEqual(['基本符合']);
});

const at = () => page.getByRole('article').getAttribute('aria-label');

const card = (name: string) => page.getByRole('article', { name, exact: true });

const given = () => page.locator('.overlay__mine').allTextContents();

/** Goes to a form that nobody has judged. */
async function openUnjudged(): Promise<void> {
  await goTo(page, '#/reviews?stage=open');
  await rowOf(roster[4]?.name ?? '')
    .getByRole('link')
    .click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('rv-side');
}

test('step by step the latest thing done here is taken back, wherever the list has gone on to', async () => {
  await openUnjudged();
  const first = (await at()) ?? '';
  await page.keyboard.press('u');
  await page.getByText(/没有可以撤销的|请回到那份表单再撤销/).waitFor();
  await page.keyboard.press('1');
  await expect.poll(at).not.toBe(first);
  const second = (await at()) ?? '';
  await page.keyboard.press('2');
  await expect.poll(given).toEqual(['符合', '基本符合']);
  // At the one judged first: what is taken back is what was done last.
  await page.keyboard.press('k');
  await page.keyboard.press('k');
  await card(first).waitFor();
  await page.keyboard.press('u');
  await card(second).getByText(`已撤销：“${second}”的结论`).waitFor();
  expect(await given()).toEqual(['符合']);
  await page.keyboard.press('u');
  await card(first).getByText(`已撤销：“${first}”的结论`).waitFor();
  expect(await given()).toEqual([]);
  await page.keyboard.press('4');
  await expect.poll(given).toEqual(['不适用']);
  await page.keyboard.press('k');
  await card(first).getByRole('button', { name: '撤回这条结论' }).click();
  await expect.poll(given).toEqual([]);
  // A withdrawal too is done here.
  await card(first).getByRole('button', { name: '撤销上一步（U）' }).click();
  await expect.poll(given).toEqual(['不适用']);
  await page.keyboard.press('u');
  await expect.poll(given).toEqual([]);
});

const focusAt = () => page.evaluate(() => document.activeElement?.className ?? '');

const stage = () => page.getByRole('region', { name: '整份处理' }).locator('.jn-badge').first().innerText();

test('the whole form is decided about by keys: chosen by its figure, confirmed, and taken back in one step', async () => {
  await openUnjudged();
  await page.keyboard.press('d');
  await expect.poll(focusAt).toContain('rv-decisions');
  // No figure is a verdict on the criterion at hand now, whether or not there is a decision of it.
  await page.keyboard.press('5');
  await page.keyboard.press('Escape');
  await expect.poll(focusAt).toContain('rv-side');
  expect(await given()).toEqual([]);
  await page.keyboard.press('d');
  await page.keyboard.press('2');
  await dialog().getByLabel('退回理由').waitFor();
  await page.keyboard.press('Enter');
  await dialog().getByText('退回必须写明理由').waitFor();
  await page.keyboard.type('请写明完成时限');
  await page.keyboard.press('Enter');
  await page.getByText('已保存：退回 1 份').waitFor();
  await dialog().waitFor({ state: 'detached' });
  expect(await stage()).toContain('退回');
  expect(await given()).toEqual([]);
  await expect.poll(focusAt).toContain('rv-side');
  await page.keyboard.press('u');
  await page.getByText('已撤销：退回').waitFor();
  expect(await stage()).toContain('未审');
  // What is taken back at the top of the page is not taken back by the key as well.
  await page.keyboard.press('1');
  await expect.poll(given).toEqual(['符合']);
  await page.keyboard.press('d');
  await page.keyboard.press('3');
  await dialog().getByRole('button', { name: '待补 1 份' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('已保存：待补 1 份').waitFor();
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await page.getByText('已撤销，1 份回到原来的阶段').waitFor();
  expect(await given()).toEqual(['符合']);
  // The keys work wherever that has left the focus.
  await page.keyboard.press('u');
  await expect.poll(given).toEqual([]);
});

test('after what was judged together the keys are still with the list', async () => {
  await goTo(page, '#/reviews');
  await rowOf('周样净').getByRole('link').click();
  await expect.poll(focusAt).toContain('rv-side');
  const before = await given();
  await page.keyboard.press('a');
  await page.getByRole('region', { name: '按机器检查一起记为“符合”' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText(/^已保存：\d+ 条记为“符合”/).waitFor();
  await expect.poll(focusAt).toContain('rv-side');
  await page.keyboard.press('u');
  await expect.poll(given).toEqual(before);
});

test('every key is listed with what it does', async () => {
  await page.keyboard.press('?');
  const help = page.getByRole('region', { name: '按键' });
  const keys = await help.locator('dt').allInnerTexts();
  expect(keys).toEqual(['1', '2', '3', '4', '5', '回车', ...'JKCBSEHAGDUNP?', 'Esc']);
  await page.keyboard.press('?');
  await help.waitFor({ state: 'detached' });
});

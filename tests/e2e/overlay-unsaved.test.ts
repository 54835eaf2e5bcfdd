import type { Locator } from 'playwright';
import { expect, test } from 'vitest';
import { reviewPack } from '#tests/fixtures/review-pack.ts';
import { useChecklistWith } from '#tests/harness/checklist.ts';

const desk = useChecklistWith([reviewPack]);
const checklist = () => desk.checklist();
const panel = (): Locator => checklist().panel();
const press = (key: string): Promise<void> => desk.portal.keyboard.press(key);
const status = () =>
  expect.poll(() => panel().locator('.overlay__status').textContent(), { timeout: 20_000 });
const items = () =>
  expect.poll(() => panel().locator('.overlay__item').allTextContents(), { timeout: 20_000 });

const isPending = (): Promise<boolean> => panel().getByText('结论为“不符合”时必须写明意见').isVisible();

/** Presses 不符合 until the checklist has been in sight long enough to take it. */
async function pressNotMet(): Promise<void> {
  await expect
    .poll(async () => {
      if (!(await isPending())) await press('3');
      return isPending();
    })
    .toBe(true);
}

const NOT_SAVED = '没有保存：还差意见（“填写完整” 不符合）';

test.each([
  ['the next criterion by its button', 5, () => checklist().button('下一条（J）').click()],
  ['Escape and J', 6, async () => (await press('Escape'), press('j'))],
  ['a click into the page', 7, () => desk.portal.mouse.click(200, 5)],
])('a pressed 不符合 with its reason is stored when left by %s', async (_, id, leave) => {
  await desk.openOn(`/ruoyi/detail?id=${id}`);
  await pressNotMet();
  await desk.portal.keyboard.type('时限没有写');
  await leave();
  await items().toContainEqual(expect.stringMatching(/填写完整[^：]*不符合$/));
  // What was said of saving gives way to what is said of the next criterion, where that comes first.
  await expect.poll(() => panel().locator('.overlay__unsaved').count()).toBe(0);
  expect(['已保存：“填写完整” 不符合', '']).toContain(
    (await panel().locator('.overlay__status').textContent()) ?? '',
  );
});

test('without a reason it says plainly that nothing is saved, stays pending, and a decision says so; U gives it up', async () => {
  await desk.openOn('/ruoyi/detail?id=2');
  await pressNotMet();
  await press('Escape');
  await status().toBe(NOT_SAVED);
  await press('j');
  await status().toBe(NOT_SAVED);
  await items().toContainEqual(expect.stringMatching(/填写完整.*没有保存：不符合$/));
  await press('d');
  await expect
    .poll(() => panel().getByRole('alert').textContent())
    .toBe('还有 1 条的结论或意见没有保存：填写完整。');
  // Pressed again it stays open: the next figure is a decision, and nothing is passed at once.
  await press('d');
  await press('1');
  await panel().getByRole('button', { name: '确定通过（回车）' }).waitFor();
  expect(await panel().locator('.overlay__stage strong').textContent()).toBe('未审');
  await press('Escape');
  await press('k');
  await expect
    .poll(async () => {
      await press('u');
      return panel().locator('.overlay__unsaved').count();
    })
    .toBe(0);
});

test('what was typed without a verdict survives a page load and is told; so does a verdict that waits', async () => {
  await desk.openOn('/ruoyi/detail?id=3');
  await press('c');
  await desk.portal.keyboard.type('请补充材料');
  await press('Escape');
  await status().toBe('意见留作草稿，还没有结论');
  await press('j');
  await pressNotMet();
  await desk.portal.reload();
  await desk.openAgain();
  await status().toBe('找回 2 条没有保存的结论或意见，留作草稿。');
  expect(await checklist().comment().inputValue()).toBe('请补充材料');
  await items().toContainEqual(expect.stringMatching(/服务师生.*没有保存：不符合$/));
  // The press was in another page: it is confirmed here.
  await press('j');
  await press('c');
  await desk.portal.keyboard.type('没有写实事');
  await press('Escape');
  await status().toBe('没有保存：页面换过，请在意见框按回车，再记一次“服务师生” 不符合');
  await expect
    .poll(async () => {
      await press('c');
      await press('Enter');
      return panel().locator('.overlay__mine').allTextContents();
    })
    .toEqual(['不符合']);
  await desk.portal.reload();
  await desk.openAgain();
  await status().toBe('找回 1 条没有保存的结论或意见，留作草稿。');
});

test('the card says how to save; a comment that is too long is told with both numbers', async () => {
  await desk.openOn('/ruoyi/detail?id=4');
  await panel().getByText('回车保存，Shift+回车换行').waitFor();
  await checklist().comment().fill('写'.repeat(2001));
  await press('Escape');
  const long = panel().getByText('意见有 2001 字，最多 2000 字，没有保存。');
  await expect
    .poll(async () => {
      await press('1');
      return long.first().isVisible();
    })
    .toBe(true);
  await press('Escape');
  await press('d');
  await expect
    .poll(async () => {
      await press('2');
      return panel().getByRole('textbox', { name: '退回意见' }).isVisible();
    })
    .toBe(true);
  await panel().getByRole('textbox', { name: '退回意见' }).fill('写'.repeat(2002));
  await press('Enter');
  await panel().getByText('意见有 2002 字，最多 2000 字，没有保存。').waitFor();
});

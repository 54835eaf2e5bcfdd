import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { REVIEW_PACK, reviewPack } from '#tests/fixtures/review-pack.ts';
import { checklistOn, choosePack } from '#tests/harness/checklist.ts';
import { launchExtension, type RunningExtension } from '#tests/harness/extension.ts';
import { seedPacks } from '#tests/harness/seed.ts';
import { openPortal } from '#tests/portals/open.ts';
import { type Portals, startPortals } from '#tests/portals/server.ts';

let portals: Portals;
let extension: RunningExtension;
let workbench: Page;
let id = 1;

beforeAll(async () => {
  portals = await startPortals();
  extension = await launchExtension();
  await seedPacks(extension, [reviewPack]);
  await choosePack(extension, REVIEW_PACK);
});
afterAll(async () => {
  await extension.close();
  await portals.close();
});
/** A review that was begun on a portal page, in the workbench, at its second criterion. */
beforeEach(async () => {
  id += 1;
  const portal = await extension.context.newPage();
  await openPortal(portal, `${portals.origin}/ruoyi/detail?id=${id}`);
  const checklist = checklistOn(extension, portal);
  await checklist.open();
  await checklist.card().waitFor();
  await checklist.judge('1');
  const name = await checklist.name().inputValue();
  await portal.close();
  workbench = await extension.open('workbench.html#/reviews');
  await workbench.getByRole('row').filter({ hasText: name }).getByRole('link').first().click();
  await workbench.getByRole('article', { name: '服务师生' }).waitFor();
});
afterEach(() => workbench.close());

const press = (key: string): Promise<void> => workbench.keyboard.press(key);
const items = () =>
  expect.poll(() => workbench.locator('.overlay__item').allTextContents(), { timeout: 20_000 });

test.each([
  ['Tab', async () => (await press('Tab'), press('Tab'))],
  ['the button of the next criterion', () => workbench.getByRole('button', { name: '下一条（J）' }).click()],
  ['a click beside it', () => workbench.mouse.click(400, 700)],
])('a pressed 不符合 with its reason is stored when left by %s', async (_, leave) => {
  // The page takes keys a moment after it is drawn.
  await expect
    .poll(async () => {
      if ((await workbench.locator('textarea:focus').count()) === 0) await press('3');
      return workbench.locator('textarea:focus').count();
    })
    .toBe(1);
  await workbench.keyboard.type('没有写实事');
  await leave();
  await items().toContainEqual(expect.stringMatching(/服务师生[^：]*不符合$/));
  expect(await workbench.locator('.overlay__unsaved').count()).toBe(0);
});

test('a pressed verdict that still waits for its reason is nothing that one act judges', async () => {
  await press('3');
  await press('Escape');
  await press('j');
  await workbench.getByRole('article', { name: '工作作风' }).waitFor();
  await press('g');
  const asked = workbench.getByRole('region', { name: '这一组一起记' });
  await asked.waitFor();
  expect(await asked.getByRole('listitem').allTextContents()).toEqual(['工作作风']);
  // Put away by the same key, and the keys stay where they were.
  await press('g');
  await asked.waitFor({ state: 'detached' });
  await press('g');
  await press('1');
  await press('Enter');
  await workbench.getByText('已保存：1 条记为“符合”').waitFor();
  await items().toContainEqual(expect.stringMatching(/服务师生.*没有保存：不符合$/));
});

test('without a reason it is told, stays pending, and a decision says so', async () => {
  await press('3');
  await press('Escape');
  await workbench.getByText('没有保存：还差意见（“服务师生” 不符合）').waitFor();
  await press('j');
  await items().toContainEqual(expect.stringMatching(/服务师生.*没有保存：不符合$/));
  await press('c');
  await workbench.keyboard.type('请补充材料');
  await press('Escape');
  await workbench.getByText('意见留作草稿，还没有结论').waitFor();
  await workbench.getByRole('button', { name: '通过', exact: true }).click();
  await workbench
    .getByRole('dialog')
    .getByText('还有 2 条的结论或意见没有保存：服务师生、工作作风。')
    .waitFor();
});

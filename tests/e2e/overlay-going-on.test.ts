import axe from 'axe-core';
import type { Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { PASSING_PACK, passingPack } from '#tests/fixtures/passing-pack.ts';
import { checklistOn, choosePack } from '#tests/harness/checklist.ts';
import { launchExtension, type RunningExtension } from '#tests/harness/extension.ts';
import { reviewsOn } from '#tests/harness/review-events.ts';
import { seedPacks } from '#tests/harness/seed.ts';
import { openPortal } from '#tests/portals/open.ts';
import { type Portals, startPortals } from '#tests/portals/server.ts';

let portals: Portals;
let extension: RunningExtension;
let portal: Page;

beforeAll(async () => {
  portals = await startPortals();
  extension = await launchExtension();
  await seedPacks(extension, [passingPack]);
});
afterAll(async () => {
  await extension.close();
  await portals.close();
});
beforeEach(async () => {
  portals.reset();
  await choosePack(extension, PASSING_PACK, { who: '审核员甲' });
  portal = await extension.context.newPage();
});
afterEach(() => portal.close());

const checklist = () => checklistOn(extension, portal);
const panel = (): Locator => checklist().panel();
const press = (key: string): Promise<void> => portal.keyboard.press(key);
const card = () => expect.poll(() => checklist().card().getAttribute('aria-label'), { timeout: 20_000 });
const status = () =>
  expect.poll(() => panel().locator('.overlay__status').textContent(), { timeout: 20_000 });
const verdicts = () =>
  expect.poll(
    () =>
      panel()
        .locator('.overlay__item > span:last-child')
        .evaluateAll((all) => all.map((each) => each.textContent)),
    { timeout: 20_000 },
  );
const passed = (): Locator => panel().getByRole('region', { name: '按机器检查一起记为“符合”' });
const chosen = () =>
  expect.poll(() => panel().locator('footer [aria-pressed="true"]').allTextContents(), { timeout: 20_000 });

async function openOn(path: string): Promise<void> {
  await openPortal(portal, portals.origin + path);
  await checklist().open();
  await checklist().card().waitFor();
}

/** Presses a key until the checklist has been in sight long enough to take it. */
async function pressUntil(key: string, isDone: () => Promise<boolean>): Promise<void> {
  await expect
    .poll(
      async () => {
        if (await isDone()) return true;
        const busy = (await panel().locator('.overlay__status').textContent()) === '正在保存…';
        if (!busy) await press(key);
        return false;
      },
      { timeout: 30_000, interval: 600 },
    )
    .toBe(true);
}

const says = (words: string) => async () =>
  ((await panel().locator('.overlay__status').textContent()) ?? '').includes(words);

const kept = () =>
  extension.inside(async () => {
    const { settings } = await chrome.storage.local.get('settings');
    return (settings as { goOn?: boolean }).goOn;
  }, undefined);

interface Stored {
  kind: string;
  verdict?: { criterionId: string; machine: string; verdict: string };
  criterionId?: string;
}

/** What the journal says of reviews of the page, oldest first. */
const stored = (path: string): Promise<Stored[]> => reviewsOn<Stored>(extension, portals.origin + path);

test('one key takes what the checks passed, asks first, and one key takes it back', async () => {
  const path = '/ruoyi/detail?id=3';
  await openOn(path);
  await press('a');
  await passed().waitFor();
  expect(await passed().getByRole('listitem').allTextContents()).toEqual(['写明姓名', '写明支部']);
  await portal.evaluate(axe.source);
  const result = await portal.evaluate<axe.AxeResults>(
    "axe.run({ include: [['jiannuo-checklist', '.overlay']].map((fromShadowDom) => ({ fromShadowDom })) })",
  );
  expect(result.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await press('Escape');
  await passed().waitFor({ state: 'detached' });
  expect(await stored(path)).toEqual([]);
  await press('a');
  await pressUntil('Enter', says('已保存：2 条记为“符合”'));
  await verdicts().toEqual(['—', '符合', '—', '符合']);
  // What is still open is for a person, and is at hand.
  await card().toBe('字数足够');
  const [first, second, ...others] = await stored(path);
  expect(others).toEqual([]);
  for (const each of [first, second]) {
    expect(each?.verdict).toMatchObject({ verdict: 'met', machine: 'pass', comment: '' });
  }
  await press('a');
  await status().toBe('没有机器检查通过而还没有结论的标准。');
  await pressUntil('u', says('已撤销：一起记下的 2 条'));
  await verdicts().toEqual(['—', '—', '—', '—']);
  expect((await stored(path)).map(({ kind }) => kind)).toEqual([
    'review.verdict',
    'review.verdict',
    'review.withdrawn',
    'review.withdrawn',
  ]);
});

test('a person’s verdict is left as it is', async () => {
  const path = '/ruoyi/detail?id=4';
  await openOn(path);
  await press('j');
  await card().toBe('写明姓名');
  await pressUntil('2', says('已保存：“写明姓名” 基本符合'));
  await press('a');
  await passed().waitFor();
  expect(await passed().getByRole('listitem').allTextContents()).toEqual(['写明支部']);
  await pressUntil('Enter', says('已保存：1 条记为“符合”'));
  await verdicts().toEqual(['—', '基本符合', '—', '符合']);
});

test('what is open in a set is judged by one act: chosen, confirmed, and taken back in one step', async () => {
  const path = '/ruoyi/detail?id=6';
  await openOn(path);
  const asked = panel().getByRole('region', { name: '这一组一起记' });
  const listed = () => asked.getByRole('listitem').allTextContents();
  await press('j');
  await card().toBe('写明姓名');
  await pressUntil('2', says('已保存：“写明姓名” 基本符合'));
  await press('g');
  await asked.waitFor();
  const names = await listed();
  expect(names).not.toContain('写明姓名');
  expect(names.length).toBeGreaterThan(1);
  expect(await stored(path)).toHaveLength(1);
  // No figure is a verdict on the criterion at hand meanwhile, and none of these can be given without a comment.
  await asked.getByRole('button', { name: '请先选结论（1、2 或 4）' }).waitFor();
  await pressUntil('Enter', says('请先选结论'));
  for (const key of ['1', '3', '5', '4']) await press(key);
  await asked.getByRole('button', { name: `记为“不适用”${names.length} 条（回车）` }).waitFor();
  await pressUntil('Enter', says(`已保存：${names.length} 条记为“不适用”`));
  await verdicts().toEqual(['不适用', '基本符合', '不适用', '不适用']);
  const given = await stored(path);
  expect(given.slice(1).map(({ verdict }) => [verdict?.verdict, verdict?.machine])).toEqual([
    ['notApplicable', 'review'],
    ['notApplicable', 'na'],
    ['notApplicable', 'pass'],
  ]);
  await press('g');
  await status().toContain('这一组没有可以一起记的标准');
  await pressUntil('u', says(`已撤销：一起记下的 ${names.length} 条`));
  await verdicts().toEqual(['—', '基本符合', '—', '—']);
});

test('a pressed verdict that still waits for its reason is nothing that one act judges', async () => {
  const path = '/ruoyi/detail?id=7';
  await openOn(path);
  await card().toBe('工作作风');
  await expect
    .poll(async () => {
      if ((await panel().locator('textarea:focus').count()) === 0) await press('3');
      return panel().locator('textarea:focus').count();
    })
    .toBe(1);
  await press('Escape');
  await press('j');
  await press('g');
  const asked = panel().getByRole('region', { name: '这一组一起记' });
  await asked.waitFor();
  expect(await asked.getByRole('listitem').allTextContents()).toEqual(['写明姓名', '字数足够', '写明支部']);
  await press('1');
  await pressUntil('Enter', says('已保存：3 条记为“符合”'));
  await expect.poll(() => panel().locator('.overlay__unsaved').count()).toBe(1);
  expect((await stored(path)).map(({ verdict }) => verdict?.criterionId)).toHaveLength(3);
});

test('a verdict goes on to what is open, a comment first where it must be, and at last to the decision', async () => {
  const path = '/ruoyi/detail?id=5';
  await openOn(path);
  await pressUntil('1', says('已保存：“工作作风” 符合'));
  await card().toBe('写明姓名');
  await press('k');
  await card().toBe('工作作风');
  await press('j');
  await pressUntil('1', says('已保存：“写明姓名” 符合'));
  await card().toBe('字数足够');
  await pressUntil('3', () => panel().getByText('结论为“不符合”时必须写明意见').isVisible());
  await portal.keyboard.type('总结太短');
  await card().toBe('字数足够');
  await press('Enter');
  await status().toBe('已保存：“字数足够” 不符合');
  await card().toBe('写明支部');
  await pressUntil('1', says('已保存：“写明支部” 符合'));
  // The sensible decision stands ready, and is not made.
  await chosen().toEqual(['2 退回']);
  expect(
    await panel()
      .locator('footer')
      .evaluate((foot) => foot.matches(':focus')),
  ).toBe(true);
  expect(await panel().getByRole('textbox', { name: '退回意见' }).inputValue()).toBe('字数足够：总结太短');
  expect((await stored(path)).some(({ kind }) => kind === 'review.decided')).toBe(false);
  await pressUntil('Enter', says('已保存：退回'));
  expect((await stored(path)).at(-1)?.kind).toBe('review.decided');
});

test('whoever wants to stay stays, and it is remembered', async () => {
  await openOn('/ruoyi/detail?id=6');
  await press('?');
  const box = panel().getByRole('checkbox', { name: '下结论后自动到下一条没有结论的标准' });
  expect(await box.isChecked()).toBe(true);
  await box.uncheck();
  await expect.poll(kept).toBe(false);
  await panel().focus();
  await pressUntil('1', says('已保存'));
  await status().toBe('已保存');
  await card().toBe('工作作风');
});

import axe from 'axe-core';
import type { Locator } from 'playwright';
import { describe, expect, test } from 'vitest';
import { reviewPack } from '#tests/fixtures/review-pack.ts';
import { choosePack, useChecklistWith } from '#tests/harness/checklist.ts';
import { storedOn } from '#tests/harness/review-events.ts';
import { rewrite } from '#tests/harness/rewrite.ts';

const desk = useChecklistWith([reviewPack]);
const checklist = () => desk.checklist();
const panel = (): Locator => checklist().panel();
const card = (): Locator => checklist().card();
const press = (key: string): Promise<void> => desk.portal.keyboard.press(key);
const status = () =>
  expect.poll(() => panel().locator('.overlay__status').textContent(), { timeout: 20_000 });
const mine = () =>
  expect.poll(() => panel().locator('.overlay__mine').allTextContents(), { timeout: 20_000 });
const score = (): Locator => panel().getByRole('textbox', { name: /^得分/ });

/** Whether the lower edge of something is what a reviewer sees there. */
const inSight = (what: Locator): Promise<boolean> =>
  what.evaluate((element) => {
    const { left, bottom } = element.getBoundingClientRect();
    const top = (element.getRootNode() as ShadowRoot).elementFromPoint(left + 8, bottom - 4);
    return element.contains(top);
  });

/** Everything of a kind that the journal holds about this page, oldest first. */
const storedAt = <T>(kind: string, path: string): Promise<T[]> =>
  storedOn<T>(desk.extension, kind, desk.portals.origin + path);

test('who judges after a colleague at the same computer is told so, and both keep what they said', async () => {
  const path = '/ruoyi/detail?id=7';
  const signIn = (who: string) => choosePack(desk.extension, reviewPack.pack.id, { goOn: false, who });
  await signIn('审核甲');
  await desk.openOn(path);
  await checklist().judge('1');
  await signIn('审核乙');
  await panel().focus();
  await press('r');
  // Read anew, it begins where nothing is said yet.
  await expect.poll(() => card().getAttribute('aria-label')).toBe('服务师生');
  await press('k');
  await card()
    .getByRole('group', { name: /^审核甲的结论/ })
    .waitFor();
  // The very same verdict is hers as well once she has given it.
  await checklist().judge('1');
  await card().getByRole('group', { name: '我的结论', exact: true }).waitFor();
  const stored = await storedAt<{ verdict: { verdict: string } }>('review.verdict', path);
  expect(stored.map(({ verdict }) => verdict.verdict)).toEqual(['met', 'met']);
});

test('says how each criterion is checked, with the numbers that hold and those that are missing', async () => {
  await desk.openOn('/ruoyi/detail?id=2');
  const how = panel().getByRole('region', { name: '怎么查（H）' });
  await expect.poll(() => how.textContent()).toContain('个人总结字数');
  const text = (await how.textContent()) ?? '';
  expect(text).toContain('标准包里还没有规定“最少字数”');
  expect(text).not.toContain('关键词：');
  await press('j');
  await expect.poll(() => how.textContent()).toContain('关键词：帮扶、家访、辅导');
  expect(await how.textContent()).toContain('可对照的材料：实事办理记录');
  await press('h');
  await expect.poll(() => how.textContent()).toBe('怎么查（H） 要核对依据');
  await press('j');
  await expect.poll(() => how.textContent()).toBe('怎么查（H） 由人判断');
});

describe('points', () => {
  const path = '/ruoyi/detail?id=3';

  test('are stored with the verdict, and refused out of range', async () => {
    await desk.openOn(path);
    await press('s');
    await desk.portal.keyboard.type('10.5');
    await press('Escape');
    await checklist().pressUntil('1', '得分应在 0 到 10 之间，没有保存');
    await score().fill('８');
    await panel().focus();
    await checklist().judge('1');
    await mine().toEqual(['符合 8 分']);
    await score().fill('9.5');
    await score().press('Enter');
    await mine().toEqual(['符合 9.5 分']);
    // Nothing is stored of what is out of range, whoever goes on.
    await score().fill('99');
    await checklist().button('下一条（J）').click();
    await panel().getByText('得分应在 0 到 10 之间，没有保存').first().waitFor();
    expect(await card().getAttribute('aria-label')).toBe('填写完整');
    await score().fill('9.5');
    await checklist().button('下一条（J）').click();
    await expect.poll(() => card().getAttribute('aria-label')).toBe('服务师生');
    await mine().toEqual(['符合 9.5 分']);
    await press('j');
    await expect.poll(() => score().count()).toBe(0);
    const stored = await storedAt<{ verdict: { score?: number } }>('review.verdict', path);
    expect(stored.map(({ verdict }) => verdict.score)).toEqual([8, 9.5]);
  });
});

test('words about what was done last go with the next thing done', async () => {
  await desk.openOn('/ruoyi/detail?id=3');
  await press('j');
  await press('j');
  for (const key of ['h', '?', 'Enter', '/']) {
    await press('e');
    await status().toBe('没有可引用的原文');
    await press(key);
    await status().toBe('');
  }
  await desk.portal.keyboard.type('xcd');
  const none = panel().getByText('没有符合筛选的标准。要看全部，请清除筛选，或按 Esc 收起筛选。');
  await none.waitFor();
  await panel().getByRole('button', { name: '清除筛选' }).click();
  await expect.poll(() => none.count()).toBe(0);
  await desk.portal.keyboard.type('服务');
  await panel().getByText('条中的').waitFor();
  expect(await panel().getByRole('textbox', { name: '筛选标准' }).inputValue()).toBe('服务');
});

test('points without a verdict are said to be a draft, and words about wrong points go with them', async () => {
  await desk.openOn('/ruoyi/detail?id=8');
  await press('s');
  await desk.portal.keyboard.type('八');
  await press('Escape');
  await status().toBe('请填写数字，从 0 到 10');
  await press('s');
  await score().fill('8');
  await status().toBe('');
  await score().press('Enter');
  await status().toBe('得分留作草稿，下了结论才保存');
  await checklist().judge('1');
  await mine().toEqual(['符合 8 分']);
});

describe('the comment bank', () => {
  test('fills in what the form shows, leaves gaps to be seen, and takes none of them', async () => {
    await desk.openOn('/ruoyi/detail?id=4');
    await press('j');
    await expect.poll(() => card().getAttribute('aria-label')).toBe('服务师生');
    const name = await checklist().name().inputValue();
    await expect
      .poll(async () => {
        await press('3');
        return panel().getByText('结论为“不符合”时必须写明意见').count();
      })
      .toBe(1);
    // B is text in a comment: the arrow goes on from where it asks for one.
    await press('ArrowDown');
    const options = panel().getByRole('listbox').getByRole('option');
    await expect
      .poll(() => options.allTextContents())
      .toEqual([
        `标准包 · 不符合${name}没有写到“服务师生”的具体做法，请补充后重报。`,
        '标准包 · 不符合“服务师生”未达到，请补填“【个人特长】”，联系电话【联系电话】。',
      ]);
    await press('ArrowDown');
    await press('Enter');
    // The first gap is selected: what is typed goes in its place.
    await desk.portal.keyboard.type('教研');
    await press('Enter');
    await status().toBe('评语里还有【联系电话】没有补上。');
    await desk.portal.keyboard.type('（见花名册）');
    await press('Enter');
    await status().toBe('已保存');
    expect(await checklist().comment().inputValue()).toBe(
      '“服务师生”未达到，请补填“教研”，联系电话（见花名册）。',
    );
  });

  test('offers the reviewer’s own comments, with the name of whoever is at hand', async () => {
    await desk.openOn('/ruoyi/detail?id=5');
    const first = await checklist().name().inputValue();
    await press('c');
    await desk.portal.keyboard.type(`${first}写得清楚`);
    await press('Escape');
    await checklist().judge('1');
    await desk.close();
    await desk.openOn('/ruoyi/detail?id=6');
    const second = await checklist().name().inputValue();
    expect(second).not.toBe(first);
    await press('b');
    const own = panel().getByRole('listbox').getByRole('option', { name: '我写过的' });
    await expect.poll(() => own.textContent()).toBe(`我写过的 · 符合${second}写得清楚`);
    await own.click();
    expect(await checklist().comment().inputValue()).toBe(`${second}写得清楚`);
    // What was taken back is not offered again.
    await checklist().comment().fill(`${second}做得实`);
    await press('Escape');
    await checklist().judge('1');
    await desk.close();
    await desk.openOn('/ruoyi/detail?id=5');
    await press('k');
    await expect.poll(() => card().getAttribute('aria-label')).toBe('填写完整');
    // Nothing was done in this page: undo withdraws the verdict at hand. Pressed once more it would bring it back.
    await expect
      .poll(async () => {
        const said = await panel().locator('.overlay__status').textContent();
        if (said !== '已撤回' && said !== '正在保存…') await press('u');
        return said;
      })
      .toBe('已撤回');
    await mine().toEqual([]);
    // On a low screen what is found for the comment lies below it all the same.
    await desk.portal.setViewportSize({ width: 1280, height: 560 });
    await panel().focus();
    await press('b');
    await expect.poll(() => own.allTextContents()).toEqual([`我写过的 · 符合${first}做得实`]);
    expect(await inSight(panel().getByRole('listbox'))).toBe(true);
  });
});

test('the list of criteria is filtered by words and by where they stand; j and k follow', async () => {
  await desk.openOn('/ruoyi/detail?id=10');
  const listed = () => expect.poll(() => panel().locator('.overlay__itemname').allTextContents());
  await checklist().judge('1');
  await desk.portal.setViewportSize({ width: 1280, height: 560 });
  await press('/');
  await desk.portal.keyboard.type('师生');
  await listed().toEqual(['服务师生']);
  expect(await inSight(panel().locator('.overlay__item'))).toBe(true);
  expect(await inSight(panel().getByRole('textbox', { name: '筛选标准' }))).toBe(true);
  await expect.poll(() => card().getAttribute('aria-label')).toBe('服务师生');
  await panel().getByRole('textbox', { name: '筛选标准' }).fill('');
  await panel().getByRole('button', { name: '未审', exact: true }).click();
  await listed().toEqual(['服务师生', '工作作风']);
  await panel().focus();
  await press('k');
  await expect.poll(() => card().getAttribute('aria-label')).toBe('服务师生');
  await press('j');
  await press('j');
  await expect.poll(() => card().getAttribute('aria-label')).toBe('工作作风');
  await press('Escape');
  await listed().toEqual(['填写完整', '服务师生', '工作作风']);
  await press('?');
  await expect
    .poll(() => panel().getByRole('region', { name: '按键' }).locator('dt').count())
    .toBeGreaterThan(15);
});

test('evidence is shown place by place: a mark on text, a box around what is filled in', async () => {
  await desk.openOn('/jsp/form?id=2');
  const before = await desk.portal.evaluate(() => document.body.outerHTML);
  await press('e');
  await status().toBe('依据 1/3');
  const shown = () =>
    desk.portal.evaluate(() =>
      [...document.querySelectorAll('input, textarea')]
        .filter((each) => getComputedStyle(each).outlineColor === 'rgb(21, 88, 214)')
        .map((each) => each.getAttribute('name')),
    );
  const [first] = await shown();
  await press('e');
  await status().toBe('依据 2/3');
  await expect.poll(async () => (await shown())[0]).not.toBe(first);
  expect(await desk.portal.evaluate(() => document.body.outerHTML)).toBe(before);
});

test('a quote that the page no longer shows is told beside the verdict, with what it was', async () => {
  await desk.openOn('/ruoyi/detail?id=11');
  await press('j');
  await expect.poll(() => card().getAttribute('aria-label')).toBe('服务师生');
  await checklist().judge('1');
  expect(await card().getByText('原文已改').count()).toBe(0);
  const text = '一年来，本人按时参加支部组织生活，完成公开承诺的各项任务，在教学中帮扶学习困难学生。';
  await rewrite(desk.portal, { [text]: '一年来，本人按时参加支部组织生活。' });
  await card().getByText('原文已改').waitFor();
  await expect.poll(() => card().locator('.overlay__changed q').textContent()).toBe('帮扶');
  expect(await panel().locator('.overlay__item').filter({ hasText: '原文已改' }).count()).toBe(1);
  await rewrite(desk.portal, { '一年来，本人按时参加支部组织生活。': text });
  await expect.poll(() => card().getByText('原文已改').count()).toBe(0);
});

test.each(['light', 'dark'] as const)(
  'axe finds nothing in %s, with everything opened',
  async (colorScheme) => {
    await desk.openOn('/ruoyi/detail?id=12');
    await desk.portal.emulateMedia({ colorScheme });
    await press('?');
    await press('/');
    await panel().focus();
    await press('d');
    await press('2');
    await panel().getByRole('textbox', { name: '退回意见' }).waitFor();
    await panel().locator('.overlay__foot').getByRole('button', { name: '常用评语（B）' }).click();
    await panel().getByRole('listbox').getByRole('option').first().waitFor();
    await desk.portal.evaluate(axe.source);
    const result = await desk.portal.evaluate<axe.AxeResults>(
      "axe.run({ include: [['jiannuo-checklist', 'section']].map((fromShadowDom) => ({ fromShadowDom })) })",
    );
    expect(result.violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  },
);

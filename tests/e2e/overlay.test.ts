import axe from 'axe-core';
import type { Locator } from 'playwright';
import { describe, expect, test } from 'vitest';
import { choosePack, useChecklist } from '#tests/harness/checklist.ts';
import { storedOn } from '#tests/harness/review-events.ts';
import { rewrite } from '#tests/harness/rewrite.ts';

const desk = useChecklist();
const checklist = () => desk.checklist();
const panel = (): Locator => checklist().panel();
const card = (): Locator => checklist().card();
const commentField = (): Locator => checklist().comment();
const judge = (key: string): Promise<void> => checklist().judge(key);
const saved = (): Locator => panel().getByText('已保存', { exact: true });

describe.each(['/jsp/detail?id=2', '/jsp/form?id=2', '/ruoyi/detail?id=2', '/jeecg/detail?id=2'])(
  '%s',
  (path) => {
    test('verdicts by key are saved, shown again, and taken back', async () => {
      await desk.openOn(path);
      const name = await card().getAttribute('aria-label');
      await judge('1');
      await desk.portal.keyboard.press('j');
      await expect.poll(() => card().getAttribute('aria-label')).not.toBe(name);
      await desk.portal.keyboard.press('3');
      await panel().getByText('结论为“不符合”时必须写明意见').waitFor();
      await desk.portal.keyboard.type('没有写明完成时限123');
      await desk.portal.keyboard.press('Enter');
      await saved().waitFor();
      await desk.portal.keyboard.press('Escape');
      await desk.gone();

      await desk.openAgain();
      await panel()
        .getByRole('button', { name: name ?? '' })
        .first()
        .click();
      await expect.poll(() => desk.verdict()).toBe('符合');
      await desk.portal.keyboard.press('j');
      await expect.poll(() => desk.verdict()).toBe('不符合');
      await expect.poll(() => commentField().inputValue()).toBe('没有写明完成时限123');
      // The checklist takes it once it has been in sight long enough.
      await expect
        .poll(async () => {
          await desk.portal.keyboard.press('u');
          return desk.verdict();
        })
        .toBe('');
      expect(desk.portals.state.presses).toEqual([]);
    });
  },
);

test('a comment typed after the verdict is kept when the reviewer goes on', async () => {
  await desk.openOn('/jsp/detail?id=7');
  await judge('2');
  await desk.portal.keyboard.press('c');
  await desk.portal.keyboard.type('措施再具体些');
  await panel().getByRole('button', { name: '下一条（J）' }).click();
  await desk.portal.keyboard.press('Escape');
  await desk.gone();
  await desk.openAgain();
  await panel().locator('.overlay__item').first().click();
  await expect.poll(() => commentField().inputValue()).toBe('措施再具体些');
});

interface StoredVerdict {
  reviewId: string;
  subjectName: string;
  criterionId: string;
  comment: string;
}

/** Every verdict event about the pages with this address, oldest first. */
async function verdictsAt(path: string): Promise<StoredVerdict[]> {
  interface Judged {
    reviewId: string;
    target: { subjectName: string };
    verdict: { criterionId: string; comment: string };
  }
  const judged = await storedOn<Judged>(desk.extension, 'review.verdict', desk.portals.origin + path);
  return judged.map(({ reviewId, target, verdict }) => ({
    reviewId,
    subjectName: target.subjectName,
    criterionId: verdict.criterionId,
    comment: verdict.comment,
  }));
}

test('reading anew, or under another pack, stores nothing and moves no comment', async () => {
  const path = '/jsp/detail?id=10';
  await desk.openOn(path);
  await judge('2');
  await desk.portal.keyboard.press('c');
  await desk.portal.keyboard.type('措施再具体些');
  const pack = panel().getByRole('combobox', { name: '标准包' });
  const other = await pack
    .locator('option')
    .evaluateAll((options) =>
      options
        .map((option) => option.getAttribute('value') ?? '')
        .find((value) => value !== '' && value !== 'three-compare-2016'),
    );
  await pack.selectOption(other ?? '');
  await expect.poll(() => commentField().inputValue()).toBe('');
  await expect.poll(() => verdictsAt(path)).toMatchObject([{ comment: '' }, { comment: '措施再具体些' }]);
  await pack.selectOption('three-compare-2016');
  await expect.poll(() => panel().locator('.overlay__mine').allTextContents()).toContain('基本符合');
  await panel().getByRole('button', { name: '重新读取（R）' }).click();
  await desk.close();
  await desk.openAgain();
  await panel().locator('.overlay__item').first().click();
  await expect.poll(() => commentField().inputValue()).toBe('措施再具体些');
  await desk.close();
  await expect.poll(() => verdictsAt(path)).toHaveLength(2);
});

test('verdicts stay with the person they were given on', async () => {
  const path = '/jsp/detail?id=11';
  await desk.openOn(path);
  const name = panel().getByRole('textbox', { name: '被审核人' });
  const first = await name.inputValue();
  await judge('1');
  await name.fill('示例乙');
  await name.press('Enter');
  await expect.poll(() => panel().locator('.overlay__mine').count()).toBe(0);
  await panel().focus();
  await judge('2');
  const [one, two] = await verdictsAt(path);
  expect([one?.subjectName, two?.subjectName]).toEqual([first, '示例乙']);
  expect(one?.reviewId).not.toBe(two?.reviewId);
  await name.fill(first);
  await name.press('Enter');
  await expect.poll(() => panel().locator('.overlay__mine').allTextContents()).toEqual(['符合']);
});

test('nothing is judged once the portal has moved to another address, until it was read anew', async () => {
  const readAnew = async (): Promise<void> => {
    await panel().getByRole('button', { name: '重新读取（R）' }).first().click();
    await expect.poll(() => panel().getByText('页面已换成另一个').count()).toBe(0);
  };
  await desk.openOn('/jsp/detail?id=12');
  const name = await panel().getByRole('textbox', { name: '被审核人' }).inputValue();
  await judge('1');
  await desk.portal.evaluate(() => history.pushState(null, '', '?id=13'));
  await panel().getByText('页面已换成另一个').first().waitFor();
  await panel().focus();
  await desk.portal.keyboard.press('2');
  await expect.poll(() => panel().locator('.overlay__status').textContent()).toContain('页面已换成另一个');
  await readAnew();
  // The ID number says that it is the form that was judged.
  await expect.poll(() => panel().locator('.overlay__mine').allTextContents()).toEqual(['符合']);
  expect(await verdictsAt('/jsp/detail?id=13')).toEqual([]);

  await desk.portal.evaluate(() => history.pushState(null, '', '?id=14'));
  const number = await desk.portal
    .locator('td', { hasText: /^身份证号码$/ })
    .locator('+ td')
    .first()
    .innerText();
  await rewrite(desk.portal, { [name]: '示例乙', [number]: `${number.slice(0, -4)}0017` });
  await readAnew();
  await expect.poll(() => panel().getByRole('textbox', { name: '被审核人' }).inputValue()).toBe('示例乙');
  expect(await panel().locator('.overlay__mine').count()).toBe(0);
  await panel().focus();
  await judge('2');
  await expect.poll(() => verdictsAt('/jsp/detail?id=14')).toHaveLength(1);
  await expect.poll(() => verdictsAt('/jsp/detail?id=12')).toHaveLength(1);
});

test('no ID number is written out in the checklist', async () => {
  await desk.openOn('/jsp/form?id=2');
  expect(await panel().textContent()).not.toMatch(/\d{17}[\dX]/);
});

test('no pack is guessed; the one chosen is remembered', async () => {
  await choosePack(desk.extension, undefined);
  await desk.portal.goto(`${desk.portals.origin}/jsp/detail?id=8`, { waitUntil: 'networkidle' });
  await checklist().open();
  await panel().getByText('选好标准包后').waitFor();
  expect(await card().count()).toBe(0);
  await expect.poll(() => panel().getByRole('textbox', { name: '被审核人' }).inputValue()).not.toBe('');
  const pack = panel().getByRole('combobox', { name: '标准包' });
  await expect.poll(() => pack.inputValue()).toBe('');
  await pack.selectOption('three-compare-2016');
  await card().waitFor();
  await panel().getByRole('button', { name: '关闭（Esc）' }).click();
  await desk.openAgain();
  await expect.poll(() => pack.inputValue()).toBe('three-compare-2016');
});

test('a comment without a verdict is not lost by closing once', async () => {
  await desk.openOn('/jsp/detail?id=9');
  const name = (await card().getAttribute('aria-label')) ?? '';
  await desk.portal.keyboard.press('c');
  await desk.portal.keyboard.type('请补充时限');
  await panel().getByRole('button', { name: '下一条（J）' }).click();
  await panel().getByRole('button', { name: '关闭（Esc）' }).click();
  await panel().getByText('有 1 条结论或意见没有保存').waitFor();
  await expect.poll(() => card().getAttribute('aria-label')).toBe(name);
  await expect
    .poll(() => panel().getByRole('textbox', { name: '意见（C）' }).inputValue())
    .toBe('请补充时限');
  await desk.close();
});

test.each(['light', 'dark'] as const)('axe finds nothing in the %s checklist', async (colorScheme) => {
  await desk.openOn('/jsp/detail?id=6');
  await desk.portal.emulateMedia({ colorScheme });
  await panel().getByText('表单检查').first().click();
  await desk.portal.evaluate(axe.source);
  const result = await desk.portal.evaluate<axe.AxeResults>(
    "axe.run({ include: [['jiannuo-checklist', 'section']].map((fromShadowDom) => ({ fromShadowDom })) })",
  );
  expect(result.passes.length).toBeGreaterThan(10);
  expect(result.violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
});

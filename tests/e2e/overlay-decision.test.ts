import type { Locator } from 'playwright';
import { describe, expect, test } from 'vitest';
import { REVIEW_PACK, reviewPack } from '#tests/fixtures/review-pack.ts';
import { useChecklistWith } from '#tests/harness/checklist.ts';
import { storedOn } from '#tests/harness/review-events.ts';

const desk = useChecklistWith([reviewPack]);
const checklist = () => desk.checklist();
const panel = (): Locator => checklist().panel();
const card = (): Locator => checklist().card();
const press = (key: string): Promise<void> => desk.portal.keyboard.press(key);
const status = () =>
  expect.poll(() => panel().locator('.overlay__status').textContent(), { timeout: 20_000 });
const mine = () =>
  expect.poll(() => panel().locator('.overlay__mine').allTextContents(), { timeout: 20_000 });
const stage = () =>
  expect.poll(() => panel().locator('.overlay__stage strong').textContent(), { timeout: 20_000 });

describe('the decision about the whole form', () => {
  test('is told what is still open, returns with the reasons, and is taken back', async () => {
    const path = '/ruoyi/detail?id=7';
    await desk.openOn(path);
    await stage().toBe('未审');
    await press('j');
    await expect
      .poll(async () => {
        await press('3');
        return panel().getByText('结论为“不符合”时必须写明意见').count();
      })
      .toBe(1);
    await desk.portal.keyboard.type('没有写到做法');
    await press('Enter');
    await status().toBe('已保存');
    await press('d');
    await press('1');
    await panel().getByText('3 条标准中还有 2 条没有结论。').waitFor();
    await panel().getByText('有 1 条标准的结论是“不符合”。').waitFor();
    await stage().toBe('未审');
    await press('2');
    const comment = panel().getByRole('textbox', { name: '退回意见' });
    expect(await comment.inputValue()).toBe('服务师生：没有写到做法');
    await comment.fill('');
    await press('Enter');
    await panel().getByText('退回时必须写明意见').waitFor();
    await desk.portal.keyboard.type('请补充做法后重报');
    await press('Enter');
    await stage().toBe('退回');
    await status().toContain('门户显示下一份表单时会接着审核');
    expect(await storedOn(desk.extension, 'review.decided', desk.portals.origin + path)).toMatchObject([
      { decision: 'returned', comment: '请补充做法后重报', criterionIds: [`${REVIEW_PACK}/neirong/fuwu`] },
    ]);
    await desk.close();
    await desk.openAgain();
    await stage().toBe('退回');
    await panel().getByText('请补充做法后重报').waitFor();
    await press('d');
    expect(await panel().locator('.overlay__deciding').getByRole('button').allTextContents()).toEqual([
      '1 重交',
      '2 取消决定',
    ]);
    await expect
      .poll(async () => {
        await press('2');
        return panel().locator('.overlay__stage strong').textContent();
      })
      .toBe('未审');
    expect(desk.portals.state.presses).toEqual([]);
  });

  test('passes at once where everything is judged; undo takes back step by step what was done here', async () => {
    await desk.openOn('/ruoyi/detail?id=8');
    for (const _ of ['填写完整', '服务师生', '工作作风']) {
      await checklist().judge('1');
      await press('j');
    }
    await press('d');
    await press('1');
    await stage().toBe('通过');
    await press('u');
    await status().toBe('已撤销：通过');
    await stage().toBe('未审');
    await press('u');
    await status().toBe('已撤销：“工作作风”的结论');
    await mine().toEqual(['符合', '符合']);
    await expect.poll(() => card().getAttribute('aria-label')).toBe('工作作风');
    await checklist().judge('2');
    await press('4');
    await mine().toEqual(['符合', '符合', '不适用']);
    await press('u');
    await status().toBe('已撤销：“工作作风”的结论');
    await mine().toEqual(['符合', '符合', '基本符合']);
  });
});

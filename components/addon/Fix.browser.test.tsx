import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { copiesView, fixesOf, fixesView } from '#tests/fixtures/addon-out-views.ts';
import { FRONT } from '#tests/fixtures/addon-views.ts';
import { cutOff, expectAccessible, openFolds, usePane } from './addon.fixture.tsx';
import { CopiesPanel } from './CopiesPanel.tsx';
import { FixPanel, type FixPanelProps } from './FixPanel.tsx';
import { LINES_PER_PAGE } from './LineList.tsx';
import type { CopiesView } from './model.ts';

const { log, told, show, root } = usePane();

const panel = (props: Partial<FixPanelProps> = {}) => (
  <FixPanel
    front={FRONT}
    busy={false}
    fixes={fixesView}
    onLook={told('look')}
    onApply={told('apply')}
    onUndo={told('undo')}
    onGo={({ sheet, cell }) => told('go')(sheet, cell)}
    {...props}
  />
);
const copies = (view: CopiesView) => (
  <CopiesPanel
    copies={view}
    onOpen={() => log.push(['columns'])}
    front={FRONT}
    busy={false}
    onColumn={told('column')}
    onCompare={told('compare')}
    onGo={({ sheet, cell }) => told('go')(sheet, cell)}
  />
);

const drawn = (of: Element | undefined) =>
  [...(of?.querySelectorAll('.addon__unseen > :first-child') ?? [])].map((each) => each.textContent);

test('a repair is looked for, seen, done without those that were unticked', async () => {
  await show(panel({ fixes: undefined }));
  await page.getByRole('button', { name: '找出可以修正的' }).click();
  await show(panel());
  await page.getByRole('checkbox', { name: '修正 B4 姓名' }).click();
  await page.getByRole('checkbox', { name: '修正这一类：统一日期写法' }).click();
  await expect.element(page.getByText('已选 7 / 10')).toBeVisible();
  await page.getByRole('button', { name: '修正 7 处' }).click();
  expect(log).toEqual([['look'], ['apply', ['L4', 'D4', 'B5', 'L5', 'D5', 'B6', 'L6']]]);
});

test('what cannot be undone here any more is told, and no button offers it', async () => {
  await show(panel({ fixes: { ...fixesView, undo: undefined, lost: '上一次修正写在“甲”的“乙”里。' } }));
  await expect.element(page.getByText('上一次修正写在“甲”的“乙”里。')).toBeVisible();
  expect(page.getByRole('button', { name: /撤销/ }).elements()).toEqual([]);
});

test('a kind is ticked again as a whole, and what was done last is undone', async () => {
  await show(panel());
  const kind = page.getByRole('checkbox', { name: '修正这一类：去掉空格' });
  await page.getByRole('checkbox', { name: '修正 B4 姓名' }).click();
  expect((kind.element() as HTMLInputElement).indeterminate).toBe(true);
  await kind.click();
  await expect.element(page.getByText('已选 10 / 10')).toBeVisible();
  await kind.click();
  await expect.element(page.getByText('已选 7 / 10')).toBeVisible();
  await page.getByRole('button', { name: '撤销刚才的修正（6 格）' }).click();
  expect(log).toEqual([['undo']]);
  await expect.element(page.getByRole('status').getByText('修正了 6 格，都已读回核对。')).toBeVisible();
});

test('what did not become of it is red, and leads to its cell; what was left is no success either', async () => {
  const failed = [{ sheet: FRONT, cell: 'D7', text: '写入后读回不一致：请看一看这一格。' }];
  await show(panel({ fixes: { ...fixesView, result: '已修正 5 格；1 格没有改成，见下面', failed } }));
  await expect.element(page.getByText('已修正 5 格', { exact: false })).toBeVisible();
  expect(root().querySelector('.jn-notice--error')?.textContent).toContain('1 格没有改成');
  expect(root().querySelector('.jn-notice--success')).toBeNull();
  await page.getByRole('button', { name: /D7.*读回不一致/ }).click();
  expect(log).toEqual([['go', FRONT, 'D7']]);
  await show(panel({ fixes: { ...fixesView, failed: [], left: true } }));
  expect(root().querySelector('.jn-notice--warning')).not.toBeNull();
  await show(panel());
  expect(root().querySelector('.jn-notice--success')).not.toBeNull();
});

test('blanks and wide digits can be seen, and are read out', async () => {
  await show(panel());
  const changes = [...root().querySelectorAll('.addon__change del')];
  const blanks = changes.find((each) => each.textContent?.includes('样一'));
  const wide = changes.find((each) => each.textContent?.includes('１'));
  expect(drawn(blanks)).toEqual(['␣', '□', '␣']);
  expect(blanks?.textContent).toContain('〔全角空格〕');
  expect(drawn(wide)).toEqual(['１３９００００', '°', '００００']);
  await expect.element(page.getByText('存为文本，一位也不会丢。').first()).toBeVisible();
});

test('keys go from repair to repair, tick with the blank and jump with Enter', async () => {
  await show(panel());
  const first = page.getByRole('checkbox', { name: '修正 B4 姓名' });
  await first.click();
  await userEvent.keyboard('{ArrowDown} ');
  await expect.element(page.getByRole('checkbox', { name: '修正 B5 姓名' })).not.toBeChecked();
  await userEvent.keyboard('{Enter}{Tab}');
  expect(log).toEqual([['go', FRONT, 'B5']]);
  expect(document.activeElement?.textContent).toBe('B5');
});

test('of thousands of repairs a page is drawn, and all of them are applied', async () => {
  await show(panel({ fixes: { ...fixesView, fixes: fixesOf(5000) } }));
  await page.getByRole('button', { name: '全部展开' }).click();
  expect(root().querySelectorAll('.addon__linelist > li')).toHaveLength(LINES_PER_PAGE);
  expect(root().querySelectorAll('*').length).toBeLessThan(2000);
  await page.getByRole('button', { name: '修正 5000 处' }).click();
  expect(log[0]?.[1]).toHaveLength(5000);
});

test('what cannot be repaired surely leads to its cell', async () => {
  await show(panel({ fixes: { fixes: [], refused: fixesView.refused } }));
  await expect.element(page.getByText('没有可以放心修正的；下面这些要人来改。')).toBeVisible();
  await page.getByRole('button', { name: /^要人来改的/ }).click();
  await page.getByRole('button', { name: /E9.*照证件写全年份/ }).click();
  expect(log).toEqual([['go', FRONT, 'E9']]);
  await show(panel({ fixes: { fixes: [], refused: [] } }));
  await expect.element(page.getByText('没有找到要修正的写法', { exact: false })).toBeVisible();
});

test('texts that are alike stand together, what they share is marked, and nobody is blamed', async () => {
  await show(copies({ ...copiesView, compared: undefined, groups: [], column: '' }));
  await page.getByRole('button', { name: /^雷同/ }).click();
  await expect.element(page.getByRole('button', { name: '比一比' })).toBeDisabled();
  await page.getByRole('combobox', { name: '比哪一列' }).selectOptions('I 列 公开承诺内容');
  await show(copies({ ...copiesView, groups: [] }));
  await expect.element(page.getByText('比了 60 段，没有相近的。')).toBeVisible();
  await show(copies(copiesView));
  await page.getByRole('button', { name: '比一比' }).click();
  await page.getByRole('button', { name: '到 I9' }).click();
  expect(log).toEqual([['column', 'I'], ['compare'], ['go', FRONT, 'I9']]);
  expect(root().querySelector('mark')?.textContent).toBe('认真学习党章党规，努力提高教育教学水平，');
  expect(root().querySelectorAll('.addon__copy')).toHaveLength(8);
  await page.getByRole('button', { name: '全部 9 段' }).click();
  expect(root().querySelectorAll('.addon__copy')).toHaveLength(11);
  await expect.element(page.getByText('是抄写、套用范文还是巧合，由人判断', { exact: false })).toBeVisible();
});

test('which columns there are is asked for once, when the panel is opened', async () => {
  const unknown = () => copies({ column: '', columns: undefined, groups: [] });
  await show(unknown());
  expect(log).toEqual([]);
  await page.getByRole('button', { name: /^雷同/ }).click();
  await expect.element(page.getByRole('combobox', { name: '比哪一列' })).toBeDisabled();
  await show(unknown());
  expect(log).toEqual([['columns']]);
  const numbers = [{ place: { sheet: FRONT, cell: 'I7' }, texts: ['听课1节', '听课2节'], count: 3 }];
  await show(copies({ ...copiesView, numbers, others: ['“完成时限”只有时间', '“票数”只有数'] }));
  await expect.element(page.getByText('没有列出：“完成时限”只有时间；“票数”只有数。')).toBeVisible();
  await expect.element(page.getByText('听课1节；听课2节（共 3 段）', { exact: false })).toBeVisible();
});

test('texts that differ in numbers are not called the same, and why a column is not offered is said', async () => {
  const [group] = copiesView.groups;
  const [first, second] = group?.members ?? [];
  if (!group || !first || !second) throw new Error('there are two');
  const members = [first, { ...second, percent: 99, isButNumbers: true }];
  await show(copies({ ...copiesView, others: ['“完成时限”是时间'], groups: [{ ...group, members }] }));
  await page.getByRole('button', { name: /^雷同/ }).click();
  await expect.element(page.getByText('与前面的只有数字不同')).toBeVisible();
  await expect.element(page.getByText('没有列出：“完成时限”是时间。')).toBeVisible();
});

test.each<[string, () => ReturnType<typeof panel>]>([
  ['repairs', () => panel()],
  ['nothing looked for', () => panel({ fixes: undefined, blocked: '没有认出表头。' })],
  ['alike texts', () => copies(copiesView)],
])('axe finds nothing in %s, and nothing is cut off at 320 px', async (_, view) => {
  root().style.width = '320px';
  await expectAccessible(async () => {
    await show(view());
    await openFolds();
    expect(cutOff(root())).toEqual([]);
  });
});

import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { checkView, cleanView, findingsOf, FRONT, lookView } from '#tests/fixtures/addon-views.ts';
import { cutOff, expectAccessible, openFolds, usePane } from './addon.fixture.tsx';
import { CheckPanel, type CheckPanelProps } from './CheckPanel.tsx';
import { CopiesPanel } from './CopiesPanel.tsx';
import { LINES_PER_PAGE } from './LineList.tsx';
import { LookPanel } from './LookPanel.tsx';
import type { CheckView, FindingView, LookView } from './model.ts';

const { log, told, show, root } = usePane();

const panel = (props: Partial<CheckPanelProps> = {}) => (
  <CheckPanel
    packs={[{ value: 'p', label: '“三比一争”活动方案' }]}
    packId="p"
    scope="sheet"
    front={FRONT}
    busy={false}
    live={{ on: false }}
    canNote
    onPack={told('pack')}
    onScope={told('scope')}
    onCheck={told('check')}
    onGo={({ sheet, cell }) => told('go')(sheet, cell)}
    onLive={told('live')}
    onMark={told('mark')}
    onClear={told('clear')}
    onExport={told('export')}
    {...props}
  />
);
const withFindings = (findings: readonly FindingView[]): CheckView => ({ ...checkView, findings });
/** Words of the line that has the focus; the page itself has all of them. */
const focused = () => document.activeElement?.closest('li')?.textContent ?? '';
const heads = () => [...document.querySelectorAll('.addon__grouphead')].map((each) => each.textContent);
const lines = () => document.querySelectorAll('.addon__linelist > li');

const look = (view: LookView | undefined) => (
  <LookPanel
    look={view}
    busy={false}
    onForm={told('form')}
    onHeaderRow={told('header')}
    onColumn={told('column')}
    onReset={told('reset')}
  />
);

test('a sheet that was understood takes one line, and opens to be corrected', async () => {
  await show(look(lookView));
  const line = page.getByRole('button', { name: '公开承诺书 · 表头第 3 行 · 14 列认得 11 列 · 60 条' });
  await expect.element(line).toHaveAttribute('aria-expanded', 'false');
  expect(page.getByRole('combobox').query()).toBeNull();
  // What must be known is said in any case.
  await expect.element(page.getByText('有 3 行被筛选藏起来了', { exact: false })).toBeVisible();
  await line.click();
  await page.getByRole('combobox', { name: '表单' }).selectOptions('党员花名册');
  await page.getByRole('combobox', { name: '表头在哪一行' }).selectOptions('第 4 行：1 | 王样一 | 男');
  await page.getByRole('combobox', { name: 'N 列“备注”是哪一栏' }).selectOptions('职务');
  await page.getByRole('combobox', { name: 'H 列“职务”是哪一栏' }).selectOptions('不是要检查的栏目');
  await page.getByRole('button', { name: '恢复自动识别' }).click();
  expect(log).toEqual([
    ['form', 'roster'],
    ['header', 4],
    ['column', 13, 'post'],
    ['column', 7, null],
    ['reset'],
  ]);
});

test('what was not understood is open, and says why and what to do', async () => {
  const unknown = { ...lookView, formId: '', tied: ['公开承诺书', '述职表'], refusal: '请在下面选择表单。' };
  await show(look({ ...unknown, headerRow: 0 }));
  await expect.element(page.getByRole('status').getByText('请在下面选择表单。')).toBeVisible();
  await expect.element(page.getByText('像这几种表单，请选一种：“公开承诺书”、“述职表”')).toBeVisible();
  await expect.element(page.getByRole('combobox', { name: '表单' })).toHaveValue('');
  await expect.element(page.getByRole('combobox', { name: '表头在哪一行' })).toHaveValue('');
});

test('a column that is corrected stays in the list of those that were not recognised', async () => {
  await show(look(lookView));
  await page.getByRole('button', { name: /14 列认得/ }).click();
  await page.getByRole('button', { name: '没认出的 3 列' }).click();
  const note = page.getByRole('combobox', { name: 'N 列“备注”是哪一栏' });
  await note.selectOptions('职务');
  const columns = lookView.columns.map((each) => (each.index === 13 ? { ...each, path: 'post' } : each));
  await show(look({ ...lookView, columns }));
  await expect.element(note).toHaveValue('post');
  expect(document.querySelectorAll('.addon__column')).toHaveLength(3);
});

test('of hundreds of columns a page is drawn', async () => {
  const columns = Array.from({ length: 300 }, (_, index) => ({
    ...lookView.columns[1]!,
    index,
    letter: `C${index}`,
  }));
  await show(look({ ...lookView, columns }));
  await page.getByRole('button', { name: /300 列认得/ }).click();
  expect(document.querySelectorAll('.addon__column')).toHaveLength(20);
});

test('says what to do before anything can be checked', async () => {
  const check = page.getByRole('button', { name: '检查', exact: true });
  await show(panel({ packs: [], packId: '' }));
  await expect.element(page.getByText('到“更多”里放入一个标准包，再回来检查。')).toBeVisible();
  await expect.element(check).toBeDisabled();
  await show(panel({ packId: '' }));
  await expect.element(page.getByText('选好按哪个标准包检查，再按“检查”。')).toBeVisible();
  await show(panel({ blocked: '没有认出表头，请在上面选择表头行。' }));
  await expect.element(page.getByText('没有认出表头，请在上面选择表头行。')).toBeVisible();
  await expect.element(check).toBeDisabled();
  await show(panel());
  await expect.element(page.getByText('检查只读表格，不改任何单元格。', { exact: false })).toBeVisible();
  await check.click();
  await show(panel({ busy: true }));
  await expect.element(check).toHaveAttribute('aria-disabled', 'true');
  await check.click({ force: true });
  expect(log).toEqual([['check']]);
});

test('at opening nothing is said of what is not known yet', async () => {
  await show(panel({ packs: [], packId: '', opening: true }));
  await expect.element(page.getByText('标准包', { exact: true })).toBeVisible();
  expect(document.body.textContent).not.toContain('还没有');
});

test('rows that make one record are told of where they are counted, above and below', async () => {
  await show(panel({ result: { ...checkView, records: 26, lines: 60 } }));
  await expect.element(page.getByText('同一个人的几行合成一条：60 行，26 条。')).toBeVisible();
  await show(panel({ result: checkView }));
  expect(document.body.textContent).not.toContain('合成');
  await show(look({ ...lookView, records: 26, lines: 60 }));
  await page.getByRole('button', { name: /60 行合成 26 条/ }).click();
  await expect.element(page.getByText('同一个人的几行合成一条，承诺、措施等每行算一项。')).toBeVisible();
});

test('a quotation that is cut ends with what says so', async () => {
  const [finding] = findingsOf(1);
  const value = '办实事'.repeat(40);
  await show(panel({ result: withFindings([{ ...finding!, value }]) }));
  const shown = document.querySelector('.addon__value')?.textContent ?? '';
  expect(shown).toBe(`“${value.slice(0, 60)}…”`);
  await show(panel({ result: withFindings([{ ...finding!, value: '短' }]) }));
  expect(document.querySelector('.addon__value')?.textContent).toBe('“短”');
});

test('texts that are the very same are called so', async () => {
  const member = { sheet: FRONT, name: '王样一', text: '办实事', shared: ['办实事'] };
  const members = [
    { ...member, cell: 'H3', row: 3, shared: [] },
    { ...member, cell: 'H4', row: 4, percent: 100 },
    { ...member, cell: 'H5', row: 5, percent: 99 },
  ];
  await show(
    <CopiesPanel
      onOpen={() => undefined}
      copies={{ column: '承诺事项', columns: [], compared: 3, groups: [{ key: 'a', members }] }}
      front={FRONT}
      busy={false}
      onColumn={told('column')}
      onCompare={told('compare')}
      onGo={told('go')}
    />,
  );
  await openFolds();
  await expect.element(page.getByText('与前面的完全相同')).toBeVisible();
  await expect.element(page.getByText('与前面的相近 99%')).toBeVisible();
  expect(document.body.textContent).not.toContain('100%');
});

test('a whole workbook is checked whatever is in front, and each place is told with its sheet', async () => {
  const whole = { scope: 'workbook', blocked: '没有认出表头，请在上面选择表头行。' } as const;
  await show(panel(whole));
  await page.getByRole('button', { name: '检查', exact: true }).click();
  expect(log).toEqual([['check']]);
  await expect.element(page.getByText('没有认出表头', { exact: false })).not.toBeInTheDocument();
  await expect.element(page.getByText('只在范围是“整张表”时重查')).toBeVisible();
  await show(panel({ ...whole, stale: true, result: { ...checkView, scope: 'workbook' } }));
  await expect.element(page.getByText('检查以后，这个工作簿又改过', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: new RegExp(`${FRONT}!D4.*校验码不对`) }).click();
  expect(log.at(-1)).toEqual(['go', FRONT, 'D4']);
  await page.getByRole('button', { name: '按行' }).click();
  expect(heads()[0]).toContain(`${FRONT} 第 4 行`);
});

test('findings are grouped by rule, failures first, or by row, and narrowed', async () => {
  await show(panel({ result: checkView }));
  expect(heads()).toEqual([
    '›身份证号校验✕4 不通过',
    '›承诺有时限✕4 不通过',
    '›日期先后✕3 不通过',
    '›承诺可以量化?3 需人工判断',
  ]);
  await page.getByRole('button', { name: '需人工判断 3' }).click();
  expect(heads()).toEqual(['›承诺可以量化?3 需人工判断']);
  await page.getByRole('button', { name: '全部 14' }).click();
  await page.getByRole('button', { name: '按行' }).click();
  expect(heads()).toHaveLength(4);
  expect(heads()[0]).toMatch(/^›第 4 行 .+✕3 不通过\?1 需人工判断$/);
  await userEvent.fill(page.getByRole('textbox', { name: '搜索姓名、栏目、内容' }), 'd5');
  expect(heads()).toHaveLength(1);
  await userEvent.fill(page.getByRole('textbox', { name: '搜索姓名、栏目、内容' }), '没有这种话');
  await expect.element(page.getByText('没有这样的结果', { exact: false })).toBeVisible();
});

test('a finding leads to its cell, by the mouse and by keys alone', async () => {
  await show(panel({ result: checkView }));
  await page.getByRole('button', { name: /D4.*校验码不对/ }).click();
  expect(log).toEqual([['go', FRONT, 'D4']]);
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(log.at(-1)).toEqual(['go', FRONT, 'D5']);
  await userEvent.keyboard('{Home}');
  expect(focused()).toContain('身份证号校验');
  await userEvent.keyboard('{ArrowLeft}{ArrowDown}');
  expect(focused()).toContain('承诺有时限');
  await userEvent.keyboard('{ArrowUp}{ArrowRight}{ArrowDown}{Enter}');
  expect(log.at(-1)).toEqual(['go', FRONT, 'D4']);
  // One line of the list is in the tab order.
  expect(document.querySelectorAll('.addon__linelist [tabindex="0"]')).toHaveLength(1);
});

test('of thousands of findings a page is drawn, and the keys lead over its end', async () => {
  await show(panel({ result: withFindings(findingsOf(5000)) }));
  // Many: the rules first, with their counts.
  expect(lines()).toHaveLength(4);
  await page.getByRole('button', { name: '全部展开' }).click();
  expect(lines()).toHaveLength(LINES_PER_PAGE);
  expect(root().querySelectorAll('*').length).toBeLessThan(1000);
  await page.getByRole('button', { name: /D4 .*校验码不对/ }).click();
  await userEvent.keyboard('{End}{ArrowDown}');
  expect(focused()).toContain('D53');
  await expect.element(page.getByText('身份证号校验（接上页）')).toBeVisible();
  await userEvent.keyboard('{Enter}{ArrowUp}');
  expect(log.at(-1)).toEqual(['go', FRONT, 'D53']);
  expect(focused()).toContain('D52');
  await page.getByRole('button', { name: '按行' }).click();
  expect(lines()).toHaveLength(LINES_PER_PAGE);
});

test('the focus stays with its finding, or goes to what took its place', async () => {
  const findings = findingsOf(14);
  await show(panel({ result: withFindings(findings) }));
  await page.getByRole('button', { name: /D5.*校验码不对/ }).click();
  await show(panel({ result: withFindings(findings.filter(({ cell }) => cell !== 'D4')) }));
  expect(focused()).toContain('D5');
  await show(panel({ result: withFindings(findings.filter(({ cell }) => cell !== 'D4' && cell !== 'D5')) }));
  expect(focused()).toContain('D6');
});

test('what was not checked is never called passed', async () => {
  await show(panel({ result: cleanView }));
  await expect.element(page.getByRole('status').getByText('检查过的 60 条都没有发现问题')).toBeVisible();
  await show(panel({ result: { ...cleanView, counts: { ...cleanView.counts, pass: 57, unchecked: 3 } } }));
  await expect.element(page.getByText('检查过的 57 条没有发现问题，另有 3 条没有检查')).toBeVisible();
  await expect.element(page.getByText('没有检查 3 条')).toBeVisible();
  await show(panel({ result: { ...cleanView, counts: { ...cleanView.counts, pass: 0, unchecked: 60 } } }));
  await expect.element(page.getByText('没有可以检查的内容，不能说没有问题')).toBeVisible();
  expect(document.body.textContent).not.toContain('都没有发现问题');
  await show(panel({ result: { ...cleanView, counts: { ...cleanView.counts, pass: 0, review: 60 } } }));
  await expect.element(page.getByText('有 60 条缺栏目，看不出是否合格；没有发现别的问题')).toBeVisible();
  expect(document.body.textContent).not.toContain('没有可以检查的内容');
  await show(panel({ result: { ...cleanView, records: 0, counts: { ...cleanView.counts, pass: 0 } } }));
  await expect.element(page.getByText('这个范围里没有要检查的行')).toBeVisible();
});

test('of a criterion that is open each row says whether it is not met or cannot be told', async () => {
  await show(panel({ result: checkView }));
  const fold = page.getByRole('button', { name: /^标准覆盖/ });
  expect(fold.element().textContent).toContain('1 / 6 条符合所查的标准');
  await fold.click();
  const rows = page.getByRole('list', { name: '标准覆盖' }).getByRole('listitem');
  expect(rows.elements()).toHaveLength(5);
  expect(rows.first().element().textContent).toContain('5 / 8 符合');
  expect(rows.first().element().textContent).toContain('有时限 不符合');
  expect(rows.first().element().textContent).toContain('可量化 看不出，需人工判断');
  await page.getByRole('button', { name: '全部 6' }).click();
  expect(rows.elements()).toHaveLength(6);
});

test('marks, live checking and export are asked for, and say what they do', async () => {
  await show(panel({ result: checkView, live: { on: true, row: 12 } }));
  await expect.element(page.getByText('正在重查第 12 行')).toBeVisible();
  await page.getByRole('checkbox', { name: /^边改边查/ }).click();
  await page.getByRole('button', { name: '标记 14 格' }).click();
  await page.getByRole('button', { name: '清除标记（12 格）' }).click();
  await page.getByRole('button', { name: '导出结果' }).click();
  expect(log).toEqual([['live', false], ['mark'], ['clear'], ['export']]);
  await expect.element(page.getByText('内容和别人的批注不动', { exact: false })).toBeVisible();
  await show(panel({ result: { ...checkView, marked: undefined }, canNote: false, stale: true }));
  // Marks of an earlier day may be there still.
  await expect.element(page.getByRole('button', { name: '清除标记' })).toBeEnabled();
  await expect.element(page.getByText('表格后来改过', { exact: false })).toBeVisible();
  expect(document.body.textContent).not.toContain('批注');
});

test.each<[string, () => ReturnType<typeof panel>]>([
  ['what was understood', () => look(lookView)],
  [
    'what was not',
    () => look({ ...lookView, formId: '', headerRow: 0, tied: ['甲', '乙'], refusal: '请选表单。' }),
  ],
  ['nothing checked yet', () => panel()],
  ['findings', () => panel({ result: checkView, live: { on: true, row: 3 }, stale: true })],
  ['nothing found', () => panel({ result: cleanView })],
])('axe finds nothing in %s, and nothing is cut off at 320 px', async (_, view) => {
  root().style.width = '320px';
  await expectAccessible(async () => {
    await show(view());
    await openFolds();
    expect(cutOff(root())).toEqual([]);
  });
});

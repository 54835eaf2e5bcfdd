import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { setLocale } from '#locales/index.ts';
import { lintView, makeView, shelfView } from '#tests/fixtures/addon-out-views.ts';
import { cutOff, expectAccessible, usePane } from './addon.fixture.tsx';
import { LINES_PER_PAGE } from './LineList.tsx';
import { LintPanel } from './LintPanel.tsx';
import type { LintView, MakeView, ShelfView } from './make-model.ts';
import { MakePanel } from './MakePanel.tsx';
import { MorePanel } from './MorePanel.tsx';

const { log, told, show, root } = usePane();

afterEach(() => setLocale('zh-CN'));

const make = (view: Partial<MakeView> = {}, busy = false) => (
  <MakePanel make={{ ...makeView, ...view }} busy={busy} onMake={told('make')} onSave={told('save')} />
);
const lint = (view: Partial<LintView> = {}) => (
  <LintPanel
    lint={{ ...lintView, ...view }}
    front="标准"
    onGo={({ sheet, cell }) => told('go')(sheet, cell)}
  />
);
const more = (view: Partial<ShelfView> = {}) => (
  <MorePanel
    shelf={{ ...shelfView, ...view }}
    busy={false}
    onPutIn={({ name }) => told('putIn')(name)}
    onAnswer={told('answer')}
    onTakeOut={told('takeOut')}
    onRemove={told('remove')}
    onLanguage={told('language')}
  />
);

test('each kind says what it is for and is made with what was chosen', async () => {
  await show(make());
  await expect.element(page.getByRole('button', { name: '生成收集表' })).toBeDisabled();
  await page.getByRole('combobox', { name: '表单' }).selectOptions('党员花名册');
  await page.getByRole('combobox', { name: '可以填多项的栏目，每项留几列' }).selectOptions('5 项');
  await page.getByRole('button', { name: '生成收集表' }).click();
  await page.getByRole('radio', { name: /^汇总/ }).click();
  await page.getByRole('checkbox', { name: /^二支部/ }).click();
  await page.getByRole('button', { name: '汇总 1 张表、21 条' }).click();
  await userEvent.keyboard('{Tab}');
  await page.getByRole('radio', { name: /^审核表/ }).click();
  await expect.element(page.getByRole('button', { name: '生成审核表' })).toBeDisabled();
  await page.getByRole('combobox', { name: '标准包' }).selectOptions('“五好”党支部评定办法');
  await page.getByRole('button', { name: '生成审核表' }).click();
  await page.getByRole('radio', { name: /^标准包编制表/ }).click();
  await page.getByRole('button', { name: '生成编制表' }).click();
  expect(log).toEqual([
    ['make', { kind: 'collection', formId: 'roster', rowsPerField: 5 }],
    ['make', { kind: 'gather', sheets: ['一支部'], formId: '' }],
    ['make', { kind: 'review', packId: 'q' }],
    ['make', { kind: 'pack' }],
  ]);
  await expect.element(page.getByRole('status').getByText('已生成“公开承诺书-收集表.xlsx”')).toBeVisible();
});

test('the form that was recognised is the one that is offered', async () => {
  await show(make({ formId: 'roster' }));
  await page.getByRole('button', { name: '生成收集表' }).click();
  expect(log).toEqual([['make', { kind: 'collection', formId: 'roster', rowsPerField: 3 }]]);
});

test('before the sheets are read it is said which are, and nothing is promised of what they hold', async () => {
  await show(make({ sheets: undefined, toRead: ['一支部', '二支部'] }));
  await page.getByRole('radio', { name: /^汇总/ }).click();
  await expect.element(page.getByText(/^正在读 2 张工作表：一支部、二支部。/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: '汇总（读完才能做）' })).toBeDisabled();
  expect(root().textContent ?? '').not.toMatch(/汇总 \d/);
  setLocale('en');
  await show(make({ sheets: undefined, toRead: ['一支部', '二支部'] }));
  await page.getByRole('radio', { name: /^Gathered sheet/ }).click();
  await expect.element(page.getByText(/一支部, 二支部/)).toBeVisible();
});

test('sheets out of sight are named, with what to do', async () => {
  await show(make({ hidden: ['去年', '草稿'] }));
  await page.getByRole('radio', { name: /^汇总/ }).click();
  await expect
    .element(page.getByText('隐藏的工作表不汇总：去年、草稿。要汇总，请先在表格里取消隐藏。'))
    .toBeVisible();
});

test('a sheet that cannot be gathered says why, and is not', async () => {
  await show(make());
  await page.getByRole('radio', { name: /^汇总/ }).click();
  const notes = page.getByRole('checkbox', { name: /^说明 没有认出表头，不能汇总/ });
  await expect.element(notes).toBeDisabled();
  await expect.element(notes).not.toBeChecked();
  await show(make({ sheets: [] }));
  await expect.element(page.getByRole('button', { name: '汇总 0 张表、0 条' })).toBeDisabled();
});

test('problems of a pack stand by sheet and lead to their cells', async () => {
  await show(lint());
  await expect.element(page.getByRole('alert').getByText('有 2 处错误，还不能用')).toBeVisible();
  const heads = [...root().querySelectorAll('.addon__grouphead')].map((each) => each.textContent);
  expect(heads).toEqual(['›标准2', '›整个工作簿1', '›说明1']);
  await page.getByRole('button', { name: /C7.*请写数字/ }).click();
  await userEvent.keyboard('{ArrowDown}{Enter}{ArrowDown}{ArrowDown}');
  expect(log).toEqual([
    ['go', '标准', 'C7'],
    ['go', '标准', 'B9'],
  ]);
  // About the workbook as a whole: the keys come by, and there is nowhere to go.
  expect(document.activeElement?.closest('li')?.textContent).toContain('缺少工作表“表单”');
  await userEvent.keyboard('{Enter}');
  expect(log).toHaveLength(2);
});

test('a pack without errors is not called verified before somebody did', async () => {
  await show(lint({ problems: [] }));
  await expect.element(page.getByText('可以使用，还没有人核对')).toBeVisible();
  await show(lint({ problems: [], verified: true }));
  await expect.element(page.getByText('可以使用，已有人核对过')).toBeVisible();
  // Errors weigh more than a name that stands there from before.
  await show(lint({ verified: true }));
  expect(root().textContent ?? '').not.toContain('可以使用');
});

test('of thousands of problems a page is drawn', async () => {
  const problems = Array.from({ length: 5000 }, (_, at) => ({
    severity: 'warning' as const,
    sheet: '标准',
    cell: `B${at + 2}`,
    text: '请核对。',
  }));
  await show(lint({ problems }));
  await page.getByRole('button', { name: /^标准/ }).click();
  expect(root().querySelectorAll('.addon__linelist > li')).toHaveLength(LINES_PER_PAGE);
});

test('files go in and out; nothing is removed unasked, and nothing that ships with the program', async () => {
  await show(more());
  await userEvent.upload(page.getByLabelText('放入文件…'), new File(['{}'], '标准包.json'));
  await page.getByRole('button', { name: '把““三比一争”活动方案”取出成文件' }).click();
  expect(page.getByRole('button', { name: '移除““三比一争”活动方案”' }).query()).toBeNull();
  const remove = page.getByRole('button', { name: '移除“党员信息导入模板（2016 年核对）”' });
  await remove.click();
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
  await expect.element(remove).toHaveFocus();
  await page.getByRole('button', { name: '移除“4 种表头”' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '移除' }).click();
  await page.getByRole('combobox', { name: '语言' }).selectOptions('English');
  expect(log).toEqual([
    ['putIn', '标准包.json'],
    ['takeOut', { kind: 'pack', id: 'p' }],
    ['remove', { kind: 'layouts' }],
    ['language', 'en'],
  ]);
});

test('a pack in the place of the program’s says so, and the program’s comes back once that is confirmed', async () => {
  const pack = { id: 'p', title: '通用', version: '1.2', own: true, unusable: false, program: '1.0' };
  await show(more({ packs: [pack] }));
  await expect.element(page.getByText('自己放入，1.2（代替程序自带的 1.0）')).toBeVisible();
  await page.getByRole('button', { name: '“通用”用回程序自带的' }).click();
  await expect.element(page.getByRole('dialog').getByText(/以后按程序自带的 1.0 版检查/)).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: '用回自带的' }).click();
  expect(log).toEqual([['remove', { kind: 'pack', id: 'p' }]]);
  await show(more({ packs: [{ ...pack, unusable: true }] }));
  await expect.element(page.getByText('自己放入，1.2，不能用；现在用的是程序自带的 1.0')).toBeVisible();
});

test('what would be replaced is asked about, with what would be otherwise', async () => {
  const changes = Array.from({ length: 14 }, (_, at) => `检查 · 规则 ${at + 1}：改动`);
  const asked = {
    title: '代替标准包“通用”？',
    texts: ['现在用的是程序自带的 1.0 版。'],
    changes,
    confirm: '改用 1.2 版',
  };
  await show(more({ asked }));
  const dialog = page.getByRole('dialog');
  await expect.element(dialog.getByText('检查 · 规则 12：改动')).toBeVisible();
  await expect.element(dialog.getByText('另有 2 处不同')).toBeVisible();
  await dialog.getByRole('button', { name: '取消' }).click();
  await dialog.getByRole('button', { name: '改用 1.2 版' }).click();
  expect(log).toEqual([
    ['answer', false],
    ['answer', true],
  ]);
});

test('a table with complete numbers is handed over once it is said what for', async () => {
  await show(make({ waiting: { fileName: '承诺书-汇总.xlsx', rows: 12 }, done: undefined }));
  await expect.element(page.getByText(/“承诺书-汇总.xlsx”做好了，共 12 行/)).toBeVisible();
  const hand = page.getByRole('button', { name: '给出汇总表' });
  await expect.element(hand).toBeDisabled();
  await page.getByRole('textbox', { name: '用途' }).fill('  ');
  await expect.element(hand).toBeDisabled();
  await page.getByRole('textbox', { name: '用途' }).fill(' 报备案 ');
  await hand.click();
  expect(log).toEqual([['save', '报备案']]);
});

test('a table that was given up says why, and what to do', async () => {
  await show(make({ withdrawn: true, done: undefined }));
  await expect.element(page.getByText('刚才的汇总表已经作废')).toBeVisible();
  await expect.element(page.getByText(/请照现在的表重新汇总/)).toBeVisible();
});

test('what was exported is listed, newest first, with what for, and goes out as a file', async () => {
  await show(more());
  const exports = page.getByRole('region', { name: '导出记录' });
  await expect.element(exports.getByText('用途：报区委组织部备案')).toBeVisible();
  await expect.element(exports.getByText(/含完整号码$/)).toBeVisible();
  await expect.element(exports.getByText(/可能没有保存成/)).toBeVisible();
  await exports.getByRole('button', { name: '取出导出记录（2 次）' }).click();
  expect(log).toEqual([['takeOut', { kind: 'exports' }]]);
  const lines = Array.from({ length: 13 }, (_, at) => ({
    at: '',
    kind: '汇总表',
    file: `表${at}.xlsx`,
    rows: 1,
    done: true,
  }));
  await show(more({ exports: lines }));
  await expect.element(page.getByText('还有更早的 3 次，取出成文件看。')).toBeVisible();
});

test('which numbers are the office’s own is shown, and they go out and are removed', async () => {
  await show(more());
  await expect.element(page.getByText('承诺公示最少天数：未设置 → 5天')).toBeVisible();
  const own = page.getByRole('region', { name: '本单位设置' });
  await own.getByRole('button', { name: /取出成文件/ }).click();
  await own.getByRole('button', { name: /^移除/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '移除' }).click();
  expect(log).toEqual([
    ['takeOut', { kind: 'tuning', id: 'p' }],
    ['remove', { kind: 'tuning', id: 'p' }],
  ]);
});

test('what cannot be read is told, and goes out as it is before it is cleared', async () => {
  await show(more({ broken: ['packs'], packs: [] }));
  await expect.element(page.getByText('有内容读不出来')).toBeVisible();
  await page.getByRole('button', { name: '把“标准包”取出成文件' }).click();
  await page.getByRole('button', { name: '移除“标准包”' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '移除' }).click();
  expect(log).toEqual([
    ['takeOut', { kind: 'broken', key: 'packs' }],
    ['remove', { kind: 'broken', key: 'packs' }],
  ]);
});

test.each<[string, () => ReturnType<typeof make>]>([
  ['making', () => make()],
  ['a table that waits', () => make({ waiting: { fileName: '承诺书-汇总.xlsx', rows: 12 } })],
  ['a table that was given up', () => make({ withdrawn: true })],
  ['the linter', () => lint()],
  ['the shelf', () => more()],
  ['a shelf that cannot be read', () => more({ broken: ['packs', 'templates', 'layouts', 'tunings'] })],
  [
    'a question of the shelf',
    () =>
      more({
        asked: {
          title: '代替？',
          texts: ['现在用的是 1.0 版。'],
          changes: ['检查 · 公示：改动'],
          confirm: '改用',
        },
      }),
  ],
  [
    'an empty shelf',
    () => more({ packs: [], tunings: [], templates: [], layouts: 0, exports: [], told: [] }),
  ],
])('axe finds nothing in %s, and nothing is cut off at 320 px', async (_, view) => {
  root().style.width = '320px';
  await expectAccessible(async () => {
    await show(view());
    expect(cutOff(root())).toEqual([]);
  });
});

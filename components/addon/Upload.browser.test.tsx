import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { uploadView } from '#tests/fixtures/addon-out-views.ts';
import { FRONT } from '#tests/fixtures/addon-views.ts';
import { cutOff, expectAccessible, openFolds, usePane } from './addon.fixture.tsx';
import { LINES_PER_PAGE } from './LineList.tsx';
import { LINES } from './ReadingTable.tsx';
import type { PortalProblem, UploadView } from './upload-model.ts';
import { UploadPanel, type UploadPanelProps } from './UploadPanel.tsx';

const { log, told, show, root } = usePane();

const panel = (view: Partial<UploadView> = {}, props: Partial<UploadPanelProps> = {}) => (
  <UploadPanel
    upload={{ ...uploadView, ...view }}
    front={FRONT}
    busy={false}
    onContract={told('contract')}
    onTemplate={told('template')}
    onTemplateFile={({ name }) => told('file')(name)}
    onRead={told('read')}
    onPart={told('part')}
    onChoices={told('choices')}
    onCopy={told('copy')}
    onSave={told('save')}
    onGo={({ sheet, cell }) => told('go')(sheet, cell)}
    {...props}
  />
);
const { answer } = uploadView;
if (!answer) throw new Error('the sample was read');
const [member] = answer.readings;
if (!member) throw new Error('the sample has readings');

test('a contract or a template is chosen before the sheet is read', async () => {
  await show(panel({ answer: undefined, copy: undefined }));
  await page.getByRole('combobox', { name: '导入规范' }).selectOptions('公开承诺导入');
  await page
    .getByRole('combobox', { name: '门户的空白模板' })
    .selectOptions('党员信息导入模板（2016 年核对）');
  await userEvent.upload(page.getByLabelText('选空白模板文件…'), new File(['x'], '模板.xlsx'));
  await page.getByRole('button', { name: '看门户读到什么' }).click();
  expect(log).toEqual([['contract', 'pledge'], ['template', 't'], ['file', '模板.xlsx'], ['read']]);
  await show(panel({ template: { name: '模板.xlsx', file: true } }));
  await expect.element(page.getByText('空白模板：模板.xlsx')).toBeVisible();
  await page.getByRole('button', { name: '不用它' }).click();
  expect(log.at(-1)).toEqual(['template', '']);
});

test('what is to be known of the file comes with the worst first, and leads to its place', async () => {
  await show(panel());
  const facts = page.getByRole('list', { name: '这个文件' }).getByRole('listitem').elements();
  expect(facts.map((fact) => fact.textContent?.slice(0, 4))).toEqual(['✕不通过', '?需人工', '·提示公']);
  await page.getByRole('button', { name: /F12.*这一格是公式/ }).click();
  await page.getByRole('button', { name: /隐藏的工作表排在最前面/ }).click();
  expect(log).toEqual([
    ['go', FRONT, 'F12'],
    ['go', '花名册底稿', ''],
  ]);
});

test('of each contract is said what it takes and what it reads otherwise', async () => {
  await show(panel());
  const head = page.getByRole('button', { name: /^党员信息批量导入/ });
  await expect.element(head).toHaveAttribute('aria-expanded', 'false');
  expect(head.element().textContent).toContain('收下 57 / 60 行');
  await head.click();
  await expect.element(page.getByText('门户要找、表里没有的栏目：手机号码')).toBeVisible();
  await page.getByRole('button', { name: /E5.*读不到/ }).click();
  expect(log).toEqual([['go', FRONT, 'E5']]);
  const refused = page.getByRole('button', { name: /^公开承诺导入/ });
  await expect.element(refused).toHaveAttribute('aria-expanded', 'false');
  await refused.click();
  await expect.element(page.getByRole('alert').getByText('门户会整份拒收')).toBeVisible();
});

/** A row that is no record. */
const problemAt = (row: number, rest: Partial<PortalProblem>): PortalProblem => ({
  sheet: FRONT,
  cell: `E${row}`,
  row,
  name: '',
  header: '',
  stands: '',
  reads: null,
  kind: 'upload.rowTaken',
  nobodys: true,
  text: `第 ${row} 行“合计 ${row}”不是记录，门户会当作一条。`,
  ...rest,
});

test('a group says what is true of all in it; of cells that differ the first is an example', async () => {
  const days = { nobodys: false, header: '出生日期', kind: 'importers.dateUnread', stands: '2016.5.1' };
  const problems = [
    problemAt(3, {}),
    problemAt(9, {}),
    problemAt(4, { ...days, text: 'E4 门户不认作日期。' }),
    problemAt(5, { ...days, text: 'E5 门户不认作日期。' }),
  ];
  await show(panel({ answer: { facts: [], readings: [{ ...member, problems }] }, copy: undefined }));
  const nobodys = page.getByRole('button', { name: /^不是记录的行，门户会当作记录/ });
  await expect.element(nobodys).toBeVisible();
  await expect.element(page.getByText('第 9 行“合计 9”不是记录，门户会当作一条。')).toBeVisible();
  await expect.element(page.getByRole('button', { name: /^出生日期：如 E4 门户不认作日期。/ })).toBeVisible();
});

test('rows that are taken with nothing in them are said to be empty', async () => {
  const empty = { ...member, accepted: 60, missing: member.headers };
  await show(panel({ answer: { facts: [], readings: [empty] }, copy: undefined }));
  await expect.element(page.getByText('60 行里收下 60 行，但都是空的')).toBeVisible();
});

test('where nothing was read it is not said that all was read as it stands', async () => {
  const nothing = { ...member, rows: 0, accepted: 0, problems: [], missing: [], lineCount: 0 };
  await show(panel({ answer: { facts: [], readings: [nothing] }, copy: undefined }));
  await expect.element(page.getByText('一行也没有读到。')).toBeVisible();
  expect(root().textContent).not.toContain('照表里的样子读到');
  await show(panel({ answer: { facts: [], readings: [] }, copy: undefined }));
  await expect.element(page.getByText('这张表里没有可以读的表格。')).toBeVisible();
  await expect.element(page.getByRole('button', { name: '生成上传用的副本' })).toBeDisabled();
});

test('the whole table is asked for when it is looked at, a part at a time', async () => {
  const { part, ...rest } = { ...member, lineCount: 5000 };
  const withPart = (one: typeof part) => ({ answer: { facts: [], readings: [{ ...rest, part: one }] } });
  await show(panel(withPart(undefined)));
  expect(log).toEqual([]);
  await page.getByRole('button', { name: /^看整张表/ }).click();
  expect(log).toEqual([['part', 'member', 0, LINES]]);
  await show(panel(withPart(part)));
  const table = page.getByRole('region', { name: '门户读到的整张表：党员信息批量导入' });
  expect(table.element().querySelectorAll('tbody tr')).toHaveLength(LINES);
  expect(table.element().querySelector('.addon__untaken th')?.textContent).toContain('这一行不收');
  await page.getByRole('button', { name: '下一页' }).click();
  expect(log.at(-1)).toEqual(['part', 'member', LINES, LINES]);
});

test('thousands of differences are folded by what is wrong, and a page of them is drawn', async () => {
  const [problem] = member.problems;
  if (!problem) throw new Error('the sample has problems');
  const problems = Array.from({ length: 5000 }, (_, at) => ({ ...problem, row: at + 4, cell: `E${at + 4}` }));
  await show(panel({ answer: { facts: [], readings: [{ ...member, problems }] }, copy: undefined }));
  const group = page.getByRole('button', { name: /出生日期：只认 yyyy-MM-dd/ });
  expect(group.element().textContent).toContain('5000');
  await group.click();
  expect(root().querySelectorAll('.addon__linelist > li')).toHaveLength(LINES_PER_PAGE);
});

test('a copy is made, says whether it is faithful, and where it is', async () => {
  await show(panel({ copy: undefined }));
  await page.getByRole('button', { name: '生成上传用的副本' }).click();
  expect(log).toEqual([['copy']]);
  await show(panel());
  await expect.element(page.getByText('60 行，有的地方门户读得不一样，请先看下面')).toBeVisible();
  await expect.element(page.getByText('已保存“公开承诺汇总表-上传.xlsx”。')).toBeVisible();
  const { copy } = uploadView;
  if (!copy) throw new Error('the sample has a copy');
  await show(panel({ copy: { ...copy, faithful: true } }));
  await expect.element(page.getByText(/60 行，门户照副本读；有 \d+ 处写得不完整/)).toBeVisible();
  await show(panel({ copy: { ...copy, faithful: true, problems: [], savedAs: 'D:/上传.xlsx' } }));
  await expect.element(page.getByText('60 行，门户读到的与表里一致')).toBeVisible();
  await expect.element(page.getByText('已保存到 D:/上传.xlsx')).toBeVisible();
});

const unsaved = () => {
  const { copy } = uploadView;
  if (!copy || !answer) throw new Error('the sample has a copy');
  return panel({
    template: { name: '模板.xlsx', file: true },
    answer: { ...answer, hiddenRows: true },
    copy: { ...copy, sensitive: true, savedAs: undefined },
  });
};

test('a copy with complete numbers is saved once it is said what for', async () => {
  await show(unsaved());
  const save = page.getByRole('button', { name: '保存副本' });
  await expect.element(page.getByText('“公开承诺汇总表-上传.xlsx”还没有保存。')).toBeVisible();
  await expect.element(save).toBeDisabled();
  await page.getByRole('textbox', { name: '用途' }).fill('报区委组织部备案');
  await save.click();
  expect(log).toEqual([['save', '报区委组织部备案']]);
  // Said of one copy it is not said of the next.
  await show(unsaved());
  await expect.element(save).toBeDisabled();
  await show(panel());
  expect(root().textContent).not.toContain('用途');
});

test('what is agreed to for the copy is asked where it matters', async () => {
  await show(panel());
  expect(root().querySelectorAll('input[type=checkbox]')).toHaveLength(0);
  await show(unsaved());
  await page.getByRole('checkbox', { name: '这些是示例行，可以替换' }).click();
  await page.getByRole('checkbox', { name: /延长到最后一条记录/ }).click();
  await page.getByRole('checkbox', { name: '隐藏或筛选掉的行不放进副本' }).click();
  await page.getByRole('textbox', { name: '不放进副本的行' }).fill('5');
  expect(log).toEqual([
    ['choices', { replaceSamples: true }],
    ['choices', { extend: false }],
    ['choices', { leaveHidden: true }],
    ['choices', { leaveOut: '5' }],
  ]);
});

test('what is of before a change, or of another sheet, says so above itself, and is read anew by one press', async () => {
  await show(panel({ stale: true, of: FRONT }));
  const banner = page.getByRole('status').filter({ hasText: '下面是改之前的结果' });
  await banner.getByRole('button', { name: '再查一次' }).click();
  expect(log).toEqual([['read']]);
  // There is one way to read, not two.
  expect(page.getByRole('button', { name: '重新看一遍' }).elements()).toEqual([]);
  await show(panel({ of: '花名册底稿' }));
  await expect.element(page.getByText('下面是“花名册底稿”的结果')).toBeVisible();
  await expect.element(page.getByText(`现在打开的是“${FRONT}”。`)).toBeVisible();
  await expect.element(page.getByRole('button', { name: '重新生成副本' })).toBeDisabled();
  await show(panel({ of: FRONT }));
  expect(root().textContent).not.toMatch(/改之前|再查一次/);
});

test('a copy of before a change is no success, and one that was not saved is made anew', async () => {
  const { copy } = uploadView;
  if (!copy) throw new Error('the sample has a copy');
  await show(panel({ copy: { ...copy, faithful: true, problems: [], outdated: true } }));
  await expect.element(page.getByText('下面的副本是改之前的')).toBeVisible();
  expect(root().textContent).not.toContain('门户读到的与表里一致');
  await show(panel({ copy: undefined, withdrawn: true }));
  await expect.element(page.getByText('刚才的副本已经作废')).toBeVisible();
  await page.getByRole('button', { name: '重新生成副本' }).click();
  expect(log).toEqual([['copy']]);
});

test('a template that was checked before may be completed by its file', async () => {
  await show(panel({ template: { name: '党员信息导入模板', file: false } }));
  await userEvent.upload(page.getByLabelText('选空白模板文件…'), new File(['x'], '模板.xlsx'));
  expect(log).toEqual([['file', '模板.xlsx']]);
});

test.each<[string, () => ReturnType<typeof panel>]>([
  ['before reading', () => panel({ answer: undefined, copy: undefined })],
  ['what the portal reads', () => panel()],
  ['a copy that is not saved yet', unsaved],
  [
    'what is of another sheet',
    () => panel({ of: '花名册底稿', stale: true, withdrawn: true, copy: undefined }),
  ],
])('axe finds nothing in %s, and nothing is cut off at 320 px', async (_, view) => {
  root().style.width = '320px';
  await expectAccessible(async () => {
    await show(view());
    await openFolds();
    await openFolds();
    expect(cutOff(root())).toEqual([]);
  });
});

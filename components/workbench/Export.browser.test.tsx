import '../base/tokens.css';
import '../base/base.css';
import '../base/virtual-table.css';
import './workbench.css';
import axe from 'axe-core';
import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { useView } from '../base/view.fixture.tsx';
import { setLocale } from '#locales/index.ts';
import { triedTemplate } from '#tests/fixtures/workbench-views.ts';
import { correctedExport, exportProps, faultless, log } from './export-page.fixture.ts';
import { ExportPage } from './ExportPage.tsx';

const { show, root } = useView();

beforeEach(() => {
  log.length = 0;
});

test('a template’s samples and short lists are shown, and each consent is a tick of its own', async () => {
  await show(<ExportPage {...exportProps} />);
  await expect.element(page.getByText('第 2 行：示例甲')).toBeVisible();
  await expect.element(page.getByText(/A2:A5$/)).toBeVisible();
  await page.getByRole('checkbox', { name: '这些是示例行，可以替换' }).click();
  await page.getByRole('checkbox', { name: '延长到最后一条记录' }).click();
  expect(log).toEqual([
    ['replaceSamples', true],
    ['extend', true],
  ]);
});

test('a name among the records to export stands on one line, however long the unit behind it', async () => {
  const organisation = '样例小学 · 样例小学第二党支部 · 999***********0635';
  const people = Array.from({ length: 9 }, (_, index) => ({
    id: `r${index}`,
    name: '阿依·样例',
    organisation,
  }));
  await show(<ExportPage {...exportProps} people={people} />);
  const [name] = page.getByText('阿依·样例').elements();
  const range = document.createRange();
  range.selectNodeContents(name ?? root());
  expect(range.getClientRects()).toHaveLength(1);
});

test('of ten thousand records the rows in sight are drawn, and all are chosen and left out at once', async () => {
  const people = Array.from({ length: 10_000 }, (_, at) => ({
    id: `r${at}`,
    name: `样例${at}`,
    organisation: '样例小学',
  }));
  const picked = new Set(people.map(({ id }) => id));
  await show(<ExportPage {...exportProps} people={people} picked={picked} />);
  expect(root().querySelectorAll('tr[data-key]').length).toBeLessThan(100);
  const table = page.getByRole('table', { name: '导出哪些记录' });
  await expect.element(table).toHaveAttribute('aria-rowcount', '10001');
  await expect.element(page.getByText('已选 10000 份，共 10000 份')).toBeVisible();
  await page.getByRole('rowheader', { name: '样例1', exact: true }).click();
  await page.getByRole('button', { name: '全不选' }).click();
  await page.getByRole('button', { name: '全选' }).click();
  const [one, none, all] = log.map(([, ids]) => ids as ReadonlySet<string>);
  expect([one?.size, one?.has('r1'), none?.size, all]).toEqual([9999, false, 0, picked]);
});

test('a file that differs from the records is saved only by insistence and with a purpose', async () => {
  const save = page.getByRole('button', { name: '保存模板文件' });
  await show(<ExportPage {...exportProps} />);
  await expect.element(save).toBeDisabled();
  await expect.element(page.getByText('请先勾选“我已知道这些不同，仍要导出”')).toBeVisible();
  await show(<ExportPage {...exportProps} template={{ ...triedTemplate, insist: true }} />);
  await expect.element(save).toBeDisabled();
  await expect.element(page.getByText('请先填写用途')).toBeVisible();
  await show(<ExportPage {...exportProps} template={{ ...triedTemplate, insist: true, purpose: '备案' }} />);
  await save.click();
  expect(log).toEqual([['save']]);
});

test('no trial before the user has said how the portal reads', async () => {
  const { result: _result, ...rest } = triedTemplate;
  await show(<ExportPage {...exportProps} template={{ ...rest, result: undefined, contractId: '' }} />);
  await expect.element(page.getByRole('button', { name: '试导入' })).toBeDisabled();
  await expect.element(page.getByText('请先选择门户的导入规范')).toBeVisible();
  await show(<ExportPage {...exportProps} picked={new Set()} />);
  await expect.element(page.getByRole('button', { name: '试导入' })).toBeDisabled();
  await expect.element(page.getByText('请先选择人员').first()).toBeVisible();
});

function toneOfResult(): string | undefined {
  return page
    .getByText(/按门户的读法都与记录一致/)
    .element()
    .closest('.jn-notice')?.className;
}

test('a trial with something missing is no success, and is saved by insistence only', async () => {
  const missing = [{ name: '王样一', index: 0, column: '', header: '承诺', reason: 'noValue' }];
  const lacking = { ...faultless, missing };
  await show(<ExportPage {...exportProps} template={{ ...triedTemplate, result: lacking }} />);
  await expect.element(page.getByText('王样一的“承诺”没有内容', { exact: false })).toBeVisible();
  expect(toneOfResult()).not.toContain('success');
  await expect.element(page.getByRole('button', { name: '保存模板文件' })).toBeDisabled();
  await show(<ExportPage {...exportProps} template={{ ...triedTemplate, result: faultless }} />);
  expect(toneOfResult()).toContain('success');
});

test('equal is not green over columns that stay empty, unless the user left them so; what the form asks for hinders nothing', async () => {
  const column = { column: 'C', header: '承诺事项一_内容', path: null, required: false };
  const blankBy = (evidence: 'none' | 'user') => ({
    ...triedTemplate,
    result: {
      ...faultless,
      blank: [{ ...column, evidence }],
      lacking: [{ label: '评议年度', records: 15 }],
    },
    purpose: '备案',
  });
  await show(<ExportPage {...exportProps} template={blankBy('none')} />);
  expect(toneOfResult()).not.toContain('success');
  await expect
    .element(page.getByText(/都与记录一致.*另有 1 列没有对应的字段，留空：C “承诺事项一_内容”。/))
    .toBeVisible();
  await expect.element(page.getByText('评议年度（15 份）', { exact: false })).toBeVisible();
  await expect.element(page.getByRole('button', { name: '保存模板文件' })).toBeEnabled();
  await show(<ExportPage {...exportProps} template={blankBy('user')} />);
  expect(toneOfResult()).toContain('success');
});

test('a column that shares its field is told, and its dates are written as the user says', async () => {
  const column = { path: 'joinPartyDate', evidence: 'user' as const, required: false };
  const stated = { dateFormat: 'yyyyMMdd', dateFormatBy: 'header' as const };
  const columns = [
    { ...column, ...stated, column: 'A', header: '入党时间(yyyyMMdd)' },
    { ...column, column: 'B', header: '转正时间' },
  ];
  const template = { ...triedTemplate.template, columns };
  const fields = [{ path: 'joinPartyDate', label: '入党时间' }];
  const view = { ...triedTemplate, template, fields, dated: new Set(['A']) };
  await show(<ExportPage {...exportProps} template={view} />);
  await expect.element(page.getByText('A、B 列填写的都是“入党时间”，请核对')).toBeVisible();
  const format = page.getByLabelText('A 列“入党时间(yyyyMMdd)”的日期写法');
  await expect.element(format).toHaveDisplayValue('照模板：yyyyMMdd（表头写明）');
  await format.selectOptions('照记录（只有年月的仍是年月）');
  expect(log).toEqual([['date', 'A', '']]);
});

test('a cell beyond the limits of the template is saved by insistence only', async () => {
  const cell = {
    name: '王样一',
    index: 0,
    column: 'B',
    header: '职务',
    reason: 'tooLong',
    value: '教务处副主任委员',
  };
  const result = { ...faultless, beyond: [{ ...cell, limit: '4' }] };
  await show(<ExportPage {...exportProps} template={{ ...triedTemplate, result }} />);
  expect(toneOfResult()).not.toContain('success');
  await expect.element(page.getByRole('button', { name: '保存模板文件' })).toBeDisabled();
});

test('values that are left out as was said are told, and not counted as filled', async () => {
  await show(<ExportPage {...correctedExport} />);
  await expect.element(page.getByText('1 个值照指定不填')).toBeVisible();
  await expect.element(page.getByText('“学历”的“电大”（3 份）', { exact: false })).toBeVisible();
  await expect.element(page.getByText('试导入之后，记录在别的窗口改动过')).toBeVisible();
});

test('what a file of checked templates would replace is told, and ticked one by one', async () => {
  const differing = [
    { id: 'c1', title: '甲.xlsx', parts: ['words', 'contract'], replacing: true },
    { id: 'c2', title: '乙.xlsx', parts: ['dates'], replacing: false },
  ] as const;
  const pending = { file: '核对.json', fresh: 1, same: 0, leftOut: 2, differing };
  await show(<ExportPage {...exportProps} checked={{ ...exportProps.checked, pending }} />);
  await expect.element(page.getByText('文件里有 2 个值定为不填', { exact: false })).toBeVisible();
  await page.getByRole('checkbox', { name: '“乙.xlsx”，不同的是：日期写法' }).click();
  await page.getByRole('button', { name: '导入 2 份' }).click();
  expect(log).toEqual([['replacing', 'c2', true], ['importChecked']]);
});

test('what the template has no column for stands beside the result of the trial', async () => {
  const leftOut = [
    { label: '承诺事项', places: [2, 3, 4, 6], records: 4 },
    { label: '性别', places: [], records: 1 },
  ];
  const result = { ...faultless, rows: 4, leftOut };
  await show(<ExportPage {...exportProps} template={{ ...triedTemplate, result }} />);
  await expect
    .element(page.getByText('对应上的 1 列、4 行按门户的读法都与记录一致', { exact: false }))
    .toBeVisible();
  await expect.element(page.getByText('承诺事项 2–4、6（4 份）、性别（1 份）')).toBeVisible();
});

test('a number of a person that the portal reads into another column is masked', async () => {
  const [reading] = triedTemplate.result.readings;
  const differences = (reading?.differences ?? []).map((each) => ({
    ...each,
    column: '民族',
    path: 'ethnicity',
    wrote: '汉族',
    portalReads: '11010519491231002X',
  }));
  const readings = [{ contractId: 'ruoyi', title: '若依', differences }];
  const result = { ...triedTemplate.result, readings };
  await show(<ExportPage {...exportProps} template={{ ...triedTemplate, result }} />);
  await expect.element(page.getByText('110***********002X')).toBeVisible();
  await expect.element(page.getByText('A2', { exact: true })).toBeVisible();
  expect(root().textContent).not.toContain('19491231');
});

test('a word that is chosen for a value is told with its column, and leaving it out is a choice of its own', async () => {
  await show(<ExportPage {...correctedExport} />);
  const choice = page.getByLabelText('“学历”里的“大学本科”填成');
  await choice.selectOptions('其他');
  await choice.selectOptions('不填');
  await choice.selectOptions('（未指定，建议：本科）');
  const key = '区属 › 大学本科';
  expect(log).toEqual([
    ['word', 'A', key, '其他'],
    ['word', 'A', key, null],
    ['word', 'A', key, undefined],
  ]);
});

test.each([
  ['as it was tried', exportProps],
  ['with everything that it may have to say', correctedExport],
])('axe finds nothing in the export page %s, in either language', async (_, props) => {
  for (const locale of ['zh-CN', 'en'] as const) {
    setLocale(locale);
    await show(null);
    await show(<ExportPage {...props} />);
    const { violations } = await axe.run(root(), { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [locale, id, nodes.map((node) => node.html)])).toEqual([]);
  }
});

test('a likely word is offered first, marked as suggested, and one click takes all of them', async () => {
  await show(<ExportPage {...correctedExport} />);
  const select = page.getByLabelText('“学历”里的“大学本科”填成');
  await expect.element(select).toHaveDisplayValue('（未指定，建议：本科）');
  const labels = [...(select.element() as HTMLSelectElement).options].map(({ label }) => label);
  expect(labels.slice(1)).toEqual(['本科（建议）', '不填', '其他']);
  await page.getByRole('button', { name: '采用全部建议（1 个）' }).click();
  expect(log).toEqual([['word', 'A', '区属 › 大学本科', '本科']]);
});

test('the layouts of packs are offered beside the usual columns, and say which they have', async () => {
  await show(<ExportPage {...exportProps} />);
  expect(page.getByRole('combobox', { name: '要哪些列' }).elements()).toHaveLength(0);
  const layouts = [
    { key: 'a/one', label: '教师一览（本校标准包）' },
    { key: 'b/one', label: '教师一览（通用标准包）' },
  ];
  await show(<ExportPage {...exportProps} own={{ ...exportProps.own, layouts }} />);
  const choice = page.getByRole('combobox', { name: '要哪些列' });
  await expect.element(choice).toHaveDisplayValue('表单里填过的各项');
  await choice.selectOptions('教师一览（通用标准包）');
  expect(log).toEqual([['layout', 'b/one']]);
  const layout = { columns: ['教师', '班级'], unfilled: ['班级'] };
  const own = { ...exportProps.own, layouts, layoutKey: 'b/one', layout };
  await show(<ExportPage {...exportProps} own={own} />);
  await expect.element(choice).toHaveDisplayValue('教师一览（通用标准包）');
  await expect.element(page.getByText('共 2 列：教师、班级。', { exact: false })).toBeVisible();
  await expect.element(page.getByText('整列会空着：班级', { exact: false })).toBeVisible();
});

import '../base/tokens.css';
import '../base/base.css';
import './workbench.css';
import axe from 'axe-core';
import type { VNode } from 'preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { setLocale } from '#locales/index.ts';
import { checkedTemplate, triedTemplate } from '#tests/fixtures/workbench-views.ts';
import { ExportPage, type ExportPageProps } from './ExportPage.tsx';

let log: unknown[][];
let root: HTMLElement;

beforeEach(() => {
  log = [];
  root = document.createElement('div');
  root.className = 'jn-root';
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
  setLocale('zh-CN');
});

function show(view: VNode): Promise<void> {
  return act(() => render(view, root));
}

/** Writes down what a view asks for. */
function noted<Name extends string>(name: Name): (...args: unknown[]) => void {
  return (...args) => log.push([name, ...args.filter((arg) => !(arg instanceof Event))]);
}

const exportProps: ExportPageProps = {
  forms: [{ id: 'member-pledge', title: '党员公开承诺书' }],
  formId: 'member-pledge',
  people: [{ id: 'r1', name: '王样一', organisation: '样例小学' }],
  several: 0,
  picked: new Set(['r1']),
  template: triedTemplate,
  actions: {
    onFile: noted('file'),
    onSheet: noted('sheet'),
    onPlace: noted('place'),
    onMap: noted('map'),
    onRequired: noted('required'),
    onWord: noted('word'),
    onTakeOver: noted('takeOver'),
    onStartOver: noted('startOver'),
    onOtherForm: noted('otherForm'),
    onSetting: noted('setting'),
    onFileName: noted('fileName'),
    onCancel: noted('cancel'),
    onContract: noted('contract'),
    onDateFormat: noted('dateFormat'),
    onReplaceSamples: noted('replaceSamples'),
    onExtend: noted('extend'),
    onInsertRows: noted('insertRows'),
    onPurpose: noted('purpose'),
    onInsist: noted('insist'),
    onSimulate: noted('simulate'),
    onSave: noted('save'),
  },
  own: {
    format: 'xlsx',
    encoding: 'utf-8',
    lacking: [],
    replace: {},
    full: false,
    purpose: '',
    fileName: '{表单}',
    names: { names: ['党员公开承诺书.xlsx'], unknown: [], changed: false },
    progress: undefined,
    onFormat: noted('format'),
    onEncoding: noted('encoding'),
    onReplace: noted('replace'),
    onFull: noted('full'),
    onPurpose: noted('purpose'),
    onFileName: noted('ownName'),
    onSave: noted('saveSummary'),
    onCancel: noted('cancelOwn'),
  },
  checked: {
    rows: [],
    pending: undefined,
    undo: undefined,
    onRemove: noted('remove'),
    onExport: noted('export'),
    onFile: noted('checkedFile'),
    onReplacing: noted('replacing'),
    onImport: noted('importChecked'),
    onCancelImport: noted('cancelImport'),
  },
  shown: (_path, text) => text,
  busy: false,
  answers: {},
  onForm: noted('form'),
  onPick: noted('pick'),
  onPickAll: noted('pickAll'),
};
/** Nothing to complain of. */
const faultless = {
  ...triedTemplate.result,
  sensitive: false,
  short: [],
  readings: [{ contractId: 'ruoyi', title: '若依', differences: [] }],
};

/** Everything that the export page may have to say at once. */
const correctedExport: ExportPageProps = {
  ...exportProps,
  template: {
    ...triedTemplate,
    known: {
      is: 'drifted',
      at: '2016/5/3 08:00',
      drift: {
        checked: { ...checkedTemplate, title: '旧模板.xlsx' },
        gone: ['备用'],
        fresh: ['新列'],
        moved: [],
        placed: true,
      },
    },
    words: [
      {
        column: 'A',
        header: '学历',
        path: 'education',
        value: '大学本科',
        parent: '区属',
        key: '区属 › 大学本科',
        records: 2,
        words: ['本科', '其他'],
      },
    ],
    wrong: ['maxRows'],
    progress: 0.5,
    result: {
      ...triedTemplate.result,
      files: [
        { rows: 1, bytes: 2048 },
        { rows: 1, bytes: 2048 },
      ],
      dense: [{ name: 'xl/worksheets/sheet1.xml', times: 200 }],
      notes: [{ code: 'template.signatureBroken', params: {} }],
      readings: [...triedTemplate.result.readings, { contractId: 'other', title: '其他', differences: [] }],
    },
    names: { names: ['一.xlsx', '二.xlsx'], unknown: ['姓名'], changed: true },
  },
  own: {
    ...exportProps.own,
    format: 'portalCsv',
    encoding: 'gbk',
    full: true,
    lacking: [{ character: '䶮', count: 2, cell: 'A2', header: '姓名', name: '甲䶮一' }],
  },
  checked: {
    ...exportProps.checked,
    rows: [
      {
        id: 'c1',
        title: '旧模板.xlsx',
        form: '党员公开承诺书',
        sheet: '导入',
        filled: 1,
        columns: 2,
        contract: '',
        at: '2016/5/3 08:00',
        conflicts: 1,
      },
    ],
  },
};

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
  range.selectNodeContents(name ?? root);
  expect(range.getClientRects()).toHaveLength(1);
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
  await expect.element(page.getByText('请先选择门户的导入方式')).toBeVisible();
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
  expect(root.textContent).not.toContain('19491231');
});

test('a word that is chosen for a value is told with its column, and leaving it out is a choice of its own', async () => {
  await show(<ExportPage {...correctedExport} />);
  const choice = page.getByLabelText('“学历”里的“大学本科”填成');
  await choice.selectOptions('其他');
  await choice.selectOptions('不填');
  await choice.selectOptions('（未指定）');
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
    render(null, root);
    await show(<ExportPage {...props} />);
    const { violations } = await axe.run(root, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [locale, id, nodes.map((node) => node.html)])).toEqual([]);
  }
});

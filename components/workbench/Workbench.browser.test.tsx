import '../base/tokens.css';
import '../base/base.css';
import './workbench.css';
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { useView } from '../base/view.fixture.tsx';
import { setLocale } from '#locales/index.ts';
import { openedFile } from '#tests/fixtures/workbench-views.ts';
import { JiannuoError } from '#core/errors.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import type { ImportStage, OpenedFile, OpenedSheet } from './import-view.ts';
import { ImportPage, type ImportPageProps } from './ImportPage.tsx';
import { LossPage, type LossPageProps } from './LossPage.tsx';

const { log, told, show, root } = useView();

function stageOf(opened: OpenedFile): ImportStage {
  return { kind: 'sheet', opened, choosing: false, saving: false };
}

/** The file with something said otherwise of the sheet that is shown. */
function withSheet(opened: OpenedFile, change: Partial<OpenedSheet>): OpenedFile {
  const shown = { ...opened.shown, ...change };
  return { ...opened, shown, sheets: opened.sheets.map((sheet) => (sheet === opened.shown ? shown : sheet)) };
}

function importProps(change: Partial<ImportPageProps> = {}): ImportPageProps {
  return {
    stage: stageOf(openedFile()),
    reading: undefined,
    answers: {},
    notes: [],
    forms: [{ id: 'member-pledge', title: '党员公开承诺书' }],
    fields: [
      { path: 'name', label: '姓名' },
      { path: 'idNumber', label: '身份证号' },
    ],
    labelOf: (path) => path,
    shown: (_path, text) => text,
    onFile: told('file'),
    onCancel: told('cancel'),
    onOther: told('other'),
    onBack: told('back'),
    onInclude: told('include'),
    onSheet: told('sheet'),
    onForm: told('form'),
    onHeaderRow: told('headerRow'),
    onMap: told('map'),
    onRecall: told('recall'),
    onTick: (item, ticked) => log.push(['tick', item.name, ticked]),
    onTickDoubtful: told('tickDoubtful'),
    onImport: told('import'),
    ...change,
  };
}

const lossProps: LossPageProps = {
  loss: 'behind',
  expected: 9,
  count: 4,
  lastBackup: { file: '践诺备份.json', at: '2016/5/3 08:00', count: 9 },
  busy: false,
  onRestore: told('restore'),
  onRescue: told('rescue'),
  onStartOver: told('startOver'),
};

test('bad rows stand with row, column, reason and what to do, in the order of the sheet', async () => {
  await show(<ImportPage {...importProps()} />);
  const table = page.getByRole('table', { name: '有问题的行（2 处）' });
  await expect.element(table).toBeVisible();
  const rows = [...table.element().querySelectorAll('tbody tr')].map((row) => row.textContent);
  expect(rows).toEqual([
    expect.stringMatching(/^3B 列（身份证号）身份证号的校验位不对.*请与证件核对/),
    '4没有姓名，不能导入。请补上姓名。',
  ]);
});

test('what a file is otherwise than its name says is told once', async () => {
  const note = { code: 'note.chartSheet', params: { sheet: '图表1' } };
  await show(<ImportPage {...importProps({ notes: [note, note] })} />);
  await expect.element(page.getByText('文件是这样读取的')).toBeVisible();
  expect(page.getByText('“图表1”是图表，没有读取。').elements()).toHaveLength(1);
});

test('rows to choose the header from leave the other fields their place', async () => {
  const rowTexts = ['样例学区党员花名册'.repeat(9), '姓名 / 身份证号'];
  await show(<ImportPage {...importProps({ stage: stageOf(withSheet(openedFile(), { rowTexts })) })} />);
  const header = page.getByRole('combobox', { name: '表头所在行' }).element();
  expect(header.getBoundingClientRect().width).toBeLessThanOrEqual(320);
});

test('samples show no number of a person, whatever the column means', async () => {
  const samples = [['王样一'], [], ['11010519491231002X 19900000000']];
  await show(<ImportPage {...importProps({ stage: stageOf(withSheet(openedFile(), { samples })) })} />);
  await expect.element(page.getByText('110***********002X 199****0000')).toBeVisible();
  expect(root().textContent).not.toContain('19900000000');
});

test('a row that is skipped shows no number of a person either', async () => {
  const opened = openedFile([
    ['姓名', '身份证号'],
    ['王样一', null],
    ['备注：经办人 11010519491231002X', null],
  ]);
  await show(<ImportPage {...importProps({ stage: stageOf(opened) })} />);
  await expect.element(page.getByText(/经办人 110\*+002X/)).toBeInTheDocument();
  expect(root().textContent).not.toContain('19491231');
});

test('a column of ID numbers without a field is a warning, and the button says what it leaves out', async () => {
  const opened = openedFile([
    ['姓名', '性别', '个人编码', '掌上联系'],
    ['王样一', '男', '11010519491231002X', '19900000000'],
  ]);
  await show(<ImportPage {...importProps({ stage: stageOf(opened) })} />);
  const warning = page.getByText('C 列“个人编码”看起来是idNumber，但没有对应到字段，导入时会丢掉');
  await expect.element(warning).toBeVisible();
  await expect.element(page.getByText(/^D 列“掌上联系”看起来是phone/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: '导入 1 人（不含 C 列的idNumber）' })).toBeEnabled();
});

test('a doubtful row is ticked by keyboard, a refused one cannot be', async () => {
  await show(<ImportPage {...importProps()} />);
  const doubtful = page.getByRole('checkbox', { name: '导入“李样二”（第 3 行）' });
  await expect.element(doubtful).not.toBeChecked();
  (doubtful.element() as HTMLElement).focus();
  await userEvent.keyboard(' ');
  expect(log).toEqual([['tick', '李样二', true]]);
  await expect.element(page.getByRole('checkbox', { name: '导入“”（第 4 行）' })).toBeDisabled();
});

test('a button says why nothing can be imported', async () => {
  const nobody = withSheet(openedFile(), { chosen: new Set() });
  await show(<ImportPage {...importProps({ stage: stageOf(nobody) })} />);
  await expect.element(page.getByRole('button', { name: '请先勾选要导入的人' })).toBeDisabled();
  const opened = openedFile([['姓名', '身份证号']]);
  await show(<ImportPage {...importProps({ stage: stageOf(opened) })} />);
  await expect.element(page.getByText(/^表头下面没有人员。/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: '没有可导入的人' })).toBeDisabled();
});

test('a file that is read shows how far, and its reading is ended by keyboard', async () => {
  const reading = { file: '大表.xlsx', done: 3, all: 8 };
  await show(<ImportPage {...importProps({ stage: { kind: 'file' }, reading })} />);
  await expect.element(page.getByText('正在读取 大表.xlsx…')).toBeVisible();
  const progress = page.getByRole('progressbar', { name: '读取进度' });
  await expect.element(progress).toHaveAttribute('value', '3');
  await expect.element(page.getByRole('button', { name: '取消' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(log).toEqual([['cancel']]);
  await show(<ImportPage {...importProps({ stage: { kind: 'file' }, reading: { file: '旧表.xls' } })} />);
  await expect.element(progress).not.toHaveAttribute('value');
});

test('while another file is looked for, the one that is open stays', async () => {
  const stage: ImportStage = { kind: 'sheet', opened: openedFile(), choosing: true, saving: false };
  await show(<ImportPage {...importProps({ stage })} />);
  await expect.element(page.getByLabelText('选择文件')).toBeInTheDocument();
  await expect.element(page.getByRole('table', { name: '导入预览' })).toBeVisible();
  await page.getByRole('button', { name: '不换了' }).click();
  expect(log).toEqual([['other', false]]);
});

test('a file that is dropped beside its place does not take the page away', async () => {
  await show(<ImportPage {...importProps()} />);
  for (const kind of ['dragover', 'drop']) {
    const event = new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: new DataTransfer() });
    root().dispatchEvent(event);
    expect([kind, event.defaultPrevented]).toEqual([kind, true]);
  }
  expect(log).toEqual([]);
});

test('a file whose sheets are all empty says so', async () => {
  const opened = { ...openedFile([]), empty: ['表', 'Sheet2'] };
  await show(<ImportPage {...importProps({ stage: stageOf(opened) })} />);
  await expect.element(page.getByRole('alert').getByText(/^文件里的工作表都是空的/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: '没有可导入的人' })).toBeDisabled();
});

/** Two sheets of people, one without names, and one that is empty. */
function severalSheets(): OpenedFile {
  const opened = openedFile(
    [
      ['姓名', '身份证号'],
      ['王样一', '11010519491231002X'],
    ],
    [
      ['姓名', '身份证号'],
      ['李样二', '440524188001010014'],
    ],
    [
      ['部门', '职务', '学历'],
      ['校办', '主任', '大学本科'],
    ],
  );
  return { ...opened, empty: ['Sheet4'] };
}

test('sheets are ticked and shown one by one, and of what is left out it says why', async () => {
  await show(<ImportPage {...importProps({ stage: stageOf(severalSheets()) })} />);
  const table = page.getByRole('table', { name: '工作表（3 张，导入其中 2 张）' });
  const rows = [...table.element().querySelectorAll('tbody tr')].map((row) => row.textContent);
  expect(rows).toEqual([
    '表只有人员资料第 1 行✓新增 1 人',
    '表2只有人员资料第 1 行✓新增 1 人',
    expect.stringMatching(/^表3第 1 行–不导入没有一列能认作姓名；.*给姓名一列选“姓名”/),
  ]);
  await expect.element(page.getByText('空的工作表：Sheet4')).toBeVisible();
  await expect.element(page.getByRole('checkbox', { name: '导入工作表“表3”' })).toBeDisabled();
  await page.getByRole('checkbox', { name: '导入工作表“表2”' }).click();
  await page.getByRole('button', { name: '表3' }).click();
  expect(log).toEqual([
    ['include', '表2', false],
    ['sheet', '表3'],
  ]);
  await expect.element(page.getByRole('button', { name: '导入 2 人（2 张工作表）' })).toBeEnabled();
});

test('a sheet without names shows its columns to choose from, and nobody yet', async () => {
  const opened = severalSheets();
  const shown = opened.sheets[2] ?? opened.shown;
  await show(<ImportPage {...importProps({ stage: stageOf({ ...opened, shown }) })} />);
  await expect.element(page.getByRole('status').getByText(/^工作表“表3”没有一列能认作姓名/)).toBeVisible();
  await expect.element(page.getByLabelText('A 列“部门”对应的字段')).toBeVisible();
  expect(page.getByRole('table', { name: '导入预览' }).elements()).toHaveLength(0);
});

test('values of formulas are marked at their cell and at their column; respelled cells are told by column', async () => {
  const opened = openedFile([
    ['姓名', '部门', '工号'],
    ['王　样', { formula: 'B1', result: '校办' }, { number: 1_234_567_890_123_450, shown: '1.23457E+15' }],
  ]);
  await show(<ImportPage {...importProps({ stage: stageOf(opened) })} />);
  const preview = page.getByRole('table', { name: '导入预览' }).element();
  expect(preview.textContent).toContain(
    'department：校办 ·公式结果；employeeNumber：1234567890123450 ?可能丢了后几位',
  );
  const columns = page.getByRole('table', { name: '列与字段的对应' }).element();
  expect(columns.textContent).toContain('·1 格是公式');
  await expect.element(page.getByText(/^B 列有 1 个值来自公式（第 2 行）/)).toBeVisible();
  await page.getByText('换了写法的内容（1 格）').click();
  await expect.element(page.getByText('第 2 行“王　样”读作“王样”')).toBeVisible();
});

test('starting over asks, Esc takes it back, and focus returns', async () => {
  await show(<LossPage {...lossProps} />);
  const startOver = page.getByRole('button', { name: '没有备份，重新开始…' });
  (startOver.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('dialog', { name: '放弃现有数据，重新开始？' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  await expect.element(startOver).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await page.getByRole('button', { name: '放弃并重新开始' }).click();
  expect(log).toEqual([['startOver']]);
});

test('an emptied store has nothing to rescue', async () => {
  await show(<LossPage {...lossProps} loss="emptied" />);
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toHaveTextContent('本机数据有问题，已停止写入');
  expect(page.getByRole('button', { name: '保存还能读出的内容' }).elements()).toHaveLength(0);
});

function Broken(): never {
  throw new JiannuoError('catalog.unknownForm', { id: 'not-a-form' });
}

test('a page that cannot be drawn is a sentence with the reason, not an empty window', async () => {
  await show(
    <ErrorBoundary>
      <Broken />
    </ErrorBoundary>,
  );
  await expect.element(page.getByText('这个页面显示不出来', { exact: false })).toBeVisible();
  await expect.element(page.getByText('not-a-form', { exact: false })).toBeVisible();
});

test.each([
  ['import', () => <ImportPage {...importProps()} />],
  ['import of several sheets', () => <ImportPage {...importProps({ stage: stageOf(severalSheets()) })} />],
  [
    'reading a file beside another',
    () => (
      <ImportPage
        {...importProps({
          stage: { kind: 'done', opened: openedFile(), choosing: true },
          reading: { file: '大表.xlsx', done: 1, all: 8 },
        })}
      />
    ),
  ],
  ['loss', () => <LossPage {...lossProps} />],
])('axe finds nothing in %s, in either language', async (_, view) => {
  for (const locale of ['zh-CN', 'en'] as const) {
    setLocale(locale);
    await show(null);
    await show(view());
    const { violations } = await axe.run(root(), { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [locale, id, nodes.map((node) => node.html)])).toEqual([]);
  }
});

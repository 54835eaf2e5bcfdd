import antScript from '../../../node_modules/antd/dist/antd-with-locales.min.js?raw';
import antStyle from '../../../node_modules/antd/dist/reset.css?raw';
import dayjsScript from '../../../node_modules/dayjs/dayjs.min.js?raw';
import reactScript from '../../../node_modules/react/umd/react.production.min.js?raw';
import domScript from '../../../node_modules/react-dom/umd/react-dom.production.min.js?raw';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { DescribedPage } from '#core/model/page.ts';
import { FillBench, loaded, loadScript, loadStyle, VERIFIED } from '#tests/browser/fill-bench.ts';
import { installBridge } from '../../page/models/bridge.ts';
import { byLabel, describeAgain, labelsOf } from '../../page/page.fixture.ts';
import { Registry } from '../../page/registry.ts';

type Draw = (type: unknown, props?: object | null, ...children: unknown[]) => unknown;
interface Root {
  render(node: unknown): void;
  unmount(): void;
}

let h: Draw;
let antd: Record<string, unknown>;
let root: Root;

beforeAll(() => {
  for (const script of [reactScript, domScript, dayjsScript, antScript]) loadScript(script);
  loadStyle(antStyle);
  h = loaded<{ createElement: Draw }>('React').createElement;
  antd = loaded('antd');
  installBridge(document);
});
afterEach(() => {
  root.unmount();
  document.body.replaceChildren();
});

function part(name: string): unknown {
  return name.split('.').reduce<unknown>((found, key) => Reflect.get(Object(found), key), antd);
}

async function show(node: unknown, ready: string): Promise<DescribedPage> {
  const host = document.createElement('div');
  document.body.append(host);
  root = loaded<{ createRoot(host: Element): Root }>('ReactDOM').createRoot(host);
  root.render(node);
  await expect.poll(() => document.querySelector(ready)).not.toBeNull();
  return describeAgain(new Registry(0)).page;
}

const grades = ['不合格', '合格'].map((label, value) => ({ label, value }));

function item(label: string, control: unknown, props: object = {}): unknown {
  return h(part('Form.Item'), { label, name: label, key: label, ...props }, control);
}

const controls = (): unknown[] => [
  item('姓名', h(part('Input')), { rules: [{ required: true }] }),
  item('性别', h(part('Radio.Group'), { options: ['男', '女'] })),
  item('政治面貌', h(part('Select'), { options: grades, placeholder: '请选择' })),
  item('入党时间', h(part('DatePicker')), { tooltip: '以支部大会通过为准' }),
  item('承诺期限', h(part('DatePicker.RangePicker'))),
  item('承诺内容', h(part('Input.TextArea'), { maxLength: 200, showCount: true }), { extra: '不超过200字' }),
  item('公示途径', h(part('Checkbox.Group'), { options: ['校刊', '公开栏'] })),
  item('是否公示', h(part('Switch')), { valuePropName: 'checked' }),
  item('自评得分', h(part('InputNumber'), { addonAfter: '分' })),
];
const names = [
  '姓名',
  '性别',
  '政治面貌',
  '入党时间',
  '承诺期限',
  '承诺内容',
  '公示途径',
  '是否公示',
  '自评得分',
];

test.each([
  ['horizontal', { labelCol: { span: 6 } }],
  ['vertical', { layout: 'vertical' }],
  ['inline', { layout: 'inline' }],
])('labels of a %s form are read', async (_, props) => {
  const page = await show(h(part('Form'), props, ...controls()), '.ant-switch');
  expect(labelsOf(page)).toEqual(names);
  expect(page.controls.map(({ kind }) => kind)).toEqual([
    'text',
    'radio',
    'select',
    'date',
    'dateRange',
    'longText',
    'checkboxes',
    'switch',
    'number',
  ]);
  expect(byLabel(page, '姓名')?.required).toBe(true);
});

test('rows of a Form.List are rows', async () => {
  const fields = (rows: { key: number; name: number }[]): unknown[] =>
    rows.map(({ key, name }) =>
      h(
        part('Space'),
        { key },
        h(part('Form.Item'), { name: [name, 'item'], label: '承诺事项' }, h(part('Input'))),
        h(part('Form.Item'), { name: [name, 'deadline'], label: '完成时限' }, h(part('DatePicker'))),
      ),
    );
  const initialValues = { pledges: [{}, {}] };
  const page = await show(
    h(part('Form'), { initialValues }, h(part('Form.List'), { name: 'pledges' }, fields)),
    '.ant-picker',
  );
  expect(labelsOf(page).map((label) => label.replace(/\[.*/, ''))).toEqual([
    '承诺事项',
    '完成时限',
    '承诺事项',
    '完成时限',
  ]);
});

test('a table with fields is read by row, and filled there', async () => {
  const kept: Record<string, unknown> = {};
  const columns = [
    { title: '序号', dataIndex: 'no' },
    { title: '承诺事项', render: (row: { no: number }) => h(part('Input'), { id: `item${row.no}` }) },
    {
      title: '评定等次',
      render: (row: { no: number }) =>
        h(part('Select'), {
          id: `grade${row.no}`,
          options: grades,
          onChange: (value: unknown) => (kept[`grade${row.no}`] = value),
        }),
    },
    { title: '完成时限', render: (row: { no: number }) => h(part('DatePicker'), { id: `date${row.no}` }) },
  ];
  const dataSource = [1, 2, 3].map((no) => ({ no, key: no }));
  const page = await show(h(part('Table'), { columns, dataSource, pagination: false }), '#date3');
  expect(labelsOf(page)).toEqual(
    [0, 1, 2].flatMap((row) => ['承诺事项', '评定等次', '完成时限'].map((label) => `${label}[${row}]`)),
  );
  const bench = new FillBench();
  expect((await bench.fill('#grade2', '合格')).outcome).toEqual(VERIFIED);
  expect((await bench.fill('#date3', '2024-05-01')).outcome).toEqual(VERIFIED);
  expect(kept).toEqual({ grade2: 1 });
});

test('in a dialog the lists and calendars over it are those of its fields', async () => {
  const form = h(
    part('Form'),
    { layout: 'vertical' },
    item('评定等次', h(part('Select'), { options: grades })),
    item('入党时间', h(part('DatePicker'))),
  );
  const behind = h(part('Form'), {}, item('查询', h(part('Select'), { options: grades })));
  const page = await show(
    h('div', {}, behind, h(part('Modal'), { open: true, title: '编辑' }, form)),
    '.ant-modal .ant-picker',
  );
  expect(labelsOf(page)).toEqual(['评定等次', '入党时间']);
  const bench = new FillBench();
  const [select, picker] = ['.ant-modal .ant-select', '.ant-modal .ant-picker'];
  expect((await bench.fill(select, '合格')).outcome).toEqual(VERIFIED);
  expect((await bench.fill(picker, '2024-05-01')).outcome).toEqual(VERIFIED);
  expect(document.querySelector('.ant-modal')).not.toBeNull();
  const { fields } = await bench.undo();
  expect(fields.map(({ outcome }) => outcome)).toEqual([VERIFIED, VERIFIED]);
});

test.each([
  ['', {}],
  ['bordered', { bordered: true }],
  ['vertical', { layout: 'vertical' }],
  ['vertical, four to a row', { layout: 'vertical', column: 4 }],
])('Descriptions %s are label and value', async (_, props) => {
  const items = [
    { key: 1, label: '姓名', children: '王试样' },
    { key: 2, label: '政治面貌', children: '中共党员' },
    { key: 3, label: '承诺内容', children: '每周听课两节，写好听课记录' },
    { key: 4, label: '评定等次', children: '合格' },
  ];
  const { texts } = await show(
    h(part('Descriptions'), { title: '基本情况', items, ...props }),
    '.ant-descriptions',
  );
  expect(texts.map(({ label, value }) => [label.text.replace(/[:：]$/, ''), value])).toEqual(
    items.map(({ label, children }) => [label, children]),
  );
});

import antScript from '../../../node_modules/antd/dist/antd-with-locales.min.js?raw';
import antStyle from '../../../node_modules/antd/dist/reset.css?raw';
import dayjsScript from '../../../node_modules/dayjs/dayjs.min.js?raw';
import reactScript from '../../../node_modules/react/umd/react.production.min.js?raw';
import domScript from '../../../node_modules/react-dom/umd/react-dom.production.min.js?raw';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { FillBench, loaded, loadScript, loadStyle, VERIFIED } from '#tests/browser/fill-bench.ts';
import { installBridge } from '../../page/models/bridge.ts';

type Node = unknown;
type Component = (props: object) => Node;
interface React {
  createElement(type: unknown, props?: object | null, ...children: Node[]): Node;
  useState<T>(first: T): [T, (next: T) => void];
}
interface Form {
  getFieldValue(name: string): unknown;
  setFieldsValue(values: object): void;
}
interface Antd extends Record<string, unknown> {
  Form: Component & { useForm(): [Form]; Item: unknown; List: unknown };
  locales: Record<string, unknown>;
}

let antd: Antd;
let react: React;
let root: { render(node: Node): void; unmount(): void };
let form: Form;
let bench: FillBench;

beforeAll(() => {
  for (const script of [reactScript, domScript, dayjsScript, antScript]) loadScript(script);
  loadStyle(antStyle);
  react = loaded<React>('React');
  antd = loaded<Antd>('antd');
  installBridge(document);
});

const option = (text: string): { value: string; label: string } => ({ value: `v:${text}`, label: text });
const grades = [...['不合格', '基本合格', '合格', '优秀'].map(option), { ...option('未评'), disabled: true }];
const routes = ['校刊校报', '公开栏', '电子屏', '网络媒体'].map(option);
const many = Array.from({ length: 2000 }, (_, index) => option(`第${index}小学`));

const node = (label: string, ...children: object[]): object => ({
  value: `v:${label}`,
  label,
  ...(children.length > 0 ? { children } : {}),
});
const places = [
  node('浙江', node('杭州', node('西湖'), node('滨江')), node('宁波', node('鼓楼'))),
  node('江苏', node('南京', node('鼓楼'), node('玄武')), node('苏州')),
];
const people = ['甲', '乙', '丙'].map((title) => ({ key: `k:${title}`, title }));

function part(name: string): unknown {
  return name.split('.').reduce<unknown>((found, key) => Reflect.get(Object(found), key), antd);
}

/** Asks its server for every word, after a pause and with an answer that takes its time. */
function Remote(props: object): Node {
  const [options, setOptions] = react.useState<object[]>([]);
  let asked = 0;
  const onSearch = (word: string): void => {
    clearTimeout(asked);
    const answer = word === '' || word.includes('无') ? [] : [option(`${word}第一小学`), option(word)];
    asked = window.setTimeout(() => setOptions(answer), 300);
  };
  return react.createElement(part('Select'), {
    ...props,
    showSearch: true,
    filterOption: false,
    options,
    onSearch,
  });
}

/** A form of items, each with one control; its name is the id of the control and the field of the form. */
function Page(): Node {
  const h = react.createElement;
  const [mine] = antd.Form.useForm();
  form = mine;
  const item = (name: string, type: string, props: object = {}, extra: object = {}): Node =>
    h(antd.Form.Item, { name, label: name, key: name, ...extra }, h(part(type), props));
  return h(
    antd['ConfigProvider'],
    { locale: antd.locales['zh_CN'] },
    h(
      antd.Form,
      { form, initialValues: { several: [], boxes: [], chosen: [], kept: 'v:优秀' } } as object,
      item('text', 'Input'),
      item('area', 'Input.TextArea', { maxLength: 20, showCount: true }),
      item('count', 'InputNumber', { min: 0, max: 200 }),
      item('grade', 'Select', { options: grades, placeholder: '请选择' }),
      item('kept', 'Select', { options: grades }),
      item('many', 'Select', { options: many }),
      item('search', 'Select', { options: many, showSearch: true, optionFilterProp: 'label' }),
      item('several', 'Select', { options: routes, mode: 'multiple' }),
      item('sex', 'Radio.Group', { options: [option('男'), option('女')] }),
      item('buttons', 'Radio.Group', { options: grades, optionType: 'button' }),
      item('boxes', 'Checkbox.Group', { options: routes }),
      item('single', 'Checkbox', { children: '已公示' }, { valuePropName: 'checked' }),
      item('toggle', 'Switch', {}, { valuePropName: 'checked' }),
      item('auto', 'AutoComplete', { options: [option('一支部'), { value: '二支部' }] }),
      item('mentions', 'Mentions', { options: [option('甲')] }),
      item('money', 'InputNumber', {
        precision: 2,
        formatter: (v: string) => `¥ ${v}`,
        parser: (v: string) => v.replace('¥ ', ''),
      }),
      item('tags', 'Select', { mode: 'tags', options: routes }),
      item('labelled', 'Select', { labelInValue: true, options: grades }),
      item('grouped', 'Select', {
        options: [
          { label: '甲组', options: grades },
          { label: '乙组', options: routes },
        ],
      }),
      item('double', 'Select', { options: [option('合 格'), option('合格'), option('其他')] }),
      item('inside', 'Select', {
        options: grades,
        allowClear: true,
        getPopupContainer: (t: Element) => t.parentElement,
      }),
      h(antd.Form.Item, { name: 'remote', label: 'remote', key: 'remote' }, h(Remote)),
      item('date', 'DatePicker'),
      item('chinese', 'DatePicker', { format: 'YYYY年MM月DD日' }),
      item('picked', 'DatePicker', { inputReadOnly: true }),
      item('month', 'DatePicker', { picker: 'month' }),
      item('year', 'DatePicker', { picker: 'year' }),
      item('moment', 'DatePicker', { showTime: true }),
      item('range', 'DatePicker.RangePicker'),
      item('chineseRange', 'DatePicker.RangePicker', { format: 'YYYY年MM月DD日' }),
      item('time', 'TimePicker'),
      item('minutes', 'TimePicker', { format: 'HH:mm' }),
      item('place', 'Cascader', { options: places }),
      item('places', 'Cascader', { options: places, multiple: true }),
      item('unit', 'TreeSelect', { treeData: places }),
      item('units', 'TreeSelect', { treeData: places, treeCheckable: true }),
      item('stars', 'Rate'),
      item('halves', 'Rate', { allowHalf: true }),
      item('share', 'Slider', { step: 5 }),
      item('ends', 'Slider', { range: true }),
      item(
        'chosen',
        'Transfer',
        { dataSource: people, render: (one: { title: string }) => one.title },
        { valuePropName: 'targetKeys' },
      ),
      item('quarter', 'DatePicker', { picker: 'quarter' }),
    ),
  );
}

beforeEach(async () => {
  const host = document.createElement('div');
  document.body.append(host);
  root = loaded<{ createRoot(host: Element): typeof root }>('ReactDOM').createRoot(host);
  root.render(react.createElement(Page));
  await expect.poll(() => document.querySelector('#date')).not.toBeNull();
  bench = new FillBench();
});
afterEach(() => {
  root.unmount();
  document.body.replaceChildren();
});

interface Day {
  format(layout: string): string;
}

function isDay(value: unknown): value is Day {
  return typeof value === 'object' && value !== null && 'format' in value;
}

/** Transfers carry no id. */
function at(id: string): string {
  return id === 'chosen' ? '.ant-transfer' : `#${id}`;
}

/** What the form holds, dates in words. */
function held(name: string): unknown {
  const value: unknown = form.getFieldValue(name) ?? null;
  const days = [value].flat();
  if (!days.every(isDay)) return structuredClone(value);
  const timed = /time|minutes/.test(name) ? 'HH:mm:ss' : 'YYYY-MM-DD HH:mm:ss';
  return days.map((day) => day.format(timed));
}

const cases: [id: string, shown: string | string[], model: unknown][] = [
  ['text', '党支部', '党支部'],
  ['area', '第一行\n第二行', '第一行\n第二行'],
  ['count', '42', 42],
  ['grade', '合格', 'v:合格'],
  ['kept', '合格', 'v:合格'],
  ['many', '第1777小学', 'v:第1777小学'],
  ['search', '第3小学', 'v:第3小学'],
  ['several', ['电子屏', '公开栏'], ['v:电子屏', 'v:公开栏']],
  ['sex', '女', 'v:女'],
  ['buttons', '合格', 'v:合格'],
  ['boxes', ['公开栏', '网络媒体'], ['v:公开栏', 'v:网络媒体']],
  ['single', '是', true],
  ['toggle', '是', true],
  ['auto', '三支部', '三支部'],
  ['mentions', '联系 @甲 同志', '联系 @甲 同志'],
  ['money', '1234.5', 1234.5],
  ['tags', ['电子屏', '自定'], ['v:电子屏', '自定']],
  ['labelled', '合格', { value: 'v:合格', label: '合格', key: 'v:合格' }],
  ['grouped', '公开栏', 'v:公开栏'],
  ['inside', '合格', 'v:合格'],
  ['remote', '实验学校', 'v:实验学校'],
  ['place', '江苏 / 南京 / 玄武', ['v:江苏', 'v:南京', 'v:玄武']],
  ['place', '滨江', ['v:浙江', 'v:杭州', 'v:滨江']],
  [
    'places',
    ['浙江/杭州/西湖', '玄武'],
    [
      ['v:浙江', 'v:杭州', 'v:西湖'],
      ['v:江苏', 'v:南京', 'v:玄武'],
    ],
  ],
  ['unit', '浙江 / 杭州', 'v:杭州'],
  ['unit', '玄武', 'v:玄武'],
  ['units', ['西湖', '苏州'], ['v:西湖', 'v:苏州']],
  ['stars', '4', 4],
  ['halves', '3.5', 3.5],
  ['share', '35', 35],
  ['chosen', ['乙', '丙'], ['k:乙', 'k:丙']],
  ['date', '2024-05-01', ['2024-05-01 00:00:00']],
  ['chinese', '2024-05-01', ['2024-05-01 00:00:00']],
  ['picked', '2019-11-30', ['2019-11-30 00:00:00']],
  ['month', '2024-05', ['2024-05-01 00:00:00']],
  ['year', '2024', ['2024-01-01 00:00:00']],
  ['moment', '2024-05-01 08:30:00', ['2024-05-01 08:30:00']],
  ['range', ['2024-05-01', '2024-06-30'], ['2024-05-01 00:00:00', '2024-06-30 00:00:00']],
  ['chineseRange', ['2024-05-01', '2024-06-30'], ['2024-05-01 00:00:00', '2024-06-30 00:00:00']],
  ['time', '08:30:00', ['08:30:00']],
  ['minutes', '08:30', ['08:30:00']],
];

test.each(cases)('%s is written, seen by the form, and undone', async (id, next, model) => {
  const before = held(id);
  const field = await bench.fill(at(id), next);
  expect(field.outcome).toEqual(VERIFIED);
  expect(held(id)).toEqual(model);
  const report = await bench.undo();
  expect(report.fields.map((one) => one.outcome)).toEqual([VERIFIED]);
  expect(held(id) || null).toEqual(before || null);
});

test.each([
  ['grade', '合', 'optionMissing'],
  ['grade', '未评', 'optionDisabled'],
  ['double', '合格', 'optionMissing'],
  ['remote', '无此学校', 'optionMissing'],
  ['several', ['公开栏', '广播'], 'optionMissing'],
  ['count', '300', 'outOfRange'],
  ['quarter', '2024-05-01', 'unknownControl'],
  ['place', '鼓楼', 'optionMissing'],
  ['place', '浙江 / 杭州 / 玄武', 'optionMissing'],
  ['place', '杭州', 'optionMissing'],
  ['unit', '鼓楼', 'optionMissing'],
  ['stars', '3.5', 'outOfStep'],
  ['stars', '6', 'outOfRange'],
  ['share', '33', 'outOfStep'],
  ['ends', '33', 'unknownControl'],
  ['chosen', ['乙', '丁'], 'optionMissing'],
] as const)('%s := %s is left alone', async (id, next, reason) => {
  const before = held(id);
  const { outcome } = await bench.fill(at(id), typeof next === 'string' ? next : [...next]);
  expect(outcome).toMatchObject({ state: 'skipped', reason });
  expect(held(id)).toEqual(before);
  await expect.poll(() => document.querySelector('input[aria-expanded="true"]')).toBeNull();
});

test('a number that the control rounds is not left there', async () => {
  expect((await bench.fill('#money', '1.234')).outcome).toMatchObject({
    state: 'failed',
    reason: 'rejected',
  });
  expect(held('money')).toBeNull();
});

import antScript from '../../../node_modules/ant-design-vue1/dist/antd-with-locales.min.js?raw';
import antStyle from '../../../node_modules/ant-design-vue1/dist/antd.min.css?raw';
import momentScript from '../../../node_modules/moment/min/moment-with-locales.js?raw';
import vueScript from '../../../node_modules/vue2/dist/vue.min.js?raw';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { FillBench, loaded, loadScript, loadStyle, VERIFIED } from '#tests/browser/fill-bench.ts';
import { installBridge } from '../../page/models/bridge.ts';

interface Page {
  form: Record<string, unknown>;
  $destroy(): void;
  $nextTick(): Promise<void>;
}
type Vue2 = (new (options: object) => Page) & { use(plugin: unknown): void };

const template = `
<a-config-provider :locale="locale"><a-form-model :model="form">
  <a-form-model-item label="评定等次" prop="grade"><a-select id="grade" v-model="form.grade" :options="grades"/></a-form-model-item>
  <a-select id="inside" v-model="form.inside" :get-popup-container="t => t.parentNode" allow-clear>
    <a-select-option value="a">初级</a-select-option><a-select-option value="b">高级</a-select-option></a-select>
  <a-select id="search" v-model="form.search" show-search option-filter-prop="children">
    <a-select-option v-for="i in 40" :key="i" :value="i">学校{{i}}</a-select-option></a-select>
  <a-select id="remote" v-model="form.remote" show-search :filter-option="false" :options="found" @search="search"/>
  <a-select id="several" v-model="form.several" mode="multiple" :options="routes"/>
  <a-select id="tags" v-model="form.tags" mode="tags" :options="routes"/>
  <a-select id="labelled" v-model="form.labelled" label-in-value><a-select-option value="a">初级</a-select-option><a-select-option value="b">高级</a-select-option></a-select>
  <a-select id="grouped" v-model="form.grouped"><a-select-opt-group label="甲组"><a-select-option value="a">初级</a-select-option></a-select-opt-group>
    <a-select-opt-group label="乙组"><a-select-option value="b">高级</a-select-option></a-select-opt-group></a-select>
  <a-select id="double" v-model="form.double"><a-select-option value="a">合 格</a-select-option><a-select-option value="b">合格</a-select-option></a-select>
  <a-select id="off" v-model="form.off" disabled :options="grades"/>
  <a-radio-group id="sex" v-model="form.sex"><a-radio :value="1">男</a-radio><a-radio :value="2">女</a-radio></a-radio-group>
  <a-radio-group id="buttons" v-model="form.buttons"><a-radio-button value="a">合格</a-radio-button><a-radio-button value="b">不合格</a-radio-button></a-radio-group>
  <a-checkbox-group id="boxes" v-model="form.boxes" :options="routes"/>
  <div><a-checkbox id="single" v-model="form.single">已公示</a-checkbox></div>
  <a-switch id="toggle" v-model="form.toggle"/>
  <a-auto-complete id="auto" v-model="form.auto" :data-source="['一支部']"/>
  <a-input-number id="count" v-model="form.count" :min="0" :max="200"/>
  <a-input-number id="money" v-model="form.money" :precision="2" :formatter="v => '¥ ' + v" :parser="v => v.replace('¥ ', '')"/>
  <a-date-picker id="date" v-model="form.date" value-format="YYYY-MM-DD"/>
  <a-date-picker id="within" v-model="form.within" value-format="YYYY-MM-DD" :get-calendar-container="t => t.parentNode"/>
  <a-date-picker id="chinese" v-model="form.chinese" format="YYYY年MM月DD日" value-format="YYYY-MM-DD"/>
  <a-date-picker id="moment" v-model="form.moment" show-time value-format="YYYY-MM-DD HH:mm:ss"/>
  <a-range-picker id="range" v-model="form.range" value-format="YYYY-MM-DD"/>
  <a-month-picker id="month" v-model="form.month" value-format="YYYY-MM"/>
  <a-week-picker id="week" v-model="form.week"/>
  <a-cascader id="place" v-model="form.place" :options="places"/>
  <a-tree-select id="unit" v-model="form.unit" :tree-data="places"/>
  <a-tree-select id="units" v-model="form.units" :tree-data="places" tree-checkable/>
  <a-rate id="stars" v-model="form.stars"/>
  <a-rate id="halves" v-model="form.halves" allow-half/>
  <a-slider id="share" v-model="form.share" :step="5"/>
  <a-transfer id="chosen" :target-keys="form.chosen" :data-source="people" :render="one => one.title" @change="keys => form.chosen = keys"/>
  <a-time-picker id="time" v-model="form.time" value-format="HH:mm:ss"/>
  <a-time-picker id="minutes" v-model="form.minutes" format="HH:mm" value-format="HH:mm"/>
  <a-mentions id="mentions" v-model="form.mentions"/>
  <a-input id="text" v-model="form.text"/>
  <a-textarea id="area" v-model="form.area"/>
</a-form-model></a-config-provider>`;

const option = (text: string): { value: string; label: string } => ({ value: `v:${text}`, label: text });

const node = (text: string, ...children: object[]): object => ({
  ...option(text),
  ...(children.length > 0 ? { children } : {}),
});
const places = [
  node('浙江', node('杭州', node('西湖'), node('滨江')), node('宁波', node('鼓楼'))),
  node('江苏', node('南京', node('鼓楼'), node('玄武')), node('苏州')),
];

let page: Page;
let bench: FillBench;

beforeAll(() => {
  for (const script of [vueScript, momentScript, antScript]) loadScript(script);
  loadStyle(antStyle);
  loaded<Vue2>('Vue').use(loaded('antd'));
  installBridge(document);
});

beforeEach(() => {
  const host = document.createElement('div');
  document.body.append(host);
  const form = {
    several: [],
    tags: [],
    boxes: [],
    single: false,
    toggle: false,
    auto: '',
    place: [],
    units: [],
    stars: 0,
    halves: 0,
    share: 0,
    chosen: [],
    mentions: '',
    text: '',
    area: '',
  };
  const none = [
    'grade',
    'inside',
    'search',
    'remote',
    'labelled',
    'grouped',
    'double',
    'off',
    'sex',
    'buttons',
  ];
  const blank = [
    'count',
    'money',
    'date',
    'within',
    'chinese',
    'moment',
    'time',
    'minutes',
    'month',
    'week',
    'unit',
  ];
  page = new (loaded<Vue2>('Vue'))({
    el: host,
    template,
    data: {
      form: { ...form, ...Object.fromEntries([...none, ...blank].map((id) => [id, undefined])), range: [] },
      locale: loaded<{ locales: Record<string, unknown> }>('antd').locales['zh_CN'],
      grades: [...['不合格', '基本合格', '合格'].map(option), { ...option('未评'), disabled: true }],
      routes: ['校刊校报', '公开栏', '电子屏', '网络媒体'].map(option),
      found: [],
      places,
      people: ['甲', '乙', '丙'].map((title) => ({ key: `k:${title}`, title })),
    },
    methods: {
      search(this: Record<string, unknown>, word: string) {
        setTimeout(() => (this['found'] = word === '' ? [] : [`${word}第一小学`, word].map(option)), 80);
      },
    },
  });
  bench = new FillBench();
});

afterEach(async () => {
  // Panels of the library take the focus in the frame after they opened, whether they are still there or not.
  await new Promise(requestAnimationFrame);
  page.$destroy();
  document.body.replaceChildren();
});

function held(id: string): unknown {
  return JSON.parse(JSON.stringify(page.form[id] ?? null));
}

const cases: [id: string, shown: string | string[], model: unknown][] = [
  ['grade', '合格', 'v:合格'],
  ['inside', '高级', 'b'],
  ['search', '学校3', 3],
  ['remote', '实验学校', 'v:实验学校'],
  ['several', ['电子屏', '公开栏'], ['v:电子屏', 'v:公开栏']],
  ['tags', ['电子屏', '自定'], ['v:电子屏', '自定']],
  ['labelled', '高级', { key: 'b', label: '高级' }],
  ['grouped', '高级', 'b'],
  ['sex', '女', 2],
  ['buttons', '合格', 'a'],
  ['boxes', ['公开栏', '网络媒体'], ['v:公开栏', 'v:网络媒体']],
  ['single', '是', true],
  ['toggle', '是', true],
  ['auto', '自写支部', '自写支部'],
  ['count', '42', 42],
  ['money', '1234.5', 1234.5],
  ['date', '2024-05-01', '2024-05-01'],
  ['within', '2024-05-01', '2024-05-01'],
  ['chinese', '2024-05-01', '2024-05-01'],
  ['moment', '2024-05-01 08:30:00', '2024-05-01 08:30:00'],
  ['range', ['2024-05-01', '2024-06-30'], ['2024-05-01', '2024-06-30']],
  ['month', '2024-05', '2024-05'],
  ['place', '江苏 / 南京 / 玄武', ['v:江苏', 'v:南京', 'v:玄武']],
  ['place', '滨江', ['v:浙江', 'v:杭州', 'v:滨江']],
  ['unit', '浙江 / 杭州', 'v:杭州'],
  ['unit', '玄武', 'v:玄武'],
  ['units', ['西湖', '苏州'], ['v:苏州', 'v:西湖']],
  ['stars', '4', 4],
  ['halves', '3.5', 3.5],
  ['share', '35', 35],
  ['chosen', ['乙', '丙'], ['k:乙', 'k:丙']],
  ['time', '08:30:00', '08:30:00'],
  ['minutes', '08:30', '08:30'],
  ['mentions', '联系 @甲 同志', '联系 @甲 同志'],
  ['text', '党支部', '党支部'],
  ['area', '第一行\n第二行', '第一行\n第二行'],
];

test.each(cases)('%s is written, seen by the model, and undone', async (id, next, model) => {
  const before = held(id);
  const field = await bench.fill(`#${id}`, next);
  expect(field.outcome).toEqual(VERIFIED);
  expect(held(id)).toEqual(model);
  const report = await bench.undo();
  expect(report.fields.map((one) => one.outcome)).toEqual([VERIFIED]);
  expect(held(id)).toEqual(before);
});

describe('what is not done', () => {
  test.each([
    ['grade', '合', 'optionMissing'],
    ['grade', '未评', 'optionDisabled'],
    ['double', '合格', 'optionMissing'],
    ['several', ['公开栏', '广播'], 'optionMissing'],
    ['off', '合格', 'disabled'],
    ['count', '300', 'outOfRange'],
    ['week', '2024-05-01', 'unknownControl'],
    ['place', '鼓楼', 'optionMissing'],
    ['unit', '鼓楼', 'optionMissing'],
    ['stars', '3.5', 'outOfStep'],
    ['share', '33', 'outOfStep'],
    ['chosen', ['乙', '丁'], 'optionMissing'],
  ] as const)('%s := %s is skipped', async (id, next, reason) => {
    const before = held(id);
    const { outcome } = await bench.fill(`#${id}`, typeof next === 'string' ? next : [...next]);
    expect(outcome).toMatchObject({ state: 'skipped', reason });
    expect(held(id)).toEqual(before);
    await expect.poll(() => document.querySelector('[aria-expanded="true"]')).toBeNull();
  });
});

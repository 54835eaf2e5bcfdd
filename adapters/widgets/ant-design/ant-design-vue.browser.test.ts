import antStyle from '../../../node_modules/ant-design-vue/dist/reset.css?raw';
import antScript from '../../../node_modules/ant-design-vue/dist/antd.min.js?raw';
import dayjsScript from '../../../node_modules/dayjs/dayjs.min.js?raw';
import advancedFormat from '../../../node_modules/dayjs/plugin/advancedFormat.js?raw';
import customParseFormat from '../../../node_modules/dayjs/plugin/customParseFormat.js?raw';
import localeData from '../../../node_modules/dayjs/plugin/localeData.js?raw';
import quarterOfYear from '../../../node_modules/dayjs/plugin/quarterOfYear.js?raw';
import weekday from '../../../node_modules/dayjs/plugin/weekday.js?raw';
import weekOfYear from '../../../node_modules/dayjs/plugin/weekOfYear.js?raw';
import weekYear from '../../../node_modules/dayjs/plugin/weekYear.js?raw';
import vueScript from '../../../node_modules/vue/dist/vue.global.prod.js?raw';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { FillBench, loaded, loadScript, loadStyle, VERIFIED } from '#tests/browser/fill-bench.ts';
import { installBridge } from '../../page/models/bridge.ts';

type Form = Record<string, unknown>;
interface App {
  use(plugin: unknown): App;
  mount(element: Element): unknown;
  unmount(): void;
}
interface Vue3 {
  createApp(options: object): App;
  reactive(value: Form): Form;
  watch(source: () => unknown, act: () => void, options?: object): void;
  ref<T>(value: T): { value: T };
}

const template = `
<a-form :model="form">
  <a-form-item label="评定等次" name="grade"><a-select id="grade" v-model:value="form.grade" placeholder="请选择" :options="grades"/></a-form-item>
  <a-select id="inside" v-model:value="form.inside" :get-popup-container="t => t.parentNode" allow-clear>
    <a-select-option value="a">初级</a-select-option><a-select-option value="b">高级</a-select-option></a-select>
  <a-select id="many" v-model:value="form.many" :options="many"/>
  <a-select id="search" v-model:value="form.search" show-search option-filter-prop="label" :options="many"/>
  <a-select id="remote" v-model:value="form.remote" show-search :filter-option="false" :options="found" @search="search"/>
  <a-select id="late" v-model:value="form.late" :options="late" @dropdown-visible-change="loadLate"/>
  <a-select id="several" v-model:value="form.several" mode="multiple" :options="routes"/>
  <a-select id="stubborn" v-model:value="form.stubborn" :options="grades"/>
  <a-select id="off" v-model:value="form.off" disabled :options="grades"/>
  <a-radio-group id="sex" v-model:value="form.sex"><a-radio :value="1">男</a-radio><a-radio :value="2">女</a-radio>
    <a-radio :value="3" disabled>未知</a-radio></a-radio-group>
  <a-radio-group id="buttons" v-model:value="form.buttons" button-style="solid"><a-radio-button value="a">合格</a-radio-button>
    <a-radio-button value="b">不合格</a-radio-button></a-radio-group>
  <a-checkbox-group id="boxes" v-model:value="form.boxes" :options="routes"/>
  <div><a-checkbox id="single" v-model:checked="form.single">已公示</a-checkbox></div>
  <a-date-picker id="date" v-model:value="form.date" value-format="YYYY-MM-DD"/>
  <a-date-picker id="chinese" v-model:value="form.chinese" format="YYYY年MM月DD日" value-format="YYYY-MM-DD"/>
  <a-date-picker id="picked" v-model:value="form.picked" input-read-only value-format="YYYY-MM-DD"/>
  <a-date-picker id="month" v-model:value="form.month" picker="month" value-format="YYYY-MM"/>
  <a-date-picker id="chineseMonth" v-model:value="form.chineseMonth" picker="month" format="YYYY年MM月" value-format="YYYY-MM"/>
  <a-date-picker id="moment" v-model:value="form.moment" show-time value-format="YYYY-MM-DD HH:mm:ss"/>
  <a-date-picker id="limited" v-model:value="form.limited" :disabled-date="d => d.year() > 2020" value-format="YYYY-MM-DD"/>
  <a-input-number id="count" v-model:value="form.count" :min="0" :max="200"/>
  <a-switch id="toggle" v-model:checked="form.toggle"/>
  <a-range-picker id="range" v-model:value="form.range" value-format="YYYY-MM-DD"/>
  <a-range-picker id="chineseRange" v-model:value="form.chineseRange" format="YYYY年MM月DD日" value-format="YYYY-MM-DD"/>
  <a-time-picker id="time" v-model:value="form.time" value-format="HH:mm:ss"/>
  <a-time-picker id="minutes" v-model:value="form.minutes" format="HH:mm" value-format="HH:mm"/>
  <a-date-picker id="year" v-model:value="form.year" picker="year" value-format="YYYY"/>
  <a-date-picker id="quarter" v-model:value="form.quarter" picker="quarter"/>
  <a-auto-complete id="auto" v-model:value="form.auto" :options="routes"/>
  <a-cascader id="place" v-model:value="form.place" :options="places"/>
  <a-cascader id="places" v-model:value="form.places" :options="places" multiple/>
  <a-tree-select id="unit" v-model:value="form.unit" :tree-data="places"/>
  <a-tree-select id="units" v-model:value="form.units" :tree-data="places" tree-checkable/>
  <a-rate id="stars" v-model:value="form.stars"/>
  <a-rate id="halves" v-model:value="form.halves" allow-half/>
  <a-slider id="share" v-model:value="form.share" :step="5"/>
  <a-transfer id="chosen" v-model:target-keys="form.chosen" :data-source="people" :render="one => one.title"/>
  <a-mentions id="mentions" v-model:value="form.mentions" :options="[{ value: '甲' }]"/>
  <a-input-number id="money" v-model:value="form.money" :precision="2" :formatter="v => '¥ ' + v" :parser="v => v.replace('¥ ', '')"/>
  <a-select id="tags" v-model:value="form.tags" mode="tags" :options="routes"/>
  <a-select id="grouped" v-model:value="form.grouped" :options="[{ label: '甲组', options: grades }, { label: '乙组', options: routes }]"/>
  <a-select id="double" v-model:value="form.double" :options="['合 格', '合格', '其他'].map(value => ({ value, label: value }))"/>
  <a-input id="text" v-model:value="form.text"/>
  <a-textarea id="area" v-model:value="form.area" :maxlength="20" show-count/>
</a-form>`;

const label = (text: string): { value: string; label: string } => ({ value: `v:${text}`, label: text });

const node = (text: string, ...children: object[]): object => ({
  ...label(text),
  ...(children.length > 0 ? { children } : {}),
});
const places = [
  node('浙江', node('杭州', node('西湖'), node('滨江')), node('宁波', node('鼓楼'))),
  node('江苏', node('南京', node('鼓楼'), node('玄武')), node('苏州')),
];

/** Fields that hold nothing at all at first. */
const blank =
  'grade inside many search remote stubborn off sex date picked month chineseMonth moment limited count range chineseRange time minutes year quarter money grouped double place unit stars halves share'.split(
    ' ',
  );

let app: App;
let form: Form;
let bench: FillBench;

beforeAll(() => {
  loadScript(vueScript);
  loadScript(dayjsScript);
  for (const plugin of [
    advancedFormat,
    customParseFormat,
    localeData,
    quarterOfYear,
    weekday,
    weekOfYear,
    weekYear,
  ]) {
    loadScript(plugin);
  }
  loadScript(antScript);
  loadStyle(antStyle);
  installBridge(document);
});

beforeEach(() => {
  const { createApp, reactive, ref, watch } = loaded<Vue3>('Vue');
  form = reactive({
    ...Object.fromEntries(blank.map((id) => [id, undefined])),
    late: null,
    several: [],
    buttons: '',
    boxes: [],
    single: false,
    chinese: '',
    toggle: false,
    auto: '',
    mentions: '',
    tags: [],
    places: [],
    units: [],
    chosen: [],
    text: '',
    area: '',
  });
  const found = ref<object[]>([]);
  const late = ref<object[]>([]);
  const host = document.createElement('div');
  document.body.append(host);
  app = createApp({
    template,
    setup() {
      watch(
        () => form['stubborn'],
        () => (form['stubborn'] = undefined),
      );
      return {
        form,
        found,
        late,
        grades: [...['不合格', '基本合格', '合格', '优秀'].map(label), { ...label('未评'), disabled: true }],
        places,
        people: ['甲', '乙', '丙'].map((title) => ({ key: `k:${title}`, title })),
        routes: ['校刊校报', '公开栏', '电子屏', '网络媒体'].map(label),
        many: Array.from({ length: 800 }, (_, index) => label(`第${index}小学`)),
        search(query: string) {
          setTimeout(() => (found.value = query === '' ? [] : [`${query}第一小学`, query].map(label)), 80);
        },
        loadLate(open: boolean) {
          if (open) setTimeout(() => (late.value = ['第一支部', '第二支部'].map(label)), 120);
        },
      };
    },
  });
  app.use(loaded('antd'));
  app.mount(host);
  bench = new FillBench();
});

afterEach(() => {
  app.unmount();
  document.body.replaceChildren();
});

const cases: [id: string, shown: string | string[], model: unknown][] = [
  ['grade', '合格', 'v:合格'],
  ['inside', '高级', 'b'],
  ['many', '第777小学', 'v:第777小学'],
  ['search', '第3小学', 'v:第3小学'],
  ['remote', '实验学校', 'v:实验学校'],
  ['late', '第二支部', 'v:第二支部'],
  ['several', ['电子屏', '公开栏'], ['v:电子屏', 'v:公开栏']],
  ['sex', '女', 2],
  ['buttons', '合格', 'a'],
  ['boxes', ['公开栏', '网络媒体'], ['v:公开栏', 'v:网络媒体']],
  ['date', '2024-05-01', '2024-05-01'],
  ['chinese', '2024-05-01', '2024-05-01'],
  ['picked', '2019-11-30', '2019-11-30'],
  ['month', '2024-05', '2024-05'],
  ['chineseMonth', '2024-05', '2024-05'],
  ['moment', '2024-05-01 08:30:00', '2024-05-01 08:30:00'],
  ['year', '2024', '2024'],
  ['range', ['2024-05-01', '2024-06-30'], ['2024-05-01', '2024-06-30']],
  ['chineseRange', ['2024-05-01', '2024-06-30'], ['2024-05-01', '2024-06-30']],
  ['time', '08:30:00', '08:30:00'],
  ['minutes', '08:30', '08:30'],
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
  ['auto', '自写途径', '自写途径'],
  ['mentions', '联系 @甲 同志', '联系 @甲 同志'],
  ['money', '1234.5', 1234.5],
  ['tags', ['电子屏', '自定'], ['v:电子屏', '自定']],
  ['grouped', '公开栏', 'v:公开栏'],
  ['count', '42', 42],
  ['toggle', '是', true],
  ['text', '党支部', '党支部'],
  ['area', '第一行\n第二行', '第一行\n第二行'],
];

test.each(cases)('%s is written, seen by the model, and undone', async (id, next, model) => {
  const before = structuredClone(form[id] === undefined ? null : JSON.parse(JSON.stringify(form[id])));
  const field = await bench.fill(`#${id}`, next);
  expect(field.outcome).toEqual(VERIFIED);
  expect(form[id]).toEqual(model);
  const report = await bench.undo();
  expect(report.fields.map((one) => one.outcome)).toEqual([VERIFIED]);
  expect(form[id] ?? null).toEqual(before ?? null);
});

test('a lone checkbox answers yes and no', async () => {
  expect((await bench.fill('#single', '是')).outcome).toEqual(VERIFIED);
  expect(form['single']).toBe(true);
  await bench.undo();
  expect(form['single']).toBe(false);
});

describe('what is not done', () => {
  test.each([
    ['grade', '合', 'optionMissing'],
    ['grade', '未评', 'optionDisabled'],
    ['many', '第801小学', 'optionMissing'],
    ['sex', '未知', 'optionDisabled'],
    ['boxes', ['公开栏', '广播'], 'optionMissing'],
    ['several', ['公开栏', '广播'], 'optionMissing'],
    ['off', '合格', 'disabled'],
    ['count', '300', 'outOfRange'],
    ['double', '合格', 'optionMissing'],
    ['place', '鼓楼', 'optionMissing'],
    ['unit', '鼓楼', 'optionMissing'],
    ['stars', '3.5', 'outOfStep'],
    ['share', '33', 'outOfStep'],
    ['chosen', ['乙', '丁'], 'optionMissing'],
    ['quarter', '2024-05-01', 'unknownControl'],
    ['limited', '2024-05-01', 'optionDisabled'],
  ] as const)('%s := %s is skipped', async (id, next, reason) => {
    const before = JSON.stringify(form[id]);
    const { outcome } = await bench.fill(`#${id}`, typeof next === 'string' ? next : [...next]);
    expect(outcome).toMatchObject({ state: 'skipped', reason });
    expect(JSON.stringify(form[id])).toBe(before);
    await expect.poll(() => document.querySelector('input[aria-expanded="true"]')).toBeNull();
  });

  test('a value that the page takes back is a failure', async () => {
    const { outcome } = await bench.fill('#stubborn', '合格');
    expect(outcome).toMatchObject({ state: 'failed', reason: 'readBackDiffers' });
  });
});

test('one choice after the other, while lists are still fading out', async () => {
  for (const name of ['合格', '优秀', '不合格', '基本合格', '合格']) {
    expect((await bench.fill('#grade', name)).outcome).toEqual(VERIFIED);
  }
  expect(form['grade']).toBe('v:合格');
});

import plusStyle from '../../../node_modules/element-plus/dist/index.css?raw';
import plusScript from '../../../node_modules/element-plus/dist/index.full.min.js?raw';
import chinese from '../../../node_modules/element-plus/dist/locale/zh-cn.min.js?raw';
import vueScript from '../../../node_modules/vue/dist/vue.global.prod.js?raw';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { FillBench, loaded, loadScript, loadStyle, VERIFIED } from '#tests/browser/fill-bench.ts';
import { installBridge } from '../../page/models/bridge.ts';
import { initialForm, methods, options, template } from './page.fixture.ts';
import type { Form } from './page.fixture.ts';

interface App {
  use(plugin: unknown, options: object): App;
  mount(element: Element): { form: Form };
  unmount(): void;
}
interface Vue3 {
  createApp(options: object): App;
}

let app: App;
let form: Form;
let bench: FillBench;

beforeAll(() => {
  loadScript(vueScript);
  loadScript(plusScript);
  loadScript(chinese);
  loadStyle(plusStyle);
  installBridge(document);
});

beforeEach(() => {
  const host = document.createElement('div');
  document.body.append(host);
  app = loaded<Vue3>('Vue').createApp({
    template,
    data: () => ({ form: initialForm(), ...options() }),
    methods,
  });
  app.use(loaded('ElementPlus'), { locale: loaded('ElementPlusLocaleZhCn') });
  ({ form } = app.mount(host));
  bench = new FillBench();
});

afterEach(() => {
  app.unmount();
  document.body.replaceChildren();
});

/** The model as plain data. */
function held(id: string): unknown {
  const value = form[id];
  return value instanceof Date ? value.toLocaleDateString('sv') : JSON.parse(JSON.stringify(value ?? null));
}

/** A control of the page: its box has the id. */
function box(id: string): string {
  return `[data-id="${id}"] :is(input,[role="slider"],textarea)`;
}

const cases: [id: string, shown: string | string[], model: unknown][] = [
  ['text', '党支部', '党支部'],
  ['area', '第一行\n第二行', '第一行\n第二行'],
  ['count', '42', 42],
  ['grade', '合格', '2'],
  ['inside', '高级', 'b'],
  ['filterable', '学校3', 3],
  ['grouped', '城北校区', 'n2'],
  ['remote', '实验学校', 'v:实验学校'],
  ['late', '第二支部', 'v:第二支部'],
  ['several', ['电子屏', '公开栏'], ['r:电子屏', 'r:公开栏']],
  ['folded', ['电子屏', '公开栏', '校刊校报'], ['r:电子屏', 'r:公开栏', 'r:校刊校报']],
  ['virtual', '教师900', 900],
  ['virtualSeveral', ['教师3', '教师700'], [3, 700]],
  ['sex', '女', '2'],
  ['buttons', '合格', 'a'],
  ['boxes', ['公开栏', '网络媒体'], ['c:公开栏', 'c:网络媒体']],
  ['boxButtons', ['周二', '周三'], ['2', '3']],
  ['toggle', '是', true],
  ['single', '是', true],
  ['date', '2024-05-01', '2024-05-01'],
  ['chinese', '2024-05-01', '2024-05-01'],
  ['picked', '2019-11-30', '2019-11-30'],
  ['month', '2024-05', '2024-05'],
  ['pickedMonth', '2024-11', '2024-11'],
  ['year', '2016', '2016'],
  ['chineseYear', '2016', '2016'],
  ['pickedYear', '1987', '1987'],
  ['moment', '2024-05-01 08:30:00', '2024-05-01 08:30:00'],
  ['range', ['2024-05-01', '2024-12-31'], ['2024-05-01', '2024-12-31']],
  ['pickedRange', ['2024-05-01', '2024-07-09'], ['2024-05-01', '2024-07-09']],
  ['monthRange', ['2024-05', '2025-02'], ['2024-05', '2025-02']],
  ['time', '08:30', '08:30:00'],
  ['minutes', '08:30', '08:30'],
  ['timeSelect', '09:00', '09:00'],
  ['suggested', '自己写的', '自己写的'],
  ['area3', '江苏省 / 南京市 / 玄武区', ['js', 'nj', 'xw']],
  ['area3', '江苏省-苏州市-姑苏区', ['js', 'sz', 'gs']],
  ['area3', '姑苏区', ['js', 'sz', 'gs']],
  ['areaHover', '浙江省 > 杭州市 > 西湖区', ['zj', 'hz', 'xh']],
  ['areaAny', '江苏省/苏州市', ['js', 'sz']],
  ['areaLeaf', '浙江省/杭州市/西湖区', ['zj', 'hz', 'xh']],
  ['areaLazy', '江苏省/南京市', ['江苏省', '南京市']],
  [
    'areas',
    ['江苏省/南京市/玄武区', '西湖区'],
    [
      ['js', 'nj', 'xw'],
      ['zj', 'hz', 'xh'],
    ],
  ],
  [
    'areasFolded',
    ['江苏省/南京市/玄武区', '西湖区'],
    [
      ['js', 'nj', 'xw'],
      ['zj', 'hz', 'xh'],
    ],
  ],
  ['tree', '江苏省/苏州市/姑苏区', 'gs'],
  ['tree', '西湖区', 'xh'],
  ['trees', ['玄武区', '西湖区'], ['xw', 'xh']],
  ['rate', '4', 4],
  ['halfRate', '3.5', 3.5],
  ['slider', '42', 42],
  ['steps', '15', 15],
  ['transfer', ['教师2', '教师4'], [2, 4]],
  ['tags', ['先进', '模范'], ['先进', '模范']],
];

test.each(cases)('%s := %s is written, seen by the model, and undone', async (id, next, model) => {
  const before = held(id);
  const { outcome } = await bench.fill(box(id), next);
  expect(outcome).toEqual(VERIFIED);
  expect(held(id)).toEqual(model);
  const report = await bench.undo();
  expect(report.fields.map((one) => one.outcome)).toEqual([VERIFIED]);
  expect(held(id)).toEqual(before);
});

test.each([
  ['grade', '合', 'optionMissing'],
  ['grade', '未评', 'optionDisabled'],
  ['several', ['公开栏', '广播'], 'optionMissing'],
  ['limited', '2024-05-01', 'optionDisabled'],
  ['range', ['2024-12-31', '2024-05-01'], 'notADate'],
  ['time', '下午', 'notATime'],
  ['area3', '鼓楼区', 'optionMissing'],
  ['area3', '江苏省/南京市', 'optionMissing'],
  ['area3', '江苏省/苏州市/虎丘区', 'optionDisabled'],
  ['areas', ['玄武区', '东城区'], 'optionMissing'],
  ['tree', '鼓楼区', 'optionMissing'],
  ['tree', '江苏省/镇江市', 'optionMissing'],
  ['rate', '6', 'outOfRange'],
  ['steps', '12', 'outOfStep'],
  ['transfer', ['教师2', '教师5'], 'optionDisabled'],
  ['twoEnds', '12', 'unknownControl'],
] as const)('%s := %s is skipped and left as it was', async (id, next, reason) => {
  const before = held(id);
  const { outcome } = await bench.fill(box(id), typeof next === 'string' ? next : [...next]);
  expect(outcome).toMatchObject({ state: 'skipped', reason });
  expect(held(id)).toEqual(before);
});

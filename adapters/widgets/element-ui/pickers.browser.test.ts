import elementScript from '../../../node_modules/element-ui/lib/index.js?raw';
import elementStyle from '../../../node_modules/element-ui/lib/theme-chalk/index.css?raw';
import vueScript from '../../../node_modules/vue2/dist/vue.js?raw';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { FillBench, loaded, loadScript, loadStyle, VERIFIED } from '#tests/browser/fill-bench.ts';
import { regions } from '#tests/browser/regions.ts';
import { installBridge } from '../../page/models/bridge.ts';

type Form = Record<string, unknown>;
interface Vue2Instance {
  $destroy(): void;
  $nextTick(): Promise<void>;
  form: Form;
}
type Vue2 = new (options: object) => Vue2Instance;

const field = (id: string, control: string): string => `<div data-id="${id}">${control}</div>`;

const template = `<el-form :model="form">
${field('folded', '<el-select v-model="form.folded" multiple collapse-tags><el-option v-for="o in routes" :key="o" :label="o" :value="\'r:\' + o"/></el-select>')}
${field('grouped', '<el-select v-model="form.grouped"><el-option-group label="城南"><el-option label="城南校区" value="n1"/></el-option-group><el-option-group label="城北"><el-option label="城北校区" value="n2"/></el-option-group></el-select>')}
${field('boxButtons', '<el-checkbox-group v-model="form.boxButtons"><el-checkbox-button v-for="o in routes" :key="o" :label="o"/></el-checkbox-group>')}
${field('year', '<el-date-picker v-model="form.year" type="year" value-format="yyyy"/>')}
${field('chineseYear', '<el-date-picker v-model="form.chineseYear" type="year" format="yyyy 年" value-format="yyyy"/>')}
${field('pickedYear', '<el-date-picker v-model="form.pickedYear" type="year" :editable="false" value-format="yyyy"/>')}
${field('pickedMonth', '<el-date-picker v-model="form.pickedMonth" type="month" :editable="false" value-format="yyyy-MM"/>')}
${field('range', '<el-date-picker v-model="form.range" type="daterange" value-format="yyyy-MM-dd"/>')}
${field('chineseRange', '<el-date-picker v-model="form.chineseRange" type="daterange" format="yyyy年MM月dd日" value-format="yyyy-MM-dd"/>')}
${field('pickedRange', '<el-date-picker v-model="form.pickedRange" type="daterange" :editable="false" value-format="yyyy-MM-dd"/>')}
${field('limitedRange', '<el-date-picker v-model="form.limitedRange" type="daterange" :picker-options="{ disabledDate: isLate }" value-format="yyyy-MM-dd"/>')}
${field('monthRange', '<el-date-picker v-model="form.monthRange" type="monthrange" value-format="yyyy-MM"/>')}
${field('time', '<el-time-picker v-model="form.time" value-format="HH:mm:ss"/>')}
${field('minutes', '<el-time-picker v-model="form.minutes" format="HH:mm" value-format="HH:mm"/>')}
${field('timeSelect', "<el-time-select v-model=\"form.timeSelect\" :picker-options=\"{ start: '08:30', step: '00:15', end: '18:30' }\"/>")}
${field('suggested', '<el-autocomplete v-model="form.suggested" :fetch-suggestions="suggest"/>')}
${field('area', '<el-cascader v-model="form.area" :options="regions"/>')}
${field('areaHover', '<el-cascader v-model="form.areaHover" :options="regions" :props="{ expandTrigger: \'hover\' }"/>')}
${field('areaAny', '<el-cascader v-model="form.areaAny" :options="regions" :props="{ checkStrictly: true }"/>')}
${field('areaLeaf', '<el-cascader v-model="form.areaLeaf" :options="regions" :show-all-levels="false" filterable/>')}
${field('areaLazy', '<el-cascader v-model="form.areaLazy" :props="{ lazy: true, lazyLoad }"/>')}
${field('areas', '<el-cascader v-model="form.areas" :options="regions" :props="{ multiple: true }"/>')}
${field('areasFolded', '<el-cascader v-model="form.areasFolded" :options="regions" :props="{ multiple: true }" collapse-tags/>')}
${field('rate', '<el-rate v-model="form.rate"/>')}
${field('halfRate', '<el-rate v-model="form.halfRate" allow-half/>')}
${field('slider', '<el-slider v-model="form.slider"/>')}
${field('steps', '<el-slider v-model="form.steps" :step="5" :min="5" :max="30" show-input/>')}
${field('transfer', '<el-transfer v-model="form.transfer" :data="people" filterable/>')}
</el-form>`;

function initial(): Form {
  return {
    folded: [],
    grouped: '',
    boxButtons: [],
    year: '',
    chineseYear: '',
    pickedYear: '',
    pickedMonth: '',
    range: null,
    chineseRange: ['2020-01-01', '2020-02-01'],
    pickedRange: null,
    limitedRange: null,
    monthRange: null,
    time: '',
    minutes: '',
    timeSelect: '',
    suggested: '',
    area: [],
    areaHover: [],
    areaAny: [],
    areaLeaf: ['js', 'nj', 'gl'],
    areaLazy: [],
    areas: [],
    areasFolded: [],
    rate: null,
    halfRate: 0,
    slider: 10,
    steps: 5,
    transfer: [1],
  };
}

let page: Vue2Instance;
let bench: FillBench;

beforeAll(() => {
  loadScript(vueScript);
  loadScript(elementScript);
  loadStyle(elementStyle);
  installBridge(document);
});

beforeEach(() => {
  const host = document.createElement('div');
  document.body.append(host);
  page = new (loaded<Vue2>('Vue'))({
    el: host,
    template,
    data: () => ({
      form: initial(),
      routes: ['校刊校报', '公开栏', '电子屏', '网络媒体'],
      people: Array.from({ length: 6 }, (_, i) => ({ key: i, label: `教师${i}`, disabled: i === 5 })),
      regions: regions(),
    }),
    methods: {
      isLate: (day: Date): boolean => day.getFullYear() > 2020,
      suggest(query: string, show: (found: object[]) => void): void {
        setTimeout(() => show([{ value: `${query}一` }, { value: `${query}二` }]), 30);
      },
      lazyLoad(node: { level: number; value: string }, resolve: (nodes: object[]) => void): void {
        const below = node.value === '江苏省' ? ['南京市', '苏州市'] : ['杭州市', '苏州市'];
        const names = [['江苏省', '浙江省'], below][node.level] ?? [];
        const nodes = names.map((name) => ({ value: name, label: name, leaf: node.level === 1 }));
        setTimeout(() => resolve(nodes), 60);
      },
    },
  });
  bench = new FillBench();
});

afterEach(() => {
  page.$destroy();
  document.body.replaceChildren();
});

function held(id: string): unknown {
  return JSON.parse(JSON.stringify(page.form[id] ?? null));
}

function box(id: string): string {
  return `[data-id="${id}"] :is(input,[role="slider"])`;
}

const cases: [id: string, shown: string | string[], model: unknown][] = [
  ['folded', ['电子屏', '公开栏', '校刊校报'], ['r:电子屏', 'r:公开栏', 'r:校刊校报']],
  ['grouped', '城北校区', 'n2'],
  ['boxButtons', ['公开栏', '网络媒体'], ['公开栏', '网络媒体']],
  ['year', '2016', '2016'],
  ['chineseYear', '2016', '2016'],
  ['pickedYear', '1987', '1987'],
  ['pickedMonth', '2024-11', '2024-11'],
  ['range', ['2024-05-01', '2024-12-31'], ['2024-05-01', '2024-12-31']],
  ['chineseRange', ['2024-05-01', '2024-12-31'], ['2024-05-01', '2024-12-31']],
  ['pickedRange', ['2024-05-01', '2024-07-09'], ['2024-05-01', '2024-07-09']],
  ['monthRange', ['2024-05', '2025-02'], ['2024-05', '2025-02']],
  ['time', '08:30', '08:30:00'],
  ['minutes', '08:30', '08:30'],
  ['timeSelect', '09:00', '09:00'],
  ['suggested', '自己写的', '自己写的'],
  ['area', '江苏省 / 南京市 / 玄武区', ['js', 'nj', 'xw']],
  ['area', '姑苏区', ['js', 'sz', 'gs']],
  ['areaHover', '浙江省 > 杭州市 > 西湖区', ['zj', 'hz', 'xh']],
  ['areaAny', '江苏省/苏州市', ['js', 'sz']],
  ['areaLeaf', '江苏省/南京市/玄武区', ['js', 'nj', 'xw']],
  ['areaLeaf', '西湖区', ['zj', 'hz', 'xh']],
  ['areaLazy', '浙江省-苏州市', ['浙江省', '苏州市']],
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
  ['rate', '4', 4],
  ['halfRate', '3.5', 3.5],
  ['slider', '42', 42],
  ['steps', '15', 15],
  ['transfer', ['教师2', '教师4'], [2, 4]],
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
  ['folded', ['公开栏', '广播'], 'optionMissing'],
  ['year', '2016级', 'notADate'],
  ['range', ['2024-12-31', '2024-05-01'], 'notADate'],
  ['limitedRange', ['2024-05-01', '2024-05-09'], 'optionDisabled'],
  ['time', '下午', 'notATime'],
  ['area', '鼓楼区', 'optionMissing'],
  ['area', '江苏省/南京市', 'optionMissing'],
  ['area', '江苏省/苏州市/虎丘区', 'optionDisabled'],
  ['areas', ['玄武区', '东城区'], 'optionMissing'],
  ['rate', '6', 'outOfRange'],
  ['steps', '12', 'outOfStep'],
  ['transfer', ['教师2', '教师5'], 'optionDisabled'],
  ['transfer', ['教师2', '教师9'], 'optionMissing'],
] as const)('%s := %s is skipped and left as it was', async (id, next, reason) => {
  const before = held(id);
  const { outcome } = await bench.fill(box(id), typeof next === 'string' ? next : [...next]);
  expect(outcome).toMatchObject({ state: 'skipped', reason });
  expect(held(id)).toEqual(before);
});

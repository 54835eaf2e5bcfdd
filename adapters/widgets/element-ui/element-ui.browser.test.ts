import elementScript from '../../../node_modules/element-ui/lib/index.js?raw';
import elementStyle from '../../../node_modules/element-ui/lib/theme-chalk/index.css?raw';
import vueScript from '../../../node_modules/vue2/dist/vue.js?raw';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { FillBench, loaded, loadScript, loadStyle, VERIFIED } from '#tests/browser/fill-bench.ts';
import { installBridge } from '../../page/models/bridge.ts';

interface Vue2Instance {
  $el: Element;
  $destroy(): void;
  $nextTick(): Promise<void>;
  form: Record<string, unknown>;
}
type Vue2 = new (options: object) => Vue2Instance;

const template = `
<el-form :model="form" label-width="90px">
  <el-select id="grade" v-model="form.grade" placeholder="请选择评定等次">
    <el-option v-for="o in grades" :key="o.value" :label="o.label" :value="o.value" :disabled="o.disabled"/>
  </el-select>
  <el-select id="clearable" v-model="form.clearable" clearable>
    <el-option label="汉族" value="01"/><el-option label="苗族" value="06"/>
  </el-select>
  <el-select id="inside" v-model="form.inside" :popper-append-to-body="false">
    <el-option label="初级" value="a"/><el-option label="高级" value="b"/>
  </el-select>
  <el-select id="filterable" v-model="form.filterable" filterable>
    <el-option v-for="i in 30" :key="i" :label="'学校' + i" :value="i"/>
  </el-select>
  <el-select id="remote" v-model="form.remote" filterable remote :remote-method="search" :loading="loading">
    <el-option v-for="o in found" :key="o" :label="o" :value="'v:' + o"/>
  </el-select>
  <el-select id="late" v-model="form.late" @visible-change="loadLate">
    <el-option v-for="o in late" :key="o" :label="o" :value="'v:' + o"/>
  </el-select>
  <el-select id="several" v-model="form.several" multiple>
    <el-option v-for="o in routes" :key="o" :label="o" :value="'r:' + o"/>
  </el-select>
  <el-select id="stubborn" v-model="form.stubborn"><el-option label="是" value="Y"/><el-option label="否" value="N"/></el-select>
  <el-select id="off" v-model="form.off" disabled><el-option label="是" value="Y"/></el-select>
  <el-radio-group id="sex" v-model="form.sex"><el-radio label="1">男</el-radio><el-radio label="2">女</el-radio>
    <el-radio label="3" disabled>未知</el-radio></el-radio-group>
  <el-radio-group id="buttons" v-model="form.buttons"><el-radio-button label="a">合格</el-radio-button>
    <el-radio-button label="b">不合格</el-radio-button></el-radio-group>
  <div class="el-form-item__content" id="loose"><el-radio v-model="form.loose" label="Y">同意</el-radio><el-radio v-model="form.loose" label="N">不同意</el-radio></div>
  <el-checkbox-group id="boxes" v-model="form.boxes"><el-checkbox v-for="o in routes" :key="o" :label="'c:' + o">{{o}}</el-checkbox></el-checkbox-group>
  <div><el-checkbox id="single" v-model="form.single">已公示</el-checkbox></div>
  <el-date-picker id="date" v-model="form.date" type="date" value-format="yyyy-MM-dd" placeholder="选择日期"/>
  <el-date-picker id="slashes" v-model="form.slashes" type="date" format="yyyy/MM/dd" value-format="yyyy-MM-dd"/>
  <el-date-picker id="chinese" v-model="form.chinese" type="date" format="yyyy 年 MM 月 dd 日" value-format="yyyy-MM-dd"/>
  <el-date-picker id="picked" v-model="form.picked" type="date" :editable="false" value-format="yyyy-MM-dd"/>
  <el-date-picker id="month" v-model="form.month" type="month" value-format="yyyy-MM"/>
  <el-date-picker id="chineseMonth" v-model="form.chineseMonth" type="month" format="yyyy年MM月" value-format="yyyy-MM"/>
  <el-date-picker id="moment" v-model="form.moment" type="datetime" value-format="yyyy-MM-dd HH:mm:ss"/>
  <el-date-picker id="limited" v-model="form.limited" type="date" :picker-options="{disabledDate: d => d.getFullYear() > 2020}" value-format="yyyy-MM-dd"/>
  <el-input-number id="count" v-model="form.count" :min="0" :max="200"/>
  <el-switch id="toggle" v-model="form.toggle"/>
  <el-time-picker id="range" v-model="form.range" is-range/><el-slider id="ends" v-model="form.ends" range/>
  <el-input id="text" v-model="form.text"/>
  <el-input id="area" type="textarea" v-model="form.area" maxlength="20" show-word-limit/>
</el-form>`;

function initial(): Record<string, unknown> {
  return {
    grade: undefined,
    clearable: '',
    inside: null,
    filterable: '',
    remote: '',
    late: '',
    several: [],
    stubborn: '',
    off: '',
    sex: undefined,
    buttons: '',
    loose: null,
    boxes: [],
    single: false,
    date: '',
    slashes: null,
    chinese: '',
    picked: '',
    month: '',
    chineseMonth: '',
    moment: '',
    limited: '',
    count: undefined,
    toggle: false,
    range: null,
    ends: [10, 20],
    text: '',
    area: '',
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
  const Vue = loaded<Vue2>('Vue');
  page = new Vue({
    el: host,
    template,
    data: {
      form: initial(),
      grades: [
        { label: '不合格', value: '4' },
        { label: '基本合格', value: '3' },
        { label: '合格', value: '2' },
        { label: '优秀', value: '1' },
        { label: '未评', value: '0', disabled: true },
      ],
      routes: ['校刊校报', '公开栏', '电子屏', '网络媒体'],
      found: [],
      loading: false,
      late: [],
    },
    watch: {
      'form.stubborn'(this: Vue2Instance) {
        this.form['stubborn'] = '';
      },
    },
    methods: {
      search(this: Record<string, unknown>, query: string) {
        this['loading'] = true;
        setTimeout(() => {
          this['loading'] = false;
          this['found'] = query === '' ? [] : [`${query}第一小学`, query];
        }, 80);
      },
      loadLate(this: Record<string, unknown>, visible: boolean) {
        if (visible) setTimeout(() => (this['late'] = ['第一支部', '第二支部']), 120);
      },
    },
  });
  bench = new FillBench();
});

afterEach(() => {
  page.$destroy();
  document.body.replaceChildren();
});

const cases: [id: string, shown: string | string[], model: unknown][] = [
  ['grade', '合格', '2'],
  ['clearable', '苗族', '06'],
  ['inside', '高级', 'b'],
  ['filterable', '学校3', 3],
  ['remote', '实验学校', 'v:实验学校'],
  ['late', '第二支部', 'v:第二支部'],
  ['several', ['电子屏', '公开栏'], ['r:电子屏', 'r:公开栏']],
  ['sex', '女', '2'],
  ['buttons', '合格', 'a'],
  ['boxes', ['公开栏', '网络媒体'], ['c:公开栏', 'c:网络媒体']],
  ['date', '2024-05-01', '2024-05-01'],
  ['slashes', '2024-05-01', '2024-05-01'],
  ['chinese', '2024-05-01', '2024-05-01'],
  ['picked', '2019-11-30', '2019-11-30'],
  ['month', '2024-05', '2024-05'],
  ['chineseMonth', '2024-05', '2024-05'],
  ['moment', '2024-05-01 08:30:00', '2024-05-01 08:30:00'],
  ['count', '42', 42],
  ['toggle', '是', true],
  ['text', '党支部', '党支部'],
  ['area', '第一行\n第二行', '第一行\n第二行'],
];

test.each(cases)('%s is written, seen by the model, and undone', async (id, next, model) => {
  const before = structuredClone(page.form[id]);
  const field = await bench.fill(`#${id}`, next);
  expect(field.outcome).toEqual(VERIFIED);
  expect(page.form[id]).toEqual(model);
  const report = await bench.undo();
  expect(report.fields.map((one) => one.outcome)).toEqual([VERIFIED]);
  expect(page.form[id] ?? null).toEqual(before ?? null);
});

test('radios outside a group are one question', async () => {
  expect((await bench.fill('#loose input', '不同意')).outcome).toEqual(VERIFIED);
  expect(page.form['loose']).toBe('N');
  expect((await bench.undo()).fields[0]?.outcome).toEqual(VERIFIED);
  expect(page.form['loose']).toBeNull();
});

test('a lone checkbox answers yes and no', async () => {
  expect((await bench.fill('#single input', '是')).outcome).toEqual(VERIFIED);
  expect(page.form['single']).toBe(true);
  await bench.undo();
  expect(page.form['single']).toBe(false);
});

describe('what is not done', () => {
  test.each([
    ['grade', '合', 'optionMissing'],
    ['grade', '未评', 'optionDisabled'],
    ['sex', '未知', 'optionDisabled'],
    ['boxes', ['公开栏', '广播'], 'optionMissing'],
    ['several', ['公开栏', '广播'], 'optionMissing'],
    ['off', '是', 'disabled'],
    ['count', '300', 'outOfRange'],
    ['limited', '2024-05-01', 'optionDisabled'],
    ['area', '一二三四五六七八九十一二三四五六七八九十一', 'tooLong'],
  ] as const)('%s := %s is skipped', async (id, next, reason) => {
    const before = structuredClone(page.form[id]);
    const { outcome } = await bench.fill(`#${id}`, typeof next === 'string' ? next : [...next]);
    expect(outcome).toMatchObject({ state: 'skipped', reason });
    expect(page.form[id] ?? null).toEqual(before ?? null);
    await expect
      .poll(() => document.querySelectorAll('.el-select-dropdown:not([style*="none"])').length)
      .toBe(0);
  });

  test.each(['.el-range-input', '#ends [tabindex]'])('%s is named and never written', async (inside) => {
    expect(bench.read(inside)).toMatchObject({ kind: 'unknown', value: [] });
    const before = structuredClone(page.form);
    expect((await bench.fill(inside, '12')).outcome).toMatchObject({
      state: 'skipped',
      reason: 'unknownControl',
    });
    expect(page.form).toEqual(before);
  });

  test('a value that the page takes back is a failure', async () => {
    const { outcome } = await bench.fill('#stubborn', '是');
    expect(outcome).toMatchObject({ state: 'failed', reason: 'readBackDiffers' });
  });

  test('what the user changed meanwhile stays', async () => {
    const { outcome } = await bench.fill('#text', '新', { now: '旧' });
    expect(outcome).toMatchObject({ state: 'skipped', reason: 'changedMeanwhile' });
  });
});

test('a select that already shows something gets its old choice back', async () => {
  page.form['grade'] = '4';
  await page.$nextTick();
  expect(bench.read('#grade').value).toBe('不合格');
  await bench.fill('#grade', '合格');
  await bench.undo();
  expect(page.form['grade']).toBe('4');
});

test('one choice after the other, while lists are still fading out', async () => {
  for (const [index, name] of ['合格', '优秀', '不合格', '基本合格', '合格'].entries()) {
    expect((await bench.fill('#grade', name)).outcome).toEqual(VERIFIED);
    expect((await bench.fill('#text', `第${index}次`)).outcome).toEqual(VERIFIED);
  }
  expect(page.form['grade']).toBe('2');
});

test('every click is reported, and none of them is a button', async () => {
  const ref = bench.register('#grade');
  const label = { text: '等次', evidence: 'near' as const, confidence: 1 };
  const { clicks } = await bench.filler.write([
    { ref, path: 'selfGrade', label, now: '', next: '合格', accepted: [], ticked: true },
  ]);
  expect(clicks).toHaveLength(2);
  expect(clicks.at(-1)).toContain('合格');
});

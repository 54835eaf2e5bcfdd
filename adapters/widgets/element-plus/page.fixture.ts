import { regions } from '#tests/browser/regions.ts';

/** A page of Element Plus with one control of each sort. */
export type Form = Record<string, unknown>;

const field = (id: string, control: string): string => `<div data-id="${id}">${control}</div>`;

export const template = `<el-form :model="form" label-width="90px">
${field('text', '<el-input v-model="form.text"/>')}
${field('area', '<el-input v-model="form.area" type="textarea"/>')}
${field('count', '<el-input-number v-model="form.count" :min="0" :max="200"/>')}
${field('grade', '<el-select v-model="form.grade" placeholder="请选择"><el-option v-for="o in grades" :key="o.value" v-bind="o"/></el-select>')}
${field('inside', '<el-select v-model="form.inside" :teleported="false" clearable><el-option label="初级" value="a"/><el-option label="高级" value="b"/></el-select>')}
${field('filterable', '<el-select v-model="form.filterable" filterable><el-option v-for="i in 30" :key="i" :label="\'学校\' + i" :value="i"/></el-select>')}
${field('grouped', '<el-select v-model="form.grouped"><el-option-group label="城南"><el-option label="城南校区" value="n1"/></el-option-group><el-option-group label="城北"><el-option label="城北校区" value="n2"/></el-option-group></el-select>')}
${field('remote', '<el-select v-model="form.remote" filterable remote :remote-method="search" :loading="loading"><el-option v-for="o in found" :key="o" :label="o" :value="\'v:\' + o"/></el-select>')}
${field('late', '<el-select v-model="form.late" @visible-change="loadLate"><el-option v-for="o in late" :key="o" :label="o" :value="\'v:\' + o"/></el-select>')}
${field('several', '<el-select v-model="form.several" multiple><el-option v-for="o in routes" :key="o" :label="o" :value="\'r:\' + o"/></el-select>')}
${field('folded', '<el-select v-model="form.folded" multiple collapse-tags><el-option v-for="o in routes" :key="o" :label="o" :value="\'r:\' + o"/></el-select>')}
${field('virtual', '<el-select-v2 v-model="form.virtual" :options="teachers"/>')}
${field('virtualSeveral', '<el-select-v2 v-model="form.virtualSeveral" multiple :options="teachers"/>')}
${field('sex', '<el-radio-group v-model="form.sex"><el-radio value="1">男</el-radio><el-radio value="2">女</el-radio><el-radio value="3" disabled>未知</el-radio></el-radio-group>')}
${field('buttons', '<el-radio-group v-model="form.buttons"><el-radio-button value="a">合格</el-radio-button><el-radio-button value="b">不合格</el-radio-button></el-radio-group>')}
${field('boxes', '<el-checkbox-group v-model="form.boxes"><el-checkbox v-for="o in routes" :key="o" :value="\'c:\' + o">{{o}}</el-checkbox></el-checkbox-group>')}
${field('boxButtons', '<el-checkbox-group v-model="form.boxButtons"><el-checkbox-button value="1">周一</el-checkbox-button><el-checkbox-button value="2">周二</el-checkbox-button><el-checkbox-button value="3">周三</el-checkbox-button></el-checkbox-group>')}
${field('toggle', '<el-switch v-model="form.toggle"/>')}
${field('single', '<el-checkbox v-model="form.single">已公示</el-checkbox>')}
${field('date', '<el-date-picker v-model="form.date" value-format="YYYY-MM-DD"/>')}
${field('chinese', '<el-date-picker v-model="form.chinese" format="YYYY年MM月DD日" value-format="YYYY-MM-DD"/>')}
${field('picked', '<el-date-picker v-model="form.picked" :editable="false" value-format="YYYY-MM-DD"/>')}
${field('limited', '<el-date-picker v-model="form.limited" :disabled-date="isLate" value-format="YYYY-MM-DD"/>')}
${field('month', '<el-date-picker v-model="form.month" type="month" format="YYYY年MM月" value-format="YYYY-MM"/>')}
${field('pickedMonth', '<el-date-picker v-model="form.pickedMonth" type="month" :editable="false" value-format="YYYY-MM"/>')}
${field('year', '<el-date-picker v-model="form.year" type="year" value-format="YYYY"/>')}
${field('chineseYear', '<el-date-picker v-model="form.chineseYear" type="year" format="YYYY 年" value-format="YYYY"/>')}
${field('pickedYear', '<el-date-picker v-model="form.pickedYear" type="year" :editable="false" value-format="YYYY"/>')}
${field('moment', '<el-date-picker v-model="form.moment" type="datetime" value-format="YYYY-MM-DD HH:mm:ss"/>')}
${field('range', '<el-date-picker v-model="form.range" type="daterange" value-format="YYYY-MM-DD"/>')}
${field('pickedRange', '<el-date-picker v-model="form.pickedRange" type="daterange" :editable="false" value-format="YYYY-MM-DD"/>')}
${field('monthRange', '<el-date-picker v-model="form.monthRange" type="monthrange" value-format="YYYY-MM"/>')}
${field('time', '<el-time-picker v-model="form.time" value-format="HH:mm:ss"/>')}
${field('minutes', '<el-time-picker v-model="form.minutes" format="HH:mm" value-format="HH:mm"/>')}
${field('timeSelect', '<el-time-select v-model="form.timeSelect" start="08:30" step="00:15" end="18:30"/>')}
${field('suggested', '<el-autocomplete v-model="form.suggested" :fetch-suggestions="suggest"/>')}
${field('area3', '<el-cascader v-model="form.area3" :options="regions"/>')}
${field('areaHover', '<el-cascader v-model="form.areaHover" :options="regions" :props="{ expandTrigger: \'hover\' }"/>')}
${field('areaAny', '<el-cascader v-model="form.areaAny" :options="regions" :props="{ checkStrictly: true }"/>')}
${field('areaLeaf', '<el-cascader v-model="form.areaLeaf" :options="regions" :show-all-levels="false" filterable/>')}
${field('areaLazy', '<el-cascader v-model="form.areaLazy" :props="{ lazy: true, lazyLoad }"/>')}
${field('areas', '<el-cascader v-model="form.areas" :options="regions" :props="{ multiple: true }"/>')}
${field('areasFolded', '<el-cascader v-model="form.areasFolded" :options="regions" :props="{ multiple: true }" collapse-tags/>')}
${field('tree', '<el-tree-select v-model="form.tree" :data="regions"/>')}
${field('trees', '<el-tree-select v-model="form.trees" multiple :data="regions"/>')}
${field('rate', '<el-rate v-model="form.rate"/>')}
${field('halfRate', '<el-rate v-model="form.halfRate" allow-half/>')}
${field('slider', '<el-slider v-model="form.slider"/>')}
${field('steps', '<el-slider v-model="form.steps" :step="5" :min="5" :max="30" show-input/>')}
${field('twoEnds', '<el-slider v-model="form.twoEnds" range/>')}
${field('transfer', '<el-transfer v-model="form.transfer" :data="people" filterable/>')}
${field('tags', '<el-input-tag v-model="form.tags"/>')}
</el-form>`;

export function initialForm(): Form {
  return {
    text: '',
    area: '',
    count: undefined,
    grade: undefined,
    inside: undefined,
    filterable: '',
    grouped: '',
    remote: '',
    late: '',
    several: [],
    folded: [],
    virtual: undefined,
    virtualSeveral: [],
    sex: undefined,
    buttons: '',
    boxes: [],
    boxButtons: [],
    toggle: false,
    single: false,
    date: '',
    chinese: '',
    picked: '',
    limited: '',
    month: '',
    pickedMonth: '',
    year: '',
    chineseYear: '',
    pickedYear: '',
    moment: '',
    range: null,
    pickedRange: null,
    monthRange: null,
    time: '',
    minutes: '',
    timeSelect: '',
    suggested: '',
    area3: [],
    areaHover: [],
    areaAny: [],
    areaLeaf: [],
    areaLazy: [],
    areas: [],
    areasFolded: [],
    tree: undefined,
    trees: [],
    rate: 0,
    halfRate: 0,
    slider: 0,
    steps: 5,
    twoEnds: [10, 20],
    transfer: [],
    tags: [],
  };
}

export function options(): Form {
  return {
    grades: [
      { label: '不合格', value: '4' },
      { label: '基本合格', value: '3' },
      { label: '合格', value: '2' },
      { label: '优秀', value: '1' },
      { label: '未评', value: '0', disabled: true },
      { label: '待 定', value: '8' },
      { label: '待定', value: '9' },
    ],
    routes: ['校刊校报', '公开栏', '电子屏', '网络媒体'],
    teachers: Array.from({ length: 1000 }, (_, i) => ({ value: i, label: `教师${i}` })),
    people: Array.from({ length: 6 }, (_, i) => ({ key: i, label: `教师${i}`, disabled: i === 5 })),
    regions: regions(),
    found: [],
    loading: false,
    late: [],
  };
}

type Page = Record<string, unknown>;

export const methods = {
  search(this: Page, query: string): void {
    this['loading'] = true;
    setTimeout(() => {
      this['loading'] = false;
      this['found'] = query === '' || query === '没有' ? [] : [`${query}第一小学`, query];
    }, 80);
  },
  loadLate(this: Page, visible: boolean): void {
    if (visible) setTimeout(() => (this['late'] = ['第一支部', '第二支部']), 120);
  },
  suggest(query: string, show: (found: object[]) => void): void {
    setTimeout(() => show([{ value: `${query}一` }, { value: `${query}二` }]), 30);
  },
  lazyLoad(node: { level: number; value: string }, resolve: (nodes: object[]) => void): void {
    const names =
      [['江苏省', '浙江省'], node.value === '江苏省' ? ['南京市', '苏州市'] : ['杭州市']][node.level] ?? [];
    setTimeout(
      () => resolve(names.map((name) => ({ value: name, label: name, leaf: node.level === 1 }))),
      60,
    );
  },
  isLate: (day: Date): boolean => day.getFullYear() > 2020,
};

/* A form designer's output: the fields are data, the names are numbers. */
const area = [
  { value: '990000', label: '样例省', children: [
    { value: '990100', label: '样例市', children: [{ value: '990121', label: '样例县' }, { value: '990122', label: '试样县' }] },
    { value: '990200', label: '试样市', children: [{ value: '990221', label: '东样县' }] } ] },
];
const opts = (...texts) => texts.map((label, i) => ({ label, value: i + 1 }));
const sections = [
  { title: '一、基本信息', fields: [
    ['field101', '姓名', 'input', 8, { required: true }],
    ['field102', '性别', 'radio', 8, { options: opts('男', '女') }],
    ['field103', '民族', 'select', 8, { options: opts('汉族', '回族', '苗族', '土家族', '壮族'), filterable: true }],
    ['field104', '出生年月', 'date', 8, { type: 'month', format: 'yyyy年MM月', value: 'yyyy/MM' }],
    ['field105', '籍贯（省市县）', 'cascader', 8, {}],
    ['field106', '政治面貌', 'select', 8, { options: opts('中共党员', '预备党员', '共青团员', '群众') }],
    ['field107', '最高学历', 'select', 8, { options: opts('博士研究生', '硕士研究生', '本科', '专科', '高中及以下') }],
    ['field108', '毕业院校', 'auto', 8, {}],
    ['field109', '参加工作时间', 'date', 8, { type: 'date', format: 'yyyy-MM-dd', value: 'yyyy-MM-dd HH:mm:ss' }],
    ['field110', '工作单位', 'input', 8, {}],
    ['field111', '推荐单位', 'input', 8, {}],
    ['field112', '现任职务', 'input', 8, {}],
  ] },
  { title: '二、教学情况', fields: [
    ['field113', '任教学科', 'select', 8, { options: opts('语文', '数学', '英语', '体育', '音乐', '美术').map((o) => ({ label: o.label, value: o.label })), multiple: true }],
    ['field114', '任教年级', 'checkbox', 16, { options: opts('一年级', '二年级', '三年级', '四年级', '五年级', '六年级') }],
    ['field115', '教龄（年）', 'number', 8, {}],
    ['field116', '是否班主任', 'switch', 8, {}],
    ['field117', '近三年考核结果', 'radio', 8, { options: opts('优秀', '合格', '不合格') }],
    ['field118', '教学能力自评', 'rate', 8, {}],
    ['field119', '学生满意率', 'slider', 8, {}],
    ['field120', '公示时间', 'range', 8, {}],
  ] },
  { title: '三、推荐情况', fields: [
    ['field121', '推荐荣誉称号', 'select', 12, { options: opts('优秀教师', '优秀教育工作者', '优秀班主任', '师德标兵') }],
    ['field122', '推荐人姓名', 'input', 12, {}],
    ['field123', '推荐人联系电话', 'input', 12, {}],
    ['field124', '本人联系电话', 'input', 12, {}],
    ['field125', '主要事迹', 'quill', 24, {}],
    ['field126', '推荐理由', 'area', 24, {}],
    ['field127', '获奖情况', 'area', 24, {}],
    ['field128', '民主测评时间', 'time', 12, {}],
    ['field129', '近期免冠照片', 'upload', 12, {}],
    ['field130', '我承诺以上信息真实有效', 'agree', 24, {}],
  ] },
];
const all = sections.flatMap(({ fields }) => fields);
const model = Object.fromEntries(all.map(([key, , kind]) => [key, /checkbox|range|cascader|upload/.test(kind) || key === 'field113' ? [] : kind === 'switch' || kind === 'agree' ? false : kind === 'rate' || kind === 'slider' ? 0 : undefined]));
Vue.component('quill-box', {
  props: ['value'],
  template: '<div><div ref="box"></div></div>',
  mounted() {
    this.quill = new Quill(this.$refs.box, { theme: 'snow', placeholder: '请输入内容', modules: { toolbar: [['bold', 'italic'], [{ list: 'ordered' }, { list: 'bullet' }], ['clean']] } });
    this.quill.on('text-change', () => this.$emit('input', this.quill.getText().replace(/\n$/, '')));
  },
});
const vm = new Vue({
  el: '#app',
  data: { sections, area, form: model },
  methods: {
    press: window.press,
    find(text, done) { done(['样例师范学院', '样例大学', '试样师范大学'].filter((name) => name.includes(text || '')).map((value) => ({ value }))); },
  },
  template: `<div class="box"><h2>样例县优秀教师推荐表</h2><el-form :model="form" label-position="top" size="medium">
  <div v-for="s in sections" :key="s.title"><div class="sec">{{s.title}}</div><el-row :gutter="15"><el-col v-for="[k,l,t,w,o] in s.fields" :key="k" :span="w">
  <el-form-item :label="t==='agree'?'':l" :prop="k" :required="o.required">
   <el-input v-if="t==='input'" v-model="form[k]" :placeholder="'请输入'+l" clearable />
   <el-input v-else-if="t==='area'" v-model="form[k]" type="textarea" :autosize="{minRows:3}" />
   <el-radio-group v-else-if="t==='radio'" v-model="form[k]"><el-radio v-for="x in o.options" :key="x.value" :label="x.value">{{x.label}}</el-radio></el-radio-group>
   <el-checkbox-group v-else-if="t==='checkbox'" v-model="form[k]"><el-checkbox v-for="x in o.options" :key="x.value" :label="x.value">{{x.label}}</el-checkbox></el-checkbox-group>
   <el-select v-else-if="t==='select'" v-model="form[k]" :placeholder="'请选择'+l" :multiple="o.multiple" :filterable="o.filterable" clearable style="width:100%"><el-option v-for="x in o.options" :key="x.value" :label="x.label" :value="x.value" /></el-select>
   <el-date-picker v-else-if="t==='date'" v-model="form[k]" :type="o.type" :format="o.format" :value-format="o.value" :placeholder="'请选择'+l" style="width:100%" />
   <el-date-picker v-else-if="t==='range'" v-model="form[k]" type="daterange" value-format="yyyy-MM-dd" start-placeholder="开始日期" end-placeholder="结束日期" range-separator="至" style="width:100%" />
   <el-cascader v-else-if="t==='cascader'" v-model="form[k]" :options="area" placeholder="请选择籍贯" style="width:100%" />
   <el-autocomplete v-else-if="t==='auto'" v-model="form[k]" :fetch-suggestions="find" placeholder="输入关键字搜索" style="width:100%" />
   <el-input-number v-else-if="t==='number'" v-model="form[k]" :min="0" :max="50" />
   <el-switch v-else-if="t==='switch'" v-model="form[k]" active-text="是" inactive-text="否" />
   <el-rate v-else-if="t==='rate'" v-model="form[k]" show-text :texts="['很差','较差','一般','良好','优秀']" />
   <el-slider v-else-if="t==='slider'" v-model="form[k]" />
   <el-time-picker v-else-if="t==='time'" v-model="form[k]" value-format="HH:mm" format="HH:mm" placeholder="选择时间" />
   <el-upload v-else-if="t==='upload'" action="#" :auto-upload="false" list-type="picture-card"><i class="el-icon-plus"></i></el-upload>
   <el-checkbox v-else-if="t==='agree'" v-model="form[k]">{{l}}</el-checkbox>
   <quill-box v-else-if="t==='quill'" v-model="form[k]" />
  </el-form-item></el-col></el-row></div>
  <el-form-item size="large"><el-button type="primary" @click="press('提交')">提交</el-button><el-button @click="press('重置')">重置</el-button></el-form-item></el-form></div>`,
});
window.__portalState = () => JSON.parse(JSON.stringify(vm.form));

window.__portalPresses = [];
Vue.use(antd);
const vm = new Vue({
  el: '#app',
  data: {
    zh: antd.locales.zh_CN,
    g: { xm: '', xb: undefined, csny: null, zzmm: undefined, xl: undefined, zyjszw: undefined, xzzw: '', dw: undefined, nd: undefined, km: undefined, gzl: null, cgsj: null, dc: undefined, dh: '', kq: null, sj: null, bj: null, rychc: '', xxyj: '', brqz: '', qzrq: null, px: false, lb: [], js: '' },
    tree: [{ value: 'u1', title: '城区片', children: [{ value: 'u11', title: '样例县实验小学' }, { value: 'u12', title: '样例县东关小学' }] }, { value: 'u2', title: '乡镇片', children: [{ value: 'u21', title: '样例镇中心小学' }] }],
  },
  mounted() {
    tinymce.init({ selector: '#zj', menubar: false, height: 240, branding: false, promotion: false, statusbar: false, toolbar: 'bold italic | bullist', license_key: 'gpl', content_css: '/npm/tinymce/skins/content/default/content.min.css', skin_url: '/npm/tinymce/skins/ui/oxide' });
  },
  methods: {
    press(e) { window.__portalPresses.push(e.currentTarget.textContent.trim()); },
    o(s) { return s.split(' ').map((label, i) => ({ value: String(i + 1), key: String(i + 1), label, title: label })); },
  },
  template: `<a-config-provider :locale="zh"><div class="p">
<a-steps :current="0" size="small" style="margin-bottom:20px"><a-step title="个人填报"></a-step><a-step title="学校审核"></a-step><a-step title="教体局审定"></a-step></a-steps>
<a-descriptions title="事业单位工作人员年度考核登记表" bordered :column="3" size="small">
 <a-descriptions-item label="姓名"><span data-i="1"><a-input v-model="g.xm"></a-input></span></a-descriptions-item>
 <a-descriptions-item label="性别"><span data-i="2"><a-radio-group v-model="g.xb" :options="o('男 女')"></a-radio-group></span></a-descriptions-item>
 <a-descriptions-item label="出生年月"><span data-i="3"><a-month-picker v-model="g.csny" value-format="YYYY-MM"></a-month-picker></span></a-descriptions-item>
 <a-descriptions-item label="政治面貌"><span data-i="4"><a-select v-model="g.zzmm" style="width:100%" :options="o('中共党员 共青团员 民主党派 群众')"></a-select></span></a-descriptions-item>
 <a-descriptions-item label="文化程度"><span data-i="5"><a-select v-model="g.xl" style="width:100%" :options="o('博士 硕士 本科 专科')"></a-select></span></a-descriptions-item>
 <a-descriptions-item label="专业技术职务"><span data-i="6"><a-select v-model="g.zyjszw" show-search option-filter-prop="title" style="width:100%" :options="o('正高级教师 高级教师 一级教师 二级教师 三级教师')"></a-select></span></a-descriptions-item>
 <a-descriptions-item label="行政职务"><span data-i="7"><a-input v-model="g.xzzw"></a-input></span></a-descriptions-item>
 <a-descriptions-item label="工作单位" :span="2"><span data-i="8"><a-tree-select v-model="g.dw" :tree-data="tree" show-search tree-node-filter-prop="title" tree-default-expand-all style="width:100%" placeholder="请选择"></a-tree-select></span></a-descriptions-item>
 <a-descriptions-item label="考核年度"><span data-i="9"><a-select v-model="g.nd" style="width:100%"><a-select-option v-for="y in [2022,2023,2024,2025]" :key="y" :value="y">{{y}}年</a-select-option></a-select></span></a-descriptions-item>
 <a-descriptions-item label="任教学科"><span data-i="10"><a-select v-model="g.km" style="width:100%" :options="o('语文 数学 英语 美术 体育')"></a-select></span></a-descriptions-item>
 <a-descriptions-item label="周课时数"><span data-i="11"><a-input-number v-model="g.gzl"></a-input-number></span></a-descriptions-item>
 <a-descriptions-item label="参加工作时间"><span data-i="12"><a-date-picker v-model="g.cgsj" value-format="YYYY-MM-DD"></a-date-picker></span></a-descriptions-item>
 <a-descriptions-item label="联系电话"><span data-i="13"><a-input v-model="g.dh"></a-input></span></a-descriptions-item>
 <a-descriptions-item label="出勤情况">事假 <span data-i="14"><a-input-number v-model="g.sj" size="small"></a-input-number></span> 天 病假 <span data-i="15"><a-input-number v-model="g.bj" size="small"></a-input-number></span> 天</a-descriptions-item>
 <a-descriptions-item label="个人总结" :span="3"><textarea id="zj"></textarea></a-descriptions-item>
 <a-descriptions-item label="荣誉称号" :span="3"><span data-i="16"><a-textarea v-model="g.rychc"></a-textarea></span></a-descriptions-item>
 <a-descriptions-item label="考核等次" :span="3"><span data-i="17"><a-radio-group v-model="g.dc" button-style="solid"><a-radio-button v-for="(x, i) in ['优秀','合格','基本合格','不合格']" :key="i" :value="i + 1">{{x}}</a-radio-button></a-radio-group></span></a-descriptions-item>
 <a-descriptions-item label="学校意见" :span="3"><span data-i="18"><a-textarea v-model="g.xxyj"></a-textarea></span></a-descriptions-item>
 <a-descriptions-item label="参加培训"><span data-i="19"><a-switch v-model="g.px"></a-switch></span></a-descriptions-item>
 <a-descriptions-item label="考核类别"><span data-i="20"><a-checkbox-group v-model="g.lb" :options="o('专任教师 行政人员 工勤人员')"></a-checkbox-group></span></a-descriptions-item>
 <a-descriptions-item label="签字日期"><span data-i="21"><a-date-picker v-model="g.qzrq" value-format="YYYY-MM-DD"></a-date-picker></span></a-descriptions-item>
 <a-descriptions-item label="本人签字"><span data-i="22"><a-input v-model="g.brqz"></a-input></span></a-descriptions-item>
</a-descriptions>
<p style="margin-top:16px;text-align:right"><a-button @click="press">暂存</a-button> <a-button type="primary" @click="press">提交学校审核</a-button></p>
</div></a-config-provider>`,
});
window.__portalState = () => {
  const { js, ...rest } = vm.g;
  const body = tinymce.get('zj')?.getBody();
  return JSON.parse(JSON.stringify({ ...rest, zj: body ? [...body.children].map((p) => p.textContent.replace(/\u00a0/g, ' ')).join('\n').trim() : '' }, (k, v) => v ?? ''));
};

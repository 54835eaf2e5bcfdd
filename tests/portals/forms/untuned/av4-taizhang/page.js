window.__portalPresses = [];
const row = () => ({ a: '', b: '', c: undefined, d: '' });
const vm = Vue.createApp({
  data: () => ({
    zh: antd.locales.zh_CN, tab: '1',
    k: { name: '', role: undefined, zw: '', dept: undefined, branch: undefined, tel: '', unit: '', date: undefined, to: '', range: [], way: [], appr: undefined, remark: '', no: 'CN2026-0017', prog: 0, lead: '' },
    rows: [row(), row(), row()], late: { s1: '', s2: '' },
    branches: [{ value: 'b1', label: '教工第一党支部' }, { value: 'b2', label: '教工第二党支部' }, { value: 'b3', label: '教工第三党支部' }],
    depts: ['党办', '教务处', '德育处', '总务处', '安全办'].map((label, i) => ({ label, value: 100 + i })),
  }),
  methods: { press(e) { window.__portalPresses.push(e.currentTarget.textContent.trim()); } },
  template: `<a-config-provider :locale="zh"><a-card title="承诺践诺台账 · 登记">
<a-tabs v-model:activeKey="tab"><a-tab-pane key="1" tab="承诺登记">
<div class="g">
 <div data-i="1"><div class="lbl">台账编号</div><a-input v-model:value="k.no" disabled /></div>
 <div data-i="2"><div class="lbl">承诺人 <b>*</b></div><a-input v-model:value="k.name" /></div>
 <div data-i="3"><div class="lbl">承诺人类别</div><a-select v-model:value="k.role" style="width:100%" :options="['党员','入党积极分子','群众'].map((x) => ({ value: x, label: x }))" /></div>
 <div data-i="4"><div class="lbl">行政职务</div><a-input v-model:value="k.zw" /></div>
 <div data-i="5"><div class="lbl">所在部门</div><a-select v-model:value="k.dept" style="width:100%" :options="depts" /></div>
 <div data-i="6"><div class="lbl">所属党支部</div><a-select v-model:value="k.branch" show-search option-filter-prop="label" style="width:100%" :options="branches" /></div>
 <div data-i="7"><div class="lbl">手机</div><a-input v-model:value="k.tel" /></div>
 <div data-i="8"><div class="lbl">单位名称</div><a-input v-model:value="k.unit" /></div>
</div>
<a-divider orientation="left">承诺事项清单</a-divider>
<a-card v-for="(r, i) in rows" :key="i" size="small" :title="'承诺 ' + (i + 1)" style="margin-bottom:10px"><div class="g">
 <div class="x2" :data-i="'a' + i"><div class="lbl">承诺内容</div><a-textarea v-model:value="r.a" /></div>
 <div class="x2" :data-i="'b' + i"><div class="lbl">践诺措施</div><a-textarea v-model:value="r.b" /></div>
 <div :data-i="'c' + i"><div class="lbl">完成时限</div><a-date-picker v-model:value="r.c" value-format="YYYY-MM-DD" style="width:100%" /></div>
 <div :data-i="'d' + i"><div class="lbl">责任人</div><a-input v-model:value="r.d" /></div></div></a-card>
<div class="g">
 <div class="x2" data-i="9"><div class="lbl">公示时间</div><a-range-picker v-model:value="k.range" value-format="YYYY-MM-DD" style="width:100%" /></div>
 <div class="x2" data-i="10"><div class="lbl">公示途径</div><a-select v-model:value="k.way" mode="multiple" style="width:100%" :options="['公开栏','微信工作群','校园广播','家长会'].map((label, i) => ({ value: i + 1, label }))" /></div>
 <div data-i="11"><div class="lbl">承诺日期</div><a-date-picker v-model:value="k.date" value-format="YYYY-MM-DD" style="width:100%" /></div>
 <div data-i="12"><div class="lbl">批准日期</div><a-date-picker v-model:value="k.appr" value-format="YYYY-MM-DD" style="width:100%" /></div>
 <div data-i="13"><div class="lbl">报送单位</div><a-input v-model:value="k.to" /></div>
 <div data-i="14"><div class="lbl">分管领导</div><a-input v-model:value="k.lead" /></div>
 <div class="x2" data-i="15"><div class="lbl">完成进度</div><a-slider v-model:value="k.prog" /></div>
 <div class="x4" data-i="16"><div class="lbl">备注</div><a-textarea v-model:value="k.remark" /></div>
</div></a-tab-pane>
<a-tab-pane key="2" tab="评议结果" force-render><div class="g"><div data-i="17"><div class="lbl">支部评议意见</div><a-input v-model:value="late.s1" /></div><div data-i="18"><div class="lbl">群众评议得分</div><a-input v-model:value="late.s2" /></div></div></a-tab-pane></a-tabs>
<p style="margin-top:16px"><a-button type="primary" @click="press">保存台账</a-button> <a-button @click="press">关闭</a-button></p>
</a-card></a-config-provider>`,
}).use(antd).mount('#app');
window.__portalState = () => JSON.parse(JSON.stringify({ ...vm.k, rows: vm.rows, late: vm.late, from: vm.k.range?.[0] ?? '', to2: vm.k.range?.[1] ?? '', range: undefined }, (k, v) => v ?? (k === 'range' ? undefined : '')));

window.__portalPresses = [];
const blank = () => ({ nr: '', cs: '', sx: '', zrr: '' });
const vm = Vue.createApp({
  data: () => ({
    m: { a: '', b: '', c: '', d: '', e: '', g: '', h: '', k: [], qi: '', zhi: '', pz: '', bz: '' , dx: 'gr'},
    rows: [blank(), blank(), blank()],
    zb: [{ value: '1', label: '语文教研组党支部' }, { value: '2', label: '数学教研组党支部' }, { value: '3', label: '后勤党支部' }],
    lx: [{ value: 'dy', label: '普通党员' }, { value: 'ld', label: '领导班子成员' }, { value: 'zb', label: '党支部' }],
    fs: [{ value: '1', label: '公示栏' }, { value: '2', label: '校园网' }, { value: '3', label: '微信群' }, { value: '4', label: '会议通报' }],
  }),
  methods: { press(e) { window.__portalPresses.push(e.currentTarget.textContent.trim()); } },
  template: `
<div class="sheet">
 <h1>党员公开承诺书</h1>
 <div class="line"><div><label for="cn_1">承 诺 人：</label><span data-i="1"><t-input v-model="m.a" /></span></div><div><label>所在支部：</label><span data-i="2"><t-select v-model="m.b" :options="zb" clearable /></span></div></div>
 <div class="line"><div><label>承诺人身份：</label><span data-i="3"><t-select v-model="m.c" :options="lx" /></span></div><div><label>职　　务：</label><span data-i="4"><t-input v-model="m.d" /></span></div></div>
 <div class="line"><div><label>联系电话：</label><span data-i="5"><t-input v-model="m.e" type="tel" /></span></div><div><label>入党时间：</label><span data-i="6"><t-date-picker v-model="m.g" clearable /></span></div></div>
 <div class="line"><div><label>承诺类型：</label><span data-i="7"><t-radio-group v-model="m.dx"><t-radio value="gr">个人承诺</t-radio><t-radio value="jt">集体承诺</t-radio></t-radio-group></span></div></div>
 <h4>承诺事项</h4>
 <div class="head"><span>序号</span><span>承诺内容</span><span>具体措施</span><span>完成时限</span><span>责任人</span></div>
 <div class="row" v-for="(r, i) in rows" :key="i">
  <span>{{ i + 1 }}</span>
  <t-textarea :data-i="'r' + i + 'a'" v-model="r.nr" autosize />
  <t-textarea :data-i="'r' + i + 'b'" v-model="r.cs" autosize />
  <span :data-i="'r' + i + 'c'"><t-date-picker v-model="r.sx" /></span>
  <span :data-i="'r' + i + 'd'"><t-input v-model="r.zrr" /></span>
 </div>
 <p><t-button size="small" variant="outline" @click="press">增加一行</t-button></p>
 <div class="line"><div><label>公示方式：</label><span data-i="8"><t-checkbox-group v-model="m.k" :options="fs" /></span></div></div>
 <div class="line"><div><label>公示期：</label><span data-i="9"><t-date-picker v-model="m.qi" placeholder="开始日期" /></span>&nbsp;至&nbsp;<span data-i="10"><t-date-picker v-model="m.zhi" placeholder="结束日期" /></span></div></div>
 <div class="line"><div><label>报送对象：</label><span data-i="11"><t-input v-model="m.h" /></span></div><div><label>承诺日期：</label><span data-i="12"><t-date-picker v-model="m.pz" /></span></div></div>
 <div class="line"><div><label>备　　注：</label><span data-i="13" style="flex:1"><t-textarea v-model="m.bz" placeholder="选填" /></span></div></div>
 <div style="text-align:center"><t-button @click="press">提 交</t-button> <t-button theme="default" @click="press">打 印</t-button></div>
</div>`,
}).use(TDesign).mount('#app');
window.__portalState = () => JSON.parse(JSON.stringify({ ...vm.m, rows: vm.rows }));

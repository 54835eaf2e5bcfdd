window.__portalPresses = [];
const empty = { p1: '', p2: undefined, p3: '', p4: undefined, p5: undefined, p6: '', p7: '', p8: undefined, p9: '', p10: '', p11: undefined, p12: undefined, p13: undefined, p14: undefined, p15: undefined, p16: undefined, p17: undefined, p18: undefined, p19: undefined, p20: undefined, p21: '', p22: '', p23: '', p24: [], p25: '', p26: undefined };
const vm = Vue.createApp({
  data: () => ({
    d: { ...empty },
    branches: [{ value: 3301, label: '第一党支部' }, { value: 3302, label: '第二党支部' }, { value: 3303, label: '离退休党支部' }],
    late: [],
  }),
  mounted() { setTimeout(() => { this.late = ['支部书记', '组织委员', '宣传委员', '纪检委员', '党小组长', '普通党员'].map((label, i) => ({ value: 'z' + (i + 1), label })); }, 350); },
  methods: { press(e) { window.__portalPresses.push(e.currentTarget.textContent.trim()); } },
  template: `
<header>民主评议党员登记表</header>
<main>
 <section><h3>党员信息</h3>
  <a-form :model="d" :label-col-props="{span:8}" :wrapper-col-props="{span:16}" label-align="left">
   <a-form-item data-i="1" label="党员姓名："><a-input v-model="d.p1" /></a-form-item>
   <a-form-item data-i="2" label="出生日期："><a-date-picker v-model="d.p2" format="YYYY年MM月DD日" style="width:100%" /></a-form-item>
   <a-form-item data-i="3" label="公民身份号码："><a-input v-model="d.p3" :max-length="18" /></a-form-item>
   <a-form-item data-i="4" label="入党时间："><a-date-picker v-model="d.p4" style="width:100%" /></a-form-item>
   <a-form-item data-i="5" label="转正时间："><a-date-picker v-model="d.p5" style="width:100%" /></a-form-item>
   <a-form-item data-i="6" label="行政职务："><a-input v-model="d.p6" /></a-form-item>
   <a-form-item data-i="7" label="手机号码："><a-input v-model="d.p7" /></a-form-item>
  </a-form>
 </section>
 <section><h3>所在党组织</h3>
  <a-form :model="d" :label-col-props="{span:8}" :wrapper-col-props="{span:16}">
   <a-form-item data-i="8" label="所在党支部"><a-select v-model="d.p8" :options="branches" placeholder="--请选择--" /></a-form-item>
   <a-form-item data-i="9" label="党内职务"><a-select v-model="d.p9" :options="late" placeholder="--请选择--" /></a-form-item>
   <a-form-item data-i="10" label="上级党组织"><a-input v-model="d.p10" /></a-form-item>
   <a-form-item data-i="11" label="评议年度"><a-select v-model="d.p11" placeholder="--请选择--"><a-option v-for="y in ['2023年度','2024年度','2025年度']" :key="y" :value="y.slice(0,4)">{{y}}</a-option></a-select></a-form-item>
   <a-form-item data-i="12" label="评议时间"><a-date-picker v-model="d.p12" style="width:100%" /></a-form-item>
   <a-form-item data-i="13" label="应到党员数"><a-input-number v-model="d.p13" /></a-form-item>
   <a-form-item data-i="14" label="实到党员数"><a-input-number v-model="d.p14" /></a-form-item>
  </a-form>
 </section>
 <section class="wide"><h3>个人自评</h3>
  <a-textarea data-i="15" v-model="d.p21" placeholder="自我评价：对照入党誓词和“四讲四有”标准，联系个人实际作党性分析" :auto-size="{minRows:4}" />
  <p>本人自评等次 <a-radio-group data-i="16" v-model="d.p22"><a-radio value="4">优秀</a-radio><a-radio value="3">合格</a-radio><a-radio value="2">基本合格</a-radio><a-radio value="1">不合格</a-radio></a-radio-group></p>
 </section>
 <section class="wide"><h3>民主测评</h3>
  <div class="votes"><b>发出票数</b><b>收回票数</b><b>有效票数</b><b>弃权票</b><b>得票率（%）</b>
   <span data-i="17"><a-input-number v-model="d.p15" hide-button /></span><span data-i="18"><a-input-number v-model="d.p16" hide-button /></span><span data-i="19"><a-input-number v-model="d.p17" hide-button /></span><span data-i="20"><a-input-number v-model="d.p18" hide-button /></span><span data-i="21"><a-input-number v-model="d.p19" hide-button :precision="2" /></span>
  </div>
  <div class="votes" style="grid-template-columns:repeat(4,1fr)"><b>优秀票</b><b>合格票</b><b>基本合格票</b><b>不合格票</b>
   <span data-i="22"><a-input-number v-model="d.p20" hide-button /></span><span data-i="23"><a-input-number v-model="d.p26" hide-button /></span><span data-i="24"><a-input v-model="d.p23" /></span><span data-i="25"><a-input v-model="d.p25" /></span>
  </div>
  <p>参与测评人员范围 <a-checkbox-group data-i="26" v-model="d.p24"><a-checkbox value="dy">党员</a-checkbox><a-checkbox value="qz">群众代表</a-checkbox><a-checkbox value="js">民主党派教师</a-checkbox></a-checkbox-group></p>
 </section>
 <div class="wide" style="text-align:right"><a-button @click="press">取消</a-button> <a-button type="primary" status="danger" @click="press">保存</a-button></div>
</main>`,
}).use(ArcoVue).mount('#app');
window.__portalState = () => JSON.parse(JSON.stringify(vm.d, (k, v) => (v === undefined ? '' : v)));

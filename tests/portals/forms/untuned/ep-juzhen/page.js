window.__portalPresses = [];
const items = ['坚定理想信念', '遵守党的纪律', '带头学习提高', '带头争创佳绩', '带头服务群众', '带头遵纪守法', '带头弘扬正气', '参加组织生活', '按时交纳党费', '发挥先锋作用'];
let quill;
const vm = Vue.createApp({
  data: () => ({
    zh: ElementPlusLocaleZhCn, items, gs: ['优秀', '合格', '基本合格', '不合格'],
    h: { a: '', b: '', c: '', d: '', e: '', g: '', i: '', j: null, k: null, l: null, m: null, n: '', o: '', p: '' },
    r: Object.fromEntries(items.map((_, i) => ['x' + i, ''])),
  }),
  mounted() { quill = new Quill(this.$refs.q, { theme: 'snow', modules: { toolbar: [['bold', 'italic'], [{ list: 'ordered' }]] } }); },
  methods: { press(e) { window.__portalPresses.push(e.currentTarget.textContent.trim()); } },
  template: `<el-config-provider :locale="zh"><div class="w">
<h2 style="text-align:center">党员民主评议（自评互评）</h2>
<div class="two">
 <label>党员姓名</label><span data-i="1"><el-input v-model="h.a" /></span><label>所在支部</label><span data-i="2"><el-input v-model="h.b" /></span><label>评议年度</label><span data-i="3"><el-date-picker v-model="h.c" type="year" value-format="YYYY" style="width:100%" /></span><label>评议日期</label><span data-i="4"><el-date-picker v-model="h.d" value-format="YYYY-MM-DD" style="width:100%" /></span>
 <label>党内职务</label><span data-i="5"><el-input v-model="h.e" /></span><label>入党时间</label><span data-i="6"><el-date-picker v-model="h.g" value-format="YYYY-MM-DD" style="width:100%" /></span><label>转正时间</label><span data-i="7"><el-date-picker v-model="h.i" value-format="YYYY-MM-DD" style="width:100%" /></span><label>应到人数</label><span data-i="8"><el-input-number v-model="h.j" controls-position="right" style="width:100%" /></span>
 <label>实到人数</label><span data-i="9"><el-input-number v-model="h.k" controls-position="right" style="width:100%" /></span><label>发出票数</label><span data-i="10"><el-input-number v-model="h.l" controls-position="right" style="width:100%" /></span><label>收回票数</label><span data-i="11"><el-input-number v-model="h.m" controls-position="right" style="width:100%" /></span>
</div>
<div class="rows">
 <div class="h">序号</div><div class="h">评议内容</div><div class="h" v-for="g in gs" :key="g">{{ g }}</div>
 <template v-for="(t, i) in items" :key="t"><div>{{ i + 1 }}</div><div class="l">{{ t }}</div><div v-for="(g, k) in gs" :key="g"><el-radio v-model="r['x' + i]" :value="String(k + 1)" :name="'r' + i" :data-i="k === 0 ? 'x' + i : null"><span></span></el-radio></div></template>
</div>
<h4>自我评价</h4><div ref="q" class="ql"></div>
<h4>自评等次</h4><span data-i="12"><el-radio-group v-model="h.n"><el-radio-button v-for="g in gs" :key="g" :value="g" :label="g" /></el-radio-group></span>
<h4>支部评定等次</h4><span data-i="13"><el-radio-group v-model="h.o"><el-radio-button v-for="g in gs" :key="g" :value="g" :label="g" /></el-radio-group></span>
<h4>支部意见</h4><span data-i="14"><el-input v-model="h.p" type="textarea" /></span>
<p><el-button type="primary" @click="press">提交评议</el-button><el-button @click="press">上一人</el-button><el-button @click="press">下一人</el-button></p></div></el-config-provider>`,
}).use(ElementPlus).mount('#app');
window.__portalState = () => JSON.parse(JSON.stringify({ ...vm.h, r: vm.r, zw: quill.getText().replace(/\n$/, '') }, (k, v) => v ?? ''));

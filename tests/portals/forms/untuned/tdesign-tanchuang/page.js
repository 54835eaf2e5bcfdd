window.__portalPresses = [];
const schools = ['样例县第一小学', '样例县第二小学', '样例县第三小学', '样例县第一中学', '样例县职教中心'];
const vm = Vue.createApp({
  data: () => ({
    open: true, found: [], wait: false,
    q: { xm: '', zt: undefined, nd: undefined },
    e: { k1: '', k2: undefined, k3: '', k4: undefined, k5: undefined, k6: undefined, k7: '', k8: undefined, k9: '', k10: [], k11: '', k12: '', k13: '', k14: '', k15: undefined, k16: [], k17: '', k18: '', k19: undefined, k20: '', k21: '', k22: '' },
    area: [{ value: '41', label: '河南省', children: [{ value: '4101', label: '郑州市', children: [{ value: '410102', label: '中原区' }] }, { value: '4115', label: '信阳市', children: [{ value: '411503', label: '平桥区' }, { value: '411521', label: '罗山县' }] }] }],
    org: [{ value: 'o1', label: '样例县教育局机关党委', children: [{ value: 'o11', label: '小学教师党支部' }, { value: 'o12', label: '中学教师党支部' }] }],
    mm: ['中共党员', '中共预备党员', '共青团员', '群众'].map((label, i) => ({ label, value: '0' + (i + 1) })),
    rows: [{ id: 1, xm: '王样例', dw: '样例县第一小学', zt: '待审核' }, { id: 2, xm: '李样例', dw: '样例县第一中学', zt: '已通过' }],
    cols: [{ colKey: 'xm', title: '姓名' }, { colKey: 'dw', title: '工作单位' }, { colKey: 'zt', title: '状态' }],
  }),
  methods: {
    press(e) { window.__portalPresses.push(e.currentTarget.textContent.trim()); },
    seek(w) { this.wait = true; setTimeout(() => { this.found = schools.filter((s) => w && s.includes(w)).map((label) => ({ label, value: 'S' + schools.indexOf(label) })); this.wait = false; }, 300); },
  },
  template: `
<div class="list"><div class="bar">姓名 <span data-i="q1"><t-input v-model="q.xm" /></span> 状态 <span data-i="q2"><t-select v-model="q.zt" :options="[{ label: '待审核', value: 1 }, { label: '已通过', value: 2 }]" /></span> 年度 <span data-i="q3"><t-select v-model="q.nd" :options="[{ label: '2025', value: '2025' }, { label: '2026', value: '2026' }]" /></span><t-button @click="press">查询</t-button></div>
<t-table row-key="id" :data="rows" :columns="cols" bordered /></div>
<t-dialog v-model:visible="open" header="新增推荐（优秀党务工作者）" width="900px" placement="center" :close-on-overlay-click="false">
 <t-form :data="e" label-width="120px" label-align="right" colon>
  <t-row :gutter="12">
   <t-col :span="6"><t-form-item data-i="1" label="姓名" name="k1" required-mark><t-input v-model="e.k1" /></t-form-item></t-col>
   <t-col :span="6"><t-form-item data-i="2" label="性别" name="k2"><t-radio-group v-model="e.k2" variant="default-filled"><t-radio-button :value="1">男</t-radio-button><t-radio-button :value="2">女</t-radio-button></t-radio-group></t-form-item></t-col>
   <t-col :span="6"><t-form-item data-i="3" label="出生年月" name="k3"><t-date-picker v-model="e.k3" mode="month" allow-input /></t-form-item></t-col>
   <t-col :span="6"><t-form-item data-i="4" label="籍贯" name="k4"><t-cascader v-model="e.k4" :options="area" /></t-form-item></t-col>
   <t-col :span="6"><t-form-item data-i="5" label="政治面貌" name="k5"><t-select v-model="e.k5" :options="mm" /></t-form-item></t-col>
   <t-col :span="6"><t-form-item data-i="6" label="所在党支部" name="k6"><t-tree-select v-model="e.k6" :data="org" /></t-form-item></t-col>
   <t-col :span="6"><t-form-item data-i="7" label="党内职务" name="k7"><t-auto-complete v-model="e.k7" :options="['支部书记', '组织委员', '宣传委员']" /></t-form-item></t-col>
   <t-col :span="6"><t-form-item data-i="8" label="工作单位" name="k8"><t-select v-model="e.k8" filterable :options="found" :loading="wait" placeholder="输入关键字检索" @search="seek" /></t-form-item></t-col>
   <t-col :span="6"><t-form-item data-i="9" label="职务" name="k9"><t-input v-model="e.k9" /></t-form-item></t-col>
   <t-col :span="6"><t-form-item data-i="10" label="任教年级" name="k10"><t-select v-model="e.k10" multiple :options="['七年级', '八年级', '九年级'].map((x) => ({ label: x, value: x }))" /></t-form-item></t-col>
   <t-col :span="6"><t-form-item data-i="11" label="入党时间" name="k11"><t-date-picker v-model="e.k11" allow-input /></t-form-item></t-col>
   <t-col :span="6"><t-form-item data-i="12" label="参加工作时间" name="k12"><t-date-picker v-model="e.k12" allow-input format="YYYY/MM/DD" /></t-form-item></t-col>
   <t-col :span="6"><t-form-item data-i="13" label="身份证号" name="k13"><t-input v-model="e.k13" /></t-form-item></t-col>
   <t-col :span="6"><t-form-item data-i="14" label="联系电话" name="k14"><t-input v-model="e.k14"><template #label>手机</template></t-input></t-form-item></t-col>
   <t-col :span="6"><t-form-item data-i="15" label="教龄" name="k15"><t-input-number v-model="e.k15" theme="column" suffix="年" /></t-form-item></t-col>
   <t-col :span="6"><t-form-item data-i="16" label="专长" name="k16"><t-tag-input v-model="e.k16" /></t-form-item></t-col>
   <t-col :span="12"><t-form-item data-i="17" label="获奖情况" name="k17"><t-textarea v-model="e.k17" /></t-form-item></t-col>
   <t-col :span="12"><t-form-item data-i="18" label="主要事迹" name="k18"><t-textarea v-model="e.k18" :autosize="{ minRows: 4 }" /></t-form-item></t-col>
   <t-col :span="6"><t-form-item data-i="19" label="推荐年度" name="k19"><t-select v-model="e.k19" :options="[{ label: '2025年', value: 2025 }, { label: '2026年', value: 2026 }]" /></t-form-item></t-col>
   <t-col :span="6"><t-form-item data-i="20" label="推荐荣誉称号" name="k20"><t-input v-model="e.k20" /></t-form-item></t-col>
   <t-col :span="12"><t-form-item data-i="21" label="推荐理由" name="k21"><t-textarea v-model="e.k21" /></t-form-item></t-col>
   <t-col :span="12"><t-form-item data-i="22" label="党支部意见" name="k22"><t-textarea v-model="e.k22" /></t-form-item></t-col>
  </t-row></t-form>
 <template #footer><t-button theme="default" @click="press">取消</t-button><t-button @click="press">确定</t-button></template>
</t-dialog>`,
}).use(TDesign).mount('#app');
const kept = (o) => Object.fromEntries(Object.entries(o).map(([k, v]) => [k, v ?? '']));
window.__portalState = () => JSON.parse(JSON.stringify({ q: kept(vm.q), e: kept(vm.e) }));

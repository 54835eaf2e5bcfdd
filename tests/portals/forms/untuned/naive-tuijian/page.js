window.__portalPresses = [];
const regions = [
  { value: '37', label: '山东省', children: [{ value: '3701', label: '济南市' }, { value: '3713', label: '临沂市', children: [{ value: '371302', label: '兰山区' }, { value: '371326', label: '平邑县' }] }] },
  { value: '13', label: '河北省', children: [{ value: '1301', label: '石家庄市', children: [{ value: '130102', label: '长安区' }] }] },
];
const units = ['样例县实验小学', '样例县第一中学', '样例县第二中学', '样例县特殊教育学校', '样例县职业中专'];
const vm = Vue.createApp({
  data: () => ({
    zhCN: naive.zhCN, dateZhCN: naive.dateZhCN, regions, found: [], seeking: false,
    o: (list) => list.map((x, i) => ({ value: String(i + 1), label: x })),
    t: { c1: null, c2: null, c3: null, c4: null, c5: null, c6: null, c7: null, c8: null, c9: null, c10: null, c11: null, c12: null, c13: null, c14: null, c15: '', c16: '', c17: '', c18: null, c19: '', c20: '', c21: null, c22: '', c23: '', c24: '2026', c25: '', c26: 0, c27: null, c28: '' },
  }),
  methods: {
    press(e) { window.__portalPresses.push(e.currentTarget.textContent.trim()); },
    seek(q) { this.seeking = true; clearTimeout(this.t0); this.t0 = setTimeout(() => { this.found = units.filter((u) => q && u.includes(q)).map((u) => ({ value: 'U' + units.indexOf(u), label: u })); this.seeking = false; }, 250); },
  },
  template: `
<n-config-provider :locale="zhCN" :date-locale="dateZhCN">
<div class="hd">“样例县优秀教师”推荐申报</div>
<div class="bd">
 <n-form label-placement="left" label-width="130" require-mark-placement="left" :model="t">
  <n-divider title-placement="left">被推荐人</n-divider>
  <n-grid :cols="2" :x-gap="24">
   <n-form-item-gi data-i="1" label="姓名" required><n-input v-model:value="t.c1" placeholder="" /></n-form-item-gi>
   <n-form-item-gi data-i="2" label="性别"><n-radio-group v-model:value="t.c2" name="xb"><n-radio-button value="M">男</n-radio-button><n-radio-button value="F">女</n-radio-button></n-radio-group></n-form-item-gi>
   <n-form-item-gi data-i="3" label="出生年月"><n-date-picker v-model:formatted-value="t.c3" type="month" value-format="yyyyMM" /></n-form-item-gi>
   <n-form-item-gi data-i="4" label="民族"><n-select v-model:value="t.c4" filterable :options="o(['汉族','回族','满族','朝鲜族','蒙古族'])" /></n-form-item-gi>
   <n-form-item-gi data-i="5" label="籍贯"><n-cascader v-model:value="t.c5" :options="regions" check-strategy="child" /></n-form-item-gi>
   <n-form-item-gi data-i="6" label="学历"><n-select v-model:value="t.c6" :options="o(['研究生','本科','大专','中专及以下'])" /></n-form-item-gi>
   <n-form-item-gi data-i="7" label="毕业院校"><n-input v-model:value="t.c7" placeholder="" /></n-form-item-gi>
   <n-form-item-gi data-i="8" label="所学专业"><n-input v-model:value="t.c8" placeholder="" /></n-form-item-gi>
   <n-form-item-gi data-i="9" label="工作单位"><n-select v-model:value="t.c9" filterable remote clearable :options="found" :loading="seeking" placeholder="输入学校名称查找" @search="seek" /></n-form-item-gi>
   <n-form-item-gi data-i="10" label="职务"><n-input v-model:value="t.c10" placeholder="" /></n-form-item-gi>
   <n-form-item-gi data-i="11" label="职称"><n-select v-model:value="t.c11" :options="o(['正高级教师','高级教师','一级教师','二级教师'])" /></n-form-item-gi>
   <n-form-item-gi data-i="12" label="参加工作时间"><n-date-picker v-model:formatted-value="t.c12" type="date" value-format="yyyy-MM-dd" /></n-form-item-gi>
   <n-form-item-gi data-i="13" label="政治面貌"><n-select v-model:value="t.c13" :options="o(['中共党员','中共预备党员','共青团员','民主党派','群众'])" /></n-form-item-gi>
   <n-form-item-gi data-i="14" label="教龄"><n-input-number v-model:value="t.c14" :min="0" placeholder=""><template #suffix>年</template></n-input-number></n-form-item-gi>
   <n-form-item-gi data-i="15" label="身份证号"><n-input v-model:value="t.c15" placeholder="" /></n-form-item-gi>
   <n-form-item-gi data-i="16" label="手机"><n-input v-model:value="t.c16" placeholder="" /></n-form-item-gi>
   <n-form-item-gi data-i="17" label="推荐荣誉称号"><n-input v-model:value="t.c17" placeholder="" /></n-form-item-gi>
   <n-form-item-gi data-i="24" label="推荐年度"><n-input v-model:value="t.c24" disabled /></n-form-item-gi>
  </n-grid>
  <n-form-item data-i="18" label="主要事迹" feedback="限 1500 字以内，用第三人称"><n-input v-model:value="t.c18" type="textarea" :rows="6" placeholder="" /></n-form-item>
  <n-form-item data-i="19" label="曾获奖励"><n-input v-model:value="t.c19" type="textarea" placeholder="" /></n-form-item>
  <n-form-item data-i="20" label="简历"><n-input v-model:value="t.c20" type="textarea" placeholder="何年何月至何年何月在何地、何单位工作" /></n-form-item>
  <n-divider title-placement="left">推荐人</n-divider>
  <n-grid :cols="2" :x-gap="24">
   <n-form-item-gi data-i="21" label="推荐人姓名"><n-input v-model:value="t.c21" placeholder="" /></n-form-item-gi>
   <n-form-item-gi data-i="22" label="推荐单位"><n-input v-model:value="t.c22" placeholder="" /></n-form-item-gi>
   <n-form-item-gi data-i="23" label="推荐人电话"><n-input v-model:value="t.c23" placeholder="" /></n-form-item-gi>
   <n-form-item-gi data-i="26" label="推荐指数"><n-rate v-model:value="t.c26" /></n-form-item-gi>
  </n-grid>
  <n-form-item data-i="25" label="推荐理由"><n-input v-model:value="t.c25" type="textarea" placeholder="" /></n-form-item>
  <n-form-item data-i="27" label="推荐日期"><n-date-picker v-model:formatted-value="t.c27" type="date" value-format="yyyy-MM-dd" /></n-form-item>
  <n-form-item data-i="28" label="县教体局审核意见"><n-input v-model:value="t.c28" type="textarea" disabled placeholder="由县教体局填写" /></n-form-item>
 </n-form>
 <div class="foot"><n-button @click="press">重置</n-button><n-button type="primary" @click="press">提交推荐</n-button></div>
</div></n-config-provider>`,
}).use(naive).mount('#app');
window.__portalState = () => JSON.parse(JSON.stringify(vm.t, (k, v) => v ?? ''));

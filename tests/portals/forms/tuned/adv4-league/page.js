dayjs.locale('zh-cn');
const { createApp, reactive } = Vue;
const f = reactive({ a: undefined, b: undefined, c: undefined, d: undefined, e: undefined, f: undefined, g: undefined, h: undefined, i: undefined, j: undefined, k: [], l: undefined, m: undefined, n: undefined, o: undefined, p: [], q: 0, r: undefined, s: undefined, t: [], w: undefined, x: '', y: undefined, z: false });
const o = (...t) => t.map((label, i) => ({ label, value: i + 1 }));
createApp({
  setup: () => ({ f, zh: antd.locales.zh_CN, press: window.press, people: ['王试样', '李样例', '张试样', '赵样例'].map((title, i) => ({ key: 'T' + i, title })), nation: o('汉族', '满族', '蒙古族', '回族', '苗族', '侗族', '瑶族'), politic: o('共青团员', '中共预备党员', '中共党员'), grade: o('优秀', '合格', '基本合格', '不合格'), tree: [{ title: '样例县第二中学团委', value: 'T1', children: [{ title: '教工团支部', value: 'T11' }, { title: '初一团总支', value: 'T12', children: [{ title: '七（1）班团支部', value: 'T121' }, { title: '七（2）班团支部', value: 'T122' }] }] }], area: [{ value: 1, label: '样例省', children: [{ value: 2, label: '样例市', children: [{ value: 3, label: '样例县' }] }] }] }),
  template: `<a-config-provider :locale="zh"><div class="pg"><h2 style="text-align:center">团员教育评议登记表</h2><a-steps class="steps" size="small" :current="1" :items="[{title:'登录'},{title:'填写'},{title:'评议'},{title:'完成'}]" />
  <a-form :model="f" layout="vertical"><a-row :gutter="20">
   <a-col :span="12"><a-form-item data-k="a" label="姓 名" required><a-input v-model:value="f.a" /></a-form-item></a-col>
   <a-col :span="12"><a-form-item data-k="b" label="性 别"><a-radio-group v-model:value="f.b"><a-radio :value="1">男</a-radio><a-radio :value="2">女</a-radio></a-radio-group></a-form-item></a-col>
   <a-col :span="12"><a-form-item data-k="c" label="民 族"><a-select v-model:value="f.c" :options="nation" show-search option-filter-prop="label" /></a-form-item></a-col>
   <a-col :span="12"><a-form-item data-k="d" label="出生日期"><a-date-picker v-model:value="f.d" value-format="YYYY-MM-DD" style="width:100%" /></a-form-item></a-col>
   <a-col :span="12"><a-form-item data-k="e" label="籍 贯"><a-cascader v-model:value="f.e" :options="area" /></a-form-item></a-col>
   <a-col :span="12"><a-form-item data-k="f" label="政治面貌"><a-select v-model:value="f.f" :options="politic" /></a-form-item></a-col>
   <a-col :span="12"><a-form-item data-k="g" label="入团时间"><a-date-picker v-model:value="f.g" picker="month" value-format="YYYY-MM" style="width:100%" /></a-form-item></a-col>
   <a-col :span="12"><a-form-item data-k="h" label="所在团支部"><a-tree-select v-model:value="f.h" :tree-data="tree" tree-default-expand-all style="width:100%" /></a-form-item></a-col>
   <a-col :span="12"><a-form-item data-k="i" label="联系电话"><a-input v-model:value="f.i" /></a-form-item></a-col>
   <a-col :span="12"><a-form-item data-k="j" label="学校"><a-input v-model:value="f.j" /></a-form-item></a-col>
   <a-col :span="24"><a-form-item data-k="k" label="本年度参加的活动（多选）"><a-select v-model:value="f.k" mode="multiple" :options="['主题团日','志愿服务','社会实践','青年大学习'].map(v=>({value:v}))" /></a-form-item></a-col>
   <a-col :span="12"><a-form-item data-k="l" label="志愿服务时长"><a-input-number v-model:value="f.l" addon-after="小时" style="width:100%" /></a-form-item></a-col>
   <a-col :span="12"><a-form-item data-k="m" label="评议年度"><a-select v-model:value="f.m" :options="[2015,2016,2017].map(v=>({value:v,label:v+'年度'}))" /></a-form-item></a-col>
   <a-col :span="24"><a-form-item data-k="n" label="个人总结"><a-textarea v-model:value="f.n" :rows="4" /></a-form-item></a-col>
   <a-col :span="12"><a-form-item data-k="o" label="自评等次"><a-radio-group v-model:value="f.o" option-type="button" :options="grade" /></a-form-item></a-col>
   <a-col :span="12"><a-form-item data-k="q" label="学习态度"><a-rate v-model:value="f.q" /></a-form-item></a-col>
   <a-col :span="12"><a-form-item data-k="r" label="支部评议等次"><a-select v-model:value="f.r" :options="grade" /></a-form-item></a-col>
   <a-col :span="12"><a-form-item data-k="s" label="评议会日期"><a-date-picker v-model:value="f.s" value-format="YYYY-MM-DD" style="width:100%" /></a-form-item></a-col>
   <a-col :span="24"><a-form-item data-k="t" label="参加评议的团员"><a-transfer v-model:target-keys="f.t" :data-source="people" :render="x=>x.title" /></a-form-item></a-col>
   <a-col :span="12"><a-form-item data-k="w" label="会议开始时间"><a-time-picker v-model:value="f.w" value-format="HH:mm:ss" style="width:100%" /></a-form-item></a-col>
   <a-col :span="12"><a-form-item data-k="y" label="团支部意见"><a-textarea v-model:value="f.y" /></a-form-item></a-col>
   <a-col :span="12"><a-form-item data-k="x" label="图形验证码"><a-input v-model:value="f.x" style="width:140px" /></a-form-item></a-col>
   <a-col :span="12"><a-form-item data-k="p" label="照片"><a-upload :before-upload="()=>false"><a-button>选择文件</a-button></a-upload></a-form-item></a-col>
   <a-col :span="24"><a-form-item data-k="z"><a-checkbox v-model:checked="f.z">以上内容属实</a-checkbox></a-form-item></a-col>
  </a-row><a-button type="primary" danger @click="press('下一步')">下一步</a-button></a-form></div></a-config-provider>`,
}).use(antd).mount('#app');
window.__portalState = () => JSON.parse(JSON.stringify(f));

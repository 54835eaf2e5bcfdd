window.__portalPresses = [];
const vm = Vue.createApp({
  data: () => ({
    zh: ElementPlusLocaleZhCn,
    f: { f1: '', f2: '', f3: '', f4: '', f5: '', f6: '', f7: '', f8: '', f9: '', f10: '', f11: '', f12: '', f13: '', f14: null, f15: '', f16: [], f17: false, f18: '', f19: '', f20: '', f21: '', f22: '', f23: '', f24: '', f25: 0, f26: '' },
    zz: [{ value: 'A01', label: '中共党员' }, { value: 'A02', label: '预备党员' }, { value: 'A03', label: '团员' }, { value: 'A13', label: '群众' }],
    jg: [{ value: '45', label: '广西壮族自治区', children: [{ value: '4501', label: '南宁市', children: [{ value: '450102', label: '兴宁区' }] }, { value: '4503', label: '桂林市', children: [{ value: '450321', label: '阳朔县' }] }] }],
    nation: Array.from({ length: 56 }, (_, i) => ({ value: i + 1, label: ['汉族', '蒙古族', '回族', '藏族', '维吾尔族', '苗族', '彝族', '壮族'][i] ?? '第' + (i + 1) + '民族' })),
  }),
  methods: { press(e) { window.__portalPresses.push(e.currentTarget.textContent.trim()); } },
  template: `<el-config-provider :locale="zh"><div class="ph"><header>教职工信息核对</header>
<p class="tip">个人信息（请如实填写）</p>
<div class="cell"><i class="must">您的姓名</i><div data-i="1"><el-input v-model="f.f1" /></div></div>
<div class="cell"><i class="must">性别</i><div data-i="2"><el-segmented v-model="f.f2" :options="['男', '女']" /></div></div>
<div class="cell"><i>民族</i><div data-i="3"><el-select-v2 v-model="f.f3" :options="nation" filterable placeholder="请选择" /></div></div>
<div class="cell"><i>籍贯</i><div data-i="4"><el-cascader v-model="f.f4" :options="jg" :props="{ emitPath: false }" placeholder="请选择" /></div></div>
<div class="cell"><i>出生日期</i><div data-i="5"><el-date-picker v-model="f.f5" value-format="YYYY-MM-DD" /></div></div>
<div class="cell"><i>身份证号</i><div data-i="6"><el-input v-model="f.f6" /></div></div>
<div class="cell"><i>手机号</i><div data-i="7"><el-input v-model="f.f7" /></div></div>
<div class="cell"><i>电子邮箱</i><div data-i="8"><el-input v-model="f.f8" /></div></div>
<div class="cell"><i>健康状况</i><div data-i="9"><el-radio-group v-model="f.f9"><el-radio value="1">健康</el-radio><el-radio value="2">一般</el-radio><el-radio value="3">较差</el-radio></el-radio-group></div></div>
<p class="tip">政治情况</p>
<div class="cell"><i>政治面貌</i><div data-i="10"><el-select v-model="f.f10" placeholder="请选择"><el-option v-for="z in zz" :key="z.value" v-bind="z" /></el-select></div></div>
<div class="cell"><i>入党时间</i><div data-i="11"><el-date-picker v-model="f.f11" format="YYYY/MM/DD" value-format="YYYY/MM/DD" /></div></div>
<div class="cell"><i>所在党支部</i><div data-i="12"><el-input v-model="f.f12" /></div></div>
<p class="tip">工作情况</p>
<div class="cell"><i>所在部门</i><div data-i="13"><el-tree-select v-model="f.f13" :data="[{ value: 1, label: '行政', children: [{ value: 11, label: '办公室' }, { value: 12, label: '教务处' }] }, { value: 2, label: '教学', children: [{ value: 21, label: '语文组' }] }]" placeholder="请选择" /></div></div>
<div class="cell"><i>教龄（年）</i><div data-i="14"><el-input-number v-model="f.f14" :controls="false" /></div></div>
<div class="cell"><i>职称</i><div data-i="15"><el-input v-model="f.f15" /></div></div>
<div class="cell"><i>任教年级</i><div data-i="16"><el-checkbox-group v-model="f.f16"><el-checkbox v-for="n in ['七年级', '八年级', '九年级']" :key="n" :value="n" :label="n" /></el-checkbox-group></div></div>
<div class="cell"><i>是否班主任</i><div data-i="17"><el-switch v-model="f.f17" /></div></div>
<div class="cell"><i>任教学科</i><div data-i="18"><el-input v-model="f.f18" /></div></div>
<div class="cell"><i>工号</i><div data-i="19"><el-input v-model="f.f19" /></div></div>
<div class="cell"><i>参加工作时间</i><div data-i="20"><el-date-picker v-model="f.f20" type="month" value-format="YYYYMM" /></div></div>
<p class="tip">家庭情况</p>
<div class="cell"><i>家庭住址</i><div data-i="21"><el-input v-model="f.f21" /></div></div>
<div class="cell"><i>紧急联系人</i><div data-i="22"><el-input v-model="f.f22" /></div></div>
<div class="cell"><i>紧急联系电话</i><div data-i="23"><el-input v-model="f.f23" /></div></div>
<div class="cell"><i>备注</i><div data-i="24"><el-input v-model="f.f24" type="textarea" /></div></div>
<div class="cell"><i>住房满意度</i><div data-i="25"><el-rate v-model="f.f25" /></div></div>
<div class="cell"><i>验证码</i><div data-i="26"><el-input v-model="f.f26" /></div></div>
<p style="padding:0 14px"><el-button type="danger" style="width:100%" @click="press">确认无误，提交</el-button></p></div></el-config-provider>`,
}).use(ElementPlus).mount('#app');
window.__portalState = () => JSON.parse(JSON.stringify(vm.f, (k, v) => v ?? ''));

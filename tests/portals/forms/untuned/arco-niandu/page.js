window.__portalPresses = [];
const vm = Vue.createApp({
  data: () => ({
    f: {
      xm: '', xb: '', mz: undefined, csny: undefined, whcd: undefined, zzmm: undefined, dw: '样例县城关小学', zw: '', zc: undefined,
      cjgz: undefined, km: undefined, nj: [], bj: '', jl: undefined, nd: undefined, dh: '', yx: '', grzj: '', hj: '', kqcs: undefined,
      zwjd: '', kh: '', bz: '', tbrq: '2025-12-20', tbr: '', sb: false, yzm: '',
    },
    mzs: ['汉族', '满族', '回族', '蒙古族', '壮族', '藏族', '维吾尔族', '苗族', '彝族', '土家族', '其他'],
    xl: [{ value: '10', label: '研究生' }, { value: '20', label: '大学本科' }, { value: '30', label: '大学专科' }, { value: '40', label: '中专' }],
    mm: [{ value: '01', label: '中共党员' }, { value: '02', label: '中共预备党员' }, { value: '03', label: '共青团员' }, { value: '13', label: '群众' }],
    zcs: ['正高级教师', '高级教师', '一级教师', '二级教师', '三级教师'],
    kms: [{ value: 'yw', label: '语文' }, { value: 'sx', label: '数学' }, { value: 'yy', label: '英语' }, { value: 'dd', label: '道德与法治' }],
    njs: [{ value: 1, label: '一年级' }, { value: 2, label: '二年级' }, { value: 3, label: '三年级' }, { value: 4, label: '四年级' }, { value: 5, label: '五年级' }, { value: 6, label: '六年级' }],
  }),
  methods: { press(e) { window.__portalPresses.push(e.currentTarget.textContent.trim()); } },
  template: `
<div class="top">样例县教育体育局 · 教职工考核平台</div>
<div class="wrap">
 <a-form :model="f" layout="vertical">
  <a-card title="一、基本情况">
   <a-row :gutter="20">
    <a-col :span="6"><a-form-item data-i="1" label="姓　名" required><a-input v-model="f.xm" allow-clear /></a-form-item></a-col>
    <a-col :span="6"><a-form-item data-i="2" label="性　别" required><a-radio-group v-model="f.xb"><a-radio value="1">男</a-radio><a-radio value="2">女</a-radio></a-radio-group></a-form-item></a-col>
    <a-col :span="6"><a-form-item data-i="3" label="民　族"><a-select v-model="f.mz" placeholder="请选择" allow-search><a-option v-for="m in mzs" :key="m" :value="m">{{m}}</a-option></a-select></a-form-item></a-col>
    <a-col :span="6"><a-form-item data-i="4" label="出生年月"><a-month-picker v-model="f.csny" style="width:100%" /></a-form-item></a-col>
    <a-col :span="6"><a-form-item data-i="5" label="文化程度"><a-select v-model="f.whcd" :options="xl" placeholder="请选择" /></a-form-item></a-col>
    <a-col :span="6"><a-form-item data-i="6" label="政治面貌"><a-select v-model="f.zzmm" :options="mm" placeholder="请选择" /></a-form-item></a-col>
    <a-col :span="12"><a-form-item data-i="7" label="所在单位"><a-input v-model="f.dw" readonly /></a-form-item></a-col>
    <a-col :span="6"><a-form-item data-i="8" label="现任职务"><a-input v-model="f.zw" placeholder="没有填“无”" /></a-form-item></a-col>
    <a-col :span="6"><a-form-item data-i="9" label="专业技术职务"><a-select v-model="f.zc" placeholder="请选择"><a-option v-for="m in zcs" :key="m">{{m}}</a-option></a-select></a-form-item></a-col>
    <a-col :span="6"><a-form-item data-i="10" label="参加工作时间"><a-date-picker v-model="f.cjgz" style="width:100%" /></a-form-item></a-col>
    <a-col :span="6"><a-form-item data-i="11" label="教龄"><a-input-number v-model="f.jl" :min="0" :max="60"><template #suffix>年</template></a-input-number></a-form-item></a-col>
    <a-col :span="6"><a-form-item data-i="12" label="联系电话"><a-input v-model="f.dh"><template #prefix>+86</template></a-input></a-form-item></a-col>
    <a-col :span="6"><a-form-item data-i="13" label="电子信箱"><a-input v-model="f.yx" /></a-form-item></a-col>
   </a-row>
  </a-card>
  <a-card title="二、任教及考勤">
   <a-row :gutter="20">
    <a-col :span="6"><a-form-item data-i="14" label="考核年度"><a-year-picker v-model="f.nd" style="width:100%" /></a-form-item></a-col>
    <a-col :span="6"><a-form-item data-i="15" label="任教学科"><a-select v-model="f.km" :options="kms" placeholder="请选择" /></a-form-item></a-col>
    <a-col :span="6"><a-form-item data-i="16" label="任教年级（可多选）"><a-select v-model="f.nj" multiple :options="njs" placeholder="请选择" /></a-form-item></a-col>
    <a-col :span="6"><a-form-item data-i="17" label="班级"><a-input v-model="f.bj" /></a-form-item></a-col>
    <a-col :span="6"><a-form-item data-i="18" label="全年出勤天数"><a-input-number v-model="f.kqcs" :min="0"><template #append>天</template></a-input-number></a-form-item></a-col>
    <a-col :span="18"><a-form-item data-i="19" label="有无违反职业道德行为"><a-radio-group v-model="f.zwjd" type="button"><a-radio value="N">无</a-radio><a-radio value="Y">有</a-radio></a-radio-group></a-form-item></a-col>
    <a-col :span="24"><a-form-item data-i="20" label="获奖情况"><a-textarea v-model="f.hj" :auto-size="{minRows:2}" /></a-form-item></a-col>
   </a-row>
  </a-card>
  <a-card title="三、个人总结">
   <a-form-item data-i="21" label="本年度工作总结" extra="德、能、勤、绩、廉，不少于 200 字"><a-textarea v-model="f.grzj" :max-length="3000" show-word-limit :auto-size="{minRows:5}" /></a-form-item>
  </a-card>
  <a-card title="四、考核结果">
   <a-row :gutter="20">
    <a-col :span="16"><a-form-item data-i="22" label="考核等次"><a-radio-group v-model="f.kh"><a-radio value="A">优秀</a-radio><a-radio value="B">合格</a-radio><a-radio value="C">基本合格</a-radio><a-radio value="D">不合格</a-radio></a-radio-group></a-form-item></a-col>
    <a-col :span="8"><a-form-item data-i="23" label="填表日期"><a-date-picker v-model="f.tbrq" style="width:100%" /></a-form-item></a-col>
    <a-col :span="16"><a-form-item data-i="24" label="备注"><a-input v-model="f.bz" /></a-form-item></a-col>
    <a-col :span="8"><a-form-item data-i="25" label="填表人"><a-input v-model="f.tbr" /></a-form-item></a-col>
    <a-col :span="8"><a-form-item data-i="26" label="验证码"><a-input v-model="f.yzm" placeholder="请输入图中字符" /></a-form-item></a-col>
    <a-col :span="8"><a-form-item data-i="27" label="佐证材料"><a-upload :auto-upload="false" /></a-form-item></a-col>
    <a-col :span="24"><span data-i="28"><a-checkbox v-model="f.sb">本人确认以上内容属实，如有虚假愿承担一切责任</a-checkbox></span></a-col>
   </a-row>
  </a-card>
  <div class="bar"><a-button type="primary" @click="press">提交审核</a-button><a-button @click="press">存草稿</a-button></div>
 </a-form>
</div>`,
}).use(ArcoVue).mount('#app');
window.__portalState = () => JSON.parse(JSON.stringify({ ...vm.f, csny: vm.f.csny ?? '', fj: '' }, (k, v) => (v === undefined ? '' : v)));

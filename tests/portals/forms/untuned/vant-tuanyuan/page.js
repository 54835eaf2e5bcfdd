// The style sheet falls back to a font on a public CDN, which an office's network does not reach: that part is cut off.
fetch('/npm/vant/lib/index.css')
  .then((answer) => answer.text())
  .then((css) => {
    const sheet = document.createElement('style');
    sheet.textContent = css.replace(/,url\(\/\/[^)]*\) format\("woff"\)/, '');
    document.head.prepend(sheet);
  });
window.__portalPresses = [];
const opts = (s) => s.split(' ').map((text, i) => ({ text, value: i + 1 }));
const vm = Vue.createApp({
  data: () => ({
    t: { xm: '', xb: '', mz: '', csrq: '', rtsj: '', xl: '', dw: '样例县第一中学团委', zw: '', nj: '', bj: '', dh: '', yx: '', nd: '', sfz: '', zp: '', zj: '', tzb: '', jl: '', tzbyj: '', sjyj: '', pyrq: '', jg: '', zyz: false, sx: [], zzsj: '' },
    pick: '', lists: { mz: opts('汉族 满族 回族 土家族'), xl: opts('高中在读 大专 本科 研究生'), nd: [{ text: '2024', value: '2024' }, { text: '2025', value: '2025' }], nj: opts('高一年级 高二年级 高三年级') },
    dateOf: '', min: new Date(1950, 0, 1), max: new Date(2030, 11, 31), area: false,
    regions: [{ text: '湖南省', value: '43', children: [{ text: '长沙市', value: '4301', children: [{ text: '望城区', value: '430112' }] }, { text: '湘西州', value: '4331', children: [{ text: '吉首市', value: '433101' }] }] }], jgText: '',
  }),
  methods: {
    press(e) { window.__portalPresses.push(e.currentTarget.textContent.trim()); },
    word(k) { return this.lists[k].find((o) => o.value === this.t[k])?.text ?? ''; },
    took({ selectedValues }) { this.t[this.pick] = selectedValues[0]; this.pick = ''; },
    day({ selectedValues }) { this.t[this.dateOf] = selectedValues.join('-'); this.dateOf = ''; },
    placed({ selectedOptions }) { this.t.jg = selectedOptions.at(-1).value; this.jgText = selectedOptions.map((o) => o.text).join('/'); this.area = false; },
  },
  template: `
<van-nav-bar title="团员教育评议" />
<h4>一、个人信息</h4>
<van-cell-group>
 <van-field data-i="1" v-model="t.xm" label="姓名" required input-align="right" placeholder="必填" />
 <van-field data-i="2" label="性别" input-align="right"><template #input><van-radio-group v-model="t.xb" direction="horizontal"><van-radio name="1">男</van-radio><van-radio name="2">女</van-radio></van-radio-group></template></van-field>
 <van-field data-i="3" :model-value="word('mz')" label="民族" readonly is-link input-align="right" placeholder="请选择" @click="pick = 'mz'" />
 <van-field data-i="4" :model-value="t.csrq" label="出生日期" readonly is-link input-align="right" placeholder="请选择" @click="dateOf = 'csrq'" />
 <van-field data-i="5" :model-value="t.rtsj" label="入团时间" readonly is-link input-align="right" placeholder="请选择" @click="dateOf = 'rtsj'" />
 <van-field data-i="6" :model-value="jgText" label="籍贯" readonly is-link input-align="right" placeholder="请选择" @click="area = true" />
 <van-field data-i="7" :model-value="word('xl')" label="学历" readonly is-link input-align="right" placeholder="请选择" @click="pick = 'xl'" />
 <van-field data-i="8" v-model="t.sfz" label="身份证号" input-align="right" />
 <van-field data-i="9" v-model="t.dh" type="tel" label="手机号" input-align="right" />
 <van-field data-i="10" v-model="t.yx" label="邮箱" input-align="right" />
</van-cell-group>
<h4>二、团内信息</h4>
<van-cell-group>
 <van-field data-i="11" v-model="t.dw" label="所属团委" readonly input-align="right" />
 <van-field data-i="12" v-model="t.tzb" label="所在团支部" input-align="right" />
 <van-field data-i="13" v-model="t.zw" label="团内职务" input-align="right" />
 <van-field data-i="14" :model-value="word('nj')" label="年级" readonly is-link input-align="right" placeholder="请选择" @click="pick = 'nj'" />
 <van-field data-i="15" v-model="t.bj" label="班级" input-align="right" />
 <van-field data-i="16" :model-value="word('nd')" label="评议年度" readonly is-link input-align="right" placeholder="请选择" @click="pick = 'nd'" />
 <van-field data-i="17" label="注册志愿者" input-align="right"><template #input><van-switch v-model="t.zyz" size="20" /></template></van-field>
</van-cell-group>
<h4>三、评议内容</h4>
<van-cell-group>
 <van-field data-i="18" v-model="t.zj" label="个人小结" label-align="top" type="textarea" rows="4" maxlength="800" show-word-limit placeholder="从思想、学习、工作、生活等方面" />
 <van-field data-i="19" v-model="t.jl" label="获奖情况" label-align="top" type="textarea" rows="2" />
 <van-field data-i="20" label="自评等次" label-align="top"><template #input><van-radio-group v-model="t.zp" direction="horizontal"><van-radio name="yx">优秀</van-radio><van-radio name="hg">合格</van-radio><van-radio name="jbhg">基本合格</van-radio><van-radio name="bhg">不合格</van-radio></van-radio-group></template></van-field>
 <van-field data-i="21" v-model="t.tzbyj" label="团支部意见" label-align="top" type="textarea" rows="2" />
 <van-field data-i="22" v-model="t.sjyj" label="上级团委意见" label-align="top" type="textarea" rows="2" />
 <van-field data-i="23" :model-value="t.pyrq" label="评议日期" readonly is-link input-align="right" placeholder="请选择" @click="dateOf = 'pyrq'" />
 <van-field data-i="24" label="参加活动" label-align="top"><template #input><van-checkbox-group v-model="t.sx" direction="horizontal"><van-checkbox name="tk" shape="square">团课</van-checkbox><van-checkbox name="zh" shape="square">主题团日</van-checkbox></van-checkbox-group></template></van-field>
</van-cell-group>
<div style="margin:16px"><van-button block type="primary" @click="press">提交评议</van-button></div>
<van-popup :show="pick !== ''" position="bottom" @click-overlay="pick = ''"><van-picker v-if="pick" :columns="lists[pick]" @confirm="took" @cancel="pick = ''" /></van-popup>
<van-popup :show="dateOf !== ''" position="bottom" @click-overlay="dateOf = ''"><van-date-picker v-if="dateOf" :min-date="min" :max-date="max" @confirm="day" @cancel="dateOf = ''" /></van-popup>
<van-popup v-model:show="area" position="bottom"><van-cascader title="请选择籍贯" :options="regions" @close="area = false" @finish="placed" /></van-popup>`,
}).use(vant).mount('#app');
window.__portalState = () => { const { zzsj, ...rest } = vm.t; return JSON.parse(JSON.stringify(rest)); };

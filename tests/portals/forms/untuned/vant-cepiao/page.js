// The style sheet falls back to a font on a public CDN, which an office's network does not reach: that part is cut off.
fetch('/npm/vant/lib/index.css')
  .then((answer) => answer.text())
  .then((css) => {
    const sheet = document.createElement('style');
    sheet.textContent = css.replace(/,url\(\/\/[^)]*\) format\("woff"\)/, '');
    document.head.prepend(sheet);
  });
window.__portalPresses = [];
const people = [['王试样', '党总支书记'], ['李样例', '副书记、校长'], ['赵试样', '组织委员'], ['钱样例', '宣传委员'], ['孙试样', '纪检委员'], ['周样例', '青年委员'], ['吴试样', '群工委员'], ['郑样例', '安全委员']];
const vm = Vue.createApp({
  data: () => ({
    people, grades: ['优秀', '称职', '基本称职', '不称职'],
    p: { dw: '', sf: '', nd: '', rq: '', yx: '', zt: 0, fz: 0, lj: 3, pjyj: '', zyj: '', jyj: '', nm: true, wt: [], tel: '', jr: '' },
    v: Object.fromEntries(people.map((_, i) => ['u' + i, ''])), m: Object.fromEntries(people.map((_, i) => ['u' + i, ''])),
    showY: false, showD: false, showS: false, years: ['2023', '2024', '2025'].map((y) => ({ text: y + '年度', value: y })),
    sfs: ['班子成员', '中层干部', '教师代表', '离退休党员', '群众代表'].map((t, i) => ({ text: t, value: 's' + i })),
  }),
  methods: {
    press(e) { window.__portalPresses.push(e.currentTarget.textContent.trim()); },
    text(list, v) { return list.find((o) => o.value === v)?.text ?? ''; },
    day({ selectedValues }) { this.p.rq = selectedValues.join('-'); this.showD = false; },
  },
  template: `
<van-nav-bar title="民主测评票" left-text="返回" left-arrow />
<van-notice-bar left-icon="volume-o" text="请在相应等次中选择一项，多选、不选视为弃权。" />
<van-cell-group inset style="margin-top:10px">
 <van-field data-i="1" v-model="p.dw" label="测评单位" placeholder="请输入" />
 <van-field data-i="2" :model-value="text(years, p.nd)" is-link readonly label="测评年度" placeholder="点击选择" @click="showY = true" />
 <van-field data-i="3" :model-value="p.rq" is-link readonly label="测评时间" placeholder="点击选择日期" @click="showD = true" />
 <van-field data-i="4" :model-value="text(sfs, p.sf)" is-link readonly label="测评人身份" placeholder="点击选择" @click="showS = true" />
</van-cell-group>
<div class="who" v-for="(w, i) in people" :key="i"><b>{{ w[0] }}</b><small>{{ w[1] }}</small>
 <van-radio-group v-model="v['u' + i]" direction="horizontal" :data-i="'u' + i"><van-radio v-for="g in grades" :key="g" :name="g" icon-size="16px">{{ g }}</van-radio></van-radio-group>
 <van-field v-if="i < 4" :data-i="'m' + i" v-model="m['u' + i]" placeholder="对该同志的意见（可不填）" style="padding:8px 0 0" />
</div>
<van-cell-group inset>
 <van-field data-i="5" label="班子总体评价"><template #input><van-radio-group v-model="p.yx" direction="horizontal"><van-radio name="A">好</van-radio><van-radio name="B">较好</van-radio><van-radio name="C">一般</van-radio><van-radio name="D">差</van-radio></van-radio-group></template></van-field>
 <van-field data-i="6" label="团结协作"><template #input><van-rate v-model="p.zt" /></template></van-field>
 <van-field data-i="7" label="工作作风"><template #input><van-slider v-model="p.fz" /></template></van-field>
 <van-field data-i="8" label="参会次数"><template #input><van-stepper v-model="p.lj" /></template></van-field>
 <van-field data-i="9" v-model="p.zyj" rows="2" autosize label="主要问题" type="textarea" placeholder="班子存在的主要问题" />
 <van-field data-i="10" v-model="p.jyj" rows="2" autosize label="意见建议" type="textarea" placeholder="对班子的意见建议" />
 <van-field data-i="11" label="匿名投票"><template #input><van-switch v-model="p.nm" size="20" /></template></van-field>
 <van-field data-i="12" label="突出问题"><template #input><van-checkbox-group v-model="p.wt" shape="square"><van-checkbox name="1">形式主义</van-checkbox><van-checkbox name="2">官僚主义</van-checkbox></van-checkbox-group></template></van-field>
</van-cell-group>
<div style="margin:16px"><van-button round block type="danger" @click="press">提交测评</van-button></div>
<van-popup v-model:show="showY" position="bottom"><van-picker :columns="years" @confirm="({ selectedValues }) => { p.nd = selectedValues[0]; showY = false }" @cancel="showY = false" /></van-popup>
<van-popup v-model:show="showS" position="bottom"><van-picker :columns="sfs" @confirm="({ selectedValues }) => { p.sf = selectedValues[0]; showS = false }" @cancel="showS = false" /></van-popup>
<van-popup v-model:show="showD" position="bottom"><van-date-picker title="选择日期" @confirm="day" @cancel="showD = false" /></van-popup>`,
}).use(vant).mount('#app');
window.__portalState = () => {
  const { dw, nd, rq, sf, yx, zt, fz, lj, zyj, jyj, nm, wt } = vm.p;
  return JSON.parse(JSON.stringify({ dw, nd, rq, sf, yx, zt, fz, lj, zyj, jyj, nm, wt, v: vm.v, m: { u0: vm.m.u0, u1: vm.m.u1, u2: vm.m.u2, u3: vm.m.u3 } }));
};

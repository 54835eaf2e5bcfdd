window.__portalPresses = [];
const vm = new Vue({
  el: '#app',
  data: {
    v: { xm: '', xb: '', mz: '', csrq: '', rdsj: '', zzsj: '', dzz: '', dnzw: '', gzdw: '', zyzw: '', nd: '', hysj: '', yd: '', sd: '', fc: '', sh: '', yx: '', hg: '', jb: '', bhg: '', zj: '', zp: '', zbyj: '', dj: '', sjyj: '', cjlx: [] },
    mzs: ['汉族', '回族', '藏族', '苗族', '壮族', '布依族'],
    zbs: [{ v: '0201', l: '机关党支部' }, { v: '0202', l: '初中部党支部' }, { v: '0203', l: '高中部党支部' }],
  },
  methods: { press(e) { window.__portalPresses.push(e.currentTarget.textContent.trim()); } },
  template: `<div>
<div class="nav">智慧党建 / 民主评议</div>
<div class="inner">
 <h2 style="text-align:center;margin-bottom:14px">民主评议党员登记表</h2>
 <div class="grid4">
  <div class="k">姓 名</div><div data-i="1"><i-input v-model="v.xm" /></div><div class="k">性 别</div><div data-i="2"><radio-group v-model="v.xb"><radio label="男"></radio><radio label="女"></radio></radio-group></div>
  <div class="k">民 族</div><div data-i="3"><i-select v-model="v.mz" filterable transfer><i-option v-for="m in mzs" :value="m" :key="m">{{m}}</i-option></i-select></div><div class="k">出生日期</div><div data-i="4"><date-picker :value="v.csrq" type="date" transfer @on-change="(x) => (v.csrq = x)"></date-picker></div>
  <div class="k">入党时间</div><div data-i="5"><date-picker :value="v.rdsj" type="date" transfer @on-change="(x) => (v.rdsj = x)"></date-picker></div><div class="k">转正时间</div><div data-i="6"><date-picker :value="v.zzsj" type="date" transfer @on-change="(x) => (v.zzsj = x)"></date-picker></div>
  <div class="k">所属支部</div><div data-i="7"><i-select v-model="v.dzz" transfer><i-option v-for="m in zbs" :value="m.v" :key="m.v">{{m.l}}</i-option></i-select></div><div class="k">党内职务</div><div data-i="8"><i-input v-model="v.dnzw" /></div>
  <div class="k">工作单位</div><div data-i="9"><i-input v-model="v.gzdw" /></div><div class="k">行政职务</div><div data-i="10"><i-input v-model="v.zyzw" /></div>
  <div class="k">评议年度</div><div data-i="11"><date-picker :value="v.nd" type="year" transfer @on-change="(x) => (v.nd = x)"></date-picker></div><div class="k">会议时间</div><div data-i="12"><date-picker :value="v.hysj" type="date" format="yyyy.MM.dd" transfer @on-change="(x) => (v.hysj = x)"></date-picker></div>
  <div class="k">会议情况</div><div class="w3">应到 <input-number data-i="13" v-model="v.yd" /> 人，实到 <input-number data-i="14" v-model="v.sd" /> 人；发出测评票 <input-number data-i="15" v-model="v.fc" /> 张，收回 <input-number data-i="16" v-model="v.sh" /> 张</div>
  <div class="k">得票情况</div><div class="w3">优秀 <input-number data-i="17" v-model="v.yx" /> 票　合格 <input-number data-i="18" v-model="v.hg" /> 票　基本合格 <input-number data-i="19" v-model="v.jb" /> 票　不合格 <input-number data-i="20" v-model="v.bhg" /> 票</div>
  <div class="k">参加类型</div><div class="w3" data-i="21"><checkbox-group v-model="v.cjlx"><checkbox label="本支部党员"></checkbox><checkbox label="流动党员"></checkbox><checkbox label="群众代表"></checkbox></checkbox-group></div>
  <div class="k">个人总结</div><div class="w3" data-i="22"><i-input v-model="v.zj" type="textarea" :rows="6" /></div>
  <div class="k">自评等次</div><div class="w3" data-i="23"><radio-group v-model="v.zp" type="button"><radio label="优秀"></radio><radio label="合格"></radio><radio label="基本合格"></radio><radio label="不合格"></radio></radio-group></div>
  <div class="k">支部意见</div><div class="w3" data-i="24"><i-input v-model="v.zbyj" type="textarea" :rows="3" /></div>
  <div class="k">支部评定等次</div><div class="w3" data-i="25"><i-select v-model="v.dj" transfer><i-option value="1">优秀</i-option><i-option value="2">合格</i-option><i-option value="3">基本合格</i-option><i-option value="4">不合格</i-option></i-select></div>
  <div class="k">上级党组织意见</div><div class="w3" data-i="26"><i-input v-model="v.sjyj" type="textarea" :rows="3" /></div>
 </div>
 <p style="margin-top:16px;text-align:center"><i-button type="primary" @click.native="press">保存</i-button> <i-button @click.native="press">返回列表</i-button></p>
</div></div>`,
});
window.__portalState = () => JSON.parse(JSON.stringify(vm.v, (k, v) => v ?? ''));

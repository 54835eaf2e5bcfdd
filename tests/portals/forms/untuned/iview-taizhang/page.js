window.__portalPresses = [];
const vm = new Vue({
  el: '#app',
  data: {
    open: true,
    s: { xm: '', zb: '', zt: '', rq: '' },
    e: { dyxm: '王样例', zb: '', lx: '', nr: '', cs: '', ksrq: '', jsrq: '', jd: 0, zt: '', zrr: '', lxdh: '', dd: '', cyrs: null, fwsc: null, qk: '', zp: '', pj: '', pf: null, fj: '', gk: false, tx: [], lxr: '', bz: '', sb: '' },
    cols: [{ title: '党员姓名', key: 'a' }, { title: '承诺内容', key: 'b' }, { title: '完成时限', key: 'c' }, { title: '进度', key: 'd' }],
    list: [{ a: '王样例', b: '每周一次课后义务辅导', c: '2026-06-30', d: '进行中' }, { a: '李试样', b: '建立学困生成长档案', c: '2026-07-10', d: '未开始' }],
  },
  methods: { press(e) { window.__portalPresses.push(e.currentTarget.textContent.trim()); } },
  template: `<div>
<h3 style="margin-bottom:10px">党员践诺台账</h3>
<div class="search">
 <span data-i="s1">姓名：<i-input v-model="s.xm" style="width:130px" /></span>
 <span data-i="s2">所在支部：<i-select v-model="s.zb" style="width:150px"><i-option value="1">第一党支部</i-option><i-option value="2">第二党支部</i-option></i-select></span>
 <span data-i="s3">状态：<i-select v-model="s.zt" style="width:110px"><i-option value="0">未开始</i-option><i-option value="1">进行中</i-option><i-option value="2">已完成</i-option></i-select></span>
 <span data-i="s4">完成时限：<date-picker :value="s.rq" type="date" @on-change="(x) => (s.rq = x)"></date-picker></span>
 <i-button type="primary" @click.native="press">查询</i-button> <i-button @click.native="press">重置</i-button>
</div>
<i-table border :columns="cols" :data="list"></i-table>
<modal v-model="open" title="登记践诺情况" width="820" :mask-closable="false">
 <i-form :model="e" :label-width="110">
  <row :gutter="16">
   <i-col span="12"><form-item data-i="1" label="党员姓名"><i-input v-model="e.dyxm" readonly /></form-item></i-col>
   <i-col span="12"><form-item data-i="2" label="所在支部"><i-select v-model="e.zb" transfer><i-option value="1">第一党支部</i-option><i-option value="2">第二党支部</i-option><i-option value="3" disabled>临时党支部（已撤销）</i-option></i-select></form-item></i-col>
   <i-col span="24"><form-item data-i="3" label="承诺内容"><i-input v-model="e.nr" type="textarea" /></form-item></i-col>
   <i-col span="24"><form-item data-i="4" label="践诺措施"><i-input v-model="e.cs" type="textarea" /></form-item></i-col>
   <i-col span="12"><form-item data-i="5" label="完成时限"><date-picker :value="e.jsrq" transfer @on-change="(x) => (e.jsrq = x)"></date-picker></form-item></i-col>
   <i-col span="12"><form-item data-i="6" label="责任人"><i-input v-model="e.zrr" /></form-item></i-col>
   <i-col span="12"><form-item data-i="7" label="开始日期"><date-picker :value="e.ksrq" transfer @on-change="(x) => (e.ksrq = x)"></date-picker></form-item></i-col>
   <i-col span="12"><form-item data-i="8" label="联系电话"><i-input v-model="e.lxdh" /></form-item></i-col>
   <i-col span="12"><form-item data-i="9" label="践诺地点"><i-input v-model="e.dd" /></form-item></i-col>
   <i-col span="12"><form-item data-i="10" label="服务人数"><input-number v-model="e.cyrs" /> 人</form-item></i-col>
   <i-col span="12"><form-item data-i="11" label="服务时长"><input-number v-model="e.fwsc" /> 小时</form-item></i-col>
   <i-col span="12"><form-item data-i="12" label="完成进度"><slider v-model="e.jd"></slider></form-item></i-col>
   <i-col span="24"><form-item data-i="13" label="完成情况"><i-input v-model="e.qk" type="textarea" /></form-item></i-col>
   <i-col span="12"><form-item data-i="14" label="当前状态"><radio-group v-model="e.zt"><radio label="1">进行中</radio><radio label="2">已完成</radio></radio-group></form-item></i-col>
   <i-col span="12"><form-item data-i="15" label="群众评价"><radio-group v-model="e.pj"><radio label="满意"></radio><radio label="基本满意"></radio><radio label="不满意"></radio></radio-group></form-item></i-col>
   <i-col span="12"><form-item data-i="16" label="是否公开"><i-switch v-model="e.gk" /></form-item></i-col>
   <i-col span="12"><form-item data-i="17" label="提醒方式"><checkbox-group v-model="e.tx"><checkbox label="dx">短信</checkbox><checkbox label="wx">微信</checkbox></checkbox-group></form-item></i-col>
   <i-col span="12"><form-item data-i="18" label="承诺类别"><cascader :data="[{value:'a',label:'教学类',children:[{value:'a1',label:'课后辅导'},{value:'a2',label:'教研'}]},{value:'b',label:'服务类',children:[{value:'b1',label:'志愿服务'}]}]" :value="e.lx ? [e.lx] : []" transfer @on-change="(x) => (e.lx = x[x.length-1])"></cascader></form-item></i-col>
   <i-col span="12"><form-item data-i="19" label="申报时间"><date-picker :value="e.sb" transfer @on-change="(x) => (e.sb = x)"></date-picker></form-item></i-col>
   <i-col span="24"><form-item data-i="20" label="备注"><i-input v-model="e.bz" /></form-item></i-col>
  </row>
 </i-form>
 <div slot="footer"><i-button @click.native="press">取消</i-button><i-button type="primary" @click.native="press">保存</i-button></div>
</modal></div>`,
});
window.__portalState = () => JSON.parse(JSON.stringify({ s: vm.s, e: vm.e }, (k, v) => v ?? ''));

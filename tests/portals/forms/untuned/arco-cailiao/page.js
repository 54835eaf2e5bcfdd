window.__portalPresses = [];
const vm = Vue.createApp({
  data: () => ({
    r: { a: '', b: undefined, c: undefined, d: undefined, e: undefined, f: undefined, g: '', h: undefined, i: '', j: undefined, k: [], l: '', m: '', n: undefined, o: [], p: '', q: '', s: undefined, t: '', u: false, v: 0, w: '', x: '', y: '' },
    area: [{ value: '51', label: '四川省', children: [{ value: '5106', label: '德阳市', children: [{ value: '510603', label: '旌阳区' }] }, { value: '5107', label: '绵阳市', children: [{ value: '510703', label: '涪城区' }, { value: '510725', label: '梓潼县' }] }] }],
    unit: [{ key: 'n1', title: '城区', children: [{ key: 'n11', title: '样例县南街小学' }, { key: 'n12', title: '样例县北街小学' }] }, { key: 'n2', title: '乡镇', children: [{ key: 'n21', title: '样例乡中心小学' }] }],
    subjects: ['语文', '数学', '英语', '科学', '音乐', '体育', '美术', '劳动'],
  }),
  methods: { press(e) { window.__portalPresses.push(e.currentTarget.textContent.trim()); } },
  template: `<div class="wrap"><nav>个人中心<br>我的材料<br><b>优秀班主任申报</b><br>消息</nav><main>
<h3>优秀班主任申报材料</h3>
<a-steps :current="1" size="small" style="margin-bottom:20px"><a-step>填写材料</a-step><a-step>学校推荐</a-step><a-step>县级评审</a-step></a-steps>
<div class="it">
 <div data-i="1"><em>申报人姓名</em><a-input v-model="r.a" /></div>
 <div data-i="2"><em>性别</em><a-radio-group v-model="r.b" :options="[{ label: '男', value: 'male' }, { label: '女', value: 'female' }]" /></div>
 <div data-i="3"><em>出生日期</em><a-date-picker v-model="r.c" style="width:100%" /></div>
 <div data-i="4"><em>籍贯</em><a-cascader v-model="r.d" :options="area" allow-search /></div>
 <div data-i="5"><em>工作单位</em><a-tree-select v-model="r.e" :data="unit" /></div>
 <div data-i="6"><em>任教学科</em><a-select v-model="r.f" allow-search><a-option v-for="(s, i) in subjects" :key="s" :value="i" :label="s" /></a-select></div>
 <div data-i="7"><em>职称</em><a-auto-complete v-model="r.g" :data="['正高级教师', '高级教师', '一级教师', '二级教师']" /></div>
 <div data-i="8"><em>参加工作时间</em><a-month-picker v-model="r.h" style="width:100%" /></div>
 <div data-i="9"><em>职务</em><a-input v-model="r.i" /></div>
 <div data-i="10"><em>教龄</em><a-input-number v-model="r.j" mode="button" /></div>
 <div data-i="11"><em>所带年级</em><a-select v-model="r.k" multiple><a-option v-for="n in ['一年级', '二年级', '三年级', '四年级', '五年级', '六年级']" :key="n">{{ n }}</a-option></a-select></div>
 <div data-i="12"><em>所带班级</em><a-input v-model="r.l" /></div>
 <div data-i="13"><em>手机号码</em><a-input v-model="r.m" /></div>
 <div data-i="14"><em>申报年度</em><a-year-picker v-model="r.n" style="width:100%" /></div>
 <div data-i="15"><em>班级特色（回车添加）</em><a-input-tag v-model="r.o" /></div>
 <div data-i="16"><em>公民身份号码</em><a-input v-model="r.p" /></div>
 <div data-i="17" class="w"><em>先进事迹</em><a-textarea v-model="r.q" :auto-size="{ minRows: 5 }" /></div>
 <div data-i="18"><em>政治面貌</em><a-select v-model="r.s" :options="['中共党员', '民盟盟员', '共青团员', '群众'].map((label, i) => ({ label, value: 'zz' + i }))" :virtual-list-props="{ height: 200 }" /></div>
 <div data-i="19"><em>最高学历</em><a-select v-model="r.t"><a-option value="">不限</a-option><a-option value="yjs">研究生</a-option><a-option value="bk">本科</a-option><a-option value="zk">专科</a-option></a-select></div>
 <div data-i="20"><em>是否曾获此称号</em><a-switch v-model="r.u" /></div>
 <div data-i="21"><em>班级量化分</em><a-slider v-model="r.v" /></div>
 <div data-i="22" class="w"><em>曾获荣誉</em><a-textarea v-model="r.w" /></div>
 <div data-i="23"><em>推荐人</em><a-input v-model="r.x" /></div>
 <div data-i="24"><em>推荐人手机号码</em><a-input v-model="r.y" /></div>
</div><p style="margin-top:20px"><a-button type="primary" long @click="press">提交学校推荐</a-button></p></main></div>`,
}).use(ArcoVue).mount('#app');
window.__portalState = () => Object.fromEntries(Object.entries(JSON.parse(JSON.stringify(vm.r, (k, v) => v ?? ''))).concat(Object.keys(vm.r).filter((k) => vm.r[k] === undefined || vm.r[k] === null).map((k) => [k, ''])));

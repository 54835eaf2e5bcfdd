const { createApp, reactive } = Vue;
const grades = ['优秀', '称职', '基本称职', '不称职'];
const items = ['政治素质', '履职能力', '工作实绩', '作风表现', '廉洁自律'];
const team = ['冯试样', '陈样例', '褚试样', '卫样例', '蒋试样', '沈样例'];
const posts = ['党总支书记', '校长', '副校长', '副校长', '工会主席', '总务主任'];
const f = reactive({ dw: '', nd: '', lb: '', sj: '', zt: '', p: team.map(() => ({ dc: '', yj: '' })), m: team.slice(0, 3).map(() => items.map(() => '')), gz: undefined, jy: '', fx: [] });
createApp({
  setup: () => ({ f, team, posts, items, grades, press: window.press }),
  template: `<h2>学校领导班子和领导干部述职测评表</h2>
  <el-form inline label-width="auto"><el-form-item label="测评单位" data-k="1"><el-input v-model="f.dw" style="width:200px" /></el-form-item>
  <el-form-item label="考核年度" data-k="2"><el-date-picker v-model="f.nd" type="year" value-format="YYYY" style="width:110px" /></el-form-item>
  <el-form-item label="测评人类别" data-k="3"><el-segmented v-model="f.lb" :options="['A','B','C']" /></el-form-item>
  <el-form-item label="测评时间" data-k="4"><el-date-picker v-model="f.sj" type="datetime" value-format="YYYY-MM-DD HH:mm" format="YYYY-MM-DD HH:mm" style="width:180px" /></el-form-item></el-form>
  <b>一、对领导班子的总体评价</b>　<el-radio-group v-model="f.zt" id="zt"><el-radio v-for="(x,i) in ['好','较好','一般','较差']" :key="x" :value="i+1" style="margin-right:24px">{{x}}</el-radio></el-radio-group>
  <p><b>二、对班子成员的总体评价</b>（请在相应等次栏内选择一项）</p>
  <table class="mx"><thead><tr><th rowspan="2">序号</th><th rowspan="2">姓名</th><th rowspan="2">职务</th><th colspan="4">评价意见</th><th rowspan="2" width="240">具体意见</th></tr><tr><th v-for="g in grades">{{g}}</th></tr></thead>
  <tbody id="b1"><tr v-for="(x,i) in team" :key="x"><td>{{i+1}}</td><td>{{x}}</td><td>{{posts[i]}}</td><td v-for="(g,j) in grades"><el-radio v-model="f.p[i].dc" :value="'D'+(j+1)"><span></span></el-radio></td><td><el-input v-model="f.p[i].yj" size="small" /></td></tr></tbody></table>
  <p><b>三、分项评价</b>（优秀、称职、基本称职、不称职）</p>
  <table class="mx"><thead><tr><th>姓名</th><th v-for="x in items">{{x}}</th></tr></thead><tbody id="b2"><tr v-for="(r,i) in f.m" :key="i"><td>{{team[i]}}</td><td v-for="(x,j) in items"><el-select v-model="f.m[i][j]" placeholder="-" size="small"><el-option v-for="(g,k) in grades" :key="g" :label="g" :value="k+1+''" /></el-select></td></tr></tbody></table>
  <el-form label-position="top"><el-form-item label="对班子建设满意度打分" data-k="5"><el-slider v-model="f.gz" :max="100" show-input /></el-form-item>
  <el-form-item label="存在的突出问题（可多选）" data-k="6"><el-checkbox-group v-model="f.fx"><el-checkbox v-for="x in ['形式主义','官僚主义','享乐主义','奢靡之风','无']" :key="x" :value="x">{{x}}</el-checkbox></el-checkbox-group></el-form-item>
  <el-form-item label="意见建议" data-k="7"><el-input type="textarea" v-model="f.jy" :rows="3" /></el-form-item></el-form>
  <div style="text-align:center"><el-button type="primary" @click="press('提交测评')">提交测评</el-button></div>`,
}).use(ElementPlus, { locale: ElementPlusLocaleZhCn }).mount('#app');
window.__portalState = () => JSON.parse(JSON.stringify({ ...f, m: f.m.map((r) => Object.fromEntries(r.map((v, j) => ['n' + j, v]))) }));

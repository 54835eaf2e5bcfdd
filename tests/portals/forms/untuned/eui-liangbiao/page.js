window.__portalPresses = [];
const all = Array.from({ length: 400 }, (_, i) => '样例县第' + (i + 1) + '小学');
const vm = new Vue({
  el: '#app',
  data: {
    a: { xm: '', xb: '', csny: '', mz: '', dw: '', zw: '', zc: '', km: '', jl: '', dh: '', sfz: '', hj: '', sj: '', zt: '' },
    b: { xm: '', dw: '', zw: '', dh: '', gx: '', ly: '', tj: '', rq: '', zc: '', jd: [], cn: false, sl: '', yj: '' },
    mzs: '汉族 回族 满族 畲族 高山族'.split(' '), zcs: [{ v: 6, l: '正高级教师' }, { v: 5, l: '高级教师' }, { v: 4, l: '一级教师' }, { v: 3, l: '二级教师' }],
    xx: [], wait: false,
  },
  methods: {
    press(e) { window.__portalPresses.push(e.currentTarget.textContent.trim()); },
    seek(q) { this.wait = true; setTimeout(() => { this.xx = q ? all.filter((x) => x.includes(q)).slice(0, 20) : []; this.wait = false; }, 200); },
  },
  template: `<div><div class="pair">
<section><h3>被推荐人自述表</h3><el-form :model="a" label-width="110px" label-suffix="：">
 <el-form-item data-i="a1" label="姓名" required><el-input v-model="a.xm"></el-input></el-form-item>
 <el-form-item data-i="a2" label="性别"><el-radio-group v-model="a.xb"><el-radio-button :label="1">男</el-radio-button><el-radio-button :label="2">女</el-radio-button></el-radio-group></el-form-item>
 <el-form-item data-i="a3" label="出生年月"><el-date-picker v-model="a.csny" type="month" format="yyyy年MM月" value-format="yyyy-MM"></el-date-picker></el-form-item>
 <el-form-item data-i="a4" label="民族"><el-autocomplete v-model="a.mz" :fetch-suggestions="(q, cb) => cb(mzs.filter((m) => m.includes(q)).map((value) => ({ value })))"></el-autocomplete></el-form-item>
 <el-form-item data-i="a5" label="工作单位"><el-select v-model="a.dw" filterable remote :remote-method="seek" :loading="wait" placeholder="请输入关键词"><el-option v-for="x in xx" :key="x" :label="x" :value="x"></el-option></el-select></el-form-item>
 <el-form-item data-i="a6" label="职务"><el-input v-model="a.zw"></el-input></el-form-item>
 <el-form-item data-i="a7" label="职称"><el-select v-model="a.zc"><el-option v-for="z in zcs" :key="z.v" :label="z.l" :value="z.v"></el-option></el-select></el-form-item>
 <el-form-item data-i="a8" label="任教学科"><el-input v-model="a.km"></el-input></el-form-item>
 <el-form-item data-i="a9" label="教龄"><el-input v-model="a.jl"><template slot="append">年</template></el-input></el-form-item>
 <el-form-item data-i="a10" label="联系电话"><el-input v-model="a.dh"></el-input></el-form-item>
 <el-form-item data-i="a11" label="身份证号码"><el-input v-model="a.sfz"></el-input></el-form-item>
 <el-form-item data-i="a12" label="获奖情况"><el-input type="textarea" v-model="a.hj"></el-input></el-form-item>
 <el-form-item data-i="a13" label="主要事迹"><el-input type="textarea" :rows="6" v-model="a.sj"></el-input></el-form-item>
</el-form></section>
<section><h3>推荐人意见表</h3>
 <div class="rv" data-i="b1"><span>← 推荐人姓名</span><el-input v-model="b.xm"></el-input></div>
 <div class="rv" data-i="b2"><span>← 推荐人单位</span><el-input v-model="b.dw"></el-input></div>
 <div class="rv" data-i="b3"><span>← 推荐人职务</span><el-input v-model="b.zw"></el-input></div>
 <div class="rv" data-i="b4"><span>← 推荐人职称</span><el-select v-model="b.zc"><el-option v-for="z in zcs" :key="z.v" :label="z.l" :value="z.v"></el-option></el-select></div>
 <div class="rv" data-i="b5"><span>← 推荐人电话</span><el-input v-model="b.dh"></el-input></div>
 <div class="rv" data-i="b6"><span>← 与被推荐人关系</span><el-input v-model="b.gx"></el-input></div>
 <div class="rv" data-i="b7"><span>← 相识年数</span><el-input-number v-model="b.sl"></el-input-number></div>
 <p>推荐理由</p><el-input data-i="b8" type="textarea" :rows="5" v-model="b.ly"></el-input>
 <p>推荐荣誉称号</p><el-input data-i="b9" v-model="b.tj"></el-input>
 <p>推荐日期</p><span data-i="b10"><el-date-picker v-model="b.rq" value-format="yyyy-MM-dd"></el-date-picker></span>
 <p>熟悉程度</p><span data-i="b11"><el-checkbox-group v-model="b.jd"><el-checkbox label="1">共同工作</el-checkbox><el-checkbox label="2">听过其课</el-checkbox></el-checkbox-group></span>
 <p><span data-i="b12"><el-switch v-model="b.cn"></el-switch></span> 推荐人承诺所述属实</p>
</section></div>
<p style="text-align:center"><el-button type="primary" @click="press">提 交</el-button><el-button @click="press">取 消</el-button></p></div>`,
});
window.__portalState = () => { const { zt, ...a } = vm.a; const { yj, ...b } = vm.b; return JSON.parse(JSON.stringify({ a, b }, (k, v) => v ?? '')); };

window.__portalPresses = [];
const vm = new Vue({
  el: '#app',
  data: {
    c: { x1: '', x2: '', x3: '', x4: '', x5: '', x6: [], x7: '', x8: '', x9: '', x10: '', x11: '', x12: '' },
    l: ['一', '二', '三', '四'].map(() => ({ n: '', m: '', t: '', w: '' })),
    zbs: ['机关第一党支部', '机关第二党支部', '教研党支部'].map((label, i) => ({ label, value: 'D' + (i + 1) })),
  },
  methods: { press(e) { window.__portalPresses.push(e.currentTarget.textContent.trim()); } },
  template: `<div class="a4">
<h1>党 员 公 开 承 诺 书</h1>
<p>　　本人姓名<span class="b1" data-i="1"><el-input v-model="c.x1"></el-input></span>，现任<span class="b2" data-i="2"><el-input v-model="c.x2"></el-input></span>（职务），系<span class="b2" data-i="3"><el-select v-model="c.x3" placeholder="党支部"><el-option v-for="z in zbs" :key="z.value" v-bind="z"></el-option></el-select></span>党员，于<span class="b2" data-i="4"><el-date-picker v-model="c.x4" type="date" format="yyyy年M月d日" value-format="yyyy-MM-dd" placeholder="　　年　月　日"></el-date-picker></span>加入中国共产党。为充分发挥先锋模范作用，现郑重承诺如下：</p>
<div v-for="(r, i) in l" :key="i">
 <p><b>{{ '一二三四'[i] }}、</b>承诺事项：<span class="b3" :data-i="'n' + i"><el-input v-model="r.n"></el-input></span><br>　　具体措施：<span class="b3" :data-i="'m' + i"><el-input v-model="r.m"></el-input></span><br>　　完成时限：<span class="b2" :data-i="'t' + i"><el-date-picker v-model="r.t" value-format="yyyy-MM-dd"></el-date-picker></span>　责任人：<span class="b1" :data-i="'w' + i"><el-input v-model="r.w"></el-input></span></p>
</div>
<p>　　以上承诺通过<span data-i="5"><el-checkbox-group v-model="c.x6" style="display:inline-block"><el-checkbox label="a">公示栏</el-checkbox><el-checkbox label="b">网络平台</el-checkbox><el-checkbox label="c">党员大会</el-checkbox></el-checkbox-group></span>向群众公示，公示时间自<span class="b2" data-i="6"><el-date-picker v-model="c.x7" value-format="yyyy-MM-dd"></el-date-picker></span>起至<span class="b2" data-i="7"><el-date-picker v-model="c.x8" value-format="yyyy-MM-dd"></el-date-picker></span>止，并报<span class="b2" data-i="8"><el-input v-model="c.x9"></el-input></span>备案。请广大师生监督，监督电话：<span class="b2" data-i="9"><el-input v-model="c.x10"></el-input></span>。</p>
<p class="sg">承诺人（签名）：<span class="b1" data-i="10"><el-input v-model="c.x11"></el-input></span></p>
<p class="sg">承诺日期：<span class="b2" data-i="11"><el-date-picker v-model="c.x12" value-format="yyyy-MM-dd"></el-date-picker></span></p>
<p>联系电话：<span class="b2" data-i="12"><el-input v-model="c.x5"></el-input></span></p>
<p class="bt"><el-button type="danger" @click="press">签署提交</el-button><el-button @click="press">打印</el-button></p>
</div>`,
});
window.__portalState = () => JSON.parse(JSON.stringify({ ...vm.c, l: vm.l }, (k, v) => v ?? ''));

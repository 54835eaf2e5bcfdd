window.__portalPresses = [];
const items = (s) => s.split(' ').map((x, i) => ({ title: x, value: String(i + 1).padStart(2, '0') }));
const local = (d) => (d instanceof Date ? new Date(d.getTime() - d.getTimezoneOffset() * 60000).toISOString().slice(0, 10) : (d ?? ''));
const vm = Vue.createApp({
  data: () => ({
    w: { a1: '', a2: null, a3: null, a4: null, a5: '', a6: '', a7: null, a8: null, a9: '', a10: '', a11: null, a12: null, a13: null, a14: '', a15: '', a16: null, a17: '', a18: '', a19: '', a20: '', a21: null, a22: null, a23: '', a24: '', a25: '', a26: false, a27: '', a28: null },
    xb: ['男', '女'], mz: items('汉族 回族 满族 壮族 苗族'), xl: items('博士研究生 硕士研究生 大学本科 大学专科 中专'), mm: items('中共党员 中共预备党员 共青团员 群众'),
    zc: items('正高级教师 高级教师 一级教师 二级教师'), bm: items('教务处 德育处 总务处 办公室 工会'), hj: ['健康', '良好', '一般'],
  }),
  methods: { press(e) { window.__portalPresses.push(e.currentTarget.textContent.trim()); } },
  template: `
<v-app><v-app-bar color="indigo-darken-2" density="compact" title="教职工信息采集"></v-app-bar>
<v-main style="background:#f3f4fa"><v-container style="max-width:1080px">
 <v-card class="pa-6 mb-4"><div class="text-subtitle-1 mb-3">本人信息</div>
  <v-row dense>
   <v-col cols="4" data-i="1"><v-text-field label="姓名 *" v-model="w.a1" /></v-col>
   <v-col cols="4" data-i="2"><v-select label="性别 *" v-model="w.a2" :items="xb" /></v-col>
   <v-col cols="4" data-i="3"><v-autocomplete label="民族" v-model="w.a3" :items="mz" /></v-col>
   <v-col cols="4" data-i="4"><v-text-field label="出生日期" v-model="w.a4" type="date" /></v-col>
   <v-col cols="4" data-i="5"><v-text-field label="居民身份证号码" v-model="w.a5" counter="18" /></v-col>
   <v-col cols="4" data-i="6"><v-text-field label="籍贯" v-model="w.a6" hint="省、市、县" persistent-hint /></v-col>
   <v-col cols="4" data-i="7"><v-select label="政治面貌" v-model="w.a7" :items="mm" variant="outlined" /></v-col>
   <v-col cols="4" data-i="8"><v-select label="最高学历" v-model="w.a8" :items="xl" variant="outlined" /></v-col>
   <v-col cols="4" data-i="9"><v-text-field label="毕业学校" v-model="w.a9" variant="outlined" /></v-col>
   <v-col cols="4" data-i="10"><v-text-field label="专业" v-model="w.a10" variant="outlined" /></v-col>
   <v-col cols="4" data-i="11"><v-text-field label="学位" v-model="w.a11" variant="outlined" /></v-col>
   <v-col cols="4" data-i="12"><v-radio-group label="健康状况" v-model="w.a12" inline><v-radio v-for="x in hj" :key="x" :label="x" :value="x" /></v-radio-group></v-col>
  </v-row></v-card>
 <v-card class="pa-6 mb-4"><div class="text-subtitle-1 mb-3">岗位信息</div>
  <v-row dense>
   <v-col cols="3" data-i="13"><v-select label="所在部门" v-model="w.a13" :items="bm" variant="solo" /></v-col>
   <v-col cols="3" data-i="14"><v-text-field label="职务" v-model="w.a14" variant="solo" /></v-col>
   <v-col cols="3" data-i="15"><v-text-field label="职工编号" v-model="w.a15" variant="solo" /></v-col>
   <v-col cols="3" data-i="16"><v-select label="职称" v-model="w.a16" :items="zc" variant="solo" /></v-col>
   <v-col cols="3" data-i="17"><v-text-field label="参加工作时间" placeholder="格式：2016-05-01" v-model="w.a17" variant="solo" /></v-col>
   <v-col cols="3" data-i="18"><v-text-field label="教龄" suffix="年" type="number" v-model="w.a18" variant="solo" /></v-col>
   <v-col cols="3" data-i="19"><v-text-field label="任教学科" v-model="w.a19" variant="solo" /></v-col>
   <v-col cols="3" data-i="20"><v-text-field label="任教班级" v-model="w.a20" variant="solo" /></v-col>
  </v-row></v-card>
 <v-card class="pa-6 mb-4"><div class="text-subtitle-1 mb-3">配偶信息</div>
  <v-row dense>
   <v-col cols="3" data-i="21"><v-text-field label="姓名" v-model="w.a21" variant="underlined" /></v-col>
   <v-col cols="3" data-i="22"><v-text-field label="出生日期" type="date" v-model="w.a22" variant="underlined" /></v-col>
   <v-col cols="3" data-i="23"><v-text-field label="工作单位" v-model="w.a23" variant="underlined" /></v-col>
   <v-col cols="3" data-i="28"><v-select label="政治面貌" v-model="w.a28" :items="mm" variant="underlined" /></v-col>
  </v-row></v-card>
 <v-card class="pa-6 mb-4"><v-row dense>
   <v-col cols="4" data-i="24"><v-text-field label="本人手机号" prefix="+86" v-model="w.a24" /></v-col>
   <v-col cols="4" data-i="25"><v-text-field label="电子邮箱" v-model="w.a25" /></v-col>
   <v-col cols="4" data-i="27"><v-text-field label="家庭住址" v-model="w.a27" /></v-col>
   <v-col cols="12" data-i="26"><v-switch label="允许校内通讯录公开手机号" v-model="w.a26" color="indigo" /></v-col>
  </v-row></v-card>
 <v-btn color="indigo" @click="press">保存信息</v-btn> <v-btn variant="text" @click="press">放弃</v-btn>
</v-container></v-main></v-app>`,
}).use(Vuetify.createVuetify({ icons: { aliases: { radioOn: 'svg:M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10m0-5a10 10 0 1 0 0 20 10 10 0 0 0 0-20m0 18a8 8 0 1 1 0-16 8 8 0 0 1 0 16', radioOff: 'svg:M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20m0 18a8 8 0 1 1 0-16 8 8 0 0 1 0 16', checkboxOn: 'svg:M19 3H5a2 2 0 0 0-2 2v14c0 1 1 2 2 2h14a2 2 0 0 0 2-2V5a2 2 0 0 0-2-2m-9 14-5-5 1.4-1.4L10 14.2l7.6-7.6L19 8z', checkboxOff: 'svg:M19 3H5c-1 0-2 1-2 2v14c0 1 1 2 2 2h14c1 0 2-1 2-2V5c0-1-1-2-2-2m0 2v14H5V5z', dropdown: 'svg:M7 10l5 5 5-5z', clear: 'svg:M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20m5 13.6L15.6 17 12 13.4 8.4 17 7 15.6l3.6-3.6L7 8.4 8.4 7l3.6 3.6L15.6 7 17 8.4 13.4 12z', expand: 'svg:M7.4 8.6 12 13.2l4.6-4.6L18 10l-6 6-6-6z', collapse: 'svg:M7.4 15.4 12 10.8l4.6 4.6L18 14l-6-6-6 6z', next: 'svg:M8.6 16.6 13.2 12 8.6 7.4 10 6l6 6-6 6z', prev: 'svg:M15.4 16.6 10.8 12l4.6-4.6L14 6l-6 6 6 6z', subgroup: 'svg:M7 10l5 5 5-5z', calendar: 'svg:M19 19H5V8h14M16 1v2H8V1H6v2H5a2 2 0 0 0-2 2v14c0 1 1 2 2 2h14a2 2 0 0 0 2-2V5a2 2 0 0 0-2-2h-1V1z' } } })).mount('#app');
window.__portalState = () => JSON.parse(JSON.stringify(vm.w, (k, v) => v ?? ''));

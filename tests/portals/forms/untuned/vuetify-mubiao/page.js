window.__portalPresses = [];
const day = (d) => (d ? new Date(new Date(d).getTime() - new Date(d).getTimezoneOffset() * 60000).toISOString().slice(0, 10) : '');
const line = () => ({ mb: '', cs: '', sx: null, zr: '' });
const vm = Vue.createApp({
  data: () => ({
    z: { dw: '', qd: null, xm: '', zw: '', zb: null, nd: '2026', dh: '', jsdw: '', qdrq: null, gs: [], kq: null, jq: null, pz: null, sm: '', jdr: '' },
    rows: [line(), line(), line()],
    zbs: [{ title: '小学部党支部', value: 'P1' }, { title: '初中部党支部', value: 'P2' }],
    sf: ['党支部书记', '支部委员', '普通党员'].map((t, i) => ({ title: t, value: i + 1 })),
    gss: ['公开栏', '校园网', '家长会', '教职工大会'],
  }),
  methods: { press(e) { window.__portalPresses.push(e.currentTarget.textContent.trim()); } },
  template: `
<v-app><v-main><v-container style="max-width:1000px">
 <h2 class="text-center my-4" style="letter-spacing:4px">党风廉政建设目标责任书</h2>
 <v-stepper :model-value="1" :items="['基本信息与目标','确认','签订']" hide-actions flat />
 <v-row>
  <v-col cols="6" data-i="1"><v-text-field density="compact" variant="outlined" label="责任人姓名" v-model="z.xm" /></v-col>
  <v-col cols="6" data-i="2"><v-select density="compact" variant="outlined" label="责任人类别" v-model="z.qd" :items="sf" clearable /></v-col>
  <v-col cols="6" data-i="3"><v-text-field density="compact" variant="outlined" label="职务" v-model="z.zw" /></v-col>
  <v-col cols="6" data-i="4"><v-select density="compact" variant="outlined" label="所在党支部" v-model="z.zb" :items="zbs" /></v-col>
  <v-col cols="6" data-i="5"><v-text-field density="compact" variant="outlined" label="责任单位" v-model="z.dw" /></v-col>
  <v-col cols="6" data-i="6"><v-text-field density="compact" variant="outlined" label="责任年度" v-model="z.nd" readonly /></v-col>
  <v-col cols="6" data-i="7"><v-text-field density="compact" variant="outlined" label="联系电话" v-model="z.dh" /></v-col>
  <v-col cols="6" data-i="8"><v-text-field density="compact" variant="outlined" label="报送单位" v-model="z.jsdw" /></v-col>
 </v-row>
 <v-expansion-panels multiple :model-value="[0,1,2]"><v-expansion-panel v-for="(r, i) in rows" :key="i" :title="'第' + (i + 1) + '项责任目标'" eager><v-expansion-panel-text><v-row dense>
  <v-col cols="12" :data-i="'g' + i + 'a'"><v-textarea rows="2" label="承诺事项" v-model="r.mb" /></v-col>
  <v-col cols="12" :data-i="'g' + i + 'b'"><v-textarea rows="2" label="推进措施" v-model="r.cs" /></v-col>
  <v-col cols="6" :data-i="'g' + i + 'c'"><v-text-field type="date" label="完成时间" v-model="r.sx" /></v-col>
  <v-col cols="6" :data-i="'g' + i + 'd'"><v-text-field label="责任人" v-model="r.zr" /></v-col>
 </v-row></v-expansion-panel-text></v-expansion-panel></v-expansion-panels>
 <div class="mt-6" data-i="9">公示途径 <v-checkbox v-for="g in gss" :key="g" :label="g" :value="g" v-model="z.gs" hide-details density="compact" /></div>
 <v-row class="mt-2">
  <v-col cols="4" data-i="10"><v-date-input label="公示起始日期" v-model="z.kq" prepend-icon="" /></v-col>
  <v-col cols="4" data-i="11"><v-date-input label="公示截止日期" v-model="z.jq" prepend-icon="" /></v-col>
  <v-col cols="4" data-i="12"><v-date-input label="签订日期" v-model="z.qdrq" prepend-icon="" /></v-col>
  <v-col cols="6" data-i="13"><v-text-field label="监督人" v-model="z.jdr" /></v-col>
  <v-col cols="6" data-i="14"><v-date-input label="批准日期" v-model="z.pz" prepend-icon="" /></v-col>
  <v-col cols="12" data-i="15"><v-textarea label="补充说明" v-model="z.sm" rows="2" /></v-col>
 </v-row>
 <div class="text-right"><v-btn class="mr-2" @click="press">上一步</v-btn><v-btn color="primary" @click="press">下一步</v-btn></div>
</v-container></v-main></v-app>`,
}).use(Vuetify.createVuetify({ icons: { aliases: { radioOn: 'svg:M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10m0-5a10 10 0 1 0 0 20 10 10 0 0 0 0-20m0 18a8 8 0 1 1 0-16 8 8 0 0 1 0 16', radioOff: 'svg:M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20m0 18a8 8 0 1 1 0-16 8 8 0 0 1 0 16', checkboxOn: 'svg:M19 3H5a2 2 0 0 0-2 2v14c0 1 1 2 2 2h14a2 2 0 0 0 2-2V5a2 2 0 0 0-2-2m-9 14-5-5 1.4-1.4L10 14.2l7.6-7.6L19 8z', checkboxOff: 'svg:M19 3H5c-1 0-2 1-2 2v14c0 1 1 2 2 2h14c1 0 2-1 2-2V5c0-1-1-2-2-2m0 2v14H5V5z', dropdown: 'svg:M7 10l5 5 5-5z', clear: 'svg:M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20m5 13.6L15.6 17 12 13.4 8.4 17 7 15.6l3.6-3.6L7 8.4 8.4 7l3.6 3.6L15.6 7 17 8.4 13.4 12z', expand: 'svg:M7.4 8.6 12 13.2l4.6-4.6L18 10l-6 6-6-6z', collapse: 'svg:M7.4 15.4 12 10.8l4.6 4.6L18 14l-6-6-6 6z', next: 'svg:M8.6 16.6 13.2 12 8.6 7.4 10 6l6 6-6 6z', prev: 'svg:M15.4 16.6 10.8 12l4.6-4.6L14 6l-6 6 6 6z', subgroup: 'svg:M7 10l5 5 5-5z', calendar: 'svg:M19 19H5V8h14M16 1v2H8V1H6v2H5a2 2 0 0 0-2 2v14c0 1 1 2 2 2h14a2 2 0 0 0 2-2V5a2 2 0 0 0-2-2h-1V1z' } }, locale: { locale: 'zh-CN' }, date: { locale: { 'zh-CN': 'zh-CN' } } })).mount('#app');
window.__portalState = () => {
  const z = { ...vm.z };
  for (const k of ['kq', 'jq', 'qdrq', 'pz']) z[k] = day(z[k]);
  return JSON.parse(JSON.stringify({ ...z, rows: vm.rows }, (k, v) => v ?? ''));
};

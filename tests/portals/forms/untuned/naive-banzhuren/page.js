window.__portalPresses = [];
const { h } = Vue;
const kinds = [['班级常规管理', 20], ['学生思想品德教育', 20], ['家校联系', 15], ['班级文化建设', 15], ['安全工作', 20], ['班级活动开展', 10]];
const vm = Vue.createApp({
  data: () => ({
    zhCN: naive.zhCN, dateZhCN: naive.dateZhCN,
    b: { n1: '', n2: null, n3: '', n4: null, n5: '', n6: null, n7: '', n8: null, n9: '', n10: '', n11: null },
    rows: kinds.map(([zb, mf]) => ({ zb, mf, z: null, x: null, pj: '' })),
    years: [{ label: '2023—2024 学年', value: '2023' }, { label: '2024—2025 学年', value: '2024' }, { label: '2025—2026 学年', value: '2025' }],
    grades: ['七年级', '八年级', '九年级'].map((x) => ({ label: x, value: x })),
  }),
  computed: {
    columns() {
      const cell = (k) => (row, i) => h(naive.NInputNumber, { value: row[k], showButton: false, placeholder: '', min: 0, max: row.mf, 'onUpdate:value': (v) => (row[k] = v), 'data-i': k + i });
      return [
        { title: '考核项目', key: 'zb', width: 190 }, { title: '分值', key: 'mf', width: 70, align: 'center' },
        { title: '自评', key: 'z', render: cell('z') }, { title: '学校评', key: 'x', render: cell('x') },
        { title: '评分说明', key: 'pj', render: (row, i) => h(naive.NInput, { value: row.pj, placeholder: '', 'onUpdate:value': (v) => (row.pj = v), 'data-i': 'p' + i }) },
      ];
    },
  },
  methods: { press(e) { window.__portalPresses.push(e.currentTarget.textContent.trim()); } },
  template: `
<n-config-provider :locale="zhCN" :date-locale="dateZhCN">
<h2>班主任工作考核表</h2>
<n-descriptions bordered label-placement="left" :column="3" size="small">
 <n-descriptions-item label="班主任姓名"><n-input data-i="1" v-model:value="b.n1" placeholder="" /></n-descriptions-item>
 <n-descriptions-item label="学年"><n-select data-i="2" v-model:value="b.n2" :options="years" placeholder="请选择" /></n-descriptions-item>
 <n-descriptions-item label="所带班级"><n-input data-i="3" v-model:value="b.n3" placeholder="" /></n-descriptions-item>
 <n-descriptions-item label="年级"><n-select data-i="4" v-model:value="b.n4" :options="grades" placeholder="请选择" /></n-descriptions-item>
 <n-descriptions-item label="学科"><n-input data-i="5" v-model:value="b.n5" placeholder="" /></n-descriptions-item>
 <n-descriptions-item label="任班主任年限"><n-input-number data-i="6" v-model:value="b.n6" placeholder="" /></n-descriptions-item>
</n-descriptions>
<n-data-table :columns="columns" :data="rows" :bordered="true" :single-line="false" size="small" />
<div class="end">
 <span>班级获奖情况</span><n-input data-i="7" v-model:value="b.n7" type="textarea" placeholder="" />
 <span>考核等级</span><n-radio-group data-i="8" v-model:value="b.n8" name="dj"><n-radio v-for="x in ['优秀','称职','基本称职','不称职']" :key="x" :value="x" :label="x" style="margin-right:18px" /></n-radio-group>
 <span>本人述职</span><n-input data-i="9" v-model:value="b.n9" type="textarea" placeholder="" />
 <span>考核小组组长</span><n-input data-i="10" v-model:value="b.n10" placeholder="" />
 <span>考核日期</span><n-date-picker data-i="11" v-model:formatted-value="b.n11" value-format="yyyy/MM/dd" type="date" />
</div>
<p style="text-align:center"><n-button type="info" @click="press">确认考核结果</n-button></p>
</n-config-provider>`,
}).use(naive).mount('#app');
window.__portalState = () => JSON.parse(JSON.stringify({ ...vm.b, rows: vm.rows.map(({ z, x, pj }) => ({ z, x, pj })) }, (k, v) => v ?? ''));

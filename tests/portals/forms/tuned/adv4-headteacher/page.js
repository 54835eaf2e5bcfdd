dayjs.locale('zh-cn');
const { createApp, reactive } = Vue;
const items = [['班级常规管理', 20], ['学生思想教育', 20], ['班级文化建设', 15], ['安全卫生工作', 15], ['家校联系', 15], ['活动组织', 15]];
const f = reactive({ u1: undefined, u2: undefined, u3: undefined, u4: undefined, u5: undefined, u6: undefined, u7: undefined, u8: undefined, s: items.map(() => ({ zp: null, hp: null, xp: null })), u9: undefined, u10: undefined, u11: [], u12: undefined, u13: undefined, u14: undefined, u15: 0, u16: false });
createApp({
  setup() {
    const columns = [{ title: '序号', key: 'no', width: 60 }, { title: '考核项目', key: 'item' }, { title: '满分', key: 'full', width: 70 }, { title: '得分', children: [{ title: '自评', key: 'zp' }, { title: '互评', key: 'hp' }, { title: '学校评', key: 'xp' }] }];
    return { f, items, columns, zh: antd.locales.zh_CN, press: window.press, rows: items.map(([item, full], i) => ({ key: i, no: i + 1, item, full })), grades: ['一年级', '二年级', '三年级', '四年级', '五年级', '六年级'].map((label, i) => ({ label, value: i + 1 })), ranks: ['优秀', '良好', '合格', '不合格'].map((label, i) => ({ label, value: 'K' + i })) };
  },
  template: `<a-config-provider :locale="zh"><div class="pg"><a-typography-title :level="3" style="text-align:center">班主任工作考核表</a-typography-title>
  <a-form :model="f" :label-col="{style:{width:'110px'}}"><a-row>
   <a-col :span="8"><a-form-item data-k="1" label="班主任姓名" name="u1"><a-input v-model:value="f.u1" /></a-form-item></a-col>
   <a-col :span="8"><a-form-item data-k="2" label="任教年级" name="u2"><a-select v-model:value="f.u2" :options="grades" placeholder="请选择" /></a-form-item></a-col>
   <a-col :span="8"><a-form-item data-k="3" label="班级" name="u3"><a-input v-model:value="f.u3" suffix="班" /></a-form-item></a-col>
   <a-col :span="8"><a-form-item data-k="4" label="任班主任年限" name="u4"><a-input-number v-model:value="f.u4" addon-after="年" /></a-form-item></a-col>
   <a-col :span="8"><a-form-item data-k="5" label="考核年度" name="u5"><a-date-picker v-model:value="f.u5" picker="year" value-format="YYYY" style="width:100%" /></a-form-item></a-col>
   <a-col :span="8"><a-form-item data-k="6" label="考核周期" name="u6"><a-range-picker v-model:value="f.u6" value-format="YYYY-MM-DD" /></a-form-item></a-col>
   <a-col :span="8"><a-form-item data-k="7" label="联系方式" name="u7"><a-input v-model:value="f.u7" placeholder="手机" /></a-form-item></a-col>
   <a-col :span="8"><a-form-item data-k="8" label="任教学科" name="u8"><a-auto-complete v-model:value="f.u8" :options="[{value:'语文'},{value:'数学'},{value:'英语'}]" /></a-form-item></a-col>
  </a-row>
  <a-table :columns="columns" :data-source="rows" bordered size="small" :pagination="false"><template #bodyCell="{column,record}">
   <template v-if="['zp','hp','xp'].includes(column.key)"><a-input-number v-model:value="f.s[record.key][column.key]" :min="0" :max="record.full" :controls="false" style="width:90px" :disabled="column.key==='hp'&&record.key===5" /></template><template v-else>{{record[column.key]}}</template></template></a-table>
  <div style="height:16px"></div>
  <a-form-item data-k="9" label="总评得分" name="u9"><a-input-number v-model:value="f.u9" /></a-form-item>
  <a-form-item data-k="10" label="考核等次" name="u10"><a-radio-group v-model:value="f.u10" :options="ranks" /></a-form-item>
  <a-form-item data-k="11" label="获得荣誉类别" name="u11"><a-checkbox-group v-model:value="f.u11" :options="['校级','县级','市级','省级']" /></a-form-item>
  <a-form-item data-k="12" label="工作总结" name="u12"><a-textarea v-model:value="f.u12" :rows="4" show-count :maxlength="800" /></a-form-item>
  <a-form-item data-k="13" label="年级组意见" name="u13"><a-textarea v-model:value="f.u13" /></a-form-item>
  <a-form-item data-k="14" label="学校意见" name="u14"><a-textarea v-model:value="f.u14" /></a-form-item>
  <a-form-item data-k="15" label="家长满意度" name="u15"><a-rate v-model:value="f.u15" allow-half /></a-form-item>
  <a-form-item data-k="16" label="是否评优" name="u16"><a-switch v-model:checked="f.u16" checked-children="是" un-checked-children="否" /></a-form-item>
  <div style="text-align:center"><a-space><a-button type="primary" @click="press('保 存')">保存</a-button><a-button @click="press('取 消')">取消</a-button></a-space></div></a-form></div></a-config-provider>`,
}).use(antd).mount('#app');
window.__portalState = () => JSON.parse(JSON.stringify(f));

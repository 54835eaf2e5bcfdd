/** Query card, toolbar with a real import button, and the result table. */
window.PledgeList = {
  emits: ['add', 'edit', 'detail'],
  components: { DictSelect: window.DictSelect },
  setup(props, { expose }) {
    const query = Vue.reactive({ realname: '', orgName: '', education: undefined, signDate: undefined });
    const rows = Vue.ref([]);
    Vue.onMounted(async () => {
      rows.value = await (await fetch('/jeecg/pledge/list')).json();
    });
    const columns = [
      { title: '#', width: 60, align: 'center', customRender: ({ index }) => index + 1 },
      { title: '姓名', dataIndex: 'realname', align: 'center' },
      { title: '性别', align: 'center', customRender: ({ record }) => window.dictText('sex', record.sex) },
      { title: '所属党组织', dataIndex: 'orgName', align: 'center' },
      { title: '手机号码', dataIndex: 'phone', align: 'center' },
      { title: '承诺日期', dataIndex: 'signDate', align: 'center' },
      { title: '操作', key: 'action', align: 'center', width: 150 },
    ];
    const imported = ({ file }) => {
      if (file.status !== 'done') return;
      const { success, message } = file.response;
      antd.message[success ? 'success' : 'error'](message);
    };
    expose({ query });
    return { query, rows, columns, imported, press: window.portalPress };
  },
  template: `
  <a-card :bordered="false" size="small">
    <a-form :model="query" layout="inline">
      <a-form-item label="姓名" name="q_realname"><a-input v-model:value="query.realname" placeholder="请输入姓名" allow-clear @press-enter="press('查询')" /></a-form-item>
      <a-form-item label="所属党组织" name="q_orgName"><a-input v-model:value="query.orgName" placeholder="请输入所属党组织" allow-clear @press-enter="press('查询')" /></a-form-item>
      <a-form-item label="学历" name="q_education"><DictSelect v-model:value="query.education" dict="education" placeholder="请选择学历" style="width: 160px" /></a-form-item>
      <a-form-item label="承诺日期" name="q_signDate"><a-range-picker v-model:value="query.signDate" value-format="YYYY-MM-DD" /></a-form-item>
      <a-form-item><a-space><a-button type="primary" @click="press('查询')">查询</a-button><a-button @click="press('重置')">重置</a-button></a-space></a-form-item>
    </a-form>
  </a-card>
  <a-card :bordered="false" size="small">
    <div class="jeecg-toolbar">
      <a-button type="primary" @click="$emit('add')">+ 新增</a-button>
      <a-button type="primary" @click="press('导出')">导出</a-button>
      <a-upload name="file" accept=".xls,.xlsx" action="/jeecg/importExcel" :show-upload-list="false" @change="imported"><a-button type="primary">导入</a-button></a-upload>
      <a-button href="/jeecg/exportXlsTemplate">下载模板</a-button>
    </div>
    <a-table size="middle" bordered row-key="id" :columns="columns" :data-source="rows" :row-selection="{}" :pagination="{ showTotal: (total) => '共 ' + total + ' 条' }">
      <template #bodyCell="{ column, record }">
        <a-space v-if="column.key === 'action'">
          <a @click="$emit('edit', record.id)">编辑</a><a @click="$emit('detail', record.id)">详情</a><a @click="press('删除')">删除</a>
        </a-space>
      </template>
    </a-table>
  </a-card>`,
};

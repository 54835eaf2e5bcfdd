/** The sub-table of pledges: inputs in the cells, a row check box, a toolbar; three rows to begin with. */
window.PledgeRows = {
  props: { rows: Array },
  setup() {
    const columns = [
      { title: '序号', key: 'number', width: 60, align: 'center' },
      { title: '承诺事项', key: 'item' },
      { title: '具体措施', key: 'measure' },
      { title: '完成时限', key: 'deadline', width: 140 },
      { title: '责任人', key: 'person', width: 110 },
    ];
    return { columns, press: window.portalPress };
  },
  template: `
  <div class="jeecg-toolbar"><a-button size="small" type="primary" @click="press('新增行')">+ 新增</a-button><a-button size="small" @click="press('删除行')">删除</a-button></div>
  <a-table size="small" bordered row-key="id" :columns="columns" :data-source="rows" :pagination="false" :row-selection="{}">
    <template #bodyCell="{ column, record, index }">
      <template v-if="column.key === 'number'">{{ index + 1 }}</template>
      <a-textarea v-else-if="column.key === 'measure'" v-model:value="record.measure" :auto-size="{ minRows: 1, maxRows: 3 }" placeholder="请输入" />
      <a-input v-else v-model:value="record[column.key]" :placeholder="'请输入' + column.title" />
    </template>
  </a-table>`,
};

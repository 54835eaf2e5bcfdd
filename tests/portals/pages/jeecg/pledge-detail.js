/** 详情: descriptions above, the pledges as a plain table below. */
window.PledgeDetail = {
  props: { record: Object },
  emits: ['next'],
  setup() {
    const columns = [
      { title: '序号', width: 60, align: 'center', customRender: ({ index }) => index + 1 },
      { title: '承诺事项', dataIndex: 'item' },
      { title: '具体措施', dataIndex: 'measure' },
      { title: '完成时限', dataIndex: 'deadline', width: 140 },
      { title: '责任人', dataIndex: 'person', width: 110 },
    ];
    return { columns, text: window.dictText, press: window.portalPress };
  },
  template: `
  <a-card title="党员公开承诺书" :bordered="false">
    <template #extra><a-space><a-button type="primary" @click="press('通过')">通过</a-button><a-button danger @click="press('退回')">退回</a-button><a-button @click="$emit('next')">下一条</a-button><a-button @click="press('返回')">返回</a-button></a-space></template>
    <a-descriptions bordered size="small" :column="3">
      <a-descriptions-item label="姓名">{{ record.realname }}</a-descriptions-item>
      <a-descriptions-item label="性别">{{ text('sex', record.sex) }}</a-descriptions-item>
      <a-descriptions-item label="民族">{{ record.nation }}</a-descriptions-item>
      <a-descriptions-item label="出生日期">{{ record.birthday }}</a-descriptions-item>
      <a-descriptions-item label="公民身份号码">{{ record.idcard }}</a-descriptions-item>
      <a-descriptions-item label="学历">{{ text('education', record.education) }}</a-descriptions-item>
      <a-descriptions-item label="政治面貌">{{ text('political_status', record.politicalStatus) }}</a-descriptions-item>
      <a-descriptions-item label="入党时间">{{ record.joinTime }}</a-descriptions-item>
      <a-descriptions-item label="所属党组织">{{ record.orgName }}</a-descriptions-item>
      <a-descriptions-item label="单位名称">{{ record.departName }}</a-descriptions-item>
      <a-descriptions-item label="所在部门">{{ record.sysOrgName }}</a-descriptions-item>
      <a-descriptions-item label="职务">{{ record.post }}</a-descriptions-item>
      <a-descriptions-item label="手机号码">{{ record.phone }}</a-descriptions-item>
      <a-descriptions-item label="承诺人类别">{{ text('pledger_role', record.pledgerRole) }}</a-descriptions-item>
      <a-descriptions-item label="报送去向">{{ text('submit_to', record.submitTo) }}</a-descriptions-item>
      <a-descriptions-item label="承诺日期">{{ record.signDate }}</a-descriptions-item>
      <a-descriptions-item label="审核日期">{{ record.auditDate }}</a-descriptions-item>
      <a-descriptions-item label="公示途径">{{ text('publicity_route', record.publicityRoutes) }}</a-descriptions-item>
      <a-descriptions-item label="公示开始日期">{{ record.publicityStart }}</a-descriptions-item>
      <a-descriptions-item label="公示结束日期" :span="2">{{ record.publicityEnd }}</a-descriptions-item>
      <a-descriptions-item label="党支部意见" :span="3">{{ record.branchOpinion }}</a-descriptions-item>
      <a-descriptions-item label="备注" :span="3">{{ record.remark }}</a-descriptions-item>
    </a-descriptions>
    <a-divider orientation="left">承诺事项明细</a-divider>
    <a-table size="small" bordered row-key="id" :columns="columns" :data-source="record.cnList" :pagination="false"></a-table>
  </a-card>`,
};

/** 新增/编辑: the modal with the form of two columns and the tab with the pledges. */
window.emptyPledge = () => ({
  id: '',
  realname: '',
  sex: undefined,
  nation: '',
  birthday: undefined,
  idcard: '',
  education: undefined,
  politicalStatus: undefined,
  joinTime: undefined,
  orgName: '',
  departName: '样例小学',
  sysOrgName: '',
  post: '',
  postLevel: undefined,
  phone: '',
  pledgerRole: undefined,
  submitTo: undefined,
  signDate: '2016-04-20',
  publicityRoutes: [],
  publicityStart: undefined,
  publicityEnd: undefined,
  pledgeCount: undefined,
  branchOpinion: '',
  auditStatus: '0',
  auditDate: undefined,
  isPublic: false,
  contact: '',
  contactPhone: '',
  remark: '',
  smsCode: '',
  cnList: [1, 2, 3].map((id) => ({ id: `row_${id}`, item: '', measure: '', deadline: '', person: '' })),
});

window.PledgeModal = {
  props: { open: Boolean, title: String, record: Object },
  emits: ['update:open'],
  components: { DictSelect: window.DictSelect, PledgeRows: window.PledgeRows },
  setup(props, { emit, expose }) {
    const form = Vue.reactive(window.emptyPledge());
    const formRef = Vue.ref();
    const files = Vue.ref([]);
    Vue.watch(
      () => props.record,
      (record) => {
        const empty = window.emptyPledge();
        const cnList = empty.cnList.map((row, index) => ({ ...row, ...record.cnList?.[index] }));
        Object.assign(form, empty, record, { cnList });
      },
    );
    const need = (label, verb = '输入') => [{ required: true, message: `请${verb}${label}!` }];
    const rules = {
      realname: need('姓名'),
      sex: need('性别', '选择'),
      idcard: [...need('公民身份号码'), { pattern: /^\d{17}[\dXx]$/, message: '请输入正确的身份证号!' }],
      orgName: need('所属党组织'),
      signDate: need('承诺日期', '选择'),
      smsCode: need('短信验证码'),
    };
    const close = (button) => {
      window.portalPress(button);
      emit('update:open', false);
    };
    const submit = async () => {
      window.portalPress('确认');
      const valid = await formRef.value.validate().then(
        () => true,
        () => false,
      );
      if (valid) antd.message.success('添加成功！');
    };
    expose({ form });
    const routes = window.dicts.publicity_route.map(({ text, value }) => ({ label: text, value }));
    const inside = (trigger) => trigger.parentNode;
    return { form, formRef, files, rules, routes, inside, close, submit, press: window.portalPress };
  },
  template: `
  <a-modal wrap-class-name="jeecg-modal" :title="title" :open="open" :width="1000" style="top: 40px" :mask-closable="false" ok-text="确认" cancel-text="关闭" @ok="submit" @cancel="close('关闭')">
    <a-form ref="formRef" :model="form" :rules="rules" :label-col="{ span: 8 }" :wrapper-col="{ span: 15 }">
      <a-row>
        <a-col :span="12"><a-form-item label="姓名" name="realname"><a-input v-model:value="form.realname" placeholder="请输入姓名" /></a-form-item></a-col>
        <a-col :span="12"><a-form-item label="性别" name="sex"><DictSelect v-model:value="form.sex" type="radio" dict="sex" /></a-form-item></a-col>
        <a-col :span="12"><a-form-item label="民族" name="nation"><a-input v-model:value="form.nation" placeholder="请输入民族" /></a-form-item></a-col>
        <a-col :span="12"><a-form-item label="出生日期" name="birthday"><a-date-picker v-model:value="form.birthday" value-format="YYYY-MM-DD" placeholder="请选择出生日期" style="width: 100%" :get-popup-container="inside" /></a-form-item></a-col>
        <a-col :span="12"><a-form-item label="公民身份号码" name="idcard"><a-input v-model:value="form.idcard" placeholder="请输入公民身份号码" :maxlength="18" /></a-form-item></a-col>
        <a-col :span="12"><a-form-item label="学历" name="education"><DictSelect v-model:value="form.education" dict="education" placeholder="请选择学历" /></a-form-item></a-col>
        <a-col :span="12"><a-form-item label="政治面貌" name="politicalStatus"><DictSelect v-model:value="form.politicalStatus" dict="political_status" placeholder="请选择政治面貌" /></a-form-item></a-col>
        <a-col :span="12"><a-form-item label="入党时间" name="joinTime"><a-date-picker v-model:value="form.joinTime" value-format="YYYY-MM-DD" placeholder="请选择入党时间" style="width: 100%" /></a-form-item></a-col>
        <a-col :span="12"><a-form-item label="所属党组织" name="orgName"><a-input v-model:value="form.orgName" placeholder="请输入所属党组织" /></a-form-item></a-col>
        <a-col :span="12"><a-form-item label="单位名称" name="departName"><a-input v-model:value="form.departName" disabled /></a-form-item></a-col>
        <a-col :span="12"><a-form-item label="所在部门" name="sysOrgName">
          <a-input-group compact><a-input v-model:value="form.sysOrgName" readonly placeholder="请选择部门" style="width: calc(100% - 66px)" /><a-button @click="press('选择部门')">选择</a-button></a-input-group>
        </a-form-item></a-col>
        <a-col :span="12"><a-form-item label="职务" name="post"><a-input v-model:value="form.post" placeholder="请输入职务" /></a-form-item></a-col>
        <a-col :span="12"><a-form-item label="专业技术等级" name="postLevel"><DictSelect v-model:value="form.postLevel" dict="post_level" placeholder="请选择专业技术等级" /></a-form-item></a-col>
        <a-col :span="12"><a-form-item label="手机号码" name="phone"><a-input v-model:value="form.phone" placeholder="请输入手机号码" /></a-form-item></a-col>
        <a-col :span="12"><a-form-item label="承诺人类别" name="pledgerRole"><DictSelect v-model:value="form.pledgerRole" dict="pledger_role" placeholder="请选择承诺人类别" /></a-form-item></a-col>
        <a-col :span="12"><a-form-item label="报送去向" name="submitTo"><DictSelect v-model:value="form.submitTo" dict="submit_to" placeholder="请选择报送去向" /></a-form-item></a-col>
        <a-col :span="12"><a-form-item label="承诺日期" name="signDate"><a-date-picker v-model:value="form.signDate" value-format="YYYY-MM-DD" style="width: 100%" /></a-form-item></a-col>
        <a-col :span="12"><a-form-item label="承诺条数" name="pledgeCount"><a-input-number v-model:value="form.pledgeCount" :min="0" :max="20" style="width: 100%" /></a-form-item></a-col>
        <a-col :span="24"><a-form-item label="公示途径" name="publicityRoutes" :label-col="{ span: 4 }" :wrapper-col="{ span: 19 }"><a-checkbox-group v-model:value="form.publicityRoutes" :options="routes" /></a-form-item></a-col>
        <a-col :span="12"><a-form-item label="公示开始日期" name="publicityStart"><a-date-picker v-model:value="form.publicityStart" value-format="YYYY-MM-DD" style="width: 100%" /></a-form-item></a-col>
        <a-col :span="12"><a-form-item label="公示结束日期" name="publicityEnd"><a-date-picker v-model:value="form.publicityEnd" value-format="YYYY-MM-DD" style="width: 100%" /></a-form-item></a-col>
        <a-col :span="24"><a-form-item label="党支部意见" name="branchOpinion" :label-col="{ span: 4 }" :wrapper-col="{ span: 19 }"><a-textarea v-model:value="form.branchOpinion" :rows="3" :maxlength="300" show-count /></a-form-item></a-col>
        <a-col :span="12"><a-form-item label="审核状态" name="auditStatus"><DictSelect v-model:value="form.auditStatus" dict="audit_status" disabled /></a-form-item></a-col>
        <a-col :span="12"><a-form-item label="审核日期" name="auditDate"><a-date-picker v-model:value="form.auditDate" value-format="YYYY-MM-DD" disabled style="width: 100%" /></a-form-item></a-col>
        <a-col :span="12"><a-form-item label="填报联系人" name="contact"><a-input v-model:value="form.contact" placeholder="请输入填报联系人" /></a-form-item></a-col>
        <a-col :span="12"><a-form-item label="联系人电话" name="contactPhone"><a-input v-model:value="form.contactPhone" placeholder="请输入联系人电话" /></a-form-item></a-col>
        <a-col :span="12"><a-form-item label="是否公开" name="isPublic"><a-switch v-model:checked="form.isPublic" checked-children="是" un-checked-children="否" /></a-form-item></a-col>
        <a-col :span="12"><a-form-item label="附件"><a-upload v-model:file-list="files" :before-upload="() => false"><a-button>上传文件</a-button></a-upload></a-form-item></a-col>
        <a-col :span="24"><a-form-item label="备注" name="remark" :label-col="{ span: 4 }" :wrapper-col="{ span: 19 }"><a-textarea v-model:value="form.remark" placeholder="请输入备注" /></a-form-item></a-col>
        <a-col :span="12"><a-form-item label="短信验证码" name="smsCode"><a-input v-model:value="form.smsCode" placeholder="请输入短信验证码" style="width: 150px" /><a-button style="margin-left: 8px" @click="press('获取验证码')">获取验证码</a-button></a-form-item></a-col>
      </a-row>
    </a-form>
    <a-tabs default-active-key="cn"><a-tab-pane key="cn" tab="承诺事项明细"><PledgeRows :rows="form.cnList" /></a-tab-pane></a-tabs>
  </a-modal>`,
};

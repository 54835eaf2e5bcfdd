/** The 新增/修改 dialog. Its model starts empty the way the generator's `reset()` leaves it. */
window.emptyReview = () => ({
  id: undefined,
  xm: undefined,
  xb: undefined,
  mz: undefined,
  csny: undefined,
  sfzh: undefined,
  whcd: undefined,
  rdrq: undefined,
  zzrq: undefined,
  szdzb: undefined,
  gzdw: '样例小学',
  xrzw: undefined,
  zc: undefined,
  pynd: '2016',
  grzj: undefined,
  zpdc: undefined,
  pyrq: undefined,
  ydrs: undefined,
  sdrs: undefined,
  fcps: undefined,
  shps: undefined,
  yxps: undefined,
  yxp: undefined,
  hgp: undefined,
  jbhgp: undefined,
  bhgp: undefined,
  zbpddc: undefined,
  jcqk: undefined,
  zbyj: undefined,
  sjyj: undefined,
  px: 0,
  sfgs: true,
  zt: '0',
  bz: undefined,
  yzm: undefined,
});

const required = (label, trigger = 'blur') => ({ required: true, message: `${label}不能为空`, trigger });

Vue.component('review-form', {
  props: { open: Boolean, title: String, record: Object },
  data: () => ({
    form: window.emptyReview(),
    dicts: window.dicts,
    files: [],
    rules: {
      xm: [required('姓名'), { max: 30, message: '姓名长度不能超过30个字符', trigger: 'blur' }],
      sfzh: [
        required('身份证号'),
        { pattern: /^\d{17}[\dXx]$/, message: '请输入正确的身份证号', trigger: 'blur' },
      ],
      szdzb: [required('所在党支部')],
      pynd: [required('评议年度', 'change')],
      zpdc: [required('自评等次', 'change')],
      yzm: [required('验证码')],
    },
  }),
  computed: {
    turnout() {
      const { ydrs, sdrs } = this.form;
      return ydrs && sdrs ? `${((sdrs / ydrs) * 100).toFixed(1)}%` : '';
    },
  },
  watch: {
    record: {
      immediate: true,
      handler(record) {
        this.form = { ...window.emptyReview(), ...record };
      },
    },
  },
  methods: {
    press: window.portalPress,
    submitForm() {
      this.press('确定');
      this.$refs.form.validate((valid) => {
        if (valid) this.$message.success('新增成功');
      });
    },
    closed(button) {
      this.press(button);
      this.$emit('update:open', false);
    },
  },
  template: `
  <el-dialog :title="title" :visible="open" width="900px" top="6vh" append-to-body :close-on-click-modal="false" @update:visible="closed('关闭')">
    <el-form ref="form" :model="form" :rules="rules" label-width="110px" size="small">
      <el-row>
        <el-col :span="12"><el-form-item label="姓名" prop="xm"><el-input v-model="form.xm" placeholder="请输入姓名" maxlength="30" /></el-form-item></el-col>
        <el-col :span="12"><el-form-item label="性别" prop="xb">
          <el-radio-group v-model="form.xb"><el-radio v-for="dict in dicts.sex" :key="dict.value" :label="dict.value">{{ dict.label }}</el-radio></el-radio-group>
        </el-form-item></el-col>
      </el-row>
      <el-row>
        <el-col :span="12"><el-form-item label="民族" prop="mz">
          <el-select v-model="form.mz" filterable placeholder="请选择民族" style="width: 100%"><el-option v-for="dict in dicts.ethnicity" :key="dict.value" :label="dict.label" :value="dict.value" /></el-select>
        </el-form-item></el-col>
        <el-col :span="12"><el-form-item label="出生年月" prop="csny">
          <el-date-picker clearable v-model="form.csny" type="month" value-format="yyyy-MM" placeholder="请选择出生年月" style="width: 100%" />
        </el-form-item></el-col>
      </el-row>
      <el-row>
        <el-col :span="12"><el-form-item label="身份证号" prop="sfzh"><el-input v-model="form.sfzh" placeholder="请输入身份证号" maxlength="18" /></el-form-item></el-col>
        <el-col :span="12"><el-form-item label="文化程度" prop="whcd">
          <el-select v-model="form.whcd" placeholder="请选择文化程度" clearable style="width: 100%"><el-option v-for="dict in dicts.education" :key="dict.value" :label="dict.label" :value="dict.value" /></el-select>
        </el-form-item></el-col>
      </el-row>
      <el-row>
        <el-col :span="12"><el-form-item label="入党日期" prop="rdrq">
          <el-date-picker clearable v-model="form.rdrq" type="date" value-format="yyyy-MM-dd" placeholder="请选择入党日期" style="width: 100%" />
        </el-form-item></el-col>
        <el-col :span="12"><el-form-item label="转正日期" prop="zzrq">
          <el-date-picker clearable v-model="form.zzrq" type="date" value-format="yyyy-MM-dd" placeholder="请选择转正日期" style="width: 100%" />
        </el-form-item></el-col>
      </el-row>
      <el-row>
        <el-col :span="12"><el-form-item label="所在党支部" prop="szdzb"><el-input v-model="form.szdzb" placeholder="请输入所在党支部" /></el-form-item></el-col>
        <el-col :span="12"><el-form-item label="工作单位" prop="gzdw"><el-input v-model="form.gzdw" disabled /></el-form-item></el-col>
      </el-row>
      <el-row>
        <el-col :span="12"><el-form-item label="现任职务" prop="xrzw"><el-input v-model="form.xrzw" placeholder="请输入现任职务" /></el-form-item></el-col>
        <el-col :span="12"><el-form-item label="职务职级" prop="zc"><el-input v-model="form.zc" placeholder="请输入职务职级" /></el-form-item></el-col>
      </el-row>
      <el-row>
        <el-col :span="12"><el-form-item label="评议年度" prop="pynd">
          <el-date-picker clearable v-model="form.pynd" type="year" value-format="yyyy" placeholder="请选择评议年度" style="width: 100%" />
        </el-form-item></el-col>
        <el-col :span="12"><el-form-item label="评议日期" prop="pyrq">
          <el-date-picker clearable v-model="form.pyrq" type="date" value-format="yyyy-MM-dd" placeholder="请选择评议日期" style="width: 100%" />
        </el-form-item></el-col>
      </el-row>
      <el-form-item label="个人总结" prop="grzj"><el-input v-model="form.grzj" type="textarea" :rows="4" maxlength="1500" show-word-limit placeholder="请输入内容" /></el-form-item>
      <el-form-item label="自评等次" prop="zpdc">
        <el-radio-group v-model="form.zpdc"><el-radio v-for="dict in dicts.grade" :key="dict.value" :label="dict.value">{{ dict.label }}</el-radio></el-radio-group>
      </el-form-item>
      <el-divider content-position="left">民主测评情况</el-divider>
      <el-row class="votes">
        <el-col :span="8"><el-form-item label="应到人数" prop="ydrs"><el-input-number v-model="form.ydrs" :min="0" :max="9999" controls-position="right" /></el-form-item></el-col>
        <el-col :span="8"><el-form-item label="实到人数" prop="sdrs"><el-input-number v-model="form.sdrs" :min="0" :max="9999" controls-position="right" /></el-form-item></el-col>
        <el-col :span="8"><el-form-item label="参评率"><el-input :value="turnout" readonly placeholder="自动计算" /></el-form-item></el-col>
      </el-row>
      <el-row class="votes">
        <el-col :span="8"><el-form-item label="发出票数" prop="fcps"><el-input-number v-model="form.fcps" :min="0" controls-position="right" /></el-form-item></el-col>
        <el-col :span="8"><el-form-item label="收回票数" prop="shps"><el-input-number v-model="form.shps" :min="0" controls-position="right" /></el-form-item></el-col>
        <el-col :span="8"><el-form-item label="有效票数" prop="yxps"><el-input-number v-model="form.yxps" :min="0" controls-position="right" /></el-form-item></el-col>
      </el-row>
      <el-row class="votes">
        <el-col :span="12"><el-form-item label="优秀票数" prop="yxp"><el-input-number v-model="form.yxp" :min="0" /></el-form-item></el-col>
        <el-col :span="12"><el-form-item label="合格票数" prop="hgp"><el-input-number v-model="form.hgp" :min="0" /></el-form-item></el-col>
      </el-row>
      <el-row class="votes">
        <el-col :span="12"><el-form-item label="基本合格票数" prop="jbhgp"><el-input-number v-model="form.jbhgp" :min="0" /></el-form-item></el-col>
        <el-col :span="12"><el-form-item label="不合格票数" prop="bhgp"><el-input-number v-model="form.bhgp" :min="0" /></el-form-item></el-col>
      </el-row>
      <el-form-item label="支部评定等次" prop="zbpddc">
        <el-select v-model="form.zbpddc" placeholder="请选择支部评定等次" clearable><el-option v-for="dict in dicts.grade" :key="dict.value" :label="dict.label" :value="dict.value" /></el-select>
      </el-form-item>
      <el-form-item label="奖惩情况" prop="jcqk"><el-input v-model="form.jcqk" type="textarea" placeholder="请输入内容" /></el-form-item>
      <el-form-item label="支部意见" prop="zbyj"><el-input v-model="form.zbyj" type="textarea" placeholder="请输入内容" /></el-form-item>
      <el-form-item label="上级党组织意见" prop="sjyj"><el-input v-model="form.sjyj" type="textarea" disabled placeholder="由上级党组织填写" /></el-form-item>
      <el-row>
        <el-col :span="8"><el-form-item label="显示排序" prop="px"><el-input-number v-model="form.px" :min="0" controls-position="right" style="width: 130px" /></el-form-item></el-col>
        <el-col :span="8"><el-form-item label="是否公示" prop="sfgs"><el-switch v-model="form.sfgs" /></el-form-item></el-col>
        <el-col :span="8"><el-form-item label="状态" prop="zt">
          <el-radio-group v-model="form.zt"><el-radio v-for="dict in dicts.status" :key="dict.value" :label="dict.value">{{ dict.label }}</el-radio></el-radio-group>
        </el-form-item></el-col>
      </el-row>
      <el-form-item label="附件">
        <el-upload action="/ruoyi/common/upload" :auto-upload="false" :file-list="files" :limit="1">
          <el-button size="mini" type="primary">选取文件</el-button>
          <div class="el-upload__tip" slot="tip">请上传 大小不超过 <b style="color: #f56c6c">5MB</b> 格式为 <b style="color: #f56c6c">doc/xls/pdf</b> 的文件</div>
        </el-upload>
      </el-form-item>
      <el-form-item label="备注" prop="bz"><el-input v-model="form.bz" type="textarea" placeholder="请输入内容" /></el-form-item>
      <el-form-item label="验证码" prop="yzm">
        <el-input v-model="form.yzm" auto-complete="off" placeholder="验证码" style="width: 120px" /><img class="captcha" src="/portal/common/captcha.svg" alt="">
      </el-form-item>
    </el-form>
    <div slot="footer" class="dialog-footer">
      <el-button type="primary" @click="submitForm">确 定</el-button>
      <el-button @click="closed('取消')">取 消</el-button>
    </div>
  </el-dialog>`,
});

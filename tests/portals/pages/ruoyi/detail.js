/** 详情: read-only, for reviewers. */
Vue.component('review-detail', {
  props: { record: Object },
  methods: { press: window.portalPress, dictLabel: window.dictLabel },
  template: `
  <div>
    <el-page-header @back="press('返回')" content="民主评议党员登记表" style="margin-bottom: 16px"></el-page-header>
    <el-descriptions title="基本信息" :column="3" border>
      <el-descriptions-item label="姓名">{{ record.xm }}</el-descriptions-item>
      <el-descriptions-item label="性别">{{ dictLabel('sex', record.xb) }}</el-descriptions-item>
      <el-descriptions-item label="民族">{{ dictLabel('ethnicity', record.mz) }}</el-descriptions-item>
      <el-descriptions-item label="出生年月">{{ record.csny }}</el-descriptions-item>
      <el-descriptions-item label="身份证号">{{ record.sfzh }}</el-descriptions-item>
      <el-descriptions-item label="文化程度">{{ dictLabel('education', record.whcd) }}</el-descriptions-item>
      <el-descriptions-item label="入党日期">{{ record.rdrq }}</el-descriptions-item>
      <el-descriptions-item label="转正日期">{{ record.zzrq }}</el-descriptions-item>
      <el-descriptions-item label="现任职务">{{ record.xrzw }}</el-descriptions-item>
      <el-descriptions-item label="所在党支部" :span="2">{{ record.szdzb }}</el-descriptions-item>
      <el-descriptions-item label="工作单位">{{ record.gzdw }}</el-descriptions-item>
    </el-descriptions>
    <el-descriptions title="评议情况" :column="3" border style="margin-top: 20px">
      <el-descriptions-item label="评议年度">{{ record.pynd }}</el-descriptions-item>
      <el-descriptions-item label="评议日期">{{ record.pyrq }}</el-descriptions-item>
      <el-descriptions-item label="自评等次">{{ dictLabel('grade', record.zpdc) }}</el-descriptions-item>
      <el-descriptions-item label="个人总结" :span="3">{{ record.grzj }}</el-descriptions-item>
      <el-descriptions-item label="应到人数">{{ record.ydrs }}</el-descriptions-item>
      <el-descriptions-item label="实到人数">{{ record.sdrs }}</el-descriptions-item>
      <el-descriptions-item label="有效票数">{{ record.yxps }}</el-descriptions-item>
      <el-descriptions-item label="发出票数">{{ record.fcps }}</el-descriptions-item>
      <el-descriptions-item label="收回票数" :span="2">{{ record.shps }}</el-descriptions-item>
    </el-descriptions>
    <el-table :data="[record]" border style="margin-top: 20px">
      <el-table-column label="优秀票数" align="center" prop="yxp" />
      <el-table-column label="合格票数" align="center" prop="hgp" />
      <el-table-column label="基本合格票数" align="center" prop="jbhgp" />
      <el-table-column label="不合格票数" align="center" prop="bhgp" />
    </el-table>
    <el-descriptions title="组织意见" :column="1" border style="margin-top: 20px">
      <el-descriptions-item label="支部评定等次">{{ dictLabel('grade', record.zbpddc) }}</el-descriptions-item>
      <el-descriptions-item label="奖惩情况">{{ record.jcqk }}</el-descriptions-item>
      <el-descriptions-item label="支部意见">{{ record.zbyj }}</el-descriptions-item>
      <el-descriptions-item label="备注">{{ record.bz }}</el-descriptions-item>
    </el-descriptions>
    <div style="margin-top: 20px; text-align: center">
      <el-button type="primary" size="small" @click="press('通过')">通 过</el-button>
      <el-button type="danger" size="small" @click="press('退回')">退 回</el-button>
      <el-button size="small" @click="$emit('next')">下一条</el-button>
    </div>
  </div>`,
});

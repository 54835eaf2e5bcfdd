const { createApp, reactive } = Vue;
const f = reactive({ xm: '', xb: '', csrq: '', sfzh: '', zzmm: '', rdsj: '', cjgz: '', xl: '', zy: '', byyx: '', dw: '', bm: '', zw: '', zc: '', zcsj: '', sjh: '', yx: '', xk: [], bjs: undefined, nd: '2016', zj: '', cq: { bj: undefined, sj: undefined }, jc: [], dc: '', bmyj: '', dwyj: '', sfgs: false, gs: [], bz: '' });
const app = createApp({
  setup() {
    const opt = (...t) => t.map((label, i) => ({ label, value: String(i + 1).padStart(2, '0') }));
    return { f, press: window.press, mm: opt('中共党员', '中共预备党员', '共青团员', '民革党员', '群众'), xl: opt('博士研究生', '硕士研究生', '大学本科', '大学专科', '中专'), zc: opt('正高级', '高级', '一级', '二级', '三级'), xk: opt('语文', '数学', '英语', '物理', '化学', '生物', '历史', '地理'), years: opt('2014', '2015', '2016').map(({ label }) => label), bm: [{ value: 1, label: '教务处', children: [{ value: 11, label: '语文教研组' }, { value: 12, label: '数学教研组' }, { value: 13, label: '理化生教研组' }] }, { value: 2, label: '政教处', children: [{ value: 21, label: '七年级组' }, { value: 22, label: '八年级组' }] }] };
  },
  template: `<el-card class="card" shadow="never"><h3>事业单位工作人员年度考核登记表（教师）</h3>
  <el-form :model="f" label-width="120px" label-suffix="：" scroll-to-error>
  <el-row :gutter="10">
   <el-col :span="8"><el-form-item data-k="1" label="姓名" prop="xm" required><el-input v-model="f.xm" /></el-form-item></el-col>
   <el-col :span="8"><el-form-item data-k="2" label="性别" prop="xb"><el-select v-model="f.xb" placeholder="请选择"><el-option label="男性" value="1" /><el-option label="女性" value="2" /></el-select></el-form-item></el-col>
   <el-col :span="8"><el-form-item data-k="3" label="出生年月" prop="csrq"><el-date-picker v-model="f.csrq" type="month" value-format="YYYY-MM" placeholder="请选择" style="width:100%" /></el-form-item></el-col>
   <el-col :span="16"><el-form-item data-k="4" label="公民身份号码" prop="sfzh"><el-input v-model="f.sfzh" maxlength="18" /></el-form-item></el-col>
   <el-col :span="8"><el-form-item data-k="5" label="政治面貌" prop="zzmm"><el-select v-model="f.zzmm" placeholder="请选择"><el-option v-for="x in mm" :key="x.value" v-bind="x" /></el-select></el-form-item></el-col>
   <el-col :span="8"><el-form-item data-k="6" label="入党时间" prop="rdsj"><el-date-picker v-model="f.rdsj" value-format="YYYY-MM-DD" placeholder="请选择" style="width:100%" /></el-form-item></el-col>
   <el-col :span="8"><el-form-item data-k="7" label="参加工作时间" prop="cjgz"><el-date-picker v-model="f.cjgz" value-format="YYYY-MM-DD" format="YYYY/MM/DD" placeholder="请选择" style="width:100%" /></el-form-item></el-col>
   <el-col :span="8"><el-form-item data-k="8" label="学历" prop="xl"><el-select v-model="f.xl" placeholder="请选择"><el-option v-for="x in xl" :key="x.value" v-bind="x" /></el-select></el-form-item></el-col>
   <el-col :span="8"><el-form-item data-k="9" label="所学专业" prop="zy"><el-input v-model="f.zy" /></el-form-item></el-col>
   <el-col :span="16"><el-form-item data-k="10" label="毕业学校" prop="byyx"><el-input v-model="f.byyx" /></el-form-item></el-col>
   <el-col :span="16"><el-form-item data-k="11" label="单位" prop="dw"><el-input v-model="f.dw" /></el-form-item></el-col>
   <el-col :span="8"><el-form-item data-k="12" label="部门" prop="bm"><el-tree-select v-model="f.bm" :data="bm" :render-after-expand="false" default-expand-all placeholder="请选择" /></el-form-item></el-col>
   <el-col :span="8"><el-form-item data-k="13" label="现任职务" prop="zw"><el-input v-model="f.zw" /></el-form-item></el-col>
   <el-col :span="8"><el-form-item data-k="14" label="专业技术职务" prop="zc"><el-select v-model="f.zc" placeholder="请选择"><el-option v-for="x in zc" :key="x.value" v-bind="x" /></el-select></el-form-item></el-col>
   <el-col :span="8"><el-form-item data-k="15" label="任现职时间" prop="zcsj"><el-date-picker v-model="f.zcsj" value-format="YYYY-MM-DD" placeholder="请选择" style="width:100%" /></el-form-item></el-col>
   <el-col :span="8"><el-form-item data-k="16" label="手机号" prop="sjh"><el-input v-model="f.sjh"><template #prepend>+86</template></el-input></el-form-item></el-col>
   <el-col :span="16"><el-form-item data-k="17" label="电子邮箱" prop="yx"><el-input v-model="f.yx" /></el-form-item></el-col>
   <el-col :span="16"><el-form-item data-k="18" label="任教学科" prop="xk"><el-select v-model="f.xk" multiple filterable placeholder="可多选"><el-option v-for="x in xk" :key="x.value" v-bind="x" /></el-select></el-form-item></el-col>
   <el-col :span="8"><el-form-item data-k="19" label="任教班级数" prop="bjs"><el-input-number v-model="f.bjs" :min="0" :max="20" style="width:100%" /></el-form-item></el-col>
   <el-col :span="8"><el-form-item data-k="20" label="考核年度" prop="nd"><el-select v-model="f.nd"><el-option v-for="x in years" :key="x" :label="x+'年'" :value="x" /></el-select></el-form-item></el-col>
   <el-col :span="16"><el-form-item data-k="21" label="出勤情况">病假 <el-input-number v-model="f.cq.bj" controls-position="right" style="width:110px" /> 天，事假 <el-input-number v-model="f.cq.sj" controls-position="right" style="width:110px" /> 天</el-form-item></el-col>
  </el-row>
  <el-form-item data-k="22" label="个人工作总结" prop="zj" required><el-input v-model="f.zj" type="textarea" :rows="5" maxlength="1500" show-word-limit /></el-form-item>
  <el-form-item data-k="23" label="考核结果运用" prop="jc"><el-checkbox-group v-model="f.jc"><el-checkbox value="a">续聘</el-checkbox><el-checkbox value="b">评优</el-checkbox><el-checkbox value="c">晋升薪级</el-checkbox></el-checkbox-group></el-form-item>
  <el-form-item data-k="24" label="考核等次" prop="dc"><el-radio-group v-model="f.dc"><el-radio-button value="A">优秀</el-radio-button><el-radio-button value="B">合格</el-radio-button><el-radio-button value="C">基本合格</el-radio-button><el-radio-button value="D">不合格</el-radio-button></el-radio-group></el-form-item>
  <el-form-item data-k="25" label="部门负责人评鉴意见" prop="bmyj"><el-input v-model="f.bmyj" type="textarea" /></el-form-item>
  <el-form-item data-k="26" label="单位考核意见" prop="dwyj"><el-input v-model="f.dwyj" type="textarea" /></el-form-item>
  <el-form-item data-k="27" label="是否公示" prop="sfgs"><el-switch v-model="f.sfgs" /></el-form-item>
  <el-form-item data-k="28" label="公示时间" prop="gs"><el-date-picker v-model="f.gs" type="daterange" value-format="YYYY-MM-DD" start-placeholder="开始日期" end-placeholder="结束日期" range-separator="至" /></el-form-item>
  <el-form-item data-k="29" label="备注" prop="bz"><el-input v-model="f.bz" /></el-form-item>
  <el-form-item><el-button type="primary" @click="press('提交')">提交</el-button><el-button @click="press('保存草稿')">保存草稿</el-button></el-form-item>
  </el-form></el-card>`,
});
app.use(ElementPlus, { locale: ElementPlusLocaleZhCn }).mount('#app');
window.__portalState = () => JSON.parse(JSON.stringify(f));

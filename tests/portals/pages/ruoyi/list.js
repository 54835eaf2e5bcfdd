/** The search bar, the toolbar and the table of a generated RuoYi page. */
Vue.component('review-list', {
  data: () => ({
    queryParams: { xm: undefined, pynd: undefined, zbpddc: undefined, szdzb: undefined },
    dateRange: [],
    rows: [],
    selected: [],
    dicts: window.dicts,
  }),
  async created() {
    this.rows = await (await fetch('/ruoyi/review/list')).json();
  },
  methods: {
    press: window.portalPress,
    dictLabel: window.dictLabel,
    masked: (id) => (id ? `${id.slice(0, 6)}********${id.slice(-4)}` : ''),
  },
  template: `
  <div>
    <el-form :model="queryParams" ref="queryForm" size="small" :inline="true" label-width="68px">
      <el-form-item label="姓名" prop="xm">
        <el-input v-model="queryParams.xm" placeholder="请输入姓名" clearable @keyup.enter.native="press('搜索')" />
      </el-form-item>
      <el-form-item label="评议年度" prop="pynd">
        <el-date-picker v-model="queryParams.pynd" type="year" value-format="yyyy" placeholder="选择年度" clearable style="width: 150px" />
      </el-form-item>
      <el-form-item label="评定等次" prop="zbpddc">
        <el-select v-model="queryParams.zbpddc" placeholder="请选择评定等次" clearable style="width: 150px">
          <el-option v-for="dict in dicts.grade" :key="dict.value" :label="dict.label" :value="dict.value" />
        </el-select>
      </el-form-item>
      <el-form-item label="所在支部" prop="szdzb">
        <el-input v-model="queryParams.szdzb" placeholder="请输入所在党支部" clearable @keyup.enter.native="press('搜索')" />
      </el-form-item>
      <el-form-item label="评议日期">
        <el-date-picker v-model="dateRange" type="daterange" value-format="yyyy-MM-dd" range-separator="-"
          start-placeholder="开始日期" end-placeholder="结束日期" style="width: 240px" />
      </el-form-item>
      <el-form-item>
        <el-button type="primary" icon="el-icon-search" size="mini" @click="press('搜索')">搜索</el-button>
        <el-button icon="el-icon-refresh" size="mini" @click="press('重置')">重置</el-button>
      </el-form-item>
    </el-form>
    <el-row :gutter="10" class="mb8">
      <el-col :span="1.5"><el-button type="primary" plain icon="el-icon-plus" size="mini" @click="$emit('add')">新增</el-button></el-col>
      <el-col :span="1.5"><el-button type="success" plain icon="el-icon-edit" size="mini" :disabled="selected.length !== 1" @click="$emit('edit', selected[0].id)">修改</el-button></el-col>
      <el-col :span="1.5"><el-button type="danger" plain icon="el-icon-delete" size="mini" :disabled="!selected.length" @click="press('删除')">删除</el-button></el-col>
      <el-col :span="1.5"><el-button type="info" plain icon="el-icon-upload2" size="mini" @click="$emit('import')">导入</el-button></el-col>
      <el-col :span="1.5"><el-button type="warning" plain icon="el-icon-download" size="mini" @click="press('导出')">导出</el-button></el-col>
    </el-row>
    <el-table :data="rows" @selection-change="selected = $event">
      <el-table-column type="selection" width="55" align="center" />
      <el-table-column label="姓名" align="center" prop="xm" />
      <el-table-column label="性别" align="center" width="70"><template slot-scope="{ row }">{{ dictLabel('sex', row.xb) }}</template></el-table-column>
      <el-table-column label="身份证号" align="center" width="180"><template slot-scope="{ row }">{{ masked(row.sfzh) }}</template></el-table-column>
      <el-table-column label="所在党支部" align="center" prop="szdzb" min-width="160" show-overflow-tooltip />
      <el-table-column label="评议年度" align="center" prop="pynd" width="90" />
      <el-table-column label="支部评定等次" align="center" width="120">
        <template slot-scope="{ row }"><el-tag size="small" :type="row.zbpddc === '1' ? 'success' : ''">{{ dictLabel('grade', row.zbpddc) }}</el-tag></template>
      </el-table-column>
      <el-table-column label="操作" align="center" width="180">
        <template slot-scope="{ row }">
          <el-button size="mini" type="text" icon="el-icon-view" @click="$emit('detail', row.id)">详情</el-button>
          <el-button size="mini" type="text" icon="el-icon-edit" @click="$emit('edit', row.id)">修改</el-button>
          <el-button size="mini" type="text" icon="el-icon-delete" @click="press('删除')">删除</el-button>
        </template>
      </el-table-column>
    </el-table>
    <div class="pagination-container">
      <el-pagination background layout="total, sizes, prev, pager, next, jumper" :total="rows.length" :page-size="10" />
    </div>
  </div>`,
});

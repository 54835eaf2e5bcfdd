/** The frame of the system around the page, and which part of the page its address opens. */
Vue.use(window.ELEMENT, { size: 'medium' });
Vue.config.productionTip = false;
Vue.config.devtools = false;

const address = new URL(location.href);
const view = address.pathname.split('/')[2] || 'index';

const portal = new Vue({
  el: '#app',
  data: () => ({
    view,
    open: false,
    title: '',
    id: 1,
    record: {},
    importing: false,
    loaded: view !== 'detail',
  }),
  created() {
    if (view === 'form') this.show(address.searchParams.get('id'), address.searchParams.get('prefill'));
    if (view === 'detail') this.detail(address.searchParams.get('id') ?? '1');
  },
  methods: {
    async load(id, fields) {
      const query = new URLSearchParams({ id, ...(fields && { fields }) });
      return (await fetch(`/ruoyi/review?${query}`)).json();
    },
    async show(id, prefill) {
      this.title = id ? '修改民主评议党员登记表' : '添加民主评议党员登记表';
      this.record = id || prefill ? await this.load(id ?? '1', prefill) : {};
      this.open = true;
    },
    async detail(id) {
      this.id = Number(id);
      this.record = await this.load(id);
      this.view = 'detail';
      this.loaded = true;
    },
  },
  template: `
  <div>
    <div class="sidebar-container">
      <div class="sidebar-logo">智慧党建管理系统</div>
      <el-menu default-active="2-1" :default-openeds="['2']" background-color="#304156" text-color="#bfcbd9" active-text-color="#409eff">
        <el-menu-item index="1"><i class="el-icon-s-home"></i><span>首页</span></el-menu-item>
        <el-submenu index="2">
          <template slot="title"><i class="el-icon-s-flag"></i><span>组织生活</span></template>
          <el-menu-item index="2-1">民主评议党员</el-menu-item>
          <el-menu-item index="2-2">公开承诺</el-menu-item>
          <el-menu-item index="2-3">三会一课</el-menu-item>
        </el-submenu>
        <el-menu-item index="3"><i class="el-icon-user-solid"></i><span>党员信息</span></el-menu-item>
        <el-menu-item index="4"><i class="el-icon-setting"></i><span>系统管理</span></el-menu-item>
      </el-menu>
    </div>
    <div class="main-container">
      <div class="navbar">
        <el-breadcrumb separator="/"><el-breadcrumb-item>首页</el-breadcrumb-item><el-breadcrumb-item>组织生活</el-breadcrumb-item><el-breadcrumb-item>民主评议党员</el-breadcrumb-item></el-breadcrumb>
        <el-dropdown><span>dzb_0101 <i class="el-icon-caret-bottom"></i></span><el-dropdown-menu slot="dropdown"><el-dropdown-item>个人中心</el-dropdown-item><el-dropdown-item>退出登录</el-dropdown-item></el-dropdown-menu></el-dropdown>
      </div>
      <div class="tags-view"><span>首页</span><span class="active">民主评议党员</span></div>
      <div class="app-container">
        <review-detail v-if="view === 'detail' && loaded" :record="record" @next="detail(id + 1)"></review-detail>
        <review-list v-else-if="loaded" ref="list" @add="show(null)" @edit="show" @detail="detail" @import="importing = true"></review-list>
      </div>
    </div>
    <review-form ref="form" :open.sync="open" :title="title" :record="record"></review-form>
    <import-dialog :open.sync="importing"></import-dialog>
  </div>`,
});

/** The models of the form and of the search bar as Vue holds them; `undefined` members are absent. For tests only: the product reads the screen. */
window.__portalState = () => {
  const { queryParams, dateRange } = portal.$refs.list ?? {};
  return JSON.parse(JSON.stringify({ ...portal.$refs.form.form, queryParams, dateRange }));
};

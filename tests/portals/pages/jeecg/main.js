/** The frame of the platform around the page, and which part of the page its address opens. */
dayjs.locale('zh-cn');

const address = new URL(location.href);
const view = Vue.ref(address.pathname.split('/')[2] || 'index');
const modal = Vue.ref();
const list = Vue.ref();

const app = Vue.createApp({
  components: {
    PledgeList: window.PledgeList,
    PledgeModal: window.PledgeModal,
    PledgeDetail: window.PledgeDetail,
  },
  setup() {
    const open = Vue.ref(false);
    const title = Vue.ref('');
    const record = Vue.ref({});
    const loaded = Vue.ref(view.value !== 'detail');
    const load = async (id, fields) =>
      (await fetch(`/jeecg/pledge?${new URLSearchParams({ id, ...(fields && { fields }) })}`)).json();
    const show = async (id, prefill) => {
      title.value = id ? '编辑' : '新增';
      record.value = id || prefill ? await load(id ?? '1', prefill) : {};
      open.value = true;
    };
    let shown = 1;
    const detail = async (id) => {
      shown = Number(id);
      record.value = await load(id);
      loaded.value = true;
      view.value = 'detail';
    };
    const next = () => detail(shown + 1);
    if (view.value === 'form') void show(address.searchParams.get('id'), address.searchParams.get('prefill'));
    if (view.value === 'detail') void detail(address.searchParams.get('id') ?? '1');
    return { view, modal, list, open, title, record, loaded, show, detail, next, locale: antd.locales.zh_CN };
  },
  template: `
  <a-config-provider :locale="locale">
    <a-layout-sider class="jeecg-sider" theme="dark" :width="210">
      <div class="jeecg-logo">党建业务平台</div>
      <a-menu theme="dark" mode="inline" :selected-keys="['pledge']" :open-keys="['life']">
        <a-menu-item key="home">首页</a-menu-item>
        <a-sub-menu key="life" title="组织生活"><a-menu-item key="pledge">公开承诺</a-menu-item><a-menu-item key="review">民主评议</a-menu-item></a-sub-menu>
        <a-menu-item key="member">党员管理</a-menu-item>
        <a-menu-item key="system">系统管理</a-menu-item>
      </a-menu>
    </a-layout-sider>
    <div class="jeecg-main">
      <div class="jeecg-header"><a-breadcrumb><a-breadcrumb-item>组织生活</a-breadcrumb-item><a-breadcrumb-item>公开承诺</a-breadcrumb-item></a-breadcrumb><span>dzb_0101</span></div>
      <div class="jeecg-content">
        <PledgeDetail v-if="view === 'detail' && loaded" :record="record" @next="next" />
        <PledgeList v-else-if="loaded" ref="list" @add="show(null)" @edit="show" @detail="detail" />
      </div>
    </div>
    <PledgeModal ref="modal" v-model:open="open" :title="title" :record="record" />
  </a-config-provider>`,
});
app.use(antd);
app.mount('#app');

/** The models of the form and of the search bar as Vue holds them; `undefined` members are absent. For tests only: the product reads the screen. */
window.__portalState = () => JSON.parse(JSON.stringify({ ...modal.value.form, query: list.value?.query }));

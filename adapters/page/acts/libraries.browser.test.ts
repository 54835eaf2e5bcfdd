import antScript from '../../../node_modules/ant-design-vue/dist/antd.min.js?raw';
import bootstrapScript from '../../../node_modules/bootstrap/dist/js/bootstrap.bundle.min.js?raw';
import bootstrapStyle from '../../../node_modules/bootstrap/dist/css/bootstrap.min.css?raw';
import bootstrap3Script from '../../../node_modules/bootstrap3/dist/js/bootstrap.min.js?raw';
import bootstrap3Style from '../../../node_modules/bootstrap3/dist/css/bootstrap.min.css?raw';
import dayjsScript from '../../../node_modules/dayjs/dayjs.min.js?raw';
import advancedFormat from '../../../node_modules/dayjs/plugin/advancedFormat.js?raw';
import customParseFormat from '../../../node_modules/dayjs/plugin/customParseFormat.js?raw';
import localeData from '../../../node_modules/dayjs/plugin/localeData.js?raw';
import quarterOfYear from '../../../node_modules/dayjs/plugin/quarterOfYear.js?raw';
import weekday from '../../../node_modules/dayjs/plugin/weekday.js?raw';
import weekOfYear from '../../../node_modules/dayjs/plugin/weekOfYear.js?raw';
import weekYear from '../../../node_modules/dayjs/plugin/weekYear.js?raw';
import elementScript from '../../../node_modules/element-ui/lib/index.js?raw';
import elementStyle from '../../../node_modules/element-ui/lib/theme-chalk/index.css?raw';
import jqueryScript from '../../../node_modules/jquery/dist/jquery.min.js?raw';
import layuiScript from '../../../node_modules/layui/dist/layui.js?raw';
import layuiStyle from '../../../node_modules/layui/dist/css/layui.css?raw';
import vue2Script from '../../../node_modules/vue2/dist/vue.js?raw';
import vue3Script from '../../../node_modules/vue/dist/vue.global.prod.js?raw';
import { afterEach, expect, test } from 'vitest';
import type { DescribedPage, FieldOutcome } from '#core/model/page.ts';
import { loaded, loadScript } from '#tests/browser/fill-bench.ts';
import { widgets } from '#catalog/widgets.ts';
import { createAgent, type Agent } from '../agent.ts';

let agent: Agent;
let gone: (() => void) | undefined;

afterEach(() => {
  gone?.();
  gone = undefined;
  for (const style of document.querySelectorAll('style[data-library]')) style.remove();
  document.body.replaceChildren();
});

function show(html: string, style = ''): Element {
  const sheet = document.createElement('style');
  sheet.dataset['library'] = '';
  sheet.textContent = style;
  document.head.append(sheet);
  document.body.innerHTML = html;
  agent = createAgent(widgets);
  return document.body.firstElementChild!;
}

async function described(): Promise<DescribedPage> {
  const answer = await agent.handle({ type: 'describe', frame: 0 });
  if (answer.type !== 'described') throw new Error(JSON.stringify(answer));
  return answer.page;
}

const actsOf = ({ acts }: DescribedPage) => (acts ?? []).map(({ kind, label }) => `${kind} ${label}`);
const labelsOf = ({ controls }: DescribedPage) => controls.map(({ labels }) => labels[0]?.text ?? '');

async function press(label: string): Promise<FieldOutcome> {
  const page = await described();
  const act = page.acts?.find((each) => each.label === label);
  const answer = await agent.handle({ type: 'act', ref: act?.ref ?? '' });
  if (answer.type !== 'acted') throw new Error(JSON.stringify(answer));
  return answer.outcome;
}

const VERIFIED = { state: 'verified' };

interface Vue2 {
  new (options: object): { $destroy(): void };
}

function element(template: string, data: object, methods: object = {}): void {
  loadScript(vue2Script);
  loadScript(elementScript);
  const root = show('<div></div>', elementStyle);
  const made = new (loaded<Vue2>('Vue'))({
    el: root,
    template: `<div>${template}</div>`,
    data: () => data,
    methods,
  });
  gone = () => made.$destroy();
}

const ELEMENT_TABLE = `<el-form label-width="80px"><el-form-item label="姓名"><el-input v-model="name"/></el-form-item>
  <el-card header="承诺事项"><el-button size="mini" @click="add">新增</el-button>
  <el-table :data="rows" border><el-table-column type="index" label="序号"/>
    <el-table-column label="承诺事项"><template slot-scope="s"><el-input v-model="s.row.item"/></template></el-table-column>
    <el-table-column label="具体措施"><template slot-scope="s"><el-input v-model="s.row.measure"/></template></el-table-column>
    <el-table-column label="操作"><template slot-scope="s"><el-button type="text">删除</el-button></template></el-table-column>
  </el-table></el-card></el-form>`;

test('Element UI: a table without a row gets its first and second', async () => {
  element(
    ELEMENT_TABLE,
    { name: '', rows: [] },
    {
      add(this: { rows: object[] }) {
        this.rows.push({ item: '', measure: '' });
      },
    },
  );
  const page = await described();
  expect(page.acts?.map(({ columns }) => columns)).toEqual([['序号', '承诺事项', '具体措施', '操作']]);
  expect(await press('新增')).toEqual(VERIFIED);
  expect(await press('新增')).toEqual(VERIFIED);
  const after = await described();
  expect(after.controls.map(({ row }) => row?.index ?? -1)).toEqual([-1, 0, 0, 1, 1]);
  expect(after.acts?.[0]?.controls).toHaveLength(4);
});

test('Element UI: a 新增 that opens a dialog is stopped; the dialog is what is then described', async () => {
  element(
    `${ELEMENT_TABLE}<el-dialog title="新增承诺事项" :visible.sync="open" append-to-body>
      <el-form label-width="80px"><el-form-item label="承诺事项"><el-input v-model="name"/></el-form-item></el-form></el-dialog>`,
    { name: '', rows: [], open: false },
    {
      add(this: { open: boolean }) {
        this.open = true;
      },
    },
  );
  expect(await press('新增')).toMatchObject({ state: 'failed', reason: 'actOpensDialog' });
  expect(labelsOf(await described())).toEqual(['承诺事项']);
});

test('Element UI: tabs and collapsed parts', async () => {
  element(
    `<el-tabs v-model="tab"><el-tab-pane label="基本信息" name="a"><el-form><el-form-item label="姓名"><el-input/></el-form-item></el-form></el-tab-pane>
      <el-tab-pane label="承诺信息" name="b"><el-form><el-form-item label="承诺日期"><el-input/></el-form-item></el-form></el-tab-pane></el-tabs>
     <el-collapse v-model="open"><el-collapse-item title="公示情况" name="1"><el-form><el-form-item label="公示途径"><el-input/></el-form-item></el-form></el-collapse-item></el-collapse>`,
    { tab: 'a', open: [] },
  );
  const page = await described();
  expect(labelsOf(page)).toEqual(['姓名']);
  expect(actsOf(page)).toEqual(['tab 承诺信息', 'section 公示情况']);
  expect(await press('承诺信息')).toEqual(VERIFIED);
  expect(await press('公示情况')).toEqual(VERIFIED);
  const after = await described();
  expect(labelsOf(after)).toEqual(['承诺日期', '公示途径']);
  expect(actsOf(after)).toEqual(['tab 基本信息']);
});

interface Vue3 {
  createApp(options: object): { use(plugin: unknown): void; mount(root: Element): void; unmount(): void };
}

test('Ant Design Vue: tabs and collapsed parts', async () => {
  const plugins = [
    customParseFormat,
    weekday,
    localeData,
    weekOfYear,
    weekYear,
    advancedFormat,
    quarterOfYear,
  ];
  for (const script of [vue3Script, dayjsScript, ...plugins, antScript]) loadScript(script);
  const root = show('<div></div>');
  const app = loaded<Vue3>('Vue').createApp({
    data: () => ({ tab: 'a', open: [] }),
    template: `<div><a-tabs v-model:activeKey="tab" :animated="false"><a-tab-pane key="a" tab="基本信息"><a-form-item label="姓名"><a-input/></a-form-item></a-tab-pane>
      <a-tab-pane key="b" tab="承诺信息"><a-form-item label="承诺日期"><a-input/></a-form-item></a-tab-pane></a-tabs>
      <a-collapse v-model:activeKey="open"><a-collapse-panel key="1" header="公示情况"><a-form-item label="公示途径"><a-input/></a-form-item></a-collapse-panel></a-collapse></div>`,
  });
  app.use(loaded('antd'));
  app.mount(root);
  gone = () => app.unmount();
  await expect.poll(async () => actsOf(await described())).toEqual(['tab 承诺信息', 'section 公示情况']);
  expect(await press('承诺信息')).toEqual(VERIFIED);
  expect(await press('公示情况')).toEqual(VERIFIED);
  expect(labelsOf(await described())).toEqual(['承诺日期', '公示途径']);
});

test('layui: tabs and collapsed parts, without a role', async () => {
  show(
    `<div><div class="layui-tab"><ul class="layui-tab-title"><li class="layui-this">基本信息</li><li>承诺信息</li></ul>
      <div class="layui-tab-content"><div class="layui-tab-item layui-show"><label class="layui-form-label">姓名</label><div class="layui-input-block"><input class="layui-input"></div></div>
      <div class="layui-tab-item"><label class="layui-form-label">承诺日期</label><div class="layui-input-block"><input class="layui-input"></div></div></div></div>
      <div class="layui-collapse"><div class="layui-colla-item"><h2 class="layui-colla-title">公示情况</h2>
      <div class="layui-colla-content"><label class="layui-form-label">公示途径</label><div class="layui-input-block"><input class="layui-input"></div></div></div></div></div>`,
    layuiStyle,
  );
  loadScript(layuiScript);
  const layui = loaded<{ use(modules: string[], then: () => void): void; element: { render(): void } }>(
    'layui',
  );
  await new Promise<void>((resolve) => layui.use(['element'], resolve));
  layui.element.render();
  expect(actsOf(await described())).toEqual(['tab 承诺信息', 'section 公示情况']);
  expect(await press('承诺信息')).toEqual(VERIFIED);
  expect(await press('公示情况')).toEqual(VERIFIED);
  expect(labelsOf(await described())).toEqual(['承诺日期', '公示途径']);
});

const PANES = (active: string) => `<div class="tab-content">
  <div class="tab-pane ${active}" id="a"><label for="n">姓名</label><input id="n" class="form-control"></div>
  <div class="tab-pane" id="b"><label for="d">承诺日期</label><input id="d" class="form-control"></div></div>`;

test.each([
  [
    'Bootstrap 5',
    bootstrapScript,
    bootstrapStyle,
    `<div><ul class="nav nav-tabs"><li class="nav-item"><a class="nav-link active" data-bs-toggle="tab" href="#a">基本信息</a></li>
      <li class="nav-item"><a class="nav-link" data-bs-toggle="tab" href="#b">承诺信息</a></li></ul>${PANES('show active')}
      <button type="button" data-bs-toggle="collapse" data-bs-target="#c" aria-expanded="false">公示情况</button>
      <div class="collapse" id="c"><label for="p">公示途径</label><input id="p"></div></div>`,
  ],
  [
    'Bootstrap 3',
    bootstrap3Script,
    bootstrap3Style,
    `<div><ul class="nav nav-tabs"><li role="presentation" class="active"><a role="tab" data-toggle="tab" href="#a">基本信息</a></li>
      <li role="presentation"><a role="tab" data-toggle="tab" href="#b">承诺信息</a></li></ul>${PANES('active')}
      <h4 class="panel-title"><a role="button" data-toggle="collapse" href="#c" aria-expanded="false">公示情况</a></h4>
      <div class="collapse" id="c"><label for="p">公示途径</label><input id="p"></div></div>`,
  ],
])('%s: tabs and collapsed parts that are links into the page', async (_, script, style, html) => {
  loadScript(jqueryScript);
  show(html, style);
  loadScript(script);
  expect(actsOf(await described())).toEqual(['tab 承诺信息', 'section 公示情况']);
  expect(await press('承诺信息')).toEqual(VERIFIED);
  expect(await press('公示情况')).toEqual(VERIFIED);
  expect(labelsOf(await described())).toEqual(['承诺日期', '公示途径']);
});

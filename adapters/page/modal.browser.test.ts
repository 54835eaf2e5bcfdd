import antScript from '../../node_modules/ant-design-vue/dist/antd.min.js?raw';
import bootstrapScript from '../../node_modules/bootstrap/dist/js/bootstrap.bundle.min.js?raw';
import bootstrapStyle from '../../node_modules/bootstrap/dist/css/bootstrap.min.css?raw';
import dayjsScript from '../../node_modules/dayjs/dayjs.min.js?raw';
import advancedFormat from '../../node_modules/dayjs/plugin/advancedFormat.js?raw';
import customParseFormat from '../../node_modules/dayjs/plugin/customParseFormat.js?raw';
import localeData from '../../node_modules/dayjs/plugin/localeData.js?raw';
import quarterOfYear from '../../node_modules/dayjs/plugin/quarterOfYear.js?raw';
import weekday from '../../node_modules/dayjs/plugin/weekday.js?raw';
import weekOfYear from '../../node_modules/dayjs/plugin/weekOfYear.js?raw';
import weekYear from '../../node_modules/dayjs/plugin/weekYear.js?raw';
import elementScript from '../../node_modules/element-ui/lib/index.js?raw';
import elementStyle from '../../node_modules/element-ui/lib/theme-chalk/index.css?raw';
import layuiScript from '../../node_modules/layui/dist/layui.js?raw';
import layuiStyle from '../../node_modules/layui/dist/css/layui.css?raw';
import vue2Script from '../../node_modules/vue2/dist/vue.js?raw';
import vue3Script from '../../node_modules/vue/dist/vue.global.prod.js?raw';
import { afterEach, describe, expect, test } from 'vitest';
import { loaded, loadScript } from '#tests/browser/fill-bench.ts';
import memberPledge from '#core/forms/member-pledge.ts';
import { matchForm } from '#core/matching/match.ts';
import { describeAgain } from './page.fixture.ts';
import { Registry } from './registry.ts';

let gone: (() => void) | undefined;

afterEach(() => {
  gone?.();
  gone = undefined;
  for (const style of document.querySelectorAll('style[data-library]')) style.remove();
  document.body.removeAttribute('style');
  document.body.removeAttribute('class');
  document.body.replaceChildren();
});

function show(html: string, style = ''): void {
  const sheet = document.createElement('style');
  sheet.dataset['library'] = '';
  sheet.textContent = style;
  document.head.append(sheet);
  document.body.innerHTML = html;
}

/** Where each field of the form would be written: `data-at` of the part that holds the control. */
function written(): Record<string, string> {
  const { page, registry } = describeAgain(new Registry(0));
  const { matches } = matchForm([page], memberPledge);
  return Object.fromEntries(
    matches.map(({ ref, path }) => [
      path,
      registry.control(ref)?.root.closest('[data-at]')?.getAttribute('data-at') ?? 'list',
    ]),
  );
}

/** Nothing says that this is a search: it is only what lies behind. */
const LIST = `<div>姓名 <input> 联系电话 <input> <button type=button>刷新</button></div><p>王试样 139</p><p>李试样 138</p>`;
const FORM =
  '<p>姓名 <input></p><p>联系电话 <input></p><p><button type=button>确 定</button><button type=button>取 消</button></p>';
const OWN = { name: 'form', phone: 'form' };

interface Vue2 {
  new (options: object): { $destroy(): void };
}

async function element(template: string): Promise<void> {
  loadScript(vue2Script);
  loadScript(elementScript);
  show('<div></div>', elementStyle);
  const made = new (loaded<Vue2>('Vue'))({
    el: document.body.firstElementChild,
    template: `<div>${LIST}${template}</div>`,
    data: () => ({ open: true }),
  });
  gone = () => made.$destroy();
}

describe('the form over a list is filled, and not the search', () => {
  const inner = `<div data-at="form">${FORM}</div>`;
  const outer = `<div data-at="outer">${FORM}</div>`;
  test.each([
    ['dialog', `<el-dialog title="新增" :visible="open">${inner}</el-dialog>`],
    ['dialog on the body', `<el-dialog title="新增" :visible="open" append-to-body>${inner}</el-dialog>`],
    ['dialog without a mask', `<el-dialog title="新增" :visible="open" :modal="false">${inner}</el-dialog>`],
    [
      'dialog in a dialog',
      `<el-dialog title="新增" :visible="open">${outer}<el-dialog title="选择" :visible="open" append-to-body width="30%">${inner}</el-dialog></el-dialog>`,
    ],
    ['drawer', `<el-drawer title="新增" :visible="open">${inner}</el-drawer>`],
    ['drawer on the body', `<el-drawer title="新增" :visible="open" append-to-body>${inner}</el-drawer>`],
    [
      'drawer from below',
      `<el-drawer title="新增" :visible="open" direction="btt" size="60%">${inner}</el-drawer>`,
    ],
    [
      'drawer in a drawer',
      `<el-drawer title="新增" :visible="open">${outer}<el-drawer title="选择" :visible="open" append-to-body>${inner}</el-drawer></el-drawer>`,
    ],
    ['drawer without a mask', `<el-drawer title="新增" :visible="open" :modal="false">${inner}</el-drawer>`],
  ])('Element UI: %s', async (_, template) => {
    await element(template);
    await expect.poll(written).toEqual(OWN);
  });

  test.each([
    ['modal', `<a-modal title="新增" :open="open">${inner}</a-modal>`],
    ['modal without a mask', `<a-modal title="新增" :open="open" :mask="false">${inner}</a-modal>`],
    [
      'modal in a modal',
      `<a-modal title="新增" :open="open">${outer}<a-modal title="选择" :open="open">${inner}</a-modal></a-modal>`,
    ],
    ['drawer', `<a-drawer title="新增" :open="open">${inner}</a-drawer>`],
    ['drawer without a mask', `<a-drawer title="新增" :open="open" :mask="false">${inner}</a-drawer>`],
    [
      'drawer in a drawer',
      `<a-drawer title="新增" :open="open">${outer}<a-drawer title="选择" :open="open">${inner}</a-drawer></a-drawer>`,
    ],
  ])('Ant Design Vue: %s', async (_, template) => {
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
    show('<div></div>');
    interface App {
      use(plugin: unknown): void;
      mount(root: Element): void;
      unmount(): void;
    }
    const { createApp } = loaded<{ createApp(options: object): App }>('Vue');
    const app = createApp({ data: () => ({ open: true }), template: `<div>${LIST}${template}</div>` });
    app.use(loaded('antd'));
    app.mount(document.body.firstElementChild!);
    gone = () => app.unmount();
    await expect.poll(written).toEqual(OWN);
  });

  interface Layer {
    open(options: object): number;
    closeAll(): void;
  }

  test.each([
    ['page', [{ type: 1, content: inner }]],
    ['page without a shade', [{ type: 1, shade: 0, content: inner }]],
    ['page at the side', [{ type: 1, offset: 'r', area: ['320px', '100%'], content: inner }]],
    [
      'page over a page',
      [
        { type: 1, content: outer },
        { type: 1, content: inner, area: '300px' },
      ],
    ],
  ])('layui: %s', async (_, layers: object[]) => {
    show(LIST, layuiStyle);
    loadScript(layuiScript);
    const layui = loaded<{ use(modules: string[], then: () => void): void; layer: Layer }>('layui');
    await new Promise<void>((resolve) => layui.use(['layer'], resolve));
    for (const options of layers) layui.layer.open({ title: '新增', anim: -1, ...options });
    gone = () => layui.layer.closeAll();
    await expect.poll(written).toEqual(OWN);
  });

  test.each([
    ['modal', 'modal', 'Modal', ''],
    ['modal without a backdrop', 'modal', 'Modal', 'data-bs-backdrop="false"'],
    ['offcanvas', 'offcanvas offcanvas-end', 'Offcanvas', ''],
    ['offcanvas without a backdrop', 'offcanvas offcanvas-end', 'Offcanvas', 'data-bs-backdrop="false"'],
  ])('Bootstrap: %s', async (_, classes, kind, more) => {
    const body =
      classes === 'modal'
        ? `<div class="modal-dialog"><div class="modal-content">${inner}</div></div>`
        : inner;
    show(`${LIST}<div id="m" class="${classes}" tabindex="-1" ${more}>${body}</div>`, bootstrapStyle);
    loadScript(bootstrapScript);
    const bootstrap = loaded<Record<string, new (element: Element) => { show(): void }>>('bootstrap');
    const made = new bootstrap[kind]!(document.querySelector('#m')!);
    made.show();
    await expect.poll(written).toEqual(OWN);
  });

  test('a dialog of the browser, barring the page or not', () => {
    show(`${LIST}<dialog data-at="form">${FORM}</dialog>`);
    document.querySelector('dialog')!.showModal();
    expect(written()).toEqual(OWN);
    document.querySelector('dialog')!.close();
    document.querySelector('dialog')!.show();
    expect(written()).toEqual(OWN);
  });

  test.each([
    [
      'over a mask beside it',
      '<div style="position:fixed;inset:0;background:#0008"></div>',
      'position:fixed;left:100px;top:80px;width:320px',
    ],
    ['in its mask', '', 'position:fixed;inset:0;background:#fff'],
    [
      'over a mask, not in the middle',
      '<div style="position:fixed;inset:0;background:#0008"></div>',
      'position:fixed;left:0;top:0;width:200px',
    ],
    [
      'over a mask that is absolute',
      '<div style="position:absolute;left:0;top:0;width:100%;height:100%;background:#0008"></div>',
      'position:absolute;left:100px;top:80px;width:320px',
    ],
    ['without a mask', '', 'position:fixed;left:40px;top:10px;width:320px;background:#fff'],
    [
      'without a mask, absolute',
      '',
      'position:absolute;left:40px;top:10px;width:320px;background:#fff;z-index:9',
    ],
  ])('a box drawn by hand %s', (_, mask, style) => {
    show(`${LIST}${mask}<div style="${style}" data-at="form">${FORM}</div>`);
    expect(written()).toEqual(OWN);
  });
});

describe('nothing is taken for a form over the page', () => {
  const save = '<button type=button>保存</button>';
  test.each([
    [
      'two panes side by side',
      `<div style="position:absolute;left:0;top:0;width:180px;height:300px">${FORM.replaceAll('button', 'i')}</div><div style="position:absolute;left:190px;top:0;width:180px;height:300px"><p>民族 <input></p><p>职务 <input></p>${save}</div>`,
      4,
    ],
    [
      'a bar with a button that keeps',
      `<div style="position:fixed;left:0;top:0;right:0"><input> <input> ${save}</div><p>姓名 <input></p>`,
      3,
    ],
    [
      'a box beside a form that is kept itself',
      `<p>姓名 <input></p><p>电话 <input></p>${save}<div style="position:fixed;left:40px;top:10px;width:200px">${FORM}</div>`,
      4,
    ],
    ['a page that stands in one box', `<div style="position:absolute;inset:0">${FORM}</div>`, 2],
  ])('%s', (_, html, count) => {
    show(html);
    expect(describeAgain(new Registry(0)).page.controls).toHaveLength(count);
  });
});

import uiScript from '../../../node_modules/element-ui/lib/index.js?raw';
import uiStyle from '../../../node_modules/element-ui/lib/theme-chalk/index.css?raw';
import plusStyle from '../../../node_modules/element-plus/dist/index.css?raw';
import plusScript from '../../../node_modules/element-plus/dist/index.full.min.js?raw';
import vue3Script from '../../../node_modules/vue/dist/vue.global.prod.js?raw';
import vue2Script from '../../../node_modules/vue2/dist/vue.js?raw';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { FillBench, loaded, loadScript, loadStyle, VERIFIED } from '#tests/browser/fill-bench.ts';
import { installBridge } from '../../page/models/bridge.ts';

type Form = Record<string, unknown>;
interface Shown {
  form: Form;
  close(): void;
}

const options = `<el-option v-for="o in grades" :key="o" :label="o" :value="'g:' + o"/>`;
const select = (model: string, more = ''): string =>
  `<el-select class="${model.replace(/\W/g, '-')}" v-model="${model}" ${more}>${options}</el-select>`;

/** Surroundings in which portals put a select, in the words that both libraries share. */
const template = `<div>
  <div class="first">${select('form.first')}</div>
  <div class="second">${select('form.second')}</div>
  <div class="twins"><el-select v-model="form.twins"><el-option label="待 定" value="8"/><el-option label="待定" value="9"/></el-select></div>
  <div class="none"><el-select v-model="form.none" filterable remote :remote-method="search" :loading="loading"/></div>
  <el-dialog title="评议" :visible="true" :model-value="true" :modal="false">
    <div class="dialog">${select('form.dialog')}</div></el-dialog>
  <el-table :data="form.rows" style="width: 600px">
    <el-table-column label="姓名" prop="name"/>
    <el-table-column label="等次"><template #default="{ row }"><div class="cell-select">${select('row.grade')}</div></template></el-table-column>
  </el-table>
</div>`;

function data(): Form {
  return {
    form: {
      first: '',
      second: '',
      twins: '',
      none: '',
      dialog: '',
      rows: [
        { name: '王试样', grade: '' },
        { name: '李试样', grade: '' },
      ],
    },
    grades: ['优秀', '合格', '不合格'],
    loading: false,
  };
}

const methods = {
  search(this: Form): void {
    this['loading'] = true;
    setTimeout(() => (this['loading'] = false), 60);
  },
};

interface Vue2 {
  new (options: object): { form: Form; $destroy(): void };
}
interface Vue3 {
  createApp(options: object): {
    use(plugin: unknown): unknown;
    mount(element: Element): { form: Form };
    unmount(): void;
  };
}

function host(): Element {
  const element = document.createElement('div');
  document.body.append(element);
  return element;
}

const libraries: Record<string, { load(): void; show(): Shown }> = {
  'Element UI': {
    load() {
      loadScript(vue2Script);
      loadScript(uiScript);
      loadStyle(uiStyle);
    },
    show() {
      const page = new (loaded<Vue2>('Vue'))({ el: host(), template, data, methods });
      return { form: page.form, close: () => page.$destroy() };
    },
  },
  'Element Plus': {
    load() {
      loadScript(vue3Script);
      loadScript(plusScript);
      loadStyle(plusStyle);
    },
    show() {
      const app = loaded<Vue3>('Vue').createApp({ template, data, methods });
      app.use(loaded('ElementPlus'));
      const { form } = app.mount(host());
      return { form, close: () => app.unmount() };
    },
  },
};

const POPUPS = '.el-select-dropdown, .el-select__popper';

function openLists(): number {
  return [...document.querySelectorAll(POPUPS)].filter((popup) => popup.checkVisibility()).length;
}

function input(place: string, index = 0): Element {
  const found = document.querySelectorAll(`${place} input`)[index];
  if (!found) throw new Error(`no input in ${place}`);
  return found;
}

describe.each(Object.entries(libraries))('in a page of %s', (_, library) => {
  let shown: Shown;

  beforeAll(() => {
    library.load();
    installBridge(document);
  });

  afterEach(() => {
    shown.close();
    document.body.replaceChildren();
  });

  test('a list that the user left open is not taken for the next control’s', async () => {
    shown = library.show();
    const trigger = input('.first').closest<HTMLElement>('.el-select__wrapper') ?? input('.first');
    (trigger as HTMLElement).click();
    await expect.poll(openLists).toBeGreaterThan(0);
    const bench = new FillBench();
    expect((await bench.fill(input('.second'), '不合格')).outcome).toEqual(VERIFIED);
    expect(shown.form).toMatchObject({ first: '', second: 'g:不合格' });
  });

  test('a list that stands open already is used as it is', async () => {
    shown = library.show();
    const trigger = input('.first').closest<HTMLElement>('.el-select__wrapper') ?? input('.first');
    (trigger as HTMLElement).click();
    await expect.poll(openLists).toBeGreaterThan(0);
    const bench = new FillBench();
    expect((await bench.fill(input('.first'), '合格')).outcome).toEqual(VERIFIED);
    expect(shown.form['first']).toBe('g:合格');
  });

  test('of two options that read alike neither is chosen', async () => {
    shown = library.show();
    const { outcome } = await new FillBench().fill(input('.twins'), '待定');
    expect(outcome).toMatchObject({ state: 'skipped', reason: 'optionMissing' });
    expect(shown.form['twins']).toBe('');
  });

  test('a search that finds nothing leaves the control as it was', async () => {
    shown = library.show();
    const { outcome } = await new FillBench().fill(input('.none'), '没有的学校');
    expect(outcome).toMatchObject({ state: 'skipped', reason: 'optionMissing' });
    expect(shown.form['none']).toBe('');
    await expect.poll(openLists).toBe(0);
  });

  test('a select in a dialog', async () => {
    shown = library.show();
    await expect.poll(() => document.querySelector('.dialog')?.checkVisibility()).toBe(true);
    const bench = new FillBench();
    expect((await bench.fill(input('.dialog'), '优秀')).outcome).toEqual(VERIFIED);
    expect(shown.form['dialog']).toBe('g:优秀');
    expect((await bench.undo()).fields[0]?.outcome).toEqual(VERIFIED);
    expect(shown.form['dialog']).toBe('');
    expect(document.querySelector('.dialog')?.checkVisibility()).toBe(true);
  });

  test('selects in the rows of a table', async () => {
    shown = library.show();
    await expect.poll(() => document.querySelectorAll('.cell-select').length).toBe(2);
    const bench = new FillBench();
    expect((await bench.fill(input('.cell-select', 1), '合格')).outcome).toEqual(VERIFIED);
    expect((await bench.fill(input('.cell-select', 0), '优秀')).outcome).toEqual(VERIFIED);
    expect(shown.form['rows']).toMatchObject([{ grade: 'g:优秀' }, { grade: 'g:合格' }]);
    await bench.undo();
    expect(shown.form['rows']).toMatchObject([{ grade: '' }, { grade: '' }]);
  });
});

import { afterEach, beforeAll, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';
import { installBridge } from './bridge.ts';
import { host } from './host.fixture.ts';
import { loadVues } from './vues.fixture.ts';

const template = `<div><label><input type="radio" name="s" value="男" v-model="form.sex">男</label>
  <label><input type="radio" name="s" value="女" v-model="form.sex">女</label>
  <select id="grade" v-model="form.grade"><option>不合格</option><option>合格</option></select>
  <input id="name" v-model.lazy="form.name"></div>`;

let vue2: ReturnType<typeof loadVues>['vue2'];
let vue3: ReturnType<typeof loadVues>['vue3'];

beforeAll(() => {
  ({ vue2, vue3 } = loadVues());
  installBridge(document);
});
afterEach(() => document.body.replaceChildren());

function stop(event: Event): void {
  event.stopPropagation();
}

function inVue3(): Record<string, unknown> {
  const form = vue3.reactive<Record<string, unknown>>({ sex: null, grade: undefined, name: '' });
  vue3.createApp({ template, setup: () => ({ form }) }).mount(host());
  return form;
}

test('Vue 3: native fields are seen by their models, and "nothing chosen" comes back', async () => {
  const form = inVue3();
  const bench = new FillBench();
  expect((await bench.fill('input[type=radio]', '女')).outcome).toEqual(VERIFIED);
  expect((await bench.fill('#grade', '合格')).outcome).toEqual(VERIFIED);
  expect((await bench.fill('#name', '测甲')).outcome).toEqual(VERIFIED);
  expect({ ...form }).toEqual({ sex: '女', grade: '合格', name: '测甲' });
  const { fields } = await bench.undo();
  expect(fields.map((field) => field.outcome)).toEqual([VERIFIED, VERIFIED, VERIFIED]);
  expect({ ...form }).toEqual({ sex: null, grade: undefined, name: '' });
});

test('Vue 2: a native radio that nothing can take back is a failure, not a lie', async () => {
  const app = new vue2({ el: host(), template, data: { form: { sex: null, grade: '不合格', name: '' } } });
  const bench = new FillBench();
  expect((await bench.fill('input[type=radio]', '女')).outcome).toEqual(VERIFIED);
  expect((await bench.fill('#grade', '合格')).outcome).toEqual(VERIFIED);
  expect(app.form).toMatchObject({ sex: '女', grade: '合格' });
  const { fields } = await bench.undo();
  expect(fields.map((field) => field.outcome)).toEqual([
    VERIFIED,
    { state: 'failed', reason: 'cannotClear', params: {} },
  ]);
  expect(app.form).toMatchObject({ sex: '女', grade: '不合格' });
});

test('a display that its model does not follow is no success', async () => {
  const form = inVue3();
  const silence = new AbortController();
  for (const type of ['input', 'change']) {
    window.addEventListener(type, stop, { capture: true, signal: silence.signal });
  }
  const { outcome } = await new FillBench().fill('#grade', '合格');
  silence.abort();
  expect(form['grade']).toBeUndefined();
  expect(outcome).toMatchObject({ state: 'failed', reason: 'readBackDiffers' });
});

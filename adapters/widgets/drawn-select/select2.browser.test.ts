import jqueryScript from '../../../node_modules/jquery/dist/jquery.min.js?raw';
import select2Script from '../../../node_modules/select2/dist/js/select2.min.js?raw';
import select2Style from '../../../node_modules/select2/dist/css/select2.min.css?raw';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { FillBench, loaded, loadScript, loadStyle, VERIFIED } from '#tests/browser/fill-bench.ts';

interface JQuery {
  select2(options?: object | string): JQuery;
  val(): unknown;
  val(value: unknown): JQuery;
  trigger(event: string): JQuery;
  on(event: string, handler: () => void): JQuery;
}
const $ = (selector: string): JQuery => loaded<(selector: string) => JQuery>('jQuery')(selector);

const grades =
  '<option value="">请选择</option><option value="1">不合格<option value="2">合格<option value="3" disabled>优秀';
const routes = '<option value="x">校刊<option value="g">公开栏<option value="d">电子屏';
let bench: FillBench;

beforeAll(() => {
  loadScript(jqueryScript);
  loadScript(select2Script);
  loadStyle(select2Style);
});

beforeEach(() => {
  document.body.innerHTML = `<p>单选 <select id="one">${grades}</select></p>
    <p>占位 <select id="held"><option></option>${routes}</select></p>
    <p>多选 <select id="many" multiple>${routes}</select></p>
    <p>标签 <select id="tags" multiple><option selected>旧</select></p>
    <p>远程 <select id="remote"></select></p>
    <div id="modal"><select id="inside">${grades}</select></div>
    <p>停用 <select id="off" disabled>${grades}</select></p>`;
  $('#one').select2({ width: 200 });
  $('#held').select2({ width: 200, placeholder: '选一个', allowClear: true });
  $('#many').select2({ width: 300 });
  $('#tags').select2({ width: 300, tags: true });
  $('#inside').select2({ width: 200, dropdownParent: $('#modal') });
  $('#off').select2({ width: 200 });
  $('#remote').select2({
    width: 200,
    minimumInputLength: 1,
    ajax: {
      delay: 100,
      transport({ data }: { data: { term?: string } }, success: (found: object) => void) {
        const results = ['第一小学', '第一小学分校'].map((text, index) => ({ id: index + 1, text }));
        const timer = setTimeout(() => success({ results: data.term === '第一小学' ? results : [] }), 100);
        return { abort: () => clearTimeout(timer) };
      },
    },
  });
  bench = new FillBench();
});
afterEach(() => {
  for (const id of ['one', 'held', 'many', 'tags', 'inside', 'off', 'remote']) $(`#${id}`).select2('destroy');
  document.body.replaceChildren();
});

/** What the control that was made of a select shows. */
function shown(id: string): string[] {
  const box = document.querySelector(`#${id}`)!.nextElementSibling!;
  const parts = box.querySelectorAll(
    '.select2-selection__choice__display, .select2-selection__rendered:not(ul)',
  );
  return [...parts].map((part) => (part.textContent ?? '').replace('×', '').trim());
}

function isAnyOpen(): boolean {
  return document.querySelector('.select2-dropdown') !== null;
}

async function undone(): Promise<void> {
  expect((await bench.undo()).fields.map((field) => field.outcome)).toEqual([VERIFIED]);
}

test('is known by its select and by every part that is drawn for it', () => {
  for (const part of ['#one', '#one + span', '#one + span [role=combobox]', '#many + span textarea']) {
    const { widget, root } = bench.claim(document.querySelector(part)!);
    expect([widget.id, root.id]).toEqual(['drawn-select', part.startsWith('#one') ? 'one' : 'many']);
  }
  expect(bench.read('#one')).toMatchObject({
    kind: 'select',
    value: '',
    options: ['不合格', '合格', '优秀'],
  });
  expect(bench.read('#many')).toMatchObject({ kind: 'multiSelect', value: [] });
  expect(bench.read('#off').disabled).toBe(true);
});

test.each(['one', 'held', 'inside'])('single choice: %s', async (id) => {
  const [next, value] = id === 'held' ? ['公开栏', 'g'] : ['合格', '2'];
  const seen: string[] = [];
  const before = $(`#${id}`).val();
  $(`#${id}`)
    .on('select2:select', () => seen.push('select'))
    .on('change', () => seen.push('change'));
  expect((await bench.fill(`#${id}`, next)).outcome).toEqual(VERIFIED);
  expect($(`#${id}`).val()).toBe(value);
  expect(shown(id)).toEqual([next]);
  expect(seen).toEqual(['change', 'select']);
  expect(isAnyOpen()).toBe(false);
  await undone();
  expect($(`#${id}`).val()).toBe(before);
  expect(shown(id)).toEqual([id === 'held' ? '选一个' : '请选择']);
});

test('an old choice comes back', async () => {
  $('#one').val('1').trigger('change');
  expect((await bench.fill('#one', '合格')).outcome).toEqual(VERIFIED);
  await undone();
  expect([$('#one').val(), shown('one')]).toEqual(['1', ['不合格']]);
});

test('several', async () => {
  $('#many').val(['x']).trigger('change');
  expect((await bench.fill('#many', ['公开栏', '电子屏'])).outcome).toEqual(VERIFIED);
  expect([$('#many').val(), shown('many')]).toEqual([
    ['g', 'd'],
    ['公开栏', '电子屏'],
  ]);
  await undone();
  expect([$('#many').val(), shown('many')]).toEqual([['x'], ['校刊']]);
});

test('several, from none to some and back', async () => {
  expect((await bench.fill('#many', ['电子屏'])).outcome).toEqual(VERIFIED);
  expect($('#many').val()).toEqual(['d']);
  await undone();
  expect([$('#many').val(), shown('many')]).toEqual([[], []]);
});

test('words of one’s own, where it takes them', async () => {
  expect((await bench.fill('#tags', ['旧', '新词'])).outcome).toEqual(VERIFIED);
  expect($('#tags').val()).toEqual(['旧', '新词']);
  await undone();
  expect([$('#tags').val(), shown('tags')]).toEqual([['旧'], ['旧']]);
});

test('options that come from a server when they are asked for', async () => {
  expect(bench.read('#remote').options).toBeUndefined();
  expect((await bench.fill('#remote', '第一小学')).outcome).toEqual(VERIFIED);
  expect([$('#remote').val(), shown('remote')]).toEqual(['1', ['第一小学']]);
  await undone();
  expect($('#remote').val()).toBeNull();
});

test.each([
  ['one', '合', 'optionMissing'],
  ['one', '优秀', 'optionDisabled'],
  ['remote', '第二小学', 'optionMissing'],
])('%s is not given %s', async (id, next, reason) => {
  const before = $(`#${id}`).val();
  expect((await bench.fill(`#${id}`, next)).outcome).toMatchObject({ state: 'skipped', reason });
  expect($(`#${id}`).val()).toBe(before);
  expect(isAnyOpen()).toBe(false);
});

import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';
import { describeAgain } from '../../page/page.fixture.ts';
import { installBridge } from '../../page/models/bridge.ts';
import { Registry } from '../../page/registry.ts';
import { layui, loadLayui } from './layui.fixture.ts';

let bench: FillBench;
let heard: string[];

beforeAll(() => {
  loadLayui();
  installBridge(document);
});

beforeEach(() => {
  document.body.innerHTML = `<form class="layui-form" lay-filter="f">
    <div class="layui-form-item"><label class="layui-form-label">性别</label><div class="layui-input-block">
      <input type="radio" name="sex" value="1" title="男" lay-filter="sex"><input type="radio" name="sex" value="2" title="女" lay-filter="sex">
      <input type="radio" name="sex" value="3" title="未知" disabled></div></div>
    <div class="layui-form-item"><label class="layui-form-label">公开渠道</label><div class="layui-input-block">
      <input type="checkbox" name="r[x]" title="校刊" lay-skin="primary" checked><input type="checkbox" name="r[g]" title="公开栏">
      <input type="checkbox" name="r[d]" title="电子屏" lay-skin="tag"></div></div>
    <div class="layui-form-item"><label class="layui-form-label">是否公示</label><div class="layui-input-block">
      <input type="checkbox" name="open" lay-skin="switch" title="启用|停用" lay-filter="open"></div></div></form>`;
  const { form } = layui();
  form.render();
  heard = [];
  form.on('radio(sex)', ({ value }) => heard.push(value));
  form.on('switch(open)', ({ elem }) => heard.push(String(elem.checked)));
  bench = new FillBench();
});
afterEach(() => document.body.replaceChildren());

/** Words of what is drawn as chosen. */
function drawn(): string[] {
  const chosen = '.layui-form-radioed,.layui-form-checked,.layui-form-onswitch';
  return [...document.querySelectorAll(chosen)].map((one) => (one.textContent ?? '').trim());
}

test.each([
  ['sex', '女', { sex: '2' }, ['女', '校刊'], ['2']],
  ['r\\[g\\]', ['公开栏', '电子屏'], { 'r[g]': 'on', 'r[d]': 'on' }, ['公开栏', '电子屏'], []],
  ['open', '是', { open: 'on' }, ['校刊', '启用'], ['true']],
])('%s takes %s', async (name, next, held, shown, events) => {
  const before = layui().form.val('f');
  expect((await bench.fill(`[name=${name}]`, next)).outcome).toEqual(VERIFIED);
  expect(layui().form.val('f')).toMatchObject(held);
  expect(drawn()).toEqual(shown);
  expect(heard).toEqual(events);
  expect((await bench.undo()).fields[0]?.outcome).toEqual(VERIFIED);
  expect(layui().form.val('f')).toEqual(before);
  expect(drawn()).toEqual(['校刊']);
});

test('what is disabled, or not said by a switch, is left alone', async () => {
  expect((await bench.fill('[name=sex]', '未知')).outcome).toMatchObject({ reason: 'optionDisabled' });
  expect((await bench.fill('[name=open]', '停用')).outcome).toMatchObject({ reason: 'optionMissing' });
  expect(drawn()).toEqual(['校刊']);
});

test('each question is one control under its label', () => {
  const { page } = describeAgain(new Registry(0));
  expect(page.controls.map(({ kind, labels, options }) => [labels[0]?.text, kind, options])).toEqual([
    ['性别', 'radio', ['男', '女', '未知']],
    ['公开渠道', 'checkboxes', ['校刊', '公开栏', '电子屏']],
    ['是否公示', 'switch', ['是', '否']],
  ]);
});

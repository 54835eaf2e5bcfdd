import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';
import { layui, loadLayui } from '../layui/layui.fixture.ts';

let bench: FillBench;
let heard: string[];

beforeAll(loadLayui);

beforeEach(() => {
  const options =
    '<option value="">请选择</option><option value="1">不合格<option value="2">合格<option value="3" disabled>优秀';
  document.body.innerHTML = `<form class="layui-form" lay-filter="f">
    <select name="grade" lay-filter="grade">${options}</select>
    <select name="search" lay-search>${options}</select>
    <select name="school"><option value="">请选择</option><optgroup label="城区"><option value="a">第一小学</optgroup>
      <optgroup label="乡镇"><option value="b">第二小学</optgroup></select>
    <select name="outside" lay-append-to="body">${options}</select>
    <select name="set">${options.replace('value="1"', 'value="1" selected')}</select>
    <select name="off" disabled>${options}</select></form>`;
  const { form } = layui();
  form.render();
  heard = [];
  form.on('select(grade)', ({ value }) => heard.push(value));
  bench = new FillBench();
});
afterEach(() => document.body.replaceChildren());

const value = (name: string): string | undefined => layui().form.val('f')[name];
const drawn = (name: string): HTMLInputElement =>
  document.querySelector(`[name=${name}]`)!.nextElementSibling!.querySelector('input')!;

test.each([
  ['grade', '合格', '2'],
  ['search', '合格', '2'],
  ['school', '第二小学', 'b'],
  ['outside', '合格', '2'],
  ['set', '合格', '2'],
])('%s takes %s, and gives it back', async (name, next, code) => {
  const [before, shown] = [value(name), drawn(name).value];
  expect(bench.claim(drawn(name)).root).toBe(document.querySelector(`[name=${name}]`));
  expect((await bench.fill(drawn(name), next)).outcome).toEqual(VERIFIED);
  expect([value(name), drawn(name).value]).toEqual([code, next]);
  expect(document.querySelector('.layui-form-selected')).toBeNull();
  expect((await bench.undo()).fields[0]?.outcome).toEqual(VERIFIED);
  expect([value(name), drawn(name).value]).toEqual([before, shown]);
});

test('the page hears of it as of a click', async () => {
  await bench.fill('[name=grade]', '合格');
  expect(heard).toEqual(['2']);
});

test('words in the search of a list are no choice', async () => {
  expect((await bench.fill(drawn('search'), '合')).outcome).toMatchObject({ reason: 'optionMissing' });
  expect([value('search'), drawn('search').value]).toEqual(['', '']);
});

test('disabled options and selects are left alone', async () => {
  expect((await bench.fill('[name=grade]', '优秀')).outcome).toMatchObject({ reason: 'optionDisabled' });
  expect((await bench.fill('[name=off]', '合格')).outcome).toMatchObject({ reason: 'disabled' });
});

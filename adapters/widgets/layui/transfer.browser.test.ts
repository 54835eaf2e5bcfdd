import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';
import { field } from '#tests/browser/native-page.ts';
import { describeAgain } from '../../page/page.fixture.ts';
import { Registry } from '../../page/registry.ts';
import { layui, loadLayui } from './layui.fixture.ts';

let bench: FillBench;
let told: string[];

beforeAll(loadLayui);
beforeEach(() => {
  document.body.innerHTML = `<p>参评人员</p><div id="people"></div><p>得分</p><div id="score" style="width:400px"></div>`;
  const data = ['王试样', '李试样', '赵试样', '钱试样'].map((title, value) => ({
    value: String(value),
    title,
    disabled: value === 3,
  }));
  told = [];
  layui().transfer.render({ elem: '#people', id: 'people', data, value: ['2'], showSearch: true });
  layui().slider.render({ elem: '#score', input: true, change: (value: number) => told.push(String(value)) });
  bench = new FillBench();
});
afterEach(() => document.body.replaceChildren());

const chosen = (): string[] =>
  layui()
    .transfer.getData('people')
    .map(({ title }) => title);

test('moves to and fro until exactly the wanted ones are chosen', async () => {
  const root = '.layui-transfer input';
  expect(bench.read(root)).toMatchObject({ kind: 'checkboxes', value: ['赵试样'] });
  // What a person has ticked meanwhile does not go along.
  document.querySelector<HTMLElement>('.layui-transfer-data .layui-form-checkbox')!.click();
  expect((await bench.fill(root, ['李试样'])).outcome).toEqual(VERIFIED);
  expect(chosen()).toEqual(['李试样']);
  expect((await bench.undo()).fields[0]?.outcome).toEqual(VERIFIED);
  expect(chosen()).toEqual(['赵试样']);
});

test.each([
  ['钱试样', 'optionDisabled'],
  ['试样', 'optionMissing'],
])('%s is not moved', async (next, reason) => {
  expect((await bench.fill('.layui-transfer input', [next])).outcome).toMatchObject({
    state: 'skipped',
    reason,
  });
  expect(chosen()).toEqual(['赵试样']);
});

test('a slider with a field takes what is typed into it, within its limits', async () => {
  const input = '.layui-slider-input input';
  expect((await bench.fill(input, '35')).outcome).toEqual(VERIFIED);
  expect([field(input).value, told.at(-1)]).toEqual(['35', '35']);
  expect((await bench.undo()).fields[0]?.outcome).toEqual(VERIFIED);
  expect((await bench.fill(input, '135')).outcome).toMatchObject({
    state: 'failed',
    reason: 'readBackDiffers',
  });
});

test('the lists, their ticks and searches are one control', () => {
  const { page } = describeAgain(new Registry(0));
  expect(page.controls.map(({ kind }) => kind)).toEqual(['checkboxes', 'text']);
});

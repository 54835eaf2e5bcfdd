import { expect, test } from 'vitest';
import { FormType } from '../model/form-type.ts';
import { offerForms } from './own-forms.ts';

function form(id: string, title: string, more: Partial<FormType> = {}): FormType {
  const fields = [{ id: 'name', label: '姓名', type: 'text' }];
  return FormType.parse({ id, title, subjectKind: 'person', fields, source: '', ...more });
}
const pack = (id: string, forms: FormType[], bases: string[] = []) => ({
  id,
  title: `${id}包`,
  extends: bases,
  forms,
});
const titles = (program: FormType[], own: ReturnType<typeof pack>[]) =>
  offerForms(program, own).forms.map(({ title }) => title);
const clashes = (own: ReturnType<typeof pack>[]) =>
  offerForms([], own).clashes.map((clash) => [clash.pack.id, clash.form.title, clash.standing.id]);

const general = form('general', '通用', { fallback: true });
const pledge = form('pledge', '承诺书', { group: 'pledge' });

test('forms of own packs stand in the order of lists among those of the program, and in the place of one with their id', () => {
  const own = [
    pack('a', [form('own', '自己的表')]),
    pack('b', [form('pledge', '自己的承诺书', { group: 'pledge' })]),
  ];
  expect(titles([pledge, general], own)).toEqual(['自己的承诺书', '自己的表', '通用']);
  expect(titles([pledge, general], [])).toEqual(['承诺书', '通用']);
  expect(clashes(own)).toEqual([]);
});

test('of two different own forms with one id that of the pack which came in first stands, and the other is told', () => {
  const own = [pack('z', [form('own', '先来的')]), pack('a', [form('own', '后来的')])];
  expect(titles([], own)).toEqual(['先来的']);
  expect(clashes(own)).toEqual([['a', '后来的', 'z']]);
  expect(clashes([pack('z', [form('own', '一样')]), pack('a', [form('own', '一样')])])).toEqual([]);
});

test('a pack that builds on another, itself or through a third, may change its form; two that do so clash', () => {
  const base = pack('base', [form('own', '底本')]);
  const middle = pack('middle', [], ['base']);
  const top = pack('top', [form('own', '改过的')], ['middle']);
  expect(titles([], [base, middle, top])).toEqual(['改过的']);
  expect(titles([], [top, middle, base])).toEqual(['改过的']);
  expect(clashes([base, middle, top])).toEqual([]);
  const other = pack('other', [form('own', '另改的')], ['base']);
  expect(titles([], [base, other, middle, top])).toEqual(['另改的']);
  expect(clashes([base, other, middle, top])).toEqual([['top', '改过的', 'other']]);
});

test('packs that lead back to each other, or to one that is gone, still bring their forms', () => {
  const left = pack('left', [form('own', '左')], ['right', 'gone']);
  const right = pack('right', [form('own', '右')], ['left']);
  expect(titles([], [left, right])).toEqual(['左']);
  expect(titles([], [pack('lost', [form('own', '还在')], ['gone'])])).toEqual(['还在']);
});

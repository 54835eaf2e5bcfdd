import { expect, test } from 'vitest';
import { shelfOf } from '#catalog/packs.ts';
import { Field, FormType } from '#core/model/form-type.ts';
import { labelsOf } from './shelf-labels.ts';

const field = (id: string, label: string, sensitive = false): Field =>
  Field.parse({ id, label, type: 'text', sensitive });
const own = (id: string, fields: Field[]) =>
  FormType.parse({ id, title: `${id}表`, subjectKind: 'person', fields, source: '' });
const { forms, packs } = shelfOf({ authored: [], tunings: [] });
const labels = labelsOf({
  packs,
  forms: [
    ...forms,
    own('one', [field('level', '承诺等次'), field('post', '现任岗位'), field('home', '家庭住址', true)]),
    own('two', [field('level', '等级', true)]),
  ],
});

test('a path is called as its own form calls it, and as whichever has it where no form is known', () => {
  expect(labels.of('one').labelOf('level')).toBe('承诺等次');
  expect(labels.of('two').labelOf('level')).toBe('等级');
  expect(labels.of('one').labelOf('post')).toBe('现任岗位');
  expect(labels.of('member-pledge').labelOf('post')).toBe('职务');
  expect(labels.labelOf('level')).toBe('承诺等次');
  expect(labels.formTitle('two')).toBe('two表');
});

test('a value is masked as its form says, and by the strictest where no form is known', () => {
  expect(labels.of('one').shownAt('level', '优秀优秀优秀优秀')).toBe('优秀优秀优秀优秀');
  expect(labels.of('two').shownAt('level', '优秀优秀优秀优秀')).toContain('*');
  expect(labels.shownAt('level', '优秀优秀优秀优秀')).toContain('*');
});

const CARD = '6222020200112233445';

test('of a form that is gone nobody knows what is sensitive: what is no fact of the dictionary is masked', () => {
  expect(labels.formTitle('gone')).toBe('现在没有的表单（gone）');
  expect(labels.of('gone').shownAt('street', '示例路一百二十号甲')).toContain('*');
  expect(labels.of('gone').shownAt('post', '教师')).toBe('教师');
  // That another form has a plain field of the same id says nothing of this one.
  expect(labels.of('gone').shownAt('level', '优秀优秀优秀优秀')).toContain('*');
});

test('what a form that is here has no field for is masked, in cells of rows too, and where no form is known', () => {
  expect(labels.of('one').shownAt('bankCard', CARD)).toBe('622************3445');
  expect(labels.of('one').shownAt('home[0].card', CARD)).toBe('622************3445');
  expect(labels.of('member-pledge').shownAt('post2', '示例路一百二十号甲')).toContain('*');
  expect(labels.shownAt('bankCard', CARD)).toBe('622************3445');
  // Pages ask for more than a form has: what the dictionary has for it is shown as that.
  expect(labels.of('one').shownAt('extra[0].value', '乒乓球二级裁判员')).toBe('乒乓球二级裁判员');
  expect(labels.of('one').shownAt('phone', '13800000000')).toBe('138****0000');
});

test('what only a former version of a form had is called and masked as the latest that had it says', () => {
  const first = own('one', [
    field('bankCard', '银行卡号', true),
    field('club', '兴趣小组', true),
    field('nativePlace', '户籍地', true),
    field('level', '旧等次', true),
  ]);
  const second = own('one', [field('club', '社团')]);
  const gone = own('gone', [field('level', '等级分'), field('post', '岗位', true)]);
  const former = [gone, second, first].map((form) => ({ form, pack: '包' }));
  const known = labelsOf({ packs, forms: [...forms, own('one', [field('level', '承诺等次')])] }, former);
  const one = known.of('one');
  expect([one.labelOf('bankCard'), one.shownAt('bankCard', CARD)]).toEqual([
    '银行卡号',
    '622************3445',
  ]);
  expect([one.labelOf('club'), one.shownAt('club', '乒乓球社团活动小组')]).toEqual([
    '社团',
    '乒乓球社团活动小组',
  ]);
  // A fact of the dictionary that the author of this form has called sensitive.
  expect(one.shownAt('nativePlace', '示例省示例市示例县')).toContain('*');
  expect(one.shownAt('level', '优秀优秀优秀优秀')).toBe('优秀优秀优秀优秀');
  expect(known.of('gone').shownAt('level', '优秀优秀优秀优秀')).toBe('优秀优秀优秀优秀');
  expect(known.of('gone').shownAt('post', '教师')).toBe('**');
});

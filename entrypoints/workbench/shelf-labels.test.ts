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

test('of a form that is gone nobody knows what is sensitive: what only it has is masked', () => {
  expect(labels.formTitle('gone')).toBe('现在没有的表单（gone）');
  expect(labels.of('gone').shownAt('street', '示例路一百二十号甲')).toContain('*');
  expect(labels.of('gone').shownAt('post', '教师')).toBe('教师');
});

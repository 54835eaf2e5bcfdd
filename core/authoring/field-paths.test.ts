import { expect, test } from 'vitest';
import { type FieldInput, FormType } from '../model/form-type.ts';
import { FieldPaths } from './field-paths.ts';

function form(id: string, fields: FieldInput[]): FormType {
  return FormType.parse({ id, title: id, subjectKind: 'person', source: '', fields });
}

const plain = form('plain', [{ id: 'name', label: '姓名', aliases: ['名字'], type: 'text' }]);
const rich = form('rich', [
  { id: 'name', label: '姓名', type: 'text' },
  { id: 'note', label: '备注', type: 'text' },
  {
    id: 'items',
    label: '事项',
    type: 'rows',
    columns: [
      { id: 'what', label: '内容', aliases: ['做什么'], type: 'text' },
      { id: 'note', label: '备注', type: 'text' },
    ],
  },
]);

test.each([
  ['姓 名', 'name'],
  ['内容', 'items[].what'],
  ['做什么', 'items[].what'],
  ['备注', 'note'],
  ['事项／备注', 'items[].note'],
  ['内容第2行', 'items[1].what'],
  ['事项/备注（第３行）', 'items[2].note'],
  ['items[0].note', 'items[0].note'],
])('%s is %s', (text, path) => {
  expect(new FieldPaths([rich]).find(text)).toEqual({ item: path });
});

test('an alias will do on a form without rows, and the nearest name is told', () => {
  expect(new FieldPaths([plain]).find('名字')).toEqual({ item: 'name' });
  expect(new FieldPaths([plain]).find('性名')).toEqual({ trouble: 'unknown', suggestion: '姓名' });
});

test('a name means the same on all forms, or nothing', () => {
  const other = form('other', [{ id: 'fullName', label: '姓名', type: 'text' }]);
  expect(new FieldPaths([plain, rich]).find('姓名')).toEqual({ item: 'name' });
  expect(new FieldPaths([plain, other]).find('姓名')).toEqual({
    trouble: 'several',
    suggestion: 'name、fullName',
  });
  expect(new FieldPaths([plain, rich]).isEverywhere('note')).toBe(false);
});

test('what is written leads back', () => {
  const paths = new FieldPaths([rich]);
  for (const path of ['name', 'note', 'items', 'items[].what', 'items[].note', 'items[4].note', 'gone']) {
    const name = paths.nameOf(path);
    const found = paths.find(name);
    expect('item' in found ? found.item : name).toBe(path);
  }
  expect(paths.nameOf('items[].note')).toBe('事项/备注');
});

import { expect, test } from 'vitest';
import type { Current } from '#core/model/fold.ts';
import { FormType } from '#core/model/form-type.ts';
import type { FormRecord } from '#core/model/record.ts';
import type { Values } from '#core/model/values.ts';
import { comparedFields } from './compared.ts';
import { ListedBatch } from './listed-batch.ts';

const form = (id: string): FormType =>
  FormType.parse({
    id,
    title: id,
    subjectKind: 'person',
    source: '',
    fields: [
      { id: 'name', label: '姓名', type: 'text' },
      { id: 'summary', label: '总结', type: 'longText' },
      {
        id: 'pledges',
        label: '承诺',
        type: 'rows',
        columns: [{ id: 'item', label: '事项', type: 'longText' }],
      },
    ],
  });

function record(id: string, formTypeId: string, values: Values): Current<FormRecord> {
  const value = { id, subjectId: 'a', formTypeId, values } as FormRecord;
  return { value } as Current<FormRecord>;
}

const batch = new ListedBatch({
  records: [
    record('1', 'second', { pledges: [{ item: '听课' }, { item: ' ' }, { item: '走访' }] }),
    record('2', 'first', { summary: '完成', pledges: [] }),
    record('3', 'gone', { summary: '没有这张表' }),
    record('4', 'second', { summary: '' }),
  ],
  forms: [form('first'), form('second'), form('third')],
  people: new Map([['a', { name: '李样', summary: '个人总结' }]]),
  marks: new Map([['1', { place: 2 }]]),
});

test('records of forms that no pack brings any more are not in it', () => {
  expect(batch.count).toBe(3);
  expect(batch.records.map(({ id }) => id)).toEqual(['1', '2', '4']);
  expect(batch.forms.map(({ id }) => id)).toEqual(['second', 'first']);
});

test('what the person has stands in each record that has none of its own, under the name and mark', () => {
  expect(batch.records.map(({ values }) => values['summary'])).toEqual(['个人总结', '完成', '']);
  expect(batch.records[0]?.label).toContain('李样');
  expect(batch.records[0]?.label).not.toBe('李样');
  expect(batch.records[1]?.label).toBe('李样');
});

test('texts are counted as they are compared', () => {
  const all = new Set(comparedFields(batch.forms).map(({ path }) => path));
  expect([...all]).toEqual(['summary', 'pledges[].item']);
  expect(batch.textsAt(all).map(({ text, owner }) => `${owner} ${text}`)).toEqual([
    '1 个人总结',
    '1 听课',
    '1 走访',
    '2 完成',
  ]);
  for (const paths of [all, new Set(['summary']), new Set(['pledges[].item']), new Set<string>()]) {
    expect(batch.countTexts(paths)).toBe(batch.textsAt(paths).length);
  }
});

import { expect, test } from 'vitest';
import memberPledge from '../forms/member-pledge.ts';
import { control, page } from '../matching/described.fixture.ts';
import { planFill } from '../matching/plan.ts';
import { Field, FormType } from '../model/form-type.ts';
import { sheetFields } from './person-fields.ts';

const form = (fields: Parameters<typeof Field.parse>[0][]): FormType =>
  FormType.parse({ id: 'own', title: '自己的表', subjectKind: 'person', fields, source: '' });
const called = (fields: readonly Field[], label: string): string[] =>
  fields.filter((field) => [field.label, ...field.aliases].includes(label)).map(({ id }) => id);

test('what a form calls something of its own is not the fact about the person there', () => {
  const own = form([{ id: 'parties', label: '政治面貌', type: 'choices', options: [{ value: '中共党员' }] }]);
  expect(called(sheetFields(own), '政治面貌')).toEqual(['parties']);
  expect(called(sheetFields(memberPledge), '政治面貌')).toEqual(['politicalStatus']);
  expect(called(sheetFields(undefined), '政治面貌')).toEqual(['politicalStatus']);
});

test('a shared fact is kept in the words that all forms share, and in the form’s own where they have none', () => {
  const options = [{ value: '党员' }, { value: '其他人士' }];
  const own = form([{ id: 'politicalStatus', label: '政治面貌', type: 'choice', options }]);
  const read = sheetFields(own).find(({ id }) => id === 'politicalStatus');
  const words = read?.options?.map(({ value }) => value) ?? [];
  expect(words).toContain('中共党员');
  expect(words).toContain('其他人士');
  expect(words).not.toContain('党员');
});

test('a fact kept in the words of all forms fills a list of the form’s own words', () => {
  const options = [{ value: '党员', aliases: ['中共党员'] }, { value: '群众' }];
  const own = form([{ id: 'politicalStatus', label: '政治面貌', type: 'choice', options }]);
  const list = control('政治面貌', { kind: 'select', options: ['请选择', '党员', '群众'] });
  const { writes } = planFill([page([list])], own, { politicalStatus: '中共党员' });
  expect(writes.map(({ next, ticked, note }) => [next, ticked, note])).toEqual([['党员', true, undefined]]);
});

import { expect, test } from 'vitest';
import type { FormRecord } from './record.ts';
import { recordsOf } from './records-of.ts';

const record = (id: string, values: FormRecord['values'] = {}, formTypeId = 'member-pledge'): FormRecord => ({
  id,
  formTypeId,
  subjectId: 's',
  values,
});
const ids = (all: FormRecord[]): string[] => recordsOf(all, 'member-pledge').map(({ id }) => id);

test('those of the form alone', () => {
  expect(ids([record('a', { signedOn: '2016-05-01' }), record('b', {}, 'general')])).toEqual(['a']);
});

test('what holds nothing is no choice, whatever number of windows have begun it', () => {
  expect(ids([record('a'), record('b')])).toEqual(['a']);
  expect(ids([record('a'), record('b', { signedOn: '2016-05-01' })])).toEqual(['b']);
});

test('of those that hold something all are', () => {
  const [one, other] = [record('a', { signedOn: '2015-05-01' }), record('b', { signedOn: '2016-05-01' })];
  expect(ids([one, other, record('c')])).toEqual(['a', 'b']);
});

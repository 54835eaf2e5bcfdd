import { expect, test } from 'vitest';
import type { Current } from '../model/fold.ts';
import type { FormRecord } from '../model/record.ts';
import type { Subject } from '../model/subject.ts';
import { dueBefore, yearsBefore } from './due.ts';

const current = <T>(value: T, claimedAt: string): Current<T> => ({
  entity: 'subject:x',
  head: '',
  versions: 1,
  claimedAt,
  value,
  conflicts: [],
});
const person = (id: string, at: string) => current<Subject>({ id, kind: 'person', values: { name: id } }, at);
const record = (subjectId: string, at: string) =>
  current<FormRecord>({ id: `of ${subjectId}`, formTypeId: 'f', subjectId, values: {} }, at);

test('a person is due when neither they nor a record was changed since', () => {
  const subjects = [
    person('late', '2019-05-01T00:00:00.000Z'),
    person('early', '2018-05-01T00:00:00.000Z'),
    person('touched', '2018-05-01T00:00:00.000Z'),
    person('new', '2024-05-01T00:00:00.000Z'),
  ];
  const records = [
    record('early', '2018-06-01T00:00:00.000Z'),
    record('touched', '2023-06-01T00:00:00.000Z'),
  ];
  const { people } = dueBefore({ subjects, records, reviews: [] }, '2020-01-01T00:00:00.000Z');
  expect(people.map(({ subject, last }) => [subject.value.id, last])).toEqual([
    ['early', '2018-06-01T00:00:00.000Z'],
    ['late', '2019-05-01T00:00:00.000Z'],
  ]);
});

test('full years before, also from a leap day', () => {
  expect(yearsBefore('2026-03-01T08:00:00.000Z', 5)).toBe('2021-03-01T08:00:00.000Z');
  expect(yearsBefore('2024-02-29T08:00:00.000Z', 1)).toBe('2023-02-28T08:00:00.000Z');
  expect(yearsBefore('2024-02-29T08:00:00.000Z', 4)).toBe('2020-02-29T08:00:00.000Z');
});

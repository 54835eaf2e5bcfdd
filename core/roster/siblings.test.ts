import { expect, test } from 'vitest';
import democraticReview from '../forms/democratic-review.ts';
import memberPledge from '../forms/member-pledge.ts';
import type { FormRecord } from '../model/record.ts';
import type { Values } from '../model/values.ts';
import { recordMarks } from './siblings.ts';

const forms = [democraticReview, memberPledge];

function record(id: string, subjectId: string, formTypeId: string, values: Values): FormRecord {
  return { id, subjectId, formTypeId, values };
}

test('records of one person and form are told apart by a field that the form requires, in their order', () => {
  const marks = recordMarks(
    [
      record('a', 'p', 'democratic-review', { reviewYear: '2016', selfGrade: '合格' }),
      record('b', 'q', 'democratic-review', { reviewYear: '2016' }),
      record('c', 'p', 'member-pledge', { signedOn: '2016-05-03' }),
      record('d', 'p', 'democratic-review', { reviewYear: '2015', selfGrade: '优秀' }),
    ],
    forms,
  );
  expect([...marks]).toEqual([
    ['a', { place: 1, field: { label: '评议年度', text: '2016' } }],
    ['d', { place: 2, field: { label: '评议年度', text: '2015' } }],
  ]);
});

function pair(one: Values, two: Values) {
  const records = [record('a', 'p', 'member-pledge', one), record('b', 'p', 'member-pledge', two)];
  return [...recordMarks(records, forms)];
}

test('another field serves where the required ones are equal, a missing value is one too, and the place remains', () => {
  const same = { signedOn: '2016-05-03' };
  expect(pair({ ...same, pledgerRole: '党员' }, same)).toEqual([
    ['a', { place: 1, field: { label: '承诺人身份', text: '党员' } }],
    ['b', { place: 2, field: { label: '承诺人身份', text: '' } }],
  ]);
  expect(pair(same, same)).toEqual([
    ['a', { place: 1 }],
    ['b', { place: 2 }],
  ]);
});

test('a form that this build lacks leaves the place', () => {
  const records = [record('a', 'p', 'gone', {}), record('b', 'p', 'gone', { x: '1' })];
  expect(recordMarks(records, forms).get('b')).toEqual({ place: 2 });
});

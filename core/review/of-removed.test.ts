import { expect, test } from 'vitest';
import type { JournalEvent } from '../model/event.ts';
import type { ReviewTarget } from '../model/review.ts';
import type { Subject } from '../model/subject.ts';
import { reviewsOfRemoved } from './of-removed.ts';
import { keysOf } from './target.ts';

const uuid = (of: number): string => `00000000-0000-4000-8000-${String(of).padStart(12, '0')}`;

function person(of: number, employeeNumber?: string): Subject {
  const number = employeeNumber === undefined ? {} : { employeeNumber };
  return { id: uuid(of), kind: 'person', values: { name: '王样一', ...number } };
}

function decided(of: number, about: Partial<ReviewTarget>): Pick<JournalEvent, 'payload'> {
  const target = { subjectName: '王样一', formTypeId: 'member-pledge', ...about };
  const said = { decision: 'passed' as const, comment: '', criterionIds: [] };
  return { payload: { kind: 'review.decided', reviewId: uuid(of), packId: 'sample', target, ...said } };
}

const keys = (employeeNumber: string) => keysOf([{ path: 'employeeNumber', value: employeeNumber }]);

test('reviews of pages and rows that show a removed person for certain go with that person', () => {
  const events = [
    decided(1, { page: 'https://portal.test/1', ...keys('A1001') }),
    decided(2, { ...keys('A1002') }),
    decided(3, { page: 'https://portal.test/1' }),
    decided(4, { recordId: uuid(9), ...keys('A1001') }),
    decided(5, { subjectName: '李样二', ...keys('A1001') }),
  ];
  expect(reviewsOfRemoved(events, [person(1, 'A1001')], [])).toEqual([uuid(1)]);
  expect(reviewsOfRemoved(events, [person(1)], [])).toEqual([]);
  expect(reviewsOfRemoved(events, [], [person(1, 'A1001')])).toEqual([]);
});

test('a review that shows somebody who is there as well stays, and so does one that once was of another', () => {
  const events = [decided(1, keys('A1001'))];
  const gone = [person(1, 'A1001')];
  expect(reviewsOfRemoved(events, gone, [person(2, 'A1001')])).toEqual([]);
  expect(reviewsOfRemoved(events, gone, [person(2, 'A1002'), person(3)])).toEqual([uuid(1)]);
  expect(reviewsOfRemoved([...events, decided(1, keys('A1002'))], gone, [])).toEqual([]);
});

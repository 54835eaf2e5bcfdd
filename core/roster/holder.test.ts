import { expect, test } from 'vitest';
import type { Subject } from '../model/subject.ts';
import { keyHolder } from './holder.ts';

const ID = '11010519491231002X';
const stored: Subject = {
  id: 'p1',
  kind: 'person',
  values: { name: '甲一', idNumber: ID, employeeNumber: 'S1', workUnit: '样例小学' },
};

test('the holder of an ID number is found however it is spaced, and nobody holds their own', () => {
  expect(keyHolder({ name: '乙二', idNumber: ' 110105 19491231 002x' }, 'p2', [stored])).toEqual({
    subject: stored,
    by: 'idNumber',
  });
  expect(keyHolder(stored.values, 'p1', [stored])).toBeUndefined();
  expect(keyHolder({ name: '甲一' }, 'p2', [stored])).toBeUndefined();
});

test('an employee number belongs to one person of a unit', () => {
  expect(keyHolder({ employeeNumber: 'S1' }, 'p2', [stored])?.by).toBe('employeeNumber');
  expect(keyHolder({ employeeNumber: 'S1', workUnit: '样例中学' }, 'p2', [stored])).toBeUndefined();
});

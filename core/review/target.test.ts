import { expect, it } from 'vitest';
import { relationOf } from '../matching/same-person.ts';
import { cluesOfTarget, keysOf } from './target.ts';

const about = { subjectName: '示例甲', formTypeId: 'member-pledge' };
const clues = [
  { path: 'name', value: '示例甲' },
  { path: 'idNumber', value: '11010519491231002X' },
  { path: 'partyBranch', value: '第一党支部' },
];

it('stores second keys masked, and nothing where there are none', () => {
  expect(keysOf(clues)).toEqual({
    subjectKeys: { idNumber: '110***********002X', partyBranch: '第一党支部' },
  });
  expect(keysOf(clues.slice(0, 1))).toEqual({});
});

it.each([
  ['stored with keys', keysOf(clues), 'same'],
  ['stored when there was one key', { subjectKey: '110***********002X' }, 'same'],
  ['stored of another person when there was one key', { subjectKey: '110***********0021' }, 'other'],
  ['stored without a key', {}, 'unknown'],
])('%s', (_, keys, relation) => {
  expect(relationOf(cluesOfTarget({ ...about, ...keys }), clues)).toBe(relation);
});

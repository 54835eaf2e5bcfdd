import { expect, test } from 'vitest';
import { sharedClauses } from './side-by-side.ts';

test('shared clauses stand side by side with their places in both texts', () => {
  const one = '一、每周辅导数学两次；走访家庭20户，留下记录。';
  const other = '走訪家庭３５戶；另外打扫教室；每周辅导数学3次';
  const shared = sharedClauses(one, other);
  expect(shared.map((each) => [each.one.quote, each.other.quote])).toEqual([
    ['走访家庭20户', '走訪家庭３５戶'],
    ['每周辅导数学两次', '每周辅导数学3次'],
  ]);
  for (const each of shared) {
    expect(one.slice(each.one.start, each.one.end)).toBe(each.one.quote);
    expect(other.slice(each.other.start, each.other.end)).toBe(each.other.quote);
  }
});

test('what is shared over a comma that one has not is one clause', () => {
  const shared = sharedClauses('组织学生参观气象站并写观察日记', '组织学生参观气象站，并写观察日记');
  expect(shared.map((each) => each.other.quote)).toEqual(['组织学生参观气象站', '并写观察日记']);
  expect(shared.map((each) => each.one.quote)).toEqual(['组织学生参观气象站', '并写观察日记']);
});

test('nothing in common is nothing to show', () => {
  expect(sharedClauses('每周辅导数学两次', '打扫教室和操场')).toEqual([]);
});

import { expect, test } from 'vitest';
import { editDistance, nearest } from './nearest.ts';

test('edit distance', () => {
  expect(editDistance('', '合格')).toBe(2);
  expect(editDistance('基本和格', '基本合格')).toBe(1);
  expect(editDistance('𠮷', '吉')).toBe(1);
});

test('the nearest option is named only when it is near and alone', () => {
  const grades = ['优秀', '合格', '基本合格', '不合格'];
  expect(nearest('基本和格', grades)).toBe('基本合格');
  expect(nearest('良', grades)).toBeUndefined();
  // As near to 合格 as to 不合格: law 2 forbids a guess.
  expect(nearest('未合格', ['不合格', '及合格'])).toBeUndefined();
  expect(nearest('优秀', [])).toBeUndefined();
});

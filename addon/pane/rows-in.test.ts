import { expect, test } from 'vitest';
import { rowsIn } from './rows-in.ts';

test('rows as people name them', () => {
  expect(rowsIn('')).toEqual([]);
  expect(rowsIn(' 5、8-10，１２；20–21 ')).toEqual([5, 8, 9, 10, 12, 20, 21]);
  expect(rowsIn('3至4')).toEqual([3, 4]);
  for (const text of ['张三', '0', '5-3', '1-9999999', '5.5', '第3行']) expect(rowsIn(text)).toBeUndefined();
});

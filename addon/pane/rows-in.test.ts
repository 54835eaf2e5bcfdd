import { expect, test } from 'vitest';
import { listWords } from './list-words.ts';
import { rowsIn } from './rows-in.ts';

test('rows as people name them', () => {
  expect(rowsIn('')).toEqual([]);
  expect(rowsIn(' 5、8-10，１２；20–21 ')).toEqual([5, 8, 9, 10, 12, 20, 21]);
  expect(rowsIn('3至4')).toEqual([3, 4]);
  for (const text of ['张三', '0', '5-3', '1-9999999', '5.5', '第3行']) expect(rowsIn(text)).toBeUndefined();
});

test('words of lists by column; of several different lists in one column nobody knows which is meant', () => {
  const range = { sheet: '表', top: 1, bottom: 9, left: 1, right: 2 };
  const later = { ...range, top: 10, bottom: 20, left: 2 };
  expect(
    listWords([
      { range, kind: 'list', words: ['男', '女'] },
      { range: later, kind: 'list', words: ['是', '否'] },
      { range: { ...range, left: 3, right: 3 }, kind: 'list', formula: '字典!A1:A2' },
      { range: { ...range, top: 30, bottom: 31, right: 1 }, kind: 'list', words: ['男', '女'] },
    ]),
  ).toEqual({ B: ['男', '女'] });
});

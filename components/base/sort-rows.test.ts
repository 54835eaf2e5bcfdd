import { expect, test } from 'vitest';
import { nextSort, RowSorter } from './sort-rows.ts';

const ascending = { column: 'name', direction: 'ascending' } as const;
const descending = { column: 'name', direction: 'descending' } as const;
const self = (text: string): string => text;

test('Chinese stands by pinyin and numbers inside texts by their value', () => {
  const rows = ['张样', '第10组', '李样', '第2组', '阿样'];
  expect(new RowSorter().sort(rows, ascending, self)).toEqual(['阿样', '第2组', '第10组', '李样', '张样']);
});

test('rows of one value keep their order, and empty ones stand last either way', () => {
  const rows = [
    { id: 1, name: '' },
    { id: 2, name: '乙' },
    { id: 3, name: '甲' },
    { id: 4, name: '乙' },
  ];
  const sorter = new RowSorter();
  const ids = (sort: typeof ascending | typeof descending): number[] =>
    sorter.sort(rows, sort, ({ name }) => name).map(({ id }) => id);
  expect(ids(ascending)).toEqual([3, 2, 4, 1]);
  expect(ids(descending)).toEqual([2, 4, 3, 1]);
});

test('numbers are sorted as numbers', () => {
  expect(new RowSorter().sort([9, 10, 1], ascending, (value) => value)).toEqual([1, 9, 10]);
  expect(new RowSorter().sort([9, 10, 1], descending, (value) => value)).toEqual([10, 9, 1]);
});

test('a text that was not there before finds its place', () => {
  const sorter = new RowSorter();
  sorter.sort(['张', '阿'], ascending, self);
  expect(sorter.sort(['张', '李', '阿'], ascending, self)).toEqual(['阿', '李', '张']);
});

test('a header leads up, down and back to the order of the list', () => {
  const up = nextSort(undefined, 'name');
  expect(up).toEqual(ascending);
  expect(nextSort(up, 'name')).toEqual(descending);
  expect(nextSort(descending, 'name')).toBeUndefined();
  expect(nextSort(descending, 'post')).toEqual({ column: 'post', direction: 'ascending' });
});

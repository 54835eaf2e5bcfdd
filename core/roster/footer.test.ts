import { expect, test } from 'vitest';
import general from '../forms/general.ts';
import { type GridCell, gridSheet } from './grid.fixture.ts';
import { sheetFields } from './person-fields.ts';
import { readRoster } from './read.ts';

const fields = sheetFields(general);
/** What is told of rows below two people. */
function told(below: GridCell[][], header: GridCell[] = ['序号', '姓名', '性别']): string[] {
  const people: GridCell[][] = [header, ['1', '张样', '男'], ['2', '李样', '女']];
  const { rows } = readRoster(gridSheet([...people, ...below]), fields, { date1904: false });
  return rows.flatMap(({ problems }) =>
    problems.map(({ row, code, severity }) => `${row} ${code} ${severity}`),
  );
}

test('whoever signed is told, also where other last lines stand below', () => {
  const lines = [
    ['审核', '王样', null],
    ['填报人', '赵样', null],
    ['单位', '样例小学', null],
    [null, '以下空白', null],
  ];
  expect(told(lines)).toEqual([
    '4 besideLabel doubtful',
    '5 besideLabel doubtful',
    '6 nameAlone doubtful',
    '7 nameAlone doubtful',
  ]);
});

test('a name alone among the last lines may be nobody of the list', () => {
  expect(
    told([
      [null, '样例小学', null],
      [null, '王样', null],
    ]),
  ).toEqual(['4 nameAlone doubtful', '5 belowFooter doubtful']);
  expect(
    told([
      ['备注：', '借调', null],
      [null, '王样', null],
    ]),
  ).toEqual(['5 belowFooter doubtful']);
});

test('people of whom no more than the name is known end many lists', () => {
  expect(
    told([
      ['3', '王样', null],
      ['4', '赵样', null],
    ]),
  ).toEqual([]);
  expect(
    told([
      [null, '样例组', null],
      ['3', '王样', '男'],
    ]),
  ).toEqual(['4 nameAlone doubtful']);
});

test.each(['审核', '说明', '日期', '录入人'])('nobody is called %s', (label) => {
  const { rows } = readRoster(
    gridSheet([
      ['姓名', '备注'],
      ['张样', null],
      [label, '王样'],
    ]),
    fields,
    {
      date1904: false,
    },
  );
  expect(rows[1]?.problems).toHaveLength(1);
});

test.each([
  ['王校长', 'moreThanName'],
  ['李样老师', 'moreThanName'],
  ['男', 'nameShape'],
  ['本科', 'nameShape'],
])('%s is more or less than a name: %s', (name, code) => {
  expect(told([['3', name, '男']])).toEqual([expect.stringContaining(`4 ${code}`)]);
});

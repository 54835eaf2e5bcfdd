import { expect, test } from 'vitest';
import autopoiSax from '../autopoi-sax/index.ts';
import { book, profile } from '../poi.fixture.ts';
import autopoi from './index.ts';

const columns = profile([
  { header: '姓名', path: 'name' },
  { header: '承诺_事项', path: 'pledges[0].item' },
  { header: '承诺_措施', path: 'pledges[0].measure' },
]);
const header = [
  ['姓名', '承诺', null],
  [null, '事项', '措施'],
];
const merges = [
  { top: 0, left: 0, bottom: 1, right: 0 },
  { top: 0, left: 1, bottom: 0, right: 2 },
];

test('a row without a key adds to the lists of the record above', () => {
  const rows = [
    ['张样', '甲', '一'],
    [null, '乙', '二'],
    ['李样', '丙', null],
    [null, '丁'],
  ];
  const reading = autopoi.read(book([[...header, ...rows]], { merges }), columns);
  expect(reading.rows.map(({ row, values }) => [row, values])).toEqual([
    [
      3,
      {
        name: '张样',
        'pledges[0].item': '甲',
        'pledges[0].measure': '一',
        'pledges[1].item': '乙',
        'pledges[1].measure': '二',
      },
    ],
    [5, { name: '李样', 'pledges[0].item': '丙', 'pledges[0].measure': null, 'pledges[1].item': '丁' }],
  ]);
});

test('without a list a row without its first cell is a record of its own', () => {
  const flat = profile([
    { header: '姓名', path: 'name' },
    { header: '承诺_事项', path: 'item' },
    { header: '承诺_措施', path: 'measure' },
  ]);
  const { rows } = autopoi.read(book([[...header, ['张样', '甲'], [null, '乙']]], { merges }), flat);
  expect(rows.map(({ row }) => row)).toEqual([3, 4]);
});

test('a row that reaches no column of the list adds nothing', () => {
  const { rows } = autopoi.read(
    book([[...header, ['张样'], [null], [null, '乙', '二']]], { merges }),
    columns,
  );
  expect(rows.map(({ values }) => values)).toEqual([
    { name: '张样', 'pledges[0].item': '乙', 'pledges[0].measure': '二' },
  ]);
});

const inline = (text: string) => ({
  type: 'text' as const,
  value: text,
  text,
  format: 'General',
  date: false,
  stored: { type: 'inlineStr' as const, style: 0 },
});

test('through SAX the key is the first place, as empty text', () => {
  const flat = profile([
    { header: '姓名', path: 'name' },
    { header: '承诺_事项', path: 'pledges[0].item' },
  ]);
  const grid = [
    ['姓名', '承诺_事项'],
    ['张样', '甲'],
    [inline(''), '乙'],
  ];
  const { rows } = autopoiSax.read(book([grid]), flat);
  expect(rows.map(({ values }) => values)).toEqual([
    { name: '张样', 'pledges[0].item': '甲', 'pledges[1].item': '乙' },
  ]);
});

import { expect, test } from 'vitest';
import type { ContractColumn } from '../../model/import-contract.ts';
import { book, dateCell, errorCell, formulaCell, type Given, profile } from '../poi.fixture.ts';
import autopoi from './index.ts';

const name = { header: '姓名', path: 'name' };

function readOne(given: Given, column: Partial<ContractColumn> = {}, date1904 = false): unknown[] {
  const kinds = profile([name, { header: '值', path: 'value', ...column }]);
  const reading = autopoi.read(
    book(
      [
        [
          ['姓名', '值'],
          ['张样例', given],
        ],
      ],
      { date1904 },
    ),
    kinds,
  );
  const [row] = reading.rows;
  return row ? [row.values['value'], ...row.problems.map(({ code }) => code)] : [reading.aborted?.code];
}

test('headers are trimmed, and stand exactly below the title rows', () => {
  const rows = [['标题'], [' 姓名\n'], ['张样例']];
  expect(autopoi.read(book([rows]), profile([name], 1)).rows).toMatchObject([
    { row: 3, values: { name: '张样例' }, accepted: true },
  ]);
  expect(autopoi.read(book([rows]), profile([name], 0)).rows.map(({ values }) => values['name'])).toEqual([
    null,
    null,
  ]);
});

test('an empty row in the place of the header moves the header, not the start of the data', () => {
  const shifted = [['标题'], undefined, ['姓名'], ['张样例']];
  expect(autopoi.read(book([shifted]), profile([name], 1)).aborted?.code).toBe('importers.abortNoHeader');
});

test('the header may stand below two title rows', () => {
  const rows = [['标题'], ['填表说明'], ['姓名'], ['张样例']];
  expect(autopoi.read(book([rows]), profile([name], 2)).rows).toMatchObject([
    { row: 4, values: { name: '张样例' } },
  ]);
});

test('a merged first cell below title rows makes a header of two rows there', () => {
  const rows = [['标题'], ['说明'], ['姓名', '票数'], [undefined, '赞成'], ['张样例', '3']];
  const merges = [{ top: 2, left: 0, bottom: 3, right: 0 }];
  const columns = profile([name, { header: '票数_赞成', path: 'votesBasic', type: 'integer' }], 2);
  expect(autopoi.read(book([rows], { merges }), columns).rows).toMatchObject([
    { row: 5, values: { name: '张样例', votesBasic: '3' } },
  ]);
});

test('a merged first cell makes a header of two rows', () => {
  const rows = [
    ['姓名', '承诺', undefined],
    [undefined, '事项', '时限'],
    ['张样例', '上好课', '六月'],
  ];
  const merges = [
    { top: 0, left: 0, bottom: 1, right: 0 },
    { top: 0, left: 1, bottom: 0, right: 2 },
  ];
  const columns = [
    name,
    { header: '承诺_事项', path: 'pledges[0].item' },
    { header: '承诺_时限', path: 'pledges[0].deadline' },
  ];
  expect(autopoi.read(book([rows], { merges }), profile(columns)).rows[0]?.values).toEqual({
    name: '张样例',
    'pledges[0].item': '上好课',
    'pledges[0].deadline': '六月',
  });
});

test('a title below a merged group without text is not found', () => {
  const rows = [
    ['姓名', undefined],
    [undefined, '票数'],
    ['张样例', '3'],
  ];
  const merges = [
    { top: 0, left: 0, bottom: 1, right: 0 },
    { top: 0, left: 1, bottom: 0, right: 2 },
  ];
  const columns = profile([name, { header: '票数', path: 'votesBasic' }]);
  expect(autopoi.read(book([rows], { merges }), columns).rows[0]?.problems).toMatchObject([
    { header: '票数', code: 'importers.headerMissing' },
  ]);
});

test('every sheet is imported', () => {
  const second = autopoi.read(
    book([
      [['姓名'], ['甲']],
      [['姓名'], ['乙']],
    ]),
    profile([name]),
  ).rows;
  expect(second.map(({ values }) => values['name'])).toEqual(['甲', '乙']);
  expect(second[1]?.problems[0]?.code).toBe('importers.otherSheet');
});

test('a sheet without rows stops the whole import', () => {
  expect(autopoi.read(book([[['姓名'], ['甲']], []]), profile([name])).aborted?.code).toBe(
    'importers.abortUnknownFile',
  );
});

test('blank rows vanish where all columns are known, and become empty records where one is not', () => {
  const known = [['姓名'], [null], undefined, ['甲']];
  expect(autopoi.read(book([known]), profile([name])).rows.map(({ row }) => row)).toEqual([4]);
  const unknown = [['姓名', '序号'], [null, null], undefined, ['甲', '1']];
  const rows = autopoi.read(book([unknown]), profile([name])).rows;
  expect(rows.map(({ row }) => row)).toEqual([2, 4]);
  expect(rows[0]?.problems.map(({ code }) => code)).toEqual(['importers.emptyRecord']);
});

test.each<[string, Given, unknown[]]>([
  ['text with its blanks', ' 甲 ', [' 甲 ']],
  ['a whole number', 2016, ['2016']],
  ['a decimal', 45000.5, ['45000.5']],
  ['a large number', 13800000001, ['13800000001']],
  [
    'an ID number that lost its digits',
    Number('110105194912310021'),
    ['110105194912310020', 'importers.digitsLost'],
  ],
  ['a small number', 0.0001, ['0.00010']],
  ['text that ends in .0', '3.0', ['3', 'importers.zeroDropped']],
  ['negative text that ends in .0', '-3.0', ['-3', 'importers.zeroDropped']],
  ['a version', 'V1.0', ['V1.0']],
  ['a date', dateCell(46143), ['46143', 'importers.dateAsSerial']],
  ['a formula', formulaCell('甲'), ['甲']],
  ['a logical value', true, ['true']],
  ['an error', errorCell('#N/A'), ['#N/A', 'importers.errorCell']],
  ['a blank', null, [null]],
])('a text column reads %s', (_, given, read) => {
  expect(readOne(given)).toEqual(read);
});

test.each<[Given, string | undefined, unknown[]]>([
  ['2026-05-01', 'yyyy-MM-dd', ['2026-05-01']],
  ['2026-5-1 上午', 'yyyy-MM-dd', ['2026-05-01']],
  ['2026-02-30', 'yyyy-MM-dd', ['2026-03-02']],
  ['2026/05/01', 'yyyy-MM-dd', ['importers.abortDate']],
  ['2026-05', 'yyyy-MM-dd', ['importers.abortDate']],
  ['20260501', 'yyyyMMdd', ['2026-05-01']],
  ['2026-05-01', 'yyyy-MM', ['2026-05']],
  ['2026-05-01', undefined, [null, 'importers.dateUnread']],
  [dateCell(46143), undefined, ['2026-05-01']],
  [46143, undefined, ['2026-05-01']],
  [null, 'yyyy-MM-dd', [null]],
])('a date column reads %j by %s', (given, dateFormat, read) => {
  expect(readOne(given, { type: 'date', ...(dateFormat && { dateFormat }) })).toEqual(read);
});

test('dates of a 1904 workbook are right', () => {
  expect(readOne(dateCell(44681), { type: 'date' }, true)).toEqual(['2026-05-01']);
});

test.each<[Given, unknown[]]>([
  ['12', ['12']],
  [12, ['12']],
  ['12人', ['importers.abortNumber']],
  [' 12', ['importers.abortNumber']],
  [12345678, ['importers.abortNumber']],
  ['12345678', ['12345678']],
  [12.5, ['importers.abortNumber']],
  [formulaCell(5), ['5']],
  [formulaCell('五'), ['importers.abortFormula']],
  ['', [null]],
])('an integer column reads %j', (given, read) => {
  expect(readOne(given, { type: 'integer' })).toEqual(read);
});

test.each<[Given, unknown[]]>([
  ['合格', ['2']],
  ['良好', ['良好', 'importers.dictionaryKept']],
  ['优秀,合格', ['1,2']],
  ['优秀,良好', ['1,良好', 'importers.dictionaryKept']],
  ['', [null]],
])('a dictionary column reads %j', (given, read) => {
  expect(readOne(given, { dictionary: { 优秀: '1', 合格: '2' } })).toEqual(read);
});

test('a stop names the cell, its text and the header', () => {
  const reading = autopoi.read(
    book([
      [
        ['姓名', '入党时间'],
        ['甲', '2016年5月'],
      ],
    ]),
    profile([name, { header: '入党时间', path: 'joinPartyDate', type: 'date', dateFormat: 'yyyy-MM-dd' }]),
  );
  expect(reading).toEqual({
    contractId: 'autopoi',
    rows: [],
    aborted: {
      code: 'importers.abortDate',
      params: { format: 'yyyy-MM-dd', cell: 'B2', value: '2016年5月', header: '入党时间' },
    },
  });
});

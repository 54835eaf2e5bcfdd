import { expect, test } from 'vitest';
import type { ContractColumn } from '../../model/import-contract.ts';
import { book, dateCell, errorCell, formulaCell, type Given, profile } from '../poi.fixture.ts';
import ruoyi from './index.ts';

const name = { header: '姓名', path: 'name' };

/** What one cell is read as in a column of that kind, and the codes of what was lost. */
function readOne(given: Given, column: Partial<ContractColumn> = {}, date1904 = false): unknown[] {
  const kinds = profile([name, { header: '值', path: 'value', ...column }]);
  const reading = ruoyi.read(
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

test('headers are compared letter by letter', () => {
  const reading = ruoyi.read(book([[['姓名 '], ['张样例']]]), profile([name]));
  expect(reading.rows).toMatchObject([
    {
      row: 2,
      values: { name: null },
      accepted: true,
      problems: [
        { header: '姓名', code: 'importers.headerMissing', params: { cell: '2', value: '', header: '姓名' } },
        { header: '', code: 'importers.emptyRecord', params: { cell: '2', value: '' } },
      ],
    },
  ]);
});

test('of two equal headers the last one counts', () => {
  const reading = ruoyi.read(
    book([
      [
        ['姓名', '姓名'],
        ['甲', '乙'],
      ],
    ]),
    profile([name]),
  );
  expect(reading.rows[0]?.values['name']).toBe('乙');
});

test('the header is looked for below the title rows, and without it nothing is read', () => {
  const rows = [['标题'], ['姓名'], ['张样例']];
  expect(ruoyi.read(book([rows]), profile([name], 1)).rows.map(({ row }) => row)).toEqual([3]);
  expect(ruoyi.read(book([[['标题'], undefined, ['张样例']]]), profile([name], 1)).aborted?.code).toBe(
    'importers.abortNoHeader',
  );
});

test('only the first sheet is read', () => {
  const rows = [['姓名'], ['张样例']];
  expect(ruoyi.read(book([rows, rows]), profile([name])).rows).toHaveLength(1);
});

test('rows without content are skipped; empty text and formulas count as content', () => {
  const rows = [['姓名'], [null], undefined, ['甲'], [''], [formulaCell('')]];
  expect(ruoyi.read(book([rows]), profile([name])).rows.map(({ row }) => row)).toEqual([4, 5, 6]);
});

test.each<[string, Given, unknown[]]>([
  ['text with its blanks', ' 甲 ', [' 甲 ']],
  ['a whole number', 2016, ['2016']],
  ['a decimal', 0.1, ['0.1']],
  ['a large number', 13800000001, ['13800000001']],
  ['text that ends in .0', '3.0', ['3', 'importers.zeroDropped']],
  [
    'an ID number that lost its digits',
    Number('110105194912310021'),
    ['110105194912310016', 'importers.digitsLost'],
  ],
  ['a logical value', true, ['true']],
  ['an error', errorCell('#N/A'), ['42', 'importers.errorCell']],
  ['a formula with a number', formulaCell(5), ['5']],
  ['a formula with text', formulaCell('甲'), [null, 'importers.formulaText']],
  ['a date without a format', dateCell(46143), ['Fri May 01 00:00:00 CST 2026', 'importers.javaDate']],
  ['a blank', null, [null]],
])('a text column reads %s', (_, given, read) => {
  expect(readOne(given)).toEqual(read);
});

test('a text column with a format shows a date by it', () => {
  expect(readOne(dateCell(46143), { dateFormat: 'yyyy年MM月' })).toEqual(['2026年05月']);
});

test.each<[Given, unknown[]]>([
  ['2026-05-01', ['2026-05-01']],
  ['2026/5/1', ['2026-05-01']],
  ['2026.05', ['2026-05-01']],
  ['2026-05-01 08:30', ['2026-05-01 08:30:00']],
  ['2026-02-30', ['2026-03-02']],
  ['2026年5月1日', [null, 'importers.dateUnread']],
  ['20260501', [null, 'importers.dateUnread']],
  ['2026-05-01 ', [null, 'importers.dateUnread']],
  [46143, [null, 'importers.dateUnread']],
  [dateCell(46143), ['2026-05-01']],
  [46143.5, ['importers.abortCast']],
  [true, ['importers.abortCast']],
  [null, [null]],
])('a date column reads %j', (given, read) => {
  expect(readOne(given, { type: 'date' })).toEqual(read);
});

test('dates of a 1904 workbook come out early', () => {
  expect(readOne(dateCell(44681), { type: 'date' }, true)).toEqual(['2022-04-30']);
});

test.each<[Given, unknown[]]>([
  ['12', ['12']],
  [' 12 ', ['12']],
  ['-3', ['-3']],
  [12, ['12']],
  [12.7, ['12', 'importers.numberCut']],
  ['12人', [null, 'importers.numberUnread']],
  ['12.5', [null, 'importers.numberUnread']],
  ['99999999999', [null, 'importers.numberUnread']],
  ['', [null]],
])('an integer column reads %j', (given, read) => {
  expect(readOne(given, { type: 'integer' })).toEqual(read);
});

test.each<[Given, unknown[]]>([
  ['12.50', ['12.50']],
  ['1e3', ['1000']],
  [' 12.5', [null, 'importers.numberUnread']],
  [0.00001, ['0.000010']],
  ['约12', [null, 'importers.numberUnread']],
])('a number column reads %j', (given, read) => {
  expect(readOne(given, { type: 'number' })).toEqual(read);
});

test.each<[Given, unknown[]]>([
  ['合格', ['2']],
  ['合格 ', [null, 'importers.dictionaryMiss']],
  ['良好', [null, 'importers.dictionaryMiss']],
  ['优秀,合格', ['1,2']],
  ['优秀,良好', ['1', 'importers.dictionaryMiss']],
  ['优秀、合格', [null, 'importers.dictionaryMiss']],
  ['', [null]],
])('a dictionary column reads %j', (given, read) => {
  expect(readOne(given, { dictionary: { 优秀: '1', 合格: '2' } })).toEqual(read);
});

test.each<[Given, Partial<ContractColumn>, unknown[]]>([
  ['12.5', { type: 'integer', javaType: 'Long' }, ['12', 'importers.numberCut']],
  ['1e3', { type: 'integer', javaType: 'Long' }, ['1000']],
  ['12人', { type: 'integer', javaType: 'Long' }, [null, 'importers.numberUnread']],
  [12345678901.5, { type: 'integer' }, ['-539222987', 'importers.numberOverflow']],
  [' 12.50 ', { type: 'number', javaType: 'Double' }, ['12.5']],
  ['是', { javaType: 'Boolean' }, ['true']],
  [1, { javaType: 'Boolean' }, ['true']],
  [null, { javaType: 'Boolean' }, ['false']],
  ['已', { javaType: 'Boolean' }, ['false', 'importers.booleanUnread']],
  ['2026-05-01', { type: 'date', javaType: 'LocalDate' }, ['importers.abortConvert']],
  [null, { type: 'date', javaType: 'LocalDateTime' }, ['importers.abortConvert']],
  [dateCell(46143.999999), { type: 'date' }, ['2026-05-01 23:59:59']],
  [{ ...dateCell(-1), value: -1 }, { type: 'date' }, [null, 'importers.dateUnread']],
  ['甲', { convertedBy: 'MyHandler' }, ['甲', 'importers.converterUnknown']],
  [null, { convertedBy: 'MyHandler' }, [null]],
])('%j in a column of %j', (given, column, read) => {
  expect(readOne(given, column)).toEqual(read);
});

test.each<[Given, Partial<ContractColumn>, unknown[]]>([
  ['合格,优秀', {}, ['2,1']],
  ['合格,优秀', { convertedBy: 'readConverterExp' }, ['1,2']],
  ['合格;优秀', { separator: ';' }, ['2;1']],
  ['合格,优秀', { separator: ';' }, [null, 'importers.dictionaryMiss']],
  ['合格', { type: 'integer' }, ['2']],
  ['合格,优秀', { type: 'integer' }, [null, 'importers.numberUnread']],
])('%j by a dictionary of %j', (given, column, read) => {
  expect(readOne(given, { dictionary: { 优秀: '1', 合格: '2' }, ...column })).toEqual(read);
});

test('a sheet that the portal asks for by name must be there', () => {
  const workbook = book([[['说明']], [['姓名'], ['甲']]]);
  expect(ruoyi.read(workbook, { ...profile([name]), sheetName: '表2' }).rows).toHaveLength(1);
  expect(ruoyi.read(workbook, { ...profile([name]), sheetName: '名单' }).aborted).toEqual({
    code: 'importers.abortSheetName',
    params: { sheet: '名单' },
  });
});

test('of two properties with one header the last takes the column', () => {
  const reading = ruoyi.read(book([[['姓名'], ['甲']]]), profile([name, { ...name, path: 'other' }]));
  expect(reading.rows[0]?.values).toEqual({ name: null, other: '甲' });
});

test('a row that lacks a required value is refused, the others are not', () => {
  const required = profile([
    { ...name, required: true },
    { header: '性别', path: 'gender' },
  ]);
  const reading = ruoyi.read(
    book([
      [
        ['姓名', '性别'],
        ['', '男'],
        ['甲', '女'],
      ],
    ]),
    required,
  );
  expect(reading.rows.map(({ accepted }) => accepted)).toEqual([false, true]);
});

test('every rule names its source', () => {
  for (const { source, zh } of ruoyi.rules) {
    expect(source).toMatch(/#\w+$/);
    expect(zh).not.toBe('');
  }
});

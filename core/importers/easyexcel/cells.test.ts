import { expect, test } from 'vitest';
import type { ContractColumn } from '../../model/import-contract.ts';
import { book, dateCell, errorCell, formulaCell, type Given, numberCell, profile } from '../poi.fixture.ts';
import family from './index.ts';

const name = { header: '姓名', path: 'name' };
const easyexcel = family.find(({ id }) => id === 'easyexcel')!;

/** What one cell is read as in a column of that kind, and the codes of what was lost. */
function readOne(given: Given, column: Partial<ContractColumn>, date1904 = false): unknown[] {
  const kinds = profile([name, { header: '值', path: 'value', ...column }]);
  const workbook = book(
    [
      [
        ['姓名', '值'],
        ['张样例', given],
      ],
    ],
    { date1904 },
  );
  const { rows, aborted } = easyexcel.read(workbook, kinds);
  const [row] = rows;
  return row ? [row.values['value'], ...row.problems.map(({ code }) => code)] : [aborted?.code];
}

test.each<[string, Given, unknown[]]>([
  ['text, trimmed', ' 甲\n', ['甲', 'importers.textTrimmed']],
  ['full-width blanks as they are', '　甲', ['　甲']],
  ['blanks as nothing', '  ', [null]],
  ['a whole number', 2016, ['2016']],
  [
    'digits beyond fifteen as zeros',
    Number('110105194912310021'),
    ['110105194912310000', 'importers.digitsLost'],
  ],
  ['a percentage as shown', numberCell(0.85, '0%'), ['85%', 'importers.numberAsShown']],
  ['a date as shown', numberCell(46143, 'yyyy/m/d'), ['2026/5/1', 'importers.numberAsShown']],
  ['nothing that is shown as nothing', numberCell(5, ';;;'), [null, 'importers.numberAsShown']],
  ['a logical value', true, ['true']],
  ['an error as text', errorCell('#N/A'), ['#N/A', 'importers.errorCell']],
  ['a formula by its result', formulaCell('甲'), ['甲']],
  [
    'a formula without a result as nothing',
    { ...numberCell(0, 'General'), type: 'blank', value: null, formula: 'A1' },
    [null, 'importers.formulaUncached'],
  ],
])('a text column reads %s', (_, given, expected) => {
  expect(readOne(given, {})).toEqual(expected);
});

test.each<[Given, Partial<ContractColumn>, unknown[]]>([
  ['12', { type: 'integer' }, ['12']],
  ['１２', { type: 'integer' }, ['12']],
  ['12.5', { type: 'integer' }, ['12', 'importers.numberCut']],
  [12.7, { type: 'integer' }, ['12', 'importers.numberCut']],
  ['1e3', { type: 'integer' }, ['1000']],
  [2147483648, { type: 'integer' }, ['-2147483648', 'importers.numberOverflow']],
  ['110105194912310021', { type: 'integer', javaType: 'Long' }, ['110105194912310021']],
  [
    '9223372036854775808',
    { type: 'integer', javaType: 'Long' },
    ['-9223372036854775808', 'importers.numberOverflow'],
  ],
  ['12人', { type: 'integer' }, ['importers.abortNumber']],
  ['1,200', { type: 'integer' }, ['importers.abortNumber']],
  [true, { type: 'integer' }, ['1']],
  ['12.50', { type: 'number' }, ['12.50']],
  ['.5', { type: 'number' }, ['0.5']],
  ['-0012.5', { type: 'number' }, ['-12.5']],
  ['12.50', { type: 'number', javaType: 'Double' }, ['12.5']],
  [0.1, { type: 'number' }, ['0.1']],
  ['约12', { type: 'number' }, ['importers.abortNumber']],
])('a number column reads %j (%j)', (given, column, expected) => {
  expect(readOne(given, column)).toEqual(expected);
});

test.each<[Given, unknown[]]>([
  ['TRUE', ['true']],
  ['是', ['false', 'importers.booleanUnread']],
  ['1', ['false', 'importers.booleanUnread']],
  [1, ['true']],
  [2, ['false', 'importers.booleanUnread']],
  [false, ['false']],
])('a logical column reads %j', (given, expected) => {
  expect(readOne(given, { javaType: 'Boolean' })).toEqual(expected);
});

test.each<[Given, Partial<ContractColumn>, unknown[]]>([
  ['2026-05-01', {}, ['2026-05-01']],
  ['2026-05-01 08:30', {}, ['2026-05-01 08:30:00']],
  ['2026/05/01 08:30', {}, ['2026-05-01 08:30:00']],
  ['20260501083000', {}, ['2026-05-01 08:30:00']],
  ['2026-02-30', {}, ['2026-03-02']],
  ['2026/05/01', {}, ['importers.abortDate']],
  ['2026-5-1', {}, ['importers.abortDate']],
  ['2026年5月1日', {}, ['importers.abortDate']],
  ['2026年05月01日', {}, ['importers.abortDate']],
  ['20260501', {}, ['importers.abortDate']],
  ['2026.5.1', { dateFormat: 'yyyy.MM.dd' }, ['2026-05-01']],
  ['2026.05.01日', { dateFormat: 'yyyy.MM.dd' }, ['2026-05-01']],
  ['2026-05-01', { dateFormat: 'yyyy.MM.dd' }, ['importers.abortDate']],
  [dateCell(46143), {}, ['2026-05-01']],
  [2026, {}, ['1905-07-18', 'importers.numberAsDate']],
  [-1, {}, [null, 'importers.dateUnread']],
  [true, {}, ['importers.abortConvert']],
  ['2026-05-01', { javaType: 'LocalDate' }, ['2026-05-01']],
  ['2026-05-01 08:30:00', { javaType: 'LocalDate' }, ['2026-05-01']],
  ['2026-02-30', { javaType: 'LocalDate' }, ['2026-02-28']],
  ['2026/5/1', { javaType: 'LocalDate', dateFormat: 'yyyy/M/d' }, ['2026-05-01']],
  ['2026.5.1', { javaType: 'LocalDate', dateFormat: 'yyyy.MM.dd' }, ['importers.abortDate']],
  ['2026-05-01', { javaType: 'LocalDateTime' }, ['importers.abortDate']],
  ['2026-05-01 08:30:00', { javaType: 'LocalDateTime' }, ['2026-05-01 08:30:00']],
  [dateCell(46143), { javaType: 'LocalDateTime' }, ['2026-05-01']],
])('a date column reads %j (%j)', (given, column, expected) => {
  expect(readOne(given, { type: 'date', ...column })).toEqual(expected);
});

test('a text column with a date format takes any number for a date', () => {
  expect(readOne(dateCell(46143), { dateFormat: 'yyyy年MM月' })).toEqual(['2026年05月']);
  expect(readOne(12, { dateFormat: 'yyyy年MM月' })).toEqual(['1900年01月', 'importers.numberAsDate']);
});

test('a stopped import names cell, value and column', () => {
  const kinds = profile([name, { header: '日期', path: 'signedOn', type: 'date' }]);
  const workbook = book([
    [
      ['姓名', '日期'],
      ['甲', '2026-05-01'],
      ['乙', '5月1日'],
    ],
  ]);
  expect(easyexcel.read(workbook, kinds).aborted).toEqual({
    code: 'importers.abortDate',
    params: { format: 'yyyy-MM-dd', cell: 'B3', value: '5月1日', header: '日期' },
  });
});

test('dates of a 1904 workbook come out early', () => {
  expect(readOne(dateCell(44681), { type: 'date' }, true)).toEqual(['2022-04-30', 'importers.date1904']);
});

test('a dictionary is equality, and a portal-own converter without one cannot be foretold', () => {
  const dictionary = { 优秀: '1', 合格: '2' };
  expect(readOne('合格', { dictionary })).toEqual(['2']);
  expect(readOne('不合格', { dictionary })).toEqual([null, 'importers.dictionaryMiss']);
  expect(readOne(1, { dictionary })).toEqual([null, 'importers.dictionaryMiss']);
  expect(readOne('甲', { convertedBy: 'DeptConverter' })).toEqual(['甲', 'importers.converterUnknown']);
});

import { expect, test } from 'vitest';
import type { ContractColumn } from '../../model/import-contract.ts';
import { NAME, readOne, valuesOf } from '../members.fixture.ts';
import { book, dateCell, errorCell, formulaCell, type Given, numberCell, profile } from '../poi.fixture.ts';
import { generalText } from './general.ts';
import o2oa from './index.ts';

const grade = { header: '等次', path: 'selfGrade' };

test('the first filled row is the header whatever it says, blank rows are dropped', () => {
  const rows = [undefined, ['任何', '表头'], [null, null], ['甲', '优秀'], [], ['乙']];
  expect(valuesOf(o2oa, book([rows]), profile([NAME, grade]))).toEqual([
    [4, '甲', '优秀'],
    [6, '乙', null],
  ]);
});

test('a title row is dropped, and its header becomes a record', () => {
  const rows = [['标题'], ['姓名', '等次'], ['甲', '优秀']];
  expect(valuesOf(o2oa, book([rows]), profile([NAME, grade]))).toEqual([
    [2, '姓名', '等次'],
    [3, '甲', '优秀'],
  ]);
});

test('columns go by the letter of the profile, else by their place', () => {
  const columns = profile([{ ...NAME, column: 'B' }, grade]);
  expect(
    valuesOf(
      o2oa,
      book([
        [
          ['一', '二'],
          ['优秀', '甲'],
        ],
      ]),
      columns,
    ),
  ).toEqual([[2, '甲', '甲']]);
});

test.each<[string, Given, Partial<ContractColumn>, unknown[]]>([
  ['text with its blanks', ' 甲 ', {}, [' 甲 ']],
  ['a number in the General format', numberCell(12.5, '0.00'), {}, ['12.5']],
  [
    'a lost ID number',
    110105194912310020,
    {},
    ['1.10105E+17', 'importers.digitsLost', 'importers.numberAsShown'],
  ],
  ['a date as text', dateCell(46143), {}, ['2026-05-01 00:00:00', 'importers.dateWithTime']],
  ['a logical value', true, {}, ['TRUE']],
  ['an error', errorCell('#N/A'), {}, [null, 'importers.errorCell']],
  ['a formula', formulaCell('甲'), {}, ['甲']],
  ['a date', dateCell(46143.5), { type: 'date' }, ['2026-05-01']],
  ['any number as a date', 46143, { type: 'date' }, ['2026-05-01']],
  ['a date in text', '2026/5/1 8:30', { type: 'date' }, ['2026-05-01']],
  ['a month', '2026-05', { type: 'date' }, ['2026-05-01']],
  ['a month of months', '2026-05', { type: 'date', dateFormat: 'yyyy-MM' }, ['2026-05']],
  ['a compact date', '20260501', { type: 'date' }, ['2026-05-01']],
  ['a Chinese date', '2026年5月1日', { type: 'date' }, ['1970-01-01', 'importers.dateWrong']],
  ['no date', '五月', { type: 'date' }, ['invalid date', 'importers.dateWrong']],
  ['leading digits', '12人', { type: 'integer' }, ['12', 'importers.numberPrefix']],
  ['grouped digits', '1,234', { type: 'number' }, ['1', 'importers.numberPrefix']],
  ['a fraction', 12.5, { type: 'integer' }, ['12', 'importers.numberCut']],
  ['no number', '三', { type: 'number' }, [null, 'importers.numberUnread']],
  ['a word', '优秀', { dictionary: { 优秀: '1' } }, ['1']],
])('reads %s', (_, given, column, read) => {
  expect(readOne(o2oa, given, column)).toEqual(read);
});

test.each<[string, Given, Partial<ContractColumn>, string]>([
  ['a blank', null, { required: true }, 'importers.abortRequired'],
  ['no number', '12人', { required: true, type: 'integer' }, 'importers.abortNumber'],
  ['a Chinese date', '2026年5月1日', { required: true, type: 'date' }, 'importers.abortCast'],
  ['a compact date', '20260501', { required: true, type: 'date' }, 'importers.abortCast'],
])('a model that checks stops at %s', (_, given, column, code) => {
  expect(readOne(o2oa, given, column)).toEqual([code]);
});

test.each<[number, string]>([
  [99999999999, '99999999999'],
  [1e-7, '0.0000001'],
  [0.00012345, '0.00012345'],
  [1234567.891, '1234567.891'],
  [1 / 3, '0.333333333'],
  [12345678901.5, '12345678901'],
  [-123456789.123, '-123456789.1'],
  [1.5e-12, '1.5E-12'],
])('%d in the General format of SheetJS is %s', (value, text) => {
  expect(generalText(value)).toBe(text);
});

import { expect, test } from 'vitest';
import type { ContractColumn } from '../../model/import-contract.ts';
import { member, NAME, readOne, valuesOf } from '../members.fixture.ts';
import {
  book,
  cell,
  dateCell,
  errorCell,
  formulaCell,
  type Given,
  numberCell,
  profile,
} from '../poi.fixture.ts';
import family from './index.ts';

const hutool = member(family, 'hutool');
const sax = member(family, 'hutool-sax');
const names = (rows: (Given[] | undefined)[], titleRows = 0): unknown[] =>
  family.map((contract) => valuesOf(contract, book([rows]), profile([NAME], titleRows)));

test('headers must be equal to the letter', () => {
  expect(names([['姓名 '], ['甲']])).toEqual([[[2, null]], [[2, null]]]);
});

test('the header stands in its row of the sheet, stored or not', () => {
  expect(names([undefined, ['姓名'], ['甲']], 1)).toEqual([[[3, '甲']], [[3, '甲']]]);
  expect(names([undefined, ['姓名'], ['甲']])).toEqual([
    'importers.abortNoHeader',
    'importers.abortNoHeader',
  ]);
  expect(names([['标题'], ['说明'], ['姓名'], ['甲']], 2)).toEqual([[[4, '甲']], [[4, '甲']]]);
  expect(valuesOf(hutool, book([[['标题']]]), profile([NAME], 1))).toBe('importers.abortNoHeader');
});

test('of two equal headers the later one counts, even where it holds nothing', () => {
  expect(
    names([
      ['姓名', '姓名'],
      ['甲', null],
    ]),
  ).toEqual([[], []].map(() => [[2, null]]));
});

test('the reader skips blank rows, SAX makes a record of every row element', () => {
  expect(names([['姓名'], [null], [''], [], undefined, ['甲']])).toEqual([
    [[6, '甲']],
    [
      [2, null],
      [3, null],
      [4, null],
      [6, '甲'],
    ],
  ]);
});

test('every stored cell of a merged range has the value of its first one', () => {
  const merges = [{ top: 1, left: 0, bottom: 3, right: 0 }];
  const rows = [
    ['姓名', '票数'],
    ['甲', 1],
    [null, 2],
    [undefined, 3],
  ];
  const columns = profile([NAME, { header: '票数', path: 'votesBasic', type: 'integer' }]);
  const workbook = book([rows], { merges });
  expect(valuesOf(hutool, workbook, columns)).toEqual([
    [2, '甲', '1'],
    [3, '甲', '2'],
    [4, null, '3'],
  ]);
  expect(valuesOf(sax, workbook, columns)).toEqual([
    [2, '甲', '1'],
    [3, null, '2'],
    [4, null, '3'],
  ]);
});

test('SAX fills gaps, at the beginning of a row too', () => {
  const rows = [
    ['姓名', '票数', '备注'],
    [undefined, 2, undefined],
    ['甲', undefined, '好'],
  ];
  const columns = profile([NAME, { header: '票数', path: 'a' }, { header: '备注', path: 'b' }]);
  expect(valuesOf(sax, book([rows]), columns)).toEqual([
    [2, null, '2', null],
    [3, '甲', null, '好'],
  ]);
});

/** The same by the reader and by SAX. */
test.each<[string, Given, Partial<ContractColumn>, unknown[]]>([
  ['text with its blanks', ' 甲 ', {}, [' 甲 ']],
  ['a whole number', 12, {}, ['12']],
  ['a whole number under 0.00', numberCell(12, '0.00'), {}, ['12.0']],
  ['a lost ID number', 110105194912310020, {}, ['110105194912310020', 'importers.digitsLost']],
  ['a date as text', dateCell(46143), {}, ['2026-05-01 00:00:00', 'importers.dateWithTime']],
  ['a logical value', true, {}, ['true']],
  ['a date', dateCell(46143), { type: 'date' }, ['2026-05-01']],
  ['a slashed date', '2026/5/1', { type: 'date' }, ['2026-05-01']],
  ['a Chinese date', '2026年5月1日', { type: 'date' }, ['2026-05-01']],
  ['a Chinese time', '2026年5月1日 8时30分', { type: 'date' }, ['2026-05-01 08:30:00']],
  ['a compact date', '20260501', { type: 'date' }, ['2026-05-01']],
  ['a date that is none', '2026-02-30', { type: 'date' }, ['2026-03-02']],
  ['a number as a date', 46143, { type: 'date' }, ['1970-01-01 08:00:46', 'importers.numberAsMillis']],
  ['leading digits', '12人', { type: 'integer' }, ['12', 'importers.numberPrefix']],
  ['grouped digits', '1,234.5', { type: 'number' }, ['1234.5']],
  ['full-width digits', '１２．５', { type: 'number' }, ['12.5']],
  ['hexadecimal digits', '0x10', { type: 'integer' }, ['16']],
  ['a fraction', '12.5', { type: 'integer' }, ['12', 'importers.numberCut']],
  ['too many digits', 13800000001, { type: 'integer' }, ['915098113', 'importers.numberOverflow']],
  ['many digits as Long', '13800000001', { type: 'integer', javaType: 'Long' }, ['13800000001']],
  ['a date as a number', dateCell(46143), { type: 'integer' }, ['-551660544', 'importers.dateAsSerial']],
  ['a word', '优秀', { dictionary: { 优秀: '1' } }, ['1']],
  ['another word', '良好', { dictionary: { 优秀: '1' } }, ['良好', 'importers.dictionaryKept']],
  ['a formula', formulaCell('甲'), {}, ['甲']],
])('both read %s', (_, given, column, read) => {
  expect(family.map((contract) => readOne(contract, given, column))).toEqual([read, read]);
});

test.each<[string, Given, Partial<ContractColumn>, unknown[], unknown[]]>([
  ['a month', '2026-05', { type: 'date' }, [null, 'importers.dateUnread'], ['importers.abortCast']],
  ['no number', '三', { type: 'number' }, [null, 'importers.numberUnread'], ['importers.abortNumber']],
  ['an exponent', '1e3', { type: 'integer' }, [null, 'importers.numberUnread'], ['importers.abortNumber']],
  [
    'an error',
    errorCell('#N/A'),
    {},
    ['#N/A', 'importers.errorCell'],
    ['\\"ERROR: #N/A ', 'importers.errorCell'],
  ],
  ['a small fraction', 0.00012345, {}, ['1.2345E-4'], ['0.00012345']],
  ['a formula never calculated', { ...cell(null)!, formula: 'A1' }, {}, ['0'], ['importers.abortNumber']],
])('the reader and SAX differ on %s', (_, given, column, byReader, bySax) => {
  expect(readOne(hutool, given, column)).toEqual(byReader);
  expect(readOne(sax, given, column)).toEqual(bySax);
});

test('an unfinished formula under a date format is nothing to SAX but in a date column', () => {
  const given = {
    ...numberCell(0, 'yyyy-mm-dd'),
    value: null,
    type: 'blank',
    date: false,
    formula: 'A1',
  } as const;
  expect(readOne(sax, given)).toEqual([null]);
  expect(readOne(sax, given, { type: 'date' })).toEqual(['importers.abortCast']);
});

test('only the reader knows the year 1904', () => {
  const dates = family.map((contract) =>
    readOne(contract, dateCell(44681), { type: 'date' }, { date1904: true }),
  );
  expect(dates).toEqual([['2026-05-01'], ['2022-04-30']]);
});

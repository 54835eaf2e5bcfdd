import { expect, test } from 'vitest';
import type { ContractColumn } from '../../model/import-contract.ts';
import { readWorkbook } from '../../workbook/xlsx/read.ts';
import { writeWorkbook } from '../../workbook/write.ts';
import { member, NAME, readOne, valuesOf } from '../members.fixture.ts';
import { book, dateCell, formulaCell, type Given, numberCell, profile } from '../poi.fixture.ts';
import family from './index.ts';

const strict = member(family, 'positional-poi');
const text = member(family, 'positional-poi-text');
const counted = member(family, 'positional-poi-counted');
const shown = member(family, 'positional-poi-shown');
const all = [strict, text, counted, shown];

const names = (rows: (Given[] | undefined)[]): unknown[] =>
  all.map((contract) => valuesOf(contract, book([rows]), profile([NAME])));

test('the header is not read', () => {
  expect(names([['任何表头'], ['甲']])).toEqual(all.map(() => [[2, '甲']]));
});

test('columns go by the letter of the profile', () => {
  const columns = profile([{ ...NAME, column: 'C' }]);
  const workbook = book([[['标题'], ['甲', '乙', '丙'], ['一', '二', '三']]]);
  expect(valuesOf(strict, workbook, { ...columns, titleRows: 1 })).toEqual([[3, '三']]);
});

test('a missing row stops the strict form, and costs the counting one its last row', () => {
  expect(names([['姓名'], ['甲'], undefined, ['乙']])).toEqual([
    'importers.abortMissingRow',
    [
      [2, '甲'],
      [4, '乙'],
    ],
    [[2, '甲']],
    [
      [2, '甲'],
      [4, '乙'],
    ],
  ]);
});

test('a missing cell stops the strict form, a blank one becomes an empty record', () => {
  expect(names([['姓名'], []])).toEqual(['importers.abortMissingCell', ...[1, 2, 3].map(() => [[2, null]])]);
  expect(names([['姓名'], [null]])).toEqual(all.map(() => [[2, null]]));
});

const TRIMMED = ['甲', 'importers.textTrimmed'];
const code = (name: string): unknown[] => [`importers.${name}`];

test.each<[string, Given, Partial<ContractColumn>, unknown[], unknown[], unknown[]]>([
  ['text', '甲', {}, ['甲'], ['甲'], ['甲']],
  ['text between blanks', ' 甲 ', {}, TRIMMED, TRIMMED, TRIMMED],
  ['a number in text', 12, {}, code('abortTextExpected'), ['12'], ['12']],
  ['a formula of text', formulaCell('甲'), {}, ['甲'], ['甲'], ['A1', 'importers.formulaShown']],
  [
    'a lost ID number',
    numberCell(110105194912310020, 'General'),
    {},
    code('abortTextExpected'),
    ['110105194912310020', 'importers.digitsLost'],
    ['1.10105E+17', 'importers.digitsLost', 'importers.numberAsShown'],
  ],
  [
    'a date in text',
    numberCell(46143, 'yyyy-mm-dd'),
    {},
    code('abortTextExpected'),
    ['46143', 'importers.dateAsSerial'],
    ['2026-05-01'],
  ],
  ['a logical value', true, {}, code('abortTextExpected'), ['TRUE'], ['true']],
  [
    'a date',
    numberCell(46143, 'yyyy-mm-dd'),
    { type: 'date' },
    ['2026-05-01'],
    code('abortDate'),
    ['2026-05-01'],
  ],
  [
    'a date as text',
    '2026-05-01',
    { type: 'date' },
    code('abortNumberExpected'),
    ['2026-05-01'],
    ['2026-05-01'],
  ],
  ['a blank date', null, { type: 'date' }, [null], [null], [null]],
  ['a whole number', 12, { type: 'integer' }, ['12'], ['12'], ['12']],
  ['a whole number as text', '12', { type: 'integer' }, code('abortNumberExpected'), ['12'], ['12']],
  [
    'a fraction',
    12.5,
    { type: 'integer' },
    ['12', 'importers.numberCut'],
    code('abortNumber'),
    code('abortNumber'),
  ],
  ['a blank number', null, { type: 'number' }, ['0', 'importers.blankAsZero'], [null], [null]],
  ['a word', '优秀', { dictionary: { 优秀: '1' } }, ['1'], ['1'], ['1']],
])('%s is read strictly, as stored text, as shown', (_, given, column, ...read) => {
  expect([strict, text, shown].map((contract) => readOne(contract, given, column))).toEqual(read);
});

test.each([
  ['yyyy/m/d', '5/1/26'],
  ['yyyy/m/d h:mm', '5/1/26 12:00'],
  ['yyyy"年"m"月"d"日"', '2026"年"5"月"1"日"'],
])('a date under %s is shown as %s', (format, value) => {
  const given = numberCell(46143.5, format);
  expect(readOne(shown, given)).toEqual([value, 'importers.dateShown']);
  expect(readOne(shown, given, { type: 'date' })).toEqual(code('abortDate'));
});

test('dates of a 1904 workbook are right', () => {
  expect(readOne(strict, dateCell(44681), { type: 'date' }, { date1904: true })).toEqual(['2026-05-01']);
});

test('our own file suits the strict form where columns have the type it asks for', () => {
  const bytes = writeWorkbook([
    {
      name: '表',
      columns: [
        { header: '姓名', type: 'text' },
        { header: '日期', type: 'date' },
        { header: '票数', type: 'number' },
      ],
      rows: [
        ['张样例', '2026-05-01', '12'],
        ['', '', '3'],
      ],
    },
  ]);
  const columns = profile([
    NAME,
    { header: '日期', path: 'signedOn', type: 'date' },
    { header: '票数', path: 'votesBasic', type: 'integer' },
  ]);
  expect(valuesOf(strict, readWorkbook(bytes), columns)).toEqual([
    [2, '张样例', '2026-05-01', '12'],
    [3, null, null, '3'],
  ]);
});

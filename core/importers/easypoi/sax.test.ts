import { expect, test } from 'vitest';
import { readWorkbook } from '../../workbook/xlsx/read.ts';
import { sampleStyles, sampleWorkbook } from '../../workbook/sample.fixture.ts';
import { writeWorkbook } from '../../workbook/write.ts';
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

const sax = member(family, 'easypoi-sax');
const three = profile(['甲', '乙', '丙'].map((header, n) => ({ header, path: `f${n}` })));
const header = ['甲', '乙', '丙'];
const read = (...row: Given[]): unknown => valuesOf(sax, book([[header, row]]), three);

test.each<[string, Given[], unknown]>([
  ['gaps before a value are filled', ['1', undefined, '3'], [[2, '1', null, '3']]],
  ['a row that begins later moves to the left', [undefined, '2', '3'], [[2, '2', '3', null]]],
  ['styled blanks keep their place', [null, null, '3'], [[2, null, null, '3']]],
  ['a gap before a styled blank is lost', ['1', undefined, null, '4'], [[2, '1', null, '4']]],
  ['empty text takes two places', ['', '2', '3'], [[2, null, null, '2']]],
  ['an unfinished formula takes none', [{ ...cell(null)!, formula: 'A1' }, '2', '3'], [[2, '2', '3', null]]],
  ['a formula of text at the end is nothing', ['1', '2', formulaCell('三')], [[2, '1', '2', null]]],
  ['a formula of text before others stops all', [formulaCell('一'), '2', '3'], 'importers.abortHole'],
  ['a logical value before others stops all', ['1', true, '3'], 'importers.abortHole'],
  ['an error stops all', ['1', '2', errorCell('#N/A')], 'importers.abortErrorCell'],
])('%s', (_, row, expected) => {
  expect(read(...row)).toEqual(expected);
});

test('what leaves a hole is named by its own cell', () => {
  expect(sax.read(book([[header, ['1', formulaCell('二'), '3']]]), three).aborted).toEqual({
    code: 'importers.abortHole',
    params: { cell: 'B2', value: '二' },
  });
});

test('row elements are counted, those without cells are no record', () => {
  const rows = [['标题'], undefined, header, [], ['1'], [null]];
  expect(valuesOf(sax, book([rows]), { ...three, titleRows: 1 })).toEqual([
    [5, '1', null, null],
    [6, null, null, null],
  ]);
});

test('of two header rows the second names its columns without their group', () => {
  const columns = { ...profile([NAME, { header: '事项', path: 'item' }]), headRows: 2 };
  const rows = [
    ['姓名', '承诺'],
    [null, '事项'],
    ['甲', '上好课'],
  ];
  expect(valuesOf(sax, book([rows]), columns)).toEqual([[3, '甲', '上好课']]);
});

test.each<[string, Given, unknown[]]>([
  ['text without its blanks', ' 甲 ', ['甲', 'importers.textTrimmed']],
  ['a number', 12.5, ['12.5']],
  ['a date', dateCell(46143), ['Fri May 01 00:00:00 CST 2026', 'importers.javaDate']],
  ['a date in a built-in format', numberCell(46143, 'yyyy/m/d'), ['46143']],
  [
    'a red number, whose format has a D',
    numberCell(46143, '[Red]0.00'),
    ['Fri May 01 00:00:00 CST 2026', 'importers.javaDate'],
  ],
])('a text column reads %s', (_, given, expected) => {
  expect(readOne(sax, given)).toEqual(expected);
});

test.each<[Given, unknown[]]>([
  [dateCell(46143), ['2026-05-01']],
  ['2026-05-01', ['2026-05-01']],
  ['2026-05-01 上午', ['importers.abortDate']],
  [numberCell(46143, 'yyyy/m/d'), ['importers.abortCast']],
  [46143, ['importers.abortCast']],
  [null, [null]],
])('a date column reads %j', (given, expected) => {
  expect(readOne(sax, given, { type: 'date', dateFormat: 'yyyy-MM-dd' })).toEqual(expected);
});

test.each<[Given, unknown[]]>([
  ['12', ['12']],
  [12.5, ['12', 'importers.numberCut']],
  ['12人', ['importers.abortNumber']],
  [dateCell(46143), ['importers.abortNumber']],
])('an integer column reads %j', (given, expected) => {
  expect(readOne(sax, given, { type: 'integer' })).toEqual(expected);
});

test('dictionary words are replaced', () => {
  const column = { dictionary: { 优秀: '1' } };
  expect(readOne(sax, '优秀', column)).toEqual(['1']);
  expect(readOne(sax, '良好', column)).toEqual(['良好', 'importers.dictionaryKept']);
});

function inline(ref: string, text: string): string {
  return `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

test('a gap before inline text is lost', () => {
  const rows = [
    `<row r="1">${header.map((text, n) => inline(`${'ABC'[n] ?? ''}1`, text)).join('')}</row>`,
    `<row r="2">${inline('A2', '1')}${inline('C2', '3')}</row>`,
  ];
  const bytes = sampleWorkbook({
    sheets: [`<sheetData>${rows.join('')}</sheetData>`],
    styles: sampleStyles('General'),
  });
  expect(valuesOf(sax, readWorkbook(bytes), three)).toEqual([[2, '1', '3', null]]);
});

test('our own files are read as they were written', () => {
  const bytes = writeWorkbook([
    {
      name: '表',
      columns: [
        { header: '姓名', type: 'text' },
        { header: '身份证号', type: 'text' },
        { header: '日期', type: 'date' },
        { header: '票数', type: 'number' },
      ],
      rows: [
        ['张样例', '11010519491231002X', '2026-05-01', '12'],
        ['', '440524188001010014', '', ''],
      ],
    },
  ]);
  const columns = profile([
    NAME,
    { header: '身份证号', path: 'idNumber' },
    { header: '日期', path: 'signedOn', type: 'date' },
    { header: '票数', path: 'votesBasic', type: 'integer' },
  ]);
  for (const contract of family)
    expect(valuesOf(contract, readWorkbook(bytes), columns)).toEqual([
      [2, '张样例', '11010519491231002X', '2026-05-01', '12'],
      [3, null, '440524188001010014', null, null],
    ]);
});

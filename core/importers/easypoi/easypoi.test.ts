import { expect, test } from 'vitest';
import type { ContractColumn } from '../../model/import-contract.ts';
import { member, NAME, readOne, valuesOf } from '../members.fixture.ts';
import { book, cell, dateCell, errorCell, formulaCell, type Given, profile } from '../poi.fixture.ts';
import { simulateImport } from '../simulate.ts';
import family from './index.ts';

const easypoi = member(family, 'easypoi');
const names = (rows: (Given[] | undefined)[], titleRows = 0): unknown =>
  valuesOf(easypoi, book([rows]), profile([NAME], titleRows));

test('headers lose blanks at their ends and line breaks', () => {
  expect(names([[' 姓\n名 '], ['甲']])).toEqual([[2, '甲']]);
  expect(names([['*姓名'], ['甲']])).toEqual([[2, null]]);
});

test('titles are counted in stored rows', () => {
  expect(names([['标题'], undefined, ['姓名'], ['甲']], 1)).toEqual([[4, '甲']]);
  expect(names([['标题'], ['说明'], ['姓名'], ['甲']], 2)).toEqual([[4, '甲']]);
  expect(names([['标题']], 1)).toBe('importers.abortNoHeader');
});

test('a styled blank row becomes an empty record, one without cells does not', () => {
  expect(names([['姓名'], [null], [], undefined, ['甲']])).toEqual([
    [2, null],
    [5, '甲'],
  ]);
  const [blank] = easypoi.read(book([[['姓名'], [null]]]), profile([NAME])).rows;
  expect(blank?.problems.map(({ code }) => code)).toEqual(['importers.emptyRecord']);
});

test('only the first sheet is read', () => {
  expect(
    valuesOf(
      easypoi,
      book([
        [['姓名'], ['甲']],
        [['姓名'], ['乙']],
      ]),
      profile([NAME]),
    ),
  ).toEqual([[2, '甲']]);
});

test('of two equal headers the later one counts where it holds something', () => {
  expect(
    names([
      ['姓名', '姓名'],
      ['甲', '乙'],
      ['丙', null],
    ]),
  ).toEqual([
    [2, '乙'],
    [3, '丙'],
  ]);
});

const pledges = [
  NAME,
  { header: '承诺_事项', path: 'pledges[0].item' },
  { header: '承诺_时限', path: 'pledges[0].deadline' },
];
const twoRows = [
  ['姓名', '承诺', undefined],
  [undefined, '事项', '时限'],
];

test('a list of the portal keeps the group in its titles, and a row without key adds to it', () => {
  const workbook = book([
    [...twoRows, ['甲', '上好课', '六月'], [null, '带队伍', '七月'], ['乙', '备课', null]],
  ]);
  const { rows } = easypoi.read(workbook, { ...profile(pledges), headRows: 2 });
  expect(rows.map(({ row, values }) => [row, values])).toEqual([
    [
      3,
      {
        name: '甲',
        'pledges[0].item': '上好课',
        'pledges[0].deadline': '六月',
        'pledges[1].item': '带队伍',
        'pledges[1].deadline': '七月',
      },
    ],
    [5, { name: '乙', 'pledges[0].item': '备课', 'pledges[0].deadline': null }],
  ]);
});

test('a group without a list keeps its name in its first column only', () => {
  const grouped = [NAME, { header: '学历_学校', path: 'school' }, { header: '学历_专业', path: 'major' }];
  const rows = [
    ['姓名', '学历', undefined],
    [undefined, '学校', '专业'],
    ['甲', '样例大学', '数学'],
  ];
  expect(valuesOf(easypoi, book([rows]), { ...profile(grouped), headRows: 2 })).toEqual([
    [3, '甲', '样例大学', null],
  ]);
});

test.each<[string, Given, unknown[]]>([
  ['text with its blanks', ' 甲 ', [' 甲 ']],
  ['full-width blanks only', '\u3000', [null]],
  ['a whole number', 12, ['12']],
  ['a number beyond Integer', 13800000001, ['13800000001']],
  ['a small number', 0.0001, ['0.00010']],
  ['a lost ID number', 110105194912310020, ['110105194912310020', 'importers.digitsLost']],
  ['a date', dateCell(46143), [null, 'importers.dateDropped']],
  ['a logical value', true, ['true']],
  ['an error', errorCell('#N/A'), [null, 'importers.errorCell']],
  ['a formula of text', formulaCell('甲'), ['甲']],
  ['a formula never calculated', { ...cell(null)!, formula: 'A1' }, ['0']],
  ['a formula that is logical', { ...cell(true)!, formula: 'A1' }, ['importers.abortFormulaResult']],
])('a text column reads %s', (_, given, read) => {
  expect(readOne(easypoi, given)).toEqual(read);
});

test('a date in a text column is shown by the format of the column', () => {
  expect(readOne(easypoi, dateCell(46143), { dateFormat: 'yyyy年M月' })).toEqual(['2026年5月']);
  expect(readOne(easypoi, dateCell(44681), { dateFormat: 'yyyy-MM-dd' }, { date1904: true })).toEqual([
    '2026-05-01',
  ]);
});

test.each<[Given, string | undefined, unknown[]]>([
  ['2026-05-01', 'yyyy-MM-dd', ['2026-05-01']],
  ['2026-02-30 上午', 'yyyy-MM-dd', ['2026-03-02']],
  ['2026.05', 'yyyy-MM-dd', ['1905-07-18 01:12:00', 'importers.dateFromNumber']],
  ['2026年5月', 'yyyy-MM-dd', [null, 'importers.dateUnread']],
  ['2026-05-01', undefined, [null, 'importers.dateUnread']],
  [dateCell(46143), undefined, ['2026-05-01']],
  [46143, 'yyyy-MM-dd', [null, 'importers.dateUnread']],
  [formulaCell(46143), 'yyyy-MM-dd', [null, 'importers.dateUnread']],
  [null, 'yyyy-MM-dd', [null]],
])('a date column reads %j by %s', (given, dateFormat, read) => {
  expect(readOne(easypoi, given, { type: 'date', ...(dateFormat && { dateFormat }) })).toEqual(read);
});

test('a date column does not know the year 1904', () => {
  expect(readOne(easypoi, dateCell(44681), { type: 'date' }, { date1904: true })).toEqual(['2022-04-30']);
});

test.each<[Given, Partial<ContractColumn>, unknown[]]>([
  ['12', { type: 'integer' }, ['12']],
  [' 12 ', { type: 'integer' }, ['12']],
  [12.5, { type: 'integer' }, ['12', 'importers.numberCut']],
  [13800000001, { type: 'integer' }, ['2147483647', 'importers.numberOverflow']],
  [13800000001, { type: 'integer', javaType: 'Long' }, ['13800000001']],
  ['12人', { type: 'integer' }, [null, 'importers.numberUnread']],
  [dateCell(46143), { type: 'integer' }, [null, 'importers.dateDropped']],
  ['1e3', { type: 'number' }, ['1000']],
  ['1,234', { type: 'number' }, [null, 'importers.numberUnread']],
])('a number column reads %j as %j', (given, column, read) => {
  expect(readOne(easypoi, given, column)).toEqual(read);
});

test.each<[Given, unknown[]]>([
  ['合格', ['2']],
  ['良好', ['良好', 'importers.dictionaryKept']],
  ['优秀,合格', ['优秀,合格', 'importers.dictionaryKept']],
  ['', [null]],
])('a dictionary column reads %j', (given, read) => {
  expect(readOne(easypoi, given, { dictionary: { 优秀: '1', 合格: '2' } })).toEqual(read);
});

test('a code that is a word of the dictionary is changed once more', () => {
  expect(readOne(easypoi, '甲', { dictionary: { 甲: '乙', 乙: '3' } })).toEqual(['3']);
});

test('a portal that requires columns returns rows with a cell it cannot read, or without one it needs', () => {
  const columns = profile([
    { ...NAME, required: true },
    { header: '票数', path: 'votesBasic', type: 'integer' },
  ]);
  const workbook = book([
    [
      ['姓名', '票数'],
      ['甲', '三'],
      [null, 3],
    ],
  ]);
  const { rows } = easypoi.read(workbook, columns);
  expect(rows.map(({ accepted, problems }) => [accepted, problems[0]?.code])).toEqual([
    [false, 'importers.cellRefused'],
    [false, 'importers.required'],
  ]);
  const { differences } = simulateImport(workbook, easypoi, columns, [
    { row: 2, values: { name: '甲', votesBasic: '三' } },
    { row: 3, values: { votesBasic: '3' } },
  ]);
  expect(differences.map(({ column, why }) => [column, why])).toEqual([
    ['票数', 'importers.cellRefused'],
    ['姓名', 'importers.required'],
  ]);
});

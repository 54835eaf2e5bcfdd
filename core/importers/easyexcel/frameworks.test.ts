import { expect, test } from 'vitest';
import type { ContractColumn } from '../../model/import-contract.ts';
import { book, dateCell, type Given, numberCell, profile } from '../poi.fixture.ts';
import family from './index.ts';

const name = { header: '姓名', path: 'name' };
const dictionary = { 优秀: '1', 合格: '2' };

function contract(id: string) {
  return family.find((candidate) => candidate.id === id)!;
}

/** What one cell is read as, and the codes of what was lost; or the code of what stops the import. */
function readOne(id: string, given: Given, column: Partial<ContractColumn>, date1904 = false): unknown[] {
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
  const { rows, aborted } = contract(id).read(workbook, kinds);
  const [row] = rows;
  return row ? [row.values['value'], ...row.problems.map(({ code }) => code)] : [aborted?.code];
}

test.each<[string, Given, Partial<ContractColumn>, unknown[]]>([
  ['yudao', '合格', { dictionary }, ['2']],
  ['yudao', '优秀,合格', { dictionary }, [null, 'importers.dictionaryMiss']],
  ['yudao', 1, { dictionary }, [null, 'importers.dictionaryMiss']],
  ['yudao', '优秀、合格', { dictionary, separator: '、' }, ['1,2']],
  ['yudao', '优秀， 合格，', { dictionary, separator: '、' }, ['1,2']],
  ['yudao', '优秀、良好', { dictionary, separator: '、' }, [null, 'importers.dictionaryMiss']],
  ['yudao', '浙江/杭州', { dictionary: { '浙江/杭州': '3301' }, convertedBy: 'AreaConvert' }, ['3301']],
  [
    'yudao',
    3301,
    { dictionary: { '浙江/杭州': '3301' }, convertedBy: 'AreaConvert' },
    ['importers.abortConverter'],
  ],
  ['yudao', '12.00', { type: 'integer', convertedBy: 'MoneyConvert' }, ['importers.abortConverter']],
  ['yudao', null, { type: 'integer', convertedBy: 'MoneyConvert' }, [null]],
  ['ruoyi-vue-plus', '合格', { dictionary }, ['2']],
  ['ruoyi-vue-plus', '良好', { dictionary }, [null, 'importers.dictionaryMiss']],
  ['ruoyi-vue-plus', '合格,优秀', { dictionary }, ['2,1']],
  ['ruoyi-vue-plus', '良好,优秀', { dictionary }, [',1', 'importers.dictionaryMiss']],
  ['ruoyi-vue-plus', '合格,优秀', { dictionary, convertedBy: 'readConverterExp' }, ['1,2']],
  [
    'ruoyi-vue-plus',
    '良好,优秀',
    { dictionary, convertedBy: 'readConverterExp' },
    ['1', 'importers.dictionaryMiss'],
  ],
  ['ruoyi-vue-plus', '合格;优秀', { dictionary, separator: ';' }, ['2;1']],
  [
    'ruoyi-vue-plus',
    '合格,优秀',
    { dictionary, convertedBy: 'ExcelEnumConvert' },
    [null, 'importers.dictionaryMiss'],
  ],
  ['pig', '合格', { dictionary }, ['2']],
  ['pig', '良好', { dictionary }, [null, 'importers.dictionaryMiss']],
  ['pig', 1, { dictionary }, ['1', 'importers.dictionaryKept']],
  ['pig', '合格', { dictionary, type: 'integer' }, ['importers.abortNumber']],
  ['yudao', '合格', { dictionary, type: 'integer' }, ['2']],
  ['ruoyi-vue-plus', '合格', { dictionary, type: 'integer' }, ['2']],
])('%s reads %j as a word of %j', (id, given, column, expected) => {
  expect(readOne(id, given, column)).toEqual(expected);
});

test.each<[Given, Partial<ContractColumn>, unknown[]]>([
  ['12', { type: 'integer', javaType: 'Long' }, ['12']],
  ['-１２', { type: 'integer', javaType: 'Long' }, ['-12']],
  ['12.0', { type: 'integer', javaType: 'Long' }, ['importers.abortNumber']],
  ['9223372036854775808', { type: 'integer', javaType: 'Long' }, ['importers.abortNumber']],
  [12.7, { type: 'integer', javaType: 'Long' }, ['12', 'importers.numberCut']],
  ['12.0', { type: 'integer' }, ['12']],
  ['2026-05-01', { type: 'date', javaType: 'LocalDate' }, ['2026-05-01']],
  ['2026-02-30', { type: 'date', javaType: 'LocalDate' }, ['importers.abortDate']],
  ['2026-05-01 08:30:00', { type: 'date', javaType: 'LocalDate' }, ['importers.abortDate']],
  ['2026/5/1', { type: 'date', javaType: 'LocalDate', dateFormat: 'yyyy/M/d' }, ['2026-05-01']],
  ['2026-05-01 08:30:00', { type: 'date', javaType: 'LocalDateTime' }, ['2026-05-01 08:30:00']],
  ['2026-05-01 08:30', { type: 'date', javaType: 'LocalDateTime' }, ['importers.abortDate']],
  ['2026-05-01 08:30', { type: 'date' }, ['2026-05-01 08:30:00']],
])('pig reads %j in a column of %j', (given, column, expected) => {
  expect(readOne('pig', given, column)).toEqual(expected);
});

test('FastExcel counts from 1904 where the workbook does, but not by an annotated format', () => {
  const date = { type: 'date' } as const;
  expect(readOne('pig', dateCell(44681), date, true)).toEqual(['2026-05-01']);
  expect(readOne('yudao', numberCell(44681, 'yyyy/m/d'), {}, true)).toEqual([
    '2026/5/1',
    'importers.numberAsShown',
  ]);
  expect(readOne('pig', dateCell(44681), { ...date, dateFormat: 'yyyy-MM-dd' }, true)).toEqual([
    '2022-04-30',
    'importers.date1904',
  ]);
});

test('pig keeps rows without content, those between rows as well', () => {
  const rows = [['姓名'], ['甲'], undefined, [null], ['乙'], [null]];
  const { rows: read } = contract('pig').read(book([rows]), profile([{ ...name, required: true }]));
  expect(read.map(({ row, accepted }) => [row, accepted])).toEqual([
    [2, true],
    [3, false],
    [4, false],
    [5, true],
    [6, false],
  ]);
});

test('pig takes an empty header row for a header without names', () => {
  const { rows } = contract('pig').read(book([[undefined, ['甲']]]), profile([name]));
  expect(rows.map(({ values }) => values)).toEqual([{ name: null }]);
});

test('one row that lacks a required value stops the whole of RuoYi-Vue-Plus', () => {
  const kinds = profile([name, { header: '性别', path: 'gender', required: true }]);
  expect(
    contract('ruoyi-vue-plus').read(
      book([
        [
          ['姓名', '性别'],
          ['甲', '男'],
          ['乙', null],
        ],
      ]),
      kinds,
    ),
  ).toEqual({
    contractId: 'ruoyi-vue-plus',
    rows: [],
    aborted: { code: 'importers.abortRequired', params: { cell: '3', header: '性别' } },
  });
});

test("yudao reads the template's own dictionary sheet as records, which a required column keeps out", () => {
  const sheets = [
    [['姓名'], ['甲']],
    [['男'], ['女']],
  ];
  const read = (required: boolean) =>
    contract('yudao')
      .read(book(sheets), profile([{ ...name, required }]))
      .rows.map(({ values, problems }) => [values['name'], ...problems.map(({ code }) => code)]);
  expect(read(true)).toEqual([['甲']]);
  expect(read(false)).toEqual([
    ['甲'],
    [null, 'importers.otherSheet', 'importers.headerMissing', 'importers.emptyRecord'],
  ]);
});

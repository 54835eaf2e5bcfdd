import { expect, test } from 'vitest';
import type { ImportProfile } from '../../model/import-contract.ts';
import type { Workbook } from '../../model/workbook.ts';
import { book, numberCell, profile } from '../poi.fixture.ts';
import family from './index.ts';

const [easyexcel, everySheet] = ['easyexcel', 'easyexcel-all'].map((id) =>
  family.find((contract) => contract.id === id)!,
);
const name = { header: '姓名', path: 'name' };

/** Values by row number, or the code of what stops the import. */
function read(workbook: Workbook, kinds: ImportProfile, contract = easyexcel!): unknown {
  const { rows, aborted } = contract.read(workbook, kinds);
  return aborted ? aborted.code : rows.map((row) => [row.row, ...Object.values(row.values)]);
}

test('names are trimmed in the sheet, and the first of two counts', () => {
  const workbook = book([
    [
      [' 姓名 ', '姓名'],
      ['甲', '乙'],
    ],
  ]);
  expect(read(workbook, profile([name]))).toEqual([[2, '甲']]);
});

test('a number in the header is a name as it is shown', () => {
  const workbook = book([[[numberCell(2026, '0"年 "')], ['甲']]]);
  expect(read(workbook, profile([{ ...name, header: '2026年' }]))).toEqual([[2, '甲']]);
});

test('of two properties with one name the last takes the column', () => {
  const workbook = book([[['姓名'], ['甲']]]);
  expect(read(workbook, profile([name, { ...name, path: 'other' }]))).toEqual([[2, null, '甲']]);
});

test('a name that is not there is silently nothing', () => {
  const { rows } = easyexcel!.read(book([[['姓　名'], ['甲']]]), profile([name]));
  expect(rows).toMatchObject([
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

test('a column with a place is read there, whatever its header; one place belongs to one property', () => {
  const votes = { header: '票数', path: 'votes', column: 'B', byPlace: true };
  expect(
    read(
      book([
        [
          ['姓名', '甲'],
          ['乙', 5],
        ],
      ]),
      profile([votes, name]),
    ),
  ).toEqual([[2, '5', '乙']]);
  expect(
    read(
      book([
        [
          ['甲', '姓名'],
          ['乙', 5],
        ],
      ]),
      profile([votes, name]),
    ),
  ).toEqual([[2, '5', null]]);
});

test('a letter alone is no place: the header counts', () => {
  const letters = profile([{ ...name, column: 'A' }]);
  expect(
    read(
      book([
        [
          ['票数', '姓名'],
          [5, '甲'],
        ],
      ]),
      letters,
    ),
  ).toEqual([[2, '甲']]);
});

test('without a header row the order of the class counts', () => {
  const kinds = profile([
    name,
    { header: '票数', path: 'votes' },
    { header: '排名', path: 'rank', column: 'A', byPlace: true },
  ]);
  const workbook = book([
    [
      [null, '  '],
      ['1', '甲', '5'],
    ],
  ]);
  const { rows } = easyexcel!.read(workbook, kinds);
  expect(rows[0]?.values).toEqual({ name: '甲', votes: '5', rank: '1' });
  expect(rows[0]?.problems[0]?.code).toBe('importers.headerByPlace');
  expect(read(book([[undefined, ['1', '甲']]]), kinds)).toEqual([[2, '甲', null, '1']]);
});

test('titles are counted, and only the last header row has names', () => {
  const rows = [['标题'], ['姓名', '票数'], [null, '基本'], ['甲', 5]];
  const kinds = { ...profile([name, { header: '基本', path: 'votes' }], 1), headRows: 2 };
  expect(read(book([rows]), kinds)).toEqual([[4, null, '5']]);
  expect(read(book([[['标题'], ['姓名'], ['甲']]]), profile([name]))).toEqual([
    [2, null],
    [3, null],
  ]);
});

test('a header that cannot be shown stops the import', () => {
  const workbook = book([[['姓名', numberCell(-1, 'yyyy/m/d')], ['甲']]]);
  const { aborted } = easyexcel!.read(workbook, profile([name]));
  expect(aborted).toMatchObject({ code: 'importers.abortConvert', params: { cell: 'B1' } });
});

test('rows without content are skipped; a word in any column makes a record', () => {
  const rows = [['姓名'], [null], undefined, ['甲'], ['  '], [undefined, undefined, '备注']];
  expect(read(book([rows]), profile([name]))).toEqual([
    [4, '甲'],
    [6, null],
  ]);
});

test('one sheet is read, by place or by name, or all of them', () => {
  const workbook = book([
    [['姓名'], ['甲']],
    [['说明'], ['乙']],
    [['姓名'], ['丙']],
  ]);
  const named = (sheetName: string) => ({ ...profile([name]), sheetName });
  expect(read(workbook, profile([name]))).toEqual([[2, '甲']]);
  expect(read(workbook, named(' 表3 '))).toEqual([[2, '丙']]);
  expect(read(workbook, named('表9'))).toEqual([]);
  expect(read(workbook, profile([name]), everySheet)).toEqual([
    [2, '甲'],
    [2, null],
    [2, '丙'],
  ]);
  expect(everySheet!.read(workbook, profile([name])).rows[1]?.problems.map(({ code }) => code)).toEqual([
    'importers.otherSheet',
    'importers.headerMissing',
    'importers.emptyRecord',
  ]);
  expect(read(book([]), profile([name]))).toBe('importers.abortNoSheet');
});

test('a required column that is empty refuses its row', () => {
  const kinds = profile([
    { ...name, required: true },
    { header: '性别', path: 'gender' },
  ]);
  const { rows } = easyexcel!.read(
    book([
      [
        ['姓名', '性别'],
        [null, '男'],
        ['甲', '女'],
      ],
    ]),
    kinds,
  );
  expect(rows.map(({ accepted }) => accepted)).toEqual([false, true]);
});

test('every rule names its source', () => {
  for (const { rules } of family)
    for (const { source, zh } of rules) {
      expect(source).toMatch(/#\w+$/);
      expect(zh).not.toBe('');
    }
});

test('no two rules of a contract have one id', () => {
  for (const { rules } of family) expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});

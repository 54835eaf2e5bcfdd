import { expect, test } from 'vitest';
import autopoi from './autopoi/index.ts';
import easyexcel from './easyexcel/index.ts';
import type { JavaType } from '../model/import-contract.ts';
import family from './easypoi/index.ts';
import { member } from './members.fixture.ts';
import { book, dateCell, profile } from './poi.fixture.ts';
import ruoyi from './ruoyi/index.ts';
import { simulateImport } from './simulate.ts';

const yudao = easyexcel.find(({ id }) => id === 'yudao')!;

const columns = profile([
  { header: '姓名', path: 'name', required: true },
  { header: '等次', path: 'selfGrade', dictionary: { 优秀: '1', 合格: '2' } },
  { header: '票数', path: 'votesBasic', type: 'integer' },
]);
const header = ['姓名', '等次', '票数'];
const expected = (row: number, name: string, selfGrade: string, votesBasic = '') => ({
  row,
  values: { name, selfGrade, votesBasic },
});

test('nothing differs where codes, numbers and blanks mean the same', () => {
  const workbook = book([[header, ['甲', '合格', 3], ['乙', null, undefined]]]);
  const simulation = simulateImport(workbook, ruoyi, columns, [
    expected(2, '甲', '合格', '3'),
    expected(3, '乙', ''),
  ]);
  expect(simulation).toMatchObject({ faithful: true, differences: [] });
});

test('a silent loss is told with cell and reason', () => {
  const simulation = simulateImport(book([[header, ['甲', '良好']]]), ruoyi, columns, [
    expected(2, '甲', '良好'),
  ]);
  expect(simulation.faithful).toBe(false);
  expect(simulation.differences).toEqual([
    {
      row: 2,
      column: '等次',
      wrote: '良好',
      portalReads: null,
      why: 'importers.dictionaryMiss',
      params: { cell: 'B2', value: '良好' },
    },
  ]);
});

test('a word outside the dictionary is never faithful, even where the portal keeps it', () => {
  const { differences } = simulateImport(book([[header, ['甲', '良好']]]), autopoi, columns, [
    expected(2, '甲', '良好'),
  ]);
  expect(differences).toMatchObject([
    { column: '等次', portalReads: '良好', why: 'importers.dictionaryKept' },
  ]);
});

test('a kept word is a difference where the template is all that is known of the words', () => {
  const own = { 校刊校报: '校刊校报', 公开栏: '公开栏' };
  const routes = profile([{ header: '公开方式', path: 'publicityRoutes', dictionary: own }]);
  const easypoi = member(family, 'easypoi');
  const workbook = book([[['公开方式'], ['校刊校报,公开栏']]]);
  const rows = [{ row: 2, values: { publicityRoutes: '校刊校报,公开栏' } }];
  expect(simulateImport(workbook, easypoi, routes, rows)).toMatchObject({
    faithful: false,
    differences: [{ portalReads: '校刊校报,公开栏', why: 'importers.dictionaryKept' }],
  });
  expect(simulateImport(workbook, autopoi, routes, rows).faithful).toBe(true);
});

test('of two columns with one field the one that is lost is told, and it alone', () => {
  const phones = profile([
    { header: '姓名', path: 'name' },
    { header: '手机号', path: 'phone' },
    { header: '联系电话', path: 'phone' },
  ]);
  const rows = [{ row: 2, values: { name: '张样', phone: '13900000000' } }];
  const row = ['张样', '13900000000', '13900000000'];
  for (const [headers, lost] of [
    [['姓名', '手机号', '联系 电话'], '联系电话'],
    [['姓名', '手机 号', '联系电话'], '手机号'],
  ] as const) {
    for (const contract of [ruoyi, autopoi, yudao, member(family, 'easypoi')])
      expect(simulateImport(book([[[...headers], row]]), contract, phones, rows).differences).toMatchObject([
        { column: lost, portalReads: null, why: 'importers.headerMissing' },
      ]);
  }
});

const score = (javaType?: JavaType) =>
  profile([{ header: '得分', path: 'score', type: 'number', ...(javaType && { javaType }) }]);

test('numbers are compared digit by digit', () => {
  const long = '12345678901234567890.5';
  const rows = [{ row: 2, values: { score: long } }];
  const workbook = book([[['得分'], [long]]]);
  expect(simulateImport(workbook, ruoyi, score(), rows).differences).toEqual([]);
  expect(simulateImport(workbook, ruoyi, score('Double'), rows).differences).toMatchObject([
    { portalReads: '12345678901234567000', why: 'importers.readDifferently' },
  ]);
  const short = [{ row: 2, values: { score: '80' } }];
  expect(simulateImport(book([[['得分'], ['80.00']]]), ruoyi, score(), short).differences).toEqual([]);
});

test('是 and 否 are what a Boolean means', () => {
  const column = profile([{ header: '在岗', path: 'onDuty', javaType: 'Boolean' }]);
  const rows = [{ row: 2, values: { onDuty: '是' } }];
  const workbook = book([[['在岗'], ['是']]]);
  expect(simulateImport(workbook, ruoyi, column, rows).differences).toEqual([]);
  expect(simulateImport(workbook, autopoi, column, rows).differences).toMatchObject([
    { wrote: '是', portalReads: '否', why: 'importers.booleanUnread' },
  ]);
});

test('codes are shown in the words of the file', () => {
  const { differences } = simulateImport(book([[header, ['甲', '合格']]]), ruoyi, columns, [
    expected(2, '甲', '优秀'),
  ]);
  expect(differences).toMatchObject([
    { wrote: '优秀', portalReads: '合格', why: 'importers.readDifferently' },
  ]);
});

test('several words are compared as a set, whatever stands between them in the file and in the database', () => {
  const dictionary = { 优秀: '1', 合格: '2' };
  const kinds = (convertedBy?: string) =>
    profile([
      { header: '等次', path: 'selfGrade', dictionary, separator: '、', ...(convertedBy && { convertedBy }) },
    ]);
  const rows = [{ row: 2, values: { selfGrade: '合格、优秀' } }];
  const workbook = book([[['等次'], ['合格、优秀']]]);
  expect(simulateImport(workbook, ruoyi, kinds('readConverterExp'), rows).differences).toEqual([]);
  expect(simulateImport(workbook, yudao, kinds(), rows).differences).toEqual([]);
  const other = [{ row: 2, values: { selfGrade: '优秀' } }];
  expect(simulateImport(workbook, yudao, kinds(), other).differences).toMatchObject([
    { wrote: '优秀', portalReads: '合格、优秀' },
  ]);
});

test('sample rows left in the file, and rows the portal does not see, are told', () => {
  const workbook = book([[header, ['示例', '优秀'], undefined]]);
  const { differences } = simulateImport(workbook, ruoyi, columns, [expected(3, '甲', '优秀')]);
  expect(differences.map(({ row, why }) => [row, why])).toEqual([
    [3, 'importers.rowMissing'],
    [2, 'importers.rowExtra'],
  ]);
});

test('a refused row is told with the column that is lacking', () => {
  const { differences } = simulateImport(book([[header, [null, '优秀']]]), ruoyi, columns, [
    expected(2, '', '优秀'),
  ]);
  expect(differences).toMatchObject([{ row: 2, column: '姓名', why: 'importers.required' }]);
});

test('a stopped import takes none of the rows', () => {
  const dates = profile([{ header: '日期', path: 'signedOn', type: 'date' }]);
  const workbook = book([[['日期'], [dateCell(46143)], [true]]]);
  const rows = [
    { row: 2, values: { signedOn: '2026-05-01' } },
    { row: 3, values: {} },
  ];
  const simulation = simulateImport(workbook, ruoyi, dates, rows);
  expect(simulation.reading.aborted?.code).toBe('importers.abortCast');
  expect(simulation.differences.map(({ row, why }) => [row, why])).toEqual([
    [2, 'importers.abortCast'],
    [3, 'importers.abortCast'],
  ]);
  expect(simulation.faithful).toBe(false);
});

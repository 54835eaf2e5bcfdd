import { expect, test } from 'vitest';
import { forms } from '#catalog/forms.ts';
import { gatherWords } from '#locales/make-words.ts';
import { people } from '#tests/fixtures/people.ts';
import type { Sheet } from '../model/workbook.ts';
import { type GridCell, gridSheet } from '../roster/grid.fixture.ts';
import { openWorkbook } from '../workbook/open.ts';
import { gatherSheets, type GatherOptions } from './gather.ts';

const roster = people(8);
const HEADER = ['序号', '姓名', '身份证号', '所在党支部', '承诺日期', '承诺事项1', '完成时限1'];

function line(n: number, changes: Record<number, GridCell> = {}): GridCell[] {
  const { name = '', idNumber = '', partyBranch = '' } = roster[n] ?? {};
  const cells: GridCell[] = [
    String(n + 1),
    name,
    idNumber,
    partyBranch,
    '2016-05-10',
    `听课${n}十节`,
    '11月底前',
  ];
  return cells.map((cell, at) => (Object.hasOwn(changes, at) ? (changes[at] as GridCell) : cell));
}

function named(name: string, grid: readonly (readonly GridCell[])[], more: Partial<Sheet> = {}): Sheet {
  return { ...gridSheet(grid), name, ...more };
}

const book = (...sheets: Sheet[]) => ({ sheets, date1904: false });

async function gather(
  files: readonly { file: string; workbook: ReturnType<typeof book> }[],
  more: Partial<GatherOptions> = {},
) {
  const made = gatherSheets(files, forms, { words: gatherWords(), ...more });
  const { sheets } = await openWorkbook(made.bytes, made.fileName);
  const texts = sheets.map((sheet) =>
    Array.from({ length: sheet.rowCount }, (_, row) =>
      Array.from({ length: sheet.columnCount }, (__, column) => sheet.cell(row, column)?.text ?? ''),
    ),
  );
  return { made, sheets, texts, table: texts[0] ?? [] };
}

const first = named('一支部', [
  ['党员公开承诺汇总表'],
  [...HEADER, '奖惩'],
  [...line(0), '表扬一次'],
  [...line(1, { 2: '同上', 4: '五月' }), null],
  ['合计', '2', null, null, null, null, null, null],
]);
const second = named('二支部', [
  ['姓名', '完成时限1', '承诺事项1', '所在党支部', '身份证号', '签订日期', '得分', '承诺日期'],
  [
    roster[2]?.name ?? '',
    '10月',
    '家访',
    '第二支部',
    roster[2]?.idNumber ?? '',
    null,
    { number: 9.5, shown: '9.50' },
    { serial: 42_500 },
  ],
  [roster[0]?.name ?? '', null, '带徒弟', null, roster[0]?.idNumber ?? '', null, null, null],
  [null, null, '帮扶学生', '第二支部', null, null, null, null],
]);

test('rows of several sheets and files stand in one table, in the order of the form, each with its place', async () => {
  const { made, table } = await gather([
    { file: '甲.xlsx', workbook: book(first) },
    { file: '乙.xlsx', workbook: book(second) },
  ]);
  expect(made.form.id).toBe('member-pledge');
  expect(made.fileName).toBe('党员公开承诺书-汇总.xlsx');
  expect(table[0]).toEqual([
    '姓名',
    '身份证号',
    '所在党支部',
    '承诺事项1',
    '完成时限1',
    '承诺日期',
    '奖惩',
    '得分',
    '承诺日期（另一列）',
    '来源文件',
    '来源工作表',
    '来源行',
    '请核对',
  ]);
  expect(table.slice(1).map((row) => [row[0], row[3], row[9], row[10], row[11]])).toEqual([
    [roster[0]?.name, '听课0十节', '甲.xlsx', '一支部', '3'],
    [roster[1]?.name, '听课1十节', '甲.xlsx', '一支部', '4'],
    [roster[2]?.name, '家访', '乙.xlsx', '二支部', '2'],
    [roster[0]?.name, '带徒弟', '乙.xlsx', '二支部', '3'],
    ['', '帮扶学生', '乙.xlsx', '二支部', '4'],
  ]);
});

test('what could not be read stands as it was written; days are days, and every digit is there', async () => {
  const { table, sheets } = await gather([
    { file: '甲.xlsx', workbook: book(first) },
    { file: '乙.xlsx', workbook: book(second) },
  ]);
  expect(table[2]?.slice(1, 6)).toEqual(['同上', roster[1]?.partyBranch, '听课1十节', '11月底前', '五月']);
  expect(table[2]?.[12]).toMatch(/照原样抄录，没有读懂：身份证号/);
  expect(sheets[0]?.cell(1, 1)).toMatchObject({ type: 'text', value: roster[0]?.idNumber });
  expect(sheets[0]?.cell(1, 5)).toMatchObject({ type: 'number', date: true });
  expect(sheets[0]?.cell(3, 8)?.text).toBe('（日期）');
  // A column of nobody's keeps what was seen.
  expect(table[3]?.[7]).toBe('9.50');
  expect(table[1]?.[6]).toBe('表扬一次');
});

test('whoever stands on two sheets is told on both, and merged on none; nobody is told as nobody', async () => {
  const { table, made } = await gather([{ file: '甲.xlsx', workbook: book(first, second) }]);
  expect(table[1]?.[12]).toBe('同一人另见 甲.xlsx 二支部 第 3 行');
  expect(table[4]?.[12]).toBe('同一人另见 甲.xlsx 一支部 第 3 行');
  expect(table[5]?.[12]).toBe('看不出是谁的');
  expect(made.notes.map(({ code, params }) => [code, params['count']])).toEqual([
    ['make.nobodysRows', 1],
    ['make.unreadCells', 1],
    ['make.samePeople', 2],
    ['make.ownColumns', 3],
  ]);
});

test('counts of the sources are those of the rows; what was left out is told with the reason', async () => {
  const other = named('说明', [['请各支部按时报送']]);
  const hidden = named('草稿', [HEADER, line(5)], { hidden: true });
  const ballots = named('测评', [
    ['民主测评汇总表'],
    ['姓名', '优秀票数', '合格票数', '应到人数', '实到人数'],
    [roster[6]?.name ?? '', 3, 4, 7, 7],
  ]);
  const { made, texts } = await gather([
    { file: '甲.xlsx', workbook: book(first, other, hidden, ballots, second) },
  ]);
  expect(made.sources.map(({ sheet, rows, skipped, left }) => [sheet, rows, skipped, left])).toEqual([
    ['一支部', 2, 1, undefined],
    ['说明', 0, 0, 'noHeader'],
    ['草稿', 0, 0, 'hidden'],
    ['测评', 0, 0, 'otherForm'],
    ['二支部', 3, 0, undefined],
  ]);
  expect(made.rows).toBe(5);
  expect(made.rows).toBe(made.sources.reduce((sum, { rows }) => sum + rows, 0));
  expect(texts[0]).toHaveLength(made.rows + 1);
  expect(texts[1]?.[4]).toEqual(['甲.xlsx', '测评', '0', '0', '是另一种表单']);
  expect(texts[2]?.slice(1)).toEqual([['甲.xlsx', '一支部', '5', '合计行', '合计 2']]);
});

test('a sheet that was not chosen since it cannot be read says so', async () => {
  const notes = named('说明', [['请各支部按时报送']]);
  const { made } = await gather([{ file: '甲.xlsx', workbook: book(first, notes, second) }], {
    isWanted: (_, { name }) => name === '一支部',
  });
  expect(made.sources.map(({ sheet, left }) => [sheet, left])).toEqual([
    ['一支部', undefined],
    ['说明', 'noHeader'],
    ['二支部', 'hidden'],
  ]);
});

test('what stands in another table below is told row by row, and gathered as nobody', async () => {
  const goods = [
    ['物资名称', '型号与规格', '单价', '数量', '用途', '备注'],
    ['签字笔', '黑色', '12', '30', '会议', '无'],
    ['笔记本', 'A5', '6', '80', '培训', '无'],
  ];
  const both = named('一支部', [HEADER, line(0), line(1), [], ...goods]);
  const { made, texts } = await gather([{ file: '甲.xlsx', workbook: book(both) }]);
  expect(made.sources).toMatchObject([{ sheet: '一支部', rows: 2, skipped: 3 }]);
  expect(texts[2]?.[2]).toEqual([
    '甲.xlsx',
    '一支部',
    '6',
    '下面另一张表的内容',
    '签字笔 黑色 12 30 会议 无',
  ]);
});

test('a sheet with nothing but people goes with what the others are for', async () => {
  const plain = named('三支部', [
    ['姓名', '身份证号'],
    [roster[7]?.name ?? '', roster[7]?.idNumber ?? ''],
  ]);
  const { made } = await gather([{ file: '甲.xlsx', workbook: book(first, plain) }]);
  expect(made.sources.map(({ rows }) => rows)).toEqual([2, 1]);
  const alone = await gather([{ file: '甲.xlsx', workbook: book(plain) }]);
  expect(alone.made.form.title).toBe('人员资料');
});

test('what the user says of a sheet counts: which one, and what a column is', async () => {
  const { made, table } = await gather([{ file: '甲.xlsx', workbook: book(first, second) }], {
    isWanted: (_, { name }) => name === '一支部',
    readAs: (_, name) => (name === '一支部' ? { mapping: { 7: 'remark' } } : undefined),
  });
  expect(made.ownColumns).toEqual([]);
  expect(made.sources[1]?.left).toBe('hidden');
  expect(table[0]).toContain('备注');
});

test('a line without a name goes on with the person above, and says so', async () => {
  const lines = named('三支部', [HEADER, line(3), [null, null, null, null, null, '家访三十户', '十月']]);
  const { table } = await gather([{ file: '甲.xlsx', workbook: book(lines) }]);
  expect(table.slice(1).map((row) => [row[0], row[3], row.at(-1)])).toEqual([
    [roster[3]?.name, '听课3十节', ''],
    [roster[3]?.name, '家访三十户', '原行没有写姓名，按上一行的人填写'],
  ]);
});

test('nothing to gather is told', () => {
  expect(() =>
    gatherSheets([{ file: '甲.xlsx', workbook: book(named('说明', [['请按时报送']])) }], forms, {
      words: gatherWords(),
    }),
  ).toThrow(expect.objectContaining({ code: 'make.nothingGathered' }));
});

test('a number that has lost its last digits keeps those that it holds', async () => {
  const sheet = named('一支部', [HEADER, line(0, { 2: 110_101_199_001_011_000 }), line(1)]);
  const { table } = await gather([{ file: '甲.xlsx', workbook: book(sheet) }]);
  expect(table.flat()).toContain('110101199001011000');
  expect(table.flat().join()).not.toContain('E+');
});

import { expect, test } from 'vitest';
import { forms } from '#catalog/forms.ts';
import { lookAtSheet } from '../sheet/look.ts';
import { type GridCell, gridSheet } from './grid.fixture.ts';

/** A sheet with several tables one under another: each is read by its own header, or told to be left. */
function look(grid: GridCell[][], choice: Parameters<typeof lookAtSheet>[1] = {}) {
  const { look: found, rows } = lookAtSheet(gridSheet(grid), choice, forms, false);
  return {
    rows: rows.map(({ rows: lines, form, name }) => [lines[0], form?.id, name]),
    values: rows.map(({ values }) => values),
    table: rows.map(({ table }) => table),
    notes: found.roster.notes.map(({ row, code, params }) => [row, code, params]),
  };
}

const ID = '11010519491231002X';
const PLEDGES: GridCell[][] = [
  ['序号', '姓名', '身份证号', '所在党支部', '承诺事项', '完成时限'],
  ['1', '张样一', ID, '第一党支部', '每周听课两节', '2026年6月30日前'],
  ['2', '李样二', ID, '第一党支部', '家访二十户', '2026年6月30日前'],
];
const BALLOTS: GridCell[][] = [
  ['姓名', '评议年度', '优秀票数', '合格票数', '基本合格票数', '不合格票数'],
  ['王样三', '2026', 20, 3, 0, 0],
  ['赵样四', '2026', 18, 5, 0, 0],
];

test.each<[string, GridCell[][]]>([
  ['right below', []],
  ['below a gap', [[]]],
  ['below a gap and a title', [[], ['民主评议党员登记表']]],
])('a table of another form %s is read by its own form', (_where, between) => {
  const grid = [...PLEDGES, ...between, ...BALLOTS];
  const at = PLEDGES.length + between.length + 1;
  const { rows, notes, values, table } = look(grid);
  const kinds = rows.map(([, form]) => form);
  expect(rows.map(([row, , name]) => [row, name])).toEqual([
    [2, '张样一'],
    [3, '李样二'],
    [at + 1, '王样三'],
    [at + 2, '赵样四'],
  ]);
  expect(kinds[0]).toBe(kinds[1]);
  expect(kinds[2]).not.toBe(kinds[0]);
  expect(kinds[2]).toBe('democratic-review');
  expect(values[2]).not.toHaveProperty('pledges');
  expect(table).toEqual([1, 1, at, at]);
  expect(notes).toContainEqual([at, 'tableApart', { row: String(at), form: '民主评议党员登记表' }]);
});

test('columns of the same kind of table in another order, some more and some less, are named', () => {
  const { rows, values, notes } = look([
    ...PLEDGES,
    ['姓名', '序号', '身份证号', '承诺事项', '完成时限', '联系电话'],
    ['王样三', '3', ID, '每月一次公开课', '2026年12月', '19900000000'],
  ]);
  expect(new Set(rows.map(([, form]) => form)).size).toBe(1);
  expect(values[2]).toMatchObject({ name: '王样三', phone: '19900000000' });
  expect(values[2]).not.toHaveProperty('partyBranch');
  expect(notes).toEqual([
    [4, 'newHeader', { row: '4' }],
    [4, 'headerMore', { row: '4', columns: '联系电话（F）' }],
    [4, 'headerLess', { row: '4', columns: '所在党支部（D）' }],
    [4, 'headerMoved', { row: '4', columns: '姓名（B→A）、序号（A→B）、承诺事项（E→D）、完成时限（F→E）' }],
  ]);
});

test('people alone below pledges are no pledges without words: they are left, and that is told', () => {
  const { rows, notes } = look([
    ...PLEDGES,
    [],
    ['姓名', '性别', '民族', '职务'],
    ['王样三', '女', '汉族', '教师'],
    ['赵样四', '男', '汉族', '教师'],
    [],
  ]);
  expect(rows.map(([row]) => row)).toEqual([2, 3]);
  expect(notes).toEqual([[5, 'tableUnread', { row: '5', from: '6', to: '7' }]]);
});

test('people whose further columns nobody knows are people still, below people alone', () => {
  const { rows, notes } = look([
    ['姓名', '性别', '联系电话'],
    ['王样三', '女', '19900000000'],
    [],
    ['姓名', '鞋码', '血型', '座位号'],
    ['赵样四', '38', 'A', '1排'],
  ]);
  expect(rows.map(([row, , name]) => [row, name])).toEqual([
    [2, '王样三'],
    [5, '赵样四'],
  ]);
  expect(notes.map(([row, code]) => [row, code])).toContainEqual([4, 'newHeader']);
});

test('what no form knows is left, and read when the user says where its header is and which form', () => {
  const grid: GridCell[][] = [
    ...BALLOTS,
    [],
    ['物资名称', '规格', '单位', '单价', '数量', '用途'],
    ['签字笔', '黑色', '盒', 12, 30, '会议'],
    ['笔记本', 'A5', '本', 6, 80, '培训'],
  ];
  const { rows, notes } = look(grid);
  expect(rows.map(([row]) => row)).toEqual([2, 3]);
  expect(notes).toEqual([[5, 'tableUnread', { row: '5', from: '6', to: '7' }]]);
});

test('three tables: what is left does not hide what follows', () => {
  const { rows, notes } = look([
    ...BALLOTS,
    [],
    ['物资名称', '规格', '单位', '单价', '数量', '用途'],
    ['签字笔', '黑色', '盒', 12, 30, '会议'],
    [],
    ...PLEDGES,
  ]);
  expect(rows.map(([row]) => row)).toEqual([2, 3, 9, 10]);
  expect(notes.map(([row, code]) => [row, code])).toEqual([
    [5, 'tableUnread'],
    [8, 'tableApart'],
  ]);
});

test('signatures, remarks, totals, a header printed again and people without numbers begin no table', () => {
  const { rows, notes } = look([
    ...PLEDGES,
    ['序号', '姓名', '身份证号', '所在党支部', '承诺事项', '完成时限'],
    ['3', '王样三', ID, '第二党支部', '结对帮扶', '全年'],
    [],
    [null, '赵样四', null, '第二党支部', '政治学习', '全年'],
    [null, '钱样五', null, '第二党支部', '政治学习', '全年'],
    [],
    ['填表人', '孙样六', '审核人', '周样七', '日期', '五月'],
  ]);
  expect(rows.map(([row]) => row).slice(0, 5)).toEqual([2, 3, 5, 7, 8]);
  expect(notes.filter(([, code]) => String(code).startsWith('table'))).toEqual([]);
});

test('the form that the user chose is that of the first table alone', () => {
  const { rows } = look([...PLEDGES, [], ...BALLOTS], { formId: 'member-pledge' });
  expect(rows.map(([, form]) => form)).toEqual([
    'member-pledge',
    'member-pledge',
    'democratic-review',
    'democratic-review',
  ]);
});

const PARTY = ['姓名', '党内职务', '党员类别', '承诺事项', '完成时限'];
test.each<[string, GridCell[][]]>([
  [
    'words that name columns, in the first row',
    [
      PARTY,
      ['张样一', '党支部书记', '正式党员', '每周听课', '长期'],
      ['李样二', '支部委员', '预备党员', '家访', '每月'],
    ],
  ],
  [
    'words that name columns, further down',
    [
      PARTY,
      ['张样一', '普通党员', '正式党员', '公示', '全年'],
      ['李样二', '党支部书记', '正式党员', '公示', '全年'],
      ['王样三', '普通党员', '正式党员', '公示', '全年'],
    ],
  ],
  [
    'a list of people with posts and groups',
    [
      ['姓名', '党内职务', '党员类别', '部门'],
      ['张样一', '党支部书记', '正式党员', '教务处'],
      ['李样二', '支部委员', '预备党员', '年级组'],
    ],
  ],
  [
    'attendance in words',
    [
      ['姓名', '所在党支部', '上半年', '下半年', '承诺事项'],
      ['张样一', '第一党支部', '出勤', '出勤', '听课'],
      ['李样二', '第一党支部', '病假', '事假', '家访'],
    ],
  ],
  [
    'meetings with whoever led and wrote',
    [
      ['会议名称', '会议时间', '会议地点', '主持人', '记录人', '会议议题'],
      ['党员大会', '1月5日', '会议室', '书记', '支部委员', '学习'],
      ['支委会', '2月5日', '会议室', '书记', '支部委员', '讨论'],
    ],
  ],
  [
    'a branch that has not reported, below a gap',
    [
      ['党支部', '应到人数', '实到人数', '会议次数'],
      ['第一党支部', 30, 28, 3],
      [],
      ['第二党支部', '暂缺', '未报', '待补'],
      ['第三党支部', 30, 28, 3],
    ],
  ],
])('rows of the table itself begin no other one: %s', (_what, grid) => {
  const { notes } = look(grid);
  expect(notes.filter(([, code]) => String(code).startsWith('table'))).toEqual([]);
});

import { expect, test } from 'vitest';
import meetingRecord from '../forms/meeting-record.ts';
import memberPledge from '../forms/member-pledge.ts';
import modelPost from '../forms/model-post.ts';
import organisationPledge from '../forms/organisation-pledge.ts';
import general from '../forms/general.ts';
import { JiannuoError } from '../errors.ts';
import { FormType } from '../model/form-type.ts';
import { type GridCell, gridSheet } from './grid.fixture.ts';
import { sheetFields } from './person-fields.ts';
import { sheetRecords } from './sheet-records.ts';
import { readRosters } from './workbook.ts';

type Grid = readonly (readonly GridCell[])[];
const ID = '11010519491231002X';
const team = FormType.parse({
  id: 'team-report',
  title: '教研组月报',
  subjectKind: 'organisation',
  source: 'test',
  fields: [
    { id: 'month', label: '月份', type: 'yearMonth' },
    { id: 'team', label: '教研组', type: 'text', required: true },
    { id: 'lessons', label: '听课节数', type: 'number' },
  ],
});
const forms = [meetingRecord, memberPledge, organisationPledge, general, team];

function read(
  grid: Grid,
  form: FormType | undefined,
  forChecking = true,
  merges: [number, number, number, number][] = [],
) {
  const workbook = { sheets: [gridSheet(grid, merges)], date1904: false };
  const options = { form, records: true, keepUnread: forChecking };
  return readRosters(workbook, forms, options).sheets.map((sheet) =>
    sheetRecords(sheet, sheetFields(sheet.form), forChecking),
  );
}

test('rows of a form that names nobody are a record each, by the fields of the form', () => {
  const [found] = read(
    [
      ['某校2026年会议汇总表', null, null],
      ['序号', '会议名称', '会议时间', '主持人'],
      ['1', '联席会议', '2026-03-02', '示例甲'],
      ['2', '联席会议', '2026-03-20', '示例甲'],
      ['合计', '2次', null, null],
      ['填表人：示例乙', null, null, '日期：2026年3月'],
    ],
    meetingRecord,
  );
  expect(found?.records.map(({ name, rows, values }) => [name, rows[0]?.row, values])).toEqual([
    ['联席会议', 3, { meetingName: '联席会议', meetingOn: '2026-03-02', meetingChair: '示例甲' }],
    ['联席会议', 4, { meetingName: '联席会议', meetingOn: '2026-03-20', meetingChair: '示例甲' }],
  ]);
  expect([found?.lost, found?.problems]).toEqual([[], []]);
});

test('a form of the user, asked for or guessed, has for its subject what must be filled in', () => {
  const grid: Grid = [
    ['教研组月报', null, null],
    ['月份', '教研组', '听课节数'],
    ['2026年3月', '语文组', 12],
    ['2026年3月', '数学组', 9],
  ];
  const names = [team, undefined].map((form) => read(grid, form)[0]?.records.map(({ name }) => name));
  expect(names).toEqual([
    ['语文组', '数学组'],
    ['语文组', '数学组'],
  ]);
});

test('lines of one organisation are one record, whether its name is merged, printed again or left out', () => {
  const [found] = read(
    [
      ['党组织名称', '党员人数', '承诺事项', '完成时限'],
      ['示例一支部', 12, '建活动室', '2026-06-30'],
      [null, null, '走访党员', '同上'],
      ['示例二支部', 8, '结对帮扶', '2026-05-31'],
      [null, null, '开放图书角', '2026-04-30'],
      ['示例一支部', 12, '上党课', null],
      ['示例一支部', 20, '另一份', null],
    ],
    organisationPledge,
    true,
    [[3, 0, 4, 0]],
  );
  const items = found?.records.map(({ name, values, unread }) => [name, values['pledges'], [...unread]]);
  expect(items).toEqual([
    [
      '示例一支部',
      [{ item: '建活动室', deadline: '2026-06-30' }, { item: '走访党员' }, { item: '上党课' }],
      [['pledges[1].deadline', '同上']],
    ],
    [
      '示例二支部',
      [
        { item: '结对帮扶', deadline: '2026-05-31' },
        { item: '开放图书角', deadline: '2026-04-30' },
      ],
      [],
    ],
    ['示例一支部', [{ item: '另一份' }], []],
  ]);
  expect(found?.problems.map(({ row, code, severity }) => [row, code, severity])).toEqual([
    [3, 'lineFromAbove', 'doubtful'],
    [6, 'linesJoined', 'note'],
    [5, 'linesJoined', 'note'],
  ]);
});

test('a sheet of other things is not taken for records of the form', () => {
  const list: Grid = [
    ['会议类型', '会议地点'],
    ['座谈会', '会议室'],
  ];
  let refused: unknown;
  try {
    read(list, meetingRecord);
  } catch (error) {
    refused = error;
  }
  expect(refused).toBeInstanceOf(JiannuoError);
  expect(refused).toMatchObject({ code: 'import.noFields', params: { fields: '会议名称、会议时间' } });
});

const people: Grid = [
  ['姓名', '身份证号', '所在党支部', '承诺事项', '完成时限'],
  ['示例甲', ID.slice(0, 17), '一支部', '家访', '2026-06-30'],
  [null, null, null, '听课', '同上'],
  ['示例乙', { number: 110105194912310000, shown: '1.10105E+17' }, { formula: 'C2', result: null }, '″', '″'],
  ['示例丙', '110***********0021', '#', '读书', '2026-06-30'],
  ['123456', ID, '一支部', '走访', '2026-06-30'],
];

test('to be checked, nobody is lost by an ID number that is none: it stays as it is written', () => {
  const [found] = read(people, memberPledge);
  expect(
    found?.records.map(({ values, unread }) => [values['name'], values['idNumber'], [...unread]]),
  ).toEqual([
    ['示例甲', ID.slice(0, 17), [['pledges[1].deadline', '同上']]],
    [
      '示例乙',
      '1.10105E+17',
      [
        ['partyBranch', '=C2'],
        ['pledges[0].item', '″'],
        ['pledges[0].deadline', '″'],
      ],
    ],
    ['示例丙', '110***********0021', []],
  ]);
  expect(found?.records.map(({ values }) => values['pledges'])).toEqual([
    [{ item: '家访', deadline: '2026-06-30' }, { item: '听课' }],
    [{}],
    [{ item: '读书', deadline: '2026-06-30' }],
  ]);
  expect(found?.lost).toEqual([6]);
});

test('to go out, whoever has such a number is left out, as ever', () => {
  const [found] = read(people, memberPledge, false);
  expect([found?.records.length, found?.lost]).toEqual([0, [2, 3, 4, 5, 6]]);
});

test('what lines of one person say differently is nobody’s to choose', () => {
  const [found] = read(
    [
      ['姓名', '身份证号', '所在党支部', '承诺事项'],
      ['示例甲', ID, '一支部', '家访'],
      ['示例甲', ID, '二支部', '听课'],
    ],
    memberPledge,
  );
  const [record] = found?.records ?? [];
  expect([record?.values['partyBranch'], [...(record?.unread ?? [])]]).toEqual([
    undefined,
    [['partyBranch', '一支部／二支部']],
  ]);
});

test('titles over parts of a list are no records, nor is a list of what may be chosen', () => {
  const meetings: Grid = [
    ['序号', '会议名称', '会议时间', '会议地点', '会议议题'],
    ['一', '上半年', null, null, null],
    ['1', '联席会议', '2026-03-02', '三楼', '共建'],
  ];
  const choices: Grid = [
    ['会议名称', '会议类型'],
    ['联席会议', '座谈会'],
  ];
  const sheets = [gridSheet(meetings), { ...gridSheet(choices), name: '选项' }];
  const reading = readRosters({ sheets, date1904: false }, forms, { form: meetingRecord, records: true });
  expect(reading.sheets.map(({ roster }) => roster.rows.map(({ row }) => row))).toEqual([[3]]);
  expect(reading.left).toEqual([{ sheet: '选项', code: 'noFields', people: false }]);
});

test('what stands on another paper is not missing', () => {
  const grid: Grid = [
    ['姓名', '身份证号', '承诺事项'],
    ['示例甲', '见附件', '家访'],
    ['示例乙', '无', '听课'],
  ];
  const [found] = read(grid, memberPledge);
  expect(found?.records.map(({ unread }) => [...unread])).toEqual([[['idNumber', '见附件']], []]);
});

test('departments are never people of the form for any page', () => {
  const grid: Grid = [
    ['部门', '名号', '联系电话', '政治面貌'],
    ['教务处', '张样一', '13800138000', '群众'],
    ['办公室', '李样二', '13900139000', '群众'],
  ];
  expect(() => read(grid, general)).toThrow(expect.objectContaining({ code: 'import.noNames' }));
});

test.each(['党员名字', '名号'])('posts with people’s names in %s are not called after branches', (header) => {
  const named: Grid = [
    ['党支部', '党员示范岗名称', '岗位职责', header],
    ['一支部', '教学岗', '上好课', '张样一'],
    ['二支部', '服务岗', '接待', '李样二'],
  ];
  expect(() => read(named, modelPost)).toThrow(expect.objectContaining({ code: 'import.noNames' }));
  const groups: Grid = named.map((row) => [
    ...row.slice(0, 3),
    row === named[0] ? '联系人' : (row[3] ?? null),
  ]);
  expect(read(groups, modelPost)[0]?.records.map(({ name }) => name)).toEqual(['一支部', '二支部']);
});

import { expect, test } from 'vitest';
import memberPledge from '../forms/member-pledge.ts';
import type { Subject } from '../model/subject.ts';
import { rowsOf, type Values } from '../model/values.ts';
import { gridSheet, type GridCell } from './grid.fixture.ts';
import { groupRows } from './group.ts';
import { sheetFields } from './person-fields.ts';
import { planImport } from './plan.ts';
import { readRoster } from './read.ts';

const [ID_A, ID_B] = ['11010519491231002X', '440524188001010014'];
const fields = sheetFields(memberPledge);
const HEADER = ['姓名', '身份证号', '工作单位', '承诺事项'];

function rosterOf(grid: readonly (readonly GridCell[])[]) {
  return readRoster(gridSheet([HEADER, ...grid]), fields, { date1904: false });
}

function grouped(grid: readonly (readonly GridCell[])[], people: readonly Values[] = []) {
  const stored = people.map((values, at): Subject => ({ id: `p${at}`, kind: 'person', values }));
  return groupRows(rosterOf(grid), stored).map(({ rows, problems }): [number[], string[]] => [
    rows.map(({ row }) => row),
    problems.map(({ code, severity }) => `${code} ${severity}`),
  ]);
}

const five: GridCell[][] = [
  ['甲一', ID_A, '样例小学', '听课'],
  ['甲一', null, null, '家访'],
  ['甲一', null, '样例小学', '教研'],
];

test('further lines of one person, with the number in the first alone, are one person, which is doubted', () => {
  expect(grouped(five)).toEqual([[[2, 3, 4], ['rowsJoined doubtful']]]);
  const [group] = groupRows(rosterOf(five), []);
  expect(group?.problems[0]).toMatchObject({ row: 3, params: { name: '甲一', first: '2', rows: '3、4' } });
  expect(rowsOf(group?.form ?? {}, 'pledges').map(({ item }) => item)).toEqual(['听课', '家访', '教研']);
});

test('a plan has them as one person and one record to tick, whether stored or not', () => {
  const roster = rosterOf(five);
  const value: Subject = { id: 'p', kind: 'person', values: { name: '甲一', idNumber: ID_A } };
  const subject = { entity: 'subject:p', head: '', versions: 1, claimedAt: '', value, conflicts: [] };
  const plan = planImport(roster, memberPledge.id, { subjects: [subject], records: [] });
  expect(plan.items.map(({ rows, status }) => [rows, status])).toEqual([[[2, 3, 4], 'doubtful']]);
  const unknown = planImport(roster, memberPledge.id, { subjects: [], records: [] });
  expect(unknown.items.map(({ status }) => status)).toEqual(['doubtful']);
});

test.each([
  ['not right below', [five[0]!, ['乙二', ID_B, '样例小学', '读书'], five[1]!]],
  ['a blank row between', [five[0]!, [], five[1]!]],
  ['of another unit', [five[0]!, ['甲一', null, '样例中学', '家访']]],
  ['nobody above says who it is', [['甲一', null, '样例小学', '听课'], five[1]!]],
  ['no pledge in it', [five[0]!, ['甲一', null, null, null]]],
])('a line of the name stays alone: %s', (_, grid) => {
  const alone = grouped(grid).at(-1);
  expect(alone?.[0]).toHaveLength(1);
  expect(grouped(grid).flatMap(([, codes]) => codes)).not.toContain('rowsJoined doubtful');
});

test('homonyms of different numbers are never joined, nor a line that may be either’s', () => {
  const two: GridCell[][] = [...five.slice(0, 2), ['甲一', ID_B, '样例小学', '教研']];
  expect(grouped(two).map(([rows]) => rows)).toEqual([[2], [3], [4]]);
  expect(grouped(five.slice(0, 2), [{ name: '甲一', idNumber: ID_B }]).map(([rows]) => rows)).toEqual([
    [2],
    [3],
  ]);
  expect(grouped(five.slice(0, 2), [{ name: '甲一', idNumber: ID_A }]).map(([rows]) => rows)).toEqual([
    [2, 3],
  ]);
});

test('a telephone number in the first line alone is no better: homonyms are doubted, and nobody is stored unasked', () => {
  const grid: GridCell[][] = [
    ['姓名', '联系电话', '承诺事项'],
    ['甲一', '19900000000', '听课'],
    ['甲一', null, '家访'],
  ];
  const roster = readRoster(gridSheet(grid), fields, { date1904: false });
  const value: Subject = { id: 'p', kind: 'person', values: { name: '甲一', phone: '19900000000' } };
  const subject = { entity: 'subject:p', head: '', versions: 1, claimedAt: '', value, conflicts: [] };
  const { items } = planImport(roster, memberPledge.id, { subjects: [subject], records: [] });
  expect(items.map(({ rows, status, problems }) => [rows, status, problems.map(({ code }) => code)])).toEqual(
    [[[2, 3], 'doubtful', ['rowsJoined']]],
  );
});

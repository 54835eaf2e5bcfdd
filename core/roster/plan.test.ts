import { expect, test } from 'vitest';
import memberPledge from '../forms/member-pledge.ts';
import type { Current } from '../model/fold.ts';
import type { FormRecord } from '../model/record.ts';
import type { Subject } from '../model/subject.ts';
import type { Values } from '../model/values.ts';
import { gridSheet, type GridCell } from './grid.fixture.ts';
import { sheetFields } from './person-fields.ts';
import { importDrafts } from './import-drafts.ts';
import { type ImportPlan, planImport } from './plan.ts';
import { readRoster } from './read.ts';

const [ID_A, ID_B] = ['11010519491231002X', '440524188001010014'];
const fields = sheetFields(memberPledge);

function stored<T>(id: string, value: T): Current<T> {
  return { entity: `subject:${id}`, head: 'a'.repeat(64), versions: 1, claimedAt: '', value, conflicts: [] };
}

function person(id: string, values: Values): Current<Subject> {
  return stored(id, { id, kind: 'person', values });
}

function plan(
  grid: GridCell[][],
  subjects: Current<Subject>[] = [],
  records: Current<FormRecord>[] = [],
): ImportPlan {
  const roster = readRoster(gridSheet(grid), fields, { date1904: false });
  return planImport(roster, memberPledge.id, { subjects, records });
}

const statuses = ({ items }: ImportPlan) =>
  items.map(({ name, status, problems }) => [
    name,
    status,
    problems.map((problem) => problem.code).join(','),
  ]);

test('new people are new; two of one name stay two when a key tells them apart', () => {
  const result = plan([
    ['姓名', '身份证号', '职务'],
    ['甲一', ID_A, '教师'],
    ['甲一', ID_B, '主任'],
  ]);
  expect(statuses(result)).toEqual([
    ['甲一', 'new', ''],
    ['甲一', 'new', ''],
  ]);
});

test('namesakes that nothing tells apart are doubtful, a person printed twice with a key is refused', () => {
  const result = plan([
    ['姓名', '职务'],
    ['甲一', '教师'],
    ['甲一', '主任'],
    ['乙二', '教师'],
    ['乙二', '教师'],
  ]);
  expect(statuses(result)).toEqual([
    ['甲一', 'doubtful', 'namesakeInSheet'],
    ['甲一', 'doubtful', 'namesakeInSheet'],
    ['乙二', 'doubtful', 'namesakeInSheet'],
    ['乙二', 'doubtful', 'namesakeInSheet'],
  ]);
  const twice = plan([
    ['姓名', '身份证号'],
    ['甲一', ID_A],
    ['甲一', ID_A],
  ]);
  expect(statuses(twice)).toEqual([
    ['甲一', 'new', ''],
    ['甲一', 'refused', 'personTwice'],
  ]);
});

test('of namesakes, rows that say who they are stay as they are, and only the one that does not is doubted', () => {
  const grid: GridCell[][] = [
    ['姓名', '身份证号', '工号', '承诺事项'],
    ['甲一', ID_A, null, '听课'],
    ['甲一', ID_B, null, '家访'],
    ['甲一', null, null, '教研'],
  ];
  const known = [
    person('p1', { name: '甲一', idNumber: ID_A }),
    person('p2', { name: '甲一', idNumber: ID_B }),
  ];
  expect(statuses(plan(grid, known))).toEqual([
    ['甲一', 'update', ''],
    ['甲一', 'update', ''],
    ['甲一', 'refused', 'namesakeInSheet,homonyms'],
  ]);
  expect(statuses(plan(grid)).map(([, , codes]) => codes)).toEqual([
    'unknownPerson',
    'unknownPerson',
    'namesakeInSheet,unknownPerson',
  ]);
  // An ID number and a number in the office may be one person's: the weaker is doubted.
  const mixed = plan([...grid.slice(0, 2), ['甲一', null, 'S1', '教研']]);
  expect(mixed.items.map(({ problems }) => problems.length)).toEqual([1, 2]);
});

test.each(['workUnit', 'partyBranch'])('a shared %s never decides that namesakes are one person', (key) => {
  const header = key === 'workUnit' ? '工作单位' : '党支部';
  const known = person('p1', { name: '甲一', [key]: '样例', phone: '19900000000' });
  const grid: GridCell[][] = [
    ['姓名', header, '联系电话'],
    ['甲一', '样例', '19900000001'],
  ];
  expect(statuses(plan(grid, [known]))).toEqual([['甲一', 'doubtful', 'nameOnly']]);
  const two: GridCell[][] = [...grid, ['甲一', '样例', '19900000002']];
  expect(statuses(plan(two)).map(([, status]) => status)).toEqual(['doubtful', 'doubtful']);
  // Ticked, both rows would write the one stored person.
  expect(statuses(plan(two, [known])).map(([, status]) => status)).toEqual(['refused', 'refused']);
});

test('an equal telephone number decides; a day of birth does not against another one', () => {
  const known = person('p1', { name: '甲一', birthDate: '1980-01-01', phone: '19900000000' });
  const header = ['姓名', '出生日期', '联系电话', '职务'];
  expect(statuses(plan([header, ['甲一', null, '19900000000', '教师']], [known]))).toEqual([
    ['甲一', 'update', ''],
  ]);
  expect(statuses(plan([header, ['甲一', '1980-01-01', '19900000001', '教师']], [known]))).toEqual([
    ['甲一', 'doubtful', 'nameOnly'],
  ]);
});

test('a person imported again is an update on the stored version that shows what changes', () => {
  const known = person('p1', { name: '甲一', idNumber: ID_A, phone: '19900000000', post: '教师' });
  const result = plan(
    [
      ['姓名', '身份证号', '职务', '联系电话'],
      ['甲一', ID_A, '主任', null],
    ],
    [known],
  );
  const [item] = result.items;
  expect(item?.status).toBe('update');
  expect(item?.personChanges).toEqual([{ path: 'post', from: '教师', to: '主任' }]);
  expect(item?.subject?.values['phone']).toBe('19900000000');
  const drafts = importDrafts([{ plan: result, chosen: new Set(result.items) }], {
    importId: 'i',
    file: 'f',
    newId: () => 'fresh',
  });
  expect(drafts[0]).toMatchObject({ entity: 'subject:p1', base: known.head });
  expect(drafts[1]?.payload).toMatchObject({ kind: 'import.done', imported: 1, refused: 0 });
});

test('importing the same sheet again changes nothing', () => {
  const known = person('p1', { name: '甲一', idNumber: ID_A });
  const result = plan(
    [
      ['姓名', '身份证号'],
      ['甲一', ID_A],
    ],
    [known],
  );
  expect(statuses(result)).toEqual([['甲一', 'unchanged', '']]);
});

test('pledges, one per line, come together under the person that name and key name', () => {
  const people = [
    person('p1', { name: '甲一', idNumber: ID_A }),
    person('p2', { name: '甲一', idNumber: ID_B }),
  ];
  const result = plan(
    [
      ['姓名', '身份证号', '承诺事项', '完成时限'],
      ['甲一', ID_B, '听课', '6月底前'],
      ['甲一', ID_A, '家访', '5月底前'],
      ['甲一', ID_B, '教研', '11月底前'],
    ],
    people,
  );
  expect(
    result.items.map(({ rows, status, subject, record }) => [
      rows,
      status,
      subject?.stored?.value.id,
      record?.values,
    ]),
  ).toEqual([
    [
      [2, 4],
      'update',
      'p2',
      {
        pledges: [
          { item: '听课', deadline: '6月底前' },
          { item: '教研', deadline: '11月底前' },
        ],
      },
    ],
    [[3], 'update', 'p1', { pledges: [{ item: '家访', deadline: '5月底前' }] }],
  ]);
  let serial = 0;
  const source = { importId: 'i', file: 'f', newId: () => `fresh${(serial += 1)}` };
  const drafts = importDrafts([{ plan: result, chosen: new Set(result.items) }], source);
  expect(drafts.map(({ entity, base }) => [entity, base])).toEqual([
    ['record:fresh1', null],
    ['record:fresh2', null],
    ['import:i', null],
  ]);
});

test("facts on a person's second line fill what the first left blank, and must agree with the rest", () => {
  const people = [person('p1', { name: '甲一', idNumber: ID_A })];
  const sheet = (post: string): GridCell[][] => [
    ['姓名', '身份证号', '职务', '联系电话', '承诺事项'],
    ['甲一', ID_A, '教师', null, '听课'],
    ['甲一', ID_A, post, '19900000000', '家访'],
  ];
  const [item] = plan(sheet('教师'), people).items;
  expect(item?.subject?.values).toEqual({ name: '甲一', idNumber: ID_A, post: '教师', phone: '19900000000' });
  expect(item?.status).toBe('update');
  const differing = plan(sheet('主任'), people);
  expect(statuses(differing)).toEqual([['甲一', 'refused', 'rowsDisagree']]);
  expect(differing.items[0]?.problems).toMatchObject([{ row: 3, params: { field: 'post' } }]);
});

test('people whom the user did not tick are not counted as refused', () => {
  const result = plan([
    ['姓名', '身份证号'],
    ['甲一', ID_A],
    ['乙二', ID_B],
    ['丙三', 110_105_194_912_310_020],
  ]);
  const chosen = new Set(result.items.slice(0, 1));
  const drafts = importDrafts([{ plan: result, chosen }], { importId: 'i', file: 'f', newId: () => 'x' });
  expect(drafts.at(-1)?.payload).toMatchObject({ kind: 'import.done', imported: 1, refused: 1 });
});

test('a pledge without a second key waits for the user, or is refused among namesakes', () => {
  const grid: GridCell[][] = [
    ['姓名', '承诺事项'],
    ['甲一', '听课'],
  ];
  expect(statuses(plan(grid, [person('p1', { name: '甲一', idNumber: ID_A })]))).toEqual([
    ['甲一', 'doubtful', 'nameOnly'],
  ]);
  const namesakes = [person('p1', { name: '甲一', idNumber: ID_A }), person('p2', { name: '甲一' })];
  expect(statuses(plan(grid, namesakes))).toEqual([['甲一', 'refused', 'homonyms']]);
  expect(statuses(plan(grid))).toEqual([['甲一', 'doubtful', 'unknownPerson']]);
});

test('a refused line holds back all pledges of its person, and nothing refused is ever imported', () => {
  const result = plan(
    [
      ['姓名', '身份证号', '工号', '承诺事项'],
      ['甲一', ID_A, 'S1', '听课'],
      ['甲一', 110_105_194_912_310_020, 'S1', '家访'],
    ],
    [person('p1', { name: '甲一', idNumber: ID_A, employeeNumber: 'S1' })],
  );
  expect(statuses(result)).toEqual([['甲一', 'refused', 'idNumeric']]);
  const drafts = importDrafts([{ plan: result, chosen: new Set(result.items) }], {
    importId: 'i',
    file: 'f',
    newId: () => 'x',
  });
  expect(drafts.map(({ payload }) => payload)).toMatchObject([
    { kind: 'import.done', imported: 0, refused: 1 },
  ]);
});

test('one ID number under two names is doubtful', () => {
  const result = plan(
    [
      ['姓名', '身份证号'],
      ['乙二', ID_A],
    ],
    [person('p1', { name: '甲一', idNumber: ID_A })],
  );
  expect(result.items[0]?.problems).toMatchObject([{ code: 'idOfOther', params: { name: '甲一' } }]);
});

test('a row without a name is not told of as another name of its ID number', () => {
  const grid: GridCell[][] = [
    ['姓名', '身份证号', '部门'],
    ['甲一', ID_A, '语文组'],
    [null, ID_A, '数学组'],
  ];
  const codes = plan(grid).items.map(({ problems }) =>
    problems.map(({ code, params }) => [code, params?.['name']]),
  );
  expect(codes).toEqual([
    [],
    [
      ['nameMissing', undefined],
      ['idOfNamed', '甲一'],
    ],
  ]);
});

test('a wrong column taken for the names gives thousands of one name, and an answer all the same', () => {
  const rows = Array.from({ length: 6000 }, (_, index) => ['骨干', `第${index}组`]);
  const { items } = plan([['姓名', '部门'], ...rows]);
  expect(new Set(items.map(({ status }) => status))).toEqual(new Set(['doubtful']));
});

test('nobody who cannot be imported is told to be ticked', () => {
  const grid: GridCell[][] = [
    ['姓名', '身份证号', '部门'],
    ['甲一', ID_A, '语文组'],
    ['甲一', null, '数学组'],
  ];
  const known = person('a', { name: '甲一', idNumber: ID_A });
  expect(statuses(plan(grid, [known])).at(-1)).toEqual(['甲一', 'refused', 'namesakeInSheet']);
});

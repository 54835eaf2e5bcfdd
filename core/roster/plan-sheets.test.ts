import { expect, test } from 'vitest';
import memberPledge from '../forms/member-pledge.ts';
import type { Current } from '../model/fold.ts';
import type { Subject } from '../model/subject.ts';
import type { Values } from '../model/values.ts';
import { gridSheet, type GridCell } from './grid.fixture.ts';
import { importDrafts } from './import-drafts.ts';
import { sheetFields } from './person-fields.ts';
import type { PlanItem, Stored } from './plan.ts';
import { planSheets, type RememberedPlans, type SheetToPlan } from './plan-sheets.ts';
import { readRoster } from './read.ts';

const [ID_A, ID_B] = ['11010519491231002X', '440524188001010014'];
const certain = ({ status }: PlanItem): boolean => status !== 'doubtful';
const nobody = { subjects: [], records: [] };

function sheet(name: string, grid: GridCell[][], form = true): SheetToPlan {
  const fields = sheetFields(form ? memberPledge : undefined);
  const roster = readRoster({ ...gridSheet(grid), name }, fields, { date1904: false });
  return { roster, formTypeId: form ? memberPledge.id : undefined };
}

function person(id: string, values: Values): Current<Subject> {
  const value: Subject = { id, kind: 'person', values };
  return { entity: `subject:${id}`, head: 'a'.repeat(64), versions: 1, claimedAt: '', value, conflicts: [] };
}

function draftsOf(plans: ReturnType<typeof planSheets>) {
  let serial = 0;
  return importDrafts(plans, { importId: 'i', file: 'f', newId: () => `fresh${(serial += 1)}` });
}

const told = (items: readonly PlanItem[]) =>
  items.map(({ name, status, problems, also }) => [
    name,
    status,
    problems.map(({ code }) => code).join(),
    also && `${also.sheet} ${also.row}`,
  ]);

const people = sheet(
  '花名册',
  [
    ['姓名', '身份证号', '职务'],
    ['甲一', ID_A, '教师'],
    ['乙二', ID_B, '教师'],
  ],
  false,
);
const pledges = sheet('承诺', [
  ['姓名', '身份证号', '承诺事项'],
  ['甲一', ID_A, '听课'],
  ['甲一', ID_A, '家访'],
  ['乙二', ID_B, '教研'],
]);

test('pledges find the people of the sheet beside them, whichever stands first, and all is one batch', () => {
  const plans = planSheets([pledges, people], nobody, certain);
  expect(plans.map(({ plan }) => [plan.sheet, told(plan.items)])).toEqual([
    [
      '承诺',
      [
        ['甲一', 'update', '', '花名册 2'],
        ['乙二', 'update', '', '花名册 3'],
      ],
    ],
    [
      '花名册',
      [
        ['甲一', 'new', '', undefined],
        ['乙二', 'new', '', undefined],
      ],
    ],
  ]);
  const drafts = draftsOf(plans);
  const subjects = drafts.filter(({ payload }) => payload.kind === 'subject.put');
  const owners = drafts.flatMap(({ payload }) => (payload.kind === 'record.put' ? [payload.subjectId] : []));
  expect(subjects.map(({ base }) => base)).toEqual([null, null]);
  expect(owners.map((id) => `subject:${id}`)).toEqual(subjects.map(({ entity }) => entity));
  expect(drafts.at(-1)?.payload).toMatchObject({ sheet: '承诺、花名册', imported: 2, refused: 0 });
});

test('without the ticks of the people, their pledges stand alone', () => {
  const [, alone] = planSheets([people, pledges], nobody, (item, name) => name !== '花名册' && certain(item));
  expect(told(alone?.plan.items ?? [])).toEqual([
    ['甲一', 'doubtful', 'unknownPerson', undefined],
    ['乙二', 'doubtful', 'unknownPerson', undefined],
  ]);
});

test('what two sheets say of one person is stored once, on the stored version; what they say otherwise is asked', () => {
  const stored = { subjects: [person('p1', { name: '甲一', idNumber: ID_A })], records: [] };
  const post = sheet('一', [
    ['姓名', '身份证号', '职务', '部门'],
    ['甲一', ID_A, '教师', '校办'],
  ]);
  const more = sheet('二', [
    ['姓名', '身份证号', '部门', '学历'],
    ['甲一', ID_A, '总务处', '大学本科'],
  ]);
  const plans = planSheets([post, more], stored, certain);
  expect(plans.map(({ plan }) => told(plan.items))).toEqual([
    [['甲一', 'update', '', undefined]],
    [['甲一', 'doubtful', 'sheetsDisagree', '一 2']],
  ]);
  expect(plans[1]?.plan.items[0]?.problems[0]?.params).toEqual({
    field: 'department',
    sheet: '一',
    row: '2',
  });
  const drafts = draftsOf(planSheets([post, more], stored, () => true));
  expect(drafts).toHaveLength(2);
  expect(drafts[0]).toMatchObject({
    entity: 'subject:p1',
    base: 'a'.repeat(64),
    payload: { subject: { id: 'p1', values: { post: '教师', department: '总务处', education: '大学本科' } } },
  });
  expect(drafts[1]?.payload).toMatchObject({ imported: 1 });
});

test('an ID number that another sheet gives to somebody else is doubted', () => {
  const other = sheet('二', [
    ['姓名', '身份证号'],
    ['丙三', ID_A],
  ]);
  const [, plan] = planSheets([people, other], nobody, certain);
  expect(told(plan?.plan.items ?? [])).toEqual([['丙三', 'doubtful', 'idOfOther', undefined]]);
});

test('a plan is used again as long as nothing has changed for its sheet', () => {
  const remembered: RememberedPlans = new WeakMap();
  const planned = (isChosen: (item: PlanItem, name: string) => boolean, stored: Stored = nobody) =>
    planSheets([people, pledges], stored, isChosen, remembered).map(({ plan }) => plan);
  const [first, lines] = planned(certain);
  expect(planned(certain)).toEqual([first, lines]);
  expect(planned(certain).map((plan, index) => plan === [first, lines][index])).toEqual([true, true]);
  const withoutB = planned((item) => certain(item) && item.name !== '乙二');
  expect([withoutB[0] === first, withoutB[1] === lines]).toEqual([true, false]);
  expect(withoutB[1]?.items.map(({ name, status }) => [name, status])).toEqual([
    ['甲一', 'update'],
    ['乙二', 'doubtful'],
  ]);
  const known = { subjects: [person('p1', { name: '甲一', idNumber: ID_A, post: '教师' })], records: [] };
  expect(planned(certain, known)[0]?.items[0]?.status).toBe('unchanged');
});

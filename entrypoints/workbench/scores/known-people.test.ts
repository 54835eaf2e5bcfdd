import { expect, test } from 'vitest';
import general from '#core/forms/general.ts';
import { keysOf } from '#core/review/target.ts';
import { labelsOf } from '../shelf-labels.ts';
import type { Panel } from '#core/review/panel.ts';
import type { ReviewTarget } from '#core/model/review.ts';
import { besideMarks, besideRows } from './board-rows.ts';
import { keysIn } from './known-people.ts';

const labels = labelsOf({ forms: [general], packs: [] });
const person = (id: string, values: Record<string, string>) => ({
  value: { id, kind: 'person' as const, values: { name: '陈示例', ...values } },
});
const reviewOf = (values: Record<string, string>, more: { recordId?: string } = {}) => ({
  subjectName: '陈示例',
  formTypeId: 'member-pledge',
  ...keysOf(Object.entries(values).map(([path, value]) => ({ path, value }))),
  ...more,
});

const panelOf = (targets: readonly ReviewTarget[]): Panel => ({
  packId: 'p',
  formTypeId: 'member-pledge',
  reviewers: [],
  rows: targets.map((target, at) => ({
    key: `row ${at}`,
    target,
    reviews: new Map(),
    doubtful: false,
    twice: [],
  })),
});
const beside = (targets: readonly ReviewTarget[], keys: Parameters<typeof besideRows>[1]): string[] => [
  ...besideRows(panelOf(targets), keys).values(),
];

test('people of one name whose numbers are short are shown as in 人员, masked as each field is', () => {
  const subjects = [
    person('a', { employeeNumber: '示例005' }),
    person('b', { employeeNumber: '示例035' }),
    person('c', { idNumber: '11010519491231002X' }),
  ];
  const records = [{ value: { id: 'record', subjectId: 'c' } }];
  const targets = [
    reviewOf({ employeeNumber: '示例005' }),
    reviewOf({ employeeNumber: '示例035' }),
    reviewOf({}, { recordId: 'record' }),
  ];
  expect(beside(targets, keysIn({ subjects, records, labels }))).toEqual([
    '示例005',
    '示例035',
    '110***********002X',
  ]);
});

test('of those who are nowhere in this store what the reviews keep is shown, else which of them it is', () => {
  const nobody = keysIn({ subjects: [], records: [], labels });
  const short = ['示例005', '示例035'].map((employeeNumber) => reviewOf({ employeeNumber }));
  expect(beside(short, nobody)).toEqual(['同名第 1 人', '同名第 2 人']);
  const inBranches = ['一支部', '二支部'].map((partyBranch) =>
    reviewOf({ employeeNumber: '示例005', partyBranch }),
  );
  expect(beside(inBranches, nobody)).toEqual(['一支部', '二支部']);
});

test('who is marked is called as in the panel, though a namesake is not marked', () => {
  const nobody = keysIn({ subjects: [], records: [], labels });
  const targets = ['示例005', '示例035'].map((employeeNumber) => reviewOf({ employeeNumber }));
  const [, second] = targets;
  const mark = { id: 'm', packId: 'p', target: second! };
  expect(besideMarks([mark], [panelOf(targets)], nobody)).toEqual(['同名第 2 人']);
  expect(besideMarks([mark], [], nobody)).toEqual(['']);
});

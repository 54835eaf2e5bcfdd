import { expect, test } from 'vitest';
import type { Outcome } from '../model/finding.ts';
import type { CriterionSet } from '../model/pack.ts';
import { applicable, coverageOf, known } from './coverage.ts';
import { criterionOutcomes } from './machine.ts';
import { id, person, record, reviewed } from './statistics.fixture.ts';
import { unitsOf } from './units.ts';

const citation = { document: '文件', section: '一', readOn: '2026-01-01' };
const sets = [
  {
    id: 'pack/a',
    name: '一组',
    appliesTo: [],
    citation,
    criteria: ['x', 'y'].map((each) => ({
      id: `pack/a/${each}`,
      name: each,
      requirement: '',
      checkability: 'person',
      lexicon: [],
      citation,
    })),
  },
] satisfies CriterionSet[];

const units = unitsOf({
  subjects: [1, 2, 3, 4, 5].map((number) =>
    person(number, { name: `样例${number}`, workUnit: number < 4 ? '甲' : '乙' }),
  ),
  records: [1, 2, 3, 4].map((number) => record(10 + number, number, 'form')),
  reviews: reviewed(
    { target: { recordId: id(11) }, acts: [{ judge: 'pack/a/x', verdict: 'met' }] },
    { target: { recordId: id(12) }, acts: [{ judge: 'pack/a/x', verdict: 'notApplicable' }] },
    { target: { recordId: id(13) }, acts: [{ judge: 'pack/a/x', verdict: 'pending' }] },
    { target: { recordId: id(14) }, acts: [{ judge: 'pack/a/x', verdict: 'mostlyMet' }] },
    {
      target: { page: 'http://portal.test/9', subjectName: '样例九', subjectKeys: { workUnit: '乙' } },
      acts: [{ judge: 'pack/a/x', verdict: 'notMet', machine: 'pass' }],
    },
  ),
  forms: [{ id: 'form', subjectKind: 'person' }],
  formIds: new Set(['form']),
  packId: 'pack',
  by: 'workUnit',
});
const nothing = new Map<string, Outcome>();

test('a person’s verdicts: what does not apply leaves the denominator, what is open stays in it and is no pass', () => {
  const found = coverageOf(units, sets, 'person', () => nothing);
  // Five forms: who has filled in none is not among them.
  expect(found.forms).toBe(5);
  expect(found.organisations).toEqual(['甲', '乙']);
  const [x, y] = found.rows;
  expect(x?.cells).toEqual([
    { met: 1, mostly: 0, notMet: 0, unknown: 1, na: 1 },
    { met: 0, mostly: 1, notMet: 1, unknown: 0, na: 0 },
  ]);
  expect(x?.all).toEqual({ met: 1, mostly: 1, notMet: 1, unknown: 1, na: 1 });
  expect(applicable(x?.cells[0] ?? y!.all)).toBe(2);
  expect(known(y!.all)).toBe(0);
  expect(y?.all.unknown).toBe(5);
});

test('the machine’s outcomes: of records as they are now, of pages as they were; review and error are unknown', () => {
  const outcomes: Outcome[] = ['pass', 'fail', 'review', 'na'];
  const machine = new Map(outcomes.map((outcome, at) => [id(11 + at), new Map([['pack/a/x', outcome]])]));
  const found = coverageOf(units, sets, 'machine', ({ key }) => machine.get(key) ?? nothing);
  expect(found.rows[0]?.cells).toEqual([
    { met: 1, mostly: 0, notMet: 1, unknown: 1, na: 0 },
    { met: 1, mostly: 0, notMet: 0, unknown: 0, na: 1 },
  ]);
});

const finding = (outcome: Outcome, criterionIds: string[]) => ({ outcome, criterionIds }) as never;

test('findings of one criterion are taken together as in the checklist', () => {
  const together = criterionOutcomes([
    finding('pass', ['pack/a/x', 'pack/a/y']),
    finding('review', ['pack/a/x']),
    finding('na', ['pack/a/y']),
  ]);
  expect([...together]).toEqual([
    ['pack/a/x', 'review'],
    ['pack/a/y', 'pass'],
  ]);
});

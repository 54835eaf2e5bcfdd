import { describe, expect, it } from 'vitest';
import type { Finding, Outcome } from '../model/finding.ts';
import { Pack } from '../model/pack.ts';
import type { CriterionVerdict, Review, Verdict } from '../model/review.ts';
import { sideBySide } from './side-by-side.ts';

const citation = { document: '示例方案', section: '一、', readOn: '2026-11-20' };
const criterion = (id: string, name: string) => ({
  id,
  name,
  requirement: '',
  checkability: 'person' as const,
  citation,
});

const pack = Pack.parse({
  id: 'sample',
  version: '1',
  title: '示例',
  issuer: '示例单位',
  source: { file: 'sample.txt', title: '示例方案', readOn: '2026-11-20' },
  parameters: [],
  sets: [
    {
      id: 'sample/a',
      name: '甲组',
      appliesTo: ['member'],
      criteria: [criterion('sample/a/one', '第一项'), criterion('sample/a/two', '第二项')],
      citation,
    },
    {
      id: 'sample/b',
      name: '乙组',
      appliesTo: ['member'],
      criteria: [criterion('sample/b/one', '另一项')],
      citation,
    },
  ],
  stages: [],
  routes: [],
  provisions: [],
  notes: [],
  checks: [],
});

function verdict(
  criterionId: string,
  given: Verdict,
  more: Partial<CriterionVerdict> = {},
): CriterionVerdict {
  return { criterionId, verdict: given, machine: 'review', comment: '', ...more };
}

function review(verdicts: CriterionVerdict[]): Review {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    packId: 'sample',
    target: { subjectName: '示例甲', formTypeId: 'member-pledge' },
    verdicts,
  };
}

function finding(criterionId: string, outcome: Outcome): Finding {
  return {
    checkId: 'coverage',
    useId: 'coverage',
    outcome,
    code: outcome,
    params: {},
    evidence: [],
    criterionIds: [criterionId],
    packId: 'sample',
    packVersion: '1',
    engineVersion: '1',
  };
}

function agreement(outcome: Outcome | null, given: Verdict | null) {
  const findings = outcome === null ? [] : [finding('sample/a/one', outcome)];
  const verdicts = given === null ? [] : [verdict('sample/a/one', given, { comment: '说明' })];
  return sideBySide(pack.sets, findings, review(verdicts))[0]?.agreement;
}

describe('sideBySide', () => {
  it.each([
    ['pass', 'met', 'agree'],
    ['pass', 'mostlyMet', 'agree'],
    ['pass', 'notMet', 'differ'],
    ['pass', 'notApplicable', 'differ'],
    ['fail', 'notMet', 'agree'],
    ['fail', 'met', 'differ'],
    ['fail', 'notApplicable', 'differ'],
    ['review', 'met', 'personOnly'],
    ['error', 'notMet', 'personOnly'],
    ['na', 'met', 'personOnly'],
    [null, 'met', 'personOnly'],
    ['pass', 'pending', 'open'],
    ['fail', null, 'open'],
  ] as const)('machine %s, person %s: %s', (outcome, given, expected) => {
    expect(agreement(outcome, given)).toBe(expected);
  });

  it('has a row per criterion with all its findings and the gravest outcome', () => {
    const findings = [
      finding('sample/a/two', 'pass'),
      finding('sample/a/two', 'fail'),
      finding('sample/b/one', 'na'),
    ];
    const rows = sideBySide(pack.sets, findings, undefined);
    expect(rows.map((row) => [row.criterion.id, row.machine, row.findings.length, row.person])).toEqual([
      ['sample/a/one', null, 0, null],
      ['sample/a/two', 'fail', 2, null],
      ['sample/b/one', 'na', 1, null],
    ]);
  });

  it.each([
    [['pass', 'review'], 'review'],
    [['review', 'fail'], 'fail'],
    [['pass', 'error'], 'error'],
    [['na', 'pass'], 'pass'],
  ] as const)('never lets a pass hide a doubt, nor a doubt a failure: %j is %s', (outcomes, expected) => {
    const findings = outcomes.map((outcome) => finding('sample/a/one', outcome));
    expect(sideBySide(pack.sets, findings, undefined)[0]?.machine).toBe(expected);
  });

  it('says when the machine answers otherwise than at the time of the verdict', () => {
    const given = review([verdict('sample/a/one', 'met', { machine: 'review' })]);
    const row = (outcome: Outcome) => sideBySide(pack.sets, [finding('sample/a/one', outcome)], given)[0];
    expect(row('review')?.changedSince).toBe(false);
    expect(row('fail')?.changedSince).toBe(true);
  });
});

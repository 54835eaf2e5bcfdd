import { expect, it } from 'vitest';
import { checks } from '#catalog/checks.ts';
import { forms } from '#catalog/forms.ts';
import { formIn } from '#core/forms/form-in.ts';
import { checkBatch } from '../../engine/check-batch.ts';
import { checkRecord } from '../../engine/check-record.ts';
import type { Outcome } from '../../model/finding.ts';
import { Pack } from '../../model/pack.ts';
import { extendPack } from '../extend.ts';
import general from './pack.ts';

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

it('says where each number comes from, or that there is none', () => {
  for (const { id, value, citation } of general.parameters) {
    expect(ids(general.notes), id).toContain(id);
    expect(citation !== undefined, id).toBe(value !== undefined);
  }
});

it('has every parameter that its checks read, and reads every one it has', () => {
  const read = new Set(JSON.stringify(general.checks).match(/(?<="\$parameter":")[a-z-]+/g));
  expect(ids(general.parameters).toSorted()).toEqual([...read].toSorted());
});

/** What an office writes that starts from the pack: its days, its dates, its quota of words, one check turned on. */
const office = extendPack(
  Pack.parse({
    id: 'office',
    version: '1',
    title: '示例县教育局2026年承诺',
    issuer: '示例县教育局',
    extends: ['general'],
    source: { file: '', title: '示例通知', readOn: '2026-11-29' },
    parameters: [
      { id: 'publicity-days', label: '公示天数', value: 7 },
      { id: 'pledge-max-characters', label: '每条字数', value: 10 },
      { id: 'turnout-percent', label: '到会比例', value: 80 },
      { id: 'pledge-items-min', label: '最少条数', value: 3 },
    ],
    sets: [],
    stages: [
      {
        id: 'campaign',
        name: '本次活动',
        from: '2026-03-01',
        to: '2026-12-31',
        citation: { document: '示例通知', section: '一', readOn: '2026-11-29' },
      },
    ],
    routes: [],
    provisions: [],
    notes: [],
    checks: general.checks
      .filter(({ id }) => id === 'pledge-quantity')
      .map((use) => ({ ...use, enabled: true })),
  }),
  [general],
);

const values = {
  name: '示例甲',
  pledges: [{ item: '认真家访，关心每一名学生的成长', deadline: '2027-01-15' }],
  signedOn: '2026-03-10',
  approvedOn: '2026-03-12',
  publicityFrom: '2026-03-13',
  publicityTo: '2026-03-17',
};

function outcomes(pack: Pack, useId: string): (readonly [Outcome, string])[] {
  const formType = formIn(forms, 'member-pledge');
  const { findings } = checkRecord({ pack, formType, values, today: '2026-04-01', checks });
  return findings.filter((finding) => finding.useId === useId).map(({ outcome, code }) => [outcome, code]);
}

it('leaves local points open until an office settles them', () => {
  expect(outcomes(general, 'publicity')).toContainEqual(['na', 'no-minimum']);
  expect(outcomes(general, 'pledge-length')).toEqual([['na', 'engine.parameter-unset']]);
  expect(outcomes(general, 'deadline-in-campaign')).toEqual([['na', 'stage-undated']]);
  expect(outcomes(general, 'pledge-quantity')).toEqual([]);
  expect(outcomes(general, 'pledge-items')).toEqual([['na', 'engine.parameter-unset']]);
});

it('checks with the numbers of an office that builds on it', () => {
  expect(outcomes(office, 'publicity')).toContainEqual(['fail', 'too-short']);
  expect(outcomes(office, 'pledge-length')).toEqual([['fail', 'too-long']]);
  expect(outcomes(office, 'deadline-in-campaign')).toEqual([['review', 'after-stage']]);
  expect(outcomes(office, 'pledge-quantity')).toHaveLength(1);
  expect(outcomes(office, 'pledge-items')).toEqual([['review', 'too-few']]);
});

/** A branch with so many graded 优秀 and so many 合格. */
function branch(excellent: number, qualified: number) {
  const formType = formIn(forms, 'democratic-review');
  return Array.from({ length: excellent + qualified }, (_, index) => ({
    id: `r${index}`,
    label: `示例${index}`,
    formType,
    values: {
      name: `示例${index}`,
      partyBranch: '样例小学党支部',
      branchGrade: index < excellent ? '优秀' : '合格',
    },
  }));
}

it.each([
  ['exactly a third', 3, 6, 'within'],
  ['one more than a third', 4, 5, 'over'],
  ['a third of 31 rounded down', 10, 21, 'within'],
  ['a third of 31 rounded up', 11, 20, 'over'],
  ['a third of 300', 100, 200, 'within'],
])('share of 优秀: %s', (_, excellent, qualified, code) => {
  const { together } = checkBatch({
    pack: general,
    records: branch(excellent, qualified),
    today: '2026-12-20',
    checks,
  });
  expect(together.filter(({ useId }) => useId === 'excellent-share')).toMatchObject([{ code }]);
});

it.each([
  ['no unit in any row: all together', undefined, [['', 'over']]],
  [
    'two units',
    ['样例小学', '样例小学', '样例小学', '样例小学', '样例中学'],
    [
      ['样例小学：', 'over'],
      ['样例中学：', 'within'],
    ],
  ],
])('share of 优秀 over a table of assessments, once an office has said how much: %s', (_, units, wanted) => {
  const pack = {
    ...general,
    parameters: general.parameters.map((each) =>
      each.id === 'assessment-excellent-percent' ? { ...each, value: 20 } : each,
    ),
  };
  const records = ['优秀', '优秀', '合格', '合格', '合格'].map((assessmentGrade, index) => ({
    id: `r${index}`,
    label: `示例${index}`,
    formType: formIn(forms, 'annual-assessment'),
    values: { name: `示例${index}`, assessmentGrade, ...(units ? { workUnit: units[index] ?? '' } : {}) },
  }));
  const { together } = checkBatch({ pack, records, today: '2026-12-20', checks });
  const shares = together.filter(({ useId }) => useId === 'annual-excellent-share');
  expect(shares.map(({ params, code }) => [params['group'], code])).toEqual(wanted);
});

it('one person on two kinds of forms is one person, and on two of a kind is asked about', () => {
  const person = {
    name: '示例甲',
    idNumber: '11010519491231002X',
    birthDate: '1949-12-31',
    partyBranch: '示例支部',
    branchGrade: '合格',
  };
  const record = (id: string, form: string, more: object = {}) => ({
    id,
    label: id,
    formType: formIn(forms, form),
    values: { ...person, ...more },
  });
  const records = [
    record('a', 'member-pledge'),
    record('b', 'democratic-review', { birthDate: '1950-01-01' }),
    record('c', 'democratic-review'),
  ];
  const { together } = checkBatch({ pack: general, records, today: '2026-12-20', checks });
  const reviewed = together.filter(({ outcome }) => outcome === 'review').map(({ useId }) => useId);
  expect([...new Set(reviewed)].toSorted()).toEqual(['review-once', 'same-person']);
  expect(together.filter(({ outcome }) => outcome === 'fail' || outcome === 'error')).toEqual([]);
});

import type { PackExample } from '../../model/pack-example.ts';

const long = '担任班主任，家访三十户，听课四十节。';
const graded = (key: string, form: string) =>
  ['优秀', '优秀', '合格'].map((grade, at) => ({
    formTypeId: form,
    values: { name: `示例${at}`, [key]: grade },
  }));

/** Uses that only an office's own numbers bring to life, with such numbers and what must then be found. */
export const valued: readonly (readonly [parameters: Record<string, number>, example: PackExample])[] = [
  ...(
    [
      ['deeds-length', 'excellent-member', { mainDeeds: long }, 'deeds-max-characters'],
      ['work-summary-length', 'annual-assessment', { workSummary: long }, 'summary-max-characters'],
      ['summary-length-elsewhere', 'ethics-assessment', { selfSummary: long }, 'summary-max-characters'],
      ['summary-length', 'democratic-review', { selfSummary: long }, 'summary-max-characters'],
    ] as const
  ).map(([useId, formTypeId, values, parameter]) => {
    const expect = [{ useId, outcome: 'fail' as const, code: 'too-long' }];
    const records = [{ formTypeId, values }];
    return [{ [parameter]: 10 }, { name: useId, today: '2026-12-20', records, expect }] as const;
  }),
  ...(
    [
      ['pledge-length', 'member-pledge'],
      ['pledge-length-elsewhere', 'leader-pledge'],
    ] as const
  ).map(([useId, formTypeId]) => {
    const expect = [{ useId, outcome: 'fail' as const, code: 'too-long' }];
    const records = [{ formTypeId, values: { pledges: [{ item: long }] } }];
    return [{ 'pledge-max-characters': 10 }, { name: useId, today: '2026-12-20', records, expect }] as const;
  }),
  ...(
    [
      ['pledge-items', 'member-pledge'],
      ['pledge-items-elsewhere', 'organisation-pledge'],
    ] as const
  ).map(([useId, formTypeId]) => {
    const expect = [{ useId, outcome: 'review' as const, code: 'too-few' }];
    const records = [{ formTypeId, values: { pledges: [{ item: long }] } }];
    return [{ 'pledge-items-min': 3 }, { name: useId, today: '2026-12-20', records, expect }] as const;
  }),
  ...(
    [
      ['annual-excellent-share', 'annual-assessment', 'assessmentGrade', 'assessment-excellent-percent'],
      ['officials-excellent-share', 'ballot-summary', 'assessmentGrade', 'assessment-excellent-percent'],
      ['ethics-excellent-share', 'ethics-assessment', 'ethicsGrade', 'ethics-excellent-percent'],
    ] as const
  ).map(([useId, form, key, parameter]) => {
    const expect = [{ useId, outcome: 'review' as const, code: 'over' }];
    return [
      { [parameter]: 35 },
      { name: useId, today: '2026-12-20', records: graded(key, form), expect },
    ] as const;
  }),
  [
    { 'monthly-meetings': 2 },
    {
      name: 'monthly-meetings: a list that names no branch is that of one',
      today: '2026-12-20',
      records: ['2026-03-05', '2026-04-05', '2026-04-20'].map((meetingOn) => ({
        formTypeId: 'meeting-record',
        values: { meetingName: '支委会', meetingOn },
      })),
      expect: [
        { useId: 'monthly-meetings', outcome: 'review', code: 'too-few' },
        { useId: 'monthly-meetings', outcome: 'pass', code: 'enough' },
      ],
    },
  ],
];

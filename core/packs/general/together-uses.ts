import type { PackInput } from '../../model/pack.ts';

type CheckUseInput = PackInput['checks'][number];

const honours = ['excellent-member', 'excellent-worker'];

/** One row per person: by the number where it is given, by the name otherwise. Two may be called the same. */
const once: readonly (readonly [
  id: string,
  name: string,
  path: string,
  formTypeIds: readonly string[],
  more?: { with: string[] } | { unless: string },
])[] = [
  ['leader-once', '每人一份承诺书', 'name', ['leader-pledge']],
  ['ballot-once', '每人一行', 'name', ['ballot-summary']],
  ['honour-once', '每人推荐一次', 'idNumber', honours],
  ['honour-name-once', '推荐人选不重名', 'name', honours, { unless: 'idNumber' }],
  ['annual-once', '每人一份考核表', 'idNumber', ['annual-assessment']],
  ['annual-name-once', '考核人员不重名', 'name', ['annual-assessment'], { unless: 'idNumber' }],
  ['ethics-once', '每人一份师德考核表', 'name', ['ethics-assessment']],
  ['organisation-once', '每个党组织推荐一次', 'partyBranch', ['advanced-organisation']],
  ['post-once', '每人每岗申报一次', 'modelPostName', ['model-post'], { with: ['name', 'inCharge'] }],
  ['person-once', '证件号不重复', 'idNumber', ['general']],
];

/** Shares over a list: by unit, or over all of it where no row names one. The share is local. */
const shares = (
  [
    ['annual', '年度考核', 'annual-assessment', 'assessmentGrade', 'workUnit'],
    ['ethics', '师德考核', 'ethics-assessment', 'ethicsGrade', 'workUnit'],
    ['officials', '干部测评', 'ballot-summary', 'assessmentGrade', 'workUnit'],
  ] as const
).map(([id, name, form, path, groupBy]): CheckUseInput => ({
  id: `${id}-excellent-share`,
  name: `${name}优秀比例`,
  checkId: 'ratio-cap',
  formTypeIds: [form],
  params: {
    path,
    grade: '优秀',
    percent: { $parameter: id === 'ethics' ? 'ethics-excellent-percent' : 'assessment-excellent-percent' },
    groupBy,
    orAll: true,
  },
  worst: 'review',
}));

/** Points that everybody of a list has: one that is missing is easily overlooked. */
const leftOut: readonly (readonly [id: string, name: string, form: string, paths: readonly string[]])[] = [
  [
    'annual-scores-left-out',
    '德能勤绩廉得分没有漏填',
    'annual-assessment',
    ['virtueScore', 'abilityScore', 'diligenceScore', 'achievementScore', 'integrityScore', 'finalScore'],
  ],
  [
    'ethics-scores-left-out',
    '师德各项得分没有漏填',
    'ethics-assessment',
    ['selfScore', 'peerScore', 'studentScore', 'parentScore', 'groupScore', 'finalScore'],
  ],
];

export const togetherUses: readonly CheckUseInput[] = [
  ...once.map(([id, name, path, formTypeIds, more]): CheckUseInput => ({
    id,
    name,
    checkId: 'unique',
    formTypeIds: [...formTypeIds],
    params: { path, ...more },
    worst: 'review',
  })),
  ...shares,
  ...leftOut.map(([id, name, form, paths]): CheckUseInput => ({
    id,
    name,
    checkId: 'left-out',
    formTypeIds: [form],
    params: { paths: [...paths] },
  })),
  {
    id: 'monthly-meetings',
    name: '每月会议次数',
    checkId: 'meetings-per-month',
    formTypeIds: ['meeting-record'],
    params: {
      date: 'meetingOn',
      minimum: { $parameter: 'monthly-meetings' },
      groupBy: 'partyBranch',
      orAll: true,
    },
    worst: 'review',
  },
];

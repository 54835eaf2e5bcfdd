import type { PackInput } from '../../model/pack.ts';

type CheckUseInput = PackInput['checks'][number];

/** A day that has come, on every form that has a place for it. */
const days: readonly (readonly [id: string, name: string, path: string, formTypeIds: readonly string[]])[] = [
  [
    'work-start-date',
    '参加工作时间',
    'workStartDate',
    ['excellent-member', 'excellent-worker', 'annual-assessment', 'general'],
  ],
  ['post-date', '任现职时间', 'postSince', ['annual-assessment', 'general']],
  ['founded-date', '成立时间', 'foundedOn', ['advanced-organisation', 'general']],
  ['election-date', '换届时间', 'lastElectionOn', ['advanced-organisation', 'general']],
  ['held-date', '会议时间', 'meetingOn', ['meeting-record', 'ballot-summary', 'general']],
  ['done-date', '实际完成时间', 'pledges[].doneOn', ['pledge-progress', 'general']],
  [
    'filled-date',
    '填表日期',
    'filledOn',
    [
      'pledge-progress',
      'advanced-organisation',
      'excellent-member',
      'excellent-worker',
      'annual-assessment',
      'ethics-assessment',
      'model-post',
      'general',
    ],
  ],
  [
    'branch-opinion-date',
    '党支部意见日期',
    'branchOpinionOn',
    [
      'pledge-progress',
      'advanced-organisation',
      'excellent-member',
      'excellent-worker',
      'model-post',
      'general',
    ],
  ],
];

const honours = ['advanced-organisation', 'excellent-member', 'excellent-worker'];

/** Two days in their order: sure by what they are, whatever the campaign. */
const orders: readonly (readonly [
  id: string,
  name: string,
  before: string,
  after: string,
  formTypeIds: readonly string[],
])[] = [
  [
    'born-before-work',
    '出生早于参加工作',
    'birthDate',
    'workStartDate',
    ['excellent-member', 'excellent-worker', 'annual-assessment', 'general'],
  ],
  [
    'work-before-post',
    '参加工作不晚于任现职',
    'workStartDate',
    'postSince',
    ['annual-assessment', 'general'],
  ],
  [
    'founded-before-election',
    '成立不晚于换届',
    'foundedOn',
    'lastElectionOn',
    ['advanced-organisation', 'general'],
  ],
  [
    'general-branch-after',
    '党总支意见不早于党支部意见',
    'branchOpinionOn',
    'generalBranchOpinionOn',
    honours,
  ],
  ['committee-after', '党委意见不早于党支部意见', 'branchOpinionOn', 'committeeOpinionOn', honours],
  ['superior-after', '上级意见不早于党支部意见', 'branchOpinionOn', 'superiorOpinionOn', honours],
  [
    'group-after',
    '考核小组意见不早于主管领导评语',
    'leaderOpinionOn',
    'groupOpinionOn',
    ['annual-assessment'],
  ],
];

/** Opinions from the branch upwards. Who signs above it is local, so that each level is held against the branch alone; days are compared where both are dated. */
const opinions: readonly CheckUseInput[] = [
  ...(['generalBranch', 'committee', 'superior'] as const).map((level): CheckUseInput => ({
    id: `opinions-${level.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    name: `党支部意见在先（${{ generalBranch: '党总支', committee: '党委', superior: '上级' }[level]}）`,
    checkId: 'opinion-chain',
    formTypeIds: honours,
    params: {
      steps: [{ opinion: 'branchOpinion' }, { opinion: `${level}Opinion` }],
    },
    worst: 'review',
  })),
  {
    id: 'opinions-assessment',
    name: '主管领导评语在考核小组意见之先',
    checkId: 'opinion-chain',
    formTypeIds: ['annual-assessment'],
    params: {
      steps: [{ opinion: 'leaderOpinion' }, { opinion: 'groupOpinion' }],
    },
    worst: 'review',
  },
];

/** Time limits of each pledge against a day: a promise is of what is to come, and is kept in time. */
const limits: readonly (readonly [
  id: string,
  name: string,
  before: string,
  formTypeIds: readonly string[],
])[] = [
  [
    'deadline-after-signing',
    '完成时限不早于承诺日期',
    'signedOn',
    ['member-pledge', 'leader-pledge', 'organisation-pledge'],
  ],
  ['done-in-time', '实际完成不晚于时限', 'pledges[].doneOn', ['pledge-progress']],
];

export const datedUses: readonly CheckUseInput[] = [
  ...days.map(([id, name, path, formTypeIds]): CheckUseInput => ({
    id,
    name,
    checkId: 'real-date',
    formTypeIds: [...formTypeIds],
    params: { path, notAfterToday: true },
  })),
  ...orders.map(([id, name, before, after, formTypeIds]): CheckUseInput => ({
    id,
    name,
    checkId: 'date-order',
    formTypeIds: [...formTypeIds],
    params: { before, after },
  })),
  ...opinions,
  ...limits.map(([id, name, before, formTypeIds]): CheckUseInput => ({
    id,
    name,
    checkId: 'date-order',
    formTypeIds: [...formTypeIds],
    params: { before, after: 'pledges[].deadline', limit: true },
    worst: 'review',
  })),
];

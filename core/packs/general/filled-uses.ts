import type { PackInput } from '../../model/pack.ts';

type CheckUseInput = PackInput['checks'][number];

/** What each form itself marks as required; who grades or signs later is a use of its own. */
const required: readonly (readonly [form: string, name: string, paths: readonly string[]])[] = [
  ['leader-pledge', '领导干部承诺书', ['name', 'post', 'signedOn']],
  ['organisation-pledge', '党组织承诺书', ['partyBranch', 'signedOn']],
  ['pledge-progress', '践诺情况表', ['name']],
  ['ballot-summary', '测评汇总表', ['name']],
  ['excellent-member', '优秀党员推荐表', ['name', 'joinPartyDate', 'mainDeeds']],
  ['excellent-worker', '优秀党务工作者推荐表', ['name', 'joinPartyDate', 'partyWorkSince', 'mainDeeds']],
  ['advanced-organisation', '先进党组织推荐表', ['partyBranch', 'mainDeeds']],
  ['annual-assessment', '年度考核表', ['name', 'reviewYear']],
  ['ethics-assessment', '师德考核表', ['name', 'reviewYear']],
  ['meeting-record', '会议记录', ['meetingName', 'meetingOn']],
  ['model-post', '示范岗申报表', ['modelPostName']],
];

/** The grade comes after the meeting, and may be withheld with a reason; a 汇总表 has no room for the summary. */
const forPeople: readonly (readonly [id: string, form: string, path: string, name: string])[] = [
  ['annual-assessment-grade', 'annual-assessment', 'assessmentGrade', '考核等次'],
  ['annual-assessment-summary', 'annual-assessment', 'workSummary', '工作总结'],
  ['ethics-assessment-grade', 'ethics-assessment', 'ethicsGrade', '师德考核等次'],
];

/** One of these at least says what the form is for. */
const present: readonly (readonly [form: string, id: string, name: string, paths: readonly string[]])[] = [
  [
    'pledge-progress',
    'progress-present',
    '有践诺情况',
    ['pledges[].progress', 'pledges[].status', 'fulfilment'],
  ],
  [
    'meeting-record',
    'record-present',
    '有会议内容',
    ['meetingTopic', 'meetingRecord', 'resolution', 'comment'],
  ],
  ['model-post', 'post-person', '有负责人或党员', ['inCharge', 'name', 'modelPostMembers']],
];

/** Choices whose lists offices add to, or write otherwise: 暂缓, 只写评语不定等次 are legal. */
const options: readonly (readonly [
  id: string,
  name: string,
  path: string,
  formTypeIds: readonly string[],
])[] = [
  ['assessment-option', '考核等次', 'assessmentGrade', ['annual-assessment']],
  ['ethics-option', '师德考核等次', 'ethicsGrade', ['ethics-assessment']],
  [
    'ethnicity-option',
    '民族',
    'ethnicity',
    ['excellent-member', 'excellent-worker', 'annual-assessment', 'general'],
  ],
  [
    'political-option',
    '政治面貌',
    'politicalStatus',
    [
      'leader-pledge',
      'excellent-member',
      'excellent-worker',
      'annual-assessment',
      'ethics-assessment',
      'general',
    ],
  ],
  ['organisation-option', '党组织类别', 'organisationKind', ['organisation-pledge', 'advanced-organisation']],
  ['post-kind-option', '示范岗类别', 'modelPostKind', ['model-post']],
  ['head-teacher-option', '是否班主任', 'isHeadTeacher', ['annual-assessment', 'ethics-assessment']],
  ['veto-option', '是否一票否决', 'veto', ['ethics-assessment']],
];

/** Forms with a limit of their own text: so many characters, by local rule; and copies of it are for people. */
const texts: readonly (readonly [id: string, name: string, path: string, formTypeIds: readonly string[]])[] =
  [
    [
      'deeds',
      '主要事迹',
      'mainDeeds',
      ['excellent-member', 'excellent-worker', 'advanced-organisation', 'model-post'],
    ],
    ['work-summary', '工作总结', 'workSummary', ['annual-assessment']],
  ];

export const filledUses: readonly CheckUseInput[] = [
  ...required.map(([form, name, paths]): CheckUseInput => ({
    id: `${form}-required`,
    name: `${name}基本信息填写`,
    checkId: 'required',
    formTypeIds: [form],
    params: { paths: [...paths] },
  })),
  ...forPeople.map(([id, form, path, name]): CheckUseInput => ({
    id,
    name: `${name}填写`,
    checkId: 'required',
    formTypeIds: [form],
    params: { paths: [path] },
    worst: 'review',
  })),
  ...present.map(([form, id, name, paths]): CheckUseInput => ({
    id,
    name,
    checkId: 'one-of',
    formTypeIds: [form],
    params: { paths: [...paths] },
    worst: 'review',
  })),
  ...options.map(([id, name, path, formTypeIds]): CheckUseInput => ({
    id,
    name,
    checkId: 'option',
    formTypeIds: [...formTypeIds],
    params: { path },
    worst: 'review',
  })),
  ...texts.flatMap(([id, name, path, formTypeIds]): CheckUseInput[] => {
    const numbers = id === 'deeds' ? 'deeds' : 'summary';
    return [
      {
        id: `${id}-length`,
        name: `${name}字数`,
        checkId: 'word-limit',
        formTypeIds: [...formTypeIds],
        params: {
          path,
          min: { $parameter: `${numbers}-min-characters` },
          max: { $parameter: `${numbers}-max-characters` },
        },
      },
      {
        id: `${id}-copies`,
        name: `${name}雷同`,
        checkId: 'duplicate-pledges',
        formTypeIds: [...formTypeIds],
        params: { path, threshold: { $parameter: 'copy-similarity' } },
      },
    ];
  }),
  {
    id: 'no-grade-reason',
    name: '未定等次的说明',
    checkId: 'required-if',
    formTypeIds: ['annual-assessment'],
    params: { when: 'assessmentGrade', equals: ['不确定等次', '不参加考核'], paths: ['noGradeReason'] },
    worst: 'review',
  },
  {
    id: 'veto-reason',
    name: '一票否决的情形',
    checkId: 'required-if',
    formTypeIds: ['ethics-assessment'],
    params: { when: 'veto', equals: ['是'], paths: ['violations'] },
    worst: 'review',
  },
  {
    id: 'done-filled',
    name: '已完成的写明完成情况',
    checkId: 'required-if',
    formTypeIds: ['pledge-progress'],
    params: {
      when: 'pledges[].status',
      equals: ['已完成', '完成', '是', '已兑现', '已销号', '已办结'],
      paths: ['pledges[].progress', 'pledges[].doneOn'],
    },
    worst: 'review',
  },
  {
    id: 'progress-told',
    name: '完成情况不只是表态',
    checkId: 'slogan-share',
    formTypeIds: ['pledge-progress'],
    // Only where every clause means well and tells nothing done.
    params: { path: 'pledges[].progress', most: 99 },
    worst: 'review',
  },
];

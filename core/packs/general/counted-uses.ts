import type { PackInput } from '../../model/pack.ts';

type CheckUseInput = PackInput['checks'][number];

/** What is voted on: the sheet that counts the ballots, and any page that shows them. */
const ballotForms = ['ballot-summary', 'general'];
const excellent = [{ grade: '优秀', path: 'votesExcellent' }];
const appraisal = [
  ...excellent,
  { grade: '合格', path: 'votesQualified' },
  { grade: '基本合格', path: 'votesBasic' },
  { grade: '不合格', path: 'votesUnqualified' },
];
const officials = [
  { grade: '称职', path: 'votesCompetent' },
  { grade: '基本称职', path: 'votesBasicCompetent' },
  { grade: '不称职', path: 'votesIncompetent' },
];

/** Scales of which a table has one or two: none stands for a step of another. */
const scales: readonly (readonly [id: string, name: string, votes: readonly string[]])[] = [
  ['appraisal', '优秀、合格……', appraisal.map(({ path }) => path)],
  ['officials', '优秀、称职……', ['votesExcellent', ...officials.map(({ path }) => path)]],
  ['teams', '好、较好……', ['votesGood', 'votesRatherGood', 'votesFair', 'votesPoor']],
  ['satisfaction', '满意、基本满意……', ['votesSatisfied', 'votesBasicSatisfied', 'votesUnsatisfied']],
  ['proposals', '同意、不同意', ['votesFor', 'votesAgainst']],
];
const allVotes = [...new Set(scales.flatMap(([, , votes]) => votes))];

/** Grades that votes are held against, scale by scale. */
const grades = [
  ['grade-by-votes', '评定等次与得票', 'branchGrade'],
  ['assessment-by-votes', '考核等次与得票', 'assessmentGrade'],
] as const;

const papers = {
  expected: 'ballotsExpected',
  present: 'ballotsPresent',
  issued: 'ballotsIssued',
  returned: 'ballotsReturned',
  valid: 'ballotsValid',
  invalid: 'ballotsInvalid',
  abstained: 'votesAbstained',
  unknown: 'votesUnknown',
};

const ballots: readonly CheckUseInput[] = [
  {
    id: 'ballot-counts',
    name: '人数与票数',
    checkId: 'ballot-arithmetic',
    formTypeIds: ballotForms,
    params: {
      ...papers,
      alone: allVotes,
      minimumTurnout: { $parameter: 'turnout-percent' },
    },
  },
  ...scales.map(([id, name, votes]): CheckUseInput => ({
    id: `votes-${id}`,
    name: `票数合计（${name}）`,
    checkId: 'ballot-arithmetic',
    formTypeIds: ballotForms,
    params: {
      ...papers,
      votes: [...votes],
      otherVotes: allVotes.filter((path) => !votes.includes(path)),
      votesOnly: true,
    },
  })),
  ...grades.flatMap(([id, name, path]) =>
    (
      [
        [id, appraisal, officials],
        [`${id}-officials`, [...excellent, ...officials], appraisal.slice(1)],
      ] as const
    ).map(([useId, votes, other]): CheckUseInput => ({
      id: useId,
      name: useId === id ? name : `${name}（称职）`,
      checkId: 'grade-consistency',
      formTypeIds: ballotForms,
      params: {
        branchGrade: path,
        votes: [...votes],
        ballots: 'ballotsValid',
        otherVotes: other.map((vote) => vote.path),
      },
    })),
  ),
  {
    id: 'recommendation-votes',
    name: '推荐人数与票数',
    checkId: 'ballot-arithmetic',
    formTypeIds: ['advanced-organisation', 'excellent-member', 'excellent-worker'],
    params: { expected: 'ballotsExpected', present: 'ballotsPresent', alone: ['votesFor'] },
  },
  {
    id: 'meeting-attendance',
    name: '到会人数',
    checkId: 'ballot-arithmetic',
    formTypeIds: ['meeting-record'],
    params: { expected: 'ballotsExpected', present: 'ballotsPresent' },
    // 参会人数 often counts those who sit in as well.
    worst: 'review',
  },
];

const staff = ['annual-assessment'];
const ethics = ['ethics-assessment', 'general'];

/** Points: none below nothing, none above the full mark, which is local. */
const scores = (
  [
    ['finalScore', 'final', '考核得分', ['annual-assessment', ...ethics]],
    ['selfScore', 'self', '自评得分', ethics],
    ['peerScore', 'peer', '互评得分', ethics],
    ['studentScore', 'student', '学生评价得分', ethics],
    ['parentScore', 'parent', '家长评价得分', ethics],
    ['groupScore', 'group', '考核小组评分', ethics],
    ['virtueScore', 'virtue', '德得分', staff],
    ['abilityScore', 'ability', '能得分', staff],
    ['diligenceScore', 'diligence', '勤得分', staff],
    ['achievementScore', 'achievement', '绩得分', staff],
    ['integrityScore', 'integrity', '廉得分', staff],
  ] as const
).map(([path, id, name, formTypeIds]): CheckUseInput => ({
  id: `score-${id}`,
  name: `${name}在满分之内`,
  checkId: 'number-range',
  formTypeIds: [...formTypeIds],
  params: { path, min: 0, max: { $parameter: 'score-max' } },
}));

/** Days of leave in a year: the calendar itself is the bound. */
const leave = (
  [
    ['sickLeaveDays', 'sick', '病假天数'],
    ['personalLeaveDays', 'personal', '事假天数'],
    ['absentDays', 'absent', '旷工天数'],
  ] as const
).map(([path, id, name]): CheckUseInput => ({
  id: `leave-${id}`,
  name,
  checkId: 'number-range',
  formTypeIds: ['annual-assessment', 'general'],
  params: { path, min: 0, max: 366 },
}));

/** How many people: whole numbers. */
const people = (
  [
    [
      'memberCount',
      'members',
      '党员人数',
      ['organisation-pledge', 'advanced-organisation', 'model-post', 'general'],
    ],
    ['fullMemberCount', 'full-members', '正式党员数', ['advanced-organisation', 'general']],
    ['probationaryCount', 'probationary', '预备党员数', ['advanced-organisation', 'general']],
    ['staffCount', 'staff', '教职工人数', ['advanced-organisation', 'general']],
    ['modelPostCount', 'post', '岗位人数', ['model-post', 'general']],
  ] as const
).map(([path, id, name, formTypeIds]): CheckUseInput => ({
  id: `count-${id}`,
  name: `${name}是整数`,
  checkId: 'number-range',
  formTypeIds: [...formTypeIds],
  params: { path, min: 0, whole: true },
}));

export const countedUses: readonly CheckUseInput[] = [
  ...ballots,
  ...scores,
  ...leave,
  ...people,
  {
    id: 'members-sum',
    name: '正式党员加预备党员',
    checkId: 'score-sum',
    formTypeIds: ['advanced-organisation', 'general'],
    params: { parts: ['fullMemberCount', 'probationaryCount'], total: 'memberCount' },
  },
  {
    id: 'annual-score-sum',
    name: '德能勤绩廉合计',
    checkId: 'score-sum',
    formTypeIds: staff,
    params: {
      parts: ['virtueScore', 'abilityScore', 'diligenceScore', 'achievementScore', 'integrityScore'],
      total: 'finalScore',
    },
    // Schools may weigh the five.
    worst: 'review',
  },
];

import type { PackInput } from '../model/pack.ts';

type CheckUseInput = PackInput['checks'][number];

const pledge = ['member-pledge'];
const review = ['democratic-review'];
const both = [...pledge, ...review];

/**
 * What the two forms ask for by themselves, whatever the campaign: filled in, readable, and not at odds with
 * themselves. Packs add the uses that their document calls for. The numbers are parameters (see `parameters.ts`).
 */
export const formChecks: readonly CheckUseInput[] = [
  {
    id: 'pledge-required',
    name: '承诺书基本信息填写',
    checkId: 'required',
    formTypeIds: pledge,
    params: { paths: ['name', 'partyBranch', 'signedOn'] },
  },
  {
    id: 'pledge-present',
    name: '有承诺内容',
    checkId: 'one-of',
    formTypeIds: pledge,
    params: { paths: ['pledges[].item', 'pledgeText'] },
  },
  {
    id: 'review-required',
    name: '登记表基本信息填写',
    checkId: 'required',
    formTypeIds: review,
    params: { paths: ['name', 'partyBranch', 'reviewYear', 'selfSummary'] },
  },
  // The branch grades after the meeting; before it the member's part is checked already.
  {
    id: 'branch-grade-required',
    name: '支部评定等次填写',
    checkId: 'required',
    formTypeIds: review,
    params: { paths: ['branchGrade'] },
    worst: 'review',
  },
  {
    id: 'id-number',
    name: '身份证号',
    checkId: 'id-number',
    formTypeIds: both,
    params: { path: 'idNumber' },
  },
  { id: 'phone', name: '联系电话', checkId: 'phone', formTypeIds: pledge, params: { path: 'phone' } },
  { id: 'gender-option', name: '性别', checkId: 'option', formTypeIds: both, params: { path: 'gender' } },
  {
    id: 'birth-date',
    name: '出生日期',
    checkId: 'real-date',
    formTypeIds: both,
    params: { path: 'birthDate', notAfterToday: true },
  },
  {
    id: 'join-date',
    name: '入党时间',
    checkId: 'real-date',
    formTypeIds: both,
    params: { path: 'joinPartyDate', notAfterToday: true },
  },
  {
    id: 'signed-date',
    name: '承诺日期',
    checkId: 'real-date',
    formTypeIds: pledge,
    params: { path: 'signedOn' },
  },
  {
    id: 'born-before-joining',
    name: '出生早于入党',
    checkId: 'date-order',
    formTypeIds: both,
    params: { before: 'birthDate', after: 'joinPartyDate' },
  },

  {
    id: 'pledge-deadline',
    name: '承诺有时限',
    checkId: 'pledge-slots',
    formTypeIds: pledge,
    params: { rows: 'pledges', needs: ['deadline'] },
  },
  // Who pledges is responsible where no one else is named.
  {
    id: 'pledge-person',
    name: '承诺有责任人',
    checkId: 'pledge-slots',
    formTypeIds: pledge,
    params: { rows: 'pledges', needs: ['person'] },
    worst: 'review',
  },
  {
    id: 'pledge-vague',
    name: '承诺不空泛',
    checkId: 'vague',
    formTypeIds: pledge,
    params: { path: 'pledges[].item' },
  },
  {
    id: 'pledge-repeated',
    name: '承诺不重复',
    checkId: 'duplicate-items',
    formTypeIds: pledge,
    params: { path: 'pledges[].item' },
  },
  {
    id: 'pledge-copies',
    name: '承诺雷同',
    checkId: 'duplicate-pledges',
    formTypeIds: pledge,
    params: { path: 'pledges[].item', threshold: { $parameter: 'copy-similarity' } },
  },
  {
    id: 'pledge-length',
    name: '承诺字数',
    checkId: 'word-limit',
    formTypeIds: pledge,
    params: {
      path: 'pledges[].item',
      min: { $parameter: 'pledge-min-characters' },
      max: { $parameter: 'pledge-max-characters' },
    },
  },
  {
    id: 'publicity',
    name: '承诺公示',
    checkId: 'publicity',
    formTypeIds: pledge,
    params: {
      approvedPath: 'approvedOn',
      fromPath: 'publicityFrom',
      toPath: 'publicityTo',
      minimumDays: { $parameter: 'publicity-days' },
      dayKind: { $parameter: 'publicity-day-kind' },
      holidays: { $parameter: 'holidays' },
    },
  },

  {
    id: 'self-grade-option',
    name: '自评等次',
    checkId: 'option',
    formTypeIds: review,
    params: { path: 'selfGrade' },
  },
  {
    id: 'branch-grade-option',
    name: '支部评定等次',
    checkId: 'option',
    formTypeIds: review,
    params: { path: 'branchGrade' },
  },
  {
    id: 'full-member-date',
    name: '转正时间',
    checkId: 'real-date',
    formTypeIds: review,
    params: { path: 'fullMemberDate', notAfterToday: true },
  },
  {
    id: 'meeting-date',
    name: '评议会日期',
    checkId: 'real-date',
    formTypeIds: review,
    params: { path: 'meetingOn', notAfterToday: true },
  },
  {
    id: 'joined-before-full',
    name: '入党早于转正',
    checkId: 'date-order',
    formTypeIds: review,
    params: {
      before: 'joinPartyDate',
      after: 'fullMemberDate',
      minimumMonths: { $parameter: 'probation-months' },
    },
  },
  {
    id: 'ballots',
    name: '票数',
    checkId: 'ballot-arithmetic',
    formTypeIds: review,
    params: {
      expected: 'ballotsExpected',
      present: 'ballotsPresent',
      issued: 'ballotsIssued',
      returned: 'ballotsReturned',
      valid: 'ballotsValid',
      votes: ['votesExcellent', 'votesQualified', 'votesBasic', 'votesUnqualified'],
      minimumTurnout: { $parameter: 'turnout-percent' },
    },
  },
  {
    id: 'grades-agree',
    name: '等次与得票',
    checkId: 'grade-consistency',
    formTypeIds: review,
    params: {
      selfGrade: 'selfGrade',
      branchGrade: 'branchGrade',
      votes: [
        { grade: '优秀', path: 'votesExcellent' },
        { grade: '合格', path: 'votesQualified' },
        { grade: '基本合格', path: 'votesBasic' },
        { grade: '不合格', path: 'votesUnqualified' },
      ],
      ballots: 'ballotsValid',
    },
  },
  {
    id: 'summary-copies',
    name: '个人总结雷同',
    checkId: 'duplicate-pledges',
    formTypeIds: review,
    params: { path: 'selfSummary', threshold: { $parameter: 'copy-similarity' } },
  },
  {
    id: 'summary-length',
    name: '个人总结字数',
    checkId: 'word-limit',
    formTypeIds: review,
    params: {
      path: 'selfSummary',
      min: { $parameter: 'summary-min-characters' },
      max: { $parameter: 'summary-max-characters' },
    },
  },
];

import type { PackInput } from '../../model/pack.ts';
import { formChecks } from '../form-checks.ts';
import { countedUses } from './counted-uses.ts';
import { datedUses } from './dated-uses.ts';
import { filledUses } from './filled-uses.ts';
import { packId } from './source.ts';
import { togetherUses } from './together-uses.ts';
import { usesElsewhere } from './uses-elsewhere.ts';

type CheckUseInput = PackInput['checks'][number];

const pledge = ['member-pledge'];
const review = ['democratic-review'];
const pledgePaths = ['pledges[].item', 'pledges[].measure', 'pledgeText'];
const content = (item: string) => [`${packId}/pledge-content/${item}`];

/** Changes to the forms' own checks: what an office may or may not ask is for a person to judge. */
const changes: Readonly<Record<string, Partial<CheckUseInput>>> = {
  'pledge-vague': { criterionIds: content('item') },
  'pledge-deadline': { criterionIds: content('deadline'), worst: 'review' },
  'pledge-person': { criterionIds: content('person') },
  publicity: { criterionIds: content('publicity') },
  // The length of probation is a use of its own below: the order is sure, the length has exceptions.
  'joined-before-full': { params: { before: 'joinPartyDate', after: 'fullMemberDate' } },
};

/** Where the number of a public document has exceptions, or the point is local. */
const ownChecks: readonly CheckUseInput[] = [
  {
    id: 'probation',
    name: '预备期',
    checkId: 'date-order',
    formTypeIds: review,
    params: {
      before: 'joinPartyDate',
      after: 'fullMemberDate',
      minimumMonths: { $parameter: 'probation-months' },
    },
    worst: 'review',
  },
  {
    id: 'joining-age',
    name: '入党年龄',
    checkId: 'date-order',
    formTypeIds: [...pledge, ...review],
    params: {
      before: 'birthDate',
      after: 'joinPartyDate',
      minimumMonths: { $parameter: 'joining-age-months' },
    },
    worst: 'review',
  },
  {
    id: 'pledge-item',
    name: '每条承诺写了事项',
    checkId: 'pledge-slots',
    formTypeIds: pledge,
    params: { rows: 'pledges', needs: ['item'], whole: ['pledgeText'] },
    // What a row leaves out may be meant as the item above it.
    worst: 'review',
  },
  {
    id: 'pledge-measure',
    name: '承诺措施',
    checkId: 'pledge-slots',
    formTypeIds: pledge,
    params: { rows: 'pledges', needs: ['measure'] },
    worst: 'review',
  },
  {
    id: 'pledge-items',
    name: '承诺条数',
    checkId: 'row-count',
    formTypeIds: pledge,
    params: {
      rows: 'pledges',
      min: { $parameter: 'pledge-items-min' },
      max: { $parameter: 'pledge-items-max' },
    },
    worst: 'review',
  },
  // An office's own pack gives the stage its dates; until then the check answers `na`.
  {
    id: 'deadline-in-campaign',
    name: '承诺时限在活动期内',
    checkId: 'deadline-in-stage',
    formTypeIds: pledge,
    params: { path: 'pledges[].deadline', reference: 'signedOn', stageId: 'campaign' },
    criterionIds: content('deadline'),
    worst: 'review',
  },
  {
    id: 'coverage-duties',
    name: '个人总结对照党员义务',
    checkId: 'coverage',
    formTypeIds: review,
    params: { paths: ['selfSummary'], setId: `${packId}/member-duties` },
  },
];

/** What only the forms of a whole branch or office together can show. */
const batchChecks: readonly CheckUseInput[] = [
  {
    id: 'excellent-share',
    name: '优秀比例',
    checkId: 'ratio-cap',
    formTypeIds: review,
    params: {
      path: 'branchGrade',
      grade: '优秀',
      percent: { $parameter: 'excellent-percent' },
      groupBy: 'partyBranch',
      orAll: true,
    },
    worst: 'review',
  },
  {
    id: 'pledge-once',
    name: '每人一份承诺书',
    checkId: 'unique',
    formTypeIds: pledge,
    params: { path: 'idNumber' },
    worst: 'review',
  },
  {
    id: 'review-once',
    name: '每人一份登记表',
    checkId: 'unique',
    formTypeIds: review,
    params: { path: 'idNumber' },
    worst: 'review',
  },
  {
    id: 'same-person',
    name: '同一人各表一致',
    checkId: 'same-person',
    formTypeIds: [...pledge, ...review],
    params: { paths: ['gender', 'birthDate', 'joinPartyDate'] },
    worst: 'review',
  },
];

/** Off until an office asks for them: what they check is local. */
const offChecks: readonly CheckUseInput[] = [
  {
    id: 'pledge-quantity',
    name: '承诺有数量',
    checkId: 'pledge-slots',
    formTypeIds: pledge,
    params: { rows: 'pledges', needs: ['quantity'] },
    worst: 'review',
  },
  {
    id: 'publicity-filled',
    name: '公示起止日期必填',
    checkId: 'required',
    formTypeIds: pledge,
    params: { paths: ['approvedOn', 'publicityFrom', 'publicityTo'] },
    criterionIds: content('publicity'),
    worst: 'review',
  },
  {
    id: 'coverage-leads',
    name: '承诺对照五带头',
    checkId: 'coverage',
    formTypeIds: pledge,
    params: { paths: pledgePaths, setId: `${packId}/five-lead` },
  },
  {
    id: 'routing',
    name: '报送去向',
    checkId: 'routing',
    formTypeIds: pledge,
    params: { rolePath: 'pledgerRole', toPath: 'submitTo' },
  },
];

/** Left out unless asked for: most schools weigh the scores of an assessment, and do not add them up. */
const scoresAddUp: CheckUseInput = {
  id: 'ethics-score-sum',
  name: '师德各项得分合计',
  checkId: 'score-sum',
  formTypeIds: ['ethics-assessment'],
  params: {
    parts: ['selfScore', 'peerScore', 'studentScore', 'parentScore', 'groupScore'],
    total: 'finalScore',
  },
};

const twoForms = [...formChecks, ...ownChecks, ...batchChecks].map((use) =>
  Object.assign({}, use, changes[use.id]),
);

export const checks: PackInput['checks'] = [
  ...twoForms,
  ...usesElsewhere(twoForms),
  ...filledUses,
  ...datedUses,
  ...countedUses,
  ...togetherUses,
  ...[...offChecks, scoresAddUp].map((use) => Object.assign({}, use, { enabled: false })),
];

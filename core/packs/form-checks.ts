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
    checkId: 'required',
    formTypeIds: pledge,
    params: { paths: ['name', 'partyBranch', 'signedOn'] },
  },
  {
    id: 'pledge-present',
    checkId: 'one-of',
    formTypeIds: pledge,
    params: { paths: ['pledges[].item', 'pledgeText'] },
  },
  {
    id: 'review-required',
    checkId: 'required',
    formTypeIds: review,
    params: { paths: ['name', 'partyBranch', 'reviewYear', 'selfSummary'] },
  },
  // The branch grades after the meeting; before it the member's part is checked already.
  {
    id: 'branch-grade-required',
    checkId: 'required',
    formTypeIds: review,
    params: { paths: ['branchGrade'] },
    worst: 'review',
  },
  { id: 'id-number', checkId: 'id-number', formTypeIds: both, params: { path: 'idNumber' } },
  { id: 'phone', checkId: 'phone', formTypeIds: pledge, params: { path: 'phone' } },
  { id: 'gender-option', checkId: 'option', formTypeIds: both, params: { path: 'gender' } },
  {
    id: 'birth-date',
    checkId: 'real-date',
    formTypeIds: both,
    params: { path: 'birthDate', notAfterToday: true },
  },
  {
    id: 'join-date',
    checkId: 'real-date',
    formTypeIds: both,
    params: { path: 'joinPartyDate', notAfterToday: true },
  },
  { id: 'signed-date', checkId: 'real-date', formTypeIds: pledge, params: { path: 'signedOn' } },
  {
    id: 'born-before-joining',
    checkId: 'date-order',
    formTypeIds: both,
    params: { before: 'birthDate', after: 'joinPartyDate' },
  },

  {
    id: 'pledge-deadline',
    checkId: 'pledge-slots',
    formTypeIds: pledge,
    params: { rows: 'pledges', needs: ['deadline'] },
  },
  // Who pledges is responsible where no one else is named.
  {
    id: 'pledge-person',
    checkId: 'pledge-slots',
    formTypeIds: pledge,
    params: { rows: 'pledges', needs: ['person'] },
    worst: 'review',
  },
  { id: 'pledge-vague', checkId: 'vague', formTypeIds: pledge, params: { path: 'pledges[].item' } },
  {
    id: 'pledge-repeated',
    checkId: 'duplicate-items',
    formTypeIds: pledge,
    params: { path: 'pledges[].item' },
  },
  {
    id: 'pledge-length',
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
    checkId: 'publicity',
    formTypeIds: pledge,
    params: {
      approvedPath: 'approvedOn',
      fromPath: 'publicityFrom',
      toPath: 'publicityTo',
      minimumDays: { $parameter: 'publicity-days' },
    },
  },

  {
    id: 'self-grade-option',
    checkId: 'option',
    formTypeIds: review,
    params: { path: 'selfGrade' },
  },
  {
    id: 'branch-grade-option',
    checkId: 'option',
    formTypeIds: review,
    params: { path: 'branchGrade' },
  },
  {
    id: 'full-member-date',
    checkId: 'real-date',
    formTypeIds: review,
    params: { path: 'fullMemberDate', notAfterToday: true },
  },
  {
    id: 'meeting-date',
    checkId: 'real-date',
    formTypeIds: review,
    params: { path: 'meetingOn', notAfterToday: true },
  },
  {
    id: 'joined-before-full',
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
    id: 'summary-length',
    checkId: 'word-limit',
    formTypeIds: review,
    params: {
      path: 'selfSummary',
      min: { $parameter: 'summary-min-characters' },
      max: { $parameter: 'summary-max-characters' },
    },
  },
];

import type { PackInput } from '../../model/pack.ts';
import { formChecks } from '../form-checks.ts';
import { packId } from './source.ts';

const deadline = { path: 'pledges[].deadline', reference: 'signedOn' };
const pledgePaths = ['pledges[].item', 'pledges[].measure', 'pledgeText'];

/** Coverage of a set, on the pledge and in the summary. */
function coverage(name: string, setId: string, enabled = true): PackInput['checks'] {
  const params = { setId: `${packId}/${setId}` };
  return [
    {
      id: `coverage-pledge-${name}`,
      checkId: 'coverage',
      formTypeIds: ['member-pledge'],
      params: { ...params, paths: pledgePaths },
      enabled,
    },
    {
      id: `coverage-summary-${name}`,
      checkId: 'coverage',
      formTypeIds: ['democratic-review'],
      params: { ...params, paths: ['selfSummary'] },
      enabled,
    },
  ];
}

/** The forms' own checks, and what the plan asks of members and teachers. It says nothing of pledges themselves. */
export const checks: PackInput['checks'] = [
  ...formChecks,
  {
    id: 'catch-up-measure',
    checkId: 'pledge-slots',
    formTypeIds: ['member-pledge'],
    params: { rows: 'pledges', needs: ['measure'] },
    criterionIds: [`${packId}/compare/benchmark`],
    worst: 'review',
  },
  {
    id: 'deadline-in-campaign',
    checkId: 'deadline-in-stage',
    formTypeIds: ['member-pledge'],
    params: { ...deadline, stageId: 'mobilise', lastStageId: 'conclude' },
  },
  // Only for the school and the quarter of the head.
  {
    id: 'deadline-in-quarter',
    name: '时限在2012年第一季度内（洛城二中）',
    checkId: 'deadline-in-stage',
    formTypeIds: ['member-pledge'],
    params: { ...deadline, stageId: 'first-quarter' },
    worst: 'review',
    enabled: false,
  },
  ...coverage('member', 'model-member'),
  ...coverage('teacher', 'five-good-teacher'),
  // Only for leaders; neither form says so by itself.
  ...coverage('leader', 'five-good-leader', false),
];

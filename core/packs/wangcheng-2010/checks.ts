import type { PackInput } from '../../model/pack.ts';
import { formChecks } from '../form-checks.ts';
import { packId } from './source.ts';

/** The forms' own checks, and the call on members. The report names pledges and says nothing of how they are made. */
export const checks: PackInput['checks'] = [
  ...formChecks,
  {
    id: 'deadline-in-campaign',
    checkId: 'deadline-in-stage',
    formTypeIds: ['member-pledge'],
    params: { path: 'pledges[].deadline', reference: 'signedOn', stageId: 'so-far', lastStageId: 'next' },
    worst: 'review',
  },
  {
    id: 'coverage-pledge',
    checkId: 'coverage',
    formTypeIds: ['member-pledge'],
    params: { paths: ['pledges[].item', 'pledges[].measure', 'pledgeText'], setId: `${packId}/vanguard` },
  },
  {
    id: 'coverage-summary',
    checkId: 'coverage',
    formTypeIds: ['democratic-review'],
    params: { paths: ['selfSummary'], setId: `${packId}/vanguard` },
  },
];

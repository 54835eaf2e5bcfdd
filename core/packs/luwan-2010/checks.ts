import type { PackInput } from '../../model/pack.ts';
import { formChecks } from '../form-checks.ts';
import { packId } from './source.ts';

/** The forms' own checks, and what the notice asks of members. It sets no route and no publicity for pledges. */
export const checks: PackInput['checks'] = [
  ...formChecks,
  {
    id: 'deadline-in-campaign',
    name: '时限在活动期内',
    checkId: 'deadline-in-stage',
    formTypeIds: ['member-pledge'],
    params: {
      path: 'pledges[].deadline',
      reference: 'signedOn',
      stageId: 'expo-2010',
      lastStageId: 'congress-2012',
    },
  },
  {
    id: 'coverage-pledge',
    name: '承诺覆盖标准',
    checkId: 'coverage',
    formTypeIds: ['member-pledge'],
    params: {
      paths: ['pledges[].item', 'pledges[].measure', 'pledgeText'],
      setId: `${packId}/five-lead`,
    },
  },
  {
    id: 'coverage-summary',
    name: '总结覆盖标准',
    checkId: 'coverage',
    formTypeIds: ['democratic-review'],
    params: { paths: ['selfSummary'], setId: `${packId}/five-lead` },
  },
];

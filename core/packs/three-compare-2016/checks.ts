import type { PackInput } from '../../model/pack.ts';
import { formChecks } from '../form-checks.ts';
import { packId } from './source.ts';

const deadline = { path: 'pledges[].deadline', reference: 'signedOn' };

/** The forms' own checks, and what the plan asks of pledges. */
export const checks: PackInput['checks'] = [
  ...formChecks.map((use) =>
    use.id === 'publicity'
      ? Object.assign({}, use, { criterionIds: [`${packId}/pledge-content/publicity`] })
      : use,
  ),
  {
    id: 'pledge-measure',
    name: '承诺有措施',
    checkId: 'pledge-slots',
    formTypeIds: ['member-pledge'],
    params: { rows: 'pledges', needs: ['measure'] },
    criterionIds: [`${packId}/pledge-content/measure`],
  },
  {
    id: 'pledge-goal',
    name: '承诺有目标数量',
    checkId: 'pledge-slots',
    formTypeIds: ['member-pledge'],
    params: { rows: 'pledges', needs: ['quantity'] },
    criterionIds: [`${packId}/pledge-content/goal`],
    worst: 'review',
  },
  {
    id: 'deadline-in-campaign',
    name: '时限在活动期内',
    checkId: 'deadline-in-stage',
    formTypeIds: ['member-pledge'],
    params: { ...deadline, stageId: 'review', lastStageId: 'assess' },
  },
  {
    id: 'deadline-in-stage',
    name: '时限在推进阶段内',
    checkId: 'deadline-in-stage',
    formTypeIds: ['member-pledge'],
    params: { ...deadline, stageId: 'advance' },
    worst: 'review',
  },
  {
    id: 'routing',
    name: '报送去向',
    checkId: 'routing',
    formTypeIds: ['member-pledge'],
    params: { rolePath: 'pledgerRole', toPath: 'submitTo' },
    criterionIds: [`${packId}/actions/commitment`],
  },
  {
    id: 'coverage-pledge',
    name: '承诺覆盖标准',
    checkId: 'coverage',
    formTypeIds: ['member-pledge'],
    params: {
      paths: ['pledges[].item', 'pledges[].measure', 'pledgeText'],
      setId: `${packId}/compare`,
    },
  },
  {
    id: 'coverage-summary',
    name: '总结覆盖标准',
    checkId: 'coverage',
    formTypeIds: ['democratic-review'],
    params: { paths: ['selfSummary'], setId: `${packId}/compare` },
  },
];

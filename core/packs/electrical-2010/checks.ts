import type { PackInput } from '../../model/pack.ts';
import { formChecks } from '../form-checks.ts';
import { packId } from './source.ts';

/** The forms' own checks, and the leads that the plan asks of members who teach. It gives no dates, routes or numbers. */
export const checks: PackInput['checks'] = [
  ...formChecks.map((use) =>
    use.id === 'pledge-present'
      ? Object.assign({}, use, { criterionIds: [`${packId}/four-combine/commitment`] })
      : use,
  ),
  {
    id: 'coverage-pledge',
    name: '承诺覆盖标准',
    checkId: 'coverage',
    formTypeIds: ['member-pledge'],
    params: { paths: ['pledges[].item', 'pledges[].measure', 'pledgeText'], setId: `${packId}/leads` },
  },
  {
    id: 'coverage-summary',
    name: '总结覆盖标准',
    checkId: 'coverage',
    formTypeIds: ['democratic-review'],
    params: { paths: ['selfSummary'], setId: `${packId}/leads` },
  },
  {
    id: 'coverage-organisation-pledge',
    name: '党组织承诺覆盖五好',
    checkId: 'coverage',
    formTypeIds: ['organisation-pledge'],
    params: {
      paths: ['pledges[].item', 'pledges[].measure', 'pledgeText'],
      setId: `${packId}/five-good`,
    },
  },
  // Teachers work on some of the five projects, not on all: an office turns it on to see on which.
  {
    id: 'coverage-projects',
    name: '总结对照五大工程',
    checkId: 'coverage',
    formTypeIds: ['democratic-review'],
    params: { paths: ['selfSummary'], setId: `${packId}/five-projects` },
    enabled: false,
  },
];

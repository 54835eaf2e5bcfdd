import type { PackInput } from '../../model/pack.ts';
import { formChecks } from '../form-checks.ts';
import { packId } from './source.ts';

const pledgePaths = ['pledges[].item', 'pledges[].measure', 'pledgeText'];

/** The forms' own checks, and the leads that the speech asks of members. It gives no dates, routes or days of publicity. */
export const checks: PackInput['checks'] = [
  ...formChecks,
  {
    id: 'coverage-pledge',
    name: '承诺覆盖标准',
    checkId: 'coverage',
    formTypeIds: ['member-pledge'],
    params: { paths: pledgePaths, setId: `${packId}/five-lead` },
  },
  {
    id: 'coverage-summary',
    name: '总结覆盖标准',
    checkId: 'coverage',
    formTypeIds: ['democratic-review'],
    params: { paths: ['selfSummary'], setId: `${packId}/five-lead` },
  },
  // Of party workers only: an office turns it on where it checks their forms by themselves.
  {
    id: 'coverage-party-worker',
    name: '党务工作者的五个强',
    checkId: 'coverage',
    formTypeIds: ['member-pledge'],
    params: { paths: pledgePaths, setId: `${packId}/five-strong` },
    enabled: false,
  },
];

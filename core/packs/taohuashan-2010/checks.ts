import type { PackInput } from '../../model/pack.ts';
import { formChecks } from '../form-checks.ts';
import { packId } from './source.ts';

/** The forms' own checks. Neither text asks anything of a member's form; what the school promised can be looked for. */
export const checks: PackInput['checks'] = [
  ...formChecks,
  {
    id: 'coverage-service',
    name: '承诺对照服务师生的四件事',
    checkId: 'coverage',
    formTypeIds: ['member-pledge'],
    params: {
      paths: ['pledges[].item', 'pledges[].measure', 'pledgeText'],
      setId: `${packId}/service`,
    },
    enabled: false,
  },
];

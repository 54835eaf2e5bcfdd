import type { PackInput } from '../../model/pack.ts';
import { formChecks } from '../form-checks.ts';
import { packId } from './source.ts';

/** The forms' own checks. A summary asks nothing; what it says was done can be looked for in the forms of mass work. */
export const checks: PackInput['checks'] = [
  ...formChecks,
  {
    id: 'coverage-carrying',
    name: '总结对照“五带”',
    checkId: 'coverage',
    formTypeIds: ['democratic-review'],
    params: { paths: ['selfSummary'], setId: `${packId}/carrying` },
    enabled: false,
  },
];

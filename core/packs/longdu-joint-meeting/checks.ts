import type { PackInput } from '../../model/pack.ts';
import { formChecks } from '../form-checks.ts';
import { packId } from './source.ts';

/** The forms' own checks, and the number of joint meetings a month. `review`: a record may stand under another kind. */
export const checks: PackInput['checks'] = [
  ...formChecks,
  {
    id: 'meetings',
    name: '联席会议每月次数',
    checkId: 'meetings-per-month',
    formTypeIds: ['meeting-record'],
    params: {
      date: 'meetingOn',
      minimum: { $parameter: 'meetings-per-month' },
      kind: { path: 'meetingKind', is: '联席会议' },
    },
    criterionIds: [`${packId}/rules/meetings`],
    worst: 'review',
  },
];

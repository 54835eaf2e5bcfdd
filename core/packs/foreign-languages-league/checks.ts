import type { PackInput } from '../../model/pack.ts';
import { formChecks } from '../form-checks.ts';
import { packId } from './source.ts';

const pledge = ['pledges[].item', 'pledges[].measure', 'pledgeText'];

function coverage(id: string, formTypeId: string, paths: string[], set: string): PackInput['checks'][number] {
  return { id, checkId: 'coverage', formTypeIds: [formTypeId], params: { paths, setId: `${packId}/${set}` } };
}

/** The forms' own checks, and what the plan asks of league members. It says nothing of pledges, dates or offices. */
export const checks: PackInput['checks'] = [
  ...formChecks,
  // Not only how much: a pledge without a number is for a person to judge.
  {
    id: 'pledge-amount',
    checkId: 'pledge-slots',
    formTypeIds: ['member-pledge'],
    params: { rows: 'pledges', needs: ['quantity'] },
    criterionIds: [`${packId}/strive/best`],
    worst: 'review',
  },
  coverage('coverage-pledge', 'member-pledge', pledge, 'strive'),
  coverage('coverage-proposals', 'member-pledge', pledge, 'proposals'),
  coverage('coverage-summary', 'democratic-review', ['selfSummary'], 'strive'),
  coverage('coverage-summary-proposals', 'democratic-review', ['selfSummary'], 'proposals'),
];

import type { PackInput } from '../../model/pack.ts';
import { formChecks } from '../form-checks.ts';
import { packId } from './source.ts';

const pledge = ['pledges[].item', 'pledges[].measure', 'pledgeText'];

function coverage(id: string, formTypeId: string, paths: string[], set: string): PackInput['checks'][number] {
  return { id, checkId: 'coverage', formTypeIds: [formTypeId], params: { paths, setId: `${packId}/${set}` } };
}

/** The forms' own checks, and the five things that party building brings along. The summary gives no dates. */
export const checks: PackInput['checks'] = [
  ...formChecks,
  coverage('coverage-pledge', 'member-pledge', pledge, 'five-drives'),
  coverage('coverage-pledge-virtues', 'member-pledge', pledge, 'virtues'),
  coverage('coverage-summary', 'democratic-review', ['selfSummary'], 'five-drives'),
  coverage('coverage-summary-virtues', 'democratic-review', ['selfSummary'], 'virtues'),
  coverage('coverage-summary-breakthroughs', 'democratic-review', ['selfSummary'], 'breakthroughs'),
];

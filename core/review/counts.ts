import type { Finding } from '../model/finding.ts';
import type { MachineCounts } from './decide.ts';

/** What checks said of a form in numbers; `undefined` where none had anything to say, which is no pass (law 5). */
export function machineCounts(findings: readonly Pick<Finding, 'outcome'>[]): MachineCounts | undefined {
  const counts = { pass: 0, fail: 0, review: 0 };
  for (const { outcome } of findings) {
    if (outcome === 'pass' || outcome === 'fail') counts[outcome] += 1;
    else if (outcome !== 'na') counts.review += 1;
  }
  return counts.pass + counts.fail + counts.review === 0 ? undefined : counts;
}

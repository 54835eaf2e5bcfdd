import { allOf } from '../engine/combine.ts';
import type { Finding, Outcome } from '../model/finding.ts';

/** What the findings of one form say together of each criterion that they speak of, as the checklist does. */
export function criterionOutcomes(findings: readonly Finding[]): Map<string, Outcome> {
  const spoken = new Map<string, Outcome[]>();
  for (const { criterionIds, outcome } of findings) {
    for (const id of criterionIds) {
      const own = spoken.get(id);
      if (own) own.push(outcome);
      else spoken.set(id, [outcome]);
    }
  }
  return new Map([...spoken].map(([id, outcomes]) => [id, allOf(outcomes)]));
}

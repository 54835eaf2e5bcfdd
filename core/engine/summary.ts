import type { Finding, Outcome } from '../model/finding.ts';
import { allOf } from './combine.ts';

/** Findings counted. `considered` is the denominator: everything but `na`. `review` is no part of `pass`. */
export interface Summary {
  counts: Record<Outcome, number>;
  considered: number;
  /** Per criterion, in the order of the findings: all findings about it together. */
  criteria: { criterionId: string; outcome: Outcome; findings: number }[];
}

export function summarise(findings: readonly Finding[]): Summary {
  const counts: Record<Outcome, number> = { pass: 0, fail: 0, review: 0, na: 0, error: 0 };
  const outcomesOf = new Map<string, Outcome[]>();
  for (const { outcome, criterionIds } of findings) {
    counts[outcome] += 1;
    for (const id of criterionIds) outcomesOf.set(id, [...(outcomesOf.get(id) ?? []), outcome]);
  }
  return {
    counts,
    considered: findings.length - counts.na,
    criteria: Array.from(outcomesOf, ([criterionId, outcomes]) => ({
      criterionId,
      outcome: allOf(outcomes),
      findings: outcomes.length,
    })),
  };
}

import type { Outcome } from '../model/finding.ts';

const GRAVEST_FIRST = ['fail', 'error', 'review', 'pass'] as const;

/**
 * Three-valued "all": `pass` is true, `fail` false, `review` unknown. `na` takes no part; of nothing comes `na`.
 * `error` is unknown as well, and stays visible as `error` unless the others settle the matter.
 */
export function allOf(outcomes: readonly Outcome[]): Outcome {
  return GRAVEST_FIRST.find((outcome) => outcomes.includes(outcome)) ?? 'na';
}

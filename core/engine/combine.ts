import type { Outcome } from '../model/finding.ts';

/**
 * Three-valued combination: `pass` is true, `fail` false, `review` unknown. `na` takes no part; of nothing comes `na`.
 * `error` is unknown as well, and stays visible as `error` unless the others settle the matter.
 */
export function allOf(outcomes: readonly Outcome[]): Outcome {
  return decide(outcomes, ['fail', 'error', 'review', 'pass']);
}

/** As `allOf`, for "at least one". */
export function anyOf(outcomes: readonly Outcome[]): Outcome {
  return decide(outcomes, ['pass', 'error', 'review', 'fail']);
}

/** As `allOf`, for "not one". */
export function noneOf(outcomes: readonly Outcome[]): Outcome {
  const any = anyOf(outcomes);
  if (any === 'pass') return 'fail';
  return any === 'fail' ? 'pass' : any;
}

function decide(outcomes: readonly Outcome[], order: readonly Outcome[]): Outcome {
  return order.find((outcome) => outcomes.includes(outcome)) ?? 'na';
}

import type { ChecklistCriterion } from './shown.ts';

/**
 * Criteria that may be taken as 符合 together: the machine's outcome is `pass`, and no person's verdict stands there. What the
 * machine cannot tell, or found wanting, is looked at one by one (law 5).
 */
export function acceptable<Shown extends Pick<ChecklistCriterion, 'machine' | 'verdict' | 'standing'>>(
  criteria: readonly Shown[],
): Shown[] {
  return criteria.filter(
    ({ machine, verdict, standing }) =>
      machine === 'pass' && verdict === undefined && standing.every((given) => given.verdict === null),
  );
}

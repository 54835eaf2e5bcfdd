import type { FieldOutcome, FilledField } from '#core/model/page.ts';
import { groupBy } from '#core/matching/group-by.ts';

const WORST_FIRST: readonly FieldOutcome['state'][] = ['failed', 'skipped', 'verified'];

/** The outcome of a field whose boxes ended so: that of the worst. `undefined` where there is none. */
export function worstOutcome(outcomes: readonly FieldOutcome[]): FieldOutcome | undefined {
  return WORST_FIRST.flatMap((state) => outcomes.filter((outcome) => outcome.state === state))[0];
}

/** How many fields ended in each state; boxes for year, month and day are one field. */
export function countByField(
  fields: readonly Pick<FilledField, 'path' | 'outcome'>[],
): Record<FieldOutcome['state'], number> {
  const counts = { verified: 0, skipped: 0, failed: 0 };
  for (const boxes of groupBy(fields, ({ path }) => path).values()) {
    const worst = worstOutcome(boxes.map(({ outcome }) => outcome));
    if (worst) counts[worst.state] += 1;
  }
  return counts;
}

import { groupBy } from '../matching/group-by.ts';
import type { FieldOutcome, FilledField } from '../model/page.ts';

const WORST_FIRST: readonly FieldOutcome['state'][] = ['failed', 'skipped', 'verified'];

/** The outcome of a field whose boxes ended so: that of the worst. `undefined` where there is none. */
export function worstOutcome(outcomes: readonly FieldOutcome[]): FieldOutcome | undefined {
  return WORST_FIRST.flatMap((state) => outcomes.filter((outcome) => outcome.state === state))[0];
}

/** A field, by the box of it that ended worst, for each field in the order of the fills. */
export function worstByField<Each extends Pick<FilledField, 'path' | 'outcome'>>(
  fields: readonly Each[],
): Each[] {
  return [...groupBy(fields, ({ path }) => path).values()].flatMap((boxes) => {
    const worst = worstOutcome(boxes.map(({ outcome }) => outcome));
    return boxes.find(({ outcome }) => outcome === worst) ?? [];
  });
}

/** How many fields ended in each state; boxes for year, month and day are one field. */
export function countByField(
  fields: readonly Pick<FilledField, 'path' | 'outcome'>[],
): Record<FieldOutcome['state'], number> {
  const counts = { verified: 0, skipped: 0, failed: 0 };
  for (const { outcome } of worstByField(fields)) counts[outcome.state] += 1;
  return counts;
}

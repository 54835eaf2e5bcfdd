import { fieldNames } from '../matching/fields.ts';
import type { Field } from '../model/form-type.ts';

/** Characters of a name of a column; nobody's sentence is looked at. */
export const LONGEST_LABEL = 16;

/** What the column of names may be called, as `normaliseLabel` has it. */
export function nameLabelsOf(fields: readonly Field[]): ReadonlySet<string> {
  return new Set(
    [...fieldNames(fields).scalars].flatMap(([label, targets]) =>
      targets.some(({ field }) => field.id === 'name') ? [label] : [],
    ),
  );
}

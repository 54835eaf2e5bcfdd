import type { Fact } from '#components/workbench/GoneRecord.tsx';
import type { Values } from '#core/model/values.ts';
import { flatten } from '#core/roster/changes.ts';
import type { FieldLabels } from './shelf-labels.ts';

/** Values as they may be shown, one for each field and cell of rows. */
export function factsOf(values: Values, { labelOf, shownAt }: FieldLabels): Fact[] {
  return [...flatten(values)].map(([path, text]) => ({
    path,
    label: labelOf(path),
    text: shownAt(path, text),
  }));
}

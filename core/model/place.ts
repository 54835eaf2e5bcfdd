import type { Evidence } from './finding.ts';
import type { FieldPath } from './values.ts';

/** One value that a check or a condition looks at. `text` is absent where nothing is filled in; `label` is for the reader. */
export interface Place {
  path: FieldPath;
  label: string;
  text?: string;
}

/** Evidence: a part of a value, or all of it. */
export function evidenceOf(place: Place, quote?: Pick<Evidence, 'quote' | 'start' | 'end'>): Evidence[] {
  if (place.text === undefined) return [];
  const part = quote ?? { quote: place.text, start: 0, end: place.text.length };
  return [{ path: place.path, quote: part.quote, start: part.start, end: part.end }];
}

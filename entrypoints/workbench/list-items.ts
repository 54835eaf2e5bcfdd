import { type SubjectItem, subjectItems } from '#utils/search.ts';
import type { Store } from './store.ts';

const known = new WeakMap<Store['subjects'], readonly SubjectItem[]>();

/** The people of the journal as lists find and show them: made once as long as they are the same, whichever page shows them. */
export function listItems(subjects: Store['subjects']): readonly SubjectItem[] {
  const items = known.get(subjects) ?? subjectItems(subjects.map(({ value }) => value));
  known.set(subjects, items);
  return items;
}

/** Whether they are made already. */
export function hasItems(subjects: Store['subjects']): boolean {
  return known.has(subjects);
}

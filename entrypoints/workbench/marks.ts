import { useMemo } from 'preact/hooks';
import { forms } from '#catalog/forms.ts';
import { type RecordMark, recordMarks } from '#core/roster/siblings.ts';
import type { Store } from './store.ts';

/** What tells the records of one person and form apart, by record id. */
export function useMarks({ records }: Pick<Store, 'records'>): Map<string, RecordMark> {
  return useMemo(() => marksIn(records), [records]);
}

export function marksIn(records: Store['records']): Map<string, RecordMark> {
  return recordMarks(
    records.map(({ value }) => value),
    forms,
  );
}

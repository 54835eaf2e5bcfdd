import { useMemo } from 'preact/hooks';
import type { FormType } from '#core/model/form-type.ts';
import { type RecordMark, recordMarks } from '#core/roster/siblings.ts';
import type { Store } from './store.ts';

/** What tells the records of one person and form apart, by record id. */
export function useMarks({
  records,
  shelf: { forms },
}: Pick<Store, 'records' | 'shelf'>): Map<string, RecordMark> {
  return useMemo(() => marksIn(records, forms), [records, forms]);
}

export function marksIn(records: Store['records'], forms: readonly FormType[]): Map<string, RecordMark> {
  return recordMarks(
    records.map(({ value }) => value),
    forms,
  );
}

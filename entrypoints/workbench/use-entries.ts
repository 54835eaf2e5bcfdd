import { useEffect, useState } from 'preact/hooks';
import { type JournalEntries, readEntries } from '#utils/journal/entries.ts';
import { eventRows } from '#utils/journal/event-queries.ts';
import { openJournal } from '#utils/journal/open.ts';
import type { Store } from './store.ts';

/** Entries of the journal as the store stands; `undefined` until they are read. */
export function useEntries(
  { state }: Pick<Store, 'state'>,
  fail: (error: unknown) => void,
): JournalEntries | undefined {
  const [entries, setEntries] = useState<JournalEntries>();
  useEffect(() => {
    let past = false;
    readEntries((from, limit) => eventRows(openJournal().database, from, limit)).then(
      (read) => past || setEntries(read),
      fail,
    );
    return () => {
      past = true;
    };
  }, [state, fail]);
  return entries;
}

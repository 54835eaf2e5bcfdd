import type { JournalState } from '#utils/journal/inspection.ts';
import { JournalLists, type Lists } from '#utils/journal/lists.ts';
import { openJournal } from '#utils/journal/open.ts';
import { isLoss } from '#utils/journal/witness.ts';

/** A shorter journal is read whole at once. */
const LONG_JOURNAL = 1500;
/** People, and records, that a window draws before it has read a long journal. */
const FIRST_ROWS = 60;

let journalLists: JournalLists | undefined;

/** Those of this window. */
export function lists(): JournalLists {
  journalLists ??= new JournalLists(openJournal());
  return journalLists;
}

/**
 * What a list shows of a long journal before the rest is read, begun while the journal is inspected.
 * @returns `undefined` where it is short, has lost something, or cannot be read: whoever reads it whole is told why
 */
export async function readFirst(inspected: Promise<JournalState>): Promise<Lists | undefined> {
  const [read] = await Promise.allSettled([lists().firstRows(FIRST_ROWS)]);
  const { health, count } = await inspected;
  return read.status === 'fulfilled' && !isLoss(health) && count >= LONG_JOURNAL ? read.value : undefined;
}

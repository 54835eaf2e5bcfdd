import type { Draft, JournalEvent } from '../model/event.ts';
import { chain, EMPTY_HEAD } from '../model/journal.ts';
import { foldReviews } from './fold.ts';
import { reviewIdOf } from './merged.ts';

/** Nobody sees these: they are never stored. */
const NOWHERE = {
  device: '00000000-0000-4000-8000-000000000000',
  counter: 0,
  claimedAt: '1970-01-01T00:00:00.000Z',
  who: '',
};

/**
 * How many criteria would have several verdicts side by side once the drafts are appended, that have not now: told before anything is.
 * @param events the review events of this store, oldest first
 */
export function conflictsAhead(events: readonly JournalEvent[], drafts: readonly Draft[]): number {
  const ids = new Set(drafts.flatMap(({ payload }) => reviewIdOf(payload) ?? []));
  const own = events.filter(({ payload }) => ids.has(reviewIdOf(payload) ?? ''));
  const last = own.at(-1);
  const head = last ? { count: last.sequence, hash: last.hash } : EMPTY_HEAD;
  return count([...own, ...chain(drafts, head, NOWHERE)]) - count(own);
}

function count(events: readonly JournalEvent[]): number {
  return [...foldReviews(events).values()].reduce((sum, { conflicts }) => sum + conflicts.length, 0);
}

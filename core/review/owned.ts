import { type JournalEvent, originOf } from '../model/event.ts';
import { foldReviews } from './fold.ts';
import { reviewIdOf, undoneMerges } from './merged.ts';
import type { OwnedReview } from './panel.ts';

/** All reviews with where they are from. */
export function ownedReviews(events: readonly JournalEvent[]): OwnedReview[] {
  const isUndone = undoneMerges(events);
  const isLocal = new Map<string, boolean>();
  for (const event of events) {
    const reviewId = reviewIdOf(event.payload);
    if (reviewId === undefined || isLocal.has(reviewId) || isUndone(event)) continue;
    isLocal.set(reviewId, originOf(event.payload) === undefined);
  }
  return [...foldReviews(events)].map(([id, state]) => ({
    state,
    isLocal: isLocal.get(id) ?? true,
  }));
}

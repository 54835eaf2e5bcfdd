import { type JournalEvent, originOf } from '../model/event.ts';
import { foldReviews } from './fold.ts';
import { reviewIdOf, undoneMerges } from './merged.ts';
import type { OwnedReview } from './panel.ts';

/** All reviews with whose they are: whoever said the first thing in one, in whichever store that was. */
export function ownedReviews(events: readonly JournalEvent[]): OwnedReview[] {
  const isUndone = undoneMerges(events);
  const owners = new Map<string, Pick<OwnedReview, 'who' | 'isLocal'>>();
  for (const event of events) {
    const reviewId = reviewIdOf(event.payload);
    if (reviewId === undefined || owners.has(reviewId) || isUndone(event)) continue;
    const origin = originOf(event.payload);
    owners.set(reviewId, { who: origin?.who ?? event.who, isLocal: origin === undefined });
  }
  return [...foldReviews(events)].map(([id, state]) => ({
    state,
    ...(owners.get(id) ?? { who: state.who, isLocal: true }),
  }));
}

import { type JournalEvent, originOf, type Payload } from '../model/event.ts';

/** What is said in a review: its kinds of events. */
export type ReviewPayload = Extract<
  Payload,
  { kind: 'review.verdict' | 'review.withdrawn' | 'review.decided' }
>;

export function isReviewPayload(payload: Payload): payload is ReviewPayload {
  const { kind } = payload;
  return kind === 'review.verdict' || kind === 'review.withdrawn' || kind === 'review.decided';
}

export function reviewIdOf(payload: Payload): string | undefined {
  return isReviewPayload(payload) || payload.kind === 'review.unmerged' ? payload.reviewId : undefined;
}

/** What an event is known by in every store: merged ones by the hash of where they were said first. */
export function identityOf({ hash, payload }: Pick<JournalEvent, 'hash' | 'payload'>): string {
  return originOf(payload)?.hash ?? hash;
}

/** @returns whether an event came with a merge that was undone for its review */
export function undoneMerges(events: Iterable<JournalEvent>): (event: JournalEvent) => boolean {
  const undone = new Set<string>();
  for (const { payload } of events) {
    if (payload.kind === 'review.unmerged') undone.add(`${payload.reviewId} ${payload.mergeId}`);
  }
  if (undone.size === 0) return () => false;
  return ({ payload }) => {
    const mergeId = originOf(payload)?.mergeId;
    return mergeId !== undefined && undone.has(`${reviewIdOf(payload)} ${mergeId}`);
  };
}

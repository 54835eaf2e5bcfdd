import type { JournalEvent } from '../model/event.ts';
import type { CriterionVerdict, Review, ReviewTarget } from '../model/review.ts';

/** One verdict as it was given; `null` when it was withdrawn. */
export interface GivenVerdict {
  hash: string;
  claimedAt: string;
  who: string;
  verdict: CriterionVerdict | null;
}

/** Everything said of one criterion that nothing later replaces. More than one: given without seeing each other. */
export interface JudgedCriterion {
  criterionId: string;
  /** In journal order, the latest last. */
  heads: GivenVerdict[];
}

/** A review as the views use it. */
export interface ReviewState {
  /** Latest verdict per criterion, in the order in which the criteria were first judged. */
  review: Review;
  /** Base for the next verdict event. */
  head: string;
  claimedAt: string;
  who: string;
  /** What stands per criterion, withdrawals included, in the order of `review.verdicts`. */
  judged: JudgedCriterion[];
  /** Criteria with more than one verdict standing: both are kept until a later event has seen and replaced them. */
  conflicts: JudgedCriterion[];
}

interface Building {
  packId: string;
  target: ReviewTarget;
  last: JournalEvent;
  judged: Map<string, GivenVerdict[]>;
  /** Event → the events its author had seen. */
  seen: Map<string, ReadonlySet<string>>;
}

/**
 * Folds the verdict events of a journal into reviews, by review id, in the order of their first verdict. Whom a review
 * is about and under which pack is what its first verdict says: no later one moves it to another person.
 */
export function foldReviews(events: Iterable<JournalEvent>): Map<string, ReviewState> {
  const building = new Map<string, Building>();
  for (const event of events) {
    const { payload } = event;
    if (payload.kind === 'review.verdict') {
      const { reviewId, packId, target, verdict } = payload;
      const review = building.get(reviewId) ?? start(event, packId, target);
      building.set(reviewId, review);
      judge(review, event, verdict.criterionId, verdict);
    } else if (payload.kind === 'review.withdrawn') {
      const review = building.get(payload.reviewId);
      // Without a verdict before it there is nothing to withdraw.
      if (review) judge(review, event, payload.criterionId, null);
    }
  }
  return new Map([...building].map(([id, review]) => [id, finish(id, review)]));
}

/** One review of a journal; `undefined` when it has no verdict. */
export function foldReview(events: Iterable<JournalEvent>, reviewId: string): ReviewState | undefined {
  return foldReviews(events).get(reviewId);
}

function start(event: JournalEvent, packId: string, target: ReviewTarget): Building {
  return { packId, target, last: event, judged: new Map(), seen: new Map() };
}

function judge(
  review: Building,
  event: JournalEvent,
  criterionId: string,
  verdict: CriterionVerdict | null,
): void {
  const { hash, claimedAt, who } = event;
  const seen = seenBy(review, event);
  review.seen.set(hash, seen);
  review.last = event;
  const standing = (review.judged.get(criterionId) ?? []).filter((given) => !seen.has(given.hash));
  review.judged.set(criterionId, [...standing, { hash, claimedAt, who, verdict }]);
}

/** What the author of an event had seen: its base, what it settles, and whatever their authors had seen. */
function seenBy(review: Building, event: JournalEvent): Set<string> {
  const seen = new Set<string>();
  for (const hash of [event.base, ...(event.settles ?? [])]) {
    if (hash === null) continue;
    seen.add(hash);
    for (const earlier of review.seen.get(hash) ?? []) seen.add(earlier);
  }
  return seen;
}

function finish(id: string, { packId, target, last, judged }: Building): ReviewState {
  const criteria = [...judged].map(([criterionId, heads]) => ({ criterionId, heads }));
  return {
    review: {
      id,
      packId,
      target,
      verdicts: criteria.map(standingVerdict).filter((verdict) => verdict !== null),
    },
    head: last.hash,
    claimedAt: last.claimedAt,
    who: last.who,
    judged: criteria,
    conflicts: criteria.filter(({ heads }) => heads.length > 1),
  };
}

/** The latest verdict that was not withdrawn: a verdict beside a withdrawal stays visible. */
function standingVerdict({ heads }: JudgedCriterion): CriterionVerdict | null {
  return heads.findLast((given) => given.verdict !== null)?.verdict ?? null;
}

import type { JournalEvent } from '../model/event.ts';
import { foldReview, type ReviewState } from './fold.ts';
import { reviewIdOf, undoneMerges } from './merged.ts';

/** A review as it was folded last, with what it was folded from. */
interface Folded {
  events: readonly JournalEvent[];
  state: ReviewState | undefined;
  /** Sequence number of the event that the review begins with. */
  start: number;
}

/** Folds reviews again and again: those of which nothing new was said stay the very same. */
export class ReviewFolder {
  #known = new Map<string, Folded>();

  /** The same as `foldReviews`, of events in journal order. */
  fold(events: readonly JournalEvent[]): Map<string, ReviewState> {
    const groups = new Map<string, JournalEvent[]>();
    for (const event of events) {
      const id = reviewIdOf(event.payload);
      if (id === undefined) continue;
      const group = groups.get(id);
      if (group) group.push(event);
      else groups.set(id, [event]);
    }
    const before = this.#known;
    this.#known = new Map([...groups].map(([id, group]) => [id, foldedOf(id, group, before.get(id))]));
    const begun = [...this.#known].flatMap(([id, { state, start }]) => (state ? [{ id, state, start }] : []));
    begun.sort((a, b) => a.start - b.start);
    return new Map(begun.map(({ id, state }) => [id, state]));
  }
}

function foldedOf(id: string, events: readonly JournalEvent[], before: Folded | undefined): Folded {
  if (before && isSame(before.events, events)) return before;
  const isUndone = undoneMerges(events);
  const first = events.find((event) => isBeginning(event) && !isUndone(event));
  return { events, state: foldReview(events, id), start: first?.sequence ?? 0 };
}

function isBeginning({ payload: { kind } }: JournalEvent): boolean {
  return kind === 'review.verdict' || kind === 'review.decided';
}

/** Events are what their hashes say. */
function isSame(some: readonly JournalEvent[], others: readonly JournalEvent[]): boolean {
  return some.length === others.length && some.every(({ hash }, at) => hash === others[at]?.hash);
}

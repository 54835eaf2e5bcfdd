import { JiannuoError } from '../errors.ts';
import type { Draft, JournalEvent } from '../model/event.ts';
import type { Calibration } from '../model/review.ts';
import { newMarks } from './calibration.ts';
import { identityOf, reviewIdOf, undoneMerges } from './merged.ts';
import type { ReviewFile, TravellingEvent } from './review-file.ts';

/** What merging a file would bring. */
export interface MergePlan {
  /** Not known here yet, in an order in which each comes after what its author had seen. */
  fresh: TravellingEvent[];
  /** How many events of the file are here already. */
  known: number;
  /** Reviews that begin here with the file, and those that go on. */
  newReviews: string[];
  changedReviews: string[];
  /** Whose verdicts and decisions come in; how many of each. */
  reviewers: { who: string; events: number }[];
  /** Forms that are newly marked for calibration. */
  marks: Calibration[];
  /** Identity → hash here, of what is here already. */
  local: ReadonlyMap<string, string>;
}

/**
 * Compares a file with the reviews of this store. An event is known by its identity, whichever store it came through: what came
 * back from a colleague is not taken twice, and merging a file again brings nothing.
 * @param events the review events of this store, oldest first
 * @throws `reviewFile.damaged` where the file lacks what one of its events was made from
 */
export function planMerge(
  file: ReviewFile,
  events: readonly JournalEvent[],
  calibrations: readonly Calibration[] = [],
): MergePlan {
  const isUndone = undoneMerges(events);
  const here = events.filter((event) => !isUndone(event));
  const local = new Map(here.map((event) => [identityOf(event), event.hash]));
  const reviewsHere = new Set(here.map(({ payload }) => reviewIdOf(payload)));
  const coming = new Set<string>();
  const fresh: TravellingEvent[] = [];
  for (const event of file.events) {
    if (local.has(event.id) || coming.has(event.id)) continue;
    for (const seen of [event.base, ...(event.settles ?? [])]) {
      if (seen !== null && !local.has(seen) && !coming.has(seen))
        throw new JiannuoError('reviewFile.damaged');
    }
    coming.add(event.id);
    fresh.push(event);
  }
  const reviewIds = [...new Set(fresh.map(({ payload }) => payload.reviewId))];
  return {
    fresh,
    known: file.events.length - fresh.length,
    newReviews: reviewIds.filter((id) => !reviewsHere.has(id)),
    changedReviews: reviewIds.filter((id) => reviewsHere.has(id)),
    reviewers: countsBy(fresh),
    marks: newMarks(file.calibrations, calibrations),
    local,
  };
}

function countsBy(fresh: readonly TravellingEvent[]): MergePlan['reviewers'] {
  const counts = new Map<string, number>();
  for (const { who } of fresh) counts.set(who, (counts.get(who) ?? 0) + 1);
  return [...counts].map(([who, events]) => ({ who, events }));
}

/**
 * One batch that appends all that is new. Bases that are here already become their hashes here; the journal gives those that come in the
 * same batch theirs.
 */
export function mergeDrafts({ fresh, marks, local }: MergePlan, mergeId: string): Draft[] {
  const here = (identity: string): string => local.get(identity) ?? identity;
  const said = fresh.map(({ id, base, settles, device, claimedAt, who, payload }): Draft => ({
    entity: `review:${payload.reviewId}`,
    base: base === null ? null : here(base),
    ...(settles ? { settles: settles.map(here) } : {}),
    payload: { ...payload, origin: { hash: id, device, claimedAt, who, mergeId } },
  }));
  const marked = marks.map((calibration): Draft => ({
    entity: `calibration:${calibration.id}`,
    base: null,
    payload: { kind: 'calibration.put', calibration },
  }));
  return [...said, ...marked];
}

/** Takes a whole merge back: one event for each review that it brought anything to, and for each mark. */
export function unmergeDrafts(merged: readonly JournalEvent[], mergeId: string): Draft[] {
  const last = new Map<string, string>();
  for (const { hash, payload } of merged) {
    const reviewId = reviewIdOf(payload);
    if (reviewId !== undefined) last.set(reviewId, hash);
  }
  const reviews = [...last].map(([reviewId, base]): Draft => ({
    entity: `review:${reviewId}`,
    base,
    payload: { kind: 'review.unmerged', reviewId, mergeId },
  }));
  const marks = merged.flatMap(({ entity, hash, payload }): Draft[] => {
    if (payload.kind !== 'calibration.put') return [];
    const { id: calibrationId } = payload.calibration;
    return [{ entity, base: hash, payload: { kind: 'calibration.removed', calibrationId } }];
  });
  return [...reviews, ...marks];
}

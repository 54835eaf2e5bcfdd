import type { EntityId, JournalEvent, Payload } from '../model/event.ts';
import { canonicalJson, eventHash, GENESIS } from '../model/journal.ts';
import { maskNumbers } from '../model/mask.ts';
import type { ReviewTarget } from '../model/review.ts';
import { peopleIn, unnamer } from './unname-runs.ts';

/** What is to be erased, by ids. */
export interface Erased {
  subjects: ReadonlySet<string>;
  reviews: ReadonlySet<string>;
}

export interface Erasure {
  /** The whole journal without it, chained anew. */
  events: JournalEvent[];
  /** Only numbers are kept of what is gone. */
  counts: { subjects: number; records: number; reviews: number; events: number };
}

/**
 * A journal without what was said of some people and reviews: their events, those of their records, fills, reveals and of
 * reviews of those records; names and keys in lists of runs are blotted out. Since each event is hashed with the one before, all
 * later ones get new hashes; what refers to a hash is led to the new one. Who claimed what, and when, stays.
 */
export function erase(events: readonly JournalEvent[], erased: Erased): Erasure {
  const gone = goneEntities(events, erased);
  const kept = events.filter(({ entity }) => !gone.has(entity));
  const count = (kind: string): number => [...gone].filter((entity) => entity.startsWith(kind)).length;
  return {
    events: rechained(kept, unnamer(events, erased.subjects)),
    counts: {
      subjects: count('subject:'),
      records: count('record:'),
      reviews: count('review:'),
      events: events.length - kept.length,
    },
  };
}

function goneEntities(events: readonly JournalEvent[], { subjects, reviews }: Erased): Set<EntityId> {
  const records = new Set<string>();
  for (const { payload } of events) {
    if (payload.kind === 'record.put' && subjects.has(payload.subjectId)) records.add(payload.recordId);
  }
  const isNamed = namesAny(events, subjects);
  const gone = new Set<EntityId>();
  const judged = new Set<string>();
  for (const { entity, payload } of events) {
    if (!isAbout(payload, { subjects, records, reviews, isNamed })) continue;
    gone.add(entity);
    if ('target' in payload) judged.add(personOf(payload.target));
  }
  // A mark for calibration names whoever was judged, as the verdicts do.
  for (const { entity, payload } of events) {
    if (payload.kind === 'calibration.put' && judged.has(personOf(payload.calibration.target)))
      gone.add(entity);
  }
  return gone;
}

function personOf({ formTypeId, subjectName, subjectKeys }: ReviewTarget): string {
  return canonicalJson([formTypeId, subjectName, subjectKeys]);
}

function isAbout(
  payload: Payload,
  {
    subjects,
    records,
    reviews,
    isNamed,
  }: Erased & { records: ReadonlySet<string>; isNamed: (texts: readonly string[]) => boolean },
): boolean {
  switch (payload.kind) {
    case 'subject.put':
      return subjects.has(payload.subject.id);
    case 'subject.removed':
      return subjects.has(payload.subjectId);
    case 'record.put':
    case 'record.removed':
    case 'fill.started':
    case 'fill.finished':
      return records.has(payload.recordId);
    case 'review.verdict':
    case 'review.decided':
      return reviews.has(payload.reviewId) || records.has(payload.target.recordId ?? '');
    case 'reveal.done':
      return subjects.has(payload.subjectId ?? '') || records.has(payload.recordId ?? '');
    // Its removal is of the same entity.
    case 'layout.put':
      return isNamed(payload.kept.layout.headers);
    default:
      return false;
  }
}

/** Whether a name or key of somebody who is erased stands in texts, as where a list without a header was taken for one with. */
function namesAny(
  events: readonly JournalEvent[],
  subjects: ReadonlySet<string>,
): (texts: readonly string[]) => boolean {
  const people = [...peopleIn(events, (id) => subjects.has(id)).values()];
  const said = people.flatMap(({ names, keys }) => [...names, ...keys]).filter(({ length }) => length > 1);
  // Numbers are masked in keys.
  return (texts) =>
    texts
      .flatMap((text) => [text.replaceAll(/\s/g, ''), maskNumbers(text)])
      .some((text) => said.some((one) => text.includes(one)));
}

/** The events in their order, each hashed with the one that is now before it. */
function rechained(kept: readonly JournalEvent[], blotted: (payload: Payload) => Payload): JournalEvent[] {
  const renamed = new Map<string, string>();
  const now = (hash: string): string => renamed.get(hash) ?? hash;
  let previous = GENESIS;
  return kept.map((event, at) => {
    const { hash: before, base, settles, ...rest } = event;
    const said = {
      ...rest,
      sequence: at + 1,
      previous,
      base: base === null ? null : now(base),
      ...(settles ? { settles: settles.map(now) } : {}),
      payload: blotted(event.payload),
    };
    const hash = eventHash(said);
    renamed.set(before, hash);
    previous = hash;
    return { ...said, hash };
  });
}

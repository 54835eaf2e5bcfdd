import type { EntityId, JournalEvent, PayloadKind } from '../model/event.ts';
import { sha256Hex } from '../model/journal.ts';
import { erase, type Erased } from './erase.ts';

/** What has happened outside of the journal and is not undone by an older one: files that left, numbers that were seen, erasures. */
export const LASTING: ReadonlySet<PayloadKind> = new Set<PayloadKind>([
  'export.started',
  'export.done',
  'reveal.done',
  'erasure.done',
]);

export interface Restoration {
  /** A whole journal: the backup's, without whom had been erased since, and what lasts of the journal that is given up. */
  events: JournalEvent[];
  counts: RestoreCounts;
}

export interface RestoreCounts {
  /** Exports and reveals that the backup does not know. */
  kept: number;
  /** People and reviews of the backup that had been erased since, and are erased anew. */
  people: number;
  reviews: number;
  /** People and reviews erased by a version that left no marks: whether the backup has them cannot be known. */
  unmarked: number;
}

/** By what an erasure knows its people and reviews again (SHA-256, hex): ids are random, so that it leads back to nobody. */
export function erasureMarks({ subjects, reviews }: Erased): string[] {
  const entities = [
    ...[...subjects].map((id) => `subject:${id}`),
    ...[...reviews].map((id) => `review:${id}`),
  ];
  return entities.map((entity) => sha256Hex(entity));
}

/**
 * What a backup becomes when it takes the place of a journal.
 * @param backup a whole journal
 * @param lasting the events of the kinds in `LASTING` of the journal that is given up, in their order
 */
export function restoration(backup: readonly JournalEvent[], lasting: readonly JournalEvent[]): Restoration {
  const known = new Map(backup.map((event) => [identity(event), event.hash]));
  const carried = lasting.filter((event) => !known.has(identity(event)));
  // What the backup has as well may have another hash in it: an erasure chains anew.
  const inBackup = new Map(lasting.map((event) => [event.hash, known.get(identity(event)) ?? event.hash]));
  const based = carried.map((event) => ({
    ...event,
    base: event.base === null ? null : (inBackup.get(event.base) ?? event.base),
  }));
  const { events, counts } = erase([...backup, ...based], erasedIn(backup, lasting));
  const acts = new Set(
    carried.map(({ entity }) => entity).filter((entity) => !entity.startsWith('erasure:')),
  );
  return {
    events,
    counts: {
      kept: acts.size,
      people: counts.subjects,
      reviews: counts.reviews,
      unmarked: carried.reduce((sum, event) => sum + unmarkedOf(event), 0),
    },
  };
}

/** Each kind is said once of its entity; hashes change with every erasure. */
function identity({ entity, payload }: JournalEvent): string {
  return `${entity} ${payload.kind}`;
}

function erasedIn(backup: readonly JournalEvent[], lasting: readonly JournalEvent[]): Erased {
  const marks = new Set(
    lasting.flatMap(({ payload }) => (payload.kind === 'erasure.done' ? (payload.marks ?? []) : [])),
  );
  const idsOf = (prefix: string): Set<string> => {
    const entities = new Set<EntityId>(backup.map(({ entity }) => entity));
    const gone = [...entities].filter((entity) => entity.startsWith(prefix) && marks.has(sha256Hex(entity)));
    return new Set(gone.map((entity) => entity.slice(prefix.length)));
  };
  if (marks.size === 0) return { subjects: new Set(), reviews: new Set() };
  return { subjects: idsOf('subject:'), reviews: idsOf('review:') };
}

function unmarkedOf({ payload }: JournalEvent): number {
  return payload.kind === 'erasure.done' && !payload.marks ? payload.subjects + payload.reviews : 0;
}

import type { CalendarEntry, MeetingRequirement } from './calendar.ts';
import type { CheckedTemplate } from './checked-template.ts';
import type { AuthoredPack } from './pack-example.ts';
import type { PackTuning } from './pack-tuning.ts';
import type { EntityId, JournalEvent, Payload } from './event.ts';
import type { FormRecord } from './record.ts';
import type { Sample } from './sample.ts';
import type { Calibration } from './review.ts';
import type { KeptLayout } from './sheet-layout.ts';
import type { Subject } from './subject.ts';
import type { Taught } from './taught.ts';

/** One version of an entity that no later event has replaced. */
export interface Version {
  hash: string;
  sequence: number;
  claimedAt: string;
  who: string;
  payload: Payload;
}

/**
 * What the journal says about one entity. One head is the normal case; several are a conflict: edits made from the
 * same base, all kept until an event names them in `settles`. Heads are in journal order, the latest last.
 */
export interface EntityState {
  entity: EntityId;
  heads: Version[];
  /** Sequence number of its first event: the order in which things came in. */
  first: number;
  /** Number of events so far. */
  versions: number;
}

/** An entity as the views use it. `value` is the latest version; `conflicts` the other ones, latest first. */
export interface Current<T> {
  entity: EntityId;
  /** Base for the next edit. */
  head: string;
  versions: number;
  claimedAt: string;
  value: T;
  conflicts: { hash: string; claimedAt: string; who: string; value: T | null }[];
}

/** State of the entity after the event. */
export function foldEvent(state: EntityState | undefined, event: JournalEvent): EntityState {
  const replaced = new Set([event.base, ...(event.settles ?? [])]);
  const kept = (state?.heads ?? []).filter((head) => !replaced.has(head.hash));
  const { hash, sequence, claimedAt, who, payload } = event;
  return {
    entity: event.entity,
    heads: [...kept, { hash, sequence, claimedAt, who, payload }],
    first: state?.first ?? sequence,
    versions: (state?.versions ?? 0) + 1,
  };
}

/** States of all entities, in the order of their first event. */
export function foldAll(events: Iterable<JournalEvent>): Map<EntityId, EntityState> {
  const states = new Map<EntityId, EntityState>();
  for (const event of events) states.set(event.entity, foldEvent(states.get(event.entity), event));
  return states;
}

/** The subject of a state; `undefined` for another entity, or when every version says it was removed. */
export function subjectOf(state: EntityState): Current<Subject> | undefined {
  return current(state, (payload) => (payload.kind === 'subject.put' ? payload.subject : null));
}

/** The record of a state; `undefined` for another entity, or when every version says it was removed. */
export function recordOf(state: EntityState): Current<FormRecord> | undefined {
  return current(state, (payload) => {
    if (payload.kind !== 'record.put') return null;
    const { recordId: id, formTypeId, subjectId, values } = payload;
    return { id, formTypeId, subjectId, values };
  });
}

/** What was taught; `undefined` for another entity, or when every version says it was removed. */
export function taughtOf(state: EntityState): Current<Taught> | undefined {
  return current(state, (payload) => (payload.kind === 'taught.put' ? payload.taught : null));
}

/** A checked template; `undefined` for another entity, or when every version says it was removed. */
export function templateOf(state: EntityState): Current<CheckedTemplate> | undefined {
  return current(state, (payload) => (payload.kind === 'template.put' ? payload.template : null));
}

/** A 表头对应; `undefined` for another entity, or when every version says it was removed. */
export function keptLayoutOf(state: EntityState): Current<KeptLayout> | undefined {
  return current(state, (payload) => (payload.kind === 'layout.put' ? payload.kept : null));
}

/** A pack of the user's own; `undefined` for another entity, or when every version says it was removed. */
export function packOf(state: EntityState): Current<AuthoredPack> | undefined {
  return current(state, (payload) => (payload.kind === 'pack.put' ? payload.authored : null));
}

/** What an office set in a pack; `undefined` for another entity. */
export function tuningOf(state: EntityState): Current<PackTuning> | undefined {
  return current(state, (payload) => (payload.kind === 'pack.tuned' ? payload.tuning : null));
}

/** Sample data that are there; `undefined` for another entity, or once they are removed. */
export function sampleOf(state: EntityState): Current<Sample> | undefined {
  return current(state, (payload) => (payload.kind === 'sample.added' ? payload.sample : null));
}

/** An entry of the calendar; `undefined` for another entity, or when every version says it was removed. */
export function calendarEntryOf(state: EntityState): Current<CalendarEntry> | undefined {
  return current(state, (payload) => (payload.kind === 'calendar.put' ? payload.entry : null));
}

/** How many joint meetings the user says a campaign asks for; `undefined` for another entity. */
export function requirementOf(state: EntityState): Current<MeetingRequirement> | undefined {
  return current(state, (payload) => (payload.kind === 'calendar.required' ? payload.requirement : null));
}

/** A form marked for calibration; `undefined` for another entity, or when every version says it is none any more. */
export function calibrationOf(state: EntityState): Current<Calibration> | undefined {
  return current(state, (payload) => (payload.kind === 'calibration.put' ? payload.calibration : null));
}

/**
 * The latest version that still holds a value. A removal beside an edit is a conflict like any other: the edited
 * value stays visible, and the removal (`value: null`) stands beside it.
 */
function current<T>(state: EntityState, read: (payload: Payload) => T | null): Current<T> | undefined {
  const versions = state.heads.map((head) => ({ head, value: read(head.payload) }));
  versions.reverse();
  const latest = versions.find((version) => version.value !== null);
  if (!latest || latest.value === null) return undefined;
  const others = versions.filter((version) => version !== latest);
  return {
    entity: state.entity,
    head: latest.head.hash,
    versions: state.versions,
    claimedAt: latest.head.claimedAt,
    value: latest.value,
    conflicts: others.map(({ head, value }) => ({
      hash: head.hash,
      claimedAt: head.claimedAt,
      who: head.who,
      value,
    })),
  };
}

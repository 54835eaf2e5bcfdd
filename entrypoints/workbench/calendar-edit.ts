import type { EntryDraft } from '#components/calendar/calendar-view.ts';
import type { CalendarEntry } from '#core/model/calendar.ts';
import type { Draft } from '#core/model/event.ts';
import type { Current } from '#core/model/fold.ts';
import { draftOf } from './calendar-rows.ts';

type Known = Current<CalendarEntry>;

/** An entry in the form. */
export interface OpenEntry {
  draft: EntryDraft;
  /** What is stored as the user saw it: of the opening, and what was told since. `undefined` for a new one. */
  seen: Known | undefined;
}

/** Opens a new entry of a day, or one that is there. */
export function openEntry(date: string, seen?: Known): OpenEntry {
  return { draft: draftOf(date, seen?.value), seen };
}

/**
 * What another window has made of the entry meanwhile; `undefined` where it is as it was seen.
 * @param now what is stored of it
 */
export function changedMeanwhile({ seen }: OpenEntry, now: Known | undefined): Known | 'removed' | undefined {
  if (!seen) return undefined;
  if (!now) return 'removed';
  const before = new Set([seen.head, ...seen.conflicts.map(({ hash }) => hash)]);
  return [now.head, ...now.conflicts.map(({ hash }) => hash)].every((hash) => before.has(hash))
    ? undefined
    : now;
}

/**
 * The event that saves what was typed. It is based on what the user saw, so that a change which nobody told them of stays beside
 * theirs as a conflict.
 */
export function saveDraft({ seen }: OpenEntry, next: EntryDraft, packId: string | undefined): Draft {
  // One that was deleted meanwhile is added as another.
  const entry = entryOf(seen ? next : { ...next, id: undefined }, seen?.value, packId);
  const settles = seen?.conflicts.map(({ hash }) => hash) ?? [];
  return {
    entity: `calendar:${entry.id}`,
    base: seen?.head ?? null,
    ...(settles.length > 0 ? { settles } : {}),
    payload: { kind: 'calendar.put', entry },
  };
}

/** @param before another campaign's entry stays that campaign's unless it is taken for this one */
function entryOf(
  { id, kind, date, title, note, held, done, own }: EntryDraft,
  before: CalendarEntry | undefined,
  packId: string | undefined,
): CalendarEntry {
  const campaign = own ? (packId ?? before?.packId) : undefined;
  return {
    id: id ?? crypto.randomUUID(),
    kind,
    date,
    title,
    note,
    ...(campaign === undefined ? {} : { packId: campaign }),
    ...(kind === 'meeting' ? { held } : {}),
    ...(kind === 'deadline' && done ? { done } : {}),
  };
}

import type { Draft, EntityId, JournalEvent, Payload } from '../model/event.ts';
import type { Current } from '../model/fold.ts';
import type { FormRecord } from '../model/record.ts';
import type { Subject } from '../model/subject.ts';
import { type Holder, KeyHolders } from './holder.ts';
import { recordRemovalDraft, subjectRemovalDraft } from './removal.ts';

/** What a batch removed: the thing, the event that removed it, and what it was. */
export interface Removed {
  entity: EntityId;
  removal: string;
  before: Payload;
}

/** Why something was not brought back. */
export type NotBack =
  /** Something was done with it since. */
  | { entity: EntityId; before: Payload; reason: 'changed' }
  /** Somebody who came in since has the ID number or employee number. */
  | { entity: EntityId; before: Payload; reason: 'held'; holder: Holder }
  /** A record whose person is not there. */
  | { entity: EntityId; before: Payload; reason: 'orphan' };

/** Events that remove people with all their records, and further records by themselves; people come first. */
export function removalsOf(
  subjects: readonly Current<Subject>[],
  records: readonly Current<FormRecord>[],
): Draft[] {
  const own = new Map<string, string[]>(subjects.map(({ value }) => [value.id, []]));
  for (const { value } of records) own.get(value.subjectId)?.push(value.id);
  return [
    ...subjects.map((subject) => subjectRemovalDraft(subject, own.get(subject.value.id) ?? [])),
    ...records.map(recordRemovalDraft),
  ];
}

/** What the events of a batch removed, with what it was. */
export function removedBy(
  events: readonly JournalEvent[],
  subjects: readonly Current<Subject>[],
  records: readonly Current<FormRecord>[],
): Removed[] {
  const before = new Map<EntityId, Payload>([
    ...subjects.map(({ entity, value }): [EntityId, Payload] => [
      entity,
      { kind: 'subject.put', subject: value },
    ]),
    ...records.map(({ entity, value: { id: recordId, ...record } }): [EntityId, Payload] => [
      entity,
      { kind: 'record.put', recordId, ...record },
    ]),
  ]);
  return events.flatMap(({ entity, hash }) => {
    const was = before.get(entity);
    return was ? [{ entity, removal: hash, before: was }] : [];
  });
}

/**
 * Events that bring back what a batch removed, as far as that is still possible: the rest is told.
 * @param heads of each entity now: hashes of the versions that nothing has replaced
 * @param present people who are there now
 */
export function undoRemoval(
  removed: readonly Removed[],
  heads: ReadonlyMap<string, readonly string[]>,
  present: readonly Subject[],
): { drafts: Draft[]; left: NotBack[] } {
  const holders = new KeyHolders(present);
  const there = new Set(present.map(({ id }) => id));
  const drafts: Draft[] = [];
  const left: NotBack[] = [];
  // A record follows its person, whatever the order in which they went.
  const people = removed.filter(({ before }) => before.kind === 'subject.put');
  const others = removed.filter(({ before }) => before.kind !== 'subject.put');
  for (const { entity, removal, before } of [...people, ...others]) {
    const now = heads.get(entity) ?? [];
    const isUntouched = now.length === 1 && now[0] === removal;
    if (before.kind === 'subject.put') {
      const { id, values } = before.subject;
      const holder = holders.find(values, id);
      if (!isUntouched) left.push({ entity, before, reason: 'changed' });
      else if (holder) left.push({ entity, before, reason: 'held', holder });
      else {
        drafts.push({ entity, base: removal, payload: before });
        there.add(id);
      }
    } else if (!isUntouched) left.push({ entity, before, reason: 'changed' });
    else if (before.kind === 'record.put' && !there.has(before.subjectId)) {
      left.push({ entity, before, reason: 'orphan' });
    } else drafts.push({ entity, base: removal, payload: before });
  }
  return { drafts, left };
}

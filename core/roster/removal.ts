import type { CalendarEntry } from '../model/calendar.ts';
import type { CheckedTemplate } from '../model/checked-template.ts';
import type { Draft, JournalEvent, PayloadKind } from '../model/event.ts';
import type { Current } from '../model/fold.ts';
import type { AuthoredPack } from '../model/pack-example.ts';
import type { FormRecord } from '../model/record.ts';
import type { KeptLayout } from '../model/sheet-layout.ts';
import type { Subject } from '../model/subject.ts';
import type { Taught } from '../model/taught.ts';

export const REMOVALS: ReadonlySet<PayloadKind> = new Set([
  'subject.removed',
  'record.removed',
  'taught.removed',
  'template.removed',
  'layout.removed',
  'pack.removed',
  'calendar.removed',
]);

/** Events that remove a person and, in the same batch, the person's records; the person's comes first. */
export function removalDrafts(
  subject: Current<Subject>,
  records: readonly Current<FormRecord>[],
): [Draft, ...Draft[]] {
  const own = records.filter(({ value }) => value.subjectId === subject.value.id);
  const recordIds = own.map(({ value }) => value.id);
  return [subjectRemovalDraft(subject, recordIds), ...own.map(recordRemovalDraft)];
}

/** @param recordIds of the person's records, which are removed in the same batch */
export function subjectRemovalDraft(subject: Current<Subject>, recordIds: string[]): Draft {
  return {
    ...basedOn(subject),
    payload: { kind: 'subject.removed', subjectId: subject.value.id, recordIds },
  };
}

export function recordRemovalDraft(record: Current<FormRecord>): Draft {
  return { ...basedOn(record), payload: { kind: 'record.removed', recordId: record.value.id } };
}

export function taughtRemovalDraft(taught: Current<Taught>): Draft {
  return { ...basedOn(taught), payload: { kind: 'taught.removed', taughtId: taught.value.id } };
}

export function templateRemovalDraft(template: Current<CheckedTemplate>): Draft {
  return { ...basedOn(template), payload: { kind: 'template.removed', templateId: template.value.id } };
}

export function layoutRemovalDraft(layout: Current<KeptLayout>): Draft {
  return { ...basedOn(layout), payload: { kind: 'layout.removed', layoutId: layout.value.id } };
}

export function packRemovalDraft(pack: Current<AuthoredPack>): Draft {
  return { ...basedOn(pack), payload: { kind: 'pack.removed', packId: pack.value.pack.id } };
}

export function calendarRemovalDraft(entry: Current<CalendarEntry>): Draft {
  return { ...basedOn(entry), payload: { kind: 'calendar.removed', entryId: entry.value.id } };
}

/** Whoever removes something removes every version of it. */
function basedOn({ entity, head, conflicts }: Current<unknown>): Pick<Draft, 'entity' | 'base' | 'settles'> {
  const settles = conflicts.map(({ hash }) => hash);
  return { entity, base: head, ...(settles.length > 0 ? { settles } : {}) };
}

/**
 * Events that take removals back: each entity is put again as it was when it was removed. Nothing is made for an entity
 * that is not removed any more.
 * @param histories the events of each entity, oldest first
 */
export function takeBackDrafts(histories: readonly (readonly JournalEvent[])[]): Draft[] {
  return histories.flatMap((history): Draft[] => {
    const last = history.at(-1);
    if (!last || !REMOVALS.has(last.payload.kind)) return [];
    const content = history.find(({ hash }) => hash === last.base)?.payload;
    if (!content?.kind.endsWith('.put')) return [];
    return [{ entity: last.entity, base: last.hash, payload: content }];
  });
}

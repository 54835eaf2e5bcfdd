import type { Draft, EntityId, JournalEvent } from '#core/model/event.ts';
import { structureKey } from '#core/export/checked.ts';
import { maskNumbers } from '#core/model/mask.ts';
import { keyHolder } from '#core/roster/holder.ts';
import { takeBackDrafts } from '#core/roster/removal.ts';
import { layoutsByHeaders } from '#core/sheet/kept-layouts.ts';
import { headersKey } from '#core/sheet/remember.ts';
import { JiannuoError } from '#core/errors.ts';
import { t } from '#locales/index.ts';
import { openJournal } from '#utils/journal/open.ts';
import { headersText } from './layout-words.ts';
import { nameOf } from './labels.ts';
import type { Store } from './store.ts';

/**
 * Takes a removal back by new events: the person and the records that went with the person, or one record. Answers
 * what came back.
 * @throws `takeBack.done` where it is back already; `takeBack.held` where somebody else has the person's ID number or employee number by now; `takeBack.orphan`
 *   for a record whose person is removed; `takeBack.sameTemplate` where the template has been checked anew since, `takeBack.sameLayout` where
 *   the same headers have been corrected anew
 */
export async function takeBack(
  store: Store,
  { entity, payload }: JournalEvent,
  name: string,
): Promise<string> {
  const records = payload.kind === 'subject.removed' ? (payload.recordIds ?? []) : [];
  const entities: EntityId[] = [entity, ...records.map((id) => `record:${id}` as const)];
  const drafts = takeBackDrafts(await Promise.all(entities.map((each) => openJournal().history(each))));
  // Pressed again, or in another window, before this one has seen it come back.
  if (drafts.length === 0) throw new JiannuoError('takeBack.done', { name });
  refuseWrong(drafts, store);
  await store.append(drafts);
  if (payload.kind === 'taught.removed') return t('journal.takeBack.taught');
  if (payload.kind === 'template.removed') return t('journal.takeBack.template');
  if (payload.kind === 'layout.removed') return t('journal.takeBack.layout');
  if (payload.kind === 'pack.removed') return t('journal.takeBack.pack');
  if (payload.kind === 'calendar.removed') return t('journal.takeBack.calendar');
  if (payload.kind === 'record.removed') return t('journal.takeBack.record', { name });
  const count = drafts.filter((draft) => draft.payload.kind === 'record.put').length;
  return count === 0 ? t('journal.takeBack.alone', { name }) : t('journal.takeBack.person', { name, count });
}

function refuseWrong(drafts: readonly Draft[], { subjects, templates, layouts }: Store): void {
  const [first] = drafts;
  const people = subjects.map(({ value }) => value);
  if (first?.payload.kind === 'subject.put') {
    const { id, values } = first.payload.subject;
    const holder = keyHolder(values, id, people);
    if (!holder) return;
    const by = t(`person.holder.${holder.by}`);
    throw new JiannuoError('takeBack.held', { by, name: nameOf(holder.subject.values) });
  }
  if (first?.payload.kind === 'record.put') {
    const { subjectId } = first.payload;
    if (!people.some(({ id }) => id === subjectId)) throw new JiannuoError('takeBack.orphan');
  }
  if (first?.payload.kind === 'template.put') {
    const { id, title } = first.payload.template;
    const key = structureKey(first.payload.template);
    const isThere = templates.some(({ value }) => value.id !== id && structureKey(value) === key);
    if (isThere) throw new JiannuoError('takeBack.sameTemplate', { title: maskNumbers(title) });
  }
  if (first?.payload.kind === 'layout.put') {
    const { id, layout } = first.payload.kept;
    const known = layoutsByHeaders(layouts).get(headersKey(layout));
    if (known && known.value.id !== id)
      throw new JiannuoError('takeBack.sameLayout', { headers: headersText(layout) });
  }
}

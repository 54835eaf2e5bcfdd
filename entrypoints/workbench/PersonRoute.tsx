import { useState } from 'preact/hooks';
import { EmptyState } from '#components/base/EmptyState.tsx';
import { markedName } from '#components/base/record-mark.ts';
import { goToField } from '#components/workbench/go-to-field.ts';
import { Reveal } from '#components/workbench/reveal.ts';
import { PersonPage } from '#components/workbench/PersonPage.tsx';
import type { Draft } from '#core/model/event.ts';
import type { Subject } from '#core/model/subject.ts';
import { textOf, type Values } from '#core/model/values.ts';
import { maskFields } from '#core/forms/mask-also.ts';
import { keyHolder } from '#core/roster/holder.ts';
import { lesserPersonFields, personFields, usualPersonFields } from '#core/roster/person-fields.ts';
import { removalDrafts } from '#core/roster/removal.ts';
import { t } from '#locales/index.ts';
import { commitEdit } from './commit-edit.ts';
import { conflictView } from './conflicts.ts';
import { saveState } from './drafts.ts';
import { fieldErrors } from './field-errors.ts';
import { nameOf, timeText } from './labels.ts';
import { unnoted, useNoteReveal } from './use-note-reveal.ts';
import { useMarks } from './marks.ts';
import type { RouteProps } from './route-props.ts';
import { goTo } from './route.ts';

export function PersonRoute({ store, edits, route, settings, fail, id }: RouteProps & { id: string }) {
  const [nameMissing, setNameMissing] = useState(false);
  const entity = `subject:${id}` as const;
  const stored = store.subjects.find((subject) => subject.value.id === id);
  const edit = edits.get(entity);
  const values = edit?.values ?? stored?.value.values ?? {};

  const marks = useMarks(store);
  const holder = stored
    ? undefined
    : keyHolder(
        values,
        id,
        store.subjects.map((subject) => subject.value),
      );

  const append = (draft: Omit<Draft, 'entity'>, saved?: Values): Promise<boolean> =>
    commitEdit({ store, edits }, { entity, ...draft }, saved);
  const save = (): void => {
    const nameless = !textOf(values, 'name');
    setNameMissing(nameless);
    if (nameless) goToField('name');
    if (nameless || holder) return;
    const base = edit?.base ?? stored?.head ?? null;
    const subject: Subject = { id, kind: 'person', values };
    void append({ base, payload: { kind: 'subject.put', subject } }, values);
  };
  const use = (_hash: string, value: Subject | null): void => {
    if (!stored) return;
    const settles = stored.conflicts.map((conflict) => conflict.hash);
    const payload = value
      ? ({ kind: 'subject.put', subject: value } as const)
      : ({ kind: 'subject.removed', subjectId: id } as const);
    void append({ base: stored.head, settles, payload });
  };
  const remove = async (): Promise<void> => {
    if (!stored) return;
    const [removal, ...along] = removalDrafts(stored, store.records);
    if (!(await commitEdit({ store, edits }, removal, undefined, along))) return;
    for (const gone of [entity, ...along.map((draft) => draft.entity)]) edits.drop(gone);
    goTo('#/people');
  };

  const noteReveal = useNoteReveal(store, fail, { subjectId: id });
  const own = store.records.filter((record) => record.value.subjectId === id);

  if (!stored && !edit && !edits.isSaving(entity) && route.rest !== 'new') {
    return <EmptyState title={t('person.notFound')} action={<a href="#/people">{t('action.back')}</a>} />;
  }
  return (
    <Reveal.Provider value={stored ? noteReveal : unnoted}>
      <PersonPage
        name={stored ? nameOf(stored.value.values) : ''}
        holder={
          holder && {
            id: holder.subject.id,
            name: nameOf(holder.subject.values),
            by: t(`person.holder.${holder.by}`),
          }
        }
        conflict={conflictView(stored, store.labels, use)}
        editor={{
          fields: maskFields(usualPersonFields, settings.masked),
          lesserFields: maskFields(lesserPersonFields, settings.masked),
          values,
          state: saveState(edits, entity, stored !== undefined),
          errors: {
            ...fieldErrors(personFields, values),
            ...(nameMissing && !textOf(values, 'name') ? { name: t('person.nameNeeded') } : {}),
          },
          failure: edits.failure(entity),
          onChange: (next) => edits.set(entity, { base: edit?.base ?? stored?.head ?? null, values: next }),
          onSave: save,
          onDiscard: () => edits.drop(entity),
        }}
        unsaved={own.filter((record) => edits.get(record.entity)).length}
        records={own.map((record) => ({
          id: record.value.id,
          form: markedName(store.labels.formTitle(record.value.formTypeId), marks.get(record.value.id)),
          updated: timeText(record.claimedAt),
        }))}
        forms={stored ? store.shelf.forms : []}
        onNewRecord={(formTypeId) => goTo(`#/records/${crypto.randomUUID()}/${formTypeId}~${id}`)}
        onRemove={stored ? () => void remove() : undefined}
      />
    </Reveal.Provider>
  );
}

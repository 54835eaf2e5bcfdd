import { useState } from 'preact/hooks';
import { forms } from '#catalog/forms.ts';
import { formById } from '#catalog/forms.ts';
import { PersonPage } from '#components/workbench/PersonPage.tsx';
import type { Draft } from '#core/model/event.ts';
import type { Subject } from '#core/model/subject.ts';
import { personFields } from '#core/roster/person-fields.ts';
import { t } from '#locales/index.ts';
import { conflictView } from './conflicts.ts';
import { saveState } from './drafts.ts';
import { nameOf, timeText } from './labels.ts';
import type { RouteProps } from './route-props.ts';
import { goTo } from './route.ts';

export function PersonRoute({ store, edits, fail, id }: RouteProps & { id: string }) {
  const [nameMissing, setNameMissing] = useState(false);
  const entity = `subject:${id}` as const;
  const stored = store.subjects.find((subject) => subject.value.id === id);
  const edit = edits.get(entity);
  const values = edit?.values ?? stored?.value.values ?? {};

  const append = async (draft: Omit<Draft, 'entity'>): Promise<void> => {
    edits.markSaving(entity);
    try {
      const [event] = await store.commit([{ entity, ...draft }]);
      if (event) edits.markSaved(entity, timeText(event.claimedAt), event.hash);
      await store.reload();
      edits.settle(entity);
    } catch (error) {
      edits.markFailed(entity);
      fail(error);
    }
  };
  const put = (subject: Subject, base: string | null, settles?: string[]): Promise<void> =>
    append({ base, payload: { kind: 'subject.put', subject }, ...(settles ? { settles } : {}) });
  const save = (): void => {
    setNameMissing(nameOf(values) === '');
    if (nameOf(values) === '') return;
    void put({ id, kind: 'person', values }, edit?.base ?? stored?.head ?? null);
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
    await append({ base: stored?.head ?? null, payload: { kind: 'subject.removed', subjectId: id } });
    goTo('#/people');
  };

  return (
    <PersonPage
      name={nameOf(stored?.value.values ?? {})}
      conflict={conflictView(stored, use)}
      editor={{
        fields: personFields,
        values,
        state: saveState(edits, entity, stored !== undefined),
        errors: nameMissing && nameOf(values) === '' ? { name: t('person.nameNeeded') } : {},
        onChange: (next) => edits.set(entity, { base: edit?.base ?? stored?.head ?? null, values: next }),
        onSave: save,
        onDiscard: () => edits.drop(entity),
      }}
      records={store.records
        .filter((record) => record.value.subjectId === id)
        .map((record) => ({
          id: record.value.id,
          form: formById(record.value.formTypeId).title,
          updated: timeText(record.claimedAt),
        }))}
      forms={stored ? forms.filter((form) => form.subjectKind === 'person') : []}
      onNewRecord={(formTypeId) => goTo(`#/records/${crypto.randomUUID()}/${formTypeId}~${id}`)}
      onRemove={stored ? () => void remove() : undefined}
    />
  );
}

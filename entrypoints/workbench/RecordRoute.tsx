import { useMemo } from 'preact/hooks';
import { checkValues, packsFor, shownFinding } from '#catalog/checking.ts';
import { EmptyState, NextPage } from '#components/base/EmptyState.tsx';
import { markedName } from '#components/base/record-mark.ts';
import { Reveal } from '#components/workbench/reveal.ts';
import { RecordPage } from '#components/workbench/RecordPage.tsx';
import type { Draft } from '#core/model/event.ts';
import type { FormType } from '#core/model/form-type.ts';
import type { FormRecord } from '#core/model/record.ts';
import { textOf, type Values } from '#core/model/values.ts';
import { isPersonField } from '#core/roster/person-fields.ts';
import { recordRemovalDraft } from '#core/roster/removal.ts';
import { currentLocale, t } from '#locales/index.ts';
import { today } from '#utils/today.ts';
import { commitEdit } from './commit-edit.ts';
import { conflictView } from './conflicts.ts';
import { saveState } from './drafts.ts';
import { factsOf } from './facts.ts';
import { fieldErrors } from './field-errors.ts';
import { GoneFormRecord } from './GoneFormRecord.tsx';
import { nameOf } from './labels.ts';
import { unnoted, useNoteReveal } from './use-note-reveal.ts';
import { useMarks } from './marks.ts';
import { otherValues } from './other-values.ts';
import type { RouteProps } from './route-props.ts';
import { goTo } from './route.ts';

/** A stored record, or a new one: then the address says `<form type>~<person>` after the id. */
export function RecordRoute(props: RouteProps & { id: string }) {
  const { store, route, id } = props;
  const stored = store.records.find((record) => record.value.id === id);
  const [newForm = '', newSubject = ''] = route.rest?.split('~') ?? [];
  const formTypeId = stored?.value.formTypeId ?? newForm;
  const subjectId = stored?.value.subjectId ?? newSubject;
  const subject = store.subjects.find((candidate) => candidate.value.id === subjectId);
  const form = store.shelf.forms.find((candidate) => candidate.id === formTypeId);
  if (!form && !stored) {
    return (
      <EmptyState
        title={t('record.notFound')}
        action={<NextPage href="#/records">{t('lists.toRecords')}</NextPage>}
      />
    );
  }
  const person = subject?.value.values ?? {};
  const record: FormRecord = { id, formTypeId, subjectId, values: stored?.value.values ?? {} };
  if (!form) return <GoneFormRecord store={store} record={record} person={person} />;
  return <RecordEditing {...props} form={form} record={record} stored={stored} person={person} />;
}

interface EditingProps extends RouteProps {
  id: string;
  form: FormType;
  record: FormRecord;
  stored: RouteProps['store']['records'][number] | undefined;
  person: Values;
}

function RecordEditing({
  store,
  edits,
  settings,
  changeSettings,
  fail,
  form,
  record,
  stored,
  person,
}: EditingProps) {
  const { id, formTypeId, subjectId } = record;
  const entity = `record:${id}` as const;
  const edit = edits.get(entity);
  const values = edit?.values ?? record.values;
  const noteReveal = useNoteReveal(store, fail, { subjectId, recordId: id });
  const marks = useMarks(store);
  const labels = store.labels.of(formTypeId);
  const packs = packsFor(formTypeId, store.shelf);
  const pack = packs.find((candidate) => candidate.id === settings.packId);
  const items = useMemo(() => {
    if (!pack) return [];
    const merged = { ...person, ...values };
    const { findings } = checkValues({ pack, formType: form, values: merged, today: today() });
    const seen = { form, values: merged };
    return findings.map((finding) => ({ finding, ...shownFinding(finding, seen, currentLocale()) }));
  }, [pack, form, person, values]);

  const append = (draft: Omit<Draft, 'entity'>, saved?: Values): Promise<boolean> =>
    commitEdit({ store, edits }, { entity, ...draft }, saved);
  const payloadOf = (content: Values) =>
    ({ kind: 'record.put', recordId: id, formTypeId, subjectId, values: content }) as const;
  const use = (_hash: string, value: FormRecord | null): void => {
    if (!stored) return;
    const settles = stored.conflicts.map((conflict) => conflict.hash);
    const payload = value ? payloadOf(value.values) : ({ kind: 'record.removed', recordId: id } as const);
    void append({ base: stored.head, settles, payload });
  };
  const remove = async (): Promise<void> => {
    if (!stored || !(await commitEdit({ store, edits }, recordRemovalDraft(stored)))) return;
    edits.drop(entity);
    goTo('#/records');
  };

  return (
    <Reveal.Provider value={stored ? noteReveal : unnoted}>
      <RecordPage
        form={markedName(form.title, marks.get(id))}
        person={{
          id: subjectId,
          name: nameOf(person),
          facts: form.fields
            .filter((field) => isPersonField(field.id))
            .map((field) => ({
              path: field.id,
              label: field.label,
              text: labels.shownAt(field.id, textOf(person, field.id) ?? ''),
            })),
        }}
        others={factsOf(otherValues(values, form), labels)}
        conflict={conflictView(stored, labels, use)}
        editor={{
          fields: form.fields.filter((field) => !isPersonField(field.id)),
          values,
          state: saveState(edits, entity, stored !== undefined),
          errors: fieldErrors(form.fields, values),
          failure: edits.failure(entity),
          onChange: (next) => edits.set(entity, { base: edit?.base ?? stored?.head ?? null, values: next }),
          onSave: () =>
            void append({ base: edit?.base ?? stored?.head ?? null, payload: payloadOf(values) }, values),
          onDiscard: () => edits.drop(entity),
        }}
        findings={{
          items,
          packs,
          packId: pack?.id ?? '',
          onPack: (packId) => void changeSettings({ packId }).catch(fail),
        }}
        onRemove={stored ? () => void remove() : undefined}
      />
    </Reveal.Provider>
  );
}

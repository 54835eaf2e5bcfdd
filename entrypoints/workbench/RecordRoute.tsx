import { useMemo } from 'preact/hooks';
import { checkValues, packsFor, wordsOf } from '#catalog/checking.ts';
import { formById } from '#catalog/forms.ts';
import { EmptyState } from '#components/base/EmptyState.tsx';
import { RecordPage } from '#components/workbench/RecordPage.tsx';
import type { Draft } from '#core/model/event.ts';
import type { FormRecord } from '#core/model/record.ts';
import { textOf } from '#core/model/values.ts';
import { isPersonField } from '#core/roster/person-fields.ts';
import { currentLocale, t } from '#locales/index.ts';
import { today } from '#utils/today.ts';
import { conflictView } from './conflicts.ts';
import { saveState } from './drafts.ts';
import { nameOf, shownAt, timeText } from './labels.ts';
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
  if (formTypeId === '') return <EmptyState title={t('record.notFound')} />;
  const values = stored?.value.values ?? {};
  const record: FormRecord = { id, formTypeId, subjectId, values };
  return <RecordEditing {...props} record={record} stored={stored} person={subject?.value.values ?? {}} />;
}

interface EditingProps extends RouteProps {
  id: string;
  record: FormRecord;
  stored: RouteProps['store']['records'][number] | undefined;
  person: FormRecord['values'];
}

function RecordEditing({
  store,
  edits,
  settings,
  changeSettings,
  fail,
  record,
  stored,
  person,
}: EditingProps) {
  const { id, formTypeId, subjectId } = record;
  const entity = `record:${id}` as const;
  const form = formById(formTypeId);
  const edit = edits.get(entity);
  const values = edit?.values ?? record.values;
  const packs = packsFor(formTypeId);
  const pack = packs.find((candidate) => candidate.id === settings.packId);
  const items = useMemo(() => {
    if (!pack) return [];
    const merged = { ...person, ...values };
    const { findings } = checkValues({ packId: pack.id, formTypeId, values: merged, today: today() });
    return findings.map((finding) => ({ finding, text: wordsOf(finding, currentLocale()) }));
  }, [pack, person, values, formTypeId]);

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
  const payloadOf = (content: FormRecord['values']) =>
    ({ kind: 'record.put', recordId: id, formTypeId, subjectId, values: content }) as const;
  const use = (_hash: string, value: FormRecord | null): void => {
    if (!stored) return;
    const settles = stored.conflicts.map((conflict) => conflict.hash);
    const payload = value ? payloadOf(value.values) : ({ kind: 'record.removed', recordId: id } as const);
    void append({ base: stored.head, settles, payload });
  };
  const remove = async (): Promise<void> => {
    await append({ base: stored?.head ?? null, payload: { kind: 'record.removed', recordId: id } });
    goTo('#/records');
  };

  return (
    <RecordPage
      form={form.title}
      person={{
        id: subjectId,
        name: nameOf(person),
        facts: form.fields
          .filter((field) => isPersonField(field.id))
          .map((field) => ({
            id: field.id,
            label: field.label,
            text: shownAt(field.id, textOf(person, field.id) ?? ''),
          })),
      }}
      conflict={conflictView(stored, use)}
      editor={{
        fields: form.fields.filter((field) => !isPersonField(field.id)),
        values,
        state: saveState(edits, entity, stored !== undefined),
        onChange: (next) => edits.set(entity, { base: edit?.base ?? stored?.head ?? null, values: next }),
        onSave: () => void append({ base: edit?.base ?? stored?.head ?? null, payload: payloadOf(values) }),
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
  );
}

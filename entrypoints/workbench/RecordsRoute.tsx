import { useEffect, useMemo, useState } from 'preact/hooks';
import { checkValues, packsFor } from '#catalog/checking.ts';
import { markedName } from '#components/base/record-mark.ts';
import { BatchFindings } from '#components/workbench/BatchFindings.tsx';
import { Copies } from '#components/workbench/Copies.tsx';
import { Records, type RecordRow } from '#components/workbench/Records.tsx';
import type { BatchRecord } from '#core/checks/check.ts';
import type { Finding } from '#core/model/finding.ts';
import { t } from '#locales/index.ts';
import { loadPinyin, type PinyinMatch, searchSubjects, subjectItems } from '#utils/search.ts';
import { today } from '#utils/today.ts';
import { nameOf, timeText } from './labels.ts';
import { useMarks } from './marks.ts';
import { useBatch } from './use-batch.ts';
import { useCopies } from './use-copies.ts';
import type { RouteProps } from './route-props.ts';

export function RecordsRoute({ store, edits, settings, changeSettings, fail }: RouteProps) {
  const { packs, forms } = store.shelf;
  const { formTitle } = store.labels;
  const [query, setQuery] = useState('');
  const [pinyin, setPinyin] = useState<PinyinMatch>();
  useEffect(() => {
    loadPinyin().then((match) => setPinyin(() => match), fail);
  }, [fail]);
  const [formId, setFormId] = useState('');
  const items = useMemo(() => subjectItems(store.subjects.map((subject) => subject.value)), [store.subjects]);
  const people = useMemo(
    () => new Map(store.subjects.map((subject) => [subject.value.id, subject.value.values])),
    [store.subjects],
  );
  const organisations = useMemo(() => new Map(items.map((item) => [item.id, item.organisation])), [items]);
  const marks = useMarks(store);
  const all = useMemo(
    () =>
      store.records.map((record): RecordRow & { subjectId: string; formId: string } => {
        const { id, subjectId, formTypeId, values } = record.value;
        const person = people.get(subjectId) ?? {};
        // Checked once, and only where the row is drawn: of thousands of records few are in sight.
        const counts = once(() => {
          const formType = forms.find((form) => form.id === formTypeId);
          const pack = packsFor(formTypeId, packs).find((candidate) => candidate.id === settings.packId);
          if (!pack || !formType) return undefined;
          const checked = { pack, formType, values: { ...person, ...values }, today: today() };
          return countsOf(checkValues(checked).findings);
        });
        return {
          id,
          subjectId,
          formId: formTypeId,
          name: nameOf(person),
          organisation: organisations.get(subjectId) ?? '',
          form: markedName(formTitle(formTypeId), marks.get(id)),
          updated: timeText(record.claimedAt),
          counts,
          conflict: record.conflicts.length > 0,
          unsaved: edits.get(`record:${id}`) !== undefined,
        };
      }),
    [store.records, packs, forms, formTitle, marks, people, organisations, settings.packId, edits],
  );
  const found = new Set(searchSubjects(items, query, pinyin).map((item) => item.id));
  const rows = all.filter(
    (row) => (query === '' || found.has(row.subjectId)) && (formId === '' || row.formId === formId),
  );
  const shownIds = rows.map(({ id }) => id).join(' ');
  const pack = packs.find(({ id }) => id === settings.packId);
  const batch = useMemo(() => {
    const wanted = new Set(shownIds.split(' '));
    return store.records.flatMap(({ value: { id, subjectId, formTypeId, values } }): BatchRecord[] => {
      const formType = forms.find((form) => form.id === formTypeId);
      if (!formType || !wanted.has(id)) return [];
      const person = people.get(subjectId) ?? {};
      const label = markedName(nameOf(person), marks.get(id));
      return [{ id, label, formType, values: { ...person, ...values } }];
    });
  }, [store.records, forms, people, marks, shownIds]);
  const together = useBatch(pack, batch);
  const copies = useCopies(pack, batch);
  return (
    <Records
      together={[
        { id: 'together', title: t('batch.title'), part: <BatchFindings {...together} /> },
        { id: 'alike', title: t('copies.title'), part: <Copies {...copies} /> },
      ]}
      rows={rows}
      total={all.length}
      query={query}
      formId={formId}
      forms={forms}
      packs={packs}
      packId={settings.packId ?? ''}
      onQuery={setQuery}
      onForm={setFormId}
      onPack={(packId) => void changeSettings({ packId }).catch(fail)}
    />
  );
}

/** `undefined` where the pack had nothing to check the record by: that is no pass. */
function countsOf(findings: readonly Finding[]): { fail: number; review: number } | undefined {
  if (findings.every(({ outcome }) => outcome === 'na')) return undefined;
  return {
    fail: findings.filter(({ outcome }) => outcome === 'fail' || outcome === 'error').length,
    review: findings.filter(({ outcome }) => outcome === 'review').length,
  };
}

/** What is asked for is made the first time. */
function once<Made>(make: () => Made): () => Made {
  let made: { value: Made } | undefined;
  return () => (made ??= { value: make() }).value;
}

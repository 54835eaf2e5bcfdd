import { useMemo, useState } from 'preact/hooks';
import { checkValues, packsFor } from '#catalog/checking.ts';
import { formById, forms } from '#catalog/forms.ts';
import { Records, type RecordRow } from '#components/workbench/Records.tsx';
import { searchSubjects, subjectItems } from '#utils/search.ts';
import { today } from '#utils/today.ts';
import { nameOf, timeText } from './labels.ts';
import type { RouteProps } from './route-props.ts';

export function RecordsRoute({ store, edits, settings }: RouteProps) {
  const [query, setQuery] = useState('');
  const [formId, setFormId] = useState('');
  const items = useMemo(() => subjectItems(store.subjects.map((subject) => subject.value)), [store.subjects]);
  const people = useMemo(
    () => new Map(store.subjects.map((subject) => [subject.value.id, subject.value.values])),
    [store.subjects],
  );
  const all = useMemo(
    () =>
      store.records.map((record): RecordRow & { subjectId: string; formId: string } => {
        const { id, subjectId, formTypeId, values } = record.value;
        const person = people.get(subjectId) ?? {};
        const packs = packsFor(formTypeId);
        const pack = packs.find((candidate) => candidate.id === settings.packId) ?? packs[0];
        const findings = pack
          ? checkValues({ packId: pack.id, formTypeId, values: { ...person, ...values }, today: today() })
              .findings
          : [];
        return {
          id,
          subjectId,
          formId: formTypeId,
          name: nameOf(person),
          organisation: items.find((item) => item.id === subjectId)?.organisation ?? '',
          form: formById(formTypeId).title,
          updated: timeText(record.claimedAt),
          fail: findings.filter(({ outcome }) => outcome === 'fail' || outcome === 'error').length,
          review: findings.filter(({ outcome }) => outcome === 'review').length,
          conflict: record.conflicts.length > 0,
          unsaved: edits.get(`record:${id}`) !== undefined,
        };
      }),
    [store.records, people, items, settings.packId, edits],
  );
  const found = new Set(searchSubjects(items, query, undefined).map((item) => item.id));
  const rows = all.filter(
    (row) => (query === '' || found.has(row.subjectId)) && (formId === '' || row.formId === formId),
  );
  return (
    <Records
      rows={rows}
      total={all.length}
      query={query}
      formId={formId}
      forms={forms}
      onQuery={setQuery}
      onForm={setFormId}
    />
  );
}

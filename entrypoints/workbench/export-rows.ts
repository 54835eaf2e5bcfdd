import { markedName } from '#components/base/record-mark.ts';
import type { FormRecord } from '#core/model/record.ts';
import { subjectItems } from '#utils/search.ts';
import { nameOf } from './labels.ts';
import { marksIn } from './marks.ts';
import type { Store } from './store.ts';
import type { Picked } from './template-export.ts';

/**
 * The form's records in the order of the roster, each over the facts of its person; the people themselves where nobody has
 * filled it.
 */
export function exportRows(
  { subjects, records, shelf }: Pick<Store, 'subjects' | 'records' | 'shelf'>,
  formId: string,
): Picked[] {
  const isFilled = records.some(({ value }) => value.formTypeId === formId);
  const bySubject = new Map<string, Pick<FormRecord, 'id' | 'values'>[]>();
  const people = subjects.filter(({ value }) => !isFilled && value.kind === 'person');
  for (const { value } of people) bySubject.set(value.id, [{ id: value.id, values: {} }]);
  for (const { value } of records) {
    if (value.formTypeId !== formId) continue;
    bySubject.set(value.subjectId, [...(bySubject.get(value.subjectId) ?? []), value]);
  }
  const items = new Map(subjectItems(subjects.map(({ value }) => value)).map((item) => [item.id, item]));
  const marks = marksIn(records, shelf.forms);
  return subjects.flatMap(({ value: person }) => {
    const item = items.get(person.id);
    // Namesakes in one school would look the same.
    const organisation = [item?.organisation, item?.homonym && item.secondKey?.shown]
      .filter(Boolean)
      .join(' · ');
    return (bySubject.get(person.id) ?? []).map((record) => ({
      id: record.id,
      subjectId: person.id,
      name: markedName(nameOf(person.values), marks.get(record.id)),
      several: marks.has(record.id),
      organisation,
      unit: item?.organisation ?? '',
      values: { ...person.values, ...record.values },
    }));
  });
}

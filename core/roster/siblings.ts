import type { Field, FormType } from '../model/form-type.ts';
import type { FormRecord } from '../model/record.ts';
import { textOf } from '../model/values.ts';
import { isPersonField } from './person-fields.ts';

/** What tells a record from the others of the same person and form. */
export interface RecordMark {
  /** From 1, in the order in which they were begun. */
  place: number;
  /** A field in which they all differ; none where there is no such field. */
  field?: { label: string; text: string };
}

/**
 * Marks for records of which a person has several of one form, such as those of two years; a record that is the only
 * one of its kind has none.
 * @param records in the order in which they were begun
 */
export function recordMarks(
  records: readonly FormRecord[],
  forms: readonly FormType[],
): Map<string, RecordMark> {
  const kinds = new Map<string, Map<string, FormRecord[]>>();
  for (const record of records) {
    const ofForm = kinds.get(record.formTypeId) ?? new Map<string, FormRecord[]>();
    kinds.set(record.formTypeId, ofForm);
    const siblings = ofForm.get(record.subjectId);
    if (siblings) siblings.push(record);
    else ofForm.set(record.subjectId, [record]);
  }
  const several = [...kinds.values()].flatMap((ofForm) =>
    [...ofForm.values()].filter(({ length }) => length > 1),
  );
  return new Map(several.flatMap((siblings) => marksOf(siblings, forms)));
}

function marksOf(siblings: readonly FormRecord[], forms: readonly FormType[]): [string, RecordMark][] {
  const form = forms.find(({ id }) => id === siblings[0]?.formTypeId);
  const field = form && tellingField(form, siblings);
  return siblings.map((record, index) => {
    const place = index + 1;
    if (!field) return [record.id, { place }];
    const text = textOf(record.values, field.id) ?? '';
    return [record.id, { place, field: { label: field.label, text } }];
  });
}

/** Short, not sensitive, and different in each; what the form requires goes first, as the year of a yearly form. */
function tellingField({ fields }: FormType, siblings: readonly FormRecord[]): Field | undefined {
  const short = fields.filter(
    ({ id, type, sensitive }) =>
      !isPersonField(id) && !sensitive && type !== 'rows' && type !== 'longText' && type !== 'choices',
  );
  const ordered = [...short.filter(({ required }) => required), ...short.filter(({ required }) => !required)];
  return ordered.find(({ id }) => {
    const texts = siblings.map(({ values }) => textOf(values, id) ?? '');
    return new Set(texts).size === siblings.length;
  });
}

import { peopleForm } from '#core/export/people-form.ts';
import type { FormType } from '#core/model/form-type.ts';

/** What can be exported: the records of a form, or what is known of the people themselves. */
export function exportForms(forms: readonly FormType[]): readonly FormType[] {
  return [...forms, peopleForm];
}

import { formById, forms } from '#catalog/forms.ts';
import { peopleForm } from '#core/export/people-form.ts';
import type { FormType } from '#core/model/form-type.ts';

/** What can be exported: the records of a form, or what is known of the people themselves. */
export const exportForms: readonly FormType[] = [...forms, peopleForm];

/** @throws `catalog.unknownForm` */
export function exportForm(id: string): FormType {
  return id === peopleForm.id ? peopleForm : formById(id);
}

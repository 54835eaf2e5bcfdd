import type { Field, FormType } from '../model/form-type.ts';

/** What may be masked besides what always is, and the fields of the dictionary that it means. */
export const MASKABLE = {
  birthDate: ['birthDate'],
  address: ['homeAddress', 'mailingAddress'],
} as const;
export type Maskable = keyof typeof MASKABLE;

/** The fields, those that the user wants masked marked as sensitive. The very same list where there are none. */
export function maskFields<F extends Pick<Field, 'id' | 'sensitive'>>(
  fields: readonly F[],
  wanted: readonly string[],
): readonly F[] {
  const ids = new Set<string>(
    Object.entries(MASKABLE).flatMap(([choice, own]) => (wanted.includes(choice) ? own : [])),
  );
  if (ids.size === 0) return fields;
  return fields.map((field) => (ids.has(field.id) ? { ...field, sensitive: true } : field));
}

/** The same for every form. */
export function maskForms(forms: readonly FormType[], wanted: readonly string[]): readonly FormType[] {
  if (wanted.length === 0) return forms;
  return forms.map((form) => ({ ...form, fields: [...maskFields(form.fields, wanted)] }));
}

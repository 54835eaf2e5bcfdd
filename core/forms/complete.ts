import { normaliseLabel } from '../matching/label.ts';
import type { Field, FormType } from '../model/form-type.ts';
import { SECOND_KEYS } from '../model/subject.ts';
import general from './general.ts';

const completed = new WeakMap<FormType, FormType>();
const telling = new WeakMap<FormType, FormType>();
const secondKeys: ReadonlySet<string> = new Set(SECOND_KEYS);

/**
 * A form as a page may show it: its own fields, and after them every other field that is known, under those of its names that
 * the form does not use itself. Portals ask for more than the paper does.
 */
export function completeForm(form: FormType): FormType {
  const done = completed.get(form) ?? complete(form, () => true);
  completed.set(form, done);
  return done;
}

/**
 * A form about a person with whatever tells two people of one name apart, whether its paper asks for that or not: a page that shows
 * a number says whose form it is.
 */
export function withSecondKeys(form: FormType): FormType {
  if (form.subjectKind !== 'person') return form;
  const done = telling.get(form) ?? complete(form, (id) => secondKeys.has(id));
  telling.set(form, done);
  return done;
}

function complete(form: FormType, isWanted: (id: string) => boolean): FormType {
  const ids = new Set(form.fields.map(({ id }) => id));
  const names = new Set(form.fields.flatMap(({ label, aliases }) => [label, ...aliases].map(normaliseLabel)));
  const isFree = (name: string): boolean => !names.has(normaliseLabel(name));
  const more = general.fields.flatMap((field): Field[] => {
    const [label, ...aliases] = [field.label, ...field.aliases].filter(isFree);
    return ids.has(field.id) || label === undefined || !isWanted(field.id)
      ? []
      : [{ ...field, label, aliases, required: false }];
  });
  return { ...form, fields: [...form.fields, ...more] };
}

import { JiannuoError } from '#core/errors.ts';
import { inOrder } from '#core/forms/order.ts';
import { FormType } from '#core/model/form-type.ts';
import { collect } from './collect.ts';

/** Files of `core/forms/` also hold parts of forms; a form is what default-exports a form type. */
const modules = import.meta.glob<{ default?: FormType }>(['../core/forms/*.ts', '!../core/forms/*.test.ts'], {
  eager: true,
});

/** Every form type, in the order of lists. */
export const forms: readonly FormType[] = inOrder(
  collect(
    Object.fromEntries(
      Object.entries(modules).flatMap(([place, { default: form }]) =>
        form === undefined ? [] : [[place, form]],
      ),
    ),
  ),
);

/** The form type of an id; throws `catalog.unknownForm`. */
export function formById(id: string): FormType {
  const form = forms.find((candidate) => candidate.id === id);
  if (!form) throw new JiannuoError('catalog.unknownForm', { id });
  return form;
}

import { inOrder } from '#core/forms/order.ts';
import { FormType } from '#core/model/form-type.ts';
import { offerForms } from '#core/packs/own-forms.ts';
import type { OwnPacks } from '#core/packs/shelf.ts';
import { collect } from './collect.ts';

/** Files of `core/forms/` also hold parts of forms; a form is what default-exports a form type. */
const modules = import.meta.glob<{ default?: FormType }>(['../core/forms/*.ts', '!../core/forms/*.test.ts'], {
  eager: true,
});

/** Every form type of the program, in the order of lists. What the user works with is `formsOf`, or the shelf's. */
export const forms: readonly FormType[] = inOrder(
  collect(
    Object.fromEntries(
      Object.entries(modules).flatMap(([place, { default: form }]) =>
        form === undefined ? [] : [[place, form]],
      ),
    ),
  ),
);

/** The forms of the program with those of the user's packs: those of the shelf, without the weight of the packs. */
export function formsOf({ authored }: Pick<OwnPacks, 'authored'>): readonly FormType[] {
  return offerForms(
    forms,
    authored.map(({ pack }) => pack),
  ).forms;
}

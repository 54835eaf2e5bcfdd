import type { CheckedTemplate } from '../model/checked-template.ts';
import { completeForm } from '../forms/complete.ts';
import type { FormType } from '../model/form-type.ts';
import { isSensitive, maskNumbers } from '../model/mask.ts';
import { fieldOfPath } from './words.ts';

/**
 * A checked template as it may go to others: the name of its file with numbers of people masked, and without the words of columns
 * that tell who somebody is, since what is told of there are values of records. Other words, such as those of a list of units, go
 * along.
 * @param formOf the form of an id; of a form that is not known no word goes along
 */
export function sharedTemplate(
  checked: CheckedTemplate,
  formOf: (id: string) => FormType | undefined,
): CheckedTemplate {
  const known = formOf(checked.formTypeId);
  const form = known && completeForm(known);
  const columns = checked.columns.map(({ words, ...column }) =>
    words && form && !isPersonal(form, column.path) ? { ...column, words } : column,
  );
  return { ...checked, title: maskNumbers(checked.title), columns };
}

function isPersonal(form: FormType, path: string | null): boolean {
  const field = path === null ? undefined : fieldOfPath(form, path);
  return path === 'name' || !field || isSensitive(field);
}

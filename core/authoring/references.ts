import type { Pack } from '../model/pack.ts';
import type { AuthorParam } from '../checks/author.ts';
import { FieldPaths } from './field-paths.ts';
import type { FormNames } from './form-names.ts';
import { Directory } from './naming.ts';
import type { Params } from './param-tree.ts';
import type { References } from './param-values.ts';

/** The pack as far as uses refer to it, its bases joined in; `own` names what it has alone. */
export type Whole = Pick<Pack, 'parameters' | 'sets' | 'stages' | 'wordLists' | 'forms' | 'checks'>;

export function referencesOf(whole: Whole, forms: FormNames, formTypeIds: readonly string[]): References {
  const fieldsOn = (ids: readonly string[]): FieldPaths =>
    new FieldPaths(ids.flatMap((id) => forms.get(id) ?? []));
  return {
    fields: fieldsOn(formTypeIds),
    fieldsOn,
    formTypeIds,
    stages: new Directory(whole.stages),
    sets: new Directory(
      whole.sets.map(({ id, name }) => ({ id, name, others: [id.slice(id.indexOf('/') + 1)] })),
    ),
    wordLists: new Directory(whole.wordLists),
    forms: forms.directory,
    parameters: new Directory(whole.parameters.map(({ id, label }) => ({ id, name: label }))),
  };
}

/** The forms of a use that have a parameter's field, as far as the form is named that tells them apart. */
export function formsOfParam(
  { on }: AuthorParam,
  params: Params,
  formTypeIds: readonly string[],
): readonly string[] {
  if (!on) return formTypeIds;
  const form = params['form' in on ? on.form : on.besides];
  if (typeof form !== 'string') return formTypeIds;
  return 'form' in on ? [form] : formTypeIds.filter((id) => id !== form);
}

/** What a parameter of a use may refer to: the fields of its own forms alone. */
export function referencesFor(param: AuthorParam, params: Params, refs: References): References {
  const ids = formsOfParam(param, params, refs.formTypeIds);
  return ids === refs.formTypeIds ? refs : { ...refs, fields: refs.fieldsOn(ids) };
}

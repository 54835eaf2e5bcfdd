import type { Pack } from '../model/pack.ts';
import { FieldPaths } from './field-paths.ts';
import type { FormNames } from './form-names.ts';
import { Directory } from './naming.ts';
import type { References } from './param-values.ts';

/** The pack as far as uses refer to it, its bases joined in; `own` names what it has alone. */
export type Whole = Pick<Pack, 'parameters' | 'sets' | 'stages' | 'wordLists' | 'forms' | 'checks'>;

export function referencesOf(whole: Whole, forms: FormNames, formTypeIds: readonly string[]): References {
  return {
    fields: new FieldPaths(formTypeIds.flatMap((id) => forms.get(id) ?? [])),
    stages: new Directory(whole.stages),
    sets: new Directory(
      whole.sets.map(({ id, name }) => ({ id, name, others: [id.slice(id.indexOf('/') + 1)] })),
    ),
    wordLists: new Directory(whole.wordLists),
    forms: forms.directory,
    parameters: new Directory(whole.parameters.map(({ id, label }) => ({ id, name: label }))),
  };
}

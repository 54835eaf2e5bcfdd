import { JiannuoError } from '../errors.ts';
import type { FormType } from '../model/form-type.ts';

/** The form type of an id among those to work with; throws `catalog.unknownForm`. */
export function formIn(forms: readonly FormType[], id: string): FormType {
  const form = forms.find((candidate) => candidate.id === id);
  if (!form) throw new JiannuoError('catalog.unknownForm', { id });
  return form;
}

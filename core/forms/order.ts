import { FormGroup, type FormType } from '../model/form-type.ts';

/** Forms as lists show them: by what they are for, a wide form before its kinds, and the one for any page last. */
export function inOrder(forms: readonly FormType[]): FormType[] {
  const groups = FormGroup.options as readonly string[];
  const place = ({ group, fallback, kindOf, id }: FormType): string => {
    const at = group === undefined ? groups.length : groups.indexOf(group);
    return `${fallback ? groups.length + 1 : at} ${kindOf === undefined ? 0 : 1} ${id}`;
  };
  const places = new Map(forms.map((form) => [form, place(form)]));
  return [...forms].sort((a, b) => ((places.get(a) ?? '') < (places.get(b) ?? '') ? -1 : 1));
}

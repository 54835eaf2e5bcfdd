import { expect, test } from 'vitest';
import { forms } from '#catalog/forms.ts';
import { shownText } from '../model/mask.ts';
import { maskForms } from './mask-also.ts';

test('what the user wants masked is, in every form that has it, and nothing else', () => {
  const masked = maskForms(forms, ['birthDate']);
  const changed = masked.flatMap((form, at) =>
    form.fields.filter((field, index) => field.sensitive !== forms[at]?.fields[index]?.sensitive),
  );
  expect(changed.length).toBeGreaterThan(0);
  expect(new Set(changed.map(({ id }) => id))).toEqual(new Set(['birthDate']));
  expect(shownText('1990-05-06', changed[0])).toBe('199***5-06');
  expect(maskForms(forms, [])).toBe(forms);
});

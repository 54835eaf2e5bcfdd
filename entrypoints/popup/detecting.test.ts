import { expect, test } from 'vitest';
import { FormType } from '#core/model/form-type.ts';
import { isOtherForm, withForms } from './detecting.ts';
import type { PopupState } from './state.ts';

const form = (id: string, title = id) =>
  FormType.parse({ id, title, subjectKind: 'person', fields: [], source: '' });
const state = (formId: string, detection: PopupState['detection'], page: 'ready' | 'refused' = 'ready') =>
  ({ formId, detection, page: { state: page, reading: { pages: [] } } }) as unknown as PopupState;
const forms = [form('a'), form('b')];

test.each(['chosen', 'continued'] as const)('a form that is %s stays as long as it is there', (detection) => {
  expect(withForms(state('b', detection), forms)).toMatchObject({ formId: 'b', detection });
  expect(withForms(state('c', detection), forms)).toMatchObject({ formId: '', detection: 'none' });
});

test('a form that was detected is detected anew, and a page that cannot be read has no form that is gone', () => {
  expect(withForms(state('b', 'detected'), forms)).toMatchObject({ formId: '', detection: 'none' });
  expect(withForms(state('b', 'detected', 'refused'), forms)).toMatchObject({ formId: 'b' });
  expect(withForms(state('c', 'detected', 'refused'), forms)).toMatchObject({ formId: '' });
});

test('a new version of the form at hand is another form, one of any other is not', () => {
  const before = { forms, formId: 'a' };
  expect(isOtherForm(before, { forms: [form('a'), form('b', '新')], formId: 'a' })).toBe(false);
  expect(isOtherForm(before, { forms: [form('a', '新'), form('b')], formId: 'a' })).toBe(true);
  expect(isOtherForm(before, { forms: [form('b')], formId: 'a' })).toBe(true);
  expect(isOtherForm(before, { forms, formId: 'b' })).toBe(true);
});

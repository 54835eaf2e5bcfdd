import type { FieldType } from '../model/form-type.ts';
import type { ControlKind } from '../model/page.ts';

const choosing: readonly ControlKind[] = ['select', 'radio', 'multiSelect', 'checkboxes'];
const writing: readonly ControlKind[] = ['text', 'longText', 'richText'];

/** Kinds of control that can hold a field of each type. What is missing here is never written. */
const kinds: Readonly<Record<Exclude<FieldType, 'rows'>, readonly ControlKind[]>> = {
  text: [...writing, ...choosing, 'number', 'date'],
  longText: writing,
  date: [...writing, 'date'],
  yearMonth: [...writing, 'date'],
  number: [...writing, 'number', 'select'],
  choice: [...writing, ...choosing],
  choices: [...writing, ...choosing],
  idNumber: ['text', 'longText'],
  phone: ['text', 'longText', 'number'],
};

/** Whether a control of this kind can hold the field; whether it takes the value is asked later. */
export function compatible(type: FieldType, kind: ControlKind): boolean {
  return type !== 'rows' && kinds[type].includes(kind);
}

/** Kinds that are named to the user and never written, with the reason. */
export const neverWritten: Readonly<Partial<Record<ControlKind, string>>> = {
  file: 'file',
  password: 'password',
  captcha: 'captcha',
  unknown: 'unknownControl',
};

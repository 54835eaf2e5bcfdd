import type { FieldType } from '../model/form-type.ts';
import type { ControlKind } from '../model/page.ts';

const choosing: readonly ControlKind[] = ['select', 'radio', 'multiSelect', 'checkboxes'];
const writing: readonly ControlKind[] = ['text', 'longText', 'richText'];

/**
 * Kinds of control that can hold a field of each type. What is missing here is never written: number boxes drop the leading
 * zeros and round the last digits of numbers that are names, such as a telephone's.
 */
const kinds: Readonly<Record<Exclude<FieldType, 'rows'>, readonly ControlKind[]>> = {
  text: [...writing, ...choosing, 'number', 'date', 'dateRange'],
  longText: writing,
  date: [...writing, 'date'],
  yearMonth: [...writing, 'date'],
  number: [...writing, 'number', 'select'],
  choice: [...writing, ...choosing],
  choices: [...writing, ...choosing],
  idNumber: ['text', 'longText'],
  phone: ['text', 'longText'],
};

/** Whether a control of this kind can hold the field; whether it takes the value is asked later. */
export function compatible(type: FieldType, kind: ControlKind): boolean {
  return type !== 'rows' && kinds[type].includes(kind);
}

/**
 * Why a control that goes by a field's name cannot hold it. A lone tick or switch under a field's name says yes to
 * something, and which value yes stands for is not shown.
 */
export function misfit(kind: ControlKind): 'onOff' | 'otherKind' {
  return kind === 'checkbox' || kind === 'switch' ? 'onOff' : 'otherKind';
}

/** Kinds that are named to the user and never written, with the reason. */
export const neverWritten: Readonly<Partial<Record<ControlKind, string>>> = {
  file: 'file',
  password: 'password',
  captcha: 'captcha',
  unknown: 'unknownControl',
};

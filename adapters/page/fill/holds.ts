import { sameOption } from '#core/matching/option.ts';
import { sameDate, sameTime } from '../../widgets/shared/dates.ts';
import { asksForOn, ON } from '../../widgets/shared/on-off.ts';
import { spellings, wantedTexts } from '../../widgets/shared/options.ts';
import type { WidgetState, WidgetValue } from '../../widgets/widget.ts';

/** Whether a control, as it shows itself, holds a value: the question of every read-back. */
export function holds(state: WidgetState, wanted: WidgetValue): boolean {
  switch (state.kind) {
    case 'checkbox':
    case 'switch':
      return isOn(state) === asksForOn(wanted);
    case 'select':
    case 'radio':
    case 'multiSelect':
    case 'checkboxes':
      return sameChoices(listed(state.value), wanted);
    case 'number':
      return sameNumber(joined(state.value), joined(wanted.value));
    case 'date':
      return sameDate(joined(state.value), joined(wanted.value));
    case 'dateRange':
      return sameDates(listed(state.value), listed(wanted.value));
    default:
      return sameText(state, joined(wanted.value));
  }
}

/** Whether two readings of one control are the same. */
export function sameReading(a: string | readonly string[], b: string | readonly string[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function sameChoices(shown: readonly string[], wanted: WidgetValue): boolean {
  const texts = wantedTexts(wanted);
  return (
    shown.length === texts.length &&
    texts.every((text) => shown.some((one) => sameOption(text, spellings(text, wanted), one)))
  );
}

function sameDates(shown: readonly string[], wanted: readonly string[]): boolean {
  return shown.length === wanted.length && wanted.every((date, index) => sameDate(shown[index] ?? '', date));
}

/** A control of times of day says so by its layout. */
function sameText({ value, format }: WidgetState, wanted: string): boolean {
  const shown = joined(value);
  if (lines(shown) === lines(wanted)) return true;
  return format !== undefined && /^H{1,2}:mm/.test(format) && sameTime(shown, wanted);
}

/** A decimal that is a quantity: a leading zero makes it a name, such as a telephone number. */
const QUANTITY = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
/** Digits that a number in JavaScript keeps apart. */
const EXACT_DIGITS = 15;

function sameNumber(a: string, b: string): boolean {
  return a === b || ([a, b].every(isQuantity) && Number(a) === Number(b));
}

function isQuantity(text: string): boolean {
  return QUANTITY.test(text) && text.replace(/\D/g, '').length <= EXACT_DIGITS;
}

function isOn(state: WidgetState): boolean {
  return joined(state.value) === ON;
}

function listed(value: string | string[]): string[] {
  return typeof value === 'string' ? [value].filter((text) => text !== '') : value;
}

function joined(value: string | string[]): string {
  return typeof value === 'string' ? value : value.join('、');
}

function lines(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

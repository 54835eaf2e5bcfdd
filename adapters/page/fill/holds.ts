import { sameOption } from '#core/matching/option.ts';
import { sameParagraphs } from '../../widgets/rich-text/text.ts';
import { sameDate } from '../../widgets/shared/dates.ts';
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
    case 'richText':
      return sameParagraphs(joined(state.value), joined(wanted.value));
    default:
      return lines(joined(state.value)) === lines(joined(wanted.value));
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

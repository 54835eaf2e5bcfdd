import { samePath } from '#core/matching/levels.ts';
import { isInGroups, sameOption } from '#core/matching/option.ts';
import { sameParagraphs } from '../../widgets/rich-text/text.ts';
import { sameDate, sameTime } from '../../widgets/shared/dates.ts';
import { asksForOn, ON } from '../../widgets/shared/on-off.ts';
import { foldedCount, spellings, wantedTexts } from '../../widgets/shared/options.ts';
import type { WidgetState, WidgetValue } from '../../widgets/widget.ts';

/**
 * Whether a control, as it shows itself, holds a value: the question of every read-back.
 * @param isPath compares what a control of levels shows with the path it should hold
 */
export function holds(state: WidgetState, wanted: WidgetValue, isPath = samePath): boolean {
  switch (state.kind) {
    case 'checkbox':
    case 'switch':
      return isOn(state) === asksForOn(wanted);
    case 'select':
    case 'radio':
    case 'multiSelect':
    case 'checkboxes':
      return sameChoices(listed(state.value), wanted, state.levels ? isPath : sameOption);
    case 'number':
      return sameNumber(joined(state.value), joined(wanted.value));
    case 'date':
      return sameDate(joined(state.value), joined(wanted.value));
    case 'dateRange':
      return sameList(listed(state.value), wantedTexts(wanted), sameDate);
    case 'richText':
      return sameParagraphs(joined(state.value), joined(wanted.value));
    default:
      return sameText(state, joined(wanted.value));
  }
}

/** Whether two readings of one control are the same. */
export function sameReading(a: string | readonly string[], b: string | readonly string[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A control that folds its choices shows some, and of the others how many there are. */
function sameChoices(shown: readonly string[], wanted: WidgetValue, same: typeof sameOption): boolean {
  const texts = wantedTexts(wanted);
  const visible = shown.filter((one) => foldedCount(one) === 0);
  const hidden = shown.reduce((count, one) => count + foldedCount(one), 0);
  const isFor = (text: string, one: string): boolean => same(text, spellings(text, wanted), one);
  return (
    visible.length + hidden === texts.length &&
    visible.every((one) => texts.some((text) => isFor(text, one))) &&
    (hidden > 0 || texts.every((text) => visible.some((one) => isFor(text, one))))
  );
}

function sameList(
  a: readonly string[],
  b: readonly string[],
  same: (a: string, b: string) => boolean,
): boolean {
  return a.length === b.length && a.every((text, index) => same(text, b[index] ?? ''));
}

/** A control of times of day says so by its layout. */
function sameText({ value, format }: WidgetState, wanted: string): boolean {
  const shown = joined(value);
  if (lines(shown) === lines(wanted) || isInGroups(shown, wanted)) return true;
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

import type { FormType } from '../model/form-type.ts';
import { valueAt, type Values } from '../model/values.ts';
import { boundsOf, parseDateValue, type PartialDate } from '../text/calendar.ts';
import { isMasked } from '../text/masked.ts';
import { comparisonKey } from '../text/normalise.ts';
import { unitsIn } from '../text/amount.ts';
import { measureIn, rounded } from './numbers.ts';
import { chosenAt, optionFor } from '../matching/choice.ts';
import { fieldAt } from './places.ts';
import type { FormField } from '../model/form-type.ts';
import type { Place } from '../model/place.ts';

/**
 * What two values say of each other. `month-only`: a month and a day in it; `unclear`: part is masked, the units are of
 * different kinds, a choice is none of its field's, or only one of them is a plain number or date (law 5).
 */
export type Agreement = 'same' | 'different' | 'month-only' | 'unclear';

/** A filled value and what its form says of it. */
export interface Said {
  text: string;
  field: FormField | undefined;
  /** The choices, where it is several. */
  chosen: readonly string[];
}

export function saidAt(formType: FormType, values: Values, place: Place & { text: string }): Said {
  const field = fieldAt(formType, place.path);
  return { text: place.text, field, chosen: chosenAt(field, valueAt(values, place.path)) };
}

/** Options first, then dates and numbers by what they mean, then the words. */
export function agreement(one: Said, other: Said): Agreement {
  if (isMasked(one.text) || isMasked(other.text)) return 'unclear';
  const choices = sameChoices(one, other);
  if (choices !== undefined) return choices ? 'same' : 'different';
  const [first, second] = [dateOf(one.text), dateOf(other.text)];
  if (first && second) return compareDates(first, second);
  const numbers = compareNumbers(one.text, other.text);
  if (numbers) return numbers;
  if (comparisonKey(one.text) === comparisonKey(other.text)) return 'same';
  if (isNoOption(one) || isNoOption(other)) return 'unclear';
  return isHalfRead(one.text, other.text) || isHalfRead(other.text, one.text) ? 'unclear' : 'different';
}

/** A choice that is none of its field's may be short for any of them. */
function isNoOption(said: Said): boolean {
  return (said.field?.options?.length ?? 0) > 0 && !optionsOf(said);
}

/** `undefined` where one of them is not made of options. */
function sameChoices(one: Said, other: Said): boolean | undefined {
  const [first, second] = [optionsOf(one), optionsOf(other)];
  if (!first || !second) return undefined;
  return first.size === second.size && [...first].every((value) => second.has(value));
}

function optionsOf({ field, chosen }: Said): ReadonlySet<string> | undefined {
  const options = chosen.map((text) => optionFor(field, text)?.value);
  return options.length > 0 && options.every((value) => value !== undefined) ? new Set(options) : undefined;
}

function dateOf(text: string): PartialDate | undefined {
  const date = parseDateValue(text);
  return typeof date === 'string' ? undefined : date;
}

function compareDates(first: PartialDate, second: PartialDate): Agreement {
  const [early, late] = [boundsOf(first), boundsOf(second)];
  if (early.to < late.from || late.to < early.from) return 'different';
  return (first.day === undefined) === (second.day === undefined) ? 'same' : 'month-only';
}

function compareNumbers(one: string, other: string): Agreement | undefined {
  const [first, second] = [measureIn(one), measureIn(other)];
  if (!first || !second) return undefined;
  const times = unitsIn(second.unit, first.unit);
  if (times === undefined) return 'unclear';
  if (rounded(first.value) === rounded(second.value * times)) return 'same';
  // 80% may be 0.8 elsewhere, and 0.5 in a field of hours 30分钟: a number alone does not say of what.
  return (first.unit === '') === (second.unit === '') || isCount(first.unit || second.unit)
    ? 'different'
    : 'unclear';
}

/** People and papers are counted one by one: no other unit can be meant. */
function isCount(unit: string): boolean {
  return /^(?:[人名位个员票张份次分条项]|个人)$/.test(unit);
}

/** One is a plain number or date, and the other one may hold the same: 30 beside 约30. */
function isHalfRead(plain: string, other: string): boolean {
  const isPlain = measureIn(plain) !== undefined || dateOf(plain) !== undefined;
  return isPlain && /[\d〇零一二两三四五六七八九十百千万]/.test(other.normalize('NFKC'));
}

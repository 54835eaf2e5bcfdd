import { amountIn, isUnit } from '../text/amount.ts';
import { parseDateValue, boundsOf, isRealDay } from '../text/calendar.ts';
import { normalise } from '../text/normalise.ts';
import { units } from '../text/units.ts';
import type { FormField } from '../model/form-type.ts';
import { yearBounds } from './literal.ts';
import { asShare } from './compare.ts';
import { type DateValue, exactly, type NumberValue } from './value.ts';

const PLAIN = /^-?\d{1,15}(?:\.\d{1,10})?$/;
/** A level is written with its number, and compared as one. */
const LEVELS = new Set(['级', '等']);
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const YEAR = /^(\d{4})年?$/;

/**
 * A field's text as a number: digits of any width, Chinese numerals, with the unit behind it. `undefined` where it is none or says
 * 约30. Percent is a share of 1; so are plain digits of a field whose unit is %.
 */
export function readNumber(text: string, field: FormField): NumberValue | undefined {
  const value = PLAIN.test(text) ? exactly(Number(text)) : written(text, field);
  const isPercent = field.unit === '%' || /[(（][%％][)）]/.test(field.label);
  if (!value || !isPercent || value.share) return value;
  return { low: value.low / 100, high: value.high / 100, share: 'written' };
}

function written(text: string, field: FormField): NumberValue | undefined {
  const amount = amountIn(text);
  if (!amount) return undefined;
  const { low, high, unit } = amount;
  if (unit === '%') return { low: low / 100, high: high / 100, share: 'written' };
  const isOwn = unit === field.unit || LEVELS.has(unit);
  return isOwn || (isUnit(unit) && units.get(unit) !== 'share') ? { low, high } : undefined;
}

/** A field's text as a day, or as the days that a half-written date may mean; `undefined` where it is none. */
export function readDate(text: string): DateValue | undefined {
  const iso = ISO.exec(text);
  if (iso) {
    return isRealDay(Number(iso[1]), Number(iso[2]), Number(iso[3])) ? { from: text, to: text } : undefined;
  }
  const year = YEAR.exec(normalise(text).text);
  if (year) return yearBounds(Number(year[1]));
  const date = parseDateValue(text);
  return typeof date === 'string' ? undefined : boundsOf(date);
}

/** All on one scale, where one of them is written with a percent sign. */
export function onOneScale(values: readonly NumberValue[]): readonly NumberValue[] {
  return values.some(({ share }) => share === 'written') ? values.map(asShare) : values;
}

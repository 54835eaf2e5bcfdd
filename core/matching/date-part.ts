import type { ControlKind, DatePart, DescribedControl } from '../model/page.ts';
import { toIsoDate } from './date.ts';
import { plainText } from './label.ts';
import { isUnset } from './option.ts';

/** In the order in which a date names them. */
export const DATE_PARTS: readonly DatePart[] = ['year', 'month', 'day'];
export const DATE_SIGNS: Readonly<Record<DatePart, string>> = { year: '年', month: '月', day: '日' };
const BLANKS: Readonly<Record<DatePart, string>> = { year: '____', month: '__', day: '__' };
const SIGN_FIRST = /^([年月日])(?!\p{L})/u;

/** The part of a date whose sign a text begins with, as after the box for it. */
export function partNamedBy(text: string): DatePart | undefined {
  const sign = SIGN_FIRST.exec(text)?.[1];
  return DATE_PARTS.find((part) => DATE_SIGNS[part] === sign);
}

/** Spellings of one part of a date, the plain number first; `null` where the value has no such part. */
export function datePart(value: string, part: DatePart): string[] | null {
  const padded = toIsoDate(value)?.split('-')[DATE_PARTS.indexOf(part)];
  if (padded === undefined) return null;
  const plain = String(Number(padded));
  return [...new Set([plain, padded, plain + DATE_SIGNS[part], padded + DATE_SIGNS[part]])];
}

/** Whether boxes hold the parts of one date: a year and a month, each part once, in the same part of the page. */
export function arePartsOfOne(controls: readonly DescribedControl[]): boolean {
  const parts = controls.map(({ part }) => part);
  const places = new Set(controls.map(({ section, ref }) => JSON.stringify([section, ref.split(':')[0]])));
  const whole = parts.includes('year') && parts.includes('month') && !parts.includes(undefined);
  return whole && places.size === 1 && new Set(parts).size === parts.length;
}

/** Whether a box for a part holds nothing yet: a list that shows the sign alone, as 月, asks for a choice. */
export function isPartUnset(value: string | readonly string[], kind: ControlKind, part: DatePart): boolean {
  return (
    isUnset(value, kind) || (kind === 'select' && plainText([value].flat().join('')) === DATE_SIGNS[part])
  );
}

/** The date that the boxes show between them; `undefined` while one of them holds anything but a number. */
export function dateOfParts(shown: ReadonlyMap<DatePart, string>): string | undefined {
  const numbers = DATE_PARTS.filter((part) => shown.has(part)).map((part) => numberIn(shown.get(part), part));
  return numbers.includes(undefined) ? undefined : (toIsoDate(numbers.join('-')) ?? undefined);
}

/** What the boxes show, for people: `2026-__-__`, a text of somebody's as it is, nothing where all are empty. */
export function shownParts(shown: ReadonlyMap<DatePart, string>): string {
  const parts = DATE_PARTS.filter((part) => shown.has(part));
  if (parts.every((part) => shown.get(part) === '')) return '';
  const texts = parts.map((part) => {
    const text = shown.get(part) || BLANKS[part];
    return numberIn(text, part)?.padStart(BLANKS[part].length, '0') ?? text;
  });
  return texts.join('-');
}

function numberIn(text: string | undefined, part: DatePart): string | undefined {
  const [, number, sign] = /^(\d{1,4})(.?)$/.exec(plainText(text ?? '')) ?? [];
  return sign === '' || sign === DATE_SIGNS[part] ? number : undefined;
}

import type { DatePart, DescribedControl } from '../model/page.ts';
import { toIsoDate } from './date.ts';

const PARTS: readonly DatePart[] = ['year', 'month', 'day'];
const SIGNS: Readonly<Record<DatePart, string>> = { year: '年', month: '月', day: '日' };

/** Spellings of one part of a date, the plain number first; `null` where the value has no such part. */
export function datePart(value: string, part: DatePart): string[] | null {
  const padded = toIsoDate(value)?.split('-')[PARTS.indexOf(part)];
  if (padded === undefined) return null;
  const plain = String(Number(padded));
  return [...new Set([plain, padded, plain + SIGNS[part], padded + SIGNS[part]])];
}

/** Whether boxes hold the parts of one date: a year and a month, each part once, in the same part of the page. */
export function arePartsOfOne(controls: readonly DescribedControl[]): boolean {
  const parts = controls.map(({ part }) => part);
  const places = new Set(controls.map(({ section, ref }) => JSON.stringify([section, ref.split(':')[0]])));
  const whole = parts.includes('year') && parts.includes('month') && !parts.includes(undefined);
  return whole && places.size === 1 && new Set(parts).size === parts.length;
}

/** The date that the boxes show between them; `undefined` while one of them holds no number. */
export function dateOfParts(shown: ReadonlyMap<DatePart, string>): string | undefined {
  const numbers = PARTS.filter((part) => shown.has(part)).map(
    (part) => /\d+/.exec(shown.get(part) ?? '')?.[0],
  );
  return numbers.includes(undefined) ? undefined : (toIsoDate(numbers.join('-')) ?? undefined);
}

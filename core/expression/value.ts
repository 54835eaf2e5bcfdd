import type { IsoDate } from '../model/values.ts';

/**
 * A number as far as it is known: 两三票 is 2 to 3, a length depends on whether punctuation counts. `written`: with a percent
 * sign, kept as a share of 1; `computed`: a result, whose size says what it is. Absent: plain digits, which may mean percent.
 */
export interface NumberValue {
  low: number;
  high: number;
  share?: 'written' | 'computed';
  /** How far off the bounds may be because computers count in binary fractions; absent: as far as a number read from digits. */
  noise?: number;
}

/** A day, or the days that a half-written date may mean; `period`: all of these days together (2016年 in a condition). */
export interface DateValue {
  from: IsoDate;
  to: IsoDate;
  period?: true;
}

/** Three values: `undefined` is "cannot tell" (law 5). */
export type Truth = boolean | undefined;

export function exactly(value: number): NumberValue {
  return { low: value, high: value };
}

/** A result of arithmetic, with the noise that it takes over from what it was made of. Rounding it here would be a step of its own. */
export function computed(low: number, high: number, noise: number): NumberValue {
  return { low, high, share: 'computed', noise: noise + rounding({ low, high }) };
}

export function sum(one: NumberValue, other: NumberValue): NumberValue {
  return computed(one.low + other.low, one.high + other.high, noiseOf(one) + noiseOf(other));
}

export function negative(value: NumberValue): NumberValue {
  return { ...value, low: -value.high, high: -value.low, share: 'computed' };
}

/** How far the bounds of a number may be from what was meant: 0.1 + 0.2 is 0.3. */
export function noiseOf(value: NumberValue): number {
  return value.noise ?? rounding(value);
}

/** What one rounding to a binary fraction may change; whole numbers are not rounded. */
function rounding({ low, high }: NumberValue): number {
  return isExact(low) && isExact(high) ? 0 : 2 * Number.EPSILON * magnitude({ low, high });
}

function isExact(bound: number): boolean {
  return Number.isSafeInteger(bound) || !Number.isFinite(bound);
}

/** The larger of the bounds' sizes; an open bound has none. */
export function magnitude({ low, high }: NumberValue): number {
  return Math.max(0, ...[low, high].filter(Number.isFinite).map(Math.abs));
}

/** A bound, or the whole number that it is but for noise. */
export function withoutNoise(bound: number, noise: number): number {
  return Math.abs(bound - Math.round(bound)) <= noise ? Math.round(bound) : bound;
}

export function not(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}

/** All of them: false where one is, unknown where one is and none is false. */
export function all(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes(undefined) ? undefined : true;
}

export function any(truths: readonly Truth[]): Truth {
  return not(all(truths.map(not)));
}

/** What all of them say; unknown where they differ. */
export function agreed(truths: readonly Truth[]): Truth {
  const [first] = truths;
  return truths.every((truth) => truth === first) ? first : undefined;
}

/** How many are true; those that cannot be told may be or not. */
export function countTrue(truths: readonly Truth[]): NumberValue {
  const low = truths.filter((truth) => truth === true).length;
  return { low, high: low + truths.filter((truth) => truth === undefined).length };
}

/** In words for a reader: `31`, `2～3`, `不少于31`, `80%`. */
export function numberWords({ low, high, share }: NumberValue): string {
  const scale = share === 'written' ? 100 : 1;
  const sign = share === 'written' ? '%' : '';
  const word = (value: number): string => `${round(value * scale)}${sign}`;
  if (low === high) return word(low);
  if (high === Infinity) return low === -Infinity ? '无法确定' : `不少于${word(low)}`;
  return low === -Infinity ? `不多于${word(high)}` : `${word(low)}～${word(high)}`;
}

function round(value: number): number {
  return Number(value.toFixed(4));
}

/** `2016-05-04`, `2016年`, `2016年5月`, or the days between which it lies. */
export function dateWords({ from, to }: DateValue): string {
  if (from === to) return from;
  const [year, month, day] = from.split('-').map(Number);
  const shares = (length: number): boolean => from.slice(0, length) === to.slice(0, length);
  if (shares('2016-05'.length) && day === 1) return `${year}年${month}月`;
  const isYear = shares('2016'.length) && from.endsWith('-01-01') && to.endsWith('-12-31');
  return isYear ? `${year}年` : `${from}～${to}`;
}

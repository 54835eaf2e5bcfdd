import type { IsoDate } from '../model/values.ts';
import { type DateValue, noiseOf, not, type NumberValue, type Truth } from './value.ts';

export type Order = '==' | '!=' | '<' | '<=' | '>' | '>=';

/** From this size on plain digits beside a share mean percent: nobody has 1000%. Below, they may mean either. */
const SURELY_PERCENT = 10;

/** Compares numbers that are known within bounds; unknown where the bounds overlap. Bounds that only noise parts are one. */
export function compareNumbers(order: Order, one: NumberValue, other: NumberValue): Truth {
  const [a, b] = sameScale(one, other);
  const noise = noiseOf(a) + noiseOf(b);
  const snapped = (bound: number): number =>
    [b.low, b.high].find((edge) => Math.abs(bound - edge) <= noise) ?? bound;
  return compareBounds(order, snapped(a.low), snapped(a.high), b.low, b.high);
}

/**
 * Compares days; a half-written date is unknown where it overlaps. A period of the condition is no doubt: 早于 2016年 is before its first day, 不晚于
 * 2016年 not after its last, and a day in it equals it.
 */
export function compareDates(order: Order, one: DateValue, other: DateValue): Truth {
  switch (order) {
    case '>':
      return compareDates('<', other, one);
    case '>=':
      return compareDates('<=', other, one);
    case '!=':
      return not(compareDates('==', one, other));
    case '==':
      return equalDates(one, other);
    default: {
      // `a < b` asks for the last day of a period on its left and the first on its right, `a <= b` the other way round.
      const left = one.period ? point(order === '<' ? one.to : one.from) : one;
      const right = other.period ? point(order === '<' ? other.from : other.to) : other;
      return compareBounds(order, left.from, left.to, right.from, right.to);
    }
  }
}

function point(day: IsoDate): DateValue {
  return { from: day, to: day };
}

function equalDates(one: DateValue, other: DateValue): Truth {
  if (other.period) return within(one, other);
  return one.period ? within(other, one) : compareBounds('==', one.from, one.to, other.from, other.to);
}

function within(date: DateValue, period: DateValue): Truth {
  if (date.from >= period.from && date.to <= period.to) return true;
  return date.to < period.from || date.from > period.to ? false : undefined;
}

function compareBounds<Bound extends number | string>(
  order: Order,
  low: Bound,
  high: Bound,
  otherLow: Bound,
  otherHigh: Bound,
): Truth {
  switch (order) {
    case '<':
      return high < otherLow ? true : low >= otherHigh ? false : undefined;
    case '<=':
      return high <= otherLow ? true : low > otherHigh ? false : undefined;
    case '>':
      return compareBounds('<', otherLow, otherHigh, low, high);
    case '>=':
      return compareBounds('<=', otherLow, otherHigh, low, high);
    case '!=':
      return not(compareBounds('==', low, high, otherLow, otherHigh));
    case '==':
      if (high < otherLow || low > otherHigh) return false;
      return low === high && otherLow === otherHigh ? true : undefined;
  }
}

/** Shares on one scale: 95% beside plain 90 means 90%, beside plain 0.9 it may mean 0.9 or 0.9%. */
function sameScale(one: NumberValue, other: NumberValue): [NumberValue, NumberValue] {
  if (one.share === 'written' && other.share === undefined) return [one, asShare(other)];
  if (other.share === 'written' && one.share === undefined) return [asShare(one), other];
  return [one, other];
}

export function asShare(value: NumberValue): NumberValue {
  const { low, high, share } = value;
  if (share !== undefined) return value;
  return { low: low / 100, high: low >= SURELY_PERCENT ? high / 100 : high, share: 'written' };
}

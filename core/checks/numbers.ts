import type { CheckResult } from './check.ts';
import type { NUMBER_TROUBLE } from './words.ts';
import { amountIn, isUnit, unitsIn } from '../text/amount.ts';
import { absent, isFilled } from './places.ts';
import { evidenceOf, type Place } from '../model/place.ts';

/** A number that can be calculated with, and its unit. */
export interface Measure {
  value: number;
  unit: string;
}

/** A number and nothing else: `95.5分`, `-3`, `二十八人`, `20%` (20). `undefined` for 约30, 90以上 and 两三次. */
export function measureIn(text: string): Measure | undefined {
  const amount = amountIn(text);
  if (!amount || amount.low !== amount.high || !isUnit(amount.unit)) return undefined;
  return { value: amount.low, unit: amount.unit };
}

type Trouble = CheckResult<keyof typeof NUMBER_TROUBLE>;

/** A place as a number with its unit, or the answer that says why it is none. */
export function measureAt(place: Place): Measure | Trouble {
  if (!isFilled(place)) return absent(place);
  return measureIn(place.text) ?? unreadable(place, place.text);
}

/** The same in the unit that is asked for; `undefined` for any. One of another kind (3个月 where days are asked) is for a person. */
export function numberAt(place: Place, unit = ''): number | Trouble {
  const measure = measureAt(place);
  if ('outcome' in measure) return measure;
  const times = unitsIn(measure.unit, unit);
  return times === undefined ? unreadable(place, place.text ?? '') : rounded(measure.value * times);
}

function unreadable(place: Place, text: string): CheckResult<'unreadable-number'> {
  return {
    outcome: 'review',
    code: 'unreadable-number',
    params: { field: place.label, value: text.trim() },
    evidence: evidenceOf(place),
    path: place.path,
  };
}

/** The unit that all of them can be counted in; `undefined` where they are of different kinds. */
export function commonUnit(measures: readonly Measure[]): string | undefined {
  const [unit = ''] = measures.flatMap((measure) => (measure.unit === '' ? [] : [measure.unit]));
  return measures.every((measure) => unitsIn(measure.unit, unit) !== undefined) ? unit : undefined;
}

/** All of them together, in one unit. */
export function sumIn(unit: string, measures: readonly Measure[]): number {
  const values = measures.map((measure) => measure.value * (unitsIn(measure.unit, unit) ?? 1));
  return rounded(values.reduce((sum, value) => sum + value, 0));
}

/** Sums and shares without the dust of binary fractions: 0.1 + 0.2 is 0.3. */
export function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

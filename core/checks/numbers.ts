import type { CheckMessages, CheckResult } from './check.ts';
import { normalise } from '../text/normalise.ts';
import { NUMERAL, parseNumeral } from '../text/numeral.ts';
import { units } from '../text/units.ts';
import { ABSENT, absent, evidenceOf, isFilled, type Place } from './places.ts';

const WRITTEN = new RegExp(`^([-+]?)(${NUMERAL})(\\D*)$`);

/**
 * A number and nothing else, with its sign, fraction and unit: `95.5分`, `-3`, `二十八人`, `20%` (20). `undefined` for 约30,
 * 90以上 and 两三次, which are none that can be calculated with.
 */
export function numberIn(text: string): number | undefined {
  const written = normalise(text).text.replace(/\s+/g, '');
  const match = WRITTEN.exec(written);
  if (!match) return undefined;
  const [, sign, digits = '', unit = ''] = match;
  if (unit !== '' && !units.has(unit) && !/^[人票张位]$/.test(unit)) return undefined;
  const numeral = parseNumeral(digits);
  if (!numeral || numeral.upper !== undefined) return undefined;
  return sign === '-' ? -numeral.value : numeral.value;
}

/** Words for a place that is asked for a number, the same in every check that calculates. */
export const NUMBER_TROUBLE = {
  ...ABSENT,
  'unreadable-number': {
    zh: '“{field}”填的“{value}”不是一个确定的数，无法计算，请人工核对。',
    en: '{value} in "{field}" is no plain number. A person must look.',
  },
} as const satisfies CheckMessages;

/** A place as a number, or the answer that says why it is none. */
export function numberAt(place: Place): number | CheckResult {
  if (!isFilled(place)) return absent(place);
  return (
    numberIn(place.text) ?? {
      outcome: 'review',
      code: 'unreadable-number',
      params: { field: place.label, value: place.text.trim() },
      evidence: evidenceOf(place),
      path: place.path,
    }
  );
}

/** Sums and shares without the dust of binary fractions: 0.1 + 0.2 is 0.3. */
export function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

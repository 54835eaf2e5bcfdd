import { normalise } from '../text/normalise.ts';
import { parseNumeral } from '../text/numeral.ts';

const COUNTED = /[人票张名位份个]$/;

/**
 * A whole number of people or ballots: `28`, `２８人`, `二十八票`; `undefined` where the text is no such count
 * or says 两三票.
 */
export function countIn(text: string): number | undefined {
  const written = normalise(text).text.replace(/\s+/g, '').replace(COUNTED, '');
  const numeral = parseNumeral(written);
  if (!numeral || numeral.upper !== undefined) return undefined;
  return Number.isInteger(numeral.value) ? numeral.value : undefined;
}

/** Whether a text is a number that counts nothing: negative, a fraction, a percentage. */
export function isNumberButNoCount(text: string): boolean {
  return /^-?\d+(?:\.\d+)?%?$/.test(normalise(text).text.replace(/\s+/g, ''));
}

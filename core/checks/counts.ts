import { amountIn } from '../text/amount.ts';
import { normalise } from '../text/normalise.ts';

const COUNTED = /^(?:[人票张名位份个员]|个人|人次)?$/;

/**
 * A whole number of people or ballots: `28`, `２８人`, `二十八票`, `1.5万人`; `undefined` where the text is no such count
 * or says 两三票.
 */
export function countIn(text: string): number | undefined {
  const amount = amountIn(text);
  if (!amount || amount.low !== amount.high || amount.low < 0 || !COUNTED.test(amount.unit)) return undefined;
  return Number.isInteger(amount.low) ? amount.low : undefined;
}

/** Whether a text is a number that counts nothing: negative, a fraction, a percentage. */
export function isNumberButNoCount(text: string): boolean {
  return /^-?\d+(?:\.\d+)?%?$/.test(normalise(text).text.replace(/\s+/g, ''));
}

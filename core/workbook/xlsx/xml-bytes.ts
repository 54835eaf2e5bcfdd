import { JiannuoError } from '../../errors.ts';
import { utf8Text } from '../encoding.ts';

/** Codes of the letters that XML is made of. */
export const CODE = {
  space: 32,
  bang: 33,
  quote: 34,
  ampersand: 38,
  apostrophe: 39,
  slash: 47,
  less: 60,
  equals: 61,
  greater: 62,
  question: 63,
  return: 13,
} as const;

/** Index of the `>` that ends the tag at `start`, one inside quotes aside; -1 where it has not come yet. */
export function tagEnd(bytes: Uint8Array, start: number, end: number): number {
  let quote = 0;
  for (let at = start + 1; at < end; at++) {
    const code = bytes[at] ?? 0;
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === CODE.greater) return at;
    else if (code === CODE.quote || code === CODE.apostrophe) quote = code;
  }
  return -1;
}

const SKIPPED: readonly (readonly [open: string, close: string])[] = [
  ['<?', '?>'],
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
];

/**
 * Where the comment, instruction or CDATA section that begins at `start` is over; -1 where that has not come yet.
 * @throws JiannuoError `workbook.doctype` for a document type
 */
export function endOfSkipped(bytes: Uint8Array, start: number, end: number, part: string): number {
  for (const [open, close] of SKIPPED) {
    if (!isBeginning(bytes, start, Math.min(end, start + open.length), open)) continue;
    const found = indexOfText(bytes, close, start + open.length, end);
    return found === -1 ? -1 : found + close.length;
  }
  if (end - start < 9) return -1;
  throw new JiannuoError('workbook.doctype', { part });
}

/** Whether those letters stand there. */
export function startsWith(bytes: Uint8Array, at: number, letters: Uint8Array): boolean {
  for (let n = 0; n < letters.length; n++) if (bytes[at + n] !== letters[n]) return false;
  return true;
}

/** Whether the bytes up to `end` are the beginning of that text, or all of it. */
function isBeginning(bytes: Uint8Array, start: number, end: number, text: string): boolean {
  for (let at = start; at < end; at++) if (bytes[at] !== text.charCodeAt(at - start)) return false;
  return end > start;
}

/** Position of an ASCII text among the bytes, or -1. */
export function indexOfText(bytes: Uint8Array, text: string, from: number, end: number): number {
  const first = text.charCodeAt(0);
  const last = end - text.length;
  for (let at = bytes.indexOf(first, from); at !== -1 && at <= last; at = bytes.indexOf(first, at + 1)) {
    if (isBeginning(bytes, at, at + text.length, text)) return at;
  }
  return -1;
}

export function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((bytes[at] ?? 0) > CODE.space) return false;
  return true;
}

/** A whole number without sign, blanks around it allowed; -1 for anything else, and for what passes 2^31. */
export function wholeNumber(bytes: Uint8Array, from: number, to: number): number {
  let [start, end] = [from, to];
  while (start < end && (bytes[start] ?? 0) <= CODE.space) start += 1;
  while (end > start && (bytes[end - 1] ?? 0) <= CODE.space) end -= 1;
  if (start === end || end - start > 10) return -1;
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value <= 0x7fffffff ? value : -1;
}

const POWERS = Array.from({ length: 16 }, (_, n) => 10 ** n);
const NUMBER = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/;

/**
 * A decimal number; `NaN` for anything else. Up to 15 digits and 15 decimals both parts are exact and their quotient
 * is rounded once, as the language itself does it.
 */
export function decimalNumber(bytes: Uint8Array, from: number, to: number): number {
  const negative = bytes[from] === 45;
  let value = 0;
  let digits = 0;
  let point = -1;
  for (let at = negative ? from + 1 : from; at < to; at++) {
    const digit = (bytes[at] ?? 0) - 48;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      digits += 1;
    } else if (digit === -2 && point === -1 && digits > 0) point = digits;
    else return longNumber(bytes, from, to);
  }
  if (digits === 0 || digits > 15 || point === digits) return longNumber(bytes, from, to);
  const size = point === -1 ? value : value / (POWERS[digits - point] ?? 1);
  return negative ? -size : size;
}

function longNumber(bytes: Uint8Array, from: number, to: number): number {
  const text = utf8Text(bytes, from, to);
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : Number.NaN;
}

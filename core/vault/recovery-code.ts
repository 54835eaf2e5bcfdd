import { JiannuoError } from '../errors.ts';

/** 32 signs that nobody mistakes for one another: no 0, O, 1 or I. The place in the text is the sign's value. */
export const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const DATA = 31;
const GROUP = 4;
/** Random bytes that a code is made of; of the last one 3 bits are used: 155 bits in all. */
export const CODE_BYTES = 20;

/**
 * 恢复码: 31 random signs and a check sign, in 8 groups of 4.
 * @param random `CODE_BYTES` bytes of chance
 */
export function recoveryCode(random: Uint8Array): string {
  const values: number[] = [];
  for (let at = 0; at < DATA; at += 1) values.push(bitsAt(random, at * 5));
  values.push(checkOf(values));
  const signs = values.map((value) => ALPHABET[value]).join('');
  return (signs.match(/.{4}/g) ?? []).join('-');
}

/**
 * A code as somebody typed it, in its one form: any case, width, and separators.
 * @throws `vault.codeSign` for a sign that no code has, `vault.codeLength`, `vault.codeMistyped` where the check sign differs
 */
export function readRecoveryCode(typed: string): string {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  const values = [...plain].map((sign) => {
    const value = ALPHABET.indexOf(sign);
    if (value === -1) throw new JiannuoError('vault.codeSign', { sign });
    return value;
  });
  if (values.length !== DATA + 1) throw new JiannuoError('vault.codeLength', { found: values.length });
  if (checkOf(values.slice(0, DATA)) !== values[DATA]) throw new JiannuoError('vault.codeMistyped');
  return plain;
}

/** Whether what was typed is the group (from 1) of the code. */
export function isGroupOf(code: string, group: number, typed: string): boolean {
  const plain = typed.normalize('NFKC').trim().toUpperCase();
  return plain.length === GROUP && code.split('-')[group - 1] === plain;
}

/** Five bits of the bytes, from a bit on. */
function bitsAt(bytes: Uint8Array, bit: number): number {
  const at = bit >> 3;
  const pair = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  return (pair >> (11 - (bit & 7))) & 31;
}

/**
 * The sum of each value times a power of 2 in the field of 32 elements (x⁵ + x² + 1). One wrong sign always gives another sum, and
 * so do two that changed places, since all 31 powers differ; only the first, whose power is 1, and the check sign may change places
 * unnoticed. That code is then refused by what it is to open.
 */
function checkOf(values: readonly number[]): number {
  return values.reduce((sum, value) => double(sum ^ value), 0);
}

function double(value: number): number {
  const shifted = value << 1;
  return shifted & 32 ? (shifted ^ 0b100101) & 31 : shifted;
}

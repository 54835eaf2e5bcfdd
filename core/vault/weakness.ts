import { COMMON_WORDS } from './common-words.ts';

export type Weakness = 'short' | 'repeated' | 'digits' | 'common' | 'own';
const LEAST_LENGTH = 10;
/** So much of it must not follow from what came before. */
const LEAST_SURPRISE = 8;
/** Digits alone are dates and telephone numbers, unless there are many. */
const LEAST_DIGITS = 16;
/** Two Latin letters stand in many words. */
const LEAST_WORD = 3;
/** A word counts as two signs in scripts whose characters are words. */
const WIDE = /\p{Script=Han}/u;
/** Rows of a keyboard; those of the alphabet and of digits follow from the code points. */
const KEYS = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '890',
  // Up and down the columns.
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  'qazwsxedcrfvtgbyhnujm',
  '1q2w3e4r5t6y7u8i9o0p',
];
/** Signs that stand for letters; the digit 1 for either of two. */
const DISGUISES = [
  { '@': 'a', '0': 'o', $: 's', '3': 'e', '1': 'i' },
  { '@': 'a', '0': 'o', $: 's', '3': 'e', '1': 'l' },
] as const;
const YEAR = /(?:19|20)\d{2}/g;

/**
 * Why a passphrase is refused: too easily tried out. `undefined` where it may be used.
 * @param own names that whoever tries knows: of the office, of its people who use the program
 */
export function weaknessOf(passphrase: string, own: readonly string[] = []): Weakness | undefined {
  const signs = signsOf(passphrase);
  if (lengthOf(signs) < LEAST_LENGTH) return 'short';
  if (lengthOf(signs.filter(isSurprising)) < LEAST_SURPRISE) return 'repeated';
  const letters = signs.filter((sign) => /[\p{L}\p{S}]/u.test(sign)).length;
  if (letters === 0 && signs.length < LEAST_DIGITS) return 'digits';
  if (hangsOn(signs, COMMON_WORDS)) return 'common';
  return hangsOn(signs, own) ? 'own' : undefined;
}

function signsOf(text: string): string[] {
  return [...text.normalize('NFKC').toLowerCase()];
}

/** Whether too little is left of it without these words, whose letters may be disguised, and without the years beside them. */
function hangsOn(signs: readonly string[], words: readonly string[]): boolean {
  const covered = new Set<number>();
  const plain = [signs, ...DISGUISES.map((disguise) => signs.map((sign) => undisguised(sign, disguise)))];
  for (const word of words.map(signsOf)) {
    if (lengthOf(word) < LEAST_WORD) continue;
    for (const text of plain) cover(text, word, covered);
  }
  if (covered.size === 0) return false;
  const left = signs.map((sign, at) => (covered.has(at) ? ' ' : sign)).join('');
  const rest = [...left.replaceAll(YEAR, ' ')].filter((sign) => /[\p{L}\p{N}]/u.test(sign));
  return lengthOf(rest.filter(isSurprising)) < LEAST_SURPRISE;
}

function undisguised(sign: string, disguise: Readonly<Record<string, string>>): string {
  return disguise[sign] ?? sign;
}

function cover(signs: readonly string[], word: readonly string[], covered: Set<number>): void {
  for (let at = 0; at + word.length <= signs.length; at += 1) {
    if (!word.every((sign, offset) => signs[at + offset] === sign)) continue;
    for (let offset = 0; offset < word.length; offset += 1) covered.add(at + offset);
  }
}

function lengthOf(signs: readonly string[]): number {
  return signs.reduce((sum, sign) => sum + (WIDE.test(sign) ? 2 : 1), 0);
}

/** Not the one before again, nor the next in a row, nor what already came after the same sign. */
function isSurprising(sign: string, at: number, signs: readonly string[]): boolean {
  const before = signs[at - 1];
  if (before === undefined) return true;
  if (signs.slice(0, at - 1).some((each, index) => each === before && signs[index + 1] === sign))
    return false;
  const step = (sign.codePointAt(0) ?? 0) - (before.codePointAt(0) ?? 0);
  return (
    Math.abs(step) > 1 && !KEYS.some((row) => row.includes(before + sign) || row.includes(sign + before))
  );
}

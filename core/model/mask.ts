import type { FieldType } from './form-type.ts';

/**
 * Masks a sensitive text for the screen (law 10): the first three and last four characters stay, as on printed
 * lists, so that homonyms can still be told apart. Texts too short for that are masked whole.
 */
export function maskText(text: string): string {
  const characters = [...text];
  if (characters.length <= 7) return '*'.repeat(characters.length);
  const hidden = '*'.repeat(characters.length - 7);
  return [...characters.slice(0, 3), hidden, ...characters.slice(-4)].join('');
}

/** The text as it may be shown: masked where the field is sensitive or of a type that always is. */
export function shownText(text: string, field: { sensitive: boolean; type: FieldType } | undefined): string {
  return isSensitive(field) ? maskText(text) : text;
}

/**
 * Eighteen characters laid out as GB 11643 has them: region, date of birth, sequence, check character; or the fifteen of
 * before 1999, with a year of two digits and no check character.
 */
const ID_NUMBER =
  /(?<![0-9A-Za-z])(?:[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]|(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)\d{6}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3})(?![0-9A-Za-z])/g;

/** Masks the ID numbers in a text, whatever field or address it comes from, in digits of any width. */
export function maskIds(text: string): string {
  return maskMatches(text, ID_NUMBER);
}

/** Fifteen or eighteen characters as ID numbers have them, right or wrong, and mobile numbers, grouped or not. */
const LIKE_ID = /(?<!\d)[1-9]\d{5}(?:\d{9}|[ -]?\d{4}[ -]?\d{4}[ -]?\d{3}[\dXx])(?!\d)/g;
const LIKE_MOBILE = /(?<!\d)1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)/g;

/** What every one of these numbers holds, and hardly any other text. */
const LONG_NUMBER = /\d(?:[ -]?\d){10}/;

/**
 * The text as it may leave, and stand on a screen, whatever it comes from (law 10): every number that is somebody's is masked,
 * also where it was typed wrong, into another column or between other words. The length stays, so that places in it do.
 */
export function maskNumbers(text: string): string {
  return maskMatches(maskMatches(text, LIKE_ID), LIKE_MOBILE);
}

/** What a whole text is written like, right or wrong, whatever its column is called. */
export function numberLike(text: string): 'idNumber' | 'phone' | undefined {
  const plain = text.normalize('NFKC').trim();
  const isWhole = (pattern: RegExp): boolean => plain.replaceAll(pattern, '') === '';
  // Most texts hold no long number at all.
  if (!LONG_NUMBER.test(plain)) return undefined;
  if (isWhole(LIKE_ID)) return 'idNumber';
  return isWhole(LIKE_MOBILE) ? 'phone' : undefined;
}

/** Masks what a pattern finds in the text with its digits and letters made plain; the rest stays as it is written. */
function maskMatches(text: string, pattern: RegExp): string {
  if (!LONG_NUMBER.test(text.normalize('NFKC'))) return text;
  const characters = [...text];
  const plain = characters.map(plainCharacter).join('');
  for (const { 0: found, index } of plain.matchAll(pattern)) {
    const masked = [...maskText(characters.slice(index, index + found.length).join(''))];
    characters.splice(index, found.length, ...masked);
  }
  return characters.join('');
}

/** One UTF-16 unit for each character, so that places in both texts are the same. */
function plainCharacter(character: string): string {
  const folded = character.normalize('NFKC');
  if (/^[0-9A-Za-z -]$/.test(folded)) return folded;
  return character.length === 1 ? character : '\uFFFD';
}

/** Whether the values of a field are masked on the screen. */
export function isSensitive(field: { sensitive: boolean; type: FieldType } | undefined): boolean {
  return field !== undefined && (field.sensitive || field.type === 'idNumber');
}

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

/** Eighteen characters laid out as GB 11643 has them: region, date of birth, sequence, check character. */
const ID_NUMBER =
  /(?<![0-9A-Za-z])[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![0-9A-Za-z])/g;

/** Masks the ID numbers in a text, whatever field or address it comes from. */
export function maskIds(text: string): string {
  return text.replaceAll(ID_NUMBER, (id) => maskText(id));
}

const MOBILE = /(?<![0-9A-Za-z])1[3-9]\d{9}(?![0-9A-Za-z])/g;

/** Masks the ID numbers and mobile numbers in a text that belongs to no field. */
export function maskNumbers(text: string): string {
  return maskIds(text).replaceAll(MOBILE, (number) => maskText(number));
}

/** Whether the values of a field are masked on the screen. */
export function isSensitive(field: { sensitive: boolean; type: FieldType } | undefined): boolean {
  return field !== undefined && (field.sensitive || field.type === 'idNumber');
}

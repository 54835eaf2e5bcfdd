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
  const hide = field !== undefined && (field.sensitive || field.type === 'idNumber');
  return hide ? maskText(text) : text;
}

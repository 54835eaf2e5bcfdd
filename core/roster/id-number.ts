import { checkCharacter } from '../text/gb11643.ts';

/** What is wrong with an ID number as written; `undefined` for 18 characters with a right check character. */
export type IdProblem = 'idShort' | 'idShape' | 'idCheckDigit';

/**
 * Checks the form of an 18-character ID number. Fifteen digits are the form in use before 1999: a person may still
 * hold one in old papers, portals no longer take it.
 */
export function idProblem(text: string): IdProblem | undefined {
  if (/^\d{15}$/.test(text)) return 'idShort';
  if (!/^\d{17}[\dX]$/.test(text)) return 'idShape';
  return checkCharacter(text) === text[17] ? undefined : 'idCheckDigit';
}

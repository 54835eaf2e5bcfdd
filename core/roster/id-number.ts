const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/** What is wrong with an ID number as written; `undefined` for 18 characters with a right check character. */
export type IdProblem = 'idShort' | 'idShape' | 'idCheckDigit';

/**
 * Checks the form of an 18-character ID number (GB 11643: mod 11-2 over the first 17 digits). Fifteen digits are the
 * form in use before 1999: a person may still hold one in old papers, portals no longer take it.
 */
export function idProblem(text: string): IdProblem | undefined {
  if (/^\d{15}$/.test(text)) return 'idShort';
  if (!/^\d{17}[\dX]$/.test(text)) return 'idShape';
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return CHECK_CHARACTERS[sum % 11] === text[17] ? undefined : 'idCheckDigit';
}

import type { IsoDate } from '../model/values.ts';
import { isoDate, isRealDay } from './calendar.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';
/** First two digits of GB/T 2260, residence permits of Hong Kong, Macao and Taiwan, and 9x for foreign residents. */
const REGIONS = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9\d)/;

/** Check character of GB 11643 (ISO 7064 MOD 11-2) for the first 17 digits. */
export function checkCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17.charAt(index)), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/** The birth date inside an 18-digit number; `undefined` where there is no such day. */
export function birthDateIn(id: string): IsoDate | undefined {
  const [year, month, day] = [Number(id.slice(6, 10)), Number(id.slice(10, 12)), Number(id.slice(12, 14))];
  return isRealDay(year, month, day) ? isoDate(year, month, day) : undefined;
}

/** The 17th digit: odd for men. */
export function genderIn(id: string): '男' | '女' {
  return Number(id.charAt(16)) % 2 === 1 ? '男' : '女';
}

export function isKnownRegion(id: string): boolean {
  return REGIONS.test(id);
}

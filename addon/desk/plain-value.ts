import { t } from '#locales/index.ts';

/** `1.10105E+17`, or with its digits masked `1.1****E+17`: a number of persons that a program has kept as one. */
const ROUNDED = /^\d\.[\d*]+E\+1[4-9]$/i;

/** What stands in a cell, for the screen: of a number whose digits are gone nobody can read anything. */
export function plainValue(text: string): string {
  return ROUNDED.test(text) ? t('desk.digitsLost') : text;
}

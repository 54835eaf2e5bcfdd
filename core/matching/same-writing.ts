import { toIsoDate } from './date.ts';

/** A number that names something, such as that of a telephone or an identity card. */
const NUMBER = /^\d{5,}[\dX]$/i;
/** Between the parts of such a number, and at the empty places of a mask. */
const BETWEEN = /[\s\-_()]/g;
/** A code or an address: nothing that a language would write large. */
const CODE = /^[A-Za-z\d][\w.@-]*$/;
const QUANTITY = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const GROUPED = /^-?\d{1,3}(?:,\d{3})*(?:\.\d+)?$/;
/** Digits that a number in JavaScript keeps apart. */
const EXACT_DIGITS = 15;
const WHOLE_DATE = /^\d{4}-\d{2}-\d{2}$/;
const YEAR_FIRST = /^\d{4}\D/;

/**
 * Whether a field shows a text in its own spelling: masks set marks between the digits of a number, money is written in
 * groups of three, codes in capitals, dates with other marks, and blanks around a text are dropped.
 */
export function sameWriting(shown: string, wanted: string): boolean {
  const [one, other] = [shown.trim(), wanted.trim()];
  if (one === other) return true;
  if (one === '' || other === '') return false;
  return sameNumber(one, other) || sameCode(one, other) || sameAmount(one, other) || sameDay(one, other);
}

function sameNumber(shown: string, wanted: string): boolean {
  return (
    NUMBER.test(wanted) &&
    /^[\d(]/.test(shown) &&
    shown.replace(BETWEEN, '').toUpperCase() === wanted.toUpperCase()
  );
}

function sameCode(shown: string, wanted: string): boolean {
  return CODE.test(wanted) && shown.toLowerCase() === wanted.toLowerCase();
}

function sameAmount(shown: string, wanted: string): boolean {
  if (!QUANTITY.test(wanted) || !GROUPED.test(shown)) return false;
  if (wanted.replace(/\D/g, '').length > EXACT_DIGITS) return false;
  const dressed = shown.includes(',') || shown.startsWith(wanted.includes('.') ? wanted : `${wanted}.`);
  return dressed && Number(shown.replaceAll(',', '')) === Number(wanted);
}

/** Only a date that begins with its year is read one way. */
function sameDay(shown: string, wanted: string): boolean {
  return WHOLE_DATE.test(wanted) && YEAR_FIRST.test(shown) && toIsoDate(shown) === wanted;
}

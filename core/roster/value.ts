import { matchOption } from '../matching/option.ts';
import { splitChoices } from '../matching/split-choices.ts';
import type { Field } from '../model/form-type.ts';
import type { Cell } from '../model/workbook.ts';
import { saysNothing } from '../text/placeholder.ts';
import { numberProblem, withoutUnit, yearIn } from './count-text.ts';
import { type DateReading, readDateNumber, readDateSerial, readDateText, showsTime } from './date-text.ts';
import { isDitto } from './ditto.ts';
import { idProblem } from './id-number.ts';
import { hasMoreThanName, holdsTwoNames, nameIn } from './name.ts';

/**
 * How sure a problem is: `refused` rows cannot be imported before the sheet is corrected; `doubtful` ones only when
 * the user ticks them; a `note` only says what was seen.
 */
export type Severity = 'refused' | 'doubtful' | 'note';

export interface ValueProblem {
  code: string;
  severity: Severity;
  params?: Record<string, string>;
}

/** A cell as a field's value; `value` is absent where nothing is there or nothing can be believed. */
export interface ValueReading {
  value?: string | string[];
  problem?: ValueProblem;
}

/** Fields that hold a number or a day: 无 or a dash in them says that there is none. */
const FIGURES: ReadonlySet<Field['type']> = new Set(['idNumber', 'phone', 'date', 'yearMonth', 'number']);

/** Spaces of every kind, and what takes no room. */
const SPACES = /[\u00a0\u2007\u202f\u3000]/g;
const NOTHING = /[\u200b-\u200d\u2060\ufeff]/g;
const EITHER = /[\u00a0\u2007\u202f\u3000\u200b-\u200d\u2060\ufeff]/;

/** Text of a cell in one spelling of spaces; `''` for a blank or error cell. */
export function cellText(cell: Cell | undefined): string {
  if (!cell || cell.type === 'blank' || cell.type === 'error') return '';
  const text = cell.type === 'text' ? String(cell.value ?? '') : cell.text;
  // Few cells have any, and a sheet is asked for each of its cells several times.
  return (EITHER.test(text) ? text.replaceAll(SPACES, ' ').replaceAll(NOTHING, '') : text).trim();
}

/** Reads one cell as the field's value. Nothing is repaired: what cannot be believed is a problem with its reason. */
export function readValue(cell: Cell | undefined, field: Field, date1904: boolean): ValueReading {
  if (cell?.type === 'error')
    return { problem: { code: 'errorCell', severity: 'refused', params: { text: cell.text } } };
  const text = cellText(cell);
  if (text === '') return {};
  if (isDitto(text)) return { problem: { code: 'ditto', severity: 'doubtful', params: { text } } };
  if (FIGURES.has(field.type) && !/\d/.test(text.normalize('NFKC')) && saysNothing(text)) {
    return { problem: { code: 'noneWritten', severity: 'note', params: { text } } };
  }
  if (field.type === 'idNumber') return readIdNumber(cell, text);
  if (field.type === 'date' || field.type === 'yearMonth') return readDate(cell, text, date1904);
  if (field.type === 'choice') return readChoice(text, field);
  if (field.type === 'choices') return readChoices(text, field);
  if (field.id === 'name') return readName(text);
  if (field.type === 'phone') return readPhone(cell, text);
  if (field.type === 'number') return readNumber(cell, text, field);
  if (field.id.endsWith('Year')) return readYear(text);
  if (cell?.date && typeof cell.value === 'number') {
    return showsTime(cell.value, cell.format) ? { value: text } : readDate(cell, text, date1904);
  }
  // Ｓ０００１ is a number of staff typed in another width; sentences keep their signs.
  if (cell?.type === 'number' && POWER.test(text) && Number.isSafeInteger(cell.value)) {
    // A number of staff of twelve digits is shown as a power of ten, and stored whole.
    return { value: String(cell.value) };
  }
  return { value: /^[\s!-~\uff01-\uff5e]+$/.test(text) ? text.normalize('NFKC') : text };
}

/** Blanks are layout within one name; between two whole ones they are all that tells two people apart. */
function readName(text: string): ValueReading {
  const value = nameIn(text);
  const code = holdsTwoNames(text) ? 'twoNames' : hasMoreThanName(value) ? 'moreThanName' : undefined;
  return code ? { value, problem: { code, severity: 'doubtful', params: { text } } } : { value };
}

function readIdNumber(cell: Cell | undefined, text: string): ValueReading {
  if (cell?.type === 'number') {
    // A spreadsheet number keeps 15 digits: the last three of an 18-digit number are zeros now.
    const digits = typeof cell.value === 'number' ? cell.value.toFixed(0).length : text.length;
    return { problem: { code: digits > 15 ? 'idNumeric' : 'idNumericShort', severity: 'refused' } };
  }
  const plain = text.normalize('NFKC');
  if (POWER.test(plain)) return { problem: { code: 'idNumeric', severity: 'refused' } };
  const value = plain.replaceAll(/[\s'’‘`-]/g, '').toUpperCase();
  const problem = idProblem(value);
  // What has not the shape of one is none, and finds nobody.
  if (problem === 'idShape') return { problem: { code: problem, severity: 'refused' } };
  return problem ? { value, problem: { code: problem, severity: 'doubtful' } } : { value };
}

/** What a spreadsheet saved as text from a number that it showed as a power of ten. */
const POWER = /^\s*['’‘]?\d+([.,]\d+)?\s*E\s*\+?\d+\s*$/i;

/** A telephone number has 12 digits at most, area code included: more in spaced groups are two numbers. */
const PHONE_DIGITS = 12;
const PHONE = /^(?:\+|00)?[\d()-]{3,20}(?:(?:转|-|\*|,|ext\.?|x)\d{1,6})?$/i;

function readPhone(cell: Cell | undefined, text: string): ValueReading {
  const plain = text.normalize('NFKC');
  const digits = plain.replaceAll(/\D/g, '');
  if (cell?.type === 'number') {
    if (!Number.isSafeInteger(cell.value)) return unclearDigits(text);
    const stored = String(cell.value);
    // The format may show zeros before the number; decimals and powers of ten are no part of it.
    return { value: digits.replace(/^0+/, '') === stored ? digits : stored };
  }
  if (POWER.test(plain)) return { problem: { code: 'phoneNumeric', severity: 'doubtful', params: { text } } };
  const spaced = plain.replaceAll(/[\s'’‘`]/g, '');
  // 199-0000-0000 is a mobile number; in others the dash says where the area code or the extension is.
  const value = /^1[3-9][\d-]{9,11}$/.test(spaced) && digits.length === 11 ? digits : spaced;
  const isOne = PHONE.test(value) && !(/\s/.test(plain) && digits.length > PHONE_DIGITS);
  return isOne ? { value } : unclearDigits(text);
}

function readNumber(cell: Cell | undefined, text: string, field: Field): ValueReading {
  const plain = text.normalize('NFKC');
  const isPower = cell?.type === 'number' && /\dE[+-]?\d/i.test(plain);
  if (isPower && !Number.isSafeInteger(cell.value)) return unclearDigits(text);
  // 12 13 may be two numbers, 12 人 is one.
  if (/\d\s+\d/.test(plain)) return unclearDigits(text);
  const value = (isPower ? String(cell.value) : plain.replaceAll(' ', '')).replace(/周岁$/, '岁');
  const code = numberProblem(value, field);
  return code
    ? { value, problem: { code, severity: 'doubtful', params: { text } } }
    : { value: withoutUnit(value, field) };
}

function readYear(text: string): ValueReading {
  const value = yearIn(text.normalize('NFKC'));
  if (value !== undefined) return { value };
  return { value: text, problem: { code: 'yearShape', severity: 'doubtful', params: { text } } };
}

function unclearDigits(text: string): ValueReading {
  return { value: text, problem: { code: 'digitsUnclear', severity: 'doubtful', params: { text } } };
}

function readDate(cell: Cell | undefined, text: string, date1904: boolean): ValueReading {
  const reading = dateReading(cell, text, date1904);
  if ('problem' in reading) {
    const { problem: code, read = '' } = reading;
    return { value: text, problem: { code, severity: 'doubtful', params: { text, read } } };
  }
  if (!reading.doubt) return { value: reading.value };
  const { doubt: code, other = '' } = reading;
  const params = { text, read: reading.value, other };
  return { value: reading.value, problem: { code, severity: 'doubtful', params } };
}

function dateReading(cell: Cell | undefined, text: string, date1904: boolean): DateReading {
  if (cell?.type !== 'number' || typeof cell.value !== 'number') return readDateText(text);
  if (cell.date) return readDateSerial(cell.value, date1904, cell.format);
  const reading = readDateNumber(cell.value, date1904);
  return 'problem' in reading && reading.problem === 'dateSerial' ? besideShown(reading, text) : reading;
}

/** A web page may show a day beside the number that it keeps for the spreadsheet: they agree, or nobody knows which is right. */
function besideShown(kept: DateReading & { read?: string }, text: string): DateReading {
  const shown = readDateText(text);
  if (!('value' in shown)) return kept;
  return shown.value === kept.read ? shown : { ...kept, problem: 'dateShownOtherwise' };
}

/** Words of a column come again and again; of each field the first so many are kept with what they mean. */
const REMEMBERED = 500;
const meanings = new WeakMap<Field, Map<string, string | undefined>>();

/** The option's own spelling where the text equals it or an alias; otherwise the text as it stands, with a note. */
function readChoice(text: string, field: Field): ValueReading {
  if ((field.options ?? []).length === 0) return { value: text };
  const known = meanings.get(field) ?? new Map<string, string | undefined>();
  meanings.set(field, known);
  const value = known.has(text) ? known.get(text) : optionFor(text, field);
  if (known.size < REMEMBERED) known.set(text, value);
  if (value !== undefined) return { value };
  const severity = namesSeveral(text, field) ? 'doubtful' : 'note';
  const code = severity === 'doubtful' ? 'optionsTogether' : 'optionUnknown';
  return { value: text, problem: { code, severity, params: { text } } };
}

function readChoices(text: string, { options = [] }: Field): ValueReading {
  const value = splitChoices(text, options, /[、,，;；/\s]+/g);
  return value ? { value } : { problem: { code: 'choicesUnclear', severity: 'doubtful', params: { text } } };
}

/** 男/女 is no answer, but what the form printed for somebody to strike out. */
function namesSeveral(text: string, field: Field): boolean {
  const parts = text.split(/[/／|、,，;；\s]|或|和/).filter((part) => part !== '');
  const named = parts.map((part) => optionFor(part.replace(/^[□○☐]/, ''), field));
  return !named.includes(undefined) && new Set(named).size > 1;
}

function optionFor(text: string, { options = [] }: Field): string | undefined {
  const found = options.filter((option) => matchOption(text, [], [option.value, ...option.aliases]) !== null);
  return found.length === 1 ? found[0]?.value : undefined;
}

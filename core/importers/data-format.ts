import type { Cell } from '../model/workbook.ts';
import { formatNumber } from '../workbook/format/number-format.ts';
import { formatDecimal, roundHalfUp } from './decimal-format.ts';
import { formatSimpleDate, javaDateOf } from './java-date.ts';
import { plainDecimal, shiftDecimal } from './java-number.ts';
import { Abort } from './poi.ts';

/** Formats whose built-in number tells EasyExcel more than our own name of it (`BuiltinFormats`, Chinese). */
const BUILT_IN: Readonly<Record<string, string>> = {
  'yyyy/m/d h:mm': 'yyyy-m-d h:mm',
  'm/d/yy': 'm-d-yy',
};

/** What a number's text depends on beside its cell. */
export interface FormatSettings {
  date1904: boolean;
  /** FastExcel and Fesod: formats that end in a comma are scaled otherwise than in EasyExcel. */
  fastExcel: boolean;
}

/**
 * A number cell as text, as EasyExcel's `DataFormatter.format` gives it: by the cell's own number format, where Excel
 * and Java part ways.
 * @throws Abort where the Java code throws
 */
export function formatByCell(cell: Cell, value: number, settings: FormatSettings): string {
  const format = BUILT_IN[cell.format] ?? cell.format;
  const sections = format.split(';').length;
  const isConditional = /\[\s*(?:>=?|<=?|=)\s*\d*\.*\d/.test(format);
  if (sections > 2 || (sections === 2 && isConditional)) return formatBySections(value, format, settings);
  if (isJavaDateFormat(format)) return formatDateCell(cell, value, format, settings.date1904);
  return formatNumberCell(cell, value, format, settings.fastExcel).replace(/E(?=\d)/, 'E+');
}

/**
 * Three sections and more are left to POI's `CellFormat`, which shows what a spreadsheet shows, but for the zero of accounting
 * formats: `"-"??` has a place for a digit, and gets it.
 */
function formatBySections(value: number, format: string, { date1904 }: FormatSettings): string {
  const text = formatNumber(value, format, date1904).trim();
  const zero = value === 0 ? /^[^0#?]*(\?+)[^0#?]*$/.exec(format.split(';')[2] ?? '') : null;
  return zero?.[1] === undefined ? text : `${text}${'0'.padStart(zero[1].length)}`;
}

/** `DateUtils.isADateFormat`: only the first section counts, and only what is made of date letters alone. */
export function isJavaDateFormat(format: string): boolean {
  const plain = format
    .replace(/\\(?=[-,. \\])/g, '')
    .replaceAll(';@', '')
    .replace(/^\[DBNum[123]\]/, '')
    .replace(/^\[\$-.*?\]/, '')
    .replace(/^\[[a-zA-Z]+\]/, (bracket) => (/^\[(?:h+|m+|s+)\]$/i.test(bracket) ? bracket : ''));
  const separator = plain.indexOf(';');
  const first = separator > 0 && separator < plain.length - 1 ? plain.slice(0, separator) : plain;
  if (!/[ymdhs]/i.test(first)) return false;
  return /^[[\]yYmMdDhHsS\-T/年月日,. :"\\]+0*[ampAMP/]*$/.test(first) || /[年月日时分秒]/.test(first);
}

function formatDateCell(cell: Cell, value: number, format: string, date1904: boolean): string {
  if (value < 0) throw new Abort('importers.abortConvert', { type: 'String' });
  // Elapsed time and parts of seconds are POI's own; they come out as a spreadsheet shows them.
  if (/\[(?:h+|m+|s+)\]|\.0/i.test(format)) return cell.text;
  const date = javaDateOf(value, date1904);
  const text = date && formatSimpleDate(date, simpleDatePattern(format));
  if (text === undefined) throw new Abort('importers.abortConvert', { type: 'String' });
  return text;
}

/** `createDateFormat`: `m` behind `h` or before `s` means minutes; quotes, colours and locales are dropped. */
function simpleDatePattern(format: string): string {
  const plain = format
    .replace(
      /\[(?:BLACK|BLUE|CYAN|GREEN|MAGENTA|RED|WHITE|YELLOW|COLOR\s*\d{1,2}|DBNum[123]|\$-\d{0,3})\]/gi,
      '',
    )
    .replace(/\[\$([^-\]]*)-[0-9A-Z]+\]/g, '$1')
    .replace(/\\(?=[-,. /])/g, '')
    .replaceAll(';@', '')
    .replaceAll('"', '')
    .replaceAll('\\', '');
  const marked = plain.replace(/[AP][MP/]*|[上下][午上下/]*/gi, '\u0001');
  const twelve = marked.includes('\u0001');
  const days = marked.replace(/d{3,}/gi, (run) => 'E'.repeat(run.length));
  let isMonth = true;
  const out: string[] = [];
  let months: number[] = [];
  for (const char of days) {
    const lower = char.toLowerCase();
    if (lower === 'h') {
      isMonth = false;
      out.push(twelve ? 'h' : 'H');
    } else if (lower === 'm') {
      if (isMonth) months.push(out.length);
      out.push(isMonth ? 'M' : 'm');
    } else if (lower === 's') {
      for (const at of months) out[at] = 'm';
      months = [];
      isMonth = true;
      out.push('s');
    } else if (/\p{L}/u.test(char) || char === '\u0001') {
      isMonth = true;
      months = [];
      out.push(char === '\u0001' ? 'a' : lower === 'y' || lower === 'd' ? lower : char);
    } else {
      if (/\s/.test(char)) months = [];
      out.push(char);
    }
  }
  return out.join('');
}

function formatNumberCell(cell: Cell, value: number, format: string, fastExcel: boolean): string {
  const plain = format
    .replace(
      /\[(?:BLACK|BLUE|CYAN|GREEN|MAGENTA|RED|WHITE|YELLOW|COLOR\s*\d{1,2}|DBNum[123]|\$-\d{0,3})\]/gi,
      '',
    )
    .replace(/\[\$([^-\]]*)-[0-9A-Z]+\]/g, '$1');
  if (plain.trim() === '' || plain === '@' || /^general$/i.test(plain)) return formatGeneralPlain(value);
  if (/[#?]\//.test(plain)) return cell.text;
  if (!/[0#]/.test(plain)) return formatGeneralPlain(value);
  const cleaned = cleanNumberFormat(plain);
  if (/#+0*.*E0/.test(cleaned)) return cell.text;
  const power = scalingOf(cleaned, fastExcel);
  const negative = value < 0 ? -1 : 1;
  // A number that the division brings to nothing has no sign any more.
  const divided = power === 0 ? value : negative * Number(divide(Math.abs(value), power)) || 0;
  return formatDecimal(divided, cleaned.replace(/,+$/, '')) ?? formatGeneralPlain(value);
}

/**
 * Power of ten that `InternalDecimalFormatWithScale` divides by: a thousand for each comma at the end. FastExcel, meant for
 * `0!.0,`, counts what stands between the first point and the first comma as well, whatever it is.
 */
function scalingOf(pattern: string, fastExcel: boolean): number {
  const commas = /,+$/.exec(pattern)?.[0].length ?? 0;
  if (commas === 0 || !fastExcel) return 3 * commas;
  return 3 * commas + Math.max(0, pattern.indexOf(',') - pattern.indexOf('.') - 1);
}

/** `scaleInput`: to as many places as the number itself has. */
function divide(size: number, power: number): string {
  const text = plainDecimal(size);
  return roundHalfUp(shiftDecimal(text, -power), text.split('.')[1]?.length ?? 0);
}

/** `cleanFormatForNumber`: spacers and fillers go with the character behind them, quotes and backslashes alone. */
function cleanNumberFormat(format: string): string {
  return format
    .replace(/(?<!\\)[_*][^]?/g, '')
    .replace(/[\\"]/g, '')
    .replace(/E\+/g, 'E');
}

/**
 * `ExcelGeneralNumberFormat` without scientific notation: from 100,000,000,000 on all digits, where a spreadsheet would show
 * `1.10105E+17`; otherwise at most ten significant digits.
 */
function formatGeneralPlain(value: number): string {
  const size = Math.abs(value);
  const isTiny = size <= 1e-10 && size > 0;
  if (size >= 1e10 || isTiny || Number.isInteger(value)) return formatDecimal(value, '#') ?? '';
  return formatDecimal(Number(value.toPrecision(10)), '#.##########') ?? '';
}

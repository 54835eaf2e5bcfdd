import { type ChineseDigits, chineseDay, chineseMonth, chineseYear } from './chinese.ts';
import type { Language, Section, Token } from './number-format.ts';
import { type CalendarTime, fromSerial } from './serial.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const CHINESE_DAYS = ['日', '一', '二', '三', '四', '五', '六'];

type Piece = { literal: boolean; text: string };

/**
 * A serial number under a date section; `undefined` where there is no such day, or where programs do not agree on what is shown
 * (names in other languages, years of eras).
 */
export function formatDate(
  serial: number,
  { tokens, language, numerals }: Pick<Section, 'tokens' | 'language' | 'numerals'>,
  date1904: boolean,
): string | undefined {
  const pieces = splitPieces(tokens);
  if (hasLateElapsed(pieces) || pieces.some((piece) => isUncertain(piece, language))) return undefined;
  if (serial < 0) return formatNegative(serial, pieces);
  const fraction = pieces.map(({ text }) => /^s+\.(0+)$/i.exec(text)?.[1]).find(Boolean);
  const rounded = roundTo(serial, fraction?.length ?? 0);
  const time = fromSerial(rounded, date1904);
  if (!time) return undefined;
  const twelve = pieces.some(({ literal, text }) => !literal && /^(am\/pm|a\/p|上午\/下午)$/i.test(text));
  const digits = numerals === 1 || numerals === 2 ? numerals : undefined;
  const inWords = digits === undefined ? undefined : dayInWords(pieces, time, digits);
  if (inWords !== undefined) return inWords;
  return pieces
    .map((piece, n) =>
      piece.literal
        ? piece.text
        : show(piece.text.toLowerCase(), { time, serial, twelve, language, minute: isMinute(pieces, n) }),
    )
    .join('');
}

/**
 * Whether programs differ in what a code shows: names in a language that is neither Chinese nor English, short names of days
 * (周六, 六), the first letter of a Chinese month, eras, and years that a calendar other than ours counts.
 */
function isUncertain({ literal, text }: Piece, language: Language | undefined): boolean {
  if (literal) return false;
  const code = text.toLowerCase();
  const isName = /^(?:m{3,}|d{3,}|am\/pm|a\/p)$/.test(code);
  switch (language) {
    case undefined:
    case 'en':
      return /^[gb]/.test(code);
    case 'zh-CN':
      return /^[gb]|^ddd$|^m{5}$|^a\/p$/.test(code);
    case 'zh-TW':
      return /^[gb]|^a{3}$|^ddd$|^m{3}$|^m{5}|^a\/p$/.test(code);
    case 'other':
      return isName || /^[gbe]/.test(code) || /^a{3,4}$/.test(code);
  }
}

/** 二〇二六年五月一日. `undefined` for what programs show differently (times, two digits of a year, 壹拾贰 or 拾贰): it stays in digits. */
function dayInWords(pieces: readonly Piece[], time: CalendarTime, digits: ChineseDigits): string | undefined {
  let text = '';
  for (const piece of pieces) {
    const words = piece.literal ? piece.text : codeInWords(piece.text.toLowerCase(), time, digits);
    if (words === undefined) return undefined;
    text += words;
  }
  return text;
}

function codeInWords(
  code: string,
  { year, month, day, weekday }: CalendarTime,
  digits: ChineseDigits,
): string | undefined {
  switch (code) {
    case 'yyyy':
      return chineseYear(year, digits);
    case 'm':
      return chineseDay(month, digits);
    case 'd':
      return chineseDay(day, digits);
    case 'aaaa':
      return `星期${CHINESE_DAYS[weekday] ?? ''}`;
    default:
      return undefined;
  }
}

function splitPieces(tokens: readonly Token[]): Piece[] {
  const pattern =
    /\[[hms]+\]|am\/pm|a\/p|上午\/下午|y+|m+|d+|h+|s+(?:\.0+)?|a{3,4}|e+|g+|b+|[^ymdhsaegb[\]]+|./gi;
  return tokens.flatMap((token) =>
    token.literal
      ? [token]
      : (token.text.match(pattern) ?? []).map((text) => ({ literal: !/^[[ymdhsaegb上]/i.test(text), text })),
  );
}

/** Elapsed time counts from the largest unit: a code such as `hh[mm]` is none, and shows the number. */
function hasLateElapsed(pieces: readonly Piece[]): boolean {
  const codes = pieces.filter(({ literal, text }) => !literal && /^\[?[hms]/i.test(text));
  return codes.slice(1).some(({ text }) => text.startsWith('['));
}

/** There is no time before the first day; only a plain count of hours, minutes or seconds may be below zero. */
function formatNegative(serial: number, pieces: readonly Piece[]): string | undefined {
  const codes = pieces.filter(({ literal }) => !literal);
  const [only] = codes;
  if (codes.length !== 1 || !only?.text.startsWith('[')) return undefined;
  const shown = pieces.map((piece) =>
    piece.literal ? piece.text : showElapsed(-serial, only.text.toLowerCase()),
  );
  return `-${shown.join('')}`;
}

/** `m` means minutes behind hours or before seconds, months otherwise. */
function isMinute(pieces: readonly Piece[], at: number): boolean {
  const isCode = ({ literal, text }: Piece): boolean => !literal && /^\[?[ymdhs]/i.test(text);
  const before = pieces.slice(0, at).findLast(isCode)?.text ?? '';
  const after = pieces.slice(at + 1).find(isCode)?.text ?? '';
  return /^\[?h/i.test(before) || /^\[?s/i.test(after);
}

function roundTo(serial: number, fractionDigits: number): number {
  if (fractionDigits === 0) return serial;
  const scale = 86_400 * 10 ** fractionDigits;
  return Math.floor(Math.round(serial * scale) / 10 ** fractionDigits + 1e-9) / 86_400;
}

interface Moment {
  time: CalendarTime;
  serial: number;
  /** Hours are counted to twelve. */
  twelve: boolean;
  /** `m` stands for minutes. */
  minute: boolean;
  language: Language | undefined;
}

function show(code: string, { time, serial, twelve, minute, language }: Moment): string {
  const isChinese = language === 'zh-CN' || language === 'zh-TW';
  const hour = twelve ? time.hour % 12 || 12 : time.hour;
  const fraction = /^(s+)\.(0+)$/.exec(code);
  if (fraction)
    return `${showNumber(time.second, fraction[1] ?? 's')}.${subSeconds(serial, fraction[2] ?? '0')}`;
  switch (code[0]) {
    case 'e':
      // Years of the Republic in Taiwan; the same as `yyyy` elsewhere.
      return String(language === 'zh-TW' && time.year > 1911 ? time.year - 1911 : time.year);
    case 'y':
      return code === 'yy' || code === 'y' ? pad(time.year % 100, 2) : String(time.year);
    case 'm':
      return minute ? showNumber(time.minute, code) : showMonth(time.month, code, isChinese);
    case 'd':
      return showDay(time, code, isChinese);
    case 'h':
      return showNumber(hour, code);
    case 's':
      return showNumber(time.second, code);
    case '[':
      return showElapsed(serial, code);
    case 'a':
      if (code === 'am/pm' && !isChinese) return time.hour < 12 ? 'AM' : 'PM';
      if (code === 'am/pm') return time.hour < 12 ? '上午' : '下午';
      if (code === 'a/p') return time.hour < 12 ? 'A' : 'P';
      return `${code.length > 3 ? '星期' : ''}${CHINESE_DAYS[time.weekday] ?? ''}`;
    case '上':
      return time.hour < 12 ? '上午' : '下午';
    default:
      return '';
  }
}

function showMonth(month: number, code: string, isChinese: boolean): string {
  if (isChinese && code.length > 2) return code.length === 3 ? `${month}月` : chineseMonth(month);
  const name = MONTHS[month - 1] ?? '';
  if (code.length === 3) return name.slice(0, 3);
  if (code.length === 4) return name;
  return code.length === 5 ? name.slice(0, 1) : showNumber(month, code);
}

function showDay(time: CalendarTime, code: string, isChinese: boolean): string {
  if (code.length < 3) return showNumber(time.day, code);
  if (isChinese) return `星期${CHINESE_DAYS[time.weekday] ?? ''}`;
  const name = DAYS[time.weekday] ?? '';
  return code.length === 3 ? name.slice(0, 3) : name;
}

function showElapsed(serial: number, code: string): string {
  const seconds = Math.round(serial * 86_400);
  const unit = code[1] === 'h' ? 3600 : code[1] === 'm' ? 60 : 1;
  return pad(Math.floor(seconds / unit), code.length - 2);
}

function subSeconds(serial: number, zeros: string): string {
  const seconds = Math.round(serial * 86_400 * 10 ** zeros.length) % 10 ** zeros.length;
  return pad(seconds, zeros.length);
}

function showNumber(value: number, code: string): string {
  return pad(value, Math.min(code.length, 2));
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

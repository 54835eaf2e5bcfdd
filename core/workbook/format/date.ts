import type { Token } from './number-format.ts';
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

/** A serial number under the tokens of a date section; `undefined` where there is no such day. */
export function formatDate(serial: number, tokens: readonly Token[], date1904: boolean): string | undefined {
  const pieces = splitPieces(tokens);
  if (hasLateElapsed(pieces)) return undefined;
  if (serial < 0) return formatNegative(serial, pieces);
  const fraction = pieces.map(({ text }) => /^s+\.(0+)$/i.exec(text)?.[1]).find(Boolean);
  const rounded = roundTo(serial, fraction?.length ?? 0);
  const time = fromSerial(rounded, date1904);
  if (!time) return undefined;
  const twelve = pieces.some(({ literal, text }) => !literal && /^(am\/pm|a\/p|上午\/下午)$/i.test(text));
  return pieces
    .map((piece, n) =>
      piece.literal ? piece.text : show(piece.text.toLowerCase(), time, serial, twelve, isMinute(pieces, n)),
    )
    .join('');
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

function show(code: string, time: CalendarTime, serial: number, twelve: boolean, minute: boolean): string {
  const hour = twelve ? time.hour % 12 || 12 : time.hour;
  const fraction = /^(s+)\.(0+)$/.exec(code);
  if (fraction)
    return `${showNumber(time.second, fraction[1] ?? 's')}.${subSeconds(serial, fraction[2] ?? '0')}`;
  switch (code[0]) {
    case 'y':
    case 'e':
      return code === 'yy' || code === 'y' ? pad(time.year % 100, 2) : String(time.year);
    case 'm':
      return minute ? showNumber(time.minute, code) : showMonth(time.month, code);
    case 'd':
      return showDay(time, code);
    case 'h':
      return showNumber(hour, code);
    case 's':
      return showNumber(time.second, code);
    case '[':
      return showElapsed(serial, code);
    case 'a':
      if (code === 'am/pm') return time.hour < 12 ? 'AM' : 'PM';
      if (code === 'a/p') return time.hour < 12 ? 'A' : 'P';
      return `${code.length > 3 ? '星期' : ''}${CHINESE_DAYS[time.weekday] ?? ''}`;
    case '上':
      return time.hour < 12 ? '上午' : '下午';
    default:
      return '';
  }
}

function showMonth(month: number, code: string): string {
  const name = MONTHS[month - 1] ?? '';
  if (code.length === 3) return name.slice(0, 3);
  if (code.length === 4) return name;
  return code.length === 5 ? name.slice(0, 1) : showNumber(month, code);
}

function showDay(time: CalendarTime, code: string): string {
  if (code.length < 3) return showNumber(time.day, code);
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

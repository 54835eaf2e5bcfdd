import type { JavaDate } from './java-date-text.ts';

const DAY_MS = 86_400_000;
/** Java casts doubles to `int`: what is larger becomes this. */
const MAX_INT = 2_147_483_647;

/**
 * `DateUtils.getJavaDate` of EasyExcel, to the nearest second, or `DateUtil.getJavaDate` of POI, whose rest of a second
 * nobody sees: any number that is not negative is a date, one thousands of years ahead as well. 1900-02-29 becomes 1 March.
 */
export function javaDateOf(
  serial: number,
  date1904: boolean,
  rest: 'round' | 'drop' = 'round',
): JavaDate | undefined {
  if (!(serial >= 0)) return undefined;
  const days = Math.min(Math.floor(serial), MAX_INT);
  const milliseconds = Math.min(Math.floor((serial - days) * DAY_MS + 0.5), MAX_INT);
  const seconds = Math.floor((milliseconds + (rest === 'round' ? 499 : 0)) / 1000);
  const base = date1904 ? DAYS_TO_1904 : DAYS_TO_1900 + (days < 61 ? 1 : 0);
  const clock = seconds % 86_400;
  return {
    ...civilDate(base + days + Math.floor(seconds / 86_400)),
    hour: Math.floor(clock / 3600),
    minute: Math.floor(clock / 60) % 60,
    second: clock % 60,
  };
}

/** From 1 March of the year 0 to 30 December 1899 and to 1 January 1904. */
const DAYS_TO_1900 = 693_899;
const DAYS_TO_1904 = 695_361;
const ERA = 146_097;

/** Gregorian date so many days after 1 March of the year 0, without the end that JavaScript's own dates have. */
function civilDate(days: number): Pick<JavaDate, 'year' | 'month' | 'day' | 'weekday'> {
  const era = Math.floor(days / ERA);
  const ofEra = days - era * ERA;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * shifted + 2) / 5) + 1,
    // 1 March of the year 0 was a Wednesday.
    weekday: (days + 3) % 7,
  };
}

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];
const MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/**
 * `new SimpleDateFormat(pattern)` on a server set to Chinese; `undefined` where Java does not know a letter of the
 * pattern.
 */
export function formatSimpleDate(date: JavaDate, pattern: string): string | undefined {
  const pieces = pattern.match(/'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+/g) ?? [];
  const shown = pieces.map((piece) => showPiece(date, piece));
  return shown.includes(undefined) ? undefined : shown.join('');
}

function showPiece(date: JavaDate, piece: string): string | undefined {
  const number = (value: number): string => String(value).padStart(piece.length, '0');
  switch (piece.charAt(0)) {
    case "'":
      return piece === "''" ? "'" : piece.slice(1, -1).replaceAll("''", "'");
    case 'y':
      return piece.length === 2 ? String(date.year % 100).padStart(2, '0') : number(date.year);
    case 'M':
      if (piece.length < 3) return number(date.month);
      return piece.length === 3 ? `${date.month}月` : `${MONTHS[date.month - 1] ?? ''}月`;
    case 'd':
      return number(date.day);
    case 'E':
      return `${piece.length > 3 ? '星期' : '周'}${WEEKDAYS[date.weekday] ?? ''}`;
    case 'a':
      return date.hour < 12 ? '上午' : '下午';
    case 'H':
      return number(date.hour);
    case 'h':
      return number(date.hour % 12 || 12);
    case 'm':
      return number(date.minute);
    case 's':
      return number(date.second);
    default:
      return /[A-Za-z]/.test(piece) ? undefined : piece;
  }
}

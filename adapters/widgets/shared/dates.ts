const PATTERN =
  /y{4}\s*[-/.年]\s*m{1,2}(?:\s*[-/.月]\s*d{1,2}\s*日?)?(?:[\sT]+h{1,2}[:时]m{1,2}(?:[:分]s{1,2})?)?/i;
const EXAMPLE = /(?:19|20)\d{2}([-/.])\d{2}(?:\1\d{2})?/;

/** Layouts that date controls are known to take, the commonest first. */
export const COMMON_FORMATS = ['YYYY-MM-DD', 'YYYY/MM/DD', 'YYYY年MM月DD日', 'YYYY.MM.DD', 'YYYYMMDD'];
/** The same for a month. */
export const COMMON_MONTHS = ['YYYY-MM', 'YYYY/MM', 'YYYY年MM月', 'YYYY.MM', 'YYYYMM'];

/**
 * Date layout that a hint or an attribute spells out, as `YYYY-MM-DD`; `yyyy-mm-dd`, Java's `yyyy-MM-dd` and an
 * example such as `如：2024.05.01` are all understood.
 */
export function formatIn(hint: string): string | undefined {
  const pattern = PATTERN.exec(hint)?.[0];
  if (pattern) return inUpperCase(pattern.trim());
  const example = EXAMPLE.exec(hint);
  if (!example) return undefined;
  const [text, separator = '-'] = example;
  return ['YYYY', 'MM', 'DD'].slice(0, text.split(separator).length).join(separator);
}

/** Date part in capitals, time part `HH:mm:ss`. */
function inUpperCase(pattern: string): string {
  const time = pattern.search(/[\sT]+h/i);
  const date = time < 0 ? pattern : pattern.slice(0, time);
  return date.toUpperCase() + (time < 0 ? '' : pattern.slice(time).replace(/h/gi, 'H'));
}

/** Numbers of a date text: year, month, day, hour …; `null` where it is not a date that begins with its year. */
export function dateParts(text: string): number[] | null {
  const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})?$/.exec(text.trim());
  const found = compact ? compact.slice(1).filter((part) => part !== undefined) : text.match(/\d+/g);
  if (!found || found[0]?.length !== 4 || found.length < 2) return null;
  return found.map(Number);
}

/** Whether two texts name the same moment; a time of zero may be left out. */
export function sameDate(a: string, b: string): boolean {
  const [left, right] = [dateParts(a), dateParts(b)];
  if (!left || !right) return a === b;
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  const rest = long.slice(short.length);
  const datesComplete = short.length >= 3 || rest.length === 0;
  return (
    datesComplete && short.every((part, index) => part === long[index]) && rest.every((part) => part === 0)
  );
}

const TIME = /^(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?$/;

/** Whether two texts name the same time of day; seconds of zero may be left out. */
export function sameTime(a: string, b: string): boolean {
  const [left, right] = [TIME.exec(a.trim()), TIME.exec(b.trim())];
  if (!left || !right) return false;
  return [1, 2, 3].every((part) => Number(left[part] ?? 0) === Number(right[part] ?? 0));
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/**
 * A date in a layout; `undefined` where the layout asks for a month or day that the date does not have. A time that it
 * does not have is zero.
 */
export function inFormat(parts: readonly number[], format: string): string | undefined {
  const [year = 0, month, day, hour = 0, minute = 0, second = 0] = parts;
  if ((month === undefined && format.includes('M')) || (day === undefined && format.includes('D')))
    return undefined;
  return format
    .replace('YYYY', String(year))
    .replace(/MM?/, (mark) => (mark === 'M' ? String(month) : pad(month ?? 0)))
    .replace(/DD?/, (mark) => (mark === 'D' ? String(day) : pad(day ?? 0)))
    .replace('HH', pad(hour))
    .replace('mm', pad(minute))
    .replace('ss', pad(second));
}

/** Layout in which a shown date is written, e.g. `YYYY年MM月DD日`; `undefined` for text that is no date. */
export function formatOf(shown: string): string | undefined {
  if (!dateParts(shown)) return undefined;
  const marks = ['YYYY', 'MM', 'DD', 'HH', 'mm', 'ss'];
  let index = 0;
  return shown.trim().replace(/\d+/g, (digits) => {
    const mark = marks[index++] ?? digits;
    return digits.length === 1 ? mark.slice(0, 1) : mark;
  });
}

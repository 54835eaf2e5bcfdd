const PATTERN =
  /y{4}\s*[-/.年]\s*m{1,2}(?:\s*[-/.月]\s*d{1,2}\s*日?)?(?:[\sT]+h{1,2}[:时]m{1,2}(?:[:分]s{1,2})?)?/i;
/** Without anything between, and a year alone where an option of a calendar says so: `dateFmt:'yyyy'`. */
const COMPACT = /y{4}m{2}(?:d{2})?(?![a-z])/i;
const YEAR_ONLY = /["']y{4}年?["']/i;
const BACKWARDS = /(?:dd?([-/.])mm?|mm?([-/.])dd?)(?:\1|\2)y{4}(?![a-z])/i;
const MASK = /(?<![X×_＿\w])[X×_＿]{4}([-/.年])[X×_＿]{2}([-/.月])[X×_＿]{2}日?(?![X×_＿\w])/i;
/** Of which nobody knows what comes first: the day or the month. */
const EITHER = /(?<![X×_＿\w])[X×_＿]{2}([-/.])[X×_＿]{2}\1[X×_＿]{4}(?![X×_＿\w])/i;
const BACKWARDS_EXAMPLE = /(?<!\d)(\d{2})([-/.])(\d{2})\2(?:19|20)\d{2}(?!\d)/;
/** What stands after a box, in its label or in itself, where it takes a year and nothing else. */
const YEAR_ALONE = /^\s*(?:年份?|y{4}年?)\s*$|[(（]\s*年份?\s*[)）]\s*[:：]?\s*$|年份\s*[:：]?\s*$/i;
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
  const backwards = backwardsIn(hint);
  if (backwards !== undefined) return backwards;
  const pattern = PATTERN.exec(hint)?.[0];
  if (pattern) return inUpperCase(pattern.trim());
  const plain = COMPACT.exec(hint)?.[0] ?? YEAR_ONLY.exec(hint)?.[0].slice(1, -1);
  if (plain) return plain.toUpperCase();
  const example = EXAMPLE.exec(hint);
  if (!example) return undefined;
  const [text, separator = '-'] = example;
  return ['YYYY', 'MM', 'DD'].slice(0, text.split(separator).length).join(separator);
}

/**
 * Layout that does not begin with the year: `dd/mm/yyyy`, `31/12/2016`. One that does not tell day and month apart is told in a
 * form that no date can be written in.
 */
function backwardsIn(hint: string): string | undefined {
  const backwards = BACKWARDS.exec(hint)?.[0];
  if (backwards) return backwards.toUpperCase();
  const [example, first = '', sign = '', second = ''] = BACKWARDS_EXAMPLE.exec(hint) ?? [];
  if (example === undefined) return undefined;
  if (Number(first) > 12) return ['DD', 'MM', 'YYYY'].join(sign);
  return Number(second) > 12 ? ['MM', 'DD', 'YYYY'].join(sign) : `XX${sign}XX${sign}XXXX`;
}

/** The same where a label or a note says it, with the masks that other things than dates have as well: `XXXX.XX.XX`. */
export function unusualFormatIn(hint: string): string | undefined {
  const mask = MASK.exec(hint);
  if (mask) return `YYYY${mask[1]}MM${mask[2]}DD${mask[0].endsWith('日') ? '日' : ''}`;
  return backwardsIn(hint) ?? EITHER.exec(hint)?.[0] ?? (YEAR_ALONE.test(hint) ? 'YYYY' : undefined);
}

/** Year, month and day of a text in a layout, whatever order that has. */
export function partsIn(text: string, layout: string): number[] | null {
  const usual = dateParts(text);
  if (usual) return usual;
  const marks = layout.match(/YYYY|MM?|DD?/g) ?? [];
  const numbers = text.match(/\d+/g)?.map(Number) ?? [];
  const parts = ['Y', 'M', 'D'].map((part) => numbers[marks.findIndex((mark) => mark.startsWith(part))]);
  const known = parts.filter((part) => part !== undefined);
  return known.length === marks.length && inFormat(known, layout) === text ? known : null;
}

/** Date part in capitals, time part `HH:mm:ss`. */
function inUpperCase(pattern: string): string {
  const time = pattern.search(/[\sT]+h/i);
  const date = time < 0 ? pattern : pattern.slice(0, time);
  return date.toUpperCase() + (time < 0 ? '' : pattern.slice(time).replace(/h/gi, 'H'));
}

const LONE_YEAR = /^\s*\d{4}\s*年?\s*$/;

/**
 * Numbers of a date text: year, month, day, hour …; `null` where it is not a date that begins with its year. A year may
 * stand alone.
 */
export function dateParts(text: string): number[] | null {
  const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})?$/.exec(text.trim());
  const found = compact ? compact.slice(1).filter((part) => part !== undefined) : text.match(/\d+/g);
  if (!found || found[0]?.length !== 4 || (found.length < 2 && !LONE_YEAR.test(text))) return null;
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

/**
 * A year, month, date, moment or time of day in a layout that its control was seen to use; `undefined` where the
 * layout would drop a part of it, or asks for one that it does not say.
 */
export function spelledIn(text: string, layout: string): string | undefined {
  if (/^YYYY年?$/.test(layout))
    return /^\d{4}年?$/.test(text) ? layout.replace('YYYY', text.slice(0, 4)) : undefined;
  if (layout.startsWith('H')) {
    const time = timeParts(text);
    const spelled = time ? inFormat([0, 1, 1, ...time], layout) : undefined;
    return spelled !== undefined && sameTime(spelled, text) ? spelled : undefined;
  }
  const parts = dateParts(text);
  const spelled = parts ? inFormat(parts, layout) : undefined;
  if (!parts || spelled === undefined || !sameDate(spelled, text)) return undefined;
  return layout.includes('H') && parts.length < 5 ? undefined : spelled;
}

/** Layout of a year, month, date, moment or time of day as it is shown. */
export function layoutOf(shown: string): string | undefined {
  const text = shown.trim();
  if (/^\d{4}年?$/.test(text)) return text.replace(/^\d{4}/, 'YYYY');
  const time = timeParts(text);
  return time ? ['HH', 'mm', 'ss'].slice(0, time.length).join(':') : formatOf(text);
}

const BETWEEN = /\s+(?:-|–|—|~|～|至|到)\s+|\s*[~～至到]\s*/;

/** A text of two dates or times as its parts and what stands between; `null` where it is not one. */
export function rangeParts(text: string): { ends: [string, string]; between: string } | null {
  const [first, last, more] = text.trim().split(BETWEEN);
  if (first === undefined || last === undefined || more !== undefined) return null;
  const both = [first, last].every((end) => layoutOf(end) !== undefined);
  return both ? { ends: [first, last], between: BETWEEN.exec(text.trim())?.[0] ?? ' - ' } : null;
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
  if (!/YYYY|HH/.test(format)) return undefined;
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

/** Layout of a time of day as it is shown, e.g. `HH:mm`; `undefined` for text that is none. */
export function timeFormatOf(shown: string): string | undefined {
  const parts = timeParts(shown);
  return parts ? ['HH:mm', 'HH:mm:ss'][parts.length - 2] : undefined;
}

/** Hour, minute and second, if there is one, of a time of day. */
export function timeParts(text: string): number[] | null {
  const found = /^(\d{1,2})\s*[:时点]\s*(\d{1,2})\s*(?:[:分]\s*(?:(\d{1,2})\s*秒?)?)?$/.exec(
    text.normalize('NFKC').trim(),
  );
  const parts = found?.slice(1).flatMap((part) => (part === undefined ? [] : Number(part)));
  const [hour = 24, minute = 60, second = 0] = parts ?? [];
  return parts && hour < 24 && minute < 60 && second < 60 ? parts : null;
}

/** Whether two texts name the same time of day; seconds of zero may be left out. */
export function sameTime(a: string, b: string): boolean {
  const [left, right] = [timeParts(a), timeParts(b)];
  if (!left || !right) return a === b;
  return [0, 1, 2].every((index) => (left[index] ?? 0) === (right[index] ?? 0));
}

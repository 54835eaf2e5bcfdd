import type { IsoDate } from '../model/values.ts';
import { addDays, daysBetween, isoDate, isRealDay } from './calendar.ts';

/** What one notice arranges: weekdays that are off, and days of weekends that are worked. */
export interface HolidayYear {
  days: ReadonlyMap<IsoDate, 'off' | 'working'>;
  /** The notice, for the reader; empty where nobody named it. */
  source: string;
}

/** By the year that a notice speaks of: it may also name the last days of the year before. */
export type HolidayYears = ReadonlyMap<number, HolidayYear>;

/** `1月1日至3日休`, `12月29日班`, `2022年12月31日至2023年1月2日休`. */
const ENTRY =
  /^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日?(?:(?:至|到|[-—–~～])(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日?)?(?:(休息?|放假)|(?:班|上班))$/;
const HEADING = /^(\d{4})年?:/;
/** No holiday is longer. */
const LONGEST = 31;

/**
 * Reads an arrangement of holidays as an office writes it: `2027年：1月1日至3日休、1月4日班；2028年：…`. Spaces, widths and the
 * marks between entries do not matter.
 * @param source what to call it
 * @returns the years, or the entry that cannot be read
 */
export function readHolidays(text: string, source: string): HolidayYears | { wrong: string } {
  const years = new Map<number, { days: Map<IsoDate, 'off' | 'working'>; source: string }>();
  let current: { year: number; days: Map<IsoDate, 'off' | 'working'> } | undefined;
  for (const piece of text.normalize('NFKC').split(/[、,;。\n]/)) {
    const part = piece.replaceAll(/\s/g, '');
    const heading = HEADING.exec(part);
    if (heading) {
      const year = Number(heading[1]);
      const days = years.get(year)?.days ?? new Map<IsoDate, 'off' | 'working'>();
      current = { year, days };
      years.set(year, { days, source });
    }
    const entry = part.slice(heading?.[0].length ?? 0);
    if (entry === '') continue;
    const named = current && daysOf(entry, current.year);
    if (!current || !named) return { wrong: part };
    for (const day of named.days) current.days.set(day, named.kind);
  }
  return years;
}

function daysOf(entry: string, year: number): { days: IsoDate[]; kind: 'off' | 'working' } | undefined {
  const match = ENTRY.exec(entry);
  if (!match) return undefined;
  const [, ownYear, month, day, endYear, endMonth, endDay, off] = match;
  const from = dayAt(ownYear ?? year, month, day);
  const to = endDay === undefined ? from : dayAt(endYear ?? ownYear ?? year, endMonth ?? month, endDay);
  if (from === undefined || to === undefined) return undefined;
  const length = daysBetween(from, to) + 1;
  if (length < 1 || length > LONGEST) return undefined;
  const days = Array.from({ length }, (_, at) => addDays(from, at));
  return { days, kind: off === undefined ? 'working' : 'off' };
}

function dayAt(
  year: string | number,
  month: string | undefined,
  day: string | undefined,
): IsoDate | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  return isRealDay(y, m, d) ? isoDate(y, m, d) : undefined;
}

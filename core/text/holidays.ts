import type { IsoDate } from '../model/values.ts';
import { addDays, daysBetween, isoDate, isRealDay, isWeekend } from './calendar.ts';
import { statutoryDays } from './statutory.ts';

/** What one day is by an arrangement, which `source` names. */
export interface ArrangedDay {
  kind: 'off' | 'working';
  source: string;
}

/**
 * How far a year is arranged where no day is named. `all`: Monday to Friday are worked and weekends are off. `weekdays`: all days off are
 * named, but maybe not the weekends that are worked for them.
 */
export interface ArrangedYear {
  knows: 'all' | 'weekdays';
  source: string;
}

/** Days that an arrangement names, and the years of which it names them all: of other years nothing follows for other days. */
export interface Holidays {
  days: ReadonlyMap<IsoDate, ArrangedDay>;
  years: ReadonlyMap<number, ArrangedYear>;
}

/** The entry that cannot be read; with `day`, that day is off and worked. */
export interface UnreadHolidays {
  wrong: string;
  day?: IsoDate;
}

/** `1月1日至3日休`, `12月29日班`, `2022年12月31日至2023年1月2日休`, `1.1-3休`. */
const ENTRY =
  /^(?:(\d{4})[年.])?(\d{1,2})[月.](\d{1,2})日?(?:(?:至|到|[-—–~～])(?:(\d{4})[年.])?(?:(\d{1,2})[月.])?(\d{1,2})日?)?(?:(休息?|放假)|(?:班|上班))$/;
/** `2027年：`; `2027年全年：` where its author says that nothing is missing. */
const HEADING = /^(\d{4})年?\(?(全年)?(?:安排)?\)?:/;
/** No holiday is longer. */
const LONGEST = 31;

/** What stands under the heading of a year: a notice may also name the last days of the year before. */
interface Heading {
  year: number;
  isWhole: boolean;
  days: Map<IsoDate, 'off' | 'working'>;
}

/**
 * Reads an arrangement of holidays as an office writes it: `2027年：1月1日至3日休、1月4日班；2028年：…`. Spaces, widths and the
 * marks between entries do not matter.
 * @param source what to call it
 */
export function readHolidays(text: string, source: string): Holidays | UnreadHolidays {
  const headings = new Map<number, Heading>();
  const days = new Map<IsoDate, ArrangedDay>();
  let current: Heading | undefined;
  for (const piece of text.normalize('NFKC').split(/[、,;。\n]/)) {
    const part = piece.replaceAll(/\s/g, '');
    const heading = HEADING.exec(part);
    if (heading) {
      const year = Number(heading[1]);
      current = headings.get(year) ?? { year, isWhole: false, days: new Map() };
      if (heading[2] !== undefined) current.isWhole = true;
      headings.set(year, current);
    }
    const entry = part.slice(heading?.[0].length ?? 0);
    if (entry === '') continue;
    const named = current && daysOf(entry, current.year);
    if (!current || !named) return { wrong: part };
    for (const day of named.days) {
      if ((days.get(day)?.kind ?? named.kind) !== named.kind) return { wrong: part, day };
      days.set(day, { kind: named.kind, source });
      current.days.set(day, named.kind);
    }
  }
  const years = [...headings.values()].flatMap((each): [number, ArrangedYear][] => {
    const knows = knownOf(each, days);
    return knows ? [[each.year, { knows, source }]] : [];
  });
  return { days, years: new Map(years) };
}

/** The later where both name a day; a year that one knows stays known. */
export function mergeHolidays(earlier: Holidays, later: Holidays): Holidays {
  return {
    days: new Map([...earlier.days, ...later.days]),
    years: new Map([...later.years, ...earlier.years]),
  };
}

/**
 * Whether nothing is missing of a year: its author says so, or each holiday of the law is named. Weekdays that are off are then as many as
 * the law's days and the weekends worked together. Fewer, and a day in place of a weekend is missing; more, and worked weekends
 * may be.
 */
function knownOf({ year, isWhole, days }: Heading, all: Holidays['days']): ArrangedYear['knows'] | undefined {
  if (isWhole) return 'all';
  const law = statutoryDays(year);
  if (!law?.every((day) => all.get(day)?.kind === 'off')) return undefined;
  let surplus = -law.length;
  for (const [day, kind] of days) {
    if (kind === 'off' && !isWeekend(day)) surplus += 1;
    if (kind === 'working' && isWeekend(day)) surplus -= 1;
  }
  if (surplus < 0) return undefined;
  return surplus === 0 ? 'all' : 'weekdays';
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

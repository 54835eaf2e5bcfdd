import { WidgetRefusal } from '../widget.ts';
import type { WidgetTools } from '../widget.ts';
import { isDisabled, isRendered, shownText } from './dom.ts';

/** Where a library keeps the pieces of its calendar: selectors inside the open panel. */
export interface CalendarHints {
  panel: string;
  /** Year and month that an open panel shows; `null` where it does not say so. A panel of months says its year alone. */
  monthOf(panel: Element): readonly number[] | null;
  previousYear: string;
  previousMonth: string;
  nextMonth: string;
  nextYear: string;
  /** Days of the month shown, without those of its neighbours. */
  day: string;
  /** The twelve months of the year shown, and the years of the span shown, where such panels are known. */
  month?: string;
  year?: string;
  /** Button that ends a choice of date and time, where the panel has one. */
  confirm?: string;
}

/** Months to page through at most: a century. */
const MOST_PAGES = 1200;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Numbers in the titles of a calendar, with 十一月 and November for 11. */
export function titleNumbers(titles: Iterable<Element>): number[] {
  const words = [...titles].filter(isRendered).map(shownText).join(' ').toLowerCase();
  const spelled = words
    .replace(/(十?[一二]|[三四五六七八九]|十)月/g, (_, han: string) => ` ${hanNumber(han)} `)
    .replace(/[a-z]{3,}/g, (word) => ` ${MONTHS.indexOf(word.slice(0, 3)) + 1 || ''} `);
  return (spelled.match(/\d+/g) ?? []).map(Number);
}

function hanNumber(han: string): number {
  const ones = '一二三四五六七八九'.indexOf(han.at(-1) ?? '') + 1;
  return han.startsWith('十') ? 10 + ones : ones;
}

/** The panel, or the half of it, in which a date is looked for; asked again after each click. */
type Place = () => Element | null;

/**
 * Pages to a date, a month or a year, whichever the parts name, and clicks it. The calendar has to say itself where it
 * stands. Answers false where it has no such cell to show.
 * @throws WidgetRefusal `skipped('optionDisabled')` for a cell that cannot be chosen.
 */
export async function pickIn(
  place: Place,
  parts: readonly number[],
  hints: CalendarHints,
  tools: WidgetTools,
): Promise<boolean> {
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const panel = place();
    const shown = panel && hints.monthOf(panel);
    const button = shown && panel.querySelector(buttonTowards(parts, shown, hints));
    if (!button) break;
    if (isDisabled(button)) return false;
    tools.click(button);
    await tools.until(() => titleOf(place, hints) !== shown.join());
  }
  const cell = cellOf(place(), parts, hints);
  if (!cell) return false;
  if (isDisabled(cell)) {
    throw new WidgetRefusal('skipped', 'optionDisabled', { value: parts.join('-') });
  }
  tools.click(cell.firstElementChild ?? cell);
  return true;
}

function titleOf(place: Place, hints: CalendarHints): string | undefined {
  const panel = place();
  return (panel && hints.monthOf(panel))?.join();
}

function numbered(cells: readonly Element[], number: number | undefined): Element | null {
  return cells.find((cell) => Number(/\d+/.exec(shownText(cell))?.[0]) === number) ?? null;
}

function cellOf(panel: Element | null, parts: readonly number[], hints: CalendarHints): Element | null {
  const shown = panel && hints.monthOf(panel);
  if (!shown) return null;
  const [year, month, day] = parts;
  const cells = (selector: string | undefined): Element[] =>
    selector === undefined ? [] : [...panel.querySelectorAll(selector)].filter(isRendered);
  if (day !== undefined) {
    return shown.join() === [year, month].join() ? numbered(cells(hints.day), day) : null;
  }
  if (month === undefined) return numbered(cells(hints.year), year);
  const months = cells(hints.month);
  return shown[0] === year && months.length === 12 ? (months[month - 1] ?? null) : null;
}

const NONE = ':not(*)';

function buttonTowards(
  [year = 0, month, day]: readonly number[],
  shown: readonly number[],
  hints: CalendarHints,
): string {
  const [from = 0, second] = shown;
  if (month === undefined) {
    const to = second ?? from;
    if (year < from) return hints.previousYear;
    return year > to ? hints.nextYear : NONE;
  }
  const months = (year - from) * 12 + (day === undefined ? 0 : month - (second ?? month));
  if (months === 0) return NONE;
  if (months >= 12) return hints.nextYear;
  if (months <= -12) return hints.previousYear;
  return months > 0 ? hints.nextMonth : hints.previousMonth;
}

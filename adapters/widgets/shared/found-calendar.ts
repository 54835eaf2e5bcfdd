import type { WidgetTools } from '../widget.ts';
import { monthIn } from './month-in.ts';
import { flatContains, allDeep } from '../../page/flat-tree.ts';
import { isDisabled, isRendered, shownText } from './dom.ts';
import { chooseInLists } from './calendar-lists.ts';
import { settle } from './settle.ts';

/** What a calendar shows at a time, what its cells look like, and how many of them there are at least and at most. */
const SORTS = [
  ['days', /^(?:[1-9]|[12]\d|3[01])日?$/, 28, 49],
  [
    'months',
    /^(?:(?:1[0-2]|0?[1-9]|[一二三四五六七八九十]{1,2})\s*月份?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)$/i,
    12,
    12,
  ],
  ['years', /^(?:19|20)\d{2}年?$/, 9, 40],
] as const;
type Sort = (typeof SORTS)[number][0];

const CELLS = 'td,span,div,a,button,li,p,abbr,em';
const CLICKABLE = 'button,a,[role="button"]';
const YEAR = /(?:19|20)\d{2}/;
const WORD = /\p{L}/u;
const WORDED = /\p{L}|\d/u;
const BACK = /prev|left|back|^\s*(?:上|前(?!进)|后退)|[‹«<]/i;
const ON = /next|right|forward|^\s*(?:下|后(?!退)|前进)|[›»>]/i;
const OF_YEARS = /年|year|super|double/i;
const DOUBLE = /[«»]|<<|>>/;
/** Says by its words, and does not show, where it leads. */
const SPOKEN = /^(?:[上下前后]一?个?[年月]|(?:prev|previous|next)(?:month|year)?)$/i;
/** What is more than a calendar. */
export const WHOLES = 'html,body,form';
/** How far over its cells a calendar says what it shows. */
const MOST_LEVELS = 5;
/** Presses on the way to a date at most: sixty years, month by month. */
const MOST_STEPS = 720;
/** How long a press may take to show, in ms. */
const PATIENCE = 800;
/** Choices in lists of years and months at most. */
const MOST_LISTS = 4;
/** Presses of one pager that are worth being made at once, and at most, and how long they may take to show, in ms. */
const WORTH = 6;
const MOST_AT_ONCE = 60;
const QUICKNESS = 60;

/** A calendar on the screen, known by its cells, whatever library has drawn it. */
export interface Shown {
  sort: Sort;
  cells: Element[];
  /** Holds the cells and what says which month, year or span they are of. */
  box: Element;
  heading: string;
}

/** Cells of any calendar on the screen, innermost. */
export function calendarCells(document: Document): Element[] {
  return allDeep(document, CELLS).filter((element) => {
    const text = shownText(element);
    if (text.length === 0 || text.length > 9 || !SORTS.some(([, looks]) => looks.test(text))) return false;
    return ![...element.children].some((child) => shownText(child) !== '') && isRendered(element);
  });
}

/** The calendar that has come on the screen since `before` was looked at. */
export function calendarSince(field: Element, before: ReadonlySet<Element>): Shown | null {
  const all = calendarCells(field.ownerDocument).filter((cell) => !before.has(cell));
  for (const [sort, looks, least, most] of SORTS) {
    const cells = all.filter((cell) => looks.test(shownText(cell)));
    const grid = smallestWith(cells, least);
    const inside = grid ? cells.filter((cell) => grid.contains(cell)) : [];
    if (!grid || inside.length > most) continue;
    const headed = headedBox(grid, sort, field);
    if (headed) return { sort, cells: inside, ...headed };
  }
  return null;
}

function smallestWith(cells: readonly Element[], least: number): Element | null {
  let box: Element | null = cells[0] ?? null;
  while (box && cells.filter((cell) => box?.contains(cell)).length < least) box = box.parentElement;
  return box;
}

function headedBox(grid: Element, sort: Sort, field: Element): Pick<Shown, 'box' | 'heading'> | null {
  const isMore = (each: Element): boolean => each.matches(WHOLES) || flatContains(each, field);
  let box: Element | null = grid;
  for (let level = 0; box && !isMore(box) && level < MOST_LEVELS; level++, box = box.parentElement) {
    const heading = headingIn(box, grid);
    if (sort === 'days' ? monthIn(heading) : YEAR.test(heading)) return { box, heading };
  }
  if (sort !== 'years') return null;
  // Years say themselves which they are.
  box = grid.parentElement;
  for (let level = 0; box && !isMore(box) && level < MOST_LEVELS; level++, box = box.parentElement) {
    if ([...box.querySelectorAll('*')].some((each) => !grid.contains(each) && isPressable(each)))
      return { box, heading: '' };
  }
  return null;
}

/** Texts over the cells, with what fields and lists there show as chosen. */
function headingIn(box: Element, grid: Element): string {
  const texts = [...box.querySelectorAll('*')].map((element) => {
    if (grid.contains(element) || element.contains(grid) || !isRendered(element)) return '';
    // A bare number may be the index of a month whose name has not come yet.
    if (element instanceof HTMLInputElement)
      return WORD.test(element.value) || YEAR.test(element.value) ? element.value : '';
    if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.text ?? '';
    if (element.closest('select')) return '';
    return [...element.childNodes].flatMap((node) => (node instanceof Text ? node.data : [])).join('');
  });
  return texts.filter((text) => /\d|月|[a-z]{3}/i.test(text)).join(' ');
}

/** What can be pressed over the cells. */
function pressable({ box, cells }: Shown): Element[] {
  const first = cells[0];
  const found = [...box.querySelectorAll('*')].filter((element) => {
    if (!isRendered(element) || cells.some((cell) => element.contains(cell) || cell.contains(element)))
      return false;
    if (element.matches('tbody *') && first?.closest('tbody')?.contains(element)) return false;
    return isPressable(element);
  });
  return found.filter((element) => !found.some((other) => other !== element && other.contains(element)));
}

function isPressable(element: Element): boolean {
  return element.matches(CLICKABLE) || getComputedStyle(element).cursor === 'pointer';
}

/** The way to earlier or later, by years where it is far, as it is said or as it stands: `« ‹ 2016年5月 › »`. */
function pagerOf(shown: Shown, later: boolean, byYears: boolean): Element | null {
  const all = pressable(shown);
  const bare = all.filter((element) => !WORDED.test(shownText(element)) || isSpoken(element));
  const title = titleOf(shown);
  const middle = centre(title ?? shown.box);
  const sides = [bare.filter((each) => centre(each) < middle), bare.filter((each) => centre(each) > middle)];
  const isTitled = title !== null || shown.sort === 'years';
  const around = isTitled && sides.every((side) => side.length > 0 && side.length <= 2);
  const mine = around ? (sides[later ? 1 : 0] ?? []) : bare.filter((each) => leads(each, later));
  const sorted = [...mine];
  sorted.sort((a, b) => Math.abs(centre(a) - middle) - Math.abs(centre(b) - middle));
  // Where there is one arrow alone, « is as often the way to the next month.
  const years = sorted.filter(
    (each) => OF_YEARS.test(saidBy(each)) || (sorted.length > 1 && DOUBLE.test(shownText(each))),
  );
  const month = sorted.find((each) => !years.includes(each));
  if (shown.sort !== 'days') return sorted.at(-1) ?? null;
  if (byYears) return (sorted.length > 1 ? (years.at(-1) ?? sorted.at(-1)) : years.at(-1)) ?? null;
  return (years.length === sorted.length && sorted.length > 1 ? sorted[0] : month) ?? null;
}

/** Says by its words, and does not show, where it leads: 上一月. */
function isSpoken(element: Element): boolean {
  return SPOKEN.test(shownText(element).replace(/[<>«»‹›\s]/g, ''));
}

function leads(element: Element, later: boolean): boolean {
  const said = saidBy(element);
  const [towards, away] = later ? [ON, BACK] : [BACK, ON];
  return towards.test(said) && !away.test(said);
}

function saidBy(element: Element): string {
  const said =
    ['aria-label', 'title'].map((name) => element.getAttribute(name) ?? '').join(' ') + shownText(element);
  if (said.trim() !== '' && (BACK.test(said) || ON.test(said))) return said;
  const inside = [element, ...element.querySelectorAll('*')].map((each) => each.getAttribute('class') ?? '');
  return `${said} ${inside.join(' ')}`;
}

function centre(element: Element): number {
  const { left, right } = element.getBoundingClientRect();
  return (left + right) / 2;
}

/** What shows the year over the cells. */
function titleOf({ box, cells }: Shown): Element | null {
  const says = [...box.querySelectorAll('*')].filter(
    (element) =>
      !cells.some((cell) => element.contains(cell) || cell.contains(element)) &&
      YEAR.test(element instanceof HTMLInputElement ? element.value : shownText(element)) &&
      isRendered(element),
  );
  return says.find((element) => !says.some((other) => other !== element && element.contains(other))) ?? null;
}

/** A title that can be pressed leads to the years, or to the months. */
function titleButton(shown: Shown): Element | null {
  return pressable(shown).find((element) => YEAR.test(shownText(element))) ?? null;
}

/**
 * Goes to a year, month or day in a calendar, as far as the parts say, and presses its cell. Answers `false` where the
 * way there is not found, or what is pressed does not lead nearer.
 * @param byTitle whether the title may be pressed, which mostly leads to the years, and so over far distances
 */
export async function pickShown(
  calendar: () => Shown | null,
  parts: readonly number[],
  byTitle: boolean,
  tools: WidgetTools,
): Promise<boolean> {
  const pressed = new Set<Sort>(byTitle ? [] : ['days']);
  /** What was pressed last, how far one press of it led, and whether it took several at a time. */
  let pager: Element | null = null;
  let stride = 0;
  let isQuick = true;
  let lists = 0;
  for (let step = 0; step < MOST_STEPS; step++) {
    const shown = calendar();
    if (!shown) return false;
    const { element, last } = next(shown, parts, pressed);
    tools.own(shown.box);
    if (shown.sort === 'days' && !last && lists < MOST_LISTS && chooseInLists(shown.box, parts)) {
      lists += 1;
      await settle(
        tools,
        () => distanceTo(calendar() ?? shown, parts) !== distanceTo(shown, parts),
        QUICKNESS,
      );
      continue;
    }
    if (!element || isDisabled(element) || isOff(element, shown)) return false;
    // The cells may be the same elements with other words in them once it is pressed.
    const from = Math.abs(distanceTo(shown, parts));
    const times = isQuick && element === pager && stride > 0 ? Math.floor(from / stride) : 1;
    const presses = times < WORTH ? 1 : Math.min(times, MOST_AT_ONCE);
    for (let time = 0; time < presses && element.isConnected; time++) tools.click(element);
    if (last) return true;
    const left = (): number => {
      const now = calendar();
      if (!now) return from;
      return now.sort === shown.sort ? Math.abs(distanceTo(now, parts)) : 0;
    };
    if (!(await settle(tools, () => left() < from, PATIENCE))) return false;
    // Some lose presses that come before they have drawn.
    if (presses > 1) isQuick = await settle(tools, () => left() <= from - presses * stride, QUICKNESS);
    else [pager, stride] = [element, from - left()];
  }
  return false;
}

function isOff(element: Element, { box }: Shown): boolean {
  for (let each: Element | null = element; each && each !== box; each = each.parentElement) {
    if (isDisabled(each)) return true;
  }
  return false;
}

interface Press {
  element: Element | null;
  /** Whether it is the cell that was meant. */
  last: boolean;
}

function next(shown: Shown, parts: readonly number[], titles: Set<Sort>): Press {
  const [year = 0, month, day] = parts;
  const distance = distanceTo(shown, parts);
  const { cells, sort } = shown;
  if (distance === 0) {
    if (sort === 'days') return { element: dayIn(cells, day), last: true };
    if (sort === 'months') return { element: cells[(month ?? 1) - 1] ?? null, last: day === undefined };
    const cell = cells.find((each) => Number.parseInt(shownText(each), 10) === year);
    return { element: cell ?? null, last: month === undefined };
  }
  const later = distance > 0;
  const far = sort === 'days' && Math.abs(distance) >= 12;
  const byYear = far ? pagerOf(shown, later, true) : null;
  const title = far && !byYear && !titles.has(sort) ? titleButton(shown) : null;
  if (title) titles.add(sort);
  return { element: byYear ?? title ?? pagerOf(shown, later, false), last: false };
}

/** How far there is to go, in months or years; 0 where the cell that leads on is among those shown. */
function distanceTo({ sort, heading, cells }: Shown, [year = 0, month = 1]: readonly number[]): number {
  if (sort === 'days') {
    const [y = 0, m = 0] = monthIn(heading) ?? [];
    return (year - y) * 12 + month - m;
  }
  if (sort === 'months') return year - Number(YEAR.exec(heading)?.[0] ?? 0);
  const years = cells.map((cell) => Number.parseInt(shownText(cell), 10));
  return years.includes(year) ? 0 : year - (years[0] ?? 0);
}

/** The days before the first of the month and after its last are those of its neighbours. */
function dayIn(cells: readonly Element[], day: number | undefined): Element | null {
  const numbers = cells.map((cell) => Number.parseInt(shownText(cell), 10));
  const first = numbers.indexOf(1);
  return first < 0 || day === undefined ? null : (cells[numbers.indexOf(day, first)] ?? null);
}

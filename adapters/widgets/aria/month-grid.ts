import { isRendered, shownText } from '../shared/dom.ts';
import { type Month, monthIn } from '../shared/month-in.ts';

export interface Day {
  year: number;
  month: number;
  day: number;
}

const PAGERS = {
  previousYear: /^(?:上|前|后退)一?年|^(?:prev(?:ious)?|last) year/i,
  previousMonth: /^(?:上|前|后退)一?个?月|^(?:prev(?:ious)?|last) month/i,
  nextMonth: /^(?:下|后|前进)一?个?月|^next month/i,
  nextYear: /^(?:下|后|前进)一?年|^next year/i,
};

/** The month that an open dialog says it shows: in a live text or heading, or in the name of its grid. */
export function monthShown(dialog: Element): Month | null {
  const says = '[aria-live],h1,h2,h3,h4,h5,h6,[role="heading"],caption';
  for (const element of dialog.querySelectorAll(says)) {
    const month = isRendered(element) ? monthIn(shownText(element)) : null;
    if (month) return month;
  }
  return monthIn(dialog.querySelector('[role="grid"]')?.getAttribute('aria-label') ?? '');
}

/** The button that leads nearer to the month of a day, by its name; `null` once it is shown, or where none leads there. */
export function pagerTowards(dialog: Element, wanted: Day, [year, month]: Month): Element | null {
  const months = (wanted.year - year) * 12 + wanted.month - month;
  if (months === 0) return null;
  const byYear = months > 0 ? PAGERS.nextYear : PAGERS.previousYear;
  const byMonth = months > 0 ? PAGERS.nextMonth : PAGERS.previousMonth;
  return (Math.abs(months) >= 12 ? named(dialog, byYear) : null) ?? named(dialog, byMonth);
}

function named(dialog: Element, words: RegExp): Element | null {
  const buttons = [...dialog.querySelectorAll('button,[role="button"]')];
  return (
    buttons.find((button) => {
      const name = button.getAttribute('aria-label') ?? button.getAttribute('title') ?? shownText(button);
      return words.test(name.trim()) && isRendered(button);
    }) ?? null
  );
}

/** The cell of a day: the days before the first of the month and after its last are those of its neighbours. */
export function cellOf(dialog: Element, day: number): Element | null {
  const grid = dialog.querySelector('[role="grid"]');
  const cells = [...(grid?.querySelectorAll('[role="gridcell"],td') ?? [])].filter(isRendered);
  const numbers = cells.map((cell) => Number(/\d+/.exec(shownText(cell))?.[0]));
  const first = numbers.indexOf(1);
  const cell = first < 0 ? undefined : cells[numbers.indexOf(day, first)];
  return cell ?? null;
}

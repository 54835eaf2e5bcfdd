import { WidgetRefusal } from '../widget.ts';
import type { WidgetState, WidgetTools, WidgetValue } from '../widget.ts';
import { isDisabled, isRendered, shownText } from './dom.ts';
import { blur, fire, focus, pressOutside, touchKey, typeText } from './events.ts';
import {
  COMMON_FORMATS,
  COMMON_MONTHS,
  COMMON_YEARS,
  dateParts,
  formatIn,
  formatOf,
  inFormat,
  sameDate,
} from './dates.ts';
import { cannotClear } from './options.ts';
import { pause, settle } from './settle.ts';

/** Where a library keeps the pieces of its calendar: selectors inside the open panel. */
export interface CalendarHints {
  panel: string;
  /** Year and month that an open panel shows; `null` where it does not say so in numbers. */
  monthOf(panel: Element): readonly [year: number, month: number] | null;
  previousYear: string;
  previousMonth: string;
  nextMonth: string;
  nextYear: string;
  /** Days of the month shown, without those of its neighbours. */
  day: string;
  /** Button that ends a choice of date and time, where the panel has one. */
  confirm?: string;
}

export interface DatePicker {
  root: Element;
  input: HTMLInputElement;
  /** Layouts to try when nothing on the control says which one it takes. */
  formats: readonly string[];
  hints: CalendarHints;
}

/** Months to page through at most: a century. */
const MOST_PAGES = 1200;

export function readDate({ input, formats }: Pick<DatePicker, 'input' | 'formats'>): WidgetState {
  const format = formatOf(input.value) ?? formatIn(input.placeholder) ?? formats[0];
  return {
    kind: 'date',
    value: input.value,
    readOnly: false,
    disabled: input.disabled,
    ...(format === undefined ? {} : { format }),
  };
}

/**
 * Writes a date by typing it in the control's layout; where the control takes no typing, by its calendar.
 * @throws WidgetRefusal `skipped('notADate')`, `skipped('optionDisabled')` for a day that cannot be chosen,
 * `failed('rejected')` where the control takes the date in no way.
 */
export async function writeDate(picker: DatePicker, value: WidgetValue, tools: WidgetTools): Promise<void> {
  const text = typeof value.value === 'string' ? value.value : value.value.join('');
  if (text === '') return clearDate(picker, tools);
  const parts = dateParts(text);
  if (!parts) throw new WidgetRefusal('skipped', 'notADate', { value: text });
  const [likely, unlikely] = spellingsOf(text, parts, picker);
  if ((await enterAny(picker, likely, text, tools)) === 'kept') return;
  const [year, month, day] = parts;
  if (parts.length === 3 && year !== undefined && month !== undefined && day !== undefined) {
    if (await pickDay(picker, { year, month, day }, tools)) return;
  }
  if ((await enterAny(picker, unlikely, text, tools)) !== 'kept') {
    throw new WidgetRefusal('failed', 'rejected', { value: text });
  }
}

type Entered = 'kept' | 'refused' | 'untypable';

async function enterAny(
  picker: DatePicker,
  spellings: readonly string[],
  wanted: string,
  tools: WidgetTools,
): Promise<Entered> {
  for (const typed of spellings) {
    const answer = await enter(picker, typed, wanted, tools);
    if (answer !== 'refused') return answer;
  }
  return 'refused';
}

/** Spellings to type: as the date came and as the control says it wants it; then in the layouts that are usual. */
function spellingsOf(
  text: string,
  parts: readonly number[],
  { input, formats }: DatePicker,
): [likely: string[], unlikely: string[]] {
  const said = formatOf(input.value) ?? formatIn(input.placeholder);
  const layouts = said === undefined ? formats : [said, ...formats];
  const inLayouts = (all: readonly string[]): string[] =>
    all.flatMap((layout) => inFormat(parts, layout) ?? []);
  const likely = new Set([text, ...inLayouts(layouts)]);
  const usual = inLayouts([COMMON_YEARS, COMMON_MONTHS][parts.length - 1] ?? COMMON_FORMATS);
  return [[...likely], usual.filter((spelling) => !likely.has(spelling))];
}

/**
 * Types one spelling; answers whether the control kept the date once it was left. A control may be read-only until
 * it has the focus, and some are for good.
 */
async function enter(
  picker: DatePicker,
  typed: string,
  wanted: string,
  tools: WidgetTools,
): Promise<Entered> {
  const { input } = picker;
  await open(picker, tools);
  if (input.readOnly) {
    await leave(picker, tools);
    await fadeOut(picker, tools);
    return 'untypable';
  }
  typeText(input, typed);
  fire(input, 'change');
  await pause(tools);
  clickConfirm(picker, tools);
  await leave(picker, tools);
  if (await settle(tools, () => sameDate(input.value, wanted))) return 'kept';
  await fadeOut(picker, tools);
  return 'refused';
}

async function clearDate(picker: DatePicker, tools: WidgetTools): Promise<void> {
  const { input } = picker;
  if (input.value === '') return;
  await open(picker, tools);
  if (input.readOnly) {
    await leave(picker, tools);
    throw cannotClear();
  }
  typeText(input, '');
  fire(input, 'change');
  await leave(picker, tools);
  if (!(await settle(tools, () => input.value === ''))) throw cannotClear();
}

/** Opens the panel by focus, by a key, or at last by a click: libraries differ, and some open on nothing else. */
async function open(picker: DatePicker, tools: WidgetTools): Promise<void> {
  const { input } = picker;
  const isOpen = (): boolean => panelOf(picker) !== null;
  focus(input);
  if (await settle(tools, isOpen, 30)) return;
  touchKey(input);
  if (await settle(tools, isOpen, 250)) return;
  tools.click(input);
  await settle(tools, isOpen, 1000);
}

async function leave(picker: DatePicker, tools: WidgetTools): Promise<void> {
  blur(picker.input);
  pressOutside(picker.root.ownerDocument);
  await settle(tools, () => panelOf(picker) === null, 1500);
}

/** A panel that is still fading out from the last attempt does not open well. */
async function fadeOut(picker: DatePicker, tools: WidgetTools): Promise<void> {
  await settle(tools, () => panels(picker).every((panel) => !panel.checkVisibility()), 600);
}

function panels({ root, hints }: DatePicker): Element[] {
  return [...root.ownerDocument.querySelectorAll(hints.panel)];
}

function panelOf(picker: DatePicker): Element | null {
  return panels(picker).find(isRendered) ?? null;
}

function confirmButton(picker: DatePicker): Element | null {
  const { confirm } = picker.hints;
  const button = confirm === undefined ? null : panelOf(picker)?.querySelector(confirm);
  return button && isRendered(button) ? button : null;
}

function clickConfirm(picker: DatePicker, tools: WidgetTools): void {
  const button = confirmButton(picker);
  if (!button || isDisabled(button)) return;
  const panel = panelOf(picker);
  if (panel) tools.own(panel);
  tools.click(button);
}

interface Day {
  year: number;
  month: number;
  day: number;
}

/**
 * Pages the calendar to the month, which has to say so itself, and clicks the day. Answers false where the panel has
 * no such day to show.
 */
async function pickDay(picker: DatePicker, wanted: Day, tools: WidgetTools): Promise<boolean> {
  const { hints } = picker;
  const value = [wanted.year, wanted.month, wanted.day].join('-');
  await open(picker, tools);
  const panel = panelOf(picker);
  if (!panel) return false;
  tools.own(panel);
  try {
    for (let page = 0; page < MOST_PAGES; page++) {
      const shown = hints.monthOf(panel);
      const button = shown && panel.querySelector(buttonTowards(wanted, shown, hints));
      if (!button) break;
      tools.click(button);
      await tools.until(() => hints.monthOf(panel)?.join() !== shown.join());
    }
    const reached = hints.monthOf(panel)?.join() === [wanted.year, wanted.month].join();
    const cell = [...panel.querySelectorAll(hints.day)].find(
      (candidate) => Number(shownText(candidate)) === wanted.day,
    );
    if (!reached || !cell) return false;
    if (isDisabled(cell)) throw new WidgetRefusal('skipped', 'optionDisabled', { value });
    tools.click(cell.firstElementChild ?? cell);
    clickConfirm(picker, tools);
    return true;
  } finally {
    await leave(picker, tools);
  }
}

function buttonTowards(wanted: Day, [year, month]: readonly [number, number], hints: CalendarHints): string {
  const months = (wanted.year - year) * 12 + wanted.month - month;
  if (months === 0) return ':not(*)';
  if (months >= 12) return hints.nextYear;
  if (months <= -12) return hints.previousYear;
  return months > 0 ? hints.nextMonth : hints.previousMonth;
}

import { WidgetRefusal } from '../widget.ts';
import type { WidgetState, WidgetTools, WidgetValue } from '../widget.ts';
import { isDisabled, isRendered, shownText } from './dom.ts';
import { blur, fire, focus, pressOutside, typeText } from './events.ts';
import { COMMON_FORMATS, dateParts, formatIn, formatOf, inFormat, sameDate } from './dates.ts';
import { cannotClear } from './options.ts';
import { pause, settle } from './settle.ts';

/** Where a library keeps the pieces of its calendar: selectors inside the open panel. */
export interface CalendarHints {
  panel: string;
  /** Elements whose text gives year and month, in that order. */
  header: string;
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
  for (const typed of spellingsOf(text, parts, picker)) {
    if (picker.input.readOnly) break;
    if (await enter(picker, typed, text, tools)) return;
  }
  const [year, month, day] = parts;
  if (year === undefined || month === undefined || day === undefined) {
    throw new WidgetRefusal('failed', 'rejected', { value: text });
  }
  await pickDay(picker, { year, month, day }, tools);
}

/** The date as it came, then in the layout the control shows, then in the layouts that are usual. */
function spellingsOf(text: string, parts: readonly number[], { input, formats }: DatePicker): string[] {
  const shown = formatOf(input.value) ?? formatIn(input.placeholder);
  const usual = parts.length >= 3 ? COMMON_FORMATS : [];
  const layouts = [...(shown === undefined ? [] : [shown]), ...formats, ...usual];
  return [...new Set([text, ...layouts.map((layout) => inFormat(parts, layout))])];
}

/** Types one spelling; answers whether the control kept the date once it was left. */
async function enter(
  picker: DatePicker,
  typed: string,
  wanted: string,
  tools: WidgetTools,
): Promise<boolean> {
  const { input } = picker;
  open(picker, tools);
  await settle(tools, () => panelOf(picker) !== null);
  typeText(input, typed);
  fire(input, 'change');
  await pause(tools);
  clickConfirm(picker, tools);
  await leave(picker, tools);
  return settle(tools, () => wanted === input.value || sameDate(input.value, wanted));
}

async function clearDate(picker: DatePicker, tools: WidgetTools): Promise<void> {
  const { input } = picker;
  if (input.value === '') return;
  if (input.readOnly) throw cannotClear();
  open(picker, tools);
  typeText(input, '');
  fire(input, 'change');
  await leave(picker, tools);
  if (!(await settle(tools, () => input.value === ''))) throw cannotClear();
}

function open({ input }: DatePicker, tools: WidgetTools): void {
  tools.click(input);
  if (input.ownerDocument.activeElement !== input) focus(input);
}

async function leave(picker: DatePicker, tools: WidgetTools): Promise<void> {
  blur(picker.input);
  pressOutside(picker.root.ownerDocument);
  await tools.until(() => panelOf(picker) === null);
}

function panelOf({ root, hints }: DatePicker): Element | null {
  return [...root.ownerDocument.querySelectorAll(hints.panel)].find(isRendered) ?? null;
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

/** Pages the calendar to the month and clicks the day. */
async function pickDay(picker: DatePicker, wanted: Day, tools: WidgetTools): Promise<void> {
  const { hints } = picker;
  open(picker, tools);
  const panel = await tools.until(() => panelOf(picker));
  tools.own(panel);
  try {
    for (let page = 0; page < MOST_PAGES; page++) {
      const shown = monthShown(panel, hints.header);
      const button = shown && panel.querySelector(buttonTowards(wanted, shown, hints));
      if (!button) break;
      tools.click(button);
      await tools.until(() => monthShown(panel, hints.header)?.join() !== shown.join());
    }
    const cell = [...panel.querySelectorAll(hints.day)].find(
      (candidate) => Number(shownText(candidate)) === wanted.day,
    );
    if (!cell) throw new WidgetRefusal('failed', 'rejected', { value: Object.values(wanted).join('-') });
    if (isDisabled(cell)) {
      throw new WidgetRefusal('skipped', 'optionDisabled', { value: Object.values(wanted).join('-') });
    }
    tools.click(cell.firstElementChild ?? cell);
    clickConfirm(picker, tools);
  } finally {
    await leave(picker, tools);
  }
}

function monthShown(panel: Element, header: string): [number, number] | null {
  const text = [...panel.querySelectorAll(header)].map(shownText).join(' ');
  const [year, month] = text.match(/\d+/g)?.map(Number) ?? [];
  return year === undefined || month === undefined ? null : [year, month];
}

function buttonTowards(wanted: Day, [year, month]: [number, number], hints: CalendarHints): string {
  const months = (wanted.year - year) * 12 + wanted.month - month;
  if (months === 0) return ':not(*)';
  if (months >= 12) return hints.nextYear;
  if (months <= -12) return hints.previousYear;
  return months > 0 ? hints.nextMonth : hints.previousMonth;
}

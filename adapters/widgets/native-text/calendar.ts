import { COMMON_FORMATS, COMMON_MONTHS, dateParts, inFormat, layoutOf, sameDate } from '../shared/dates.ts';
import { isRendered } from '../shared/dom.ts';
import { enterUnfocused, pressOutside } from '../shared/events.ts';
import { settle } from '../shared/settle.ts';
import { WidgetRefusal } from '../widget.ts';
import type { WidgetTools } from '../widget.ts';
import { enterOrChoose } from './suggestions.ts';

/** Names of calendars in handlers, classes and attributes, and of what is drawn beside their fields. */
const CALENDAR =
  /WdatePicker|\bWdate\b|laydate|date-?_?(?:time)?-?_?picker|calendar|selectdate|setday|form[-_]date(?:time)?\b/i;
const HANDLERS = ['onclick', 'onfocus', 'onmousedown'];
const MARKS = ['class', 'data-provide', 'data-toggle', 'data-plugin'];
const PICTURES = 'i,span,a,button,svg,img';
const PICTURE = /calendar|(?:^|[\s_/-])date(?:$|[\s._-])/i;
/** The layout of a date and nothing else: an example could be that of a number. */
const LAYOUT = /^y{4}\s*[-/.年]\s*m{2}(?:\s*[-/.月]\s*d{2}日?|月)?$/i;
/** The least that a calendar measures, in px. */
const LEAST_SIDE = 100;
/** What calendars show, and how many of it at least: the days of a month, the months of a year, or years. */
const CELLS: readonly (readonly [RegExp, least: number])[] = [
  [/^(?:[1-9]|[12]\d|3[01])$/, 28],
  [/^(?:\d{1,2}|[一二三四五六七八九十]{1,2})月$/, 12],
  [/^(?:19|20)\d{2}年?$/, 9],
];

/** Fields that were seen to open a calendar. */
const opening = new WeakSet<Element>();

/** Whether a field has a calendar: it says so, or has opened one. */
export function hasCalendar(field: HTMLInputElement): boolean {
  if (opening.has(field) || says(field, [...HANDLERS, ...MARKS])) return true;
  // Nothing can be typed, and the picture beside it, or the layout that it asks for, says what a click brings.
  return field.readOnly && (LAYOUT.test(field.placeholder.trim()) || pictureBeside(field));
}

function says(field: Element, names: readonly string[]): boolean {
  return CALENDAR.test(names.map((name) => field.getAttribute(name) ?? '').join(' '));
}

function pictureBeside(field: HTMLInputElement): boolean {
  const group = field.parentElement;
  if (!group || group.querySelectorAll('input,select,textarea').length > 1) return false;
  return [...group.querySelectorAll(PICTURES)].some((each) =>
    PICTURE.test(`${each.getAttribute('class') ?? ''} ${each.getAttribute('src') ?? ''}`),
  );
}

/**
 * Types a date into a field with a calendar, in one layout after the other until it stays the same date once the
 * calendar has read it and is closed. One that the page opens by a call may come late, and the call says its layout:
 * it is not opened at all.
 * @param believed whether what is behind the field is known to have taken the date as well
 */
export async function enterDate(
  field: HTMLInputElement,
  text: string,
  format: string | undefined,
  tools: WidgetTools,
  believed: () => boolean = () => true,
): Promise<void> {
  const kept = (spelling: string): boolean =>
    (field.value === spelling || sameDate(field.value, text)) && believed();
  const spellings = [...spellingsOf(field, text, format)];
  for (const spelling of spellings) {
    if (says(field, HANDLERS)) enterUnfocused(field, spelling);
    else await enterWatched(field, spelling, tools);
    if (kept(spelling)) return;
  }
  // It keeps less of a date than is meant: what it made of it is nobody's wish.
  if (keepsLess(field.value, text)) throw new WidgetRefusal('failed', 'rejected', { value: text });
  // A calendar that closes may write what it stands at, whatever was deleted; one that was never opened does not.
  if (text === '') enterUnfocused(field, text);
}

function keepsLess(shown: string, wanted: string): boolean {
  const [kept, meant] = [dateParts(shown), dateParts(wanted)];
  return kept !== null && meant !== null && kept.length < Math.min(meant.length, 3);
}

function spellingsOf(field: HTMLInputElement, text: string, format: string | undefined): Set<string> {
  const parts = dateParts(text);
  if (!parts) return new Set([text]);
  const said = [format, layoutOf(field.value)].filter((layout) => layout !== undefined);
  const usual = parts.length >= 3 ? COMMON_FORMATS : COMMON_MONTHS;
  return new Set([text, ...[...said, ...usual].flatMap((layout) => inFormat(parts, layout) ?? [])]);
}

/** Types and leaves a field, and closes the calendar that it opened meanwhile. Answers whether there was one. */
export async function enterWatched(
  field: HTMLInputElement | HTMLTextAreaElement,
  text: string,
  tools: WidgetTools,
): Promise<boolean> {
  const records: MutationRecord[] = [];
  const watch = new MutationObserver((some) => void records.push(...some));
  watch.observe(field.ownerDocument, {
    subtree: true,
    childList: true,
    attributeFilter: ['style', 'class', 'hidden'],
  });
  const changed = (): HTMLElement[] => {
    records.push(...watch.takeRecords());
    return changedIn(records);
  };
  let calendar: HTMLElement | undefined;
  try {
    await enterOrChoose(field, text, tools, changed);
    calendar = changed().find(isCalendar);
  } finally {
    watch.disconnect();
  }
  if (!calendar) return false;
  opening.add(field);
  pressOutside(field.ownerDocument);
  await settle(tools, () => !isRendered(calendar), 500);
  return true;
}

function changedIn(records: readonly MutationRecord[]): HTMLElement[] {
  const nodes = records.flatMap((record) =>
    record.type === 'childList' ? [...record.addedNodes] : [record.target],
  );
  return [...new Set(nodes)].filter((node) => node instanceof HTMLElement);
}

/** A box over the page that shows days, months or years. */
function isCalendar(element: HTMLElement): boolean {
  if (!isRendered(element) || element.offsetWidth < LEAST_SIDE || element.offsetHeight < LEAST_SIDE)
    return false;
  if (!/absolute|fixed/.test(getComputedStyle(element).position)) return false;
  const texts = new Set<string>();
  for (const cell of element.querySelectorAll('td,span,div,a,button,li')) {
    if (cell.childElementCount === 0) texts.add((cell.textContent ?? '').trim());
  }
  return CELLS.some(([cell, least]) => [...texts].filter((text) => cell.test(text)).length >= least);
}

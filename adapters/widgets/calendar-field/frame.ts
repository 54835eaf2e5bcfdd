import { shownText } from '../shared/dom.ts';
import { isUnmarked } from './unmarked.ts';

const INPUT = 'input:not([type]),input[type="text"]';
const BUTTON = 'button[aria-haspopup="dialog"]';
const FIELDS = 'input:not([type="hidden"]),select,textarea,[contenteditable="true"]';
/** What is part of a picker besides its input. */
const AROUND = '[role="combobox"],[aria-haspopup],[tabindex]';
const CALLED = /(?:date|month|year)[-_]?(?:time)?[-_]?(?:picker|input)|picker[-_]?date|calendar/i;
/** Pickers of other things than one date, and the calls by which old pages open their calendars. */
const OTHERS = /range|week|quarter/i;
const CALLS = ['onclick', 'onfocus', 'onmousedown', 'data-provide', 'data-toggle'];
const LETTER = /\p{L}/u;
/** How far the box of a picker may stand from its input, and how much a picker holds at most. */
const MOST_LEVELS = 6;
const MOST_ELEMENTS = 40;

/** The field of a date picker that an element is, or is part of. */
export function fieldIn(element: Element): HTMLElement | null {
  if (element.matches(`${INPUT},${BUTTON}`)) {
    return element instanceof HTMLElement && isDateField(element) ? element : null;
  }
  if (!element.matches(AROUND) || element.matches(FIELDS)) return null;
  const fields = element.querySelectorAll<HTMLElement>(FIELDS);
  const [only] = fields;
  return fields.length === 1 && only?.matches(INPUT) && isDateField(only) && boxOf(only).contains(element)
    ? only
    : null;
}

/** The largest box around a field that holds nothing else to fill in and no words of its own. */
export function boxOf(field: Element): Element {
  let box = field;
  let parent = field.parentElement;
  for (let level = 0; parent && level < MOST_LEVELS; level++, parent = parent.parentElement) {
    if (
      parent.matches('td,th,li,dd,form,fieldset') ||
      parent.getElementsByTagName('*').length > MOST_ELEMENTS
    )
      break;
    // A button beside an input only opens its calendar.
    const others = field.matches(BUTTON) ? `${FIELDS},${BUTTON}` : FIELDS;
    if ([...parent.querySelectorAll(others)].some((each) => each !== field)) break;
    if (LETTER.test(shownText(parent).replace(shownText(field), ''))) break;
    box = parent;
  }
  return box;
}

/** Whether a field is one of a date: it says so, or its label does and nothing can be typed into it. */
export function isDateField(field: HTMLElement): boolean {
  if (CALLS.some((name) => field.hasAttribute(name))) return false;
  return isMarked(field) || isUnmarked(field);
}

/** Whether a box around the field says by its classes that a date is picked there, or a calendar is drawn beside it. */
export function isMarked(field: HTMLElement): boolean {
  const box = boxOf(field);
  if (field.matches(BUTTON) ? isBeside(field) : box === field) return false;
  const classes: string[] = field.matches(BUTTON) ? [field.className] : [];
  for (const each of [box, ...box.querySelectorAll('*')]) {
    if (each !== field) classes.push(each.getAttribute('class') ?? '');
  }
  const called = classes.join(' ');
  const asks = field instanceof HTMLInputElement ? field.placeholder : shownText(field);
  const isTime = /^\s*[Hh]{1,2}[:：]mm/.test(asks);
  return CALLED.test(called) && !OTHERS.test(called) && !isTime && !/[~～]/.test(asks);
}

function isBeside(button: Element): boolean {
  return (button.parentElement?.querySelector(FIELDS) ?? null) !== null;
}

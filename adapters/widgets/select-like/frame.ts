import { isPrompt } from '#core/matching/option.ts';
import { isRendered, shownText, within } from '../shared/dom.ts';

const FIELDS = 'input:not([type="hidden"]),textarea';
const FRAME = '[class*="select" i],[class*="combo" i],[class*="dropdown" i]';
/** A box whose class says by its last word what it is: `x-select`, and not `x-select-option` or `x-selection`. */
const CALLED = /(?:^|[-_])(?:select|selector|combobox)$/i;
/** Fields of that name take words of one's own. */
const FREE = /auto-?complete|suggest|mention/i;
/** What a frame keeps its options in while they are not shown; without it a click might open anything. */
const LIST = 'ul,ol,dl,select,[role="listbox"]';
/** Where the options are drawn elsewhere, a picture says that there are some. */
const ARROW =
  '[class*="arrow" i],[class*="caret" i],[class*="triangle" i],[class*="chevron" i],[class*="-down" i]';
const TRIGGER = '[tabindex="0"]';
/** How far a frame may stand from the field it is drawn around. */
const MOST_LEVELS = 3;

/**
 * What is drawn as a select around an element: around an input that takes no typing, or takes what is searched for, or
 * around a box without any input that takes the focus.
 */
export function frameAround(element: Element): Element | null {
  const box = element.closest(FRAME);
  const field = element.matches(FIELDS) ? element : box && fieldIn(box);
  const trigger = field ?? box?.querySelector(TRIGGER) ?? element;
  const frame = field ? aroundField(field) : aroundBox(trigger);
  return frame?.contains(element) ? frame : null;
}

/** The input of a frame; `null` where it has none. */
export function fieldIn(frame: Element): HTMLInputElement | HTMLTextAreaElement | null {
  return frame.querySelector<HTMLInputElement | HTMLTextAreaElement>(FIELDS);
}

/** What a person clicks to open the list. */
export function triggerIn(frame: Element): Element {
  return fieldIn(frame) ?? within(frame, TRIGGER) ?? frame;
}

/** Words shown as chosen, each by itself, without those that only ask for a choice or stand in the list. */
export function wordsIn(frame: Element): string[] {
  const inner = [...frame.querySelectorAll('*')].filter(
    (element) =>
      element.childElementCount === 0 &&
      !element.closest(LIST) &&
      !/placeholder/i.test(element.className) &&
      isRendered(element),
  );
  return inner.map(shownText).filter((text) => text !== '' && !isPrompt(text));
}

function aroundField(field: Element): Element | null {
  const readOnly = field.matches('[readonly]');
  const frame = outermost(field.parentElement, (box) => isSoleField(box, field));
  if (!frame || (!readOnly && (!isCalled(frame) || FREE.test(frame.className)))) return null;
  return frame.querySelector(LIST) || (isCalled(frame) && frame.querySelector(ARROW)) ? frame : null;
}

/** Whether a box holds no field but this one. Asked of each field of a page: the first other one ends the search. */
function isSoleField(box: Element, field: Element): boolean {
  const first = box.querySelector(FIELDS);
  if (first && first !== field) return false;
  for (let part = field; part !== box && part.parentElement; part = part.parentElement) {
    for (let next = part.nextElementSibling; next; next = next.nextElementSibling) {
      if (next.matches(FIELDS) || next.querySelector(FIELDS)) return false;
    }
  }
  return true;
}

function aroundBox(trigger: Element): Element | null {
  if (!trigger.matches(TRIGGER) || trigger.matches('a,button,[role]')) return null;
  const frame = outermost(trigger, (box) => box.querySelector(FIELDS) === null);
  if (!frame || !isCalled(frame)) return null;
  return frame.querySelector(LIST) || frame.querySelector(ARROW) ? frame : null;
}

/** The outermost frame close around an element that `fits`. */
function outermost(from: Element | null, fits: (box: Element) => boolean): Element | null {
  let frame: Element | null = null;
  let box = from;
  for (let level = 0; box && level < MOST_LEVELS && fits(box); level++, box = box.parentElement) {
    if (box.matches(FRAME)) frame = box;
  }
  return frame;
}

function isCalled(frame: Element): boolean {
  return [...frame.classList].some((name) => CALLED.test(name));
}

import { isPrompt } from '#core/matching/option.ts';
import { isRendered, shownText, within } from '../shared/dom.ts';

const FIELDS = 'input:not([type="hidden"]),textarea';
type Field = HTMLInputElement | HTMLTextAreaElement;
const FRAME = '[class*="select" i],[class*="combo" i],[class*="dropdown" i]';
/** A box whose class says by its last word what it is: `x-select`, and not `x-select-option` or `x-selection`. */
const CALLED = /(?:^|[-_])(?:select|selector|combobox)$/i;
/** Fields of that name take words of one's own. */
const FREE = /auto-?complete|suggest|mention/i;
/** What a frame keeps its options in while they are not shown; without it a click might open anything. */
const LIST = 'ul,ol,dl,select,[role="listbox"]';
/** Where the options are drawn elsewhere, a picture says that there are some; in a field without typing any picture does. */
const ARROW =
  '[class*="arrow" i],[class*="caret" i],[class*="triangle" i],[class*="chevron" i],[class*="-down" i]';
const PICTURE = `${ARROW},svg,[class*="icon" i]`;
const TRIGGER = '[tabindex="0"]';
/** What stands between several words. */
const SEPARATOR = /[,，、;；]$/;
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
  const frame = (field ? aroundField(field) : aroundBox(trigger)) ?? frameBefore(trigger);
  if (frame?.contains(element) !== true) return null;
  known.set(trigger, frame);
  return frame;
}

/** Frames that were seen: some keep a list in theirs until it is opened, and elsewhere from then on. */
const known = new WeakMap<Element, Element>();

function frameBefore(trigger: Element): Element | null {
  const frame = known.get(trigger);
  const isStill = frame?.isConnected === true && frame.contains(trigger) && frame.matches(FRAME);
  return isStill && hasAtMost(1, frame) ? frame : null;
}

/** The input of a frame; `null` where it has none. */
export function fieldIn(frame: Element): Field | null {
  return [...frame.querySelectorAll<Field>(FIELDS)].find((field) => !isListTick(field)) ?? null;
}

/** The tick box of an entry in a list. */
function isListTick(field: Element): boolean {
  return field.matches('[type="checkbox"],[type="radio"]') && field.closest(LIST) !== null;
}

/** What a person clicks to open the list: what lies on top in its middle, where any part may be the one that listens. */
export function triggerIn(frame: Element): Element {
  return fieldIn(frame) ?? topmost(within(frame, TRIGGER) ?? frame);
}

function topmost(box: Element): Element {
  const { left, top, width, height } = box.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const inner = [...box.children].findLast((child) => {
    const place = child.getBoundingClientRect();
    const covers = place.left <= x && x <= place.right && place.top <= y && y <= place.bottom;
    return covers && !child.matches('button,a,svg') && isRendered(child);
  });
  return inner ? topmost(inner) : box;
}

/** Words shown as chosen, each by itself, without those that only ask for a choice or stand in the list. */
export function wordsIn(frame: Element): string[] {
  const inner = [...frame.querySelectorAll('*')].filter(
    (element) =>
      element.childElementCount === 0 &&
      !element.closest(`${LIST},button,i`) &&
      !/placeholder|icon/i.test(element.className) &&
      isRendered(element),
  );
  const texts = inner.map((element) => shownText(element).replace(SEPARATOR, ''));
  return texts.filter((text) => text !== '' && !isPrompt(text));
}

function aroundField(field: Element): Element | null {
  const readOnly = field.matches('[readonly]');
  const frame = outermost(field.parentElement, (box) => hasAtMost(1, box));
  if (!frame || (!readOnly && (!isCalled(frame) || FREE.test(frame.className)))) return null;
  const picture = readOnly ? PICTURE : ARROW;
  return frame.querySelector(LIST) || (isCalled(frame) && frame.querySelector(picture)) ? frame : null;
}

/** Whether a box holds no more fields than so many. Asked of each field of a page: the first one too many ends the search. */
function hasAtMost(most: number, box: Element): boolean {
  const walker = box.ownerDocument.createTreeWalker(box, NodeFilter.SHOW_ELEMENT);
  let count = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element && node.matches(FIELDS) && !isListTick(node)) count += 1;
    if (count > most) return false;
  }
  return true;
}

function aroundBox(trigger: Element): Element | null {
  if (trigger.matches('a,button,[role]')) return null;
  const frame = outermost(trigger, (box) => hasAtMost(0, box));
  if (!frame || !isCalled(frame) || !(trigger.matches(TRIGGER) || isPressable(frame))) return null;
  return frame.querySelector(LIST) || frame.querySelector(ARROW) ? frame : null;
}

function isPressable(frame: Element): boolean {
  return [frame, ...frame.querySelectorAll('*')].some((each) => getComputedStyle(each).cursor === 'pointer');
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

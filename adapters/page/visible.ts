import { closestDeep, flatClosest } from './flat-tree.ts';

/** Whether an element is drawn at all; text of it may be a label. */
export function isDrawn(element: Element): boolean {
  return element.checkVisibility({ checkVisibilityCSS: true });
}

/**
 * Whether a person could meet the element: drawn, larger than a dot, on the page and not hidden from helpers. Traps
 * for robots are drawn far outside, without size, or without colour. `scope` is the page's body or the open dialog.
 */
export function isReachable(element: Element, scope: Element): boolean {
  if (!isSeen(element, scope)) return false;
  const box = element.getBoundingClientRect();
  if (box.width <= 1 || box.height <= 1) return false;
  const view = element.ownerDocument.defaultView;
  const left = box.right + (view?.scrollX ?? 0);
  const top = box.bottom + (view?.scrollY ?? 0);
  if (left <= 0 || top <= 0) return false;
  return closestDeep(element, '[aria-hidden="true"]') === null;
}

/** More controls than a trap has: a form that is still fading in. */
const FADING_FORM = 3;

function isSeen(element: Element, scope: Element): boolean {
  if (element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true })) return true;
  return isDrawn(element) && !isColourless(element, scope);
}

function isColourless(element: Element, scope: Element): boolean {
  const blank = flatClosest(element, (each) => each === scope || getComputedStyle(each).opacity === '0');
  if (!blank || blank === scope) return false;
  return blank.querySelectorAll('input, textarea, select').length <= FADING_FORM;
}

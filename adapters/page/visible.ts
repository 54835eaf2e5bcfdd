import { flatClosest } from './flat-tree.ts';

/** Whether an element is drawn at all; text of it may be a label. */
export function isDrawn(element: Element): boolean {
  return element.checkVisibility({ checkVisibilityCSS: true });
}

/**
 * Whether a person could meet the element: drawn, larger than a dot, on the page and not hidden from helpers. Traps
 * for robots are drawn far outside, without size, or without colour.
 */
export function isReachable(element: Element, box: DOMRect = element.getBoundingClientRect()): boolean {
  if (!element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true })) return false;
  if (box.width <= 1 || box.height <= 1) return false;
  const view = element.ownerDocument.defaultView;
  const left = box.right + (view?.scrollX ?? 0);
  const top = box.bottom + (view?.scrollY ?? 0);
  if (left <= 0 || top <= 0) return false;
  return flatClosest(element, (each) => each.getAttribute('aria-hidden') === 'true') === null;
}

import { buttonName, keeps } from './acting-words.ts';
import { flatAncestors, flatContains, queryDeep } from './flat-tree.ts';
import { isDrawn } from './visible.ts';

const BUTTON = 'button, a, [role="button"], input[type="button"], input[type="submit"]';
/** A bar with a search box and a button is no panel. */
const FEWEST_FIELDS = 2;
const LEAST_HEIGHT = 100;

/**
 * A form that lies over a list without barring it: a box taken out of the page's flow, with fields and a button that
 * keeps them, over a page whose own fields nothing keeps. Where both could be the form, neither is chosen.
 * @param content selects what a person fills in
 */
export function panelOver(document: Document, content: string): Element | null {
  const saving = savingButtons(document);
  const boxes = new Set<Element>();
  for (const button of saving) {
    for (const box of flatAncestors(button)) if (isTakenOut(box)) boxes.add(box);
  }
  const fields: Element[] = [];
  if (boxes.size > 0) {
    queryDeep(document, content, (element) => {
      if (isDrawn(element)) fields.push(element);
    });
  }
  const panels = [...boxes].filter((box) => {
    const inside = fields.filter((field) => flatContains(box, field)).length;
    if (inside < FEWEST_FIELDS || inside === fields.length) return false;
    if (!saving.every((button) => flatContains(box, button))) return false;
    return box.getBoundingClientRect().height >= LEAST_HEIGHT && liesOver(box);
  });
  // Boxes within a panel are parts of it.
  return panels.find((panel) => panels.every((other) => flatContains(panel, other))) ?? null;
}

/** Buttons that keep what was typed; those in the rows of a list keep nothing of it. */
function savingButtons(document: Document): Element[] {
  const found: Element[] = [];
  queryDeep(document, BUTTON, (element) => {
    if (keeps(buttonName(element)) && isDrawn(element) && !element.closest('td')) found.push(element);
  });
  return found;
}

function isTakenOut(element: Element): boolean {
  return element.matches('dialog[open]') || /fixed|absolute/.test(getComputedStyle(element).position);
}

/** Whether the box is a window of its own, or something of the page lies under it: panes side by side cover nothing. */
function liesOver(box: Element): boolean {
  const { left, right, top, bottom } = box.getBoundingClientRect();
  if (box.matches('dialog, [role="dialog"]')) return true;
  const { innerWidth, innerHeight } = box.ownerDocument.defaultView ?? window;
  const edges = [left <= 0, top <= 0, right >= innerWidth, bottom >= innerHeight].filter(Boolean);
  if (getComputedStyle(box).position === 'fixed' && edges.length < 2) return true;
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const points = [
    [x, y],
    [x, top + 4],
    [x, bottom - 4],
    [left + 4, y],
    [right - 4, y],
  ] as const;
  return points.some(([px, py]) => {
    const stack = box.ownerDocument.elementsFromPoint(px, py);
    const own = stack.findIndex((element) => flatContains(box, element));
    if (own < 0) return false;
    const under = stack.slice(own).filter((element) => !flatContains(box, element));
    return under.some((element) => !flatContains(element, box) && element.textContent?.trim() !== '');
  });
}

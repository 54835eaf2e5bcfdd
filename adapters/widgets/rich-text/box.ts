import { isRendered, shownText } from '../shared/dom.ts';
import { surfacesIn } from './surface.ts';

/** Boxes that hold a field and are never part of one. */
const STOP = 'body,form,fieldset,table,tbody,tr,td,th,li,dd,label,dialog,[role="dialog"],main';
const BUTTONS =
  'button,a,[role="button"],[title],[aria-label],[data-title],[data-tooltip],[onclick],[unselectable]';
const FIELDS =
  'input:not([type="hidden"],[type="button"],[type="file"],[type="color"]),textarea,[role="textbox"],[role="combobox"]';
const LEAST_BUTTONS = 3;
/** Letters that the words on a toolbar come to, for each of its buttons. */
const MOST_LETTERS = 10;
/** Letters of what an editor says below its text: a path, a count. */
const MOST_AFTER = 60;
/** How far the box may stand from the surface. */
const MOST_LEVELS = 8;

export interface EditorBox {
  element: Element;
  /** Whether there is a toolbar in it: the mark of an editor that is locked. */
  tools: boolean;
}

/**
 * The box that an editor is drawn as: its surface with the toolbar over it, and what the same border holds. Words before
 * the surface that are no buttons are somebody's label, and end the box; those after it are part of it within its border.
 */
export function boxOf(outer: Element): EditorBox {
  const box: EditorBox = { element: outer, tools: false };
  let child = outer;
  let followed = false;
  for (let level = 0; level < MOST_LEVELS; level++) {
    const { parentElement: parent } = child;
    if (!parent || parent.matches(STOP)) break;
    const beside = new Set(
      [...parent.childNodes].map((node) => (node === child ? 'empty' : kindOf(node, child))),
    );
    if (beside.has('foreign')) break;
    const strip = beside.has('strip');
    followed ||= beside.has('after');
    box.tools ||= strip;
    if (box.tools && (isFramed(parent) || (strip && !followed))) box.element = parent;
    child = parent;
  }
  return box;
}

type Beside = 'empty' | 'strip' | 'after' | 'foreign';

function kindOf(node: Node, child: Element): Beside {
  if (node instanceof Text) return node.data.trim() === '' ? 'empty' : 'foreign';
  if (!(node instanceof HTMLElement) || !isRendered(node) || isDot(node)) return 'empty';
  if (isStrip(node)) return 'strip';
  if (node.matches(FIELDS) || hasDrawn(node, FIELDS) || surfacesIn(node).length > 0) return 'foreign';
  const text = shownText(node);
  if (text === '' || liesOver(node, child)) return 'empty';
  const after = child.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING;
  return after && text.length <= MOST_AFTER ? 'after' : 'foreign';
}

/** A placeholder over the surface, or what stands in for one that is hidden. */
function liesOver(node: Element, surface: Element): boolean {
  if (!isRendered(surface)) return true;
  const [a, b] = [node.getBoundingClientRect(), surface.getBoundingClientRect()];
  const [x, y] = [a.left + a.width / 2, a.top + a.height / 2];
  return x > b.left && x < b.right && y > b.top && y < b.bottom;
}

/** A toolbar: buttons in a row, with few words. */
function isStrip(element: Element): boolean {
  if (element.matches('[role="toolbar"]') || element.querySelector('[role="toolbar"]')) return true;
  if (hasDrawn(element, FIELDS) || surfacesIn(element).length > 0) return false;
  const buttons = [...element.querySelectorAll('*')].filter(
    (each) => isRendered(each) && (each.matches(BUTTONS) || isPointed(each)),
  );
  return buttons.length >= LEAST_BUTTONS && drawnText(element).length <= buttons.length * MOST_LETTERS;
}

/** Words for screen readers alone. */
function isDot({ offsetWidth, offsetHeight }: HTMLElement): boolean {
  return offsetWidth <= 1 || offsetHeight <= 1;
}

function isPointed(element: Element): boolean {
  return element.children.length === 0 && getComputedStyle(element).cursor === 'pointer';
}

function drawnText(element: Element): string {
  return element instanceof HTMLElement ? element.innerText.trim() : '';
}

function hasDrawn(element: Element, selector: string): boolean {
  return [...element.querySelectorAll(selector)].some(isRendered);
}

function isFramed(element: Element): boolean {
  if (element.getAttribute('role') === 'application') return true;
  const style = getComputedStyle(element);
  return ['top', 'right', 'bottom', 'left'].every(
    (side) => Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) > 0,
  );
}

import { flatAncestors, flatContains, OURS, queryDeep } from './flat-tree.ts';
import { panelOver } from './panel.ts';
import { isDrawn } from './visible.ts';

const CONTENT = 'input, textarea, select, iframe, [contenteditable], [role="combobox"], [role="textbox"]';
const INSET = 2;

/**
 * The dialog that bars the rest of the page, or `null`. Known by its role, by the top layer, or by a box above a mask that
 * covers the window: libraries agree on the picture, not on the markup. A form that lies over a list counts as well.
 */
export function openModal(document: Document): Element | null {
  const declared: Element[] = [];
  queryDeep(
    document,
    'dialog[open], [aria-modal="true"], [role="dialog"], [role="alertdialog"]',
    (element) => {
      if (isDrawn(element) && element.getAttribute('aria-hidden') !== 'true') declared.push(element);
    },
  );
  const masked = boxAboveMask(document);
  const barring = declared.filter((element) => bars(element) || (masked !== null && fills(masked, element)));
  return topmost(barring.filter(hasContent)) ?? masked ?? panelOver(document, CONTENT);
}

function bars(element: Element): boolean {
  return element.matches(':modal') || element.getAttribute('aria-modal') === 'true';
}

/** Whether a dialog is what the box above the mask shows; a page fixed to the window as a whole holds more than that. */
function fills(box: Element, dialog: Element): boolean {
  if (flatContains(dialog, box)) return true;
  let outside = false;
  queryDeep(box, CONTENT, (element) => {
    if (isDrawn(element) && !flatContains(dialog, element)) outside = true;
  });
  return flatContains(box, dialog) && !outside;
}

function hasContent(element: Element): boolean {
  let found = false;
  if (element.matches(CONTENT)) return true;
  queryDeep(element, CONTENT, () => {
    found = true;
  });
  return found;
}

/** Of several open dialogs the one that is drawn above the others at its own middle; else the last. */
function topmost(dialogs: readonly Element[]): Element | null {
  const above = dialogs.filter((dialog) => {
    const box = dialog.getBoundingClientRect();
    const hit = hitAt(dialog.ownerDocument, box.left + box.width / 2, box.top + Math.min(box.height / 2, 40));
    return hit !== null && flatContains(dialog, hit);
  });
  return above.at(-1) ?? dialogs.at(-1) ?? null;
}

/** Deepest element at a point of the window, through open shadow roots. */
function hitAt(document: Document, x: number, y: number): Element | null {
  let hit = document.elementFromPoint(x, y);
  while (hit?.shadowRoot && !hit.matches(OURS)) {
    const inner = hit.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  return hit;
}

/** The outermost ancestor (or the element itself) that is taken out of the page's flow and fixed to the window. */
function fixedRoot(element: Element | null): Element | null {
  if (!element) return null;
  let root: Element | null = null;
  for (const each of [element, ...flatAncestors(element)]) {
    if (getComputedStyle(each).position === 'fixed') root = each;
  }
  return root;
}

function boxAboveMask(document: Document): Element | null {
  const view = document.defaultView;
  if (!view) return null;
  const { innerWidth: width, innerHeight: height } = view;
  const corners = [
    [INSET, INSET],
    [width - INSET, INSET],
    [INSET, height - INSET],
    [width - INSET, height - INSET],
  ] as const;
  const roots = corners.map(([x, y]) => fixedRoot(hitAt(document, x, y)));
  const [mask] = roots;
  const whole = mask && roots.filter((root) => root === mask).length >= 3 && covers(mask, width, height);
  if (!whole) return drawerRoot(roots);
  if (hasContent(mask)) return mask;
  const middle = fixedRoot(hitAt(document, width / 2, height / 2));
  if (middle && middle !== mask && hasContent(middle)) return middle;
  return uncovered(document, mask);
}

/** The box of the first field that the mask does not cover, wherever in the window it stands. */
function uncovered(document: Document, mask: Element): Element | null {
  let found: Element | null = null;
  queryDeep(document, CONTENT, (element) => {
    if (found || !isDrawn(element)) return;
    const box = fixedRoot(element);
    if (!box || box === mask) return;
    const { left, top, width, height } = element.getBoundingClientRect();
    const hit = hitAt(document, left + width / 2, top + height / 2);
    if (hit && flatContains(box, hit)) found = box;
  });
  return found;
}

/** A drawer and its mask under one fixed root: every corner shows a part of it. */
function drawerRoot(roots: readonly (Element | null)[]): Element | null {
  const distinct = [...new Set(roots)];
  const [one, other] = distinct;
  if (distinct.length > 2 || !one || !other) return null;
  const withContent = distinct.filter((root): root is Element => root !== null && hasContent(root));
  const [drawer] = withContent;
  const bare = distinct.find((root) => root !== drawer);
  const view = one.ownerDocument.defaultView;
  const masks = bare && view && covers(bare, view.innerWidth, view.innerHeight);
  return withContent.length === 1 && masks && drawer ? drawer : null;
}

function covers(element: Element, width: number, height: number): boolean {
  const box = element.getBoundingClientRect();
  return box.width >= width * 0.98 && box.height >= height * 0.98;
}

import { byId } from '../../widgets/shared/dom.ts';
import { queryDeep } from '../flat-tree.ts';
import { isDrawn } from '../visible.ts';
import { CONTENT, isOffered, pressable, type FoundAct } from './act.ts';
import { foldedByClass, tabsByClass } from './by-class.ts';
import { innermost, labelOf, namesIn } from './names.ts';

const FEWEST_TABS = 2;
const MOST_TABS = 12;
/** How far up the names of tabs may stand from their panels. */
const LEVELS = 3;
const OPENS_POPUP =
  '[aria-haspopup]:not([aria-haspopup="false"]), [role="combobox"], [role="menuitem"], [role="treeitem"], input, select, textarea, [data-toggle="dropdown"], [data-bs-toggle="dropdown"]';

/** Tabs and folded parts that hold, or may hold, more of the form. `roots` are the controls' own elements. */
export function findFolded(scope: Element, roots: ReadonlySet<Element>): FoundAct[] {
  const found: FoundAct[] = [];
  const add = (
    kind: FoundAct['kind'],
    element: Element,
    isOpen: () => boolean,
    part: Element | null | undefined,
  ): void => {
    const label = labelOf(element);
    if (label === '' || isOpen() || !isOffered(kind, element, part) || isPartOfControl(element, roots))
      return;
    if (found.some((act) => act.element.contains(element) || element.contains(act.element))) return;
    const progress = (): number => Number(isOpen());
    found.push({ kind, element, label, columns: [], controls: [], progress, part: part ?? undefined });
  };
  queryDeep(scope, '[role="tab"]', (element) => {
    // Frameworks leave the attribute out where it is false; without one that has it these are headers of sections.
    const list = element.closest('[role="tablist"]') ?? element.parentElement;
    if (!list?.querySelector('[role="tab"][aria-selected="true"]')) return;
    // Some listen on the link in the tab, and not on the tab.
    add(
      'tab',
      innermost(element),
      () => element.getAttribute('aria-selected') === 'true',
      controlledBy(element),
    );
  });
  const hidden = hiddenParts(scope);
  const panels = new Set<Element>();
  for (const { items, members } of tabLists(hidden)) {
    for (const [index, panel] of members.entries()) {
      panels.add(panel);
      const item = items[index];
      if (item) add('tab', innermost(item), () => isShown(panel), panel);
    }
  }
  queryDeep(scope, 'details:not([open]) > summary', (element) => {
    const details = element.parentElement;
    add('section', element, () => details?.hasAttribute('open') === true, details);
  });
  queryDeep(scope, '[aria-expanded="false"]', (element) => {
    if (element.matches(OPENS_POPUP) || element.querySelector(OPENS_POPUP)) return;
    const handle = element.querySelector('[role="button"], button') ?? element;
    add('section', handle, () => element.getAttribute('aria-expanded') === 'true', controlledBy(element));
  });
  for (const part of hidden) {
    const header = part.previousElementSibling;
    if (panels.has(part) || !header || header.querySelector(CONTENT) || isBox(part)) continue;
    const handle = innermost(header);
    if (pressable(handle)) add('section', handle, () => isShown(part), part);
  }
  for (const { element, isOpen } of tabsByClass(scope)) add('tab', element, isOpen, null);
  for (const { element, isOpen } of foldedByClass(scope)) add('section', element, isOpen, null);
  return found;
}

function controlledBy(element: Element): Element | null {
  const id = element.getAttribute('aria-controls');
  return id === null || id === '' ? null : byId(element, id);
}

/** Parts that are in the page and not shown, the outermost of each, with something to fill in. */
function hiddenParts(scope: Element): Set<Element> {
  const parts = new Set<Element>();
  const shut = new Map<Element, Element | null>([[scope, null]]);
  /** The outermost box around that is not shown. */
  const outermost = (element: Element | null): Element | null => {
    if (!element) return null;
    let found = shut.get(element);
    if (found === undefined) {
      found = outermost(element.parentElement) ?? (isShut(element) ? element : null);
      shut.set(element, found);
    }
    return found;
  };
  queryDeep(scope, CONTENT, (element) => {
    // Libraries keep a hidden field inside of a drawn control: it is no part of the page by itself.
    let part = outermost(element.parentElement);
    while (part && !part.previousElementSibling && part.parentElement && isFlat(part.parentElement, scope)) {
      part = part.parentElement;
    }
    if (part) parts.add(part);
  });
  return parts;
}

function isShut(element: Element): boolean {
  return !element.checkVisibility() || isFoldedUp(element);
}

/** The least of what a folded part holds, in px: what is only kept for helpers has less. */
const LEAST_INSIDE = 16;

/** Whether a box is as wide as a part of the page and shows nothing, by its height alone, of what is in it. */
function isFoldedUp(element: Element): boolean {
  if (!(element instanceof HTMLElement) || element.offsetHeight > 1) return false;
  if (element.offsetWidth <= LEAST_INSIDE || element.scrollHeight < LEAST_INSIDE) return false;
  return /hidden|clip/.test(getComputedStyle(element).overflowY);
}

/** A box around a hidden part that takes no room either, and is no more than its frame. */
function isFlat(element: Element, scope: Element): boolean {
  return element !== scope && element instanceof HTMLElement && element.offsetHeight <= 1;
}

function isShown(part: Element): boolean {
  const field = part.querySelector(CONTENT);
  for (let each = field?.parentElement; each && part.contains(each); each = each.parentElement) {
    if (isFoldedUp(each)) return false;
  }
  return isDrawn(part);
}

/** Dialogs and poppers wait hidden in the page, and are opened by what is no header of theirs. */
function isBox(part: Element): boolean {
  const inside = '[role="dialog"], [aria-modal], dialog';
  if (part.matches(inside) || part.querySelector(inside)) return true;
  return ['fixed', 'absolute'].includes(getComputedStyle(part).position);
}

/** Panels of which one is shown, with as many names before them, of which its own alone looks different. */
function tabLists(hidden: ReadonlySet<Element>): { items: Element[]; members: Element[] }[] {
  const parents = new Set([...hidden].flatMap(({ parentElement }) => parentElement ?? []));
  return [...parents].flatMap((parent) => {
    const folded = [...parent.children].find((child) => hidden.has(child));
    const alike = [...parent.children].filter((child) => child.tagName === folded?.tagName);
    // The names may stand in the same box, in an element of the same kind.
    for (const members of [alike, alike.slice(1)]) {
      const shown = members.filter(isShown);
      const count = members.length;
      if (shown.length !== 1 || count < FEWEST_TABS || count > MOST_TABS) continue;
      if (members.some(isBox)) continue;
      const items = namesBefore(members[0], count);
      const at = members.indexOf(shown[0] ?? parent);
      if (items && isMarked(items, at)) return [{ items, members }];
    }
    return [];
  });
}

function namesBefore(first: Element | undefined, count: number): Element[] | undefined {
  let each: Element | null = first ?? null;
  for (let level = 0; each && level < LEVELS; level += 1, each = each.parentElement) {
    for (let before = each.previousElementSibling; before; before = before.previousElementSibling) {
      if (!isDrawn(before) || before.querySelector(CONTENT)) break;
      const lists = [before, ...before.querySelectorAll('*')].map(namesIn);
      const names = lists.find(({ length }) => length === count);
      if (names) return names;
    }
  }
  return undefined;
}

function isMarked(items: readonly Element[], at: number): boolean {
  const looks = items.map((item) =>
    [item, innermost(item)]
      .map((each) => `${each.className} ${each.getAttribute('style') ?? ''} ${each.ariaSelected ?? ''}`)
      .join('|'),
  );
  return looks.every((look, index) => index === at || look !== looks[at]);
}

function isPartOfControl(element: Element, roots: ReadonlySet<Element>): boolean {
  for (let each: Element | null = element; each; each = each.parentElement) if (roots.has(each)) return true;
  return false;
}

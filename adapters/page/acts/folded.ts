import { queryDeep } from '../flat-tree.ts';
import { isLabelText } from '../grid.ts';
import { isDrawn } from '../visible.ts';
import { CONTENT, isOffered, pressable, type FoundAct } from './act.ts';

/** Longest name of a tab or section; longer texts are content. */
const LONGEST = 24;
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
    add('tab', element, () => element.getAttribute('aria-selected') === 'true', controlledBy(element));
  });
  const hidden = hiddenParts(scope);
  const panels = new Set<Element>();
  for (const { items, members } of tabLists(hidden)) {
    for (const [index, panel] of members.entries()) {
      panels.add(panel);
      const item = items[index];
      if (item) add('tab', innermost(item), () => isDrawn(panel), panel);
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
    if (pressable(handle)) add('section', handle, () => isDrawn(part), part);
  }
  return found;
}

function controlledBy(element: Element): Element | null {
  const id = element.getAttribute('aria-controls');
  return id === null || id === '' ? null : element.ownerDocument.getElementById(id);
}

/** Parts that are in the page and not drawn, the outermost of each, with something to fill in. */
function hiddenParts(scope: Element): Set<Element> {
  const parts = new Set<Element>();
  queryDeep(scope, CONTENT, (element) => {
    if (element.checkVisibility()) return;
    let part: Element | null = null;
    for (let each = element.parentElement; each && each !== scope && !each.checkVisibility();) {
      part = each;
      each = each.parentElement;
    }
    // Libraries keep a hidden field inside of a drawn control: it is no part of the page by itself.
    if (part) parts.add(part);
  });
  return parts;
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
      const shown = members.filter(isDrawn);
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
      const list = [before, ...before.querySelectorAll('*')].find((box) => namesIn(box, count));
      if (list) return [...list.children];
    }
  }
  return undefined;
}

function namesIn({ children }: Element, count: number): boolean {
  return children.length === count && [...children].every((child) => labelOf(child) !== '');
}

function isMarked(items: readonly Element[], at: number): boolean {
  const looks = items.map((item) =>
    [item, innermost(item)]
      .map((each) => `${each.className} ${each.getAttribute('style') ?? ''} ${each.ariaSelected ?? ''}`)
      .join('|'),
  );
  return looks.every((look, index) => index === at || look !== looks[at]);
}

/** The element within that alone carries the whole text: what a person would hit. */
function innermost(element: Element): Element {
  const [only] = element.children;
  const sole = element.childElementCount === 1 && only && labelOf(only) === labelOf(element);
  return sole && labelOf(only) !== '' ? innermost(only) : element;
}

function labelOf(element: Element): string {
  const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  return text.length <= LONGEST && isLabelText(text) ? text : '';
}

function isPartOfControl(element: Element, roots: ReadonlySet<Element>): boolean {
  for (let each: Element | null = element; each; each = each.parentElement) if (roots.has(each)) return true;
  return false;
}

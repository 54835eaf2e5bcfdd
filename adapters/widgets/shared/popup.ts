import { flatAncestors, flatContains, queryDeep, shadowRootsIn } from '../../page/flat-tree.ts';
import type { WidgetTools } from '../widget.ts';
import { alikeRows } from './alike.ts';
import { Appearing, isPlaced, outermost } from './appearing.ts';
import {
  byId,
  hasStateClass,
  isDisabled,
  isRendered,
  isSeen,
  isTuckedAway,
  shownText,
  within,
} from './dom.ts';
import { blur } from './events.ts';
import { isFading, saysHidden } from './fading.ts';
import type { Choice } from './options.ts';
import { goneOf } from './leaving.ts';
import { pause, settle } from './settle.ts';

/** What libraries make options of: by role, by the state they announce, by the class alone (NG-ZORRO), and at last by the element. */
const ROWS =
  '[role="option"],[role="menuitem"],[role="menuitemradio"],[role="menuitemcheckbox"],[role="treeitem"],[role="tree"],[aria-selected],.ant-select-item-option,li,dd,[class*="option" i]:is([data-value],[value]):not(option,input,button)';
const NOT_ROWS = '[role="tab"],[role="gridcell"],[role="row"],[role="alert"],[role="status"],td,th';
const LOADING = '[aria-busy="true"],[class*="loading"],[class*="spin"]';

/** A list of options that opens beside its control. */
export interface Popup {
  choices(): Choice[];
  /** The popup's outermost element; `null` until it shows anything. */
  surface(): Element | null;
  loading(): boolean;
  /** Opens it once more where a choice has closed it. */
  reopen(): void;
  /** Ends watching for it. */
  leave(): void;
}

/** How long a list may take to begin to go, and how long before it is pressed beside once more, in ms. */
const CLOSE_PATIENCE = 1000;
const FIRST_PATIENCE = 200;
/** How long it may still be drawn once its control says that it is closed, in ms. */
const DRAWN_PATIENCE = 40;

/** Options that each control's list has shown: a second attempt may find the list still open. */
const seen = new WeakMap<Element, WeakSet<Element>>();
/** Which control's list an option was last shown in: one that is faint while it opens or closes is no other's. */
const shownFor = new WeakMap<Element, Element>();

/**
 * Closes what a person may have left open beside the page's text. Where no role tells whose list it is, it could be the
 * control's own, and a click would close it.
 */
export async function closeStray(root: Element, tools: WidgetTools): Promise<void> {
  if (isExpanded(root)) return;
  const own = seen.get(root);
  const stray = renderedRows(root).some(
    (row) => !own?.has(row) && isSeen(row) && isPlaced(outermost(row, root)),
  );
  if (!stray) return;
  tools.click(root.ownerDocument.body);
  await pause(tools);
}

/**
 * Opens a control's list and watches what appears. The popup is known by behaviour: the element that the control
 * names in `aria-controls` or `aria-owns`, else whatever options were not on the page before.
 */
export function openPopup(root: Element, trigger: Element, tools: WidgetTools): Popup {
  const own = seen.get(root) ?? new WeakSet<Element>();
  seen.set(root, own);
  // What stands in the trigger are choices that were made, unless a list of its own opens there.
  const shown = (): Element[] =>
    renderedRows(root).filter((row) => !isPartOf(trigger, row) || isPlaced(outermost(row, trigger)));
  const rendered = isExpanded(root) ? [] : shown();
  // Some keep a closed list where it is, without any colour; one that opens may fade in from none.
  const faint = new Set(
    rendered.filter((row) => (shownFor.get(row) ?? root) === root && !isSeen(row) && hasText(row)),
  );
  const before = new Set(rendered.filter((row) => !own.has(row) && !faint.has(row)));
  const isOwn = (row: Element): boolean => own.has(row) && !faint.has(row) && !isFading(outermost(row, root));
  const open = isExpanded(root) || rendered.some(isOwn);
  const appearing = new Appearing(root);
  try {
    if (!open) tools.click(trigger);
  } catch (error) {
    appearing.end();
    throw error;
  }
  let surface: Element | null = null;

  const isNew = (row: Element): boolean => !before.has(row) && (!faint.has(row) || isSeen(row));
  const find = (): Element | null => {
    const named = controlled(root);
    const first = named && isRendered(named) ? named : shown().find(isNew);
    const found = first ? outermost(first, root) : appearing.list();
    if (found && found !== surface) tools.own(found);
    return found;
  };
  const current = (): Element | null => {
    if (!surface || !isRendered(surface)) surface = find() ?? surface;
    return surface;
  };
  return {
    surface: current,
    choices() {
      const inside = current();
      const rows = inside ? rowsIn(inside) : [];
      const mine = rows.filter((row) => !before.has(row));
      for (const row of mine) {
        own.add(row);
        shownFor.set(row, root);
      }
      return mine.map(asChoice);
    },
    loading() {
      const inside = current();
      return inside !== null && [...inside.querySelectorAll(LOADING)].some(isRendered);
    },
    reopen() {
      // The box that holds a list with a place of its own may take up no room itself.
      const inside = current();
      const isShut = inside !== null && !isRendered(inside) && rowsIn(inside).length === 0;
      const isGone = isShut || (inside !== null && isTuckedAway(inside));
      if (isGone && !isExpanded(root)) tools.click(trigger);
    },
    leave: () => appearing.end(),
  };
}

/** Whether a row, or the list that it is a row of, says anything. */
function hasText(row: Element): boolean {
  return shownText(row.parentElement ?? row) !== '';
}

function rowsIn(surface: Element): Element[] {
  const rows = renderedRowsIn(surface);
  return rows.length > 0 ? rows : alikeRows(surface);
}

/** Whether a row is one of the trigger's own, such as a chip; a select may hold its options, and draw them in a list of its shadow. */
function isPartOf(trigger: Element, row: Element): boolean {
  if (!trigger.contains(row)) return false;
  for (const around of flatAncestors(row)) {
    if (around === trigger) return true;
    if (around.getRootNode() !== row.getRootNode() && around.matches('[role="listbox"]')) return false;
  }
  return true;
}

/**
 * Closes the list without Escape, which dialogs take for themselves, and without choosing anything. A list that stays
 * open hides nothing from the read-back.
 */
export async function closePopup(root: Element, popup: Popup, tools: WidgetTools): Promise<void> {
  if (!root.isConnected) {
    // Drawn anew by the choice, it has no list any more: whatever looks like one is something else.
    popup.leave();
    tools.click(root.ownerDocument.body);
    return pause(tools);
  }
  // The one that is open now: once it is gone, what was chosen would look like a list of its own.
  const surface = popup.surface();
  popup.leave();
  const gone = surface ? goneOf(surface, () => rowsIn(surface)) : () => true;
  const shut = (): boolean => !isExpanded(root) && (gone() || (surface !== null && isFading(surface)));
  const active = root.ownerDocument.activeElement;
  if (active instanceof HTMLElement && root.contains(active)) blur(active);
  if (shut()) return;
  // A control that says it is closed is, though its list may still be drawn for a while.
  const said = (): boolean =>
    !isExpanded(root) && (announces(root) || (surface !== null && saysHidden(surface)));
  // Some listen for the press beside them, and some for the whole click; some hear none before they have opened altogether.
  for (const patience of [FIRST_PATIENCE, CLOSE_PATIENCE]) {
    tools.click(root.ownerDocument.body);
    if (!(await settle(tools, () => shut() || said(), patience))) continue;
    if (!shut()) await settle(tools, shut, DRAWN_PATIENCE, () => true);
    return;
  }
}

/** Whether the control tells at all if it is open. */
function announces(root: Element): boolean {
  return root.matches('[aria-expanded]') || root.querySelector('[aria-expanded]') !== null;
}

/** Whether the control says that it is open. A list that is kept in it unseen may have opened parts of its own. */
export function isExpanded(root: Element): boolean {
  const opened = [root, ...root.querySelectorAll('[aria-expanded="true"]')];
  return opened.some(
    (element) => element.getAttribute('aria-expanded') === 'true' && element.checkVisibility(),
  );
}

/** The element that a control names as its list. Some name their own words as well. */
function controlled(root: Element): Element | null {
  const input = within(root, '[aria-controls],[aria-owns]');
  const ids = ['aria-controls', 'aria-owns'].flatMap((name) => input?.getAttribute(name) ?? []);
  const named = ids.flatMap((id) => (input ? (byId(input, id) ?? []) : []));
  return named.find((element) => !input?.contains(element)) ?? null;
}

/** Options on screen. */
function renderedRows(root: Element): Element[] {
  return renderedRowsIn(root.ownerDocument);
}

/** Options on screen, innermost where they nest. */
export function renderedRowsIn(place: Document | Element): Element[] {
  if (place instanceof Element && isPlain(place)) {
    return [...place.querySelectorAll(ROWS)].filter(
      (row) => !row.matches(NOT_ROWS) && row.querySelector(ROWS) === null && isRendered(row),
    );
  }
  const rows: Element[] = [];
  queryDeep(place.ownerDocument ?? place, ROWS, (row) => {
    if (place instanceof Document || (row !== place && flatContains(place, row))) rows.push(row);
  });
  const outer = new Set(rows.flatMap((row) => [...flatAncestors(row)]));
  return rows.filter((row) => !row.matches(NOT_ROWS) && !outer.has(row) && isRendered(row));
}

/** Whether what is drawn in an element is what its markup holds: no shadow, and nothing from outside in a slot. */
function isPlain(place: Element): boolean {
  const { done } = shadowRootsIn(place).next();
  return done === true && !place.shadowRoot && place.querySelector('slot') === null;
}

const HIGHLIGHTS = ['highlighted', 'highlight', 'active', 'focused', 'focus', 'hover'];

export function asChoice(element: Element): Choice {
  return {
    element,
    press: soleLink(element) ?? soleLabel(element) ?? element,
    highlighted:
      HIGHLIGHTS.some((state) => hasStateClass(element, state)) && !hasStateClass(element, 'selected'),
    text: shownText(element),
    disabled: isDisabled(element),
    selected:
      element.getAttribute('aria-selected') === 'true' ||
      element.getAttribute('aria-checked') === 'true' ||
      hasStateClass(element, 'selected') ||
      (tickIn(element)?.checked ?? false),
  };
}

/** Old menus and trees hear a press on the link in a row alone. */
function soleLink(row: Element): Element | null {
  const links = row.matches('li') ? row.querySelectorAll('a') : [];
  const [only] = links;
  return links.length === 1 && only && shownText(only) === shownText(row) ? only : null;
}

/** The one native tick box of a row, in lists of which several may be chosen. */
function tickIn(row: Element): HTMLInputElement | null {
  const ticks = row.matches('li,[role="option"]')
    ? row.querySelectorAll<HTMLInputElement>('input[type="checkbox"],input[type="radio"]')
    : [];
  return ticks.length === 1 ? (ticks[0] ?? null) : null;
}

/** The label that a person presses in such a row. */
function soleLabel(row: Element): Element | null {
  return tickIn(row)?.closest('label') ?? null;
}

/** The tick box or radio within an option. */
export function boxIn(row: Element): Element | null {
  return row.querySelector('input[type="checkbox"],input[type="radio"],[role="checkbox"],[role="radio"]');
}

/** Whether an option's own tick box, or else the option itself, is marked. */
export function isTicked(row: Element): boolean {
  const box = boxIn(row);
  return box instanceof HTMLInputElement
    ? box.checked
    : (box ?? row).getAttribute('aria-checked') === 'true' ||
        asChoice(row).selected ||
        hasStateClass(row, 'checked');
}

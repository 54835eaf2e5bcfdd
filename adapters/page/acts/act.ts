import type { ActKind } from '#core/model/act.ts';
import { isNoAdd, leads } from '../acting-words.ts';
import { isDrawn } from '../visible.ts';
import { isRefused, wordsOf } from '../fill/clicks.ts';
import { queryDeep } from '../flat-tree.ts';

/** Something to press before it has a reference. */
export interface FoundAct {
  kind: ActKind;
  element: Element;
  label: string;
  /** Columns of the table it adds to. */
  columns: string[];
  /** Indices of the controls in the table or block it adds to. */
  controls: number[];
  /** The part that is hidden, where it is in the page. */
  part?: Element | undefined;
  /** Grows with what the press is for. */
  progress(): number;
}

/** What a person fills in, whatever library drew it. */
export const CONTENT =
  'input:not([type="hidden"], [type="submit"], [type="button"], [type="image"], [type="reset"]), textarea, select, [contenteditable]:not([contenteditable="false"]), [role="combobox"], [role="textbox"], [role="spinbutton"]';

/** Parts of a page that lead through the portal; a list of tabs may stand in the first two as well. */
const NAVIGATION = 'nav, [role="navigation"]';
const MENU = '[role="menu"], [role="menubar"], [role="tree"]';
/** Parts that lead through the steps of a form or the pages of a list, told by nothing but a class. */
const STEPS =
  '[aria-current="step"], [class*="step" i], [class*="breadcrumb" i], [class*="pagination" i], [class*="pager" i]';

/**
 * Whether an element may be offered at all: it is drawn and works, and neither its words nor its place lead elsewhere.
 * @param part what it would show, where that is in the page
 * @param runs whether its words say so plainly what it does that it may be a link that runs a script
 */
export function isOffered(kind: ActKind, element: Element, part?: Element | null, runs = false): boolean {
  if (!isDrawn(element) || isRefused(element, runs) || element.closest(MENU) || isStep(element)) return false;
  if (element.closest(NAVIGATION) && !part?.querySelector(CONTENT)) return false;
  if (element.matches(':disabled') || element.closest('[aria-disabled="true"]')) return false;
  const text = wordsOf(element);
  return !leads(text) && !(kind === 'addRow' && isNoAdd(text)) && !leadsAway(element, runs);
}

/** Whole parts of a page may be called a step: only what holds no field is the way there. */
function isStep(element: Element): boolean {
  const around = element.closest(STEPS);
  return around !== null && around.querySelector(CONTENT) === null;
}

/** Links with an address in or around the element, other than to a part of this page. */
function leadsAway(element: Element, runs: boolean): boolean {
  return [...element.querySelectorAll('a[href]')].some((link) => isRefused(link, runs));
}

/** Controls that are drawn in a part of the page. */
export function drawnContent(root: Element): number {
  let count = 0;
  queryDeep(root, CONTENT, (element) => {
    if (isDrawn(element)) count += 1;
  });
  return count;
}

export function pressable(element: Element): boolean {
  return getComputedStyle(element).cursor === 'pointer';
}

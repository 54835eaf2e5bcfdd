import { shownText } from '../shared/dom.ts';
import { family } from '../shared/family.ts';
import { unsupported } from '../shared/parts.ts';
import { slider } from '../shared/slider.ts';
import { transfer } from '../shared/transfer.ts';
import { cascade } from './cascade.ts';
import { stars } from './stars.ts';
import { drawnSwitch } from './switch.ts';

const HANDLE = '[role="slider"]:not(input)';
/** Boxes that hold a control each. */
const PLACES = 'td,th,li,dd,form,fieldset,section';

/** One handle that says where it stands; with two, a slider is a range. */
function oneHandle(element: Element): Element | null {
  const handle = element.closest(HANDLE);
  return handle && !rangeAround(handle) ? handle : null;
}

/** A track with several handles. */
function range(element: Element): Element | null {
  const handle = element.closest(HANDLE) ?? element.querySelector(HANDLE);
  const box = handle && rangeAround(handle);
  return box?.contains(element) ? box : null;
}

/** The box that a handle shares with another: its parent, or the one around that where nothing in it is a label. */
function rangeAround(handle: Element): Element | null {
  const parent = handle.parentElement;
  if (!parent || parent.matches(PLACES)) return null;
  if (parent.querySelectorAll(HANDLE).length > 1) return parent;
  const around = parent.parentElement;
  const shared = around !== null && around.querySelectorAll(HANDLE).length === 2;
  return shared && !around.matches(PLACES) && !/\p{L}/u.test(shownText(around)) ? around : null;
}

/** Controls that no library here draws, known by what they do and by one word of their class. */
export default family('behaviour', 79, [
  cascade,
  transfer('[class*="transfer" i]'),
  slider(oneHandle),
  unsupported(range),
  stars,
  drawnSwitch,
]);

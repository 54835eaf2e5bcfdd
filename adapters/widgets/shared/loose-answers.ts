import { isCarrier } from './drawn-over.ts';

/** Native inputs that carry a role are left to the native widgets. */
export const RADIO = '[role="radio"]:not(input)';
export const CHECKBOX = '[role="checkbox"]:not(input)';
const GROUPS = ['group', 'radiogroup', 'listbox', 'tree', 'menu'].map((role) => `[role="${role}"]`).join(',');

/** Radios or ticks side by side that no group is told of, each by itself or alone in a box of its own. */
export function looseAnswers(element: Element, member: string): Element[] {
  const one = element.closest(member);
  if (!one || one.closest(member === RADIO ? '[role="radiogroup"]' : GROUPS)) return [];
  for (let [part, box] = [one, one.parentElement]; box; [part, box] = [box, box.parentElement]) {
    const found = looseAt(box, part, member);
    if (found.length > 1) return found;
    if (box.matches(PLACES) || box.querySelectorAll(member).length > 1) return [];
  }
  return [];
}

/** Boxes that hold one question. */
const PLACES = 'td,th,dd,form,fieldset,section,ul,ol,[role="row"],body';

function looseAt(box: Element, part: Element, member: string): Element[] {
  const alike = [...box.children].filter((each) => each.tagName === part.tagName);
  const members = alike.map((each) => (each.matches(member) ? [each] : [...each.querySelectorAll(member)]));
  const fields = [...box.querySelectorAll('input,select,textarea')];
  if (fields.some((field) => field.closest(member) === null && !isCarrier(field))) return [];
  const found = members.filter(({ length }) => length > 0);
  const isAll = found.flat().length === box.querySelectorAll(member).length;
  return isAll && found.every(({ length }) => length === 1) ? found.flat() : [];
}

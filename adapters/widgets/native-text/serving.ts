import { isRendered } from '../shared/dom.ts';

const DRAWN = /select|combo|tag|token|chosen|picker/i;
const STOP = 'body,form,fieldset,table,tr,td,th,main,section';
const HOLDERS = 'select,input:not([type]),input[type="text"]';
/** How far the drawn box may stand around the field, and how much it holds at most. */
const MOST_LEVELS = 5;
const MOST_ELEMENTS = 400;

/**
 * Whether a field without a name only serves a control that is drawn around it: one that looks like a select or takes tags,
 * and hands its value to another field that nobody sees. What is typed there is a search, and no value.
 */
export function servesAnother(field: Element): boolean {
  if (!(field instanceof HTMLInputElement) || field.name !== '' || !/^(?:text|search)$/.test(field.type))
    return false;
  let box = field.parentElement;
  for (let level = 0; box && level < MOST_LEVELS; level += 1, box = box.parentElement) {
    if (box.matches(STOP)) return false;
    if (!DRAWN.test(box.className)) continue;
    if (box.getElementsByTagName('*').length > MOST_ELEMENTS) return false;
    if (hasHolder(box, field)) return true;
  }
  return false;
}

/** A field out of sight in the box or right beside it. */
function hasHolder(box: Element, field: Element): boolean {
  const beside = [box.previousElementSibling, box.nextElementSibling].filter((each) =>
    each?.matches(HOLDERS),
  );
  return [...box.querySelectorAll(HOLDERS), ...beside].some(
    (each) =>
      each instanceof HTMLElement && each !== field && isOutOfSight(each) && each.getAttribute('name'),
  );
}

function isOutOfSight(element: HTMLElement): boolean {
  if (!isRendered(element) || element.offsetWidth <= 1 || element.offsetHeight <= 1) return true;
  return getComputedStyle(element).opacity === '0';
}

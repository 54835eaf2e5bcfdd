import { shownText } from '../shared/dom.ts';

/** What asks for a date, and for nothing else. */
const ASKS = /(?:日期|年月日?|时间|生日|date|birthday)\s*(?:[(（][^)）]*[)）])?\s*[*＊:：]*\s*$/i;
const BY_ITSELF = /自动|系统|无需|不可/;
const FIELDS = 'input:not([type="hidden"]),select,textarea,button,[role="button"]';
/** How far a label may stand from its field, and how long it is at most. */
const MOST_LEVELS = 3;
const LONGEST = 20;

/** Fields without any mark that were seen to open a calendar. */
const opening = new WeakSet<Element>();

export function opensCalendar(field: Element): void {
  opening.add(field);
}

/**
 * A field that takes no typing, is empty, and of which the label alone says that it is a date: a click may open a calendar. One
 * that shows something was filled in by its page.
 */
export function isUnmarked(field: Element): field is HTMLInputElement {
  if (opening.has(field)) return true;
  if (!(field instanceof HTMLInputElement) || field.type !== 'text' || !field.readOnly) return false;
  if (field.value !== '' || BY_ITSELF.test(`${field.placeholder} ${field.title}`)) return false;
  // With a button of its own beside it, or a role, it opens another way.
  const group = field.parentElement;
  if (field.matches('[role],[aria-haspopup]') || group?.querySelector('button,[role="button"]')) return false;
  if (group?.parentElement?.querySelector(':scope > button,:scope > * > [aria-haspopup="dialog"]'))
    return false;
  const names = [field.placeholder, field.getAttribute('aria-label') ?? '', labelOf(field)];
  return names.some((name) => ASKS.test(name)) && !names.some((name) => BY_ITSELF.test(name));
}

/** Its label element, or the words right before it. */
function labelOf(field: HTMLInputElement): string {
  const [label] = field.labels ?? [];
  if (label) return shownText(label);
  let each: Element = field;
  for (let level = 0; level < MOST_LEVELS; level += 1) {
    for (let node = each.previousSibling; node; node = node.previousSibling) {
      if (node instanceof Element && (node.matches(FIELDS) || node.querySelector(FIELDS))) return '';
      const text = (node.textContent ?? '').trim();
      if (text !== '') return text.length <= LONGEST ? text : '';
    }
    if (!each.parentElement || each.matches('td,th,form,body')) return '';
    each = each.parentElement;
  }
  return '';
}

import { hasStateClass } from '../../widgets/shared/dom.ts';
import { queryDeep } from '../flat-tree.ts';
import { CONTENT, drawnContent, pressable } from './act.ts';
import { innermost, labelOf, namesIn } from './names.ts';

/** Tabs or a folded part of which the page holds nothing before they are opened, nor says by a role what they are. */
export interface ByClass {
  element: Element;
  isOpen(): boolean;
}

const TAB = /(?:^|[-_\s])tabs?(?:$|[-_\s])/i;
const FOLDS = '[class*="collapse" i], [class*="accordion" i], [class*="fold" i], [class*="expansion" i]';
/** The box of one folded part, by the last word of a class. */
const ITEM = /(?:collapse|accordion|fold|expansion)[-_]*(?:item|panel)(?:\s|$)/i;
const FOLD = /(?:collapse|accordion|fold|expansion)[-_]*(?:item|panel|header|head|title)/i;
/** What leads through the portal, told by nothing but a class. */
const LEADS = '[class*="menu" i], [class*="sidebar" i], [class*="aside" i], aside';
const MARKS = ['active', 'selected', 'current', 'checked', 'cur', 'on', 'this'];
/** How far up from their names the panel of tabs may stand. */
const LEVELS = 6;
const MOST_TABS = 12;

/** Names in a box that is called tabs, all to be pressed and one of them marked, with fields right after the box. */
export function tabsByClass(scope: Element): ByClass[] {
  const boxes = new Set<Element>();
  queryDeep(scope, '[class*="tab" i]', (element) => {
    if (!TAB.test(element.getAttribute('class') ?? '') || element.querySelector(CONTENT)) return;
    boxes.add(element);
    if (element.parentElement) boxes.add(element.parentElement);
  });
  return [...boxes].flatMap((box) => {
    const items = namesIn(box);
    if (items.length < 2 || items.length > MOST_TABS || box.closest(LEADS)) return [];
    const alike = items.every((item) => item.tagName === items[0]?.tagName && pressable(innermost(item)));
    if (!alike || items.filter(isMarked).length !== 1 || !fieldsAfter(box, scope)) return [];
    return items.map((item, index) => ({
      element: innermost(item),
      isOpen: () => isMarked(namesIn(box)[index] ?? item),
    }));
  });
}

function isMarked(item: Element): boolean {
  const inner = innermost(item);
  for (let each: Element | null = inner; each && item.contains(each); each = each.parentElement) {
    const one = each;
    if (MARKS.some((mark) => hasStateClass(one, mark))) return true;
  }
  return false;
}

function fieldsAfter(box: Element, scope: Element): boolean {
  let each: Element | null = box;
  for (let level = 0; each && each !== scope && level < LEVELS; level += 1, each = each.parentElement) {
    if (each.querySelector(CONTENT)) return false;
    const next = each.nextElementSibling;
    if (next && drawnContent(next) > 0) return true;
  }
  return false;
}

/** Headers that are called those of a folded part, after which nothing of the part is in the page. */
export function foldedByClass(scope: Element): ByClass[] {
  const found = new Map<Element, ByClass>();
  queryDeep(scope, FOLDS, (part) => {
    if (!FOLD.test(part.className) || part.querySelector(CONTENT) || part.closest(LEADS)) return;
    const label = labelOf(part);
    const handle = innermost(part);
    if (label === '' || found.has(handle) || !pressable(handle)) return;
    if (isClosed(part, label, scope))
      found.set(handle, { element: handle, isOpen: () => !isClosed(part, label, scope) });
  });
  return [...found.values()];
}

/** Whether the whole part around a header says nothing else: of an open one, what it holds follows the header. */
function isClosed(header: Element, label: string, scope: Element): boolean {
  let box = header;
  while (!ITEM.test(box.className)) {
    const next = box.nextElementSibling;
    if (next && (box.className === '' || next.className !== box.className)) return false;
    const around: Element | null = box.parentElement;
    if (!around || box === scope || labelOf(around) !== label) break;
    box = around;
  }
  return labelOf(box) === label;
}

import type { WidgetTools } from '../widget.ts';
import { hasStateClass, isDisabled, isRendered, shownText } from './dom.ts';
import type { Levels, Node } from './levels.ts';
import { boxIn, isTicked } from './popup.ts';
import { settle } from './settle.ts';

const ITEM = '[role="treeitem"]';
const EXPANDER = '[class*="expand" i],[class*="switcher" i],[class*="toggle" i],[class*="arrow" i]';
/** How long what is below an item may take to come, in ms. */
const PATIENCE = { fetched: 3000, drawn: 400 };

/** The items of a `role="tree"` as levels: nested in one another, or in one list with `aria-level`. */
export function treeLevels(tree: Element, tools: WidgetTools): Levels {
  const items = (): Element[] => [...tree.querySelectorAll(ITEM)].filter(isRendered);
  const below = (path: readonly string[]): Element[] => {
    let parent: Element | null = null;
    const all = items();
    for (const text of path) {
      parent = childrenOf(parent, all).find((item) => shownText(rowOf(item)) === text) ?? null;
      if (!parent) return [];
    }
    return childrenOf(parent, all);
  };
  return {
    certain: () => true,
    async below(path, patience) {
      const wait = patience === 'long' || path.length === 0 ? PATIENCE.fetched : PATIENCE.drawn;
      await settle(tools, () => below(path).length > 0, wait);
      return below(path).map(asNode);
    },
    async open({ element }, path) {
      const above = [...path, shownText(rowOf(element))];
      const opener = expanderOf(element);
      if (below(above).length > 0 || !opener) return;
      tools.click(opener);
      await settle(tools, () => below(above).length > 0, PATIENCE.fetched);
    },
  };
}

/** What is clicked to choose an item: its tick box, the option in it, or its row. */
export function targetIn({ element }: Node): Element {
  const row = rowOf(element);
  return boxIn(row) ?? row.querySelector('[role="option"]') ?? row;
}

function childrenOf(parent: Element | null, items: readonly Element[]): Element[] {
  const levels = items.map((item) => Number(item.getAttribute('aria-level') ?? Number.NaN));
  const nested = items.some((item) => item.parentElement?.closest(ITEM));
  if (nested || levels.some(Number.isNaN)) {
    return items.filter((item) => (item.parentElement?.closest(ITEM) ?? null) === parent);
  }
  const start = parent ? items.indexOf(parent) : -1;
  const level = parent ? (levels[start] ?? 0) + 1 : Math.min(...levels);
  const rest = items.slice(start + 1);
  const end = rest.findIndex((_, index) => (levels[start + 1 + index] ?? 0) < level);
  return rest.slice(0, end < 0 ? rest.length : end).filter((_, index) => levels[start + 1 + index] === level);
}

/** The part of an item that shows itself, without the items below it. */
function rowOf(item: Element): Element {
  if (!item.querySelector(ITEM) && !item.querySelector('[role="group"]')) return item;
  return (
    [...item.children].find((child) => !child.matches('[role="group"]') && !child.querySelector(ITEM)) ?? item
  );
}

function expanderOf(item: Element): Element | null {
  const opener = rowOf(item).querySelector(EXPANDER);
  return opener && !isLeafMark(opener) ? opener : null;
}

function isLeafMark(opener: Element): boolean {
  return ['leaf', 'noop', 'hidden'].some((mark) => hasStateClass(opener, mark)) || !isRendered(opener);
}

function asNode(element: Element): Node {
  const row = rowOf(element);
  return {
    element,
    text: shownText(row),
    disabled: isDisabled(element) || isDisabled(row) || [...row.children].some(isDisabled),
    leadsOn: expanderOf(element) !== null,
    choosable: true,
    selected: element.getAttribute('aria-selected') === 'true' || isTicked(row),
  };
}

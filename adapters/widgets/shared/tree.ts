import type { WidgetTools } from '../widget.ts';
import { hasStateClass, isDisabled, isRendered, shownText, within } from './dom.ts';
import type { Levels, Node } from './levels.ts';
import { boxIn, isTicked } from './popup.ts';
import { settle } from './settle.ts';

const ITEM = '[role="treeitem"]';
const EXPANDER = '[class*="expand" i],[class*="switcher" i],[class*="toggle" i],[class*="arrow" i]';
/** How long what is below an item may take to come, in ms. */
const PATIENCE = { fetched: 3000, drawn: 400 };

/** The items of a `role="tree"` as levels: nested in one another, or in one list with `aria-level`. */
export function treeLevels(tree: Element, tools: WidgetTools): Levels {
  const items = (): Element[] => itemsOf(tree).filter(isRendered);
  const below = (path: readonly string[]): Element[] => {
    let parent: Element | null = null;
    const all = items();
    for (const text of path) {
      parent = childrenOf(parent, all).find((item) => wordsOf(item) === text) ?? null;
      if (!parent) return [];
    }
    return childrenOf(parent, all);
  };
  return {
    certain: () => !isCut(items()),
    async below(path, patience) {
      const wait = patience === 'long' || path.length === 0 ? PATIENCE.fetched : PATIENCE.drawn;
      await settle(tools, () => below(path).length > 0, wait);
      return below(path).map(asNode);
    },
    async open({ element }, path) {
      const above = [...path, wordsOf(element)];
      const opener = expanderOf(element);
      if (below(above).length > 0 || !opener) return;
      tools.click(opener);
      await settle(tools, () => below(above).length > 0, PATIENCE.fetched);
    },
    async close(path) {
      const item = below(path.slice(0, -1)).find((each) => wordsOf(each) === path.at(-1));
      const opener = item && expanderOf(item);
      if (!opener || below(path).length === 0) return;
      tools.click(opener);
      await settle(tools, () => below(path).length === 0, PATIENCE.drawn);
    },
  };
}

/** Whether a flat list draws only the items in sight: what scrolls is much higher than they are together. */
function isCut(items: readonly Element[]): boolean {
  const [first] = items;
  if (!first || items.some((item) => item.parentElement?.closest(ITEM))) return false;
  const heights = items.map((item) => item.getBoundingClientRect().height);
  const drawn = heights.reduce((sum, height) => sum + height, 0);
  for (let box = first.parentElement; box && !box.contains(box.ownerDocument.body); box = box.parentElement) {
    if (box.scrollHeight > box.clientHeight + 1 && getComputedStyle(box).overflowY !== 'visible') {
      return box.scrollHeight > drawn + 2 * Math.max(...heights);
    }
  }
  return false;
}

/** Items by their role; in trees that give none, by the last word of a class: `ant-select-tree-treenode`. */
function itemsOf(tree: Element): Element[] {
  const named = [...tree.querySelectorAll(ITEM)];
  if (named.length > 0) return named;
  const classed = tree.querySelectorAll('[class*="treenode"],[class*="tree-node"]');
  return [...classed].filter(({ classList }) => [...classList].some((name) => /tree-?node$/.test(name)));
}

/** What is clicked to choose an item: its tick box, the option in it, or its words. */
export function targetIn({ element }: Node): Element {
  const parts = partsOf(element);
  const box = firstIn(parts, boxIn) ?? firstIn(parts, (part) => within(part, '[role="option"]'));
  return box ?? wordIn(element);
}

/** Where an item shows its words. */
function wordIn(item: Element): Element {
  return innermost(partsOf(item).find((part) => shownText(part) === wordsOf(item)) ?? item);
}

/** The element that shows the words and nothing around them, as libraries listen there. */
function innermost(element: Element): Element {
  const inner = [...element.children].find((child) => shownText(child) === shownText(element));
  return inner && shownText(inner) !== '' ? innermost(inner) : element;
}

/** Items right below another, or the topmost: those nested in it, else those that follow it and stand deeper. */
function childrenOf(parent: Element | null, items: readonly Element[]): Element[] {
  if (items.some((item) => item.parentElement?.closest(ITEM))) {
    return items.filter((item) => (item.parentElement?.closest(ITEM) ?? null) === parent);
  }
  const own = parent ? depthOf(parent) : Number.NEGATIVE_INFINITY;
  const rest = items.slice(parent ? items.indexOf(parent) + 1 : 0);
  const end = rest.findIndex((item) => depthOf(item) <= own);
  const below = rest.slice(0, end < 0 ? rest.length : end);
  const next = Math.min(...below.map(depthOf));
  return below.filter((item) => depthOf(item) === next);
}

/** How deep an item of one flat list stands: as it says, else by how far in its words are drawn. */
function depthOf(item: Element): number {
  const level = item.getAttribute('aria-level');
  return level === null ? Math.round(wordIn(item).getBoundingClientRect().left) : Number(level);
}

/** The parts of an item that show itself, without the items below it. */
function partsOf(item: Element): Element[] {
  const nested = `${ITEM},[role="group"]`;
  if (!item.querySelector(nested)) return [item];
  return [...item.children].filter((child) => !child.matches(nested) && !child.querySelector(nested));
}

function wordsOf(item: Element): string {
  return partsOf(item).map(shownText).filter(Boolean).join(' ');
}

function firstIn(parts: readonly Element[], find: (part: Element) => Element | null): Element | null {
  return parts.map(find).find((found) => found !== null) ?? null;
}

function expanderOf(item: Element): Element | null {
  const opener = firstIn(partsOf(item), (part) =>
    part === item ? part.querySelector(EXPANDER) : within(part, EXPANDER),
  );
  return opener && !isLeafMark(opener) ? opener : null;
}

function isLeafMark(opener: Element): boolean {
  return ['leaf', 'noop', 'hidden'].some((mark) => hasStateClass(opener, mark)) || !isRendered(opener);
}

function asNode(element: Element): Node {
  const parts = partsOf(element);
  const disabled = [element, ...parts, ...parts.flatMap((part) => [...part.children])].some(isDisabled);
  return {
    element,
    text: wordsOf(element),
    disabled,
    leadsOn: expanderOf(element) !== null,
    choosable: true,
    selected: isTicked(element) || parts.some(isTicked),
  };
}

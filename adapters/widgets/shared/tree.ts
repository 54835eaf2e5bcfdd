import { joinPath } from '#core/matching/levels.ts';
import type { WidgetTools } from '../widget.ts';
import { hasStateClass, isDisabled, isRendered, shownText, within } from './dom.ts';
import { pressKey } from './events.ts';
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
  // What a branch would show that does not open, or shows nothing in time, nobody knows.
  let shut = false;
  return {
    // A branch that is opening or closing is higher than what it has drawn of itself, until it stands still.
    certain: async () => !shut && (await settle(tools, () => !isCut(items()), PATIENCE.drawn)),
    async below(path, patience) {
      const wait = patience === 'long' || path.length === 0 ? PATIENCE.fetched : PATIENCE.drawn;
      await settle(tools, () => below(path).length > 0, wait);
      return below(path).map(asNode);
    },
    async open({ element }, path) {
      const above = [...path, wordsOf(element)];
      const shows = (): boolean => below(above).length > 0;
      if (shows()) return;
      const opener = expanderOf(element);
      if (isOpen(element, opener) && (await settle(tools, shows, PATIENCE.fetched))) return;
      if (opener) tools.click(opener);
      else if (isBranch(element) && !(await turn(element, true, tools))) shut = true;
      else if (!isBranch(element)) return;
      const patience = shut ? PATIENCE.drawn : PATIENCE.fetched;
      if (!(await settle(tools, shows, patience))) shut = true;
    },
    async close(path) {
      const item = below(path.slice(0, -1)).find((each) => wordsOf(each) === path.at(-1));
      if (!item || below(path).length === 0) return;
      const opener = expanderOf(item);
      if (opener) tools.click(opener);
      else if (isBranch(item)) await turn(item, false, tools);
      else return;
      await settle(tools, () => below(path).length === 0, PATIENCE.drawn);
    },
  };
}

/**
 * Opens or closes a branch that has nothing to click for it: by the key that chooses nothing, else by a click, unless that
 * could choose the branch. Answers whether it did.
 */
async function turn(branch: Element, open: boolean, tools: WidgetTools): Promise<boolean> {
  const turned = (): boolean => (branch.getAttribute('aria-expanded') === 'true') === open;
  if (turned()) return true;
  pressKey(branch, open ? 'ArrowRight' : 'ArrowLeft');
  if ((await settle(tools, turned)) || isMarked(branch)) return turned();
  tools.click(wordIn(branch));
  return settle(tools, turned);
}

/**
 * Whether a branch is open, as it says itself: while another below it moves, it may show nothing for a moment, and a click would
 * shut it.
 */
function isOpen(item: Element, opener: Element | null): boolean {
  const said = item.getAttribute('aria-expanded');
  if (said !== null) return said === 'true';
  return opener !== null && [...opener.classList].some((name) => /(?:^|[-_])(?:open|expanded)$/.test(name));
}

/** An item that opens without a sign to click, as its state alone tells. */
function isBranch(item: Element): boolean {
  return item.matches('[aria-expanded]') && !firstIn(partsOf(item), (part) => part.querySelector(EXPANDER));
}

/** Whether an item says that it can be chosen. */
function isMarked(item: Element): boolean {
  return item.matches('[aria-selected],[aria-checked]');
}

/** Paths of the leaves that are chosen, in closed branches too. */
export function chosenIn(tree: Element): string[] {
  const items = itemsOf(tree);
  return items.filter((item) => isTicked(item) && isLeaf(item)).map((item) => joinPath(pathTo(item, items)));
}

function isLeaf(item: Element): boolean {
  return !item.querySelector(ITEM) && !isBranch(item) && expanderOf(item) === null;
}

/** Words of an item and of those above it: the ones it is nested in, else those before it that stand less deep. */
function pathTo(item: Element, items: readonly Element[]): string[] {
  const before = items.slice(0, items.indexOf(item));
  const above = items.some((each) => each.parentElement?.closest(ITEM))
    ? item.parentElement?.closest(ITEM)
    : before.findLast((each) => depthOf(each) < depthOf(item));
  return [...(above ? pathTo(above, items) : []), wordsOf(item)];
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
  const box = tickIn(element) ?? firstIn(parts, (part) => within(part, '[role="option"]'));
  return box ?? wordIn(element);
}

/** Whether the items of a tree have tick boxes. */
export function hasTicks(tree: Element): boolean {
  return itemsOf(tree).some((item) => tickIn(item) !== null);
}

/** The tick box of an item, also one that is merely drawn. */
function tickIn(item: Element): Element | null {
  const parts = partsOf(item);
  const drawn = '[class$="-checkbox" i],[class*="-checkbox " i]';
  return (
    firstIn(parts, boxIn) ??
    firstIn(parts, (part) => (part === item ? part.querySelector(drawn) : within(part, drawn)))
  );
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
  return (
    ['leaf', 'noop', 'hidden', 'placeholder', 'empty', 'spacer'].some((mark) =>
      hasStateClass(opener, mark),
    ) || !isRendered(opener)
  );
}

function asNode(element: Element): Node {
  const parts = partsOf(element);
  const disabled = [element, ...parts, ...parts.flatMap((part) => [...part.children])].some(isDisabled);
  return {
    element,
    text: wordsOf(element),
    disabled,
    leadsOn: expanderOf(element) !== null || isBranch(element),
    choosable: !isBranch(element) || isMarked(element),
    selected: isTicked(element) || parts.some(isTicked),
  };
}

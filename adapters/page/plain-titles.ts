import { leadsToOthers, readsLikeTitle, titlesOthers } from '#core/matching/sections.ts';
import { normaliseLabel } from '#core/matching/label.ts';
import { flatAncestors, flatParent } from './flat-tree.ts';
import { textBox } from './geometry.ts';
import { isLabelText } from './grid.ts';
import { joinTexts, type Leaf, type Leaves, type Range } from './leaves.ts';
import { HEADING, LOOKS_ONLY, OPENED, scopeOf, type Title } from './title.ts';

/** Headers of parts that are open now, as tabs and collapsible panels announce themselves. */
const OPENER = '[role="tab"][aria-selected="true"], [aria-expanded="true"]:not([aria-haspopup])';
/** Rows of names to go to: menus, steps, tabs without roles. Only the one that is open names what is shown. */
const CHOICES =
  'ul, ol, nav, header, [role="tablist"], [role="navigation"], [role="menu"], [role="menubar"], [class*="step" i], [class*="tab" i], [class*="menu" i], [class*="nav" i], [class*="crumb" i]';
const CHOSEN = /(?:^|[-_])(?:active|selected|current|process|this|on)$|^[aA]ctive/;
/** Texts between a title and what it stands over: a hint, but not the rest of the page's frame. */
const MOST_BETWEEN = 1;

/**
 * Titles known by what they say or open, whatever their weight: the names of open tabs and panels, short texts that
 * speak of somebody else, the texts that look like those and end their part, and the beginnings of lines about others.
 */
export function plainTitles(leaves: Leaves, used: ReadonlySet<Leaf>): Title[] {
  if (!leaves.list.some((leaf) => leaf.control >= 0)) return shownTitles(leaves);
  const free = leaves.list.filter((leaf) => leaf.control < 0 && !used.has(leaf));
  const others = free.filter((leaf) => standsOverOthers(leaf, leaves, used));
  const looks = new Set(others.map(lookOf));
  const peers = looks.size === 0 ? [] : free.filter((leaf) => isPeer(leaf, looks, others));
  return [
    ...openedTitles(free, leaves),
    ...[...others, ...peers].flatMap((leaf) => {
      const scope = scopeOf(leaf.parent, leaf.at, leaves, true);
      return scope ? [{ text: leaf.text, at: leaf.at, level: LOOKS_ONLY, scope }] : [];
    }),
    ...[...used].flatMap((leaf) => lineAboutOthers(leaf, leaves)),
  ];
}

/** On a page that only shows: texts about somebody else that stand over what follows, and what ends their part. */
function shownTitles(leaves: Leaves): Title[] {
  const over = leaves.list.filter((leaf, at) => standsOver(leaf, leaves.list[at + 1]));
  const others = over.filter(({ text }) => titlesOthers(text));
  const looks = new Set(others.map(lookOf));
  const peers = looks.size === 0 ? [] : over.filter((leaf) => isPeer(leaf, looks, others));
  return [...others, ...peers].flatMap((leaf) => {
    const scope = scopeOf(leaf.parent, leaf.at, leaves, false);
    return scope ? [{ text: leaf.text, at: leaf.at, level: LOOKS_ONLY, scope }] : [];
  });
}

/** Whether a text has a line of its own, with the next text drawn below it: no label beside its value. */
function standsOver(leaf: Leaf, next: Leaf | undefined): boolean {
  const { parent, text, taken } = leaf;
  if (taken || !next || !(titlesOthers(text) || readsLikeTitle(text)) || !isLabelText(text)) return false;
  if (parent.closest(`${HEADING}, dt, a[href]`)) return false;
  const row = parent.closest('td, th')?.parentElement;
  if (row && row.childElementCount > 1) return false;
  return textBox(next).top >= textBox(leaf).bottom;
}

function openedTitles(free: readonly Leaf[], leaves: Leaves): Title[] {
  const openers = new Set(free.flatMap((leaf) => leaf.parent.closest(OPENER) ?? []));
  return [...openers].flatMap((opener) => {
    const { start, end } = leaves.range(opener);
    const text = joinTexts(leaves.list.slice(start, end).filter((leaf) => leaf.control < 0));
    const scope = panelOf(opener, leaves) ?? scopeOf(opener, start, leaves, true);
    return scope && isLabelText(text) ? [{ text, at: start, level: OPENED, scope }] : [];
  });
}

/** What an opener says it opens, where that holds controls. */
function panelOf(opener: Element, leaves: Leaves): Range | undefined {
  const id = opener.getAttribute('aria-controls');
  const tree = opener.getRootNode();
  const panel =
    id && (tree instanceof Document || tree instanceof ShadowRoot) ? tree.getElementById(id) : null;
  const range = panel ? leaves.range(panel) : undefined;
  return range && leaves.countControls(range, 0) > 0 ? range : undefined;
}

function standsOverOthers(leaf: Leaf, leaves: Leaves, used: ReadonlySet<Leaf>): boolean {
  const { parent, text } = leaf;
  if (leaf.taken || leaf.owner !== undefined || !isLabelText(text) || !titlesOthers(text)) return false;
  if (parent.closest(HEADING) || parent.closest('a[href]')) return false;
  const between = freeBetween(leaf, leaves, used);
  if (/[:：]$/.test(text) && between > 0) return false;
  const scope = scopeOf(parent, leaf.at, leaves, true);
  if (!scope) return false;
  const cell = parent.closest('td, th');
  if (cell && leaves.range(cell).end < scope.end) return false;
  const choices = parent.closest(CHOICES);
  if (choices && leaves.countControls(leaves.range(choices), 0) === 0) return isChosen(parent, choices);
  const { start, end } = scope;
  const whole =
    leaves.countControls({ start: 0, end: start }, 0) +
      leaves.countControls({ start: end, end: leaves.list.length }, 0) ===
    0;
  return !whole || between <= MOST_BETWEEN;
}

/** Free texts that label nothing, from a text to the next label or control. */
function freeBetween({ at }: Leaf, leaves: Leaves, used: ReadonlySet<Leaf>): number {
  let count = 0;
  for (const next of leaves.list.slice(at + 1)) {
    if (next.control >= 0 || used.has(next) || count > MOST_BETWEEN) break;
    if (!next.taken) count += 1;
  }
  return count;
}

function isChosen(element: Element, choices: Element): boolean {
  for (const each of [element, ...flatAncestors(element)]) {
    const current = each.getAttribute('aria-current') ?? 'false';
    if (current !== 'false' || [...each.classList].some((name) => CHOSEN.test(name))) return true;
    if (each === choices) break;
  }
  return false;
}

/** A text drawn like the titles about others, which reads like one and so ends theirs. */
function isPeer(leaf: Leaf, looks: ReadonlySet<string>, others: readonly Leaf[]): boolean {
  if (leaf.taken || others.includes(leaf) || !isLabelText(leaf.text)) return false;
  return readsLikeTitle(leaf.text) && looks.has(lookOf(leaf)) && !leaf.parent.closest(HEADING);
}

function lookOf({ parent }: Leaf): string {
  const outer = flatParent(parent);
  return `${outer?.tagName}.${outer?.className} > ${parent.tagName}.${parent.className}`;
}

/** `申请人配偶：姓名 [] 电话 []`: the whole line is about the spouse; after 配偶姓名 [] the rest of it. */
function lineAboutOthers(leaf: Leaf, leaves: Leaves): Title[] {
  const lead = leadsToOthers(leaf.text);
  if (lead === undefined) return [];
  const box = [leaf.parent, ...flatAncestors(leaf.parent)].find((each) => !isInline(each, leaves));
  if (!box || leaves.countControls(leaves.range(box), 1) < 2) return [];
  const whole = normaliseLabel(lead) === normaliseLabel(leaf.text);
  const ownControl = leaves.list.findIndex(({ control, at }) => control >= 0 && at > leaf.at);
  const scope = { start: leaf.at, end: endOfLine(leaf, box, leaves) };
  return [{ text: lead, at: whole ? ownControl : leaf.at, level: LOOKS_ONLY, scope }];
}

function isInline(element: Element, leaves: Leaves): boolean {
  return (
    leaves.countControls(leaves.range(element), 0) === 0 &&
    getComputedStyle(element).display.startsWith('inline')
  );
}

/** The first leaf after the line of writing: the next line break ends it, or its box does. */
function endOfLine(leaf: Leaf, box: Element, leaves: Leaves): number {
  const { end } = leaves.range(box);
  const lineBreak = [...box.querySelectorAll('br')].find((each) => follows(each, leaf.node));
  if (!lineBreak) return end;
  const next = leaves.list.slice(leaf.at, end).find((each) => follows(each.node, lineBreak));
  return next?.at ?? end;
}

function follows(later: Node, earlier: Node): boolean {
  return (earlier.compareDocumentPosition(later) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

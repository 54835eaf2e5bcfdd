import { flatAncestors } from './flat-tree.ts';
import { isLabelText } from './grid.ts';
import type { Leaf, Leaves, Range } from './leaves.ts';
import { HEADING, LOOKS_ONLY, type Title } from './title.ts';

/** A card has more to fill in than one box, which its words would simply name. */
const LEAST_CONTROLS = 2;
/** More words than these at the head of a card are no title. */
const MOST_WORDS = 3;

/**
 * What stands at the head of boxes that repeat, whatever it looks like: cards for persons, `王试样 教务主任`, each with the same
 * things to fill in. The first words are the title; what follows on the line tells more.
 */
export function cardTitles(leaves: Leaves, used: ReadonlySet<Leaf>): Title[] {
  const cards = new Map<Element, boolean>();
  const seen = new Set<Element>();
  const titles: Title[] = [];
  for (const leaf of leaves.list) {
    if (leaf.control < 0) continue;
    for (const box of flatAncestors(leaf.node)) {
      if (seen.has(box)) break;
      seen.add(box);
      if (isCard(box, leaves, cards)) titles.push(...titlesOf(box, leaves, used));
    }
  }
  return titles;
}

/** Whether a box stands beside another like it, with as much to fill in. */
function isCard(box: Element, leaves: Leaves, known: Map<Element, boolean>): boolean {
  const found = known.get(box);
  if (found !== undefined) return found;
  const count = controlsIn(box, leaves);
  const peers = count < LEAST_CONTROLS || box.matches(NO_CARD) ? [] : peersOf(box, leaves, count);
  for (const each of peers) known.set(each, peers.length > 1);
  const is = peers.length > 1;
  known.set(box, is);
  return is;
}

/** Rows and cells have headers of their own. */
const NO_CARD = 'tr, td, th, tbody, thead, form, body';

function peersOf(box: Element, leaves: Leaves, count: number): Element[] {
  const siblings = [...(box.parentElement?.children ?? [])];
  return siblings.filter(
    (each) =>
      each.tagName === box.tagName && each.className === box.className && controlsIn(each, leaves) === count,
  );
}

function controlsIn(box: Element, leaves: Leaves): number {
  return leaves.controlsIn(leaves.range(box)).length;
}

/** Texts of a card before its first control that name no control, where they stand in a box of their own. */
function titlesOf(card: Element, leaves: Leaves, used: ReadonlySet<Leaf>): Title[] {
  const scope = leaves.range(card);
  const head = headOf(scope, leaves);
  if (head.length === 0 || head.length > 2 * MOST_WORDS) return [];
  // The last words before a box may be its label.
  const shown = head.filter((leaf) => !leaf.taken && isLabelText(leaf.text));
  const words = shown.filter((leaf) => !used.has(leaf) && leaf.owner === undefined);
  const [first] = words;
  if (!first || first !== shown[0] || words.length > MOST_WORDS) return [];
  if (first.parent.closest(HEADING) || /[:：]$/.test(first.text)) return [];
  return words.map((leaf, level) => ({ text: leaf.text, at: leaf.at, level: LOOKS_ONLY + level, scope }));
}

function headOf({ start, end }: Range, leaves: Leaves): Leaf[] {
  const head: Leaf[] = [];
  for (let at = start; at < end; at += 1) {
    const leaf = leaves.list[at];
    if (!leaf || leaf.control >= 0) break;
    head.push(leaf);
  }
  return head;
}

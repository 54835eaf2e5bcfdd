import type { LabelEvidence } from '#core/model/page.ts';
import { flatAncestors } from './flat-tree.ts';
import { isLabelText } from './grid.ts';
import type { Leaf, Leaves } from './leaves.ts';

/** A label and the text it stands for. `value` may be only a part of the text of `leaves`. */
export interface TextPair {
  label: string;
  value: string;
  evidence: LabelEvidence;
  confidence: number;
  leaves: readonly Leaf[];
  row?: { table: string; index: number };
}

/** How sure a value is that nothing but its place tells from a label. */
export const BY_PLACE = 0.75;

const COLON_END = /[:：]$/;
const INLINE = /^([\p{L}\d][^:：\s]{0,13})\s*[:：]\s*(\S.*)$/u;
const SEVERAL_INLINE = /([\p{L}\d][^:：\s]{0,13})[:：]\s*([^:：\s]+)(?=\s|$)/gu;

/** Pieces of text of which one value consists at most. */
const MOST_PARTS = 8;

interface Neighbours {
  first: Leaf;
  firstBox: Element;
  secondBox: Element;
  look: string;
}

/**
 * Pairs outside of tables: `姓名：张三` in one text, a label with a colon and the text after it, `dt` with `dd`, and boxes of
 * two parts that repeat on the page, as description lists are drawn.
 */
export function findPairs(leaves: Leaves, used: ReadonlySet<Leaf>): TextPair[] {
  const texts = leaves.list.filter((leaf) => leaf.control < 0 && !leaf.taken && !used.has(leaf));
  const neighbours = texts.map((leaf, at) => neighboursOf(leaf, texts[at + 1], leaves));
  const looks = new Map<string, number>();
  for (const each of neighbours) if (each) looks.set(each.look, (looks.get(each.look) ?? 0) + 1);
  const items = itemLooks(leaves);
  const pairs: TextPair[] = [];
  const consumed = new Set<Leaf>();
  for (const [at, leaf] of texts.entries()) {
    if (consumed.has(leaf)) continue;
    const found = inlinePairs(leaf);
    const boxed = found.length > 0 ? null : boxedPair(neighbours[at], looks, items, leaves);
    const colon = found.length > 0 || boxed ? null : colonPair(leaf, texts[at + 1], leaves);
    for (const pair of [...found, boxed, colon]) {
      if (!pair) continue;
      pairs.push(pair);
      consumed.add(leaf);
      for (const part of pair.leaves) consumed.add(part);
    }
  }
  return pairs;
}

function inlinePairs(leaf: Leaf): TextPair[] {
  if (!/[:：]/.test(leaf.text) || /^\w+:\/\//.test(leaf.text)) return [];
  const pair = (label: string, value: string): TextPair => ({
    label,
    value: value.trim(),
    evidence: 'near',
    confidence: 0.85,
    leaves: [leaf],
  });
  const several = [...leaf.text.matchAll(SEVERAL_INLINE)];
  if (several.length > 1) return several.map(([, label = '', value = '']) => pair(label, value));
  const [, label, value] = INLINE.exec(leaf.text) ?? [];
  return label && value && isLabelText(label) ? [pair(label, value)] : [];
}

/** Two texts that fill a box between them, each in a child of its own. */
function neighboursOf(first: Leaf, second: Leaf | undefined, leaves: Leaves): Neighbours | null {
  if (!second || !isLabelText(first.text)) return null;
  const around = new Map<Element, Element>();
  let child = first.parent;
  for (const box of [first.parent, ...flatAncestors(first.parent)]) {
    around.set(box, child);
    child = box;
  }
  let secondBox = second.parent;
  for (const box of [second.parent, ...flatAncestors(second.parent)]) {
    const firstBox = around.get(box);
    if (!firstBox) {
      secondBox = box;
      continue;
    }
    if (firstBox === box || /^(?:TR|TBODY|THEAD|TABLE)$/.test(box.tagName)) return null;
    const whole = leaves.range(box);
    const [own, other] = [leaves.range(firstBox), leaves.range(secondBox)];
    const definition = firstBox.tagName === 'DT' && secondBox.tagName === 'DD';
    const exact = own.end - own.start === 1 && other.end > other.start && own.end === other.start;
    if (!definition && (!exact || whole.start !== own.start || whole.end !== other.end)) return null;
    return { first, firstBox, secondBox, look: [box, firstBox, secondBox].map(lookOf).join(' > ') };
  }
  return null;
}

function lookOf(element: Element): string {
  return `${element.tagName}.${element.className}`;
}

/** How the items of a form look around labels and their controls: one without a control shows its value as text. */
function itemLooks(leaves: Leaves): ReadonlySet<string> {
  const looks = new Set<string>();
  for (const [at, leaf] of leaves.list.entries()) {
    const next = leaves.list[at + 1];
    if (leaf.control >= 0 || leaf.taken || !next || next.control < 0) continue;
    const found = neighboursOf(leaf, next, leaves);
    if (found) looks.add(itemLook(found));
  }
  return looks;
}

/** By their first classes: others say what is required or wrong at the moment. */
function itemLook({ secondBox, firstBox }: Neighbours): string {
  const box = secondBox.parentElement;
  return [box, firstBox].map((each) => `${each?.tagName}.${each?.classList[0] ?? ''}`).join(' > ');
}

function boxedPair(
  found: Neighbours | null | undefined,
  looks: ReadonlyMap<string, number>,
  items: ReadonlySet<string>,
  leaves: Leaves,
): TextPair | null {
  if (!found) return null;
  const { first, firstBox, secondBox, look } = found;
  const values = leaves.textsIn(leaves.range(secondBox));
  const definition = firstBox.tagName === 'DT' && secondBox.tagName === 'DD';
  const repeats = (looks.get(look) ?? 0) > 1 && lookOf(firstBox) !== lookOf(secondBox);
  const { start, end } = leaves.range(secondBox);
  // A title over a whole part of the page is no label.
  if (values.length === 0 || end - start > MOST_PARTS || secondBox.querySelector('table')) return null;
  const item = lookOf(firstBox) !== lookOf(secondBox) && items.has(itemLook(found));
  const sure = definition || repeats || COLON_END.test(first.text);
  if (!sure && !item) return null;
  if (COLON_END.test(values[0]?.text ?? '')) return null;
  return {
    label: first.text,
    value: values.map((leaf) => leaf.text).join(' '),
    evidence: definition ? 'definition' : 'near',
    confidence: definition ? 0.92 : sure ? 0.85 : BY_PLACE,
    leaves: values,
  };
}

/** `<b>姓名：</b>张三`, or label and value in boxes that follow each other. */
function colonPair(first: Leaf, second: Leaf | undefined, leaves: Leaves): TextPair | null {
  if (!second || !COLON_END.test(first.text) || !isLabelText(first.text)) return null;
  const adjacent = leaves.list[first.at + 1] === second;
  if (!adjacent || COLON_END.test(second.text) || INLINE.test(second.text)) return null;
  return { label: first.text, value: second.text, evidence: 'near', confidence: 0.8, leaves: [second] };
}

import { normaliseLabel } from '#core/matching/label.ts';
import type { DescribedText } from '#core/model/page.ts';
import { gridPairs } from './grid-pairs.ts';
import type { Leaf, Leaves } from './leaves.ts';
import { findPairs, type TextPair } from './pairs.ts';
import type { Registry } from './registry.ts';
import { titlesAt } from './sections.ts';
import type { Title } from './title.ts';
import type { Tables } from './tables.ts';

const SPAN = /^[自从由]?\s*(\d{4}\S*\d[日月]?)\s*(?:至|到|[-—–~～]+)\s*(\d{4}\S*\d[日月]?)\s*止?$/;

/** A page that shows more is a list, of which nobody reads every cell at once. */
const MOST_TEXTS = 2000;
/** Frames of the page around the form: who is logged in stands there, not whom the form is about. */
export const SURROUNDINGS =
  'nav, header, footer, aside, [role="navigation"], [role="banner"], [role="contentinfo"]';

/** Label and value pairs that the page shows as text. A label that is drawn twice, as components do that move it, has no value. */
export function describeTexts(
  leaves: Leaves,
  tables: Tables,
  used: ReadonlySet<Leaf>,
  titles: readonly Title[],
  registry: Registry,
): DescribedText[] {
  const outside = findPairs(leaves, used);
  const taken = new Set([...used, ...outside.flatMap((pair) => pair.leaves)]);
  const inside = tables.all().flatMap((grid, index) => gridPairs(grid, leaves, taken, `t${index}`));
  return [...outside, ...inside]
    .filter(({ leaves: [first] }) => first && !first.parent.closest(SURROUNDINGS))
    .filter(({ label, value }) => !isCounter(value) && normaliseLabel(label) !== normaliseLabel(value))
    .slice(0, MOST_TEXTS)
    .flatMap(splitSpan)
    .flatMap((pair) => describeText(pair, titles, registry));
}

/** `0/18`, how much of a box is used up, is nobody's number; `2016/05` is a month. */
function isCounter(value: string): boolean {
  const [, used, limit] = /^(\d+)\s*[/／]\s*(\d+)$/.exec(value.trim()) ?? [];
  return used !== undefined && Number(used) <= Number(limit);
}

/** `公示时间 2016-04-25 至 2016-05-03` shows two dates. */
function splitSpan(pair: TextPair): TextPair[] {
  const [, from, to] = SPAN.exec(pair.value) ?? [];
  if (!from || !to) return [pair];
  const name = pair.label.replace(/[:：]$/, '');
  return [
    { ...pair, label: `${name}起`, value: from },
    { ...pair, label: `${name}止`, value: to },
  ];
}

function describeText(
  { label, value, evidence, confidence, leaves: parts, row }: TextPair,
  titles: readonly Title[],
  registry: Registry,
): DescribedText[] {
  const [first] = parts;
  if (!first) return [];
  const nodes = parts.flatMap(({ node }) => (node instanceof Text ? [node] : []));
  const ref = registry.registerText(first.parent, nodes, value);
  const section = titlesAt(titles, first.at).filter((title) => title !== label);
  return [{ ref, label: { text: label, evidence, confidence }, section, ...(row ? { row } : {}), value }];
}

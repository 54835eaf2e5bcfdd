import { normaliseLabel } from '#core/matching/label.ts';
import { flatAncestors } from './flat-tree.ts';
import type { Leaf, Leaves } from './leaves.ts';
import type { ListCell } from './lists.ts';
import { findPairs, type TextPair } from './pairs.ts';

const LEAST_CARDS = 2;

/**
 * Cards: boxes that each show the same labels once, with what stands in front of them as their title. A card reaches as far as
 * no other has begun.
 */
export function cardRows(leaves: Leaves, used: ReadonlySet<Leaf>): ListCell[][][] {
  const pairs = findPairs(leaves, used).filter(
    ({ leaves: [first] }) => first && !first.parent.closest('td, th'),
  );
  const telling = mostShown(pairs);
  if (telling.length < LEAST_CARDS) return [];
  const marks = telling.flatMap(({ leaves: [first] }) => first?.parent ?? []);
  const boxes = marks.map((mark) => boxOf(mark, marks));
  const rows = boxes.flatMap((box) => {
    const range = leaves.range(box);
    const inside = pairs.filter(
      ({ leaves: [first] }) => first && first.at >= range.start && first.at < range.end,
    );
    const labels = new Set(inside.map(({ label }) => normaliseLabel(label)));
    // Twice the same label in one box: it is no card.
    return labels.size === inside.length && inside.length > 0
      ? [[...titleOf(range, inside, leaves), ...inside.map(cellOf)]]
      : [];
  });
  return rows.length < LEAST_CARDS || rows.every(({ length }) => length < 2) ? [] : [rows];
}

function cellOf({ label, value, leaves }: TextPair): ListCell {
  return { label, value, leaves, controls: [] };
}

/** The pairs of the label that the page shows most often. */
function mostShown(pairs: readonly TextPair[]): TextPair[] {
  const byLabel = new Map<string, TextPair[]>();
  for (const pair of pairs) {
    const label = normaliseLabel(pair.label);
    byLabel.set(label, [...(byLabel.get(label) ?? []), pair]);
  }
  return [...byLabel.values()].reduce((most, each) => (each.length > most.length ? each : most), []);
}

/** The widest box around one of the marks that is around no other. */
function boxOf(mark: Element, marks: readonly Element[]): Element {
  let box = mark;
  for (const wider of flatAncestors(mark)) {
    if (marks.some((other) => other !== mark && wider.contains(other))) break;
    box = wider;
  }
  return box;
}

/** What stands first in a card, in front of its labels. */
function titleOf(
  { start, end }: { start: number; end: number },
  inside: readonly TextPair[],
  leaves: Leaves,
): ListCell[] {
  const first = leaves.list.slice(start, end).find(({ control, option }) => control < 0 && !option);
  const taken = inside.some(
    (pair) =>
      pair.leaves.some((leaf) => leaf === first) ||
      normaliseLabel(pair.label) === normaliseLabel(first?.text ?? ''),
  );
  return first && !taken ? [{ label: '', leaves: [first], value: first.text, controls: [] }] : [];
}

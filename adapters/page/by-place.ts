import { DATE_SIGNS, partNamedBy } from '#core/matching/date-part.ts';
import type { Label } from '#core/model/page.ts';
import type { FoundControl } from './candidates.ts';
import { drawnWords } from './drawn-words.ts';
import { boxOf, textBox } from './geometry.ts';
import { isLabelText } from './grid.ts';
import { geometricLabel, placedTexts } from './labels.ts';
import type { Leaf, Leaves } from './leaves.ts';
import { unitOf } from './writing.ts';

/** What has been read of a control so far. */
interface Reading {
  labels: Label[];
  labelLeaves: readonly Leaf[];
  /** One of several controls in a cell that has a label: nothing farther off names it. */
  shared?: boolean;
}

/** Longer texts after a box tell something about it, and do not name it. */
const LONGEST_NEIGHBOUR = 8;

/** Names the controls that nothing in the markup names, by what is drawn around them. */
export function readByPlace(
  leaves: Leaves,
  controls: readonly FoundControl[],
  readings: Reading[],
  bare: readonly number[],
  used: Set<Leaf>,
): void {
  // A text that two controls lie beside stays the label of both: then neither is clear, and both are left alone.
  const texts = placedTexts(leaves, used);
  for (const index of bare) {
    const control = controls[index];
    const reading = readings[index];
    const found = control && !reading?.shared && geometricLabel(leaves, index, control, texts);
    if (!found || !reading) continue;
    readings[index] = { ...reading, labels: [found], labelLeaves: found.leaves };
    for (const leaf of found.leaves) used.add(leaf);
  }
  for (const index of bare) {
    const reading = readings[index];
    const control = controls[index];
    const found =
      control && reading?.labels.length === 0 ? nextTo(leaves, index, control, reading, used) : undefined;
    if (reading && found) readings[index] = { ...reading, labels: [found] };
  }
}

function nextTo(
  leaves: Leaves,
  index: number,
  control: FoundControl,
  { shared }: Reading,
  used: ReadonlySet<Leaf>,
): Label | undefined {
  const { start, end } = leaves.places[index] ?? { start: 0, end: 0 };
  const after = leaves.list[end];
  // A lone box for a day, as after a signature, goes by its sign.
  const part = after && after.control < 0 ? partNamedBy(after.text) : undefined;
  if (part) return { text: DATE_SIGNS[part], evidence: 'near', confidence: 0.4 };
  // In a shared cell a box may be for the option before it: `○ 其他：[ ]`.
  if (shared && !leaves.list[start - 1]?.option) return undefined;
  return drawnLabel(leaves, index, control) ?? neighbourLabel(leaves, index, control, used);
}

function drawnLabel(leaves: Leaves, index: number, { anchor }: FoundControl): Label | undefined {
  const text = drawnWords(leaves, index, anchor);
  return text === undefined ? undefined : { text, evidence: 'near', confidence: 0.8 };
}

/** What follows a box that nothing else names, `（[ ] 年度）`, or the option that the box is for, `□ 其他 [ ]`. */
function neighbourLabel(
  leaves: Leaves,
  index: number,
  { anchor }: FoundControl,
  used: ReadonlySet<Leaf>,
): Label | undefined {
  const place = leaves.places[index];
  if (!place || place.start < 0) return undefined;
  const before = leaves.list[place.start - 1];
  const after = leaves.list[place.end];
  const text =
    before?.option && isLabelText(before.text)
      ? before.text.replace(/[:：]$/, '')
      : after && after.control < 0 && !after.taken && !used.has(after) && isOnLine(after, anchor)
        ? after.text.replace(/^[)）\s]+|[)）\s]+$/g, '')
        : '';
  const named =
    unitOf(text) === '' && isLabelText(text) && text.length <= LONGEST_NEIGHBOUR && !/[:：,，。]/.test(text);
  return named ? { text, evidence: 'near', confidence: 0.5 } : undefined;
}

/** What begins a line below is about what comes next. */
function isOnLine(leaf: Leaf, anchor: Element): boolean {
  const { top, bottom } = boxOf(anchor.getBoundingClientRect());
  const text = textBox(leaf);
  return text.top < bottom && text.bottom > top;
}

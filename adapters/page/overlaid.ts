import type { FoundControl } from './candidates.ts';
import { flatAncestors, flatContains } from './flat-tree.ts';
import { boxOf, textBox } from './geometry.ts';
import { isLabelText } from './grid.ts';
import type { Leaves } from './leaves.ts';
import { unitOf } from './writing.ts';

/** Kinds of control that are empty boxes, in which a label may lie until something is written. */
const BOXES: ReadonlySet<string> = new Set(['text', 'longText', 'number', 'date', 'select']);
/** A label begins at the left of its box, behind an icon at most (CSS pixels); units stand at the right. */
const INSET = 48;
/** How far over the upper edge a label moves that lies on the border (CSS pixels). */
const OVER_EDGE = 12;

/**
 * Ties texts that are drawn in a box, though they follow it in the markup, to that box: floating labels. What comes after in the
 * markup must not take them for its own.
 */
export function tieOverlaid(leaves: Leaves, controls: readonly FoundControl[]): void {
  for (const [index, { anchor, state }] of controls.entries()) {
    const leaf = leaves.list[leaves.places[index]?.end ?? -1];
    if (!leaf || leaf.control >= 0 || leaf.taken || leaf.owner !== undefined) continue;
    if (!BOXES.has(state?.kind ?? '') || !isLabelText(leaf.text) || unitOf(leaf.text) !== '') continue;
    const around = [...flatAncestors(anchor)].find((box) => flatContains(box, leaf.parent));
    if (!around || !leaves.holdsOnly(index, leaves.range(around))) continue;
    const box = boxOf(anchor.getBoundingClientRect());
    const text = textBox(leaf);
    const middle = (text.top + text.bottom) / 2;
    const within = middle > box.top - OVER_EDGE && middle < box.bottom && text.right <= box.right;
    if (!within || text.left < box.left || text.left - box.left > INSET) continue;
    leaf.owner = index;
    leaf.overlaid = true;
  }
}

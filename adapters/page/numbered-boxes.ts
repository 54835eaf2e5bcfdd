import { numberedLabel } from '#core/matching/numbered-label.ts';
import { isOrdinal } from './header.ts';
import type { Leaves } from './leaves.ts';

/** Place of a box among those that its label names together, by the number before it: `承诺事项 | 1. [ ] 2. [ ]`. */
export function countedPlace(leaves: Leaves, index: number): number | undefined {
  const before = leaves.list[(leaves.places[index]?.start ?? 0) - 1];
  if (!before || before.control >= 0 || before.taken || !isOrdinal(before.text)) return undefined;
  return numberedLabel(`项${before.text}`)?.index;
}

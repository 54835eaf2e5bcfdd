import { flatAncestors } from './flat-tree.ts';
import type { Leaves, Range } from './leaves.ts';

/** A title and what it stands over. */
export interface Title {
  text: string;
  at: number;
  /** 1…6 as headings; see `LOOKS_ONLY` and `OPENED` for what is none. */
  level: number;
  scope: Range;
}

export const HEADING = 'h1, h2, h3, h4, h5, h6, [role="heading"], legend, caption';
/** Level of text that only looks or reads like a title. */
export const LOOKS_ONLY = 7;
/** Level of the name of a tab or panel: headings in it never end it. */
export const OPENED = 0;

/** The smallest box around a title with a control after it; on a page without controls, with texts after it. */
export function scopeOf(
  element: Element,
  at: number,
  leaves: Leaves,
  hasControls: boolean,
): Range | undefined {
  const own = leaves.range(element);
  for (const box of flatAncestors(element)) {
    const range = leaves.range(box);
    const after = { start: Math.max(at, own.end), end: range.end };
    if (hasControls ? leaves.countControls(after, 0) > 0 : after.end - after.start >= 2) return range;
  }
  return undefined;
}

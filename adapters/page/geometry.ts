import type { Leaf } from './leaves.ts';

/** Farther than this (CSS pixels) a text no longer speaks of a control. */
const REACH_LEFT = 260;
const REACH_ABOVE = 48;

/** Place on the window in CSS pixels. Plain numbers: reading a `DOMRect` thousands of times is slow. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export function boxOf({ left, right, top, bottom }: DOMRect): Box {
  return { left, right, top, bottom };
}

/** Box of a text node's last line, which is the one next to what follows. */
export function textBox(leaf: Leaf): Box {
  const range = new Range();
  range.selectNodeContents(leaf.node);
  return boxOf([...range.getClientRects()].at(-1) ?? range.getBoundingClientRect());
}

/** How a text lies to a control: on its line to the left, or right above it; `null` for anything else. */
export function placeOf(text: Box, control: Box): { side: 'left' | 'above'; distance: number } | null {
  if (text.top > control.bottom || text.bottom < control.top - REACH_ABOVE) return null;
  const height = text.bottom - text.top;
  const middle = text.top + height / 2;
  // Labels beside tall boxes may stand at their top, middle or bottom.
  const sameLine =
    middle >= control.top && middle <= control.top + Math.max(control.bottom - control.top, height);
  const gapLeft = control.left - text.right;
  if (sameLine && gapLeft >= -2 && gapLeft <= REACH_LEFT) return { side: 'left', distance: gapLeft };
  const gapAbove = control.top - text.bottom;
  const over = text.left < control.right && text.right > control.left && text.left - control.left > -60;
  if (over && gapAbove >= -2 && gapAbove <= REACH_ABOVE) return { side: 'above', distance: gapAbove };
  return null;
}

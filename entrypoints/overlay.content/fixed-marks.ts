import { MARK_TONES } from './marks.ts';
import type { Extent } from './sides.ts';

/**
 * How far the marks reach that stand in something fixed to the window, such as a dialog, and in sight; `undefined` where none
 * does. Marks in the page itself move when it makes room.
 */
export function fixedMarks(): Extent | undefined {
  const boxes = MARK_TONES.flatMap((tone) =>
    [...(CSS.highlights?.get(`jiannuo-${tone}`) ?? [])].flatMap((range) =>
      range instanceof Range && isFixed(range.startContainer) ? [range.getBoundingClientRect()] : [],
    ),
  ).filter(({ width, top, bottom }) => width > 0 && bottom > 0 && top < innerHeight);
  if (boxes.length === 0) return undefined;
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
  };
}

function isFixed(node: Node): boolean {
  for (let at: Node | null = node; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    if (at instanceof Element && getComputedStyle(at).position === 'fixed') return true;
  }
  return false;
}

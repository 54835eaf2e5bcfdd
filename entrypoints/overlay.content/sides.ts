import type { Place } from '#components/overlay/model.ts';

/** Horizontal extent in the window, in CSS pixels. */
export interface Extent {
  left: number;
  right: number;
}

/** The panel is narrower than anybody would drag it only for as long as something is pointed at. */
const NARROWEST = 200;
/** Room left between the panel and what is shown, in CSS pixels. */
const GAP = 8;

/** How much of what is shown lies under the panel, in CSS pixels. */
export function covered(shown: Extent, { side, width }: Place, windowWidth: number): number {
  const [left, right] = side === 'left' ? [0, width] : [windowWidth - width, windowWidth];
  return Math.max(0, Math.min(shown.right, right) - Math.max(shown.left, left));
}

/**
 * Where the panel covers none of what is shown, or the least: where the reviewer put it, else on the other side, else
 * narrower on either.
 */
export function placeFor(shown: Extent, chosen: Place, windowWidth: number): Place {
  const other = chosen.side === 'left' ? 'right' : 'left';
  const narrow = (side: Place['side']): Place => {
    const free = (side === 'left' ? shown.left : windowWidth - shown.right) - GAP;
    return { side, width: Math.min(chosen.width, Math.max(NARROWEST, Math.floor(free))) };
  };
  const places = [chosen, { ...chosen, side: other } as const, narrow(chosen.side), narrow(other)];
  return places.reduce((best, place) =>
    covered(shown, place, windowWidth) < covered(shown, best, windowWidth) ? place : best,
  );
}

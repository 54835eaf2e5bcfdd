export type Side = 'left' | 'right';

/** Horizontal extent in the window, in CSS pixels. */
export interface Extent {
  left: number;
  right: number;
}

/**
 * The side on which the panel covers less of what is shown; the present side where both are alike.
 * @param width of the panel
 * @param windowWidth inner width of the window
 */
export function freeSide(shown: Extent, side: Side, width: number, windowWidth: number): Side {
  const other = side === 'left' ? 'right' : 'left';
  const covered = (at: Side) => overlap(shown, panelAt(at, width, windowWidth));
  return covered(other) < covered(side) ? other : side;
}

function panelAt(side: Side, width: number, windowWidth: number): Extent {
  return side === 'left' ? { left: 0, right: width } : { left: windowWidth - width, right: windowWidth };
}

function overlap(a: Extent, b: Extent): number {
  return Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left));
}

import { flatAncestors } from '../../page/flat-tree.ts';
import { isLeaving, isSeen, isTuckedAway } from './dom.ts';

/** How much of a box is seen: its height on the page, and how little the page shines through it. */
interface Size {
  height: number;
  opacity: number;
}

/** What a fraction of a pixel, or of a colour, may be off while nothing moves. */
const SLACK = 0.005;

/** How long a list that fades in may be without any colour, in ms. */
const FADING_IN = 50;

/**
 * Tells of a list that was open whether it has gone, or is going: from one look to the next it has become smaller or
 * fainter.
 * @param rows what is drawn of its options
 */
export function goneOf(surface: Element, rows: () => readonly Element[]): () => boolean {
  let last = sizeOf(surface);
  let faintSince: number | null = null;
  return () => {
    if (isLeaving(surface)) return true;
    const drawn = rows().filter((row) => !isTuckedAway(row));
    if (drawn.length === 0) return true;
    const now = sizeOf(surface);
    const isGoing = now.height < last.height - SLACK || now.opacity < last.opacity - SLACK;
    last = now;
    faintSince = drawn.some(isSeen) ? null : (faintSince ?? performance.now());
    // One without any colour may be about to fade in.
    return isGoing || (faintSince !== null && performance.now() - faintSince > FADING_IN);
  };
}

function sizeOf(surface: Element): Size {
  let opacity = 1;
  for (const box of [surface, ...flatAncestors(surface)]) opacity *= Number(getComputedStyle(box).opacity);
  return { height: surface.getBoundingClientRect().height, opacity };
}

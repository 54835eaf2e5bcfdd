/** Side of a sign, in CSS pixels; `live.css` draws it so. */
export const SIDE = 18;
/** Room between a field and its sign. */
const GAP = 3;
/** Where in a tall field its first line is. */
const FIRST_LINE = 16;
/** A field of which less than this is in sight has no sign. */
const LEAST = 4;

export interface Spot {
  left: number;
  top: number;
}

type Area = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

const ACTIVE = 'input, textarea, select, button, a, label, [contenteditable], [role="button"]';

/**
 * Finds places for signs. One of these lives as long as one drawing: what cuts the page off is asked once for all fields in it.
 */
export class Placing {
  readonly #clips = new Map<Element, Area>();
  readonly #window: Area = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };

  /**
   * Beside the field, where nothing is printed and nothing is pressed; `undefined` where the field itself cannot be seen: not
   * drawn, scrolled away, or under a dialog.
   * @param isPart whether an element is a part of the same control, such as the word that lies over a list's box
   */
  spotFor(anchor: Element, isPart: (hit: Element) => boolean): Spot | undefined {
    const seen = this.#seenOf(anchor);
    if (!seen || !isOnTop(anchor, seen, isPart)) return undefined;
    const middle = Math.min((seen.top + seen.bottom) / 2, seen.top + FIRST_LINE) - SIDE / 2;
    const spots: Spot[] = [
      { left: seen.right + GAP, top: middle },
      { left: seen.right - SIDE, top: seen.top - SIDE - 1 },
      { left: seen.right - SIDE, top: seen.bottom + 1 },
      { left: seen.left - SIDE - GAP, top: middle },
    ];
    // Across the corner, outwards: in no field does its text reach there.
    const corner = { left: seen.right - SIDE / 2, top: seen.top - SIDE / 2 };
    const spot = spots.find((each) => this.#isInWindow(each) && isFree(each)) ?? corner;
    return {
      left: Math.max(0, Math.min(spot.left, innerWidth - SIDE)),
      top: Math.max(0, Math.min(spot.top, innerHeight - SIDE)),
    };
  }

  /** Where a sign goes with its field while the page scrolls: what lies around is looked at once that has ended. */
  follow(anchor: Element, { left, top }: Spot): Spot | undefined {
    const seen = this.#seenOf(anchor);
    const box = anchor.getBoundingClientRect();
    return seen && { left: box.left + left, top: box.top + top };
  }

  /** The part of the field that is drawn in the window; `undefined` where there is hardly any. */
  #seenOf(anchor: Element): Area | undefined {
    if (!anchor.isConnected || !anchor.checkVisibility({ checkVisibilityCSS: true })) return undefined;
    const seen = meet(anchor.getBoundingClientRect(), this.#clipOf(anchor));
    return seen.bottom - seen.top < LEAST || seen.right - seen.left < LEAST ? undefined : seen;
  }

  #isInWindow({ left, top }: Spot): boolean {
    return left >= 0 && top >= 0 && left + SIDE <= innerWidth && top + SIDE <= innerHeight;
  }

  /** The part of the window in which something in this box can be seen. */
  #clipOf(element: Element): Area {
    const parent = element.assignedSlot ?? element.parentElement ?? hostOf(element);
    if (!parent || getComputedStyle(element).position === 'fixed') return this.#window;
    const known = this.#clips.get(parent);
    if (known) return known;
    const around = this.#clipOf(parent);
    const { overflowX, overflowY } = getComputedStyle(parent);
    const cuts = parent !== document.documentElement && parent !== document.body;
    const clip =
      cuts && (overflowX !== 'visible' || overflowY !== 'visible')
        ? meet(parent.getBoundingClientRect(), around)
        : around;
    this.#clips.set(parent, clip);
    return clip;
  }
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

function meet(a: Area, b: Area): Area {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

/** Whether some part of the field is what a press there would meet. */
function isOnTop(
  anchor: Element,
  { left, top, right, bottom }: Area,
  isPart: (hit: Element) => boolean,
): boolean {
  const root = anchor.getRootNode() as Document | ShadowRoot;
  const y = (top + bottom) / 2;
  return [0.5, 0.15, 0.85].some((part) => {
    const hit = root.elementFromPoint(left + part * (right - left), y);
    return hit !== null && (anchor.contains(hit) || hit.contains(anchor) || isPart(hit));
  });
}

/** Whether nothing is printed or pressed where the sign would be. */
function isFree({ left, top }: Spot): boolean {
  return [0.15, 0.5, 0.85].every((part) => {
    const [x, y] = [left + part * SIDE, top + SIDE / 2];
    const hit = document.elementFromPoint(x, y);
    return !hit?.closest(ACTIVE) && !isPrinted(x, y);
  });
}

function isPrinted(x: number, y: number): boolean {
  const place = document.caretRangeFromPoint(x, y);
  const node = place?.startContainer;
  if (!place || !(node instanceof Text)) return false;
  const range = document.createRange();
  range.setStart(node, Math.max(0, place.startOffset - 1));
  range.setEnd(node, Math.min(node.data.length, place.startOffset + 1));
  return [...range.getClientRects()].some(
    (box) => x >= box.left - 1 && x <= box.right + 1 && y >= box.top && y <= box.bottom,
  );
}

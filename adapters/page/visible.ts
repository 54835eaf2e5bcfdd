import { closestDeep, flatClosest, flatContains, flatParent } from './flat-tree.ts';

/** Whether an element is drawn at all; text of it may be a label. One without a box of its own, such as a slot, draws what is in it. */
export function isDrawn(element: Element): boolean {
  if (element.checkVisibility({ checkVisibilityCSS: true })) return true;
  const { display, visibility } = getComputedStyle(element);
  const around = display === 'contents' && visibility === 'visible' ? flatParent(element) : null;
  return around !== null && isDrawn(around);
}

/** The most that a trap measures in a direction in which it is not to be seen, in px. */
const DOT = 1;
/** Opacity that nobody can tell from none. */
const FAINT = 0.05;
/** Further to the right than any window, in px. */
const FAR = 4000;
/** More controls than a trap has: a form that is still fading in. */
const FADING_FORM = 3;

/**
 * Whether a person can meet the frame that shows a window, and those around it: a form in a frame out of sight is as much
 * of a trap as a field. Elements of other windows are of other classes, so this asks them nothing but what all have.
 */
export function frameReaches(view: Window): boolean {
  const { frameElement, parent } = view;
  if (!frameElement) return true;
  // Without its border, which is drawn around a frame of no size too.
  const { clientWidth: width, clientHeight: height } = frameElement;
  let { right, bottom } = frameElement.getBoundingClientRect();
  for (let box = frameElement.parentElement; box; box = box.parentElement) {
    right += box.scrollLeft;
    bottom += box.scrollTop;
  }
  const drawn = frameElement.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true });
  return drawn && width > DOT && height > DOT && right > 0 && bottom > 0 && frameReaches(parent);
}

/** Large pages are mostly made of these, and they cannot cut away what is in them. */
const TABLE_PARTS: ReadonlySet<string> = new Set(['td', 'th', 'tr', 'tbody', 'table']);

/** What a person can meet in the page's body or in the open dialog, as it stands while one reading lasts. */
export class Sight {
  readonly #scope: Element;
  readonly #concealed = new Map<Element, boolean>();

  constructor(scope: Element) {
    this.#scope = scope;
  }

  /**
   * Whether a person could meet the element: drawn, larger than a dot, on the page and not hidden from helpers. Traps
   * for robots are drawn far outside, without size, without colour, or cut away.
   */
  reaches(element: Element): boolean {
    if (!isDrawn(element) || this.#isConcealed(element)) return false;
    const box = element.getBoundingClientRect();
    if (box.width <= DOT || box.height <= DOT || isOffPage(element, box)) return false;
    // A dialog of old pages may say of itself that it is hidden while it is open.
    const hidden = closestDeep(element, '[aria-hidden="true"]');
    return hidden === null || flatContains(hidden, this.#scope);
  }

  /** Whether the element, or a box around it within the scope, shows nothing of itself. */
  #isConcealed(element: Element): boolean {
    const known = this.#concealed.get(element);
    if (known !== undefined) return known;
    const parent = flatParent(element);
    const concealed =
      element !== this.#scope && (conceals(element) || (parent !== null && this.#isConcealed(parent)));
    this.#concealed.set(element, concealed);
    return concealed;
  }
}

function conceals(element: Element): boolean {
  const style = getComputedStyle(element);
  const filtered = /opacity\(([\d.]+)\)/.exec(style.filter)?.[1] ?? '1';
  if (Math.min(Number(style.opacity), Number(filtered)) <= FAINT) {
    if (isOfComponent(element)) return false;
    const fields = element.matches(FIELDS) ? [element] : [...element.querySelectorAll(FIELDS)];
    return fields.length <= FADING_FORM && !fields.some(isUnderItsLabel);
  }
  return !TABLE_PARTS.has(element.localName) && isCutAway(element, style);
}

/** Whether a component in sight has drawn the element in its shadow: where it shows nothing, its label may lie over it. */
function isOfComponent(element: Element): boolean {
  const tree = element.getRootNode();
  return tree instanceof ShadowRoot && isDrawn(tree.host);
}

const FIELDS = 'input, textarea, select';

/**
 * Whether the label of an empty field lies where its text will be, and gives way when it is entered: libraries that
 * draw it so show nothing of the field before.
 */
function isUnderItsLabel(field: Element): boolean {
  const label = field.closest('label');
  const words = label?.innerText.trim() ?? '';
  if (!label || words === '') return false;
  const [own, around] = [field.getBoundingClientRect(), label.getBoundingClientRect()];
  return around.top <= own.top + own.height / 2 && around.bottom >= own.top + own.height / 2;
}

/** Whether a box cuts away all that is in it: a clip, or a box without size that shows nothing beyond itself. */
function isCutAway(element: Element, style: CSSStyleDeclaration): boolean {
  const { clip, clipPath } = style;
  if (clip !== 'auto' && /absolute|fixed/.test(style.position) && leavesNothing(clip)) return true;
  if (clipPath !== 'none' && /^(?:inset\((?:[5-9]\d|100)%|circle\(0)|^polygon\([0px ,]*\)/.test(clipPath)) {
    return true;
  }
  if (!/hidden|clip/.test(style.overflowX) || !(element instanceof HTMLElement)) return false;
  return element.offsetWidth <= DOT || element.offsetHeight <= DOT;
}

/** `rect(top, right, bottom, left)` of the old `clip`. */
function leavesNothing(clip: string): boolean {
  const [top, right, bottom, left] = (clip.match(/-?[\d.]+(?=px)|auto/g) ?? []).map(Number);
  if (top === undefined || right === undefined || bottom === undefined || left === undefined) return false;
  return bottom - top <= DOT || right - left <= DOT;
}

/** Whether no scrolling brings the box into sight: neither that of the window nor that of the boxes around it. */
function isOffPage(element: Element, { left, right, bottom }: DOMRect): boolean {
  if (left >= FAR && isCutOnTheRight(element)) return true;
  if (right > 0 && bottom > 0) return false;
  let [reachedRight, reachedBottom] = [right, bottom];
  flatClosest(element, (each) => {
    if (each !== element) {
      reachedRight += each.scrollLeft;
      reachedBottom += each.scrollTop;
    }
    return getComputedStyle(each).position === 'fixed';
  });
  return reachedRight <= 0 || reachedBottom <= 0;
}

function isCutOnTheRight(element: Element): boolean {
  const cutter = flatClosest(
    element,
    (each) => each !== element && getComputedStyle(each).overflowX !== 'visible',
  );
  return cutter !== null && /hidden|clip/.test(getComputedStyle(cutter).overflowX);
}

/** What an animation makes of a box that goes: no colour, no height, no size. */
const NOTHING: readonly [property: string, end: RegExp][] = [
  ['opacity', /^0(?:\.0\d*)?$/],
  ['height', /^0(?:px)?$/],
  ['maxHeight', /^0(?:px)?$/],
  ['transform', /scale(?:Y|3d)?\((?:[^,)]+,\s*)?0\b(?!\.[1-9])/],
];

/** Whether the page is at drawing a list out of sight, by whatever means: the box itself, or one that holds all its rows. */
export function isFading(box: Element): boolean {
  return soleBoxes(box).some((each) => each.getAnimations().some(endsInNothing));
}

/** The same of what stands in such a box. */
export function isFadingAway(part: Element): boolean {
  for (let box: Element | null = part; box; box = box.parentElement) {
    if (box.getAnimations().some(endsInNothing)) return true;
  }
  return false;
}

/** Whether a list that is still drawn says that it is closed. */
export function saysHidden(box: Element): boolean {
  return soleBoxes(box).some((each) => each.matches(HIDDEN));
}

const HIDDEN = '[aria-hidden="true"],[data-state="hidden"],[data-state="closed"],[data-closed]';

/** A box, and those in it that have no other beside them. */
function soleBoxes(box: Element): Element[] {
  const boxes: Element[] = [box];
  for (let inner = box; inner.childElementCount === 1 && inner.firstElementChild;) {
    inner = inner.firstElementChild;
    boxes.push(inner);
  }
  return boxes;
}

function endsInNothing({ effect, playState }: Animation): boolean {
  if (playState !== 'running' || !(effect instanceof KeyframeEffect)) return false;
  const last = effect.getKeyframes().at(-1);
  return NOTHING.some(([property, end]) => end.test(String(last?.[property] ?? '')));
}

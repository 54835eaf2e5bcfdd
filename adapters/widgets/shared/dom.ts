import { flatChildren, flatParent } from '../../page/flat-tree.ts';

/** Whether an element takes up room on the page. Transforms do not count: a popup that is still growing is there. */
export function isRendered(element: Element): boolean {
  if (!element.isConnected || isLeaving(element)) return false;
  if (!element.checkVisibility({ checkVisibilityCSS: true })) return false;
  if (!(element instanceof HTMLElement)) return element.getBoundingClientRect().width > 0;
  return element.offsetWidth > 0 && element.offsetHeight > 0;
}

/** Whether it can be seen as well: some keep a folded list where it is, without any colour, or out of sight. */
export function isSeen(element: Element): boolean {
  return (
    isRendered(element) &&
    element.checkVisibility({ checkOpacity: true, opacityProperty: true }) &&
    !isTuckedAway(element)
  );
}

/** How far beside the page's beginning things are put that nobody is to see, in px. */
const FAR_OUT = -500;

/** Whether nothing is seen of an element that is drawn: cut to nothing, in a box without height, or far beside the page. */
export function isTuckedAway(element: Element): boolean {
  // What has a place of its own is not cut by the boxes between it and the one that it is placed in.
  let place = 'static';
  for (let box: Element | null = element; box; box = flatParent(box)) {
    const style = getComputedStyle(box);
    const isPlaced = /absolute|fixed/.test(style.position);
    if (isCut(style, isPlaced)) return true;
    const isClipping =
      box !== element && place !== 'fixed' && (place !== 'absolute' || style.position !== 'static');
    if (isClipping && /hidden|clip/.test(style.overflowY) && isFlat(box)) return true;
    if (isPlaced && isFarOut(box)) return true;
    if (style.position !== 'static') place = style.position;
  }
  return false;
}

function isCut({ clip, clipPath }: CSSStyleDeclaration, isPlaced: boolean): boolean {
  if (isPlaced && /^rect\((?:0px,? ?){4}\)$/.test(clip)) return true;
  const inset = /^inset\(([\d.]+)%(?: ([\d.]+)%)?\)$/.exec(clipPath);
  return inset !== null && Math.max(Number(inset[1]), Number(inset[2] ?? inset[1])) >= 50;
}

function isFlat(box: Element): boolean {
  return box instanceof HTMLElement && (box.clientHeight === 0 || box.clientWidth === 0);
}

function isFarOut(box: Element): boolean {
  const { right, bottom } = box.getBoundingClientRect();
  return right + scrollX < FAR_OUT || bottom + scrollY < FAR_OUT;
}

/** Whether a library is fading the element out: it is still drawn, and already closed. */
export function isLeaving(element: Element): boolean {
  return element.closest('[class*="-leave-active"]') !== null;
}

/** Letters for private use, of which fonts make pictures. */
const PICTURES = /^[\uE000-\uF8FF]+$/;
/** The name of a picture, of which other fonts make one: `arrow_drop_down`. */
const PICTURE_NAME = /^[a-z][a-z\d_]*$/;
const PICTURE_BOX =
  '[aria-hidden="true"][class*="icon" i],[aria-hidden="true"][class*="symbol" i],[class*="material-icons"],[class*="material-symbols"]';
const MAYBE = /[a-z\uE000-\uF8FF]/;

/** Whether a font draws a picture for a text, so that nobody reads it. */
export function isPicture(text: string, parent: Element | null): boolean {
  const trimmed = text.trim();
  if (PICTURES.test(trimmed)) return true;
  return PICTURE_NAME.test(trimmed) && (parent?.closest(PICTURE_BOX) ?? null) !== null;
}

/** Text as a person reads it on one line; what a component draws of it in its shadow or its slots included. */
export function shownText(element: Element): string {
  const isDrawnElsewhere = element.shadowRoot !== null || element.querySelector('slot') !== null;
  const text = isDrawnElsewhere ? flatText(element) : (element.textContent ?? '');
  return (!isDrawnElsewhere && MAYBE.test(text) ? readable(element) : text).replace(/\s+/g, ' ').trim();
}

function readable(element: Element): string {
  let text = '';
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    if (!isPicture(node.data, node.parentElement)) text += node.data;
  }
  return text;
}

function flatText(node: Node): string {
  if (node instanceof Text) return isPicture(node.data, node.parentElement) ? '' : node.data;
  if (!(node instanceof Element) || node.matches('style,script,template')) return '';
  return [...flatChildren(node)].map(flatText).join('');
}

/** A mark in a class name, by its last word: `is-disabled`, `ant-select-item-option-disabled`, `layui-disabled`. */
export function hasStateClass(element: Element, state: string): boolean {
  return [...element.classList].some((name) => name === state || name.endsWith(`-${state}`));
}

export function isDisabled(element: Element): boolean {
  return (
    element.matches(':disabled') ||
    element.getAttribute('aria-disabled') === 'true' ||
    hasStateClass(element, 'disabled')
  );
}

/** First element of the tree, `root` included, that matches. */
export function within<E extends Element = Element>(root: Element, selector: string): E | null {
  return root.matches(selector) ? (root as E) : root.querySelector<E>(selector);
}

/** The element that has an id in the same tree as `near`; ids do not cross shadow roots. */
export function byId(near: Element, id: string): Element | null {
  const tree = near.getRootNode();
  return tree instanceof Document || tree instanceof ShadowRoot ? tree.getElementById(id) : null;
}

import { flatChildren } from '../../page/flat-tree.ts';

/** Whether an element takes up room on the page. Transforms do not count: a popup that is still growing is there. */
export function isRendered(element: Element): boolean {
  if (!element.isConnected || isLeaving(element)) return false;
  if (!element.checkVisibility({ checkVisibilityCSS: true })) return false;
  if (!(element instanceof HTMLElement)) return element.getBoundingClientRect().width > 0;
  return element.offsetWidth > 0 && element.offsetHeight > 0;
}

/** Whether it can be seen as well: some keep a folded list where it is, without any colour. */
export function isSeen(element: Element): boolean {
  return isRendered(element) && element.checkVisibility({ checkOpacity: true, opacityProperty: true });
}

/** Whether a library is fading the element out: it is still drawn, and already closed. */
export function isLeaving(element: Element): boolean {
  return element.closest('[class*="-leave-active"]') !== null;
}

/** Letters for private use, of which fonts make pictures. */
const PICTURES = /^[\uE000-\uF8FF]+$/;
/** The name of a picture, of which other fonts make one: `arrow_drop_down`. */
const PICTURE_NAME = /^[a-z][a-z\d_]*$/;
const PICTURE_BOX = '[aria-hidden="true"][class*="icon" i],[aria-hidden="true"][class*="symbol" i]';
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

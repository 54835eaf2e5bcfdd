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

/** Text as a person reads it on one line. */
export function shownText(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
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

/** Parent in the tree as drawn: slots and open shadow roots included. */
export function flatParent(node: Node): Element | null {
  if (node instanceof Element && node.assignedSlot) return node.assignedSlot;
  const parent = node.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}

/** Children in the tree as drawn. */
export function flatChildren(element: Element): Iterable<Node> {
  if (element instanceof HTMLSlotElement) {
    const assigned = element.assignedNodes();
    return assigned.length > 0 ? assigned : element.childNodes;
  }
  return (element.shadowRoot ?? element).childNodes;
}

export function* flatAncestors(node: Node): Generator<Element> {
  for (let parent = flatParent(node); parent; parent = flatParent(parent)) yield parent;
}

/** The nearest element upwards, the given one included, for which `test` holds. */
export function flatClosest(element: Element, test: (candidate: Element) => boolean): Element | null {
  if (test(element)) return element;
  for (const ancestor of flatAncestors(element)) if (test(ancestor)) return ancestor;
  return null;
}

export function flatContains(outer: Element, inner: Node): boolean {
  if (outer.contains(inner)) return true;
  for (const ancestor of flatAncestors(inner)) if (ancestor === outer) return true;
  return false;
}

/** Calls `visit` for the matching elements of a root and of every open shadow root in it, in document order per root. */
export function queryDeep(root: ParentNode, selector: string, visit: (element: Element) => void): void {
  for (const element of root.querySelectorAll(selector)) visit(element);
  for (const element of root.querySelectorAll('*')) {
    if (element.shadowRoot) queryDeep(element.shadowRoot, selector, visit);
  }
}

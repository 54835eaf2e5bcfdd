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
  for (let each: Element | null = element; each; each = flatParent(each)) if (test(each)) return each;
  return null;
}

/** `closest` that goes on outside of shadow roots. */
export function closestDeep(element: Element, selector: string): Element | null {
  for (let each: Element | null = element; each;) {
    const found: Element | null = each.closest(selector);
    if (found) return found;
    const root = each.getRootNode();
    each = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}

export function flatContains(outer: Element, inner: Node): boolean {
  if (outer.contains(inner)) return true;
  for (const ancestor of flatAncestors(inner)) if (ancestor === outer) return true;
  return false;
}

/** What we put into pages ourselves: nothing of it is the page's. */
export const OURS = 'jiannuo-checklist, jiannuo-live';
/** Large tables are mostly made of elements that never have a shadow root. */
const MAY_HOST = `:not(td, th, tr, input, select, option, label, ${OURS})`;

/** The open shadow roots right under a root, not those inside of them. */
export function* shadowRootsIn(root: ParentNode): Generator<ShadowRoot> {
  for (const element of root.querySelectorAll(MAY_HOST)) if (element.shadowRoot) yield element.shadowRoot;
}

/** Calls `visit` for the matching elements of a root and of every open shadow root in it, in document order per root. */
export function queryDeep(root: ParentNode, selector: string, visit: (element: Element) => void): void {
  for (const element of root.querySelectorAll(selector)) visit(element);
  for (const inner of shadowRootsIn(root)) queryDeep(inner, selector, visit);
}

/** The matching elements of a root and of every open shadow root in it. */
export function allDeep(root: ParentNode, selector: string): Element[] {
  const found: Element[] = [];
  queryDeep(root, selector, (element) => found.push(element));
  return found;
}

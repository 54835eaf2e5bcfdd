import { flatContains, flatParent } from '../../page/flat-tree.ts';
import { alikeRows } from './alike.ts';
import { isRendered } from './dom.ts';

/** Boxes over the page that have come, or have changed, since a control was clicked. */
export class Appearing {
  readonly #root: Element;
  readonly #watch = new MutationObserver((records) => this.#note(records));
  readonly #changed = new Set<Element>();

  constructor(root: Element) {
    this.#root = root;
    this.#watch.observe(root.ownerDocument, {
      subtree: true,
      childList: true,
      attributeFilter: ['style', 'class', 'hidden'],
    });
  }

  /** The first of them that shows a list of things alike. */
  list(): Element | null {
    this.#note(this.#watch.takeRecords());
    for (const element of this.#changed) {
      if (element.contains(this.#root) || !isRendered(element)) continue;
      const surface = outermost(element, this.#root);
      if (isPlaced(surface) && alikeRows(surface).length > 0) return surface;
    }
    return null;
  }

  end(): void {
    this.#watch.disconnect();
  }

  #note(records: readonly MutationRecord[]): void {
    for (const { type, target, addedNodes } of records) {
      const nodes = type === 'childList' ? [...addedNodes] : [target];
      for (const node of nodes) if (node instanceof Element) this.#changed.add(node);
    }
  }
}

/**
 * The popup an element is in: the outermost box with a place of its own that holds neither the control nor the whole
 * page. Libraries keep the popups of all controls in one box, which has no place.
 */
export function outermost(element: Element, root: Element): Element {
  let surface = element;
  let placed: Element | null = null;
  for (let parent: Element | null = element; parent; parent = flatParent(parent)) {
    if (flatContains(parent, root) || parent === root.ownerDocument.body) break;
    surface = parent;
    if (isPlaced(parent)) placed = parent;
  }
  return placed ?? surface;
}

/** Whether an element has a place of its own over the page. */
export function isPlaced(element: Element): boolean {
  return /absolute|fixed/.test(getComputedStyle(element).position);
}

import { flatParent, shadowRootsIn } from './flat-tree.ts';
import { isDrawn } from './visible.ts';

/** Changes that can give a control another name. */
const NAMING: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: [
    'aria-label',
    'aria-labelledby',
    'for',
    'placeholder',
    'title',
    'name',
    'id',
    'aria-selected',
  ],
};

/** What can name a control, or be one, without any text of its own. */
const SAYING =
  'input,textarea,select,iframe,[contenteditable],[aria-label]:not([role="img"]),[placeholder],[role="dialog"],[aria-modal]';

/**
 * Tells whether the page has changed in a way that can give a control another name. Most of what widgets do while they
 * are written does not: they draw marks, lists, calendars and measuring boxes that lie over the page or are gone a moment later.
 */
export class NamingWatch {
  #records: MutationRecord[] = [];
  /** What has come since the page was last known, and may go again without a word. */
  #come = new WeakSet<Node>();
  /** What lies over the page, or has. */
  readonly #over = new WeakSet<Node>();
  readonly #observer = new MutationObserver((records) => void this.#records.push(...records));

  constructor(document: Document) {
    for (const root of [document, ...shadowRootsIn(document)]) this.#observer.observe(root, NAMING);
  }

  /** Whether a name may have changed since the last time it was asked. */
  changed(): boolean {
    const records = [...this.#records, ...this.#observer.takeRecords()];
    this.#records = [];
    // Each is looked at: what came in one may go in the next.
    const heard = records.filter((record) => !this.#isQuiet(record)).length > 0;
    if (heard) this.#come = new WeakSet();
    return heard;
  }

  stop(): void {
    this.#observer.disconnect();
  }

  #isQuiet({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
    for (const node of addedNodes) this.#come.add(node);
    if (!target.isConnected) return true;
    const box = target instanceof Element ? target : flatParent(target);
    if (box && (!isDrawn(box) || this.#liesOver(box))) return true;
    if (type !== 'childList') return false;
    return (
      [...addedNodes].every((node) => isMute(node) || this.#liesOver(node)) &&
      [...removedNodes].every((node) => this.#come.has(node) || this.#over.has(node) || saysNothing(node))
    );
  }

  /** Whether a node is in a box over the whole page in which nothing can be filled: it bars nothing and names nothing. */
  #liesOver(node: Node): boolean {
    const { body } = node.ownerDocument ?? document;
    let box: Node | null = node;
    while (box && box.parentNode !== body) box = box.parentNode;
    if (!(box instanceof Element) || hasSaying(box)) return false;
    if (!/absolute|fixed/.test(getComputedStyle(box).position)) return false;
    this.#over.add(node);
    return true;
  }
}

/** What is gone again, is not drawn, or says nothing. */
function isMute(node: Node): boolean {
  return !node.isConnected || saysNothing(node) || (node instanceof Element && !isDrawn(node));
}

function saysNothing(node: Node): boolean {
  return (node.textContent ?? '').trim() === '' && !(node instanceof Element && hasSaying(node));
}

function hasSaying(element: Element): boolean {
  return element.matches(SAYING) || element.querySelector(SAYING) !== null;
}

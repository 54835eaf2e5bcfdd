import { flatParent, shadowRootsIn } from './flat-tree.ts';
import { isDrawn } from './visible.ts';

/** Attributes that name a control. */
const NAMES = ['aria-label', 'aria-labelledby', 'for', 'placeholder', 'title', 'name', 'id', 'aria-selected'];
/** Attributes that show or hide what names one. */
const SHOWS: readonly string[] = ['style', 'class', 'hidden', 'open'];
const NAMING: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: [...NAMES, ...SHOWS],
};

/** What can name a control, or be one, without any text of its own. */
const SAYING =
  'input,textarea,select,iframe,[contenteditable],[aria-label]:not([role="img"]),[placeholder],[role="dialog"],[aria-modal]';

/**
 * Tells whether the page has changed in a way that can give a control another name. Most of what widgets do while they
 * are written does not: they draw marks, lists, calendars and measuring boxes that lie over the page or are gone a moment later.
 */
export class NamingWatch {
  readonly #document: Document;
  #records: MutationRecord[] = [];
  /** Texts that were drawn when the page was last known. */
  #drawn: ReadonlySet<Text> = new Set();
  /** What has come since the page was last known, and may go again without a word. */
  #come = new WeakSet<Node>();
  /** What lies over the page, or has. */
  readonly #over = new WeakSet<Node>();
  readonly #observer = new MutationObserver((records) => void this.#records.push(...records));

  constructor(document: Document) {
    this.#document = document;
    this.#know();
  }

  /** Whether a name may have changed since the last time it was asked. */
  changed(): boolean {
    const records = [...this.#records, ...this.#observer.takeRecords()];
    this.#records = [];
    const restyled = new Set<Node>();
    let heard = false;
    // Each is looked at: what came in one may go in the next.
    for (const record of records) {
      if (SHOWS.includes(record.attributeName ?? '')) restyled.add(record.target);
      else if (!this.#isQuiet(record)) heard = true;
    }
    heard ||= [...restyled].some((target) => this.#showsOthers(target));
    if (heard) this.#know();
    return heard;
  }

  stop(): void {
    this.#observer.disconnect();
  }

  #know(): void {
    const roots = [...allRoots(this.#document)];
    for (const root of roots) this.#observer.observe(root, NAMING);
    this.#drawn = new Set(roots.flatMap((root) => [...textsIn(root)].filter(isDrawnText)));
    this.#come = new WeakSet();
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

  /** Whether other texts are drawn in an element than when the page was last known. */
  #showsOthers(target: Node): boolean {
    if (!target.isConnected || this.#liesOver(target)) return false;
    for (const text of textsIn(target)) {
      if (!this.#come.has(text) && isDrawnText(text) !== this.#drawn.has(text)) return true;
    }
    return false;
  }

  /** Whether a node is in a box over the whole page in which nothing can be filled: it bars nothing and names nothing. */
  #liesOver(node: Node): boolean {
    const { body } = this.#document;
    let box: Node | null = node;
    while (box && box.parentNode !== body) box = box.parentNode;
    if (!(box instanceof Element) || hasSaying(box)) return false;
    if (!/absolute|fixed/.test(getComputedStyle(box).position)) return false;
    this.#over.add(node);
    return true;
  }
}

/** A document or shadow root, and the open shadow roots in it, however deep. */
function* allRoots(root: Document | ShadowRoot): Generator<Document | ShadowRoot> {
  yield root;
  for (const inner of shadowRootsIn(root)) yield* allRoots(inner);
}

function* textsIn(root: Node): Generator<Text> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && node.data.trim() !== '') yield node;
  }
}

function isDrawnText(text: Text): boolean {
  return text.parentElement !== null && isDrawn(text.parentElement);
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

import type { ActKind, ActRef } from '#core/model/act.ts';
import type { ControlRef } from '#core/model/page.ts';
import type { Widget } from '../widgets/widget.ts';
import { flatClosest } from './flat-tree.ts';

/** A described control and what can act on it. */
export interface RegisteredControl {
  ref: ControlRef;
  /** `null` where no widget claimed it: it is named to the user and never written. */
  widget: Widget | null;
  /** The control's outermost element; asks `isConnected` before use. */
  root: Element;
  /** Element that stands for the control when it is shown or marked. */
  anchor: Element;
  /** Best label, section, kind and row in one text: the same control, drawn anew, has the same one. */
  signature: string;
}

/** A described text: the element that shows the value, and the text nodes of it where it is only a part. */
export interface RegisteredText {
  ref: string;
  element: Element;
  nodes: readonly Text[];
  /** All that the element, or those nodes of it, said when it was described. */
  said: string;
}

/** Something to press, and how to see what it brought. */
export interface RegisteredAct {
  ref: ActRef;
  kind: ActKind;
  element: Element;
  /** Grows with what the press is for: the rows there are, or whether the part is shown. */
  progress(): number;
  /** Kind, label and section in one text: the same act, drawn anew, has the same one. */
  signature: string;
}

/**
 * What the references of one frame stand for. One registry lives as long as the page agent; describing again keeps
 * the reference of every element that is still there, and of one that was drawn anew under the same unique signature.
 */
export class Registry {
  readonly frame: number;
  readonly #controls = new Map<string, RegisteredControl>();
  readonly #texts = new Map<string, RegisteredText>();
  /** References that a signature was registered under; some may have moved on to another one. */
  readonly #bySignature = new Map<string, Set<ControlRef>>();
  readonly #controlRefs = new WeakMap<Element, ControlRef>();
  readonly #textRefs = new WeakMap<Node, Map<string, string>>();
  readonly #acts = new Map<string, RegisteredAct>();
  #nextControl = 0;
  #nextAct = 0;
  #nextText = 0;

  constructor(frame: number) {
    this.frame = frame;
  }

  /** The control behind a reference, as last described; `undefined` when the page no longer has it. */
  control(ref: string): RegisteredControl | undefined {
    const found = this.#controls.get(ref);
    return found?.root.isConnected ? found : undefined;
  }

  /** The innermost described control that an element belongs to. */
  controlAround(element: Element): ControlRef | undefined {
    const entries = [...this.#controls.values()].filter(({ root }) => root.isConnected);
    const inner = flatClosest(element, (each) =>
      entries.some(({ root, anchor }) => root === each || anchor === each),
    );
    return entries.find(({ root, anchor }) => root === inner || anchor === inner)?.ref;
  }

  /** The control that an element is a part of, found upwards from it: asked at every key, where looking at all would be too much. */
  refAround(element: Element): ControlRef | undefined {
    const root = flatClosest(element, (each) => this.#controlRefs.has(each));
    const ref = root ? this.#controlRefs.get(root) : undefined;
    return ref !== undefined && this.#controls.get(ref)?.root === root ? ref : undefined;
  }

  text(ref: string): RegisteredText | undefined {
    const found = this.#texts.get(ref);
    return found?.element.isConnected ? found : undefined;
  }

  /** Registers a control and answers its reference. */
  registerControl(entry: Omit<RegisteredControl, 'ref'>): ControlRef {
    const ref = this.#controlRefs.get(entry.root) ?? this.#redrawn(entry.signature) ?? this.#newControlRef();
    this.#controlRefs.set(entry.root, ref);
    const before = this.#controls.get(ref)?.signature;
    if (before !== undefined && before !== entry.signature) this.#unlist(ref, before);
    this.#controls.set(ref, { ...entry, ref });
    const same = this.#bySignature.get(entry.signature) ?? new Set<ControlRef>();
    this.#bySignature.set(entry.signature, same.add(ref));
    // Of several alike none is found again by its signature: those that are gone are gone for good.
    for (const other of same) {
      if (this.#controls.get(other)?.root.isConnected === true) continue;
      this.#controls.delete(other);
      same.delete(other);
    }
    return ref;
  }

  #unlist(ref: ControlRef, signature: string): void {
    const refs = this.#bySignature.get(signature);
    refs?.delete(ref);
    if (refs?.size === 0) this.#bySignature.delete(signature);
  }

  /** Lets go of texts that have left the page; one that comes back is registered under its reference again. */
  forgetTexts(): void {
    for (const { ref, element } of this.#texts.values()) if (!element.isConnected) this.#texts.delete(ref);
  }

  /** How many references stand for something. */
  get size(): number {
    return this.#controls.size + this.#texts.size + this.#acts.size;
  }

  /** The act behind a reference, as last described; `undefined` when the page no longer offers it. */
  act(ref: string): RegisteredAct | undefined {
    const found = this.#acts.get(ref);
    return found?.element.isConnected ? found : undefined;
  }

  /**
   * Registers an act and answers its reference: that of the same element, or of one that is gone, where it was alike. An
   * element that says something else by now is another act, and what it was is no more.
   */
  registerAct(entry: Omit<RegisteredAct, 'ref'>): ActRef {
    const known = [...this.#acts.values()];
    const alike = known.filter(({ signature }) => signature === entry.signature);
    for (const { ref, element, signature } of known) {
      if (element === entry.element && signature !== entry.signature && !isRenamedPlace(signature, entry)) {
        this.#acts.delete(ref);
      }
    }
    const same =
      known.find(({ element, signature }) => element === entry.element && isRenamedPlace(signature, entry)) ??
      alike.find(({ element }) => element === entry.element) ??
      alike.find(({ element }) => !element.isConnected);
    const ref = same?.ref ?? `f${this.frame}:a${this.#nextAct++}`;
    this.#acts.set(ref, { ...entry, ref });
    return ref;
  }

  /** Lets a reference stand for what another does: pressing an act may change what is over it, or which button is the last. */
  moveAct(ref: ActRef, from: ActRef): void {
    const found = this.#acts.get(from);
    this.#acts.delete(from);
    if (found) this.#acts.set(ref, { ...found, ref });
  }

  /** Registers a text; several values may stand in one text node. */
  registerText(element: Element, nodes: readonly Text[], value: string): string {
    const key = nodes[0] ?? element;
    const refs = this.#textRefs.get(key) ?? new Map<string, string>();
    const ref = refs.get(value) ?? `f${this.frame}:t${this.#nextText++}`;
    this.#textRefs.set(key, refs.set(value, ref));
    this.#texts.set(ref, { ref, element, nodes, said: saidBy({ element, nodes }) });
    return ref;
  }

  #newControlRef(): ControlRef {
    return `f${this.frame}:c${this.#nextControl++}`;
  }

  /** Reference of the one control of this signature whose element has left the page. */
  #redrawn(signature: string): ControlRef | undefined {
    const refs = this.#bySignature.get(signature) ?? [];
    const same = [...refs]
      .flatMap((ref) => this.#controls.get(ref) ?? [])
      .filter((entry) => entry.signature === signature);
    const [only] = same;
    return same.length === 1 && only && !only.root.isConnected ? only.ref : undefined;
  }
}

/** Whether a tab or folded part is as it was, but for the titles over it, which another tab may change. */
function isRenamedPlace(before: string, { kind, signature }: Omit<RegisteredAct, 'ref'>): boolean {
  return kind !== 'addRow' && saidIn(before) === saidIn(signature);
}

/** Kind and label of an act's signature. */
function saidIn(signature: string): string {
  return JSON.stringify((JSON.parse(signature) as string[]).slice(0, 2));
}

/** What a described text says now. */
export function saidBy({ element, nodes }: Pick<RegisteredText, 'element' | 'nodes'>): string {
  if (nodes.length === 0) return element.textContent;
  return nodes.map((node) => (node.isConnected ? node.data : '')).join('\n');
}

import { plainText } from '#core/matching/label.ts';
import { buttonName } from './acting-words.ts';
import { WITH_NEXT } from '../widgets/shared/option-label.ts';
import { byId, isPicture } from '../widgets/shared/dom.ts';
import type { FoundControl } from './candidates.ts';
import { flatChildren } from './flat-tree.ts';
import type { LabelElements } from './label-elements.ts';
import { isDrawn } from './visible.ts';

/** A piece of shown text, or the place of a control, in reading order. */
export interface Leaf {
  /** Its index in the list. */
  at: number;
  /** Index into the page's controls; -1 for text. */
  control: number;
  text: string;
  node: Node;
  parent: Element;
  /** Text that is the wording of an option or button: never a label. */
  taken: boolean;
  /** Wording of a radio or checkbox. */
  option?: true;
  /** Control to which the markup, or the place in its box, ties the text; it labels no other one. */
  owner?: number;
  /** Drawn in the box of its control. */
  overlaid?: true;
}

/** Half-open range of leaves. */
export interface Range {
  start: number;
  end: number;
}

const SKIPPED = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'OPTION',
  'DATALIST',
  'SVG',
  'svg',
  'HEAD',
]);
/** Links that only run a script are buttons too. */
export const PRESSED = [
  'button',
  '[role="button"]',
  '[role="tab"]',
  '[role="menuitem"]',
  'input[type="button"]',
  'input[type="submit"]',
  'input[type="reset"]',
  'a:not([href])',
  'a[href^="javascript" i]',
  'a[onclick]',
  'a[href="#"]',
].join(', ');

/** The page in reading order, with the range of every element. All label mechanisms look at this and at nothing else. */
export class Leaves {
  readonly list: Leaf[] = [];
  readonly #ranges = new Map<Element, Range>();
  /** First and last leaf of each control. */
  readonly places: Range[];
  /** Buttons in reading order, with the leaf before which they stand. */
  readonly buttons: { element: Element; text: string; at: number }[] = [];

  constructor(scope: Element, controls: readonly FoundControl[], labels: LabelElements) {
    const owner = new Map<Element, number>();
    for (const [index, control] of controls.entries()) {
      owner.set(control.root, index);
      // Inputs that share a root outside of it are the members of a group, each with a place of its own.
      for (const member of control.members) if (!control.root.contains(member)) owner.set(member, index);
    }
    this.places = controls.map(() => ({ start: -1, end: -1 }));
    this.#walk(scope, owner);
    this.#takeOptions(controls);
    this.#tieLabels(controls, labels);
  }

  range(element: Element): Range {
    return this.#ranges.get(element) ?? { start: 0, end: 0 };
  }

  /** Whether no other control than this one stands in the range. */
  holdsOnly(control: number, { start, end }: Range): boolean {
    for (let i = start; i < end; i += 1) {
      const leaf = this.list[i];
      if (leaf && leaf.control >= 0 && leaf.control !== control) return false;
    }
    return true;
  }

  /** Controls in a range, each once. */
  controlsIn({ start, end }: Range): number[] {
    const found = new Set<number>();
    for (let i = start; i < end; i += 1) {
      const leaf = this.list[i];
      if (leaf && leaf.control >= 0) found.add(leaf.control);
    }
    return [...found];
  }

  /** Number of controls in a range, counted no further than `most` + 1. */
  countControls({ start, end }: Range, most: number): number {
    const found = new Set<number>();
    for (let i = start; i < end && found.size <= most; i += 1) {
      const leaf = this.list[i];
      if (leaf && leaf.control >= 0) found.add(leaf.control);
    }
    return found.size;
  }

  /** Free text leaves of a range: not options, buttons or controls. */
  textsIn({ start, end }: Range): Leaf[] {
    return this.list.slice(Math.max(0, start), end).filter((leaf) => leaf.control < 0 && !leaf.taken);
  }

  textOf(element: Element): string {
    return joinTexts(this.textsIn(this.range(element)));
  }

  #walk(element: Element, owner: ReadonlyMap<Element, number>, pressed = false): void {
    const start = this.list.length;
    const control = owner.get(element);
    if (control !== undefined) this.#place(element, control);
    else {
      const button = element.matches(PRESSED);
      if (button) this.#button(element, start);
      for (const child of flatChildren(element)) {
        if (child instanceof Text) this.#text(child, element, pressed || button);
        else if (child instanceof Element && !SKIPPED.has(child.tagName)) {
          this.#walk(child, owner, pressed || button);
        }
      }
    }
    this.#ranges.set(element, { start, end: this.list.length });
  }

  #button(element: Element, at: number): void {
    if (isDrawn(element)) this.buttons.push({ element, text: buttonName(element), at });
  }

  #place(element: Element, control: number): void {
    const at = this.list.length;
    const place = this.places[control];
    if (place) {
      if (place.start < 0) place.start = at;
      place.end = at + 1;
    }
    this.list.push({ at, control, text: '', node: element, parent: element, taken: true });
  }

  #text(node: Text, parent: Element, taken: boolean): void {
    const text = node.data.replace(/\s+/g, ' ').trim();
    // Pages that draw a label by their style sheet leave other words under it, without size.
    if (
      text === '' ||
      isPicture(text, parent) ||
      !isDrawn(parent) ||
      getComputedStyle(parent).fontSize === '0px'
    )
      return;
    this.list.push({ at: this.list.length, control: -1, text, node, parent, taken });
  }

  /** Texts that `for` or `aria-labelledby` ties to a control close by. Ids that occur twice tie texts to controls far off. */
  #tieLabels(controls: readonly FoundControl[], labels: LabelElements): void {
    for (const [index, control] of controls.entries()) {
      const place = this.places[index];
      if (!place || place.start < 0) continue;
      for (const element of tiedLabels(control, labels)) {
        const { start, end } = this.range(element);
        if (end < place.start - NEAR || start > place.end + NEAR) continue;
        for (const leaf of this.textsIn({ start, end })) leaf.owner = index;
      }
    }
  }

  /** What is drawn for hidden inputs stands right after each of them. */
  #drawnBeside(members: readonly Element[]): Range {
    const ranges = members.flatMap(({ nextElementSibling }) =>
      nextElementSibling ? [this.range(nextElementSibling)] : [],
    );
    const drawn = ranges.filter(({ start, end }) => end > start);
    return {
      start: Math.min(...drawn.map(({ start }) => start), Number.POSITIVE_INFINITY),
      end: Math.max(...drawn.map(({ end }) => end), Number.NEGATIVE_INFINITY),
    };
  }

  /** Words of radios and checkboxes stand around their inputs. */
  #takeOptions(controls: readonly FoundControl[]): void {
    for (const [index, { state, members }] of controls.entries()) {
      const place = this.places[index];
      const single = members.length === 1 && state?.kind === 'checkbox';
      if (!place || (members.length < 2 && !single) || !state?.options) continue;
      const options = new Set(state.options.map(plainText));
      for (const { start, end } of [place, this.#drawnBeside(members)]) {
        for (let i = Math.max(0, start - 1); i <= end + 1; i += 1) {
          const leaf = this.list[i];
          if (!leaf || leaf.control >= 0) continue;
          const [, option, next] = WITH_NEXT.exec(leaf.text) ?? [];
          if (option !== undefined && next !== undefined && options.has(plainText(option))) leaf.text = next;
          if (options.has(plainText(leaf.text))) {
            leaf.taken = true;
            leaf.option = true;
          }
        }
      }
    }
  }
}

/** Leaves between a control and a label that belongs to it. */
const NEAR = 3;

function tiedLabels({ root, members }: FoundControl, labels: LabelElements): Element[] {
  return [root, ...members].flatMap((element) => {
    const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
    const named = ids.flatMap((id) => byId(element, id) ?? []);
    return [...named, ...labels.of(element)];
  });
}

export function joinTexts(leaves: readonly Leaf[]): string {
  return leaves
    .map((leaf) => leaf.text)
    .join(' ')
    .replace(/\s+([:：])/g, '$1')
    .trim();
}

import { onlyRangeOf, rangeOfQuote } from './quote.ts';
import { type Registry, saidBy } from './registry.ts';
import { selectorOf } from './selector.ts';

export type Tone = 'pass' | 'fail' | 'review';

export interface Mark {
  ref: string;
  /** Text to mark; the whole text or control when empty. */
  quote: string;
  tone: Tone;
}

/** How long a shown control stays outlined, in milliseconds. */
const SHOWN_FOR = 2400;

const COLOURS: Readonly<Record<Tone | 'show', { fill: string; line: string }>> = {
  pass: { fill: '#bfe8c8', line: '#1a7f37' },
  fail: { fill: '#ffc9c5', line: '#c62828' },
  review: { fill: '#ffe7a3', line: '#a66300' },
  show: { fill: '#cfe2ff', line: '#1558d6' },
};

type Layer = Tone | 'show';

/**
 * Marks texts and controls of a page without touching its DOM: texts through the CSS Custom Highlight API, controls by an
 * outline in adopted style sheets. `clear` leaves nothing behind.
 */
export class Marks {
  readonly #registry: Registry;
  readonly #sheets = new Map<Document | ShadowRoot, CSSStyleSheet>();
  readonly #outlines = new Map<Layer, Element[]>();
  readonly #ranges = new Map<Layer, Range[]>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(registry: Registry) {
    this.#registry = registry;
  }

  /**
   * Scrolls a control or text into view and marks it, or the quote in it, for a moment. Answers what it marks; `undefined` where
   * the page no longer has it.
   */
  show(ref: string, quote = ''): Element | Range | undefined {
    const place = this.#place({ ref, quote });
    if (!place) return undefined;
    elementOf(place).scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    clearTimeout(this.#timer);
    this.#forget('show');
    this.#mark(place, 'show');
    this.#draw();
    this.#timer = setTimeout(() => {
      this.#forget('show');
      this.#draw();
    }, SHOWN_FOR);
    return place;
  }

  /** Marks the control under the pointer until it points at another one, or at none. */
  point(ref: string | undefined): void {
    clearTimeout(this.#timer);
    this.#forget('show');
    const place = ref === undefined ? undefined : this.#place({ ref, quote: '' });
    if (place) this.#mark(place, 'show');
    this.#draw();
  }

  /** Replaces all marks; answers those whose quote the page shows no more. */
  highlight(marks: readonly Mark[]): { ref: string; quote: string }[] {
    for (const tone of ['pass', 'fail', 'review'] as const) this.#forget(tone);
    const missing: { ref: string; quote: string }[] = [];
    for (const { ref, quote, tone } of marks) {
      const place = this.#place({ ref, quote });
      if (place) this.#mark(place, tone);
      else missing.push({ ref, quote });
    }
    this.#draw();
    return missing;
  }

  /** Takes back every mark, style sheet and timer. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#outlines.clear();
    this.#ranges.clear();
    this.#draw();
  }

  #forget(layer: Layer): void {
    this.#outlines.delete(layer);
    this.#ranges.delete(layer);
  }

  #mark(place: Element | Range, layer: Layer): void {
    if (place instanceof Range) this.#ranges.set(layer, [...(this.#ranges.get(layer) ?? []), place]);
    else this.#outlines.set(layer, [...(this.#outlines.get(layer) ?? []), place]);
  }

  /**
   * Where a quote stands: in its control, in its text, or in the only other place of the page that says the very same, where the page
   * has drawn it anew. A text that is as it was read, and shows the value in another spelling, is marked as a whole.
   */
  #place({ ref, quote }: Pick<Mark, 'ref' | 'quote'>): Element | Range | undefined {
    const control = this.#registry.control(ref);
    if (control) return control.anchor;
    const text = this.#registry.text(ref);
    const range = text && rangeOfQuote(text.nodes, quote);
    if (range) return range;
    const moved = onlyRangeOf(quote, document);
    if (moved) return moved;
    if (!text || saidBy(text) !== text.said) return undefined;
    return rangeOfQuote(text.nodes, '') ?? text.element;
  }

  #draw(): void {
    const rules = new Map<Document | ShadowRoot, string[]>();
    for (const layer of ['pass', 'fail', 'review', 'show'] as const) {
      const ranges = this.#ranges.get(layer) ?? [];
      const name = `jiannuo-${layer}`;
      if (ranges.length > 0) CSS.highlights.set(name, new Highlight(...ranges));
      else CSS.highlights.delete(name);
      for (const range of ranges) addRule(rules, range.startContainer, fillRule(name, layer));
      for (const element of this.#outlines.get(layer) ?? [])
        addRule(rules, element, outlineRule(element, layer));
    }
    this.#adopt(rules);
  }

  #adopt(rules: ReadonlyMap<Document | ShadowRoot, string[]>): void {
    for (const [root, sheet] of this.#sheets) {
      if (rules.has(root)) continue;
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
      this.#sheets.delete(root);
    }
    for (const [root, lines] of rules) {
      const sheet = this.#sheets.get(root) ?? new CSSStyleSheet();
      sheet.replaceSync([...new Set(lines)].join('\n'));
      if (this.#sheets.has(root)) continue;
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      this.#sheets.set(root, sheet);
    }
  }
}

function elementOf(place: Element | Range): Element {
  if (place instanceof Element) return place;
  const { startContainer: node } = place;
  return node instanceof Element ? node : (node.parentElement ?? document.documentElement);
}

function addRule(rules: Map<Document | ShadowRoot, string[]>, node: Node, rule: string): void {
  const root = node.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return;
  rules.set(root, [...(rules.get(root) ?? []), rule]);
}

function fillRule(name: string, layer: Layer): string {
  return `::highlight(${name}) { background-color: ${COLOURS[layer].fill}; color: #1b1b1b; }`;
}

function outlineRule(element: Element, layer: Layer): string {
  return `${selectorOf(element)} { outline: 3px solid ${COLOURS[layer].line} !important; outline-offset: 2px !important; }`;
}

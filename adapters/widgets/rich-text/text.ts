/** What is there and cannot be said in words: an editor that holds it is not empty. */
const PICTURE = '［图片］';
const PICTURES = new Set(['IMG', 'VIDEO', 'AUDIO', 'IFRAME', 'OBJECT', 'EMBED', 'CANVAS', 'SVG', 'svg']);
const UNREAD = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'HEAD', 'TITLE', 'META', 'LINK']);
const BLOCK = /^(?:block|flex|grid|list-item|table|table-row|table-cell|table-caption|flow-root)$/;
const ZERO_WIDTH = /[\u200b-\u200d\u2060\ufeff]/g;

/** Text of an editor, one line per paragraph; an empty paragraph is an empty line, and an empty editor has none. */
export function textIn(content: HTMLElement): string {
  const reader = new Reader(content);
  reader.read(content);
  return reader.text();
}

/** Whether two texts are the same in markup, which keeps neither blanks in a row nor empty lines at the end. */
export function sameParagraphs(a: string, b: string): boolean {
  return tidied(a) === tidied(b);
}

function tidied(text: string): string {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/\s+/g, ' ').trim());
  return lines.join('\n').trimEnd();
}

class Reader {
  readonly #view: Window & typeof globalThis;
  readonly #lines: string[] = [];
  #line: string | null = null;

  constructor(content: HTMLElement) {
    this.#view = content.ownerDocument.defaultView ?? window;
  }

  text(): string {
    this.#end();
    const lines = this.#lines.map((line) => line.replace(/[ \t\n\u00a0]+/g, ' ').trim());
    while (lines.at(-1) === '') lines.pop();
    return lines.join('\n');
  }

  read(parent: Element): void {
    for (const node of parent.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) this.#add(node.nodeValue ?? '', parent);
      else if (node.nodeType === Node.ELEMENT_NODE) this.#element(node as Element);
    }
  }

  #element(element: Element): void {
    if (UNREAD.has(element.tagName)) return;
    if (element.tagName === 'BR') return this.#break();
    const style = this.#view.getComputedStyle(element);
    if (style.display === 'none' || isPlaceholder(element, style)) return;
    if (PICTURES.has(element.tagName)) return this.#add(PICTURE, element);
    if (!BLOCK.test(style.display)) return this.read(element);
    this.#end();
    const before = this.#lines.length;
    this.read(element);
    this.#end();
    // A paragraph without a word is an empty line; a box around paragraphs is none.
    if (this.#lines.length === before && !element.querySelector('*:not(br)')) this.#lines.push('');
  }

  #add(text: string, parent: Element): void {
    const words = text.replace(ZERO_WIDTH, '');
    if (words === '') return;
    if (/^(?:pre|break)/.test(this.#view.getComputedStyle(parent).whiteSpace)) {
      const [first = '', ...rest] = words.split('\n');
      this.#line = (this.#line ?? '') + first;
      for (const line of rest) {
        this.#break();
        this.#line = line === '' ? null : line;
      }
      return;
    }
    if (this.#line === null && words.trim() === '' && !words.includes('\u00a0')) return;
    this.#line = (this.#line ?? '') + words;
  }

  #break(): void {
    this.#lines.push(this.#line ?? '');
    this.#line = null;
  }

  #end(): void {
    if (this.#line !== null) this.#lines.push(this.#line);
    this.#line = null;
  }
}

/** Words that an editor lays over itself while it is empty. */
function isPlaceholder(element: Element, style: CSSStyleDeclaration): boolean {
  return (
    element.getAttribute('contenteditable') === 'false' &&
    (style.pointerEvents === 'none' || style.position === 'absolute')
  );
}

import type { HtmlAttributes } from './tokens.ts';

const BLOCK = /^(?:p|div|li|ul|ol|h[1-6]|dd|dt|blockquote|pre)$/;

/** Inputs without a text that a person could read in them: what is ticked is not told from what is not. */
const WORDLESS = /^(?:hidden|password|checkbox|radio|file|button|submit|reset|image|color|range)$/i;

/**
 * What a person sees in one cell of a page, gathered from its texts and elements: blanks as browsers show them, a line for each
 * block, and what was typed or chosen in its controls.
 */
export class CellText {
  #text = '';
  #hasText = false;
  #endsBlank = true;
  #atLineStart = true;
  /** The list whose options are left out, where inside one, but for those that are chosen. */
  #list: string | undefined;
  #chosen = false;
  #verbatim = false;

  /** Characters of the page. */
  add(text: string): void {
    if (this.#list !== undefined && !this.#chosen) return;
    if (this.#verbatim) return this.#append(text);
    const collapsed = text.replace(/[ \t\r\n\f]+/g, ' ');
    this.#append(this.#endsBlank ? collapsed.replace(/^ /, '') : collapsed);
  }

  open(name: string, attributes: () => HtmlAttributes): void {
    if (name === 'br') this.#append('\n');
    else if (BLOCK.test(name)) this.#breakLine();
    else if (name === 'select' || name === 'datalist') this.#list = name;
    else if (name === 'option') this.#openOption(attributes());
    else if (name === 'textarea') this.#verbatim = true;
    else if (name === 'input') this.#addInput(attributes());
  }

  close(name: string): void {
    if (BLOCK.test(name)) this.#breakLine();
    else if (name === 'option') this.#chosen = false;
    else if (name === 'textarea') this.#verbatim = false;
    else if (name === this.#list) {
      this.#list = undefined;
      this.#chosen = false;
    }
  }

  /** Without blanks at the ends of its lines. */
  get shown(): string {
    return this.#text.replaceAll('\u00a0', ' ').split('\n').map(withoutBlanks).join('\n').trim();
  }

  /** Of a list with several choices each is a line. Where none is marked, a browser shows the first, which nobody chose. */
  #openOption(attributes: HtmlAttributes): void {
    this.#chosen = this.#list === 'select' && attributes.has('selected');
    if (this.#chosen) this.#breakLine();
  }

  #addInput(attributes: HtmlAttributes): void {
    if (!WORDLESS.test(attributes.get('type')?.trim() ?? '')) this.#append(attributes.get('value') ?? '');
  }

  #append(text: string): void {
    if (text === '') return;
    this.#text += text;
    this.#hasText ||= /\S/.test(text);
    this.#endsBlank = /[ \n]$/.test(text);
    this.#atLineStart = text.endsWith('\n') || (this.#atLineStart && !/[^ ]/.test(text));
  }

  #breakLine(): void {
    if (this.#hasText && !this.#atLineStart) this.#append('\n');
  }
}

function withoutBlanks(line: string): string {
  let [from, to] = [0, line.length];
  while (from < to && line[from] === ' ') from += 1;
  while (to > from && line[to - 1] === ' ') to -= 1;
  return line.slice(from, to);
}

import { shownText } from './dom.ts';

const CONTROLS = 'input,select,textarea,button';

/** Words beside a radio or checkbox: its label, else the text after it, else its accessible name or value. */
export function optionLabel(input: HTMLInputElement): string {
  return ownWords(input) || input.value.trim();
}

/** The same without the value, which is mostly a code. */
export function ownWords(input: HTMLInputElement): string {
  return (
    fromLabels(input) ||
    textAfter(input) ||
    input.getAttribute('aria-label')?.trim() ||
    input.title.trim() ||
    labelBefore(input)
  );
}

function fromLabels(input: HTMLInputElement): string {
  return [...(input.labels ?? [])].map(shownText).find((text) => text !== '') ?? '';
}

/** Text up to the next control: `<input type=radio>男 <input type=radio>女`. */
function textAfter(input: Element): string {
  let text = '';
  for (let node = input.nextSibling; node; node = node.nextSibling) {
    if (node instanceof Element && (node.matches(CONTROLS) || node.querySelector(CONTROLS))) break;
    if (text.trim() !== '' && startsLine(node)) break;
    text += node.textContent ?? '';
  }
  return text.replace(/\s+/g, ' ').trim();
}

/** What stands below belongs to the next question. */
function startsLine(node: Node): boolean {
  if (!(node instanceof Element)) return false;
  return node instanceof HTMLBRElement || !/^(?:inline|contents|none)/.test(getComputedStyle(node).display);
}

/** A label that is for nothing and stands before the one choice of its line. */
function labelBefore({ previousElementSibling: before, parentElement: line }: Element): string {
  const isLabel = before instanceof HTMLLabelElement && before.control === null;
  return isLabel && line?.querySelectorAll(CONTROLS).length === 1 ? shownText(before) : '';
}

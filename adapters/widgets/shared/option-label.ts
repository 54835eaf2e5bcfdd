import { byId, shownText } from './dom.ts';
import { ownLabels } from './drawn-over.ts';

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
    fromRole(input) ||
    fromHost(input) ||
    labelBefore(input)
  );
}

function fromLabels(input: HTMLInputElement): string {
  return (
    ownLabels(input)
      .map(shownText)
      .find((text) => text !== '') ?? ''
  );
}

/** The words of a component that keeps the input in its shadow, or of the label around it. */
function fromHost(input: HTMLInputElement): string {
  const tree = input.getRootNode();
  if (!(tree instanceof ShadowRoot)) return '';
  const label = tree.host.closest('label');
  return (
    tree.host.getAttribute('aria-label')?.trim() ?? (label ? shownText(label) : tree.host.textContent.trim())
  );
}

/** The name of what is drawn around an input and stands for it. */
function fromRole(input: HTMLInputElement): string {
  const drawn = input.closest('[role="radio"],[role="checkbox"]');
  const ids = drawn?.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const named = ids.flatMap((id) => (drawn ? (byId(drawn, id) ?? []) : [])).map(shownText);
  return named.join(' ').trim() || (drawn?.getAttribute('aria-label')?.trim() ?? '');
}

/** Text up to the next control: `<input type=radio>男 <input type=radio>女`. */
function textAfter(input: Element): string {
  const drawn = input.nextElementSibling;
  // What is drawn in its place may be a button: alone with it in a box.
  if (drawn?.matches('button') && input.parentElement?.querySelectorAll(CONTROLS).length === 2) {
    return shownText(drawn);
  }
  let text = '';
  for (let node = input.nextSibling; node; node = node.nextSibling) {
    if (node instanceof Element && (node.matches(CONTROLS) || node.querySelector(CONTROLS))) break;
    if (text.trim() !== '' && startsLine(node)) break;
    const words = node instanceof Element ? shownText(node) : (node.textContent ?? '');
    if (text.trim() !== '' && node instanceof Element && /[:：]$/.test(words)) break;
    text += words;
  }
  const written = text.replace(/\s+/g, ' ').trim();
  return WITH_NEXT.exec(written)?.[1] ?? written;
}

/** `女 出生年月：`: an option, and the label of the box after it. */
export const WITH_NEXT = /^(\S+) ([^(（\s][^:：]*[:：])$/;

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

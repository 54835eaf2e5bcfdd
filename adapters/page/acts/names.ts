import { isPicture } from '../../widgets/shared/dom.ts';
import { isLabelText } from '../grid.ts';

/** Longest name of a tab or section; longer texts are content. */
const LONGEST = 24;

/** What names a tab or part: its text without pictures drawn by a font, or what it says to helpers; else nothing. */
export function labelOf(element: Element): string {
  const text = wordsIn(element) || (element.getAttribute('aria-label') ?? '').trim();
  return text.length <= LONGEST && isLabelText(text) ? text : '';
}

function wordsIn(element: Element): string {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const words: string[] = [];
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode as Text;
    const text = data.replace(/\s+/g, ' ').trim();
    if (text !== '' && parentElement && !isPicture(text, parentElement)) words.push(data);
  }
  return words.join('').replace(/\s+/g, ' ').trim();
}

/** The parts of a box that are names, where all are that say anything: a line under the one that is shown says nothing. */
export function namesIn(box: Element): Element[] {
  const names = worded(box);
  return names.every((child) => labelOf(child) !== '') ? names : [];
}

/** The element within that alone carries the whole text: what a person would hit. */
export function innermost(element: Element): Element {
  const [only, ...more] = worded(element);
  const sole = only && more.length === 0 && labelOf(only) !== '' && labelOf(only) === labelOf(element);
  return sole ? innermost(only) : element;
}

function worded({ children }: Element): Element[] {
  return [...children].filter((child) => (child.textContent ?? '').trim() !== '');
}

import { member } from './model.ts';
import type { Model } from './model.ts';

/**
 * Radios of which the page itself watches `checked`, to draw something else for them: taking the mark off has to go
 * through the page's own property, which the agent's side of the page does not have.
 */
export function watchedRadios(root: Element): Model | null {
  if (!(root instanceof HTMLInputElement) || root.type !== 'radio' || !isWatched(root)) return null;
  const peers = (): HTMLInputElement[] => peersOf(root);
  return {
    get: () => peers().map((radio) => radio.checked),
    set(value) {
      for (const [index, radio] of peers().entries()) radio.checked = member(value, index) === true;
    },
  };
}

function isWatched(radio: HTMLInputElement): boolean {
  return Object.getOwnPropertyDescriptor(radio, 'checked')?.set !== undefined;
}

/** The inputs of one question, as far as their form and name say so. */
export function peersOf(root: HTMLInputElement): HTMLInputElement[] {
  if (root.name === '') return [root];
  const listed = root.form?.elements.namedItem(root.name);
  const nodes = listed instanceof RadioNodeList ? listed : root.ownerDocument.getElementsByName(root.name);
  const inputs = [...nodes].filter((node) => node instanceof HTMLInputElement);
  return inputs.filter(({ type, form }) => type === root.type && form === root.form);
}

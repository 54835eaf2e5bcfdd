import { member } from './model.ts';
import type { Model } from './model.ts';

/** The `value` of a custom element that draws a question itself. */
export function customModel(root: Element): Model | null {
  const made = customElements.get(root.localName);
  if (!made || !root.matches('[role="radiogroup"],[role="group"]') || !('value' in made.prototype))
    return null;
  return { get: () => member(root, 'value'), set: (value) => void Reflect.set(root, 'value', value) };
}

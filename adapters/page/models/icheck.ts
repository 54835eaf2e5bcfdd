import { member } from './model.ts';
import type { Model } from './model.ts';
import { peersOf } from './watched.ts';

/**
 * Radios and checkboxes that iCheck, a plug-in of jQuery, has drawn something over: it draws a mark, and tells of it, only where
 * it is asked to.
 */
export function icheckModel(root: Element): Model | null {
  const jquery: unknown = Reflect.get(globalThis, 'jQuery');
  const data = member(jquery, 'data');
  if (!(root instanceof HTMLInputElement) || !/^(?:radio|checkbox)$/.test(root.type)) return null;
  if (typeof jquery !== 'function' || typeof data !== 'function') return null;
  if (data.call(jquery, root, 'iCheck') === undefined) return null;
  const peers = (): HTMLInputElement[] => peersOf(root);
  return {
    get: () => peers().map(({ checked }) => checked),
    set(value) {
      for (const [index, input] of peers().entries()) {
        const wrapped: unknown = jquery(input);
        const draw = member(wrapped, 'iCheck');
        const marked = member(value, index) === true;
        if (typeof draw === 'function' && input.checked !== marked) {
          draw.call(wrapped, marked ? 'check' : 'uncheck');
        }
      }
    },
  };
}

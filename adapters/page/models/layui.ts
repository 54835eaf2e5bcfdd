import { member } from './model.ts';
import type { Model } from './model.ts';
import { peersOf } from './watched.ts';

/** Radios of layui, which draws something after each and draws it anew only where it is asked to. */
export function layuiModel(root: Element): Model | null {
  const form = member(Reflect.get(globalThis, 'layui'), 'form');
  const render = member(form, 'render');
  if (!(root instanceof HTMLInputElement) || root.type !== 'radio' || typeof render !== 'function')
    return null;
  if (!root.nextElementSibling?.matches('.layui-form-radio')) return null;
  const peers = (): HTMLInputElement[] => peersOf(root);
  return {
    get: () => peers().map(({ checked }) => checked),
    set(value) {
      for (const [index, radio] of peers().entries()) radio.checked = member(value, index) === true;
      render.call(form, 'radio');
    },
  };
}

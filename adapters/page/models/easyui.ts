import { isObject, member } from './model.ts';
import type { Model } from './model.ts';
import { peersOf } from './watched.ts';

const KINDS = ['radiobutton', 'checkbox', 'switchbutton'];

/**
 * Radios, ticks and switches of EasyUI, a plug-in of jQuery: each is made on an input that it hides, and draws another one
 * beside it. Whether it is on is among its options.
 */
export function easyuiModel(root: Element): Model | null {
  const jquery: unknown = Reflect.get(globalThis, 'jQuery');
  if (!(root instanceof HTMLInputElement) || typeof jquery !== 'function') return null;
  const kind = KINDS.find((each) => root.classList.contains(`${each}-value`));
  if (kind === undefined) return null;
  const peers = (): unknown[] => peersOf(root).map((input) => jquery(hiddenBy(input, kind)));
  const ask = (wrapped: unknown, name: string): unknown => {
    const plugin = member(wrapped, kind);
    return typeof plugin === 'function' ? plugin.call(wrapped, name) : undefined;
  };
  const isOn = (wrapped: unknown): boolean => member(ask(wrapped, 'options'), 'checked') === true;
  return {
    get: () => peers().map(isOn),
    set(value) {
      for (const [index, wrapped] of peers().entries()) {
        const wanted = isObject(value) && member(value, index) === true;
        if (isOn(wrapped) !== wanted) ask(wrapped, wanted ? 'check' : 'uncheck');
      }
    },
  };
}

/** The input that the plug-in was made on stands right before what it draws. */
function hiddenBy(input: Element, kind: string): Element | null {
  return input.closest(`.${kind}`)?.previousElementSibling ?? null;
}

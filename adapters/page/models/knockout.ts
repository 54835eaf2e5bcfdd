import { isObject, member } from './model.ts';
import type { Model } from './model.ts';

const BINDINGS = ['checked', 'textInput', 'value', 'selectedOptions'];

/** The observable of Knockout that `data-bind` ties an element to. */
export function knockoutModel(root: Element): Model | null {
  const knockout: unknown = Reflect.get(globalThis, 'ko');
  if (!root.hasAttribute('data-bind') || !isObject(knockout)) return null;
  const provider = member(member(knockout, 'bindingProvider'), 'instance');
  const context = call(knockout, 'contextFor', root);
  const bound = call(provider, 'getBindingAccessors', root, context);
  for (const name of BINDINGS) {
    const accessor = member(bound, name);
    if (typeof accessor !== 'function') continue;
    const observable: unknown = accessor();
    if (typeof observable !== 'function' || call(knockout, 'isWriteableObservable', observable) !== true)
      return null;
    return { get: () => observable(), set: (value) => void observable(value) };
  }
  return null;
}

function call(owner: unknown, name: string, ...values: unknown[]): unknown {
  const method = member(owner, name);
  return typeof method === 'function' ? method.apply(owner, values) : undefined;
}

import { member } from './model.ts';
import type { Model } from './model.ts';
import { peersOf } from './watched.ts';

/** The `value` of the Dijit widget that draws `root`; of radios and checkboxes whether each of the question is marked. */
export function dojoModel(root: Element): Model | null {
  const own = widgetOf(root);
  if (own === null) return null;
  if (!(root instanceof HTMLInputElement) || (root.type !== 'radio' && root.type !== 'checkbox')) {
    return { get: () => ask(own, 'get', 'value'), set: (value) => void ask(own, 'set', 'value', value) };
  }
  const peers = (): unknown[] => peersOf(root).map(widgetOf);
  return {
    get: () => peers().map((widget) => ask(widget, 'get', 'checked') === true),
    set(value) {
      for (const [index, widget] of peers().entries()) {
        ask(widget, 'set', 'checked', member(value, index) === true);
      }
    },
  };
}

function widgetOf(element: Element): unknown {
  const id = element.closest('[widgetid]')?.getAttribute('widgetid');
  const dijit: unknown = id === undefined ? undefined : Reflect.get(globalThis, 'dijit');
  return (id && ask(dijit, 'byId', id)) ?? null;
}

function ask(owner: unknown, name: string, ...values: unknown[]): unknown {
  const method = member(owner, name);
  return typeof method === 'function' ? method.apply(owner, values) : undefined;
}

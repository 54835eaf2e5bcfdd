import { isObject, member } from './model.ts';
import type { Model } from './model.ts';

/** The `x-model` of Alpine, which keeps its way to the data on the element. */
export function alpineModel(root: Element): Model | null {
  const model = member(root, '_x_model');
  const [get, set] = [member(model, 'get'), member(model, 'set')];
  if (typeof get !== 'function' || typeof set !== 'function') return null;
  return { get: () => get.call(model), set: (value) => void set.call(model, value) };
}

/** What Angular, AngularJS, Knockout, Svelte, Solid and others hang on elements that they draw or listen to. */
const MARKS =
  /^(?:__ngContext__|__zone_symbol__|__value$|__click$|__on$|\$\$|_\$|\$ng|__svelte|_x_|__k$|_listeners$|__ko__)/;
const ROOTS = '[ng-version],[ng-app],[data-ng-app],.ng-scope,[x-data]';

/**
 * Whether something other than the element itself remembers what is chosen in it, and cannot be asked: another
 * framework, or the custom element that it is a part of. A mark taken off would leave that believing in it.
 */
export function isOfOther(element: Element): boolean {
  if (isPartOfCustom(element) || element.closest(ROOTS)) return true;
  return isObject(element) && Object.getOwnPropertyNames(element).some((name) => MARKS.test(name));
}

/** Whether a custom element draws this one, in its shadow or right around it. */
function isPartOfCustom(element: Element): boolean {
  const tree = element.getRootNode();
  const host = tree instanceof ShadowRoot ? tree.host : element.parentElement;
  return host !== null && customElements.get(host.localName) !== undefined;
}

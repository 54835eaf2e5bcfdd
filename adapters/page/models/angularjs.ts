import { isObject, member } from './model.ts';
import type { Model } from './model.ts';

const BOUND = '[ng-model],[data-ng-model],[x-ng-model]';
/** How far the element with the model may stand around a control that it draws. */
const MOST_LEVELS = 6;

/**
 * What the scope of AngularJS holds for a control: the `ng-model` of its element, or of the outermost box around it that
 * has one, as boxes that draw a select of their own have.
 */
export function angularjsModel(root: Element): Model | null {
  const bound = boundTo(root);
  const angular: unknown = bound && Reflect.get(globalThis, 'angular');
  if (!bound || typeof member(angular, 'element') !== 'function') return null;
  const wrapped = call(angular, 'element', bound);
  const controller = call(wrapped, 'controller', 'ngModel');
  const injector = call(wrapped, 'injector');
  const scope = member(controller, '$$scope') ?? call(wrapped, 'scope');
  const words = ['ng-model', 'data-ng-model', 'x-ng-model'].flatMap((name) => bound.getAttribute(name) ?? []);
  if (!isObject(controller) || !isObject(scope)) return null;
  const get = (): unknown => {
    const value = controller['$modelValue'];
    // What was never asked for is no number in AngularJS.
    return Number.isNaN(value) ? undefined : value;
  };
  return {
    get,
    set(value) {
      const parse = call(injector, 'get', '$parse');
      const place = typeof parse === 'function' ? parse(words[0]) : undefined;
      call(place, 'assign', scope, value);
      call(scope, '$apply');
    },
  };
}

function boundTo(root: Element): Element | null {
  let found: Element | null = null;
  let place: Element | null = root;
  for (let level = 0; place && level < MOST_LEVELS; level += 1, place = place.parentElement) {
    if (place.matches(BOUND)) found = place;
  }
  return found ?? root.querySelector(BOUND);
}

function call(owner: unknown, name: string, ...values: unknown[]): unknown {
  const method = member(owner, name);
  return typeof method === 'function' ? method.apply(owner, values) : undefined;
}

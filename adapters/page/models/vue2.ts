import { isObject, member } from './model.ts';
import type { Model } from './model.ts';

/** The `v-model` of the Vue 2 component that draws `root`; of several around one element, the outermost. */
export function vue2Model(root: Element): Model | null {
  let found: Model | null = null;
  let component = member(root, '__vue__');
  while (isObject(component) && component['$el'] === root) {
    found = modelOf(component) ?? found;
    component = component['$parent'];
  }
  return found;
}

/** Whether Vue 2 draws the element as part of some component. */
export function isVue2(element: Element): boolean {
  for (let place: Element | null = element; place; place = place.parentElement) {
    if (member(place, '__vue__') !== undefined) return true;
  }
  return false;
}

function modelOf(component: Record<PropertyKey, unknown>): Model | null {
  const declared = member(component['$options'], 'model');
  const event = String(member(declared, 'event') ?? 'input');
  const prop = String(member(declared, 'prop') ?? 'value');
  const emit = component['$emit'];
  if (member(component['$listeners'], event) === undefined || typeof emit !== 'function') return null;
  return {
    get: () => component[prop],
    set: (value) => void emit.call(component, event, value),
  };
}

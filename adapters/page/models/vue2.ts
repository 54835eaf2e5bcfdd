import { type Drawer, modelAround } from './around.ts';
import { isObject, member } from './model.ts';
import type { Model } from './model.ts';

type Component = Record<PropertyKey, unknown>;

/**
 * The `v-model` of the Vue 2 component that draws `root`; of several around one element, the outermost. What is part
 * of another component's template has that component's.
 */
export function vue2Model(root: Element): Model | null {
  let found: Model | null = null;
  let outermost: unknown = null;
  let component = member(root, '__vue__');
  while (isObject(component) && component['$el'] === root) {
    found = modelOf(component) ?? found;
    outermost = component;
    component = component['$parent'];
  }
  const maker = outermost ? member(member(outermost, '$vnode'), 'context') : makerOf(root);
  return modelAround(root, asDrawer(maker)) ?? found;
}

/** Whether Vue 2 draws the element as part of some component. */
export function isVue2(element: Element): boolean {
  return componentAround(element) !== null;
}

function componentAround(element: Element): Component | null {
  for (let place: Element | null = element; place; place = place.parentElement) {
    const component = member(place, '__vue__');
    if (isObject(component)) return component;
  }
  return null;
}

function modelOf(component: Component): Model | null {
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

/** The component whose template holds an element that is no component's own. */
function makerOf(root: Element): unknown {
  const waiting = [member(componentAround(root), '_vnode')];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (!isObject(node)) continue;
    if (node['elm'] === root) return node['context'];
    const { children } = node;
    if (Array.isArray(children)) waiting.push(...children);
  }
  return null;
}

function asDrawer(component: unknown): Drawer | null {
  if (!isObject(component)) return null;
  const element = component['$el'];
  return {
    element: element instanceof Element ? element : null,
    model: isBound(component) ? modelOf(component) : null,
    owner: () => asDrawer(member(component['$vnode'], 'context')),
    parent: () => asDrawer(component['$parent']),
  };
}

/**
 * Whether a component is given its value by the page: by `v-model`, or by a prop and an event that it declares for that. Any
 * component may have a `value`, and an `input` that tells an event.
 */
function isBound(component: Component): boolean {
  if (member(member(component['$vnode'], 'data'), 'model') !== undefined) return true;
  const options = component['$options'];
  const given = member(options, 'propsData');
  const prop = member(member(options, 'model'), 'prop');
  return typeof prop === 'string' && isObject(given) && prop in given;
}

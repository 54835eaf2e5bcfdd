import { type Drawer, modelAround } from './around.ts';
import { callEach, isObject, member } from './model.ts';
import type { Model } from './model.ts';

const MODEL_PROPS = ['value', 'checked', 'modelValue'];

/** Whose template an element is part of: asked again and again while a control is read back, and always the same. */
const makers = new WeakMap<Element, unknown>();

/**
 * The `v-model` of what Vue 3 draws as `root`: a component's, of several around one element the outermost, or a
 * native field's own. What is part of another component's template has that component's.
 */
export function vue3Model(root: Element): Model | null {
  let found: Model | null = null;
  for (const tree of treesAround(root)) found ??= findNode(tree, root);
  return modelAround(root, asDrawer(makers.get(root))) ?? found;
}

/** Whether Vue 3 put handlers on the element. */
export function isVue3(element: Element): boolean {
  return '_vei' in element || symbolNamed(element, '_vei') !== undefined;
}

/** What the applications of the page have drawn. A dialog may be moved out of its application's own element. */
function treesAround(root: Element): unknown[] {
  const places = new Set<Element>(root.ownerDocument.querySelectorAll('[data-v-app]'));
  for (let place: Element | null = root; place; place = place.parentElement) places.add(place);
  return [...places].map((place) => member(place, '_vnode')).filter(isObject);
}

/** Goes through a tree of nodes, children before siblings, without recursion: pages nest deep. */
function findNode(tree: unknown, root: Element): Model | null {
  const waiting: unknown[] = [tree];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (!isObject(node)) continue;
    if (draws(node, root)) {
      if (node['el'] === root && !makers.has(root)) makers.set(root, node['ctx']);
      const model = componentModel(node) ?? nativeModel(node, root);
      if (model) return model;
    }
    const component = node['component'];
    const { children } = node;
    const suspended = member(node['suspense'], 'activeBranch');
    waiting.push(member(component, 'subTree'), suspended);
    if (Array.isArray(children)) waiting.push(...children);
  }
  return null;
}

/**
 * Whether a node draws the element: as its own, or as the only one among texts and what it puts elsewhere, between the
 * empty texts that mark where the node begins and ends.
 */
function draws(node: Record<PropertyKey, unknown>, root: Element): boolean {
  const begin = node['el'];
  if (begin === root) return true;
  const end = member(drawnBy(node), 'anchor');
  if (!(begin instanceof CharacterData) || !(end instanceof CharacterData)) return false;
  return begin.nextElementSibling === root && end.previousElementSibling === root;
}

/** What a component draws, where other components stand in between. */
function drawnBy(node: unknown): unknown {
  let drawn = node;
  for (
    let component = member(node, 'component');
    isObject(component);
    component = member(drawn, 'component')
  ) {
    drawn = component['subTree'];
  }
  return drawn;
}

function asDrawer(component: unknown): Drawer | null {
  if (!isObject(component)) return null;
  const node = member(component, 'vnode');
  const element = member(component['subTree'], 'el');
  return {
    element: element instanceof Element ? element : null,
    model: isObject(node) ? componentModel(node) : null,
    owner: () => asDrawer(member(node, 'ctx')),
    parent: () => asDrawer(component['parent']),
  };
}

function componentModel(node: Record<PropertyKey, unknown>): Model | null {
  const component = node['component'];
  if (!isObject(component)) return null;
  const props = (): unknown => member(component['vnode'], 'props');
  const name = MODEL_PROPS.find((prop) => member(props(), `onUpdate:${prop}`) !== undefined);
  if (name === undefined) return null;
  return {
    get: () => member(props(), name),
    set: (value) => callEach(member(props(), `onUpdate:${name}`), value),
  };
}

/** Vue keeps the assigner of a native `v-model` on the element, under a symbol of its own. */
function nativeModel(node: Record<PropertyKey, unknown>, root: Element): Model | null {
  const symbol = symbolNamed(root, '_assign');
  const assign = symbol === undefined ? undefined : member(root, symbol);
  const directives = node['dirs'];
  if (typeof assign !== 'function' || !Array.isArray(directives)) return null;
  const [first] = directives;
  return { get: () => member(first, 'value'), set: (value) => void assign(value) };
}

function symbolNamed(element: Element, name: string): symbol | undefined {
  return Object.getOwnPropertySymbols(element).find((symbol) => symbol.description === name);
}

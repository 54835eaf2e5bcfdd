import { isObject, member } from './model.ts';
import type { Model } from './model.ts';

type Fiber = Record<PropertyKey, unknown>;

/** Levels from an element up to its application: more than any page has, and an end where something goes in circles. */
const MOST_LEVELS = 5000;
/** A radio or checkbox is held by its question as a whole, which React does not know. */
const PART_OF_A_QUESTION = 'input[type="radio"],input[type="checkbox"]';

/**
 * The controlled value of what React draws as `root`: of the components around one element, the outermost that is
 * given a `value` and tells changes. What a component keeps to itself, without a `value`, is out of reach.
 */
export function reactModel(root: Element): Model | null {
  const path = pathTo(root);
  const own = path.at(-1);
  if (!own || root.matches(PART_OF_A_QUESTION)) return null;
  const above = path.findLastIndex((fiber) => fiber !== own && isHost(fiber));
  for (const fiber of path.slice(above + 1)) {
    const props = (): unknown => member(currentOf(root, fiber), 'memoizedProps');
    const name = ['value', 'checked'].find((prop) => isObject(props()) && prop in Object(props()));
    if (name === undefined || typeof member(props(), 'onChange') !== 'function') continue;
    const get = (): unknown => member(props(), name);
    if (root.matches('input,textarea,select')) return { get };
    return { get, set: (value) => tell(member(props(), 'onChange'), value, name, holdsRadios(root)) };
  }
  return null;
}

/** Whether React draws the element. */
export function isReact(element: Element): boolean {
  return fiberOf(element) !== null;
}

/** Groups of radios tell their change by an event, as the native field does; all else tells the value. */
function tell(handler: unknown, value: unknown, name: string, byEvent: boolean): void {
  if (typeof handler !== 'function') return;
  if (!byEvent) return void handler(value);
  const target = { [name]: value };
  handler({
    type: 'change',
    target,
    currentTarget: target,
    preventDefault() {},
    stopPropagation() {},
  });
}

function holdsRadios(root: Element): boolean {
  return root.querySelector('input[type="radio"],[role="radio"]') !== null;
}

function fiberOf(element: Element): Fiber | null {
  const key = Object.keys(element).find((name) => /^__react(?:Fiber|InternalInstance)\$/.test(name));
  const fiber = key === undefined ? undefined : member(element, key);
  return isObject(fiber) ? fiber : null;
}

function isHost(fiber: Fiber): boolean {
  return typeof fiber['type'] === 'string';
}

/**
 * Fibers from the application's root down to the element, as they are drawn now. React keeps two of each and draws them
 * in turn; an element may point to either.
 */
function pathTo(element: Element): Fiber[] {
  const upwards: Fiber[] = [];
  let fiber: unknown = fiberOf(element);
  while (isObject(fiber) && upwards.length < MOST_LEVELS) {
    upwards.push(fiber);
    fiber = fiber['return'];
  }
  const top = member(member(upwards.pop(), 'stateNode'), 'current');
  if (!isObject(top)) return [];
  const path = [top];
  for (const below of upwards.reverse()) {
    const drawn = drawnChild(path.at(-1), below);
    if (!drawn) return [];
    path.push(drawn);
  }
  return path;
}

function drawnChild(parent: unknown, wanted: Fiber): Fiber | null {
  let child = member(parent, 'child');
  while (isObject(child)) {
    if (child === wanted || child === wanted['alternate']) return child;
    child = child['sibling'];
  }
  return null;
}

/** The same component as it is drawn now. */
function currentOf(root: Element, fiber: Fiber): Fiber | undefined {
  return pathTo(root).find((drawn) => drawn === fiber || drawn === fiber['alternate']);
}

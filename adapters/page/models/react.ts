import { isObject, member } from './model.ts';
import type { Model } from './model.ts';

type Fiber = Record<PropertyKey, unknown>;

/** Levels from an element up to its application: more than any page has, and an end where something goes in circles. */
const MOST_LEVELS = 5000;
const RADIO = 'input[type="radio"]';
const CHECKBOX = 'input[type="checkbox"]';
const FIELDS =
  'input:not([type="hidden"]),textarea,select,[contenteditable="true"],[role="combobox"],[role="radio"],[role="checkbox"],[role="switch"],[role="slider"],[role="spinbutton"]';
/** Boxes around a control that are looked through for what it is part of. */
const MOST_BOXES = 12;

/**
 * The controlled value of what React draws as `root`: of the components around it, the outermost that is given a `value`
 * and tells changes. A picker draws its text with a value of its own, and tells the page of another: so the boxes that
 * hold nothing but the control belong to it. What a component keeps to itself, without a `value`, is out of reach.
 */
export function reactModel(root: Element): Model | null {
  const path = pathTo(root);
  const own = path.at(-1);
  if (!own) return null;
  // A radio or checkbox is held by its question as a whole.
  if (root.matches(CHECKBOX)) return null;
  if (root.matches(RADIO)) return questionModel(root, path);
  const hosts = innermostFirst(path.filter((fiber) => fiber !== own && isHost(fiber)));
  const above = hosts.find((host, level) => level >= MOST_BOXES || !holdsAlone(host['stateNode'], root));
  let kept = false;
  for (const fiber of path.slice(above ? path.indexOf(above) + 1 : 0)) {
    kept ||= keepsItsValue(fiber);
    const model = modelAt(root, fiber);
    if (!model) continue;
    // What the page gives no value hands none to its parts either.
    if (kept && model.get() === undefined) continue;
    if (!root.matches('input,textarea,select')) return model;
    const nearest = hosts[0] ? path.indexOf(hosts[0]) : -1;
    // Typing puts back what typing has written; what is chosen may leave no way back.
    const isChosen =
      path.indexOf(fiber) <= nearest &&
      (isReadOnly(root) || !isText(model.get()) || drawsPicker(path, fiber));
    return isChosen ? model : { get: () => model.get() };
  }
  return null;
}

/** The value of the component around radios that answer one question. */
function questionModel(root: Element, path: readonly Fiber[]): Model | null {
  const peers = (fiber: Fiber): Element[] => {
    const box = fiber['stateNode'];
    return box instanceof Element ? [...box.querySelectorAll(FIELDS)] : [];
  };
  const hosts = innermostFirst(path.filter(isHost));
  const around = hosts.find((host) => peers(host).length > 1);
  if (!around || !peers(around).every((field) => field.matches(RADIO) && isPeer(field, root))) return null;
  const box = path.indexOf(around);
  const above = path
    .slice(0, box)
    .findLastIndex((fiber) => isHost(fiber) && peers(fiber).length > peers(around).length);
  // The innermost: what is further out may be about something else.
  const holders = path.slice(above + 1, box).flatMap((fiber) => modelAt(root, fiber) ?? []);
  return holders.at(-1) ?? null;
}

function innermostFirst(path: readonly Fiber[]): Fiber[] {
  const hosts = [...path];
  hosts.reverse();
  return hosts;
}

function isPeer(field: Element, root: Element): boolean {
  return field.getAttribute('name') === root.getAttribute('name');
}

const TELLERS = ['onChange', 'onValueChange', 'onCheckedChange'];

function modelAt(root: Element, fiber: Fiber): Model | null {
  const props = (): unknown => member(currentOf(root, fiber), 'memoizedProps');
  const name = ['value', 'checked'].find((prop) => isObject(props()) && prop in Object(props()));
  const teller = TELLERS.find((each) => typeof member(props(), each) === 'function');
  if (name === undefined || teller === undefined) return null;
  return {
    get: () => member(props(), name),
    set: (value) => tell(member(props(), teller), value, name),
  };
}

/** Whether a component is only told of changes: the page has given it no value, so it keeps its own. */
function keepsItsValue(fiber: Fiber): boolean {
  const props = fiber['memoizedProps'];
  if (isHost(fiber) || !isObject(props) || typeof member(props, 'onChange') !== 'function') return false;
  return !('value' in props) && !('checked' in props);
}

/** Whether a box shows no field and no word that the control does not, but for its label. */
function holdsAlone(box: unknown, root: Element): boolean {
  if (!(box instanceof Element) || box.matches('form,tr,tbody,table,body')) return false;
  const others = [...box.querySelectorAll(FIELDS)].some(
    (field) => !root.contains(field) && !field.contains(root),
  );
  const labels = [...box.querySelectorAll('label')].filter((label) => !root.contains(label)).map(letters);
  return !others && labels.reduce((words, label) => words.replace(label, ''), letters(box)) === letters(root);
}

function letters(element: Element): string {
  return (element.textContent ?? '').replaceAll(/\P{L}+/gu, '');
}

function isReadOnly(root: Element): boolean {
  return root instanceof HTMLInputElement && root.readOnly;
}

/** Whether the outermost element that a component draws is called after something that is chosen from. */
function drawsPicker(path: readonly Fiber[], fiber: Fiber): boolean {
  const host = path.slice(path.indexOf(fiber)).find(isHost);
  const box = host?.['stateNode'];
  return box instanceof Element && /picker|select|cascad|combo/i.test(box.className);
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

/** Whether React draws the element. */
export function isReact(element: Element): boolean {
  return fiberOf(element) !== null;
}

/** What the source of a handler reads of the event that it is given. */
const READS_EVENT = /\.(?:currentTarget|target)\b|[{,]\s*(?:currentTarget|target)\b/;

/**
 * Some components tell their change by an event, as native fields do, and most by the value alone. A page's own handler
 * says by what it reads which of them it is made for; those of form libraries take both.
 */
function tell(handler: unknown, value: unknown, name: string): void {
  if (typeof handler !== 'function') return;
  if (!READS_EVENT.test(Function.prototype.toString.call(handler))) return void handler(value);
  const target = { [name]: value };
  handler({
    type: 'change',
    ...target,
    target,
    currentTarget: target,
    preventDefault() {},
    stopPropagation() {},
  });
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

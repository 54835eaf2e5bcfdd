import type { Model } from './model.ts';

/** A component of the page, as either Vue draws it. */
export interface Drawer {
  /** What it draws; `null` where that is no single element. */
  element: Element | null;
  /** Its own `v-model`, where it has one. */
  model: Model | null;
  /** The component whose template put it there; what is passed into a slot belongs to whoever passes it. */
  owner(): Drawer | null;
  /** The component that it is drawn in, whoever put it there. */
  parent(): Drawer | null;
}

const FIELDS = 'input:not([type="hidden"]),textarea,select,[contenteditable="true"]';
const TEXTS = 'input:not([type="radio"],[type="checkbox"]),textarea,[contenteditable="true"]';
/** Components around one another: more than any control has. */
const MOST_LEVELS = 50;

/**
 * The `v-model` of the component that an element is a part of: of those whose templates hold the element and no other
 * field, the outermost. An inner one may only know what was typed, while the outer waits for a choice. Radios and
 * checkboxes are answers of a group, which they are put into rather than made by.
 * @param maker the component whose template holds the element
 */
export function modelAround(root: Element, maker: Drawer | null): Model | null {
  if (!maker) return null;
  return isAnswer(root) ? groupModel(root, maker) : outermostModel(root, maker);
}

function outermostModel(root: Element, maker: Drawer): Model | null {
  let found: Model | null = null;
  let component: Drawer | null = maker;
  for (let level = 0; component && level < MOST_LEVELS; level += 1, component = component.owner()) {
    if (component.element && !isAlone(root, component.element)) break;
    if (component.element && component.model && holdsValue(root, component.model)) found = component.model;
  }
  return found;
}

function groupModel(root: Element, maker: Drawer): Model | null {
  let component: Drawer | null = maker;
  if (!component.element) return null;
  // A component that makes one answer; what makes several at once is the page, or a part of it, unless they are all of one question.
  if (fieldsIn(component.element).length !== 1) {
    return isQuestion(root, component.element) ? component.model : null;
  }
  for (let level = 0; component && level < MOST_LEVELS; level += 1, component = component.parent()) {
    const { element, model } = component;
    if (element && !fieldsIn(element).every((field) => isSameKind(field, root))) return null;
    if (model) return model;
  }
  return null;
}

/** Whether an element holds the answers of the question and no other field. */
function isQuestion(root: Element, element: Element): boolean {
  const fields = fieldsIn(element);
  const name = root.getAttribute('name');
  return (
    Boolean(name) && fields.every((field) => isSameKind(field, root) && field.getAttribute('name') === name)
  );
}

function fieldsIn(element: Element): Element[] {
  return [...(element.matches(FIELDS) ? [element] : []), ...element.querySelectorAll(FIELDS)];
}

function isAlone(root: Element, element: Element): boolean {
  return fieldsIn(element).every((field) => root.contains(field));
}

function isAnswer(root: Element): root is HTMLInputElement {
  return root instanceof HTMLInputElement && /^(?:radio|checkbox)$/.test(root.type);
}

function isSameKind(field: Element, root: Element): boolean {
  return field instanceof HTMLInputElement && root instanceof HTMLInputElement && field.type === root.type;
}

/** Models also say whether something is open, and hold whole records that are changed in place. */
function holdsValue(root: Element, model: Model): boolean {
  const value = model.get();
  if (typeof value === 'boolean') return !root.matches(TEXTS) && root.querySelector(TEXTS) === null;
  return value === null || typeof value !== 'object' || Array.isArray(value) || value instanceof Date;
}

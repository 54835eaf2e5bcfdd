import { isObject, member, modelOfAll } from './model.ts';
import type { Model } from './model.ts';
import { peersOf } from './watched.ts';

/** How far the element that a plug-in was made on may stand around what it draws. */
const MOST_LEVELS = 3;
const FIELDS = 'input,select,textarea';

/**
 * The value of a jQuery plug-in. Plug-ins keep themselves among the data of the element that they were made on, which may be
 * the control, a field in it, or a box around that holds nothing else; and they answer for their value under one of a few
 * names.
 */
export function jqueryModel(root: Element): Model | null {
  const hung = hungOn(root);
  if (hung) return hung;
  const answers = answersOf(root);
  return answers.length > 1 ? modelOfAll(answers, pluginModel) : pluginModel(root);
}

const ANSWER = '[role="radio"],[role="checkbox"]';

/** Answers of one question, of which the first stands for all: each may be made by a plug-in of its own. */
function answersOf(root: Element): Element[] {
  if (root instanceof HTMLInputElement && /^(?:radio|checkbox)$/.test(root.type)) return peersOf(root);
  if (root.matches('[role="radiogroup"],[role="group"]')) return [...root.querySelectorAll(ANSWER)];
  return [];
}

function pluginModel(root: Element): Model | null {
  const jquery: unknown = Reflect.get(globalThis, 'jQuery');
  const [has, data] = [member(jquery, 'hasData'), member(jquery, 'data')];
  if (typeof has !== 'function' || typeof data !== 'function') return null;
  for (const element of elementsOf(root)) {
    if (has.call(jquery, element) !== true) continue;
    for (const plugin of Object.values(Object(data.call(jquery, element)))) {
      const model = isObject(plugin) ? modelOf(plugin) : null;
      if (model) return model;
    }
  }
  return null;
}

function elementsOf(root: Element): Element[] {
  const around: Element[] = [];
  let box = root.parentElement;
  for (let level = 0; box && level < MOST_LEVELS; level += 1, box = box.parentElement) {
    const fields = [...box.querySelectorAll(FIELDS)];
    // A box that draws one control may keep a second, hidden field for what is sent; it holds nothing of another.
    const others = fields.some((field) => !root.contains(field) && field.checkVisibility());
    if (others || fields.filter((field) => field.getAttribute('name')).length > 1) break;
    around.push(box, ...fields);
  }
  return [...new Set([root, ...root.querySelectorAll('*'), ...around])];
}

type Plugin = Record<PropertyKey, unknown>;

function modelOf(plugin: Plugin): Model | null {
  const has = (name: string): boolean => typeof plugin[name] === 'function';
  const ask = (name: string, ...values: unknown[]): unknown => {
    const method = plugin[name];
    return typeof method === 'function' ? method.apply(plugin, values) : undefined;
  };
  // DevExtreme.
  if (has('option') && has('instance') && ask('option', 'value') !== undefined) {
    return { get: () => ask('option', 'value'), set: (value) => void ask('option', 'value', value) };
  }
  // Kendo UI: a value that is set by a script is told to nobody.
  if (has('value') && has('trigger') && has('bind')) {
    return {
      get: () => ask('value'),
      set(value) {
        ask('value', Array.isArray(value) ? [...value] : value);
        ask('trigger', 'change');
      },
    };
  }
  // jqWidgets keep the widget one level further down.
  const { instance } = plugin;
  if (isObject(instance) && 'host' in instance && typeof instance['val'] === 'function') {
    return modelOfHost(instance['host']);
  }
  for (const name of ['getDate', 'date', 'getValue']) {
    if (has(name) && has('destroy')) return { get: () => ask(name) };
  }
  return null;
}

function modelOfHost(host: unknown): Model | null {
  const val = member(host, 'val');
  if (typeof val !== 'function') return null;
  const get = (): unknown => val.call(host);
  // Texts are put back by typing.
  return typeof get() === 'boolean' ? { get, set: (value) => void val.call(host, value) } : { get };
}

/** Plug-ins that hang themselves on the element that they were made on. */
function hungOn(root: Element): Model | null {
  for (const name of ['selectize', 'tomselect']) {
    const plugin = member(root, name);
    const [read, write] = [member(plugin, 'getValue'), member(plugin, 'setValue')];
    if (typeof read !== 'function' || typeof write !== 'function') continue;
    return { get: () => read.call(plugin), set: (value) => void write.call(plugin, value) };
  }
  return null;
}

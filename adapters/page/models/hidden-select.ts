import { isSeen } from '../../widgets/shared/dom.ts';
import { isObject, member } from './model.ts';
import type { Model } from './model.ts';

/** What plug-ins listen for on their select, to draw anew what is chosen in it. */
const EVENTS = ['chosen:updated', 'liszt:updated', 'changed.selected.amui'];
/** What plug-ins call the same among their methods. */
const METHODS = ['refresh', 'update', 'reload', 'render', 'sync'];
/** Methods of a whole component of the page, which is no plug-in of one select. */
const NO_PLUGIN = ['setState', '$nextTick', 'nodeType'];

/**
 * A native select that nobody sees: a script has drawn something else for it, and the select itself is what is sent. Many
 * of them offer no way back to "nothing chosen", though their select has one.
 */
export function hiddenSelectModel(root: Element): Model | null {
  if (!(root instanceof HTMLSelectElement) || isInSight(root)) return null;
  return {
    get: () => chosenIn(root),
    set(values) {
      const [now, drawn] = [chosenIn(root), drawnFor(root)];
      if (!Array.isArray(values)) return false;
      tell(root, values);
      // Many draw anew with the change; the others have to be told.
      if (drawnFor(root) === drawn) drawAnew(root);
      if (drawnFor(root) !== drawn || String(now) === String(values)) return true;
      // Several choices are pressed one by one to be taken back, where the select still has them.
      if (root.multiple) tell(root, now);
      return false;
    },
  };
}

function chosenIn(select: HTMLSelectElement): string[] {
  return [...select.selectedOptions].map(({ value }) => value);
}

function tell(root: HTMLSelectElement, values: readonly unknown[]): void {
  mark(root, values);
  for (const type of ['input', 'change']) root.dispatchEvent(new Event(type, { bubbles: true }));
}

function isInSight(select: Element): boolean {
  const { width, height } = select.getBoundingClientRect();
  return isSeen(select) && width > 1 && height > 1;
}

function mark(root: HTMLSelectElement, values: readonly unknown[]): void {
  const left = [...values];
  root.selectedIndex = -1;
  for (const option of root.options) {
    const at = left.indexOf(option.value);
    if (at < 0) continue;
    left.splice(at, 1);
    option.selected = true;
  }
}

/** Words close by a select. */
function drawnFor(select: Element): string {
  const { previousElementSibling, nextElementSibling, parentElement: parent } = select;
  const outer = parent?.childElementCount === 1 ? parent.parentElement : null;
  const near = [previousElementSibling, nextElementSibling, parent, outer];
  const fields = near.flatMap((each) => [...(each?.querySelectorAll('input') ?? [])]);
  return [...near.map((each) => each?.textContent), ...fields.map(({ value }) => value)].join('\n');
}

function drawAnew(select: Element): void {
  const jquery: unknown = Reflect.get(globalThis, 'jQuery');
  const event = member(jquery, 'event');
  const trigger = member(event, 'trigger');
  if (typeof trigger === 'function') {
    for (const name of EVENTS) trigger.call(event, name, undefined, select);
  }
  for (const plugin of pluginsOf(select, jquery)) {
    const name = METHODS.find((each) => typeof plugin[each] === 'function');
    const method = name === undefined ? null : plugin[name];
    if (typeof method === 'function') method.call(plugin);
  }
}

/** What plug-ins keep of themselves on their select, or among its data. */
function pluginsOf(select: Element, jquery: unknown): Record<PropertyKey, unknown>[] {
  const [has, data] = [member(jquery, 'hasData'), member(jquery, 'data')];
  const kept: unknown =
    typeof has === 'function' && typeof data === 'function' && has.call(jquery, select) === true
      ? data.call(jquery, select)
      : {};
  const hung = Object.keys(select).map((name) => member(select, name));
  const found = [...Object.values(Object(kept)), ...hung].filter(isObject);
  return [...new Set(found)].filter((each) => !NO_PLUGIN.some((name) => name in each));
}

import { member } from './model.ts';
import type { Model } from './model.ts';

/** Webix names each view on its element, and answers for its value. */
export function webixModel(root: Element): Model | null {
  const webix: unknown = Reflect.get(globalThis, 'webix');
  const find = member(webix, '$$');
  const view = root.closest('[view_id]');
  if (typeof find !== 'function' || !view) return null;
  const own: unknown = find.call(webix, view.getAttribute('view_id'));
  const [read, write] = [member(own, 'getValue'), member(own, 'setValue')];
  if (typeof read !== 'function' || typeof write !== 'function') return null;
  return { get: () => read.call(own), set: (value) => void write.call(own, value) };
}

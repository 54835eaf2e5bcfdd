import type { WpsEvents } from '#adapters/hosts/wps/api.ts';
import { type Meter, strict } from './strict.ts';

type Listener = (sheet: unknown, range?: unknown) => void;

/** [jsaddin] 事件/ApiEvent, wps表格支持的api事件: the names of those that are used here. */
const NAMES = new Set(['SheetChange', 'WorkbookNewSheet', 'SheetBeforeDelete', 'SheetCalculate']);

export class FakeEvents {
  readonly #listeners = new Map<string, Listener[]>();
  /** Events that a build does not know. */
  readonly unknown = new Set<string>();

  api(meter: Meter): WpsEvents {
    return strict<WpsEvents>(
      'ApiEvent',
      {
        AddApiEventListener: (name, listener) => {
          check(name);
          if (this.unknown.has(name)) throw new Error(`未知事件: ${name}`);
          this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listener]);
        },
        // 反注册后当前网页不再有此事件的回调函数被执行: whichever listener is named, all of the page are gone.
        RemoveApiEventListener: (name) => {
          check(name);
          this.#listeners.delete(name);
        },
      },
      meter,
    );
  }

  emit(name: string, sheet: unknown, range?: unknown): void {
    for (const listener of this.#listeners.get(name) ?? []) listener(sheet, range);
  }
}

function check(name: string): void {
  if (!NAMES.has(name)) throw new Error(`not in the fake: event ${name}`);
}

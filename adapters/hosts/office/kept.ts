import { JiannuoError } from '#core/errors.ts';
import type { KeptTexts } from '#core/host/sheet-host.ts';
import type { Program } from './program.ts';

/** What of `localStorage` is used. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * Texts on this computer. Browsers keep storages of embedded pages apart, and Office says under which key
 * (`Office.context.partitionKey`, undefined where nothing is kept apart).
 */
export class OfficeTexts implements KeptTexts {
  readonly #program: Program;
  readonly #storage: () => TextStorage;

  /** @param storage asked for each time: a page may not be allowed to have one, which only shows when it is touched */
  constructor(program: Program, storage: () => TextStorage) {
    this.#program = program;
    this.#storage = storage;
  }

  get(key: string): Promise<string | undefined> {
    return this.#do((storage, place) => storage.getItem(place) ?? undefined, key);
  }

  set(key: string, value: string | undefined): Promise<void> {
    return this.#do((storage, place) => {
      if (value === undefined) storage.removeItem(place);
      else storage.setItem(place, value);
    }, key);
  }

  /** @throws JiannuoError `host.failed` where the browser keeps nothing, or has no room left */
  async #do<T>(act: (storage: TextStorage, place: string) => T, key: string): Promise<T> {
    const partition = this.#program.office.context.partitionKey as string | undefined;
    try {
      return act(this.#storage(), `${partition ?? ''}jiannuo:${key}`);
    } catch (error) {
      throw new JiannuoError('host.failed', { detail: String(error) }, { cause: error });
    }
  }
}

// oxlint-disable unicorn/consistent-function-scoping -- its own text is run in workers: nothing of it may stand outside
/**
 * What the bundles use and Chromium 69 lacks, as the language defines it, for the arguments that we give (`addon/build/features.ts` lists what
 * that is, and refuses anything else that is too new). What is there already stays. Its own text goes into workers as well: it must
 * refer to nothing outside itself.
 */
export function older(): void {
  const define = (owner: object, name: string, value: unknown) => {
    if (!(name in owner)) Object.defineProperty(owner, name, { value, configurable: true, writable: true });
  };

  define(self, 'globalThis', self);
  define(self, 'queueMicrotask', (task: () => void) => {
    Promise.resolve()
      .then(task)
      .catch((error: unknown) =>
        setTimeout(() => {
          throw error;
        }),
      );
  });

  define(Object, 'hasOwn', (owner: object, key: PropertyKey) =>
    Object.prototype.hasOwnProperty.call(owner, key),
  );
  define(Object, 'fromEntries', (entries: Iterable<readonly [PropertyKey, unknown]>) => {
    const made = {};
    for (const [key, value] of entries) {
      Object.defineProperty(made, key, { value, configurable: true, enumerable: true, writable: true });
    }
    return made;
  });

  function at(this: ArrayLike<unknown> & { charAt?: unknown }, index: number): unknown {
    const whole = Math.trunc(index) || 0;
    const place = whole < 0 ? this.length + whole : whole;
    return place < 0 || place >= this.length ? undefined : this[place];
  }
  const bytes: unknown = Object.getPrototypeOf(Uint8Array.prototype);
  for (const owner of [Array.prototype, String.prototype, bytes]) define(owner as object, 'at', at);

  type Test = (value: unknown, index: number, list: readonly unknown[]) => unknown;
  function findLastIndex(this: readonly unknown[], test: Test): number {
    for (let index = this.length - 1; index >= 0; index -= 1)
      if (test(this[index], index, this)) return index;
    return -1;
  }
  function findLast(this: readonly unknown[], test: Test): unknown {
    return this[findLastIndex.call(this, test)];
  }
  define(Array.prototype, 'findLastIndex', findLastIndex);
  define(Array.prototype, 'findLast', findLast);

  function replaceAll(this: string, what: string | RegExp, by: string): string {
    if (typeof what !== 'string') return this.replace(what, by);
    return this.replace(new RegExp(what.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'g'), by);
  }
  function* matchAll(this: string, what: RegExp): Generator<RegExpExecArray> {
    const pattern = new RegExp(what.source, what.flags);
    pattern.lastIndex = what.lastIndex;
    for (let match = pattern.exec(this); match; match = pattern.exec(this)) {
      yield match;
      if (match[0] !== '') continue;
      // An empty match goes on with the next letter, of which the flag `u` says how long it is.
      const letter = pattern.unicode ? this.codePointAt(pattern.lastIndex) : undefined;
      pattern.lastIndex += letter !== undefined && letter > 0xffff ? 2 : 1;
    }
  }
  define(String.prototype, 'replaceAll', replaceAll);
  define(String.prototype, 'matchAll', matchAll);

  function read(this: Blob, how: 'readAsArrayBuffer' | 'readAsText'): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.addEventListener('load', () => resolve(reader.result));
      reader.addEventListener('error', () => reject(reader.error));
      reader[how](this);
    });
  }
  function arrayBuffer(this: Blob): Promise<unknown> {
    return read.call(this, 'readAsArrayBuffer');
  }
  function text(this: Blob): Promise<unknown> {
    return read.call(this, 'readAsText');
  }
  define(Blob.prototype, 'arrayBuffer', arrayBuffer);
  define(Blob.prototype, 'text', text);
}

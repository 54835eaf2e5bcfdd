import { useEffect, useState } from 'preact/hooks';

/**
 * Texts that were typed and are not saved yet, by the place they stand in: comments, reasons, remarks. They live as long as the
 * window and stay when the user looks elsewhere; when it is locked they are sealed with its edits (`lock-away.ts`).
 */
export interface Unsaved {
  get(place: string): string | undefined;
  /** Nothing typed is nothing unsaved: an empty text takes the place out, as `undefined` does. */
  set(place: string, text: string | undefined): void;
  /** Places under a prefix with their texts. */
  under(prefix: string): [string, string][];
  all(): [string, string][];
  readonly size: number;
  /** Calls the listener after every change. Returns the way to stop. */
  listen(listener: () => void): () => void;
}

export function createUnsaved(): Unsaved {
  const texts = new Map<string, string>();
  const listeners = new Set<() => void>();
  return {
    get: (place) => texts.get(place),
    set: (place, text) => {
      if (text === undefined || text === '') texts.delete(place);
      else texts.set(place, text);
      for (const listener of listeners) listener();
    },
    under: (prefix) => [...texts].filter(([place]) => place.startsWith(prefix)),
    all: () => [...texts],
    get size() {
      return texts.size;
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** This window's. */
export const unsaved = createUnsaved();

/** How many there are; the component is drawn again whenever that changes. */
export function useUnsavedCount(): number {
  const [count, setCount] = useState(unsaved.size);
  useEffect(() => unsaved.listen(() => setCount(unsaved.size)), []);
  return count;
}

import { useRef, useState } from 'preact/hooks';
import type { Answer } from '#components/base/Answer.tsx';
import type { SaveState } from '#components/workbench/Editor.tsx';
import type { Values } from '#core/model/values.ts';

export interface Edit {
  /** Version the edit began from; `null` for something new. */
  base: string | null;
  values: Values;
}

/** Edits not yet saved, by entity. They live as long as the window, so that looking elsewhere loses nothing. */
export interface Edits {
  get(entity: string): Edit | undefined;
  set(entity: string, edit: Edit): void;
  drop(entity: string): void;
  savedAt(entity: string): string | undefined;
  markSaving(entity: string): void;
  /**
   * `values`, the very object of the edit, was committed as `hash`. What was typed meanwhile stays unsaved, based on
   * that version. `undefined` where something else than the edit was committed: then the edit stays as it is.
   */
  markSaved(entity: string, saved: { at: string; hash: string; values: Values | undefined }): void;
  /** The lists show what was committed: an edit that still is `values` is done with. */
  settle(entity: string, values: Values | undefined): void;
  /** @param reason in words */
  markFailed(entity: string, reason: string): void;
  /** Why the entity's last event was not saved. */
  failure(entity: string): Answer | undefined;
  isSaving(entity: string): boolean;
  readonly size: number;
  /** Every edit by its entity. */
  all(): [string, Edit][];
}

/**
 * @param changed called after every change, for the screen
 * @param kept edits from before this window was locked
 */
export function createEdits(changed: () => void, kept: readonly [string, Edit][] = []): Edits {
  const edits = new Map<string, Edit>(kept);
  const saved = new Map<string, string>();
  const saving = new Set<string>();
  const failed = new Map<string, Answer>();
  return {
    get: (entity) => edits.get(entity),
    set: (entity, edit) => {
      edits.set(entity, edit);
      saved.delete(entity);
      changed();
    },
    drop: (entity) => {
      edits.delete(entity);
      failed.delete(entity);
      changed();
    },
    savedAt: (entity) => saved.get(entity),
    markSaving: (entity) => {
      saving.add(entity);
      failed.delete(entity);
      changed();
    },
    markSaved: (entity, { at, hash, values }) => {
      const edit = edits.get(entity);
      if (edit && values) edits.set(entity, { ...edit, base: hash });
      if (!edit || edit.values === values) saved.set(entity, at);
      saving.delete(entity);
      changed();
    },
    settle: (entity, values) => {
      if (edits.get(entity)?.values === values) edits.delete(entity);
      changed();
    },
    markFailed: (entity, reason) => {
      saving.delete(entity);
      failed.set(entity, { tone: 'error', text: reason });
      changed();
    },
    failure: (entity) => failed.get(entity),
    isSaving: (entity) => saving.has(entity),
    all: () => [...edits],
    get size() {
      return edits.size;
    },
  };
}

/** The window's edits; the component is drawn again whenever they change. */
export function useEdits(kept: readonly [string, Edit][]): Edits {
  const [, setTick] = useState(0);
  const edits = useRef<Edits>(undefined);
  edits.current ??= createEdits(() => setTick((tick) => tick + 1), kept);
  // A new object each time: lists that say what is unsaved depend on it.
  return { ...edits.current };
}

/** What the save bar says about an entity. */
export function saveState(edits: Edits, entity: string, stored: boolean): SaveState {
  if (edits.isSaving(entity)) return { kind: 'saving' };
  const at = edits.savedAt(entity);
  if (at !== undefined) return { kind: 'saved', at };
  if (edits.get(entity)) return { kind: 'dirty' };
  return { kind: stored ? 'clean' : 'new' };
}

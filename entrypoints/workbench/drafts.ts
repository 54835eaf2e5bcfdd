import { useCallback, useRef, useState } from 'preact/hooks';
import type { SaveState } from '#components/workbench/Editor.tsx';
import type { Values } from '#core/model/values.ts';

interface Edit {
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
  /** The edit was committed as `hash`; typing on from here is based on it. */
  markSaved(entity: string, at: string, hash: string): void;
  /** The lists show what was saved: an edit that was not touched since is done with. */
  settle(entity: string): void;
  markFailed(entity: string): void;
  isSaving(entity: string): boolean;
  size: number;
}

export function useEdits(): Edits {
  const edits = useRef(new Map<string, Edit>()).current;
  const saved = useRef(new Map<string, string>()).current;
  const saving = useRef(new Set<string>()).current;
  const [, setTick] = useState(0);
  const changed = useCallback(() => setTick((tick) => tick + 1), []);
  return {
    get: (entity) => edits.get(entity),
    set: (entity, edit) => {
      edits.set(entity, edit);
      saved.delete(entity);
      changed();
    },
    drop: (entity) => {
      edits.delete(entity);
      changed();
    },
    savedAt: (entity) => saved.get(entity),
    markSaving: (entity) => {
      saving.add(entity);
      changed();
    },
    markSaved: (entity, at, hash) => {
      const edit = edits.get(entity);
      if (edit) edits.set(entity, { ...edit, base: hash });
      saving.delete(entity);
      saved.set(entity, at);
      changed();
    },
    settle: (entity) => {
      if (saved.has(entity)) edits.delete(entity);
      changed();
    },
    markFailed: (entity) => {
      saving.delete(entity);
      changed();
    },
    isSaving: (entity) => saving.has(entity),
    size: edits.size,
  };
}

/** What the save bar says about an entity. */
export function saveState(edits: Edits, entity: string, stored: boolean): SaveState {
  if (edits.isSaving(entity)) return { kind: 'saving' };
  const at = edits.savedAt(entity);
  if (at !== undefined) return { kind: 'saved', at };
  if (edits.get(entity)) return { kind: 'dirty' };
  return { kind: stored ? 'clean' : 'new' };
}

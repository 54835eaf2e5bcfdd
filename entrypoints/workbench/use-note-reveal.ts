import { useCallback } from 'preact/hooks';
import { revealDrafts } from '#utils/reveals.ts';
import type { Store } from './store.ts';

/** Notes in the journal whose masked value is shown in full; what cannot be noted is not shown. */
export function useNoteReveal(
  { commit }: Pick<Store, 'commit'>,
  fail: (error: unknown) => void,
  { subjectId, recordId }: { subjectId?: string | undefined; recordId?: string | undefined },
): (fieldId: string) => Promise<boolean> {
  return useCallback(
    async (fieldId: string) => {
      try {
        await commit(revealDrafts({ fields: [fieldId], subjectId, recordId }));
        return true;
      } catch (error) {
        fail(error);
        return false;
      }
    },
    [commit, fail, subjectId, recordId],
  );
}

/** Nothing is stored yet: nobody else's value is shown. */
export async function unnoted(): Promise<boolean> {
  return true;
}

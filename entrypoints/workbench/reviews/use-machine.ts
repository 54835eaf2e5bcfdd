import { useCallback, useMemo } from 'preact/hooks';
import type { Answer } from '#components/base/Answer.tsx';
import type { Finding } from '#core/model/finding.ts';
import { machineCounts } from '#core/review/counts.ts';
import type { MachineCounts } from '#core/review/decide.ts';
import { machineSaid } from '#core/review/fold.ts';
import type { ReviewItem } from '#core/review/items.ts';
import type { Store } from '../store.ts';
import { useAskedWork } from '../use-asked-work.ts';
import { findingsAlone, findingsTogether } from './machine.ts';

/** What the checks say of the listed forms. */
export interface Machine {
  /** Of a form checked with all others where that has been done, else by itself. */
  findingsOf: (item: ReviewItem) => readonly Finding[] | undefined;
  countsOf: (item: ReviewItem) => MachineCounts | undefined;
  /** Whether all have been checked together since anything changed. */
  whole: boolean;
  progress: number | undefined;
  /** Why they are not, where that failed. */
  answer: Answer | undefined;
  /** Checks all together; `undefined` where that failed or was cancelled. */
  checkAll: () => Promise<ReadonlyMap<string, readonly Finding[]> | undefined>;
  cancel: () => void;
}

export function useMachine(store: Store, items: readonly ReviewItem[], packId: string): Machine {
  const { records, subjects, shelf } = store;
  // A decision changes nothing that is checked.
  const about = useMemo(() => ({ records, subjects, shelf, packId }), [records, subjects, shelf, packId]);
  const { progress, answer, found, begin, cancel } =
    useAskedWork<ReadonlyMap<string, readonly Finding[]>>(about);
  const findingsOf = useCallback(
    (item: ReviewItem) => (found ? found.get(item.id) : findingsAlone(item, shelf)),
    [found, shelf],
  );
  const checkAll = async () => {
    if (found) return found;
    let result: ReadonlyMap<string, readonly Finding[]> | undefined;
    await begin(async (watch) => (result = await findingsTogether(items, shelf, watch)));
    return result;
  };
  const countsOf = useCallback(
    (item: ReviewItem) => {
      const findings = findingsOf(item);
      if (findings) return machineCounts(findings);
      return item.record ? undefined : item.state && machineSaid(item.state)?.counts;
    },
    [findingsOf],
  );
  return { findingsOf, countsOf, whole: found !== undefined, progress, answer, checkAll, cancel };
}

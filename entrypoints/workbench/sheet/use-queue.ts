import { useCallback, useRef, useState } from 'preact/hooks';

/** Rows whose decisions wait for the journal. */
export interface Queue {
  waiting: ReadonlySet<string>;
  /** Does one after the other; a row that waits already takes no second one. */
  add: (rowId: string, work: () => Promise<void>) => void;
}

/** A reviewer's keys come faster than the disk writes: none of them is lost, and each is told when it is saved. */
export function useQueue(): Queue {
  const [waiting, setWaiting] = useState<ReadonlySet<string>>(new Set());
  const lastRef = useRef<Promise<void>>(Promise.resolve());
  const waitingRef = useRef(new Set<string>());
  const add = useCallback((rowId: string, work: () => Promise<void>): void => {
    if (waitingRef.current.has(rowId)) return;
    waitingRef.current.add(rowId);
    setWaiting(new Set(waitingRef.current));
    lastRef.current = lastRef.current.then(work).finally(() => {
      waitingRef.current.delete(rowId);
      setWaiting(new Set(waitingRef.current));
    });
  }, []);
  return { waiting, add };
}

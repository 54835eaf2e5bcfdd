import { useCallback, useState } from 'preact/hooks';
import type { Route } from './route.ts';

/** A piece of work that goes on when its page is left. */
export interface Pending {
  page: Route['page'];
  /** What is being done, for whoever looks at another page meanwhile. */
  text: string;
}

/** Work that outlives its page: what is under way, and how a page begins some. */
export function usePending() {
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const goOn = useCallback(async <T>(what: Pending, work: Promise<T>): Promise<T> => {
    setPending((before) => [...before, what]);
    try {
      return await work;
    } finally {
      setPending((before) => before.filter((each) => each !== what));
    }
  }, []);
  return { pending, goOn };
}

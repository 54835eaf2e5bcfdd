import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer } from '#components/base/Answer.tsx';
import { errorText } from '#locales/errors.ts';
import type { Watch } from './ask-worker.ts';

/** Work of seconds that a button begins and another cancels. */
export interface AskedWork<Found> {
  /** Share that is done, 0 to 1; `undefined` where nothing is under way. */
  progress: number | undefined;
  /** Why there is nothing, where it failed or was cancelled. */
  answer: Answer | undefined;
  found: Found | undefined;
  begin: (work: (watch: Watch) => Promise<Found>) => Promise<void>;
  cancel: () => void;
}

/**
 * @param about what is worked on: where it is another, or the page is left, what is under way ends without a word, as nobody
 * cancelled it, and what was found is forgotten
 */
export function useAskedWork<Found>(about: unknown): AskedWork<Found> {
  const [progress, setProgress] = useState<number>();
  const [answer, setAnswer] = useState<Answer>();
  const [found, setFound] = useState<{ report: Found }>();
  const runningRef = useRef<AbortController>(undefined);
  useEffect(() => {
    setProgress(undefined);
    setAnswer(undefined);
    setFound(undefined);
    return () => {
      const running = runningRef.current;
      runningRef.current = undefined;
      running?.abort();
    };
  }, [about]);
  const begin = async (work: (watch: Watch) => Promise<Found>): Promise<void> => {
    const controller = new AbortController();
    const isWanted = (): boolean => runningRef.current === controller;
    runningRef.current?.abort();
    runningRef.current = controller;
    setFound(undefined);
    setAnswer(undefined);
    setProgress(0);
    try {
      const onProgress = (share: number): void => {
        if (isWanted()) setProgress(share);
      };
      const report = await work({ onProgress, signal: controller.signal });
      if (isWanted()) setFound({ report });
    } catch (error) {
      // What became of work that is of no use any more is of none either.
      if (isWanted()) setAnswer({ tone: 'error', text: errorText(error) });
    } finally {
      if (isWanted()) {
        runningRef.current = undefined;
        setProgress(undefined);
      }
    }
  };
  return { progress, answer, found: found?.report, begin, cancel: () => runningRef.current?.abort() };
}

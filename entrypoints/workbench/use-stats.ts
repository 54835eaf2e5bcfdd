import { useEffect, useRef, useState } from 'preact/hooks';
import { StatsClient, type StatsSource } from './stats-client.ts';
import type { StatsQuery, StatsReport } from './stats-data.ts';

export interface Stats {
  report: StatsReport | undefined;
  /** Query that the report answers: what is shown may be older than what is asked for. */
  query: StatsQuery | undefined;
  /** Share of the records that were checked, while that is under way. */
  progress: number | undefined;
}

/** Statistics of the store, made anew when it or the query changes, in a worker that lives as long as the page is open. */
export function useStats(source: StatsSource, query: StatsQuery, onError: (error: unknown) => void): Stats {
  const clientRef = useRef<StatsClient>(undefined);
  const [loaded, setLoaded] = useState<StatsSource>();
  const [answer, setAnswer] = useState<Omit<Stats, 'progress'>>({ report: undefined, query: undefined });
  const [progress, setProgress] = useState<number>();
  const { subjects, records, removed, verdicts, shelf } = source;
  useEffect(
    () => () => {
      clientRef.current?.end();
      clientRef.current = undefined;
    },
    [],
  );
  useEffect(() => {
    clientRef.current ??= new StatsClient(
      new Worker(new URL('./stats.worker.ts', import.meta.url), { type: 'module' }),
    );
    const next = { subjects, records, removed, verdicts, shelf };
    const load = async (client: StatsClient): Promise<void> => {
      if (await client.load(next)) setLoaded(next);
    };
    load(clientRef.current).catch(onError);
  }, [subjects, records, removed, verdicts, shelf, onError]);
  useEffect(() => {
    if (!loaded) return undefined;
    let isOld = false;
    const onProgress = (share: number): void => void (isOld || setProgress(share));
    const take = (report: StatsReport): void => {
      if (isOld) return;
      setProgress(undefined);
      setAnswer({ report, query });
    };
    const fail = (error: unknown): void => void (isOld || onError(error));
    clientRef.current?.ask(query, onProgress).then(take, fail);
    return () => {
      isOld = true;
      setProgress(undefined);
    };
  }, [loaded, query, onError]);
  return { ...answer, progress };
}

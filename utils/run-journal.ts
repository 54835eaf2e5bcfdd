import type { Draft, JournalEvent, Payload } from '#core/model/event.ts';
import type { RunEntry } from '#core/model/run.ts';
import { foldRun, type Run } from '#core/run/fold.ts';
import type { Journal } from './journal/journal.ts';

type Writer = Pick<Journal, 'append'>;
type Reader = Pick<Journal, 'history'>;

/** What happens in a run after its start. */
export type RunPayload = Exclude<Extract<Payload, { kind: `run.${string}` }>, { kind: 'run.started' }>;
type WithoutId<T> = T extends unknown ? Omit<T, 'runId'> : never;

export async function startRun(
  journal: Writer,
  formTypeId: string,
  entries: readonly RunEntry[],
): Promise<string> {
  const runId = crypto.randomUUID();
  const payload: Payload = { kind: 'run.started', runId, formTypeId, entries: [...entries] };
  await journal.append([{ entity: `run:${runId}`, base: null, payload }]);
  return runId;
}

/** The run as the journal has it; `undefined` where it has none of this id. */
export async function readRun(journal: Reader, runId: string): Promise<Run | undefined> {
  return foldRun(await journal.history(`run:${runId}`));
}

/** Every run, the latest first. */
export async function readRuns(journal: Reader & Pick<Journal, 'eventsOfKind'>): Promise<Run[]> {
  const starts = await journal.eventsOfKind('run.started');
  starts.reverse();
  const runs = await Promise.all(starts.map(({ entity }) => journal.history(entity).then(foldRun)));
  return runs.filter((run) => run !== undefined);
}

/** Journals what happens in a run, in one batch, and answers the events. */
export async function noteRun(
  journal: Writer,
  { id, head }: Pick<Run, 'id' | 'head'>,
  payload: WithoutId<RunPayload>,
): Promise<JournalEvent[]> {
  const draft: Draft = {
    entity: `run:${id}`,
    base: head,
    payload: { ...payload, runId: id } as RunPayload,
  };
  return journal.append([draft]);
}

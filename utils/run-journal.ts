import type { Draft, Payload } from '#core/model/event.ts';
import type { RunEntry } from '#core/model/run.ts';
import { foldRun, type Run } from '#core/run/fold.ts';
import type { Journal } from './journal/journal.ts';

type Writer = Pick<Journal, 'append'>;
type Reader = Pick<Journal, 'history'>;

/** What happens in a run after its start. */
type RunPayload = Exclude<Extract<Payload, { kind: `run.${string}` }>, { kind: 'run.started' }>;
type WithoutId<T> = T extends unknown ? Omit<T, 'runId'> : never;
export type RunNote = WithoutId<RunPayload>;

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

/** What happens in a run, as the journal takes it. */
export function runDraft({ id, head }: Pick<Run, 'id' | 'head'>, note: RunNote): Draft {
  return { entity: `run:${id}`, base: head, payload: { ...note, runId: id } as RunPayload };
}

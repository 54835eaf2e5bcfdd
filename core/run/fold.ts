import type { JournalEvent, Payload } from '../model/event.ts';
import type { FieldCounts, RunEntry, RunReason, UnfitReason } from '../model/run.ts';

/** Where somebody of a run stands. `partly`: saved in the portal, and not every field went in. */
export type RunPersonState = 'waiting' | 'filling' | 'filled' | 'saved' | 'partly' | 'skipped' | 'failed';

export interface RunPerson {
  at: number;
  entry: RunEntry;
  state: RunPersonState;
  reason: RunReason | UnfitReason | undefined;
  /** Every fill that was begun for the person, in order. */
  fillIds: readonly string[];
  counts: FieldCounts | undefined;
  seenBy: 'page' | 'user' | undefined;
  /** When it came to its state; `undefined` while waiting. */
  since: string | undefined;
}

/** 批量: the fold of its events, and nothing else; a run that was broken off goes on from here. */
export interface Run {
  id: string;
  formTypeId: string;
  startedAt: string;
  status: 'open' | 'paused' | 'finished';
  people: readonly RunPerson[];
  /** Origin of the portal that was filled first; the run stays there. */
  origin: string | undefined;
  /** Milliseconds that each saved person took, from the end of the one before. */
  took: readonly number[];
  /** Base of the next event. */
  head: string;
}

type StepPayload = Extract<Payload, { kind: 'run.step' }>;

const ENDED: ReadonlySet<RunPersonState> = new Set(['saved', 'partly', 'skipped', 'failed']);
/** Reasons that another pass cannot mend: the roster has to be mended first, and a new run made. */
const UNFIT: ReadonlySet<string> = new Set(['missing', 'duplicate', 'homonym', 'personGone']);

/** @param events those of one run, oldest first; `undefined` where they do not begin with its start */
export function foldRun(events: readonly JournalEvent[]): Run | undefined {
  const [first, ...rest] = events;
  if (first?.payload.kind !== 'run.started') return undefined;
  const { runId, formTypeId, entries } = first.payload;
  const start: Run = {
    id: runId,
    formTypeId,
    startedAt: first.claimedAt,
    status: 'open',
    people: entries.map((entry, at) => waiting(entry, at)),
    origin: undefined,
    took: [],
    head: first.hash,
  };
  let clock = first.claimedAt;
  return rest.reduce((run, event) => {
    const next = { ...after(run, event, clock), head: event.hash };
    if (next.took.length > run.took.length || restarts(event.payload)) clock = event.claimedAt;
    return next;
  }, start);
}

/** Whom the run is about now: where it stopped, else the first who waits; `undefined` when everybody had a turn. */
export function currentOf({ people }: Run): RunPerson | undefined {
  const begun = people.find(({ state }) => state === 'filling' || state === 'filled');
  return begun ?? people.find(({ state }) => state === 'waiting');
}

export function isEnded({ state }: Pick<RunPerson, 'state'>): boolean {
  return ENDED.has(state);
}

/** Those whom another pass may still fill. */
export function retriable({ people }: Run): RunPerson[] {
  return people.filter(
    ({ state, reason }) =>
      (state === 'failed' || state === 'skipped') && reason !== undefined && !UNFIT.has(reason),
  );
}

export function countStates({ people }: Run): Record<RunPersonState, number> {
  const counts = { waiting: 0, filling: 0, filled: 0, saved: 0, partly: 0, skipped: 0, failed: 0 };
  for (const { state } of people) counts[state] += 1;
  return counts;
}

function waiting(entry: RunEntry, at: number): RunPerson {
  return {
    at,
    entry,
    state: entry.unfit === undefined ? 'waiting' : 'skipped',
    reason: entry.unfit,
    fillIds: [],
    counts: undefined,
    seenBy: undefined,
    since: undefined,
  };
}

function after(run: Run, { payload, claimedAt }: JournalEvent, clock: string): Run {
  switch (payload.kind) {
    case 'run.resumed':
      return { ...run, status: 'open' };
    case 'run.paused':
      return { ...run, status: 'paused' };
    case 'run.finished':
      return { ...run, status: 'finished' };
    case 'run.retried': {
      const again = new Set(payload.at);
      const people = run.people.map((person) =>
        again.has(person.at) ? { ...waiting(person.entry, person.at), fillIds: person.fillIds } : person,
      );
      return { ...run, status: 'open', people };
    }
    case 'run.step': {
      const people = run.people.map((person) =>
        person.at === payload.at ? stepped(person, payload, claimedAt) : person,
      );
      const saved = payload.state === 'saved' && payload.seenBy !== undefined;
      const took = saved ? [...run.took, Date.parse(claimedAt) - Date.parse(clock)] : run.took;
      return { ...run, people, took, origin: run.origin ?? payload.origin };
    }
    default:
      return run;
  }
}

function stepped(person: RunPerson, step: StepPayload, since: string): RunPerson {
  const { fillId, state, reason } = step;
  const known = fillId === undefined || person.fillIds.includes(fillId);
  const counts = step.counts ?? (state === 'filling' ? undefined : person.counts);
  // A fill that was broken off keeps saying so when the rest was saved by hand.
  const stopped = reason ?? (state === 'saved' ? person.reason : undefined);
  const whole = counts !== undefined && counts.failed === 0 && stopped === undefined;
  return {
    ...person,
    state: state === 'saved' && !whole ? 'partly' : state,
    reason: stopped,
    fillIds: known ? person.fillIds : [...person.fillIds, fillId],
    counts,
    seenBy: step.seenBy,
    since,
  };
}

/** The time of a person begins anew after these: nobody worked on the run in between. */
function restarts({ kind }: Payload): boolean {
  return kind === 'run.resumed' || kind === 'run.retried';
}

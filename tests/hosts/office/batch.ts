import { OfficeError } from './errors.ts';

export interface Limits {
  /** Bytes of one request and of one answer; absent on the desktop. */
  request?: number;
  response?: number;
}

/** What a context needs to know of the program. */
export interface Behind {
  version: number;
  readonly editing: boolean;
  edited: () => Promise<void>;
  limits: Limits;
  exchanges: number;
}

interface Queued {
  bytes: number;
  /** Answers what it puts into the objects once all has been answered, and its size. */
  run: () => { bytes: number; apply: () => void } | undefined;
}

/** A request context: what is queued, and `sync`. */
export class Batch {
  readonly behind: Behind;
  /** `Excel.run` releases all objects when it ends. */
  open = true;
  /** `Excel.RunOptions.delayForCellEdit`. */
  delays = false;
  #queue: Queued[] = [];

  constructor(behind: Behind) {
    this.behind = behind;
  }

  queue(bytes: number, run: Queued['run']): void {
    this.#queue.push({ bytes, run });
  }

  /** Nothing queued is no exchange. */
  async sync(): Promise<void> {
    const queued = this.#queue;
    this.#queue = [];
    await Promise.resolve();
    if (queued.length === 0) return;
    if (!this.open) throw new OfficeError('InvalidObjectPath', 'RequestContext.sync');
    const { behind } = this;
    behind.exchanges += 1;
    // "When true, … if the user is in cell edit mode then the batch request is delayed until the user exits cell edit mode": each request when it
    // comes to the program, whatever was before it.
    if (this.delays) await behind.edited();
    // "When false, if the user is in cell edit when the batch request is processed by the host, the batch automatically fails."
    if (behind.editing) throw new OfficeError('InvalidOperationInCellEditMode', 'RequestContext.sync');
    // "Resource limits", Excel add-ins: 5 MB for requests and for answers. A request that is refused is not run at all.
    const asked = queued.reduce((sum, { bytes }) => sum + bytes, 0);
    if (asked > (behind.limits.request ?? Infinity)) {
      throw new OfficeError('RequestPayloadSizeLimitExceeded', 'RequestContext.sync');
    }
    let answered = 0;
    const applied: (() => void)[] = [];
    for (const { run } of queued) {
      const answer = run();
      if (!answer) continue;
      answered += answer.bytes;
      applied.push(answer.apply);
    }
    if (answered > (behind.limits.response ?? Infinity)) {
      throw new OfficeError('ResponsePayloadSizeLimitExceeded', 'RequestContext.sync');
    }
    for (const apply of applied) apply();
  }
}

/** About what an action costs in a request, besides what it is given. */
export const ACTION_BYTES = 120;

export function bytesOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value) ?? '').length;
}

/** `1.10` is later than `1.9`. */
export function versionOf(set: string): number {
  const [major = 0, minor = 0] = set.split('.').map(Number);
  return major * 1000 + minor;
}

const CONTEXTS = new WeakMap<Batch, object>();
const BATCHES = new WeakMap<object, Batch>();

/** The context that a page has of a batch. */
export function contextOf(batch: Batch): object {
  const context = CONTEXTS.get(batch);
  if (!context) throw new Error('a batch without context');
  return context;
}

export function batchOfContext(context: object): Batch | undefined {
  return BATCHES.get(context);
}

export function pair(batch: Batch, context: object): void {
  CONTEXTS.set(batch, context);
  BATCHES.set(context, batch);
}

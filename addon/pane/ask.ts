import { JiannuoError } from '#core/errors.ts';
import type { Asked, Tell, Told } from '../desk/messages.ts';

/** A worker as seen from outside. */
export interface WorkerPort {
  postMessage(asked: Asked): void;
  addEventListener(type: 'message', listener: (event: { data: Told }) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: (event: { message?: string }) => void): void;
  terminate(): void;
}

/** What a job of these takes and answers. */
type Request<Jobs, Job extends keyof Jobs> = Jobs[Job] extends () => unknown
  ? void
  : Jobs[Job] extends (request: infer Asking, ...rest: never[]) => unknown
    ? Asking
    : never;
type Answer<Jobs, Job extends keyof Jobs> = Jobs[Job] extends (...args: never[]) => infer Got
  ? Awaited<Got>
  : never;

interface Waiting {
  resolve: (answer: never) => void;
  reject: (error: Error) => void;
  tell: Tell | undefined;
}

/** Asks a worker for its jobs, one answer each. */
export class Asker<Jobs> {
  readonly #start: () => WorkerPort | Promise<WorkerPort>;
  #port: Promise<WorkerPort> | undefined;
  #next = 1;
  #generation = 0;
  readonly #waiting = new Map<number, Waiting>();

  /** @param start makes a worker; called when the first job is asked for, and again after one was ended */
  constructor(start: () => WorkerPort | Promise<WorkerPort>) {
    this.#start = start;
  }

  /** Workers that there were so far: a later one knows nothing of what an earlier one was told. `0` while there is none. */
  get generation(): number {
    return this.#port ? this.#generation : 0;
  }

  /** Somebody waits for an answer. */
  get isAsked(): boolean {
    return this.#waiting.size > 0;
  }

  /** @throws JiannuoError of the job; `addon.broken`, `addon.stopped`, `addon.cancelled` */
  ask<Job extends keyof Jobs & string>(
    job: Job,
    request: Request<Jobs, Job>,
    tell?: Tell,
  ): Promise<Answer<Jobs, Job>> {
    const started = (this.#port ??= this.#begin());
    const id = this.#next;
    this.#next += 1;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, tell });
      void this.#post(started, { id, job, request });
    });
  }

  async #post(started: Promise<WorkerPort>, asked: Asked): Promise<void> {
    try {
      (await started).postMessage(asked);
    } catch (error) {
      this.#end(
        started,
        error instanceof JiannuoError ? error : broken(error instanceof Error ? error.message : ''),
      );
    }
  }

  /** Ends the worker, and with it all that is being done: what it was told is told anew to the next one. */
  cancel(): void {
    if (this.#port) this.#end(this.#port, new JiannuoError('addon.cancelled'));
  }

  /** Ends the worker and has this one in its place. */
  replace(port: WorkerPort): void {
    this.cancel();
    this.#port = this.#begin(port);
  }

  #begin(made?: WorkerPort): Promise<WorkerPort> {
    this.#generation += 1;
    const started = Promise.resolve(made ?? this.#start());
    void this.#listen(started);
    return started;
  }

  async #listen(started: Promise<WorkerPort>): Promise<void> {
    const port = await started.catch(absent);
    port?.addEventListener('message', ({ data }) => this.#hear(data));
    // One whose script does not load tells of it without a message.
    port?.addEventListener('error', ({ message = '' }) => this.#end(started, broken(message)));
    port?.addEventListener('messageerror', () => this.#end(started, broken('')));
  }

  #hear(told: Told): void {
    const waiting = this.#waiting.get(told.id);
    if (!waiting) return;
    if ('done' in told) {
      waiting.tell?.(told.done, told.all);
      return;
    }
    this.#waiting.delete(told.id);
    if ('answer' in told) waiting.resolve(told.answer as never);
    else waiting.reject('code' in told ? new JiannuoError(told.code, told.params) : broken(told.detail));
  }

  #end(started: Promise<WorkerPort>, error: Error): void {
    void ended(started);
    // Another one may be there by now, of which nothing went wrong.
    if (started !== this.#port) return;
    this.#port = undefined;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(error);
  }
}

async function ended(started: Promise<WorkerPort>): Promise<void> {
  (await started.catch(absent))?.terminate();
}

/** A worker that did not start is told to whoever asked it for something. */
function absent(): undefined {
  return undefined;
}

function broken(detail: string): JiannuoError {
  return detail === '' ? new JiannuoError('addon.stopped') : new JiannuoError('addon.broken', { detail });
}

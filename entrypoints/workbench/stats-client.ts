import { JiannuoError } from '#core/errors.ts';
import type { StatsPart, StatsQuery, StatsReport } from './stats-data.ts';
import type { Store } from './store.ts';

export type StatsRequest =
  | { empty: 'journal' | 'all' }
  | { part: StatsPart }
  | { ask: number; query: StatsQuery };
export type StatsAnswer =
  | { ask: number; done: number; total: number }
  | { ask: number; report: StatsReport }
  | { ask: number; detail: string };

/** What of the store the statistics are made from. */
export type StatsSource = Pick<Store, 'subjects' | 'records' | 'removed' | 'verdicts' | 'shelf'>;

/** So many at a time are copied for the worker: some milliseconds, and then whatever else waits. */
const SLICE = 500;

interface Waiting {
  ask: number;
  query: StatsQuery;
  resolve: (report: StatsReport) => void;
  reject: (error: unknown) => void;
  onProgress: (share: number) => void;
}

/** The page's end of the worker that makes the statistics. */
export class StatsClient {
  readonly #worker: Worker;
  #asked = 0;
  #waiting: Waiting | undefined;
  #loading = 0;
  #isLoading = false;
  #shelf: unknown;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<StatsAnswer>) => this.#take(data));
    worker.addEventListener('error', ({ message }: Partial<ErrorEvent>) => {
      const detail = message ?? '';
      this.#waiting?.reject(
        detail === '' ? new JiannuoError('checks.stopped') : new JiannuoError('checks.failed', { detail }),
      );
    });
  }

  /** Hands everything over, slice by slice; false where it is handed over anew before it came to an end. */
  async load({ subjects, records, removed, verdicts, shelf }: StatsSource): Promise<boolean> {
    this.#loading += 1;
    this.#isLoading = true;
    const loading = this.#loading;
    const isOther = this.#shelf !== shelf;
    const parts: StatsPart[] = [
      ...(isOther ? [...shelf.packs.map((pack) => ({ packs: [pack] })), { forms: shelf.forms }] : []),
      ...slices(subjects).map((slice) => ({
        subjects: slice.map(({ value, head }) => ({ value, stamp: head })),
      })),
      ...slices(records).map((slice) => ({
        records: slice.map(({ value, head }) => ({ value, stamp: head })),
      })),
      { removed },
      ...slices(verdicts).map((events) => ({ events })),
    ];
    this.#send({ empty: isOther ? 'all' : 'journal' });
    for (const part of parts) {
      this.#send({ part });
      await new Promise((resolve) => setTimeout(resolve));
      if (loading !== this.#loading) return false;
    }
    this.#shelf = shelf;
    this.#isLoading = false;
    // What was asked of the former content, or of a part of this, is asked of the whole.
    if (this.#waiting) this.#send({ ask: this.#waiting.ask, query: this.#waiting.query });
    return true;
  }

  /**
   * Answers the latest question; one that was asked before it and not answered yet is never answered. While content is handed over it
   * waits: an answer from a part of it would be wrong.
   */
  ask(query: StatsQuery, onProgress: (share: number) => void): Promise<StatsReport> {
    this.#asked += 1;
    const ask = this.#asked;
    return new Promise((resolve, reject) => {
      this.#waiting = { ask, query, resolve, reject, onProgress };
      if (!this.#isLoading) this.#send({ ask, query });
    });
  }

  end(): void {
    this.#loading += 1;
    this.#worker.terminate();
  }

  #take(answer: StatsAnswer): void {
    const waiting = this.#waiting;
    if (waiting?.ask !== answer.ask) return;
    if ('done' in answer) {
      waiting.onProgress(answer.done / Math.max(1, answer.total));
      return;
    }
    this.#waiting = undefined;
    if ('report' in answer) waiting.resolve(answer.report);
    else waiting.reject(new JiannuoError('checks.failed', { detail: answer.detail }));
  }

  #send(request: StatsRequest): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no target origin
    this.#worker.postMessage(request);
  }
}

function slices<Item>(list: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(list.length / SLICE) }, (_, at) =>
    list.slice(at * SLICE, (at + 1) * SLICE),
  );
}

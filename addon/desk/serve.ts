import { JiannuoError } from '#core/errors.ts';
import type { Asked, Jobs, Tell, Told } from './messages.ts';

/** Progress is told so often, in milliseconds. */
const TELL_EVERY = 100;

/** A worker as seen from inside. */
interface Port {
  addEventListener(type: 'message', listener: (event: { data: Asked }) => void): void;
  postMessage(told: Told): void;
}

/** In a worker: does each job that comes, one after the other, tells how far it is and answers once. */
export function serve(jobs: Jobs, port: Port, now: () => number): void {
  let before: Promise<void> = Promise.resolve();
  port.addEventListener('message', ({ data }) => {
    before = before.then(() => answer(jobs, port, now, data));
  });
}

async function answer(jobs: Jobs, port: Port, now: () => number, { id, job, request }: Asked): Promise<void> {
  let told = 0;
  const tell: Tell = (done, all) => {
    const at = now();
    if (at - told < TELL_EVERY) return;
    told = at;
    port.postMessage({ id, done, all });
  };
  try {
    const work = jobs[job];
    if (!work) throw new Error(`no such job: ${job}`);
    port.postMessage({ id, answer: await work(request as never, tell) });
  } catch (error) {
    port.postMessage(
      error instanceof JiannuoError
        ? { id, code: error.code, params: error.params }
        : { id, detail: error instanceof Error ? error.message : String(error) },
    );
  }
}

import { expect, test } from 'vitest';
import { askWorker } from './ask-worker.ts';

/** A worker that answers each job with one event. */
class FakeWorker extends EventTarget {
  isEnded = false;
  private readonly answer: Event;

  constructor(answer: Event) {
    super();
    this.answer = answer;
  }

  postMessage(): void {
    this.dispatchEvent(this.answer);
  }

  terminate(): void {
    this.isEnded = true;
  }
}

async function ask(answer: Event, signal = new AbortController().signal) {
  const worker = new FakeWorker(answer);
  const asked = askWorker(worker as unknown as Worker, {}, { onProgress: () => undefined, signal });
  const end = await asked.then(
    (report) => ({ report }),
    ({ code, params }: { code: string; params: unknown }) => ({ code, params }),
  );
  return { ...end, isEnded: worker.isEnded };
}

test('a report is the answer, and the worker is ended', async () => {
  const report = new MessageEvent('message', { data: { report: 7 } });
  expect(await ask(report)).toEqual({ report: 7, isEnded: true });
});

test.each([
  ['that says why', new MessageEvent('message', { data: { detail: 'no memory' } }), 'checks.failed'],
  ['that does not say why', new Event('error'), 'checks.stopped'],
  ['whose answer cannot be read', new MessageEvent('messageerror'), 'checks.stopped'],
])('a worker %s ends with an error in words', async (_, event, code) => {
  expect(await ask(event)).toMatchObject({ code, isEnded: true });
});

test('what is cancelled ends at once', async () => {
  expect(await ask(new Event('nothing'), AbortSignal.abort())).toMatchObject({ code: 'checks.cancelled' });
});

import { StatsData } from './stats-data.ts';
import type { StatsAnswer, StatsRequest } from './stats-client.ts';

/**
 * Holds what the statistics are made from, and answers; the page stays free. A question is given up for a later one: it is asked
 * anew whenever a filter changes.
 */
const data = new StatsData();
let latest = 0;
/** Progress is told so often, in milliseconds. */
const TELL_EVERY = 100;

self.addEventListener('message', ({ data: request }: MessageEvent<StatsRequest>) => {
  if ('empty' in request) {
    // What is asked of the content before is asked anew once the other is here.
    latest = 0;
    data.empty(request.empty === 'all');
  } else if ('part' in request) data.add(request.part);
  else {
    const { ask, query } = request;
    latest = ask;
    let told = 0;
    const pause = async (done: number, total: number): Promise<boolean> => {
      const now = performance.now();
      if (now - told > TELL_EVERY) {
        told = now;
        reply({ ask, done, total });
      }
      await new Promise((resolve) => setTimeout(resolve));
      return latest === ask;
    };
    data.answer(query, pause).then(
      (report) => report && reply({ ask, report }),
      (error: unknown) => reply({ ask, detail: error instanceof Error ? error.message : String(error) }),
    );
  }
});

function reply(answer: StatsAnswer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no target origin
  self.postMessage(answer);
}

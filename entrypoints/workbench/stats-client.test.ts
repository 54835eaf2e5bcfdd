import { expect, test } from 'vitest';
import { StatsClient, type StatsAnswer, type StatsRequest, type StatsSource } from './stats-client.ts';
import type { StatsQuery, StatsReport } from './stats-data.ts';

/** A worker that keeps what it is told, and says what the test says. */
class HeldWorker extends EventTarget {
  readonly told: StatsRequest[] = [];

  postMessage(request: StatsRequest): void {
    this.told.push(request);
  }

  terminate(): void {}

  say(data: StatsAnswer): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

const source = (subjects: number) =>
  ({
    subjects: Array.from({ length: subjects }, (_, at) => ({ value: { id: String(at) }, head: 'h' })),
    records: [],
    verdicts: [],
    shelf: { packs: [], forms: [] },
  }) as unknown as StatsSource;
const query = (packId: string) => ({ packId }) as StatsQuery;
const asked = ({ told }: HeldWorker) =>
  told.map((request) => ('ask' in request ? request.query.packId : Object.keys(request)[0]));

test('while content is handed over nothing is asked of a part of it', async () => {
  const worker = new HeldWorker();
  const client = new StatsClient(worker as unknown as Worker);
  await client.load(source(1));
  worker.told.length = 0;
  const loading = client.load(source(1200));
  const answer = client.ask(query('later'), () => {});
  expect(asked(worker)).not.toContain('later');
  expect(await loading).toBe(true);
  expect(asked(worker)).toEqual(['empty', 'part', 'part', 'part', 'part', 'part', 'later']);
  const report = {} as StatsReport;
  worker.say({ ask: 1, report });
  expect(await answer).toBe(report);
});

test('what was asked before and not answered is asked of the new content; what was answered is not', async () => {
  const worker = new HeldWorker();
  const client = new StatsClient(worker as unknown as Worker);
  await client.load(source(1));
  void client.ask(query('open'), () => {});
  await client.load(source(2));
  expect(asked(worker).filter((each) => each === 'open')).toHaveLength(2);
  worker.say({ ask: 1, report: {} as StatsReport });
  await client.load(source(3));
  expect(asked(worker).filter((each) => each === 'open')).toHaveLength(2);
});

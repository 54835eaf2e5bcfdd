import { expect, test } from 'vitest';
import type { MemoryHost } from '#adapters/hosts/memory/index.ts';
import { HEADER, line } from '#tests/fixtures/review-sheet.ts';
import { openPane } from '#tests/harness/pane.ts';
import { bookBytes } from '#tests/hosts/book-bytes.ts';
import { hostGrid } from '#tests/hosts/host-grid.ts';

/** Marks go into the workbook that was shown when they were asked for, and into no other with a sheet of the same name. */
const WRONG = '110105194912310021';

async function checked() {
  const sheets = [hostGrid('汇总表', [HEADER, line(0), line(1, { 2: WRONG })])];
  const pane = await openPane(bookBytes({ name: '汇总表.xlsx', sheets }));
  await pane.session.choosePack('general');
  await pane.session.check();
  return pane;
}

/** From now on another workbook is in front, and the pane has not noticed yet. Answers how to come back. */
function turnAway(host: MemoryHost): () => void {
  const own = host.meta.bind(host);
  Object.assign(host, { meta: async () => ({ ...(await own()), name: '另一份.xlsx' }) });
  return () => Object.assign(host, { meta: own });
}

test('another workbook in front: nothing is marked in it, and it is said why', async () => {
  const { session, host } = await checked();
  const back = turnAway(host);
  await session.marking.mark();
  expect(session.state.now.message).toMatchObject({
    tone: 'error',
    text: expect.stringContaining('现在前面的已经不是“汇总表”'),
  });
  back();
  expect(await host.clearMarks()).toBe(0);
  await session.marking.mark();
  expect(session.state.now.check?.marked).toBeGreaterThan(0);
});

test('nor are its marks taken away', async () => {
  const { session, host } = await checked();
  await session.marking.mark();
  const back = turnAway(host);
  await session.marking.clear();
  expect(session.state.now.message?.text).toContain('现在前面的已经不是“汇总表”');
  back();
  expect(await host.clearMarks()).toBeGreaterThan(0);
});

test('while rows are checked anew as somebody types, no marks follow into another workbook', async () => {
  const { session, host } = await checked();
  await session.marking.mark();
  session.live.turn(true);
  const before = await host.clearMarks();
  expect(before).toBeGreaterThan(0);
  // Turned away after the rows were read.
  const own: (...args: unknown[]) => Promise<unknown> = session.asker.ask.bind(session.asker) as never;
  let isTurned = false;
  const ask = async (job: string, ...rest: unknown[]): Promise<unknown> => {
    if (job === 'check' && !isTurned) {
      isTurned = true;
      turnAway(host);
    }
    return await own(job, ...rest);
  };
  Object.assign(session.asker, { ask });
  await host.write('汇总表', [{ row: 1, column: 2, value: WRONG }]);
  await expect.poll(() => isTurned).toBe(true);
  await session.work.rest();
  expect(await host.clearMarks()).toBe(0);
});

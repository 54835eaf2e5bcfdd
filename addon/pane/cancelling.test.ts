import { describe, expect, test } from 'vitest';
import { HEADER, line } from '#tests/fixtures/review-sheet.ts';
import { openPane } from '#tests/harness/pane.ts';
import { bookBytes } from '#tests/hosts/book-bytes.ts';
import { hostGrid } from '#tests/hosts/host-grid.ts';
import { openUpload } from '#tests/harness/upload-pane.ts';
import type { Session } from './session.ts';

/** 取消 ends what goes on, and takes away nothing else. */
async function checked() {
  const sheets = [
    hostGrid('汇总表', [HEADER, line(0), line(1, { 2: '110105194912310021' })]),
    hostGrid('第二支部', [HEADER, line(2)]),
  ];
  const pane = await openPane(bookBytes({ name: '汇总表.xlsx', sheets }));
  await pane.session.choosePack('general');
  await pane.session.check();
  return { ...pane, check: pane.session.state.now.check, count: pane.workers.length };
}

test('while the program saves a file: it is saved, and what was found is there still', async () => {
  const { session, host, workers, check, count } = await checked();
  const own = host.save.bind(host);
  host.save = async (name, bytes) => {
    session.work.cancel();
    return own(name, bytes);
  };
  await session.export();
  expect(host.saved).toHaveLength(1);
  expect(session.state.now.message).toMatchObject({ tone: 'success' });
  expect(session.state.now.check).toBe(check);
  expect(workers).toHaveLength(count);
  host.save = own;
  await session.export();
  expect(host.saved).toHaveLength(2);
});

test('while the program is read for a new workbook: none is made, and what was found is there still', async () => {
  const { session, host, check } = await checked();
  await session.making.offer();
  const own = host.read.bind(host);
  host.read = async (range) => {
    session.work.cancel();
    return own(range);
  };
  await session.making.make({ kind: 'gather', sheets: ['汇总表', '第二支部'], formId: '' });
  expect(host.opened).toEqual([]);
  expect(session.state.now.make?.waiting).toBeUndefined();
  expect(session.state.now.message?.tone).toBe('info');
  expect(session.state.now.check).toBe(check);
});

test('while the sheet is read to be checked: what was found before is not taken for what is found now', async () => {
  const { session, host } = await checked();
  const own = host.read.bind(host);
  host.read = async (range) => {
    session.work.cancel();
    return own(range);
  };
  await session.check();
  host.read = own;
  expect(session.state.now.check).toBeUndefined();
  await session.check();
  expect(session.state.now.check?.records).toBe(2);
});

/** Presses 取消 when a worker has done a job, and the pane has not looked yet. */
function cancelAfter(session: Session, asker: { ask: unknown }, job: string): void {
  const own = (asker.ask as (...args: unknown[]) => Promise<unknown>).bind(asker);
  const ask = async (asked: string, ...rest: unknown[]): Promise<unknown> => {
    const answer = await own(asked, ...rest);
    if (asked === job) session.work.cancel();
    return answer;
  };
  Object.assign(asker, { ask });
}

describe('just before a file leaves: none does, and no log says one did', () => {
  test('检查结果', async () => {
    const { session, host } = await checked();
    cancelAfter(session, session.files, 'write');
    await session.export();
    expect(host.saved).toEqual([]);
    expect(session.state.now.message).toMatchObject({ tone: 'info', title: '已取消，工作簿没有改动。' });
  });

  test('a copy for the upload, without numbers', async () => {
    const { session, host, uploading, said } = await openUpload((book) => {
      book.grid = book.grid.map((row) => row.filter((_, column) => column !== 3));
      book.merges = ['A1:G1'];
    });
    cancelAfter(session, uploading.asker, 'copy');
    await uploading.copy.make();
    expect(host.saved).toEqual([]);
    expect(await session.exporting.lines()).toEqual([]);
    expect(said()).toMatchObject({ tone: 'info' });
  });

  test('标准包, taken out of the shelf', async () => {
    const { session, host } = await checked();
    cancelAfter(session, session.authoring.asker, 'packFile');
    await session.shelving.takeOut({ kind: 'pack', id: 'general' });
    expect(host.saved).toEqual([]);
    expect(session.state.now.message).toMatchObject({ tone: 'info' });
  });
});

/** Presses 取消 when something is being kept. Answers whether the pane said each time that it cannot be ended. */
function cancelInLog({ session, host }: Pick<Awaited<ReturnType<typeof openUpload>>, 'session' | 'host'>) {
  const own = host.kept.set.bind(host.kept);
  const held: (boolean | undefined)[] = [];
  Object.assign(host.kept, {
    set: async (...args: Parameters<typeof own>) => {
      session.work.cancel();
      held.push(session.state.now.progress?.held);
      await own(...args);
    },
  });
  return held;
}

describe('while the log is written a file is on its way: that cannot be ended, and the pane says so', () => {
  test('a gathered table', async () => {
    const pane = await checked();
    const { session, host } = pane;
    await session.making.make({ kind: 'gather', sheets: ['汇总表', '第二支部'], formId: '' });
    const held = cancelInLog(pane);
    await session.making.save('报备案');
    expect(held).toEqual([true, true]);
    expect(host.opened).toHaveLength(1);
    expect(await session.exporting.lines()).toMatchObject([{ done: true }]);
  });

  test('a copy for the upload', async () => {
    const pane = await openUpload();
    const { session, host, uploading } = pane;
    await uploading.copy.make();
    const held = cancelInLog(pane);
    await uploading.copy.save('报备案');
    expect(held).toEqual([true, true]);
    expect(host.saved).toHaveLength(1);
    expect(await session.exporting.lines()).toMatchObject([{ done: true }]);
  });
});

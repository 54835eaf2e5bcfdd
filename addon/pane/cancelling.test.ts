import { expect, test } from 'vitest';
import { HEADER, line } from '#tests/fixtures/review-sheet.ts';
import { openPane } from '#tests/harness/pane.ts';
import { bookBytes } from '#tests/hosts/book-bytes.ts';
import { hostGrid } from '#tests/hosts/host-grid.ts';

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

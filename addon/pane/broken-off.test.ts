import { expect, test } from 'vitest';
import { JiannuoError } from '#core/errors.ts';
import type { SheetHost } from '#core/host/sheet-host.ts';
import { HEADER, line } from '#tests/fixtures/review-sheet.ts';
import { openPane } from '#tests/harness/pane.ts';
import { bookBytes } from '#tests/hosts/book-bytes.ts';
import type { GridCell } from '#core/roster/grid.fixture.ts';
import { hostGrid } from '#tests/hosts/host-grid.ts';

/** Work that is broken off, and what users do meanwhile: nothing may look true that is not. */
const SHEET = '汇总表';
const BAD = '110105194912310021';

const GRID: GridCell[][] = [HEADER, line(0), line(1, { 2: BAD }), line(2)];
const BLANKS: GridCell[][] = [HEADER, line(0, { 1: ' 王 样一 ' })];

async function open(grid = GRID) {
  const sheets = [hostGrid(SHEET, grid), hostGrid('另表', [HEADER, line(3, { 1: ' 赵 样一 ' })])];
  const pane = await openPane(bookBytes({ name: '汇总表.xlsx', sheets }));
  await pane.session.choosePack('general');
  return pane;
}

/** From now on a method of the host answers so many times as it did, then refuses. */
function refuse(host: SheetHost, method: 'read' | 'write', after = 0): () => void {
  const own = host[method].bind(host) as (...args: unknown[]) => Promise<unknown>;
  let left = after;
  Object.assign(host, {
    [method]: (...args: unknown[]) =>
      left-- > 0 ? own(...args) : Promise.reject(new JiannuoError('host.busy')),
  });
  return () => Object.assign(host, { [method]: own });
}

test('rows that were emptied at the end are not checked any more', async () => {
  const { session, host } = await open();
  await session.check();
  session.live.turn(true);
  const before = session.state.now.check?.records;
  await host.write(
    SHEET,
    Array.from({ length: 8 }, (_, column) => ({ row: 3, column, value: null })),
  );
  await expect.poll(() => session.state.now.check?.records).toBe((before ?? 0) - 1);
});

test('a row that could not be read while a cell was edited is read with the next change', async () => {
  const { session, host } = await open();
  await session.check();
  session.live.turn(true);
  const allow = refuse(host, 'read');
  await host.write(SHEET, [{ row: 2, column: 2, value: '11010519491231002X' }]);
  await expect.poll(() => session.state.now.stale).toBe(true);
  allow();
  await host.write(SHEET, [{ row: 1, column: 7, value: '2016-06-29' }]);
  await expect.poll(() => session.state.now.check?.findings.some(({ cell }) => cell === 'C3')).toBe(false);
  expect(session.state.now.stale).toBe(false);
});

test('what was read in part is no result', async () => {
  const rows = [HEADER, ...Array.from({ length: 2500 }, (_, n) => line(0, { 1: `王样${n}` }))];
  const { session, host } = await open(rows);
  refuse(host, 'read', 1);
  await session.check();
  expect(session.state.now.check).toBeUndefined();
  expect(session.state.now.locked).toContain('表格软件正忙');
});

test('repairs of one sheet are not made in another', async () => {
  const { session, host } = await open(BLANKS);
  await session.fixing.offer();
  const ids = (session.state.now.fixes?.fixes ?? []).map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(0);
  await host.select({ sheet: '另表', top: 0, left: 0, bottom: 0, right: 0 });
  const before = host.bytes;
  const applying = session.fixing.apply(ids);
  await applying;
  expect(session.state.now.message?.text).toContain('现在前面的已经不是“汇总表”');
  expect(host.bytes).toEqual(before);
});

test('what was written is told and can be taken back, though looking again is refused', async () => {
  const { session, host } = await open(BLANKS);
  await session.fixing.offer();
  const fix = session.state.now.fixes?.fixes.find(({ kinds }) => kinds.includes('blanks'));
  // Before and after the writing it is read; looking again is one more.
  const allow = refuse(host, 'read', 2);
  await session.fixing.apply([fix?.id ?? '']);
  expect(session.state.now.fixes).toMatchObject({ undo: { cells: 1 } });
  expect(session.state.now.fixes?.result).toContain('已修正 1 格');
  allow();
  await session.fixing.undo();
  expect(session.state.now.fixes?.result).toContain('已撤销 1 格');
});

test('a formula that gives the same as before is not written over', async () => {
  const { session, host } = await open(BLANKS);
  await session.fixing.offer();
  const fix = session.state.now.fixes?.fixes.find(({ kinds }) => kinds.includes('blanks'));
  const read = host.read.bind(host);
  Object.assign(host, {
    read: async (range: Parameters<SheetHost['read']>[0]) => {
      const block = await read(range);
      return { ...block, flags: block.flags.map(() => 2) };
    },
  });
  const before = host.bytes;
  await session.fixing.apply([fix?.id ?? '']);
  expect(host.bytes).toEqual(before);
  expect(session.state.now.fixes?.result).toContain('已被改过');
});

test('after work that was ended no marks are put on: nobody knows any more what was found', async () => {
  const { session, host } = await open();
  await session.check();
  const own = host.read.bind(host);
  host.read = (range) => {
    session.work.cancel();
    return own(range);
  };
  await session.check();
  host.read = own;
  expect(session.state.now.check).toBeUndefined();
  await session.marking.mark();
  expect(await host.clearMarks()).toBe(0);
  await session.check();
  await session.marking.mark();
  expect(session.state.now.check?.marked).toBeGreaterThan(0);
  expect(await host.clearMarks()).toBeGreaterThan(0);
});

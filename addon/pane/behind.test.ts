import { beforeEach, describe, expect, test } from 'vitest';
import { JiannuoError } from '#core/errors.ts';
import type { SheetRange } from '#core/host/sheet-host.ts';
import { setLocale } from '#locales/index.ts';
import { HEADER, line } from '#tests/fixtures/review-sheet.ts';
import { openPane } from '#tests/harness/pane.ts';
import { bookBytes } from '#tests/hosts/book-bytes.ts';
import { hostGrid } from '#tests/hosts/host-grid.ts';

/** What happens in the sheet while the pane is busy with it: nothing that is shown may look newer than it is. */
const [SHEET, OTHER] = ['汇总表', '另表'];
const BAD = '110105194912310021';
const ID_COLUMN = 2;
/** More rows than one read takes. */
const LONG = 2100;
const BUSY = new JiannuoError('host.busy');

/** @param count rows of the other sheet */
const bytes = (count = 1): Uint8Array<ArrayBuffer> =>
  bookBytes({
    name: '汇总表.xlsx',
    sheets: [
      hostGrid(SHEET, [HEADER, line(0), line(1), line(2)]),
      hostGrid(OTHER, [HEADER, ...Array.from({ length: count }, (_, n) => line(0, { 1: `王样${n}` }))]),
    ],
  });

const home = (sheet: string): SheetRange => ({ sheet, top: 0, left: 0, bottom: 0, right: 0 });
/** A wrong ID in a row, 0-based. */
const wrongIn = (row: number) => [{ row, column: ID_COLUMN, value: BAD }];

async function checked() {
  const pane = await openPane(bytes());
  await pane.session.choosePack('general');
  await pane.session.check();
  const found = (cell: string): boolean =>
    pane.session.state.now.check?.findings.some(
      (each) => each.cell === cell && each.sheet === SHEET && each.outcome === 'fail',
    ) ?? false;
  return { ...pane, found };
}

beforeEach(() => setLocale('zh-CN'));

test('cells are not written once the user has stopped it, and the sentence is true', async () => {
  const { session, host } = await openPane(
    bookBytes({
      name: '汇总表.xlsx',
      sheets: [hostGrid(SHEET, [HEADER, line(0, { 1: ' 王 样一 ' })])],
    }),
  );
  await session.fixing.offer();
  const ids = (session.state.now.fixes?.fixes ?? []).map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(0);
  const before = Buffer.from(host.bytes);
  const meta = host.meta.bind(host);
  host.meta = () => {
    session.work.cancel();
    return meta();
  };
  await session.fixing.apply(ids);
  expect(session.state.now.message?.title).toBe('已取消，工作簿没有改动。');
  expect(before.equals(Buffer.from(host.bytes))).toBe(true);
});

describe('边改边查', () => {
  test('turned off a moment after an edit: what was found is of before', async () => {
    const { session, host, found } = await checked();
    session.live.turn(true);
    const written = host.write(SHEET, wrongIn(1));
    session.live.turn(false);
    await written;
    await expect.poll(() => session.state.now.stale).toBe(true);
    await session.work.rest();
    expect(found('C2')).toBe(false);
    expect(session.state.now.stale).toBe(true);
  });

  test('an edit while it checks, turned off by then, is not passed over', async () => {
    const { session, host, found } = await checked();
    session.live.turn(true);
    const ask = session.asker.ask.bind(session.asker);
    let isOver = false;
    session.asker.ask = async (job, request, tell) => {
      const answer = await ask(job, request, tell);
      if (job === 'check' && !isOver) {
        isOver = true;
        session.live.turn(false);
        await host.write(SHEET, wrongIn(2));
      }
      return answer;
    };
    await host.write(SHEET, [{ row: 1, column: 7, value: '2016-06-29' }]);
    await expect.poll(() => isOver).toBe(true);
    await session.work.rest();
    expect(found('C3')).toBe(false);
    expect(session.state.now.stale).toBe(true);
  });

  test('an edit that a refused check was to take along is not forgotten', async () => {
    const { session, host, found } = await checked();
    session.live.turn(true);
    const read = host.read.bind(host);
    const written = host.write(SHEET, wrongIn(2));
    host.read = () => Promise.reject(BUSY);
    const again = session.check();
    await written;
    await again;
    host.read = read;
    await session.work.rest();
    expect(session.state.now.stale || found('C3')).toBe(true);
  });

  test('marks that the program refused for a moment come back with the next change', async () => {
    const { session, host } = await checked();
    await host.write(SHEET, wrongIn(1));
    await session.check();
    await session.marking.mark();
    expect(session.state.now.check?.marked).toBeGreaterThan(0);
    session.live.turn(true);
    const mark = host.mark.bind(host);
    host.mark = () => Promise.reject(BUSY);
    await host.write(SHEET, wrongIn(2));
    await expect.poll(() => session.state.now.locked).toBeDefined();
    expect(session.state.now.check?.marked).toBeUndefined();
    host.mark = mark;
    await host.write(SHEET, wrongIn(3));
    await expect.poll(() => session.state.now.check?.marked).toBeGreaterThan(0);
    expect(await host.clearMarks()).toBeGreaterThan(0);
  });
});

test('a row that is typed while checking begins is checked too', async () => {
  const { session, host } = await openPane(bytes());
  await session.choosePack('general');
  const get = host.kept.get.bind(host.kept);
  let isOver = false;
  Object.assign(host.kept, {
    get: async (key: string) => {
      if (!isOver) {
        isOver = true;
        const cells = line(3, { [ID_COLUMN]: BAD });
        await host.write(
          SHEET,
          cells.map((value, column) => ({ row: 4, column, value: String(value) })),
        );
      }
      return await get(key);
    },
  });
  await session.check();
  await session.work.rest();
  expect(isOver).toBe(true);
  expect(session.state.now.check?.records).toBe(4);
});

/** The long sheet came to the front, and the program refused its second read. */
async function brokenOff() {
  const pane = await openPane(bytes(LONG));
  const { session, host } = pane;
  await host.select(home(OTHER));
  const read = host.read.bind(host);
  let reads = 0;
  host.read = async (range) => {
    reads += 1;
    if (reads === 2) throw BUSY;
    return await read(range);
  };
  await session.lookAgain();
  expect(session.state.now.locked).toBeDefined();
  host.read = read;
  return pane;
}

describe('reading another sheet that breaks off', () => {
  test('goes on when it is tried again, to the end', async () => {
    const { session } = await brokenOff();
    session.work.retry();
    await session.work.rest();
    expect(session.state.now).toMatchObject({ sheet: OTHER, look: { records: LONG }, locked: undefined });
    await session.front.offerCopies();
    expect(session.state.now.copies?.columns?.length).toBeGreaterThan(0);
  });

  test('goes on when the user comes back to the pane', async () => {
    const { session } = await brokenOff();
    await session.lookAgain();
    expect(session.state.now.look?.records).toBe(LONG);
  });

  test('is not begun again behind the back of whoever stopped it', async () => {
    const { session, host } = await openPane(bytes());
    await host.select(home(OTHER));
    const read = host.read.bind(host);
    host.read = (range) => {
      session.work.cancel();
      return read(range);
    };
    await session.lookAgain();
    let reads = 0;
    host.read = (range) => {
      reads += 1;
      return read(range);
    };
    await session.lookAgain();
    expect(reads).toBe(0);
  });
});

test('a part of the texts is not compared as if it were all', async () => {
  const { session, host } = await openPane(bytes(LONG));
  await host.select(home(OTHER));
  await session.lookAgain();
  await session.choosePack('general');
  await session.check();
  await session.front.offerCopies();
  const { value = '' } = session.state.now.copies?.columns?.[0] ?? {};
  const read = host.read.bind(host);
  let reads = 0;
  host.read = async (range) => {
    reads += 1;
    if (reads === 2) throw BUSY;
    return await read(range);
  };
  await session.check();
  host.read = read;
  await session.comparing.compare(value);
  expect(session.state.now.copies?.compared).toBeUndefined();
  expect(session.state.now.message?.text).toContain('没有读完');
});

test('checking is of the sheet that is in front by then, and all that is shown is', async () => {
  const { session, host } = await checked();
  await host.select(home(OTHER));
  await session.check();
  expect(session.state.now).toMatchObject({ sheet: OTHER, look: { sheet: OTHER } });
  await host.write(OTHER, wrongIn(1));
  await expect.poll(() => session.state.now.stale).toBe(true);
});

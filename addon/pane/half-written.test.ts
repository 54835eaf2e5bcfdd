import { expect, test } from 'vitest';
import { JiannuoError } from '#core/errors.ts';
import type { CellWrite, SheetHost } from '#core/host/sheet-host.ts';
import { HEADER, line } from '#tests/fixtures/review-sheet.ts';
import { openPane } from '#tests/harness/pane.ts';
import { bookBytes } from '#tests/hosts/book-bytes.ts';
import { hostGrid } from '#tests/hosts/host-grid.ts';

/** A program that breaks off while repairs are written: every cell ends as written, left, or not done for a reason (law 3). */
const SHEET = '汇总表';
const PEOPLE = ['王样甲', '李样乙', '赵样丙', '钱样丁'];
const GRID = [
  HEADER,
  ...[0, 1, 2, 3].map((n) => line(n, { 1: ` ${PEOPLE[n]?.split('').join(' ') ?? ''} ` })),
];

async function open() {
  const pane = await openPane(bookBytes({ name: '汇总表.xlsx', sheets: [hostGrid(SHEET, GRID)] }));
  const { session } = pane;
  await session.fixing.offer();
  const names = (session.state.now.fixes?.fixes ?? []).filter(({ cell }) => /^B[2-5]$/.test(cell));
  expect(names).toHaveLength(4);
  return { ...pane, ids: names.map(({ id }) => id) };
}

type Write = SheetHost['write'];

/** Writes as the program would, but for what is done about it here. */
function instead(
  host: SheetHost,
  write: (own: Write, ...args: Parameters<Write>) => Promise<void>,
): () => void {
  const own = host.write.bind(host);
  Object.assign(host, { write: (...args: Parameters<Write>) => write(own, ...args) });
  return () => Object.assign(host, { write: own });
}

async function texts(host: SheetHost): Promise<unknown[]> {
  const block = await host.read({ sheet: SHEET, top: 1, bottom: 4, left: 1, right: 1 });
  return [...block.values];
}

const MEANT = PEOPLE;
const STOOD = PEOPLE.map((name) => ` ${name.split('').join(' ')} `);
const broken = () => new JiannuoError('host.failed', { detail: '样例' });

test.each([1, 2, 3])(
  'after %i cells, and nothing was put back: those are told and can be taken back',
  async (count) => {
    const { session, host, ids } = await open();
    const allow = instead(host, async (own, sheet, writes) => {
      await own(sheet, writes.slice(0, count));
      throw broken();
    });
    await session.fixing.apply(ids);
    allow();
    expect(await texts(host)).toEqual([...MEANT.slice(0, count), ...STOOD.slice(count)]);
    const { fixes } = session.state.now;
    expect(fixes?.result).toContain('中途被打断');
    expect(fixes?.result).toContain(`已修正 ${count} 格`);
    expect(fixes?.result).toContain(`${4 - count} 格还没有写`);
    expect(fixes).toMatchObject({ undo: { cells: count }, failed: [], left: true });
    await session.fixing.undo();
    expect(await texts(host)).toEqual(STOOD);
    expect(session.state.now.fixes?.undo).toBeUndefined();
  },
);

test('before anything was changed: that alone is said, and there is nothing to take back', async () => {
  const { session, host, ids } = await open();
  instead(host, () => Promise.reject(broken()));
  await session.fixing.apply(ids);
  expect(session.state.now.message?.text).toContain('样例');
  expect(session.state.now.fixes?.undo).toBeUndefined();
  expect(await texts(host)).toEqual(STOOD);
});

test('and a put-back that fails in the middle of a cell: the cell is named, and can be taken back', async () => {
  const { session, host, ids } = await open();
  const allow = instead(host, async (own, sheet, writes) => {
    await own(sheet, writes);
    await own(
      sheet,
      writes.slice(0, 2).map(({ row, column }, n): CellWrite => ({ row, column, value: STOOD[n] ?? '' })),
    );
    await own(
      sheet,
      writes.slice(2, 3).map(({ row, column }): CellWrite => ({ row, column, value: '王' })),
    );
    throw broken();
  });
  await session.fixing.apply(ids);
  allow();
  const { fixes } = session.state.now;
  expect(fixes?.failed).toEqual([{ sheet: SHEET, cell: 'B4', text: expect.stringContaining('写到一半') }]);
  expect(fixes?.result).toContain('已修正 1 格');
  expect(fixes?.result).toContain('1 格没有改成');
  expect(fixes).toMatchObject({ undo: { cells: 2 } });
  await session.fixing.undo();
  expect(await texts(host)).toEqual(STOOD);
});

test('whether it was written nobody knows, as it cannot be read back: every cell is named, and the undo is kept', async () => {
  const { session, host, ids } = await open();
  const read = host.read.bind(host);
  // Closed in between: from the writing on nothing answers.
  const allow = instead(host, async (own, sheet, writes) => {
    await own(sheet, writes);
    Object.assign(host, { read: () => Promise.reject(broken()) });
  });
  await session.fixing.apply(ids);
  expect(session.state.now.fixes).toMatchObject({
    undo: { cells: 4 },
    failed: ['B2', 'B3', 'B4', 'B5'].map((cell) => ({ cell, text: expect.stringContaining('读不回来') })),
  });
  expect(session.state.now.fixes?.result).toContain('已修正 0 格');
  allow();
  Object.assign(host, { read });
  await session.fixing.undo();
  expect(await texts(host)).toEqual(STOOD);
  expect(session.state.now.fixes?.result).toContain('已撤销 4 格');
});

test('neither written nor read back: taking it back finds the cells as they were', async () => {
  const { session, host, ids } = await open();
  const read = host.read.bind(host);
  const allow = instead(host, () => {
    Object.assign(host, { read: () => Promise.reject(broken()) });
    return Promise.reject(broken());
  });
  await session.fixing.apply(ids);
  expect(session.state.now.fixes?.failed).toHaveLength(4);
  allow();
  Object.assign(host, { read });
  await session.fixing.undo();
  expect(session.state.now.fixes?.result).toContain('4 格本来就对');
  expect(await texts(host)).toEqual(STOOD);
  expect(session.state.now.fixes?.undo).toBeUndefined();
});

test('a program that holds something else than it was given: the cell is named in red, the others are done', async () => {
  const { session, host, ids } = await open();
  const allow = instead(host, (own, sheet, writes) =>
    own(
      sheet,
      writes.map((write, n) => (n === 1 ? { ...write, value: 12 } : write)),
    ),
  );
  await session.fixing.apply(ids);
  allow();
  const { fixes } = session.state.now;
  expect(fixes?.failed).toEqual([{ sheet: SHEET, cell: 'B3', text: expect.stringContaining('读回不一致') }]);
  expect(fixes?.result).toContain('已修正 3 格');
  await session.fixing.undo();
  expect(await texts(host)).toEqual(STOOD);
});

test('an undo that is broken off keeps what is still to be taken back', async () => {
  const { session, host, ids } = await open();
  await session.fixing.apply(ids);
  const allow = instead(host, async (own, sheet, writes) => {
    await own(sheet, writes.slice(0, 1));
    throw broken();
  });
  await session.fixing.undo();
  expect(session.state.now.fixes).toMatchObject({ undo: { cells: 3 }, left: true });
  allow();
  await session.fixing.undo();
  expect(await texts(host)).toEqual(STOOD);
});

test('cells of which the format alone is set are told apart', async () => {
  const { session, host } = await openPane(
    bookBytes({ name: '汇总表.xlsx', sheets: [hostGrid(SHEET, [HEADER, line(0), line(1), line(2)])] }),
  );
  await session.fixing.offer();
  const column = (session.state.now.fixes?.fixes ?? []).find(({ cell }) => cell.startsWith('C2:'));
  expect(column).toBeDefined();
  await session.fixing.apply([column?.id ?? '']);
  expect(session.state.now.fixes?.result).toBe(
    '已修正 3 格，每格都读回核对过；其中 3 格只设成文本格式，内容没有动',
  );
  const { formats, format } = await host.read({ sheet: SHEET, top: 1, bottom: 3, left: 2, right: 2 });
  expect([...format].map((at) => formats[at])).toEqual(['@', '@', '@']);
});

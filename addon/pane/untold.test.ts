import { beforeEach, expect, test } from 'vitest';
import { FORMULA, type SheetRange } from '#core/host/sheet-host.ts';
import { setLocale } from '#locales/index.ts';
import { HEADER, line } from '#tests/fixtures/review-sheet.ts';
import { openPane } from '#tests/harness/pane.ts';
import { bookBytes } from '#tests/hosts/book-bytes.ts';
import type { GridCell } from '#core/roster/grid.fixture.ts';
import { hostGrid } from '#tests/hosts/host-grid.ts';

/** Changes of which programs tell little or nothing: what the pane shows follows them all the same. */
const [SHEET, OTHER] = ['汇总表', '第二支部'];
const BAD = '110105194912310021';
const GOOD = '11010519491231002X';
const ROWS: GridCell[][] = [HEADER, line(0, { 2: GOOD }), line(1), line(2), line(3)];
const ID_COLUMN = 2;

function bytesOf(rows: readonly (readonly GridCell[])[], others = ROWS): Uint8Array<ArrayBuffer> {
  return bookBytes({ name: '汇总表.xlsx', sheets: [hostGrid(SHEET, rows), hostGrid(OTHER, others)] });
}

function withId(id: GridCell): GridCell[][] {
  return ROWS.map((row, at) => (at === 1 ? row.map((cell, n) => (n === ID_COLUMN ? id : cell)) : row));
}

/** A cell of a column, 0-based. */
function cellAt(row: number, sheet = SHEET): SheetRange {
  return { sheet, top: row, left: ID_COLUMN, bottom: row, right: ID_COLUMN };
}

/** The numbers are what formulas give, so that they change without anybody's hand. */
async function openCalculated(scope: 'sheet' | 'workbook' = 'sheet') {
  const pane = await openPane(bytesOf(ROWS));
  const { session, host, waits } = pane;
  const read = host.read.bind(host);
  host.read = async (range) => {
    const block = await read(range);
    const width = range.right - range.left + 1;
    const isId = (_: number, n: number): boolean =>
      (n % width) + range.left === ID_COLUMN && Math.floor(n / width) + range.top > 0;
    return { ...block, flags: block.flags.map((flag, n) => (isId(flag, n) ? FORMULA : flag)) };
  };
  await session.choosePack('general');
  session.setScope(scope);
  await session.check();
  waits.length = 0;
  return pane;
}

const isWrong = (cell: string) => (finding: { cell: string; outcome: string }) =>
  finding.cell === cell && finding.outcome === 'fail';

beforeEach(() => setLocale('zh-CN'));

test('a formula that gives another value makes what was found one of before', async () => {
  const { session, host } = await openCalculated();
  host.replace(bytesOf(withId(BAD)), { sheet: SHEET, calculated: true });
  await expect.poll(() => session.state.now.stale).toBe(true);
});

test('and is checked again at once where rows are, as they are changed', async () => {
  const { session, host } = await openCalculated();
  session.live.turn(true);
  host.replace(bytesOf(withId(BAD)), { sheet: SHEET, calculated: true });
  await expect.poll(() => session.state.now.check?.findings.some(isWrong('C2'))).toBe(true);
  expect(session.state.now.stale).toBe(false);
});

test('one that gives the same value as before changes nothing', async () => {
  const { session, host, waits } = await openCalculated();
  const { check } = session.state.now;
  host.replace(bytesOf(ROWS), { sheet: SHEET, calculated: true });
  await expect.poll(() => waits.length).toBe(1);
  await session.work.rest();
  expect(session.state.now).toMatchObject({ stale: false });
  expect(session.state.now.check).toBe(check);
});

test('of another sheet it counts where the whole workbook was checked, and else not', async () => {
  const { session, host, waits } = await openCalculated();
  const changed = bytesOf(ROWS, withId(BAD));
  host.replace(changed, { sheet: OTHER, calculated: true });
  await expect.poll(() => waits.length).toBe(1);
  await session.work.rest();
  expect(session.state.now.stale).toBe(false);
  host.replace(bytesOf(ROWS), { sheet: OTHER, calculated: true });
  session.setScope('workbook');
  await session.check();
  host.replace(changed, { sheet: OTHER, calculated: true });
  await expect.poll(() => session.state.now.stale).toBe(true);
});

test('calculations that go on all day are looked at ever more seldom, until somebody edits', async () => {
  const { session, host, waits } = await openCalculated();
  for (let n = 1; n <= 9; n += 1) {
    host.replace(bytesOf(ROWS), { sheet: SHEET, calculated: true });
    await expect.poll(() => waits.length).toBe(n);
    await session.work.rest();
  }
  expect(waits).toEqual([400, 800, 1600, 3200, 6400, 12_800, 25_600, 30_000, 30_000]);
  await host.write(OTHER, [{ row: 9, column: 9, value: '一' }]);
  host.replace(bytesOf(ROWS), { sheet: SHEET, calculated: true });
  await expect.poll(() => waits.at(-1)).toBe(400);
});

test('a sheet without formulas is not read for a calculation', async () => {
  const { session, host, waits } = await openPane(bytesOf(ROWS));
  await session.choosePack('general');
  await session.check();
  const before = host.exchanges;
  waits.length = 0;
  host.replace(bytesOf(ROWS), { sheet: SHEET, calculated: true });
  await expect.poll(() => waits.length).toBe(1);
  await session.work.rest();
  expect(host.exchanges).toBe(before);
});

for (const [what, ids] of Object.entries({
  'taken away': [BAD, String(line(2)[ID_COLUMN]), String(line(3)[ID_COLUMN]), ''],
  'put in': [GOOD, '', BAD, String(line(2)[ID_COLUMN]), String(line(3)[ID_COLUMN])],
})) {
  test(`cells that move where one is ${what} are read again, though only that one is told of`, async () => {
    const rows = ROWS.map((row, at) => (at === 2 ? row.map((cell, n) => (n === 2 ? BAD : cell)) : row));
    const { session, host } = await openPane(bytesOf(rows));
    await session.choosePack('general');
    await session.check();
    expect(session.state.now.check?.findings.some(isWrong('C3'))).toBe(true);
    session.live.turn(true);
    const moved = Array.from({ length: ids.length + 1 }, (_, row) =>
      Array.from({ length: HEADER.length }, (_cell, n): GridCell => {
        if (n === ID_COLUMN && row > 0) return ids[row - 1] ?? '';
        return rows[row]?.[n] ?? '';
      }),
    );
    const at = what === 'taken away' ? 1 : 2;
    host.replace(bytesOf(moved), { sheet: SHEET, range: cellAt(at) });
    const wrong = what === 'taken away' ? 'C2' : 'C4';
    await expect.poll(() => session.state.now.check?.findings.some(isWrong(wrong))).toBe(true);
    expect(session.state.now.check?.findings.some(isWrong('C3'))).toBe(false);
  });
}

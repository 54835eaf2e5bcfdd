import { expect, it } from 'vitest';
import { ERROR, FORMULA } from '#core/host/sheet-host.ts';
import { cellName, rangeName } from '#core/workbook/address.ts';
import type { HostBookCell } from '#tests/hosts/host-book.ts';
import { openWps } from '#tests/hosts/wps/open.ts';

const SHEET = '人员';

function whole(rows: number, columns: number) {
  return { sheet: SHEET, top: 0, left: 0, bottom: rows - 1, right: columns - 1 };
}

function table(rows: number, columns: number, at: (row: number, column: number) => HostBookCell) {
  const cells: Record<string, HostBookCell> = {};
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) cells[cellName(row, column)] = at(row, column);
  }
  return { name: '大表.xlsx', sheets: [{ name: SHEET, cells }] };
}

it('2,000 × 30 cells that are alike by columns: a few calls, none of a single cell', async () => {
  const { host, world } = await openWps(
    table(2000, 30, (row, column) => ({
      value: column === 3 ? row : `甲${row}`,
      ...(column === 3 && { format: '0.00' }),
    })),
  );
  await host.read(whole(2000, 30));
  const { members } = world.meter;
  // Eight groups of four columns; the group of which one column has another format is halved to that column.
  expect(members.get('Range.Value2')).toBe(8);
  expect(members.get('Range.HasFormula')).toBe(8);
  expect(members.get('Range.Formula')).toBeUndefined();
  expect(members.get('Range.NumberFormat')).toBe(8 + 4);
  expect(members.get('Font.Strikethrough')).toBe(8);
  expect(world.meter.all).toBeLessThan(120);
});

it('a column of which one cell has another format is halved, not gone through', async () => {
  const { host, world } = await openWps(
    table(2000, 1, (row) => ({ value: row, ...(row === 1234 && { format: '@' }) })),
  );
  const block = await host.read(whole(2000, 1));
  expect([...block.format].flatMap((each, row) => (each === 0 ? [] : [[row, block.formats[each]]]))).toEqual([
    [1234, '@'],
  ]);
  expect(world.meter.members.get('Range.NumberFormat')).toBeLessThan(30);
});

it('formulas are told from texts that look like them', async () => {
  const { host, world } = await openWps({
    name: '表.xlsx',
    sheets: [
      {
        name: SHEET,
        cells: {
          A1: { value: 2, formula: '1+1' },
          A2: { value: '=1+1' },
          A3: { value: '#N/A', format: '@' },
        },
      },
    ],
  });
  const block = await host.read(whole(3, 1));
  expect(block.values).toEqual([2, '=1+1', '#N/A']);
  expect([...block.flags]).toEqual([FORMULA, 0, 0]);
  expect(world.meter.members.get('Range.Formula')).toBe(1);
});

it('a number that is the number of an error stays a number', async () => {
  const { host } = await openWps({
    name: '表.xlsx',
    sheets: [
      {
        name: SHEET,
        cells: { A1: { value: -2146826246 }, A2: { value: '#N/A', error: true }, A3: { value: 1 } },
      },
    ],
  });
  const block = await host.read(whole(3, 1));
  expect(block.values).toEqual([-2146826246, '#N/A', 1]);
  expect([...block.flags]).toEqual([0, ERROR, 0]);
});

it('builds that answer in other ways: flat arrays, errors as texts, the general format in Chinese, merges that are told of in part', async () => {
  const book = {
    name: '表.xlsx',
    sheets: [
      {
        name: SHEET,
        cells: {
          A1: { value: '甲' },
          B1: { value: 1 },
          A2: { value: '#N/A', formula: 'X', error: true as const },
          B2: { value: '#N/A', format: '@' },
        },
        merges: ['A4:B5', 'D1:D2'],
      },
    ],
  };
  const usual = await openWps(book);
  const odd = await openWps(book, {
    before: (world) => {
      world.quirks = { flat: true, errorTexts: true, localGeneral: true, someMerged: true };
    },
  });
  expect(await odd.host.read(whole(5, 4))).toEqual(await usual.host.read(whole(5, 4)));
  expect(await odd.host.layout(SHEET)).toEqual(await usual.host.layout(SHEET));
  expect((await odd.host.layout(SHEET)).merges).toHaveLength(2);
});

it('rows that are hidden down to the end of the sheet are told as far as it is used', async () => {
  const { host } = await openWps(
    {
      name: '表.xlsx',
      sheets: [{ name: SHEET, cells: { A1: { value: 1 }, A20: { value: 2 } }, hiddenRows: [3] }],
    },
    {
      before: ({ book }) => {
        const [sheet] = book.sheets;
        if (sheet) sheet.hiddenFrom = 15;
      },
    },
  );
  const { hiddenRows } = await host.layout(SHEET);
  expect(hiddenRows).toHaveLength(6);
  expect(hiddenRows).toEqual([2, 15, 16, 17, 18, 19]);
});

it('rules that differ side by side are told apart, what was cut is whole again, and rules of other kinds are named', async () => {
  const { host } = await openWps(
    {
      name: '表.xlsx',
      sheets: [{ name: SHEET, cells: {}, lists: { 'A2:D9': ['是', '否'], 'E2:E9': ['甲', '乙'] } }],
    },
    {
      before: ({ book }) => {
        const range = { top: 1, left: 5, bottom: 8, right: 5 };
        book.sheets[0]?.rules.push(
          { range, type: 1, formula: '5' },
          { range: { ...range, left: 6, right: 6 }, type: 3, formula: '=名单' },
        );
      },
    },
  );
  const rules = await host.validations({ sheet: SHEET, top: 0, left: 0, bottom: 4, right: 6 });
  expect(rules.map(({ range, ...rule }) => [rangeName(range), rule])).toEqual([
    ['A2:D5', { kind: 'list', words: ['是', '否'] }],
    ['E2:E5', { kind: 'list', words: ['甲', '乙'] }],
    ['F2:F5', { kind: 'other' }],
    ['G2:G5', { kind: 'list', formula: '名单' }],
  ]);
});

it('the page is never held for long: calls come in stretches with breaths between', async () => {
  // Each call takes 1 ms of this clock, and those that bring cells 30 ms.
  let clock = 0;
  let since = 0;
  const stretches: number[] = [];
  const { host, world } = await openWps(
    table(2000, 30, (row, column) => ({ value: row, format: row % 3 === 0 && column < 2 ? '0' : '0.00' })),
    {
      now: () => clock,
      breathe: async () => {
        stretches.push(clock - since);
        since = clock;
      },
    },
  );
  world.meter.before = (member) => {
    clock += /Value2|Formula$/.test(member) ? 30 : 1;
  };
  await host.read(whole(2000, 30));
  stretches.push(clock - since);
  expect(stretches.length).toBeGreaterThan(20);
  expect(Math.max(...stretches)).toBeLessThan(100);
});

it('what is selected in another workbook, and what is no cell, is no selection', async () => {
  const { host, world } = await openWps(table(2, 2, () => ({ value: 1 })));
  expect(await host.selection()).toEqual([]);
  world.selected = {
    sheet: SHEET,
    areas: [
      { top: 1, left: 0, bottom: 1, right: 1 },
      { top: 5, left: 5, bottom: 5, right: 5 },
    ],
  };
  expect(await host.selection()).toEqual([
    { sheet: SHEET, top: 1, left: 0, bottom: 1, right: 1 },
    { sheet: SHEET, top: 5, left: 5, bottom: 5, right: 5 },
  ]);
});

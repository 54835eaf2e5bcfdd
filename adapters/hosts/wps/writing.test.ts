import { describe, expect, it } from 'vitest';
import type { HostBook } from '#tests/hosts/host-book.ts';
import { openWps } from '#tests/hosts/wps/open.ts';
import type { World } from '#tests/hosts/wps/world.ts';
import { entryOf } from './entry.ts';

const SHEET = '人员';
const BOOK: HostBook = {
  name: '汇总表.xlsx',
  sheets: [
    {
      name: SHEET,
      cells: {
        A1: { value: '姓名' },
        A2: { value: '甲一' },
        B2: { value: '0010', format: '@' },
        C2: { value: 4, formula: 'B1*2' },
        D2: { value: '#N/A', error: true },
      },
      merges: ['A5:B6'],
    },
  ],
};
const WRITES = [
  { row: 1, column: 0, value: '改', format: '0.00' },
  { row: 1, column: 1, value: null },
  { row: 1, column: 2, value: 7 },
  { row: 1, column: 3, value: '001' },
];

/** Throws when a member is asked for the nth time. */
function refuse(world: World, member: string, nth: number, words: string): void {
  let count = 0;
  world.meter.before = (each) => {
    if (each !== member) return;
    count += 1;
    if (count === nth) throw new Error(words);
  };
}

it('texts get the prefix only where they would become something else', () => {
  const prefixed =
    '001 1E5 50% 3-1 2026年5月1日 １２ +86 =1 @a TRUE #N/A $5 8:30 12万 5月1日上午8点 "x ^x \\x 110105199001011234'.split(
      ' ',
    );
  expect(prefixed.map((text) => entryOf(text, 'General'))).toEqual(prefixed.map((text) => `'${text}`));
  const plain = ['甲一', 'ab', ' blank ', '第3周完成', '高一（2）班', '五好', ''];
  expect(plain.map((text) => entryOf(text, 'General'))).toEqual(plain);
  expect([entryOf('001', '@'), entryOf("'a", '@'), entryOf("'a", 'General')]).toEqual(['001', "''a", "''a"]);
});

it('a build that keeps the prefix in the text gets the text by way of the format for texts', async () => {
  const { host, world } = await openWps(BOOK, {
    before: (each) => {
      each.quirks = { prefixKept: true };
    },
  });
  await host.write(SHEET, [{ row: 1, column: 0, value: '001' }]);
  const block = await host.read({ sheet: SHEET, top: 1, left: 0, bottom: 1, right: 0 });
  expect(block.values).toEqual(['001']);
  expect(block.formats[block.format[0] ?? 0]).toBe('General');
  expect([...(world.book.sheets[0]?.cells.values() ?? [])].filter(({ prefix }) => prefix)).toEqual([]);
});

it('the program’s settings are set again after a write that fails, and what was written is put back', async () => {
  const { host, world, look } = await openWps(BOOK);
  const before = await look(SHEET);
  for (const [member, nth] of [
    ['Range.Value2=', 1],
    ['Range.Value2=', 2],
    ['Range.NumberFormat=', 1],
    ['Range.ClearContents', 1],
  ] as const) {
    world.settings = Object.assign(world.settings, { screen: true, events: true, calculation: -4105 });
    refuse(world, member, nth, '磁盘已满');
    await expect(host.write(SHEET, WRITES)).rejects.toMatchObject({
      code: 'host.failed',
      params: { detail: '磁盘已满' },
    });
    expect(world.settings).toEqual({ screen: true, events: true, calculation: -4105 });
    expect(await look(SHEET)).toEqual(before);
  }
});

it('a build without these settings writes all the same', async () => {
  const { host, world } = await openWps(BOOK, {
    before: (each) => {
      each.quirks = { bare: true };
    },
  });
  await host.write(SHEET, WRITES);
  expect(world.settings).toEqual({ screen: true, events: true, calculation: -4105 });
  expect((await host.read({ sheet: SHEET, top: 1, left: 2, bottom: 1, right: 3 })).values).toEqual([
    7,
    '001',
  ]);
});

it('who calculates by hand goes on doing so', async () => {
  const { host, world } = await openWps(BOOK);
  world.settings.calculation = -4135;
  await host.write(SHEET, WRITES);
  expect(world.settings.calculation).toBe(-4135);
  expect(world.meter.members.get('Application.Calculation=')).toBeUndefined();
});

it('many cells of a column in one call for 2,000 of them', async () => {
  const { host, world } = await openWps(BOOK);
  const writes = Array.from({ length: 5000 }, (_, n) => ({
    row: 10 + n,
    column: 0,
    value: `人${n}`,
    format: '@',
  }));
  await host.write(SHEET, writes.reverse());
  expect(world.meter.members.get('Range.Value2=')).toBe(3);
  expect(world.meter.members.get('Range.NumberFormat=')).toBe(3);
});

it('a merged cell is emptied as a whole, and by its first place alone', async () => {
  const { host, world } = await openWps(BOOK);
  world.book.sheets[0]?.cells.set(4 * 16_384, { value: '合并' });
  await host.write(SHEET, [{ row: 5, column: 1, value: null }]);
  expect((await host.read({ sheet: SHEET, top: 4, left: 0, bottom: 4, right: 0 })).values).toEqual(['合并']);
  await host.write(SHEET, [{ row: 4, column: 0, value: null }]);
  expect((await host.read({ sheet: SHEET, top: 4, left: 0, bottom: 4, right: 0 })).values).toEqual([null]);
});

describe('refuses before anything is changed', () => {
  const marks = [{ sheet: SHEET, cell: 'A2', text: '甲', tone: 'fail' as const }];

  it('a workbook that is read-only', async () => {
    const { host, look } = await openWps(BOOK, {
      before: ({ book }) => {
        book.readOnly = true;
      },
    });
    const before = await look(SHEET);
    const readOnly = { code: 'host.readOnly' };
    await expect(host.write(SHEET, WRITES)).rejects.toMatchObject(readOnly);
    await expect(host.mark(marks)).rejects.toMatchObject(readOnly);
    await expect(host.clearMarks()).rejects.toMatchObject(readOnly);
    await expect(host.setProperty('a', 'b')).rejects.toMatchObject(readOnly);
    expect(await look(SHEET)).toEqual(before);
  });

  it('while a cell is edited, which the program may tell only by refusing', async () => {
    const { host, world } = await openWps(BOOK);
    world.editing = true;
    const busy = { code: 'host.busy' };
    await expect(host.write(SHEET, WRITES)).rejects.toMatchObject(busy);
    await expect(host.mark(marks)).rejects.toMatchObject(busy);
    await expect(host.select({ sheet: SHEET, top: 0, left: 0, bottom: 0, right: 0 })).rejects.toMatchObject(
      busy,
    );
    world.editing = false;
    refuse(world, 'Range.Value2=', 1, 'Exception from HRESULT: 0x800AC472');
    await expect(host.write(SHEET, WRITES)).rejects.toMatchObject(busy);
    refuse(world, 'Range.Value2', 1, '被呼叫方拒绝接收呼叫。 (0x80010001)');
    await expect(host.read({ sheet: SHEET, top: 0, left: 0, bottom: 0, right: 0 })).rejects.toMatchObject(
      busy,
    );
  });

  it('cells that the program says are protected, though the sheet is not', async () => {
    const { host, world } = await openWps(BOOK);
    refuse(world, 'Range.Value2=', 1, '您试图更改的单元格位于受保护的工作表中');
    await expect(host.write(SHEET, WRITES)).rejects.toMatchObject({
      code: 'host.protected',
      params: { sheet: SHEET },
    });
  });
});

import { expect, it } from 'vitest';
import { cellName } from '#core/workbook/address.ts';
import { openWps } from '#tests/hosts/wps/open.ts';
import { isOwnNote, ownNote } from '#core/host/own-note.ts';

const SHEET = '人员';
const BOOK = {
  name: '表.xlsx',
  sheets: [
    { name: SHEET, cells: { A1: { value: '甲' } }, notes: { B1: '学校的批注' } },
    { name: '锁定', cells: { A1: { value: '甲' } } },
  ],
};

function marks(rows: number, tone: 'fail' | 'review' = 'fail') {
  return Array.from({ length: rows }, (_, row) => ({
    sheet: SHEET,
    cell: cellName(row, 0),
    text: '甲',
    tone,
  }));
}

it('cells of a column are one condition, and one of them that is marked anew is taken out of it', async () => {
  const { host, world, colour } = await openWps(BOOK);
  await host.mark(marks(500));
  const conditions = () => world.book.sheets[0]?.conditions ?? [];
  expect(conditions()).toHaveLength(1);
  await host.mark([{ sheet: SHEET, cell: 'A100', text: '乙', tone: 'review' }]);
  expect(conditions()).toHaveLength(3);
  expect(await colour(SHEET, 'A100')).not.toBe(await colour(SHEET, 'A99'));
  expect(await colour(SHEET, 'A101')).toBe(await colour(SHEET, 'A99'));
  // Marked as they are: nothing is piled up.
  await host.mark(marks(500));
  expect(conditions()).toHaveLength(1);
  expect(await host.clearMarks()).toBe(500);
  expect(conditions()).toEqual([]);
});

it('conditions of the user’s own stay as they are, and show through beside the colour', async () => {
  const { host, world } = await openWps(BOOK);
  const own = {
    type: 1,
    formula: '90',
    areas: [{ top: 0, left: 0, bottom: 9, right: 3 }],
    colour: 255,
    stop: true,
  };
  const scale = { ...own, type: 3, areas: [{ top: 0, left: 1, bottom: 9, right: 1 }] };
  const [sheet] = world.book.sheets;
  sheet?.conditions.push(structuredClone(own), structuredClone(scale));
  await host.mark(marks(3));
  expect(sheet?.conditions[0]).toMatchObject({ type: 2, stop: false });
  expect(await host.clearMarks()).toBe(3);
  expect(sheet?.conditions).toEqual([own, scale]);
});

it('a note of ours to which the user has written something is theirs', async () => {
  const { host, world, note } = await openWps(BOOK);
  await host.mark(marks(2));
  world.book.sheets[0]?.notes.set(0, `${ownNote('甲')}\n已核对`);
  expect(await host.mark(marks(2))).toMatchObject({ noted: [{ sheet: SHEET, cell: 'A1' }] });
  expect(await host.clearMarks()).toBe(2);
  expect(await note(SHEET, 'A1')).toContain('已核对');
  expect(isOwnNote(ownNote('甲').replaceAll('\n', '\r\n'))).toBe(true);
});

it('a margin that takes no note leaves the colour, and is told', async () => {
  const { host, world, colour } = await openWps(BOOK);
  world.meter.before = (member) => {
    if (member === 'Range.AddComment') throw new Error('1004');
  };
  expect(await host.mark(marks(1))).toEqual({ marked: 1, noted: [{ sheet: SHEET, cell: 'A1' }] });
  expect(await colour(SHEET, 'A1')).toBeDefined();
});

it('a sheet that was protected afterwards keeps its marks, the others are cleared all the same', async () => {
  const { host, world, colour } = await openWps(BOOK);
  await host.mark([...marks(1), { sheet: '锁定', cell: 'A1', text: '甲', tone: 'fail' }]);
  const [first, second] = world.book.sheets;
  if (first) first.protected = true;
  await expect(host.clearMarks()).rejects.toMatchObject({ code: 'host.protected', params: { sheet: SHEET } });
  expect(second?.conditions).toEqual([]);
  expect(await colour(SHEET, 'A1')).toBeDefined();
});

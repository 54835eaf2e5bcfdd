import { describe, expect, it } from 'vitest';
import { CELLS, SHEET, type Session } from './contract-book.ts';

/** Colours and notes of ours, which leave no trace. */
export function marksContract({ start, keep }: Session): void {
  describe('marks', () => {
    const MARKS = [
      { sheet: SHEET, cell: 'A2', text: '姓名不对', tone: 'fail' as const },
      { sheet: SHEET, cell: 'B4', text: '缺身份证号', tone: 'fail' as const },
      { sheet: SHEET, cell: 'C2', text: '请看一下', tone: 'review' as const },
    ];

    it('cells, with colours that differ, and takes them away without a trace', async () => {
      const { host, look, colour } = await start();
      const before = await look(SHEET);
      const plain = await colour(SHEET, 'A2');
      expect(plain).toBe('#00FF00');
      expect(await host.mark(MARKS)).toMatchObject({ marked: 3 });
      const [fail, empty, review] = [
        await colour(SHEET, 'A2'),
        await colour(SHEET, 'B4'),
        await colour(SHEET, 'C2'),
      ];
      expect(fail).toBe(empty);
      expect(new Set([fail, review, '#00FF00', undefined]).size).toBe(4);
      expect(await look(SHEET)).toEqual(before);
      expect(await host.clearMarks()).toBe(3);
      expect(await colour(SHEET, 'A2')).toBe('#00FF00');
      expect(await colour(SHEET, 'B4')).toBeUndefined();
      expect(await look(SHEET)).toEqual(before);
      expect(await host.clearMarks()).toBe(0);
    });

    it('notes beside, but never over the note of somebody else', async () => {
      const { host, note } = await start();
      const { noted } = await host.mark(MARKS);
      expect(await note(SHEET, 'C2')).toContain('学校的批注');
      if (host.can.notes) {
        expect(await note(SHEET, 'A2')).toContain('姓名不对');
        expect(noted).toEqual([{ sheet: SHEET, cell: 'C2' }]);
      }
      await host.clearMarks();
      expect(await note(SHEET, 'A2')).toBeUndefined();
      expect(await note(SHEET, 'C2')).toBe('学校的批注');
    });

    it('one sheet is cleared, the others keep theirs', async () => {
      const { host, colour } = await start({
        name: '两表.xlsx',
        sheets: [
          { name: SHEET, cells: CELLS },
          { name: '另表', cells: CELLS },
        ],
      });
      await host.mark([
        { sheet: SHEET, cell: 'A2', text: '甲', tone: 'fail' },
        { sheet: '另表', cell: 'A2', text: '乙', tone: 'fail' },
      ]);
      expect(await host.clearMarks(SHEET)).toBe(1);
      expect(await colour(SHEET, 'A2')).toBeUndefined();
      expect(await colour('另表', 'A2')).toBeDefined();
    });

    it('again: a cell that is marked anew says the new thing only', async () => {
      const { host, note, colour, look } = await start();
      const before = await look(SHEET);
      await host.mark([{ sheet: SHEET, cell: 'A3', text: '先', tone: 'review' }]);
      await host.mark([{ sheet: SHEET, cell: 'A3', text: '后', tone: 'fail' }]);
      if (host.can.notes) {
        expect(await note(SHEET, 'A3')).toContain('后');
        expect(await note(SHEET, 'A3')).not.toContain('先');
      }
      await host.mark([{ sheet: SHEET, cell: 'A2', text: '比', tone: 'fail' }]);
      expect(await colour(SHEET, 'A3')).toBe(await colour(SHEET, 'A2'));
      expect(await host.clearMarks()).toBe(2);
      expect(await look(SHEET)).toEqual(before);
    });

    it('several marks of one cell: each sentence, and the stronger colour', async () => {
      const { host, note, colour } = await start();
      await host.mark([
        { sheet: SHEET, cell: 'A3', text: '先说的', tone: 'fail' },
        { sheet: SHEET, cell: 'A3', text: '后说的', tone: 'review' },
        { sheet: SHEET, cell: 'A2', text: '比', tone: 'fail' },
      ]);
      expect(await colour(SHEET, 'A3')).toBe(await colour(SHEET, 'A2'));
      if (host.can.notes) {
        expect(await note(SHEET, 'A3')).toContain('先说的');
        expect(await note(SHEET, 'A3')).toContain('后说的');
      }
      expect(await host.clearMarks()).toBe(2);
    });

    it('a merged cell by any of its places, as one', async () => {
      const { host, colour } = await start();
      await host.mark([{ sheet: SHEET, cell: 'B7', text: '合并', tone: 'fail' }]);
      expect(await colour(SHEET, 'A6')).toBeDefined();
      expect(await host.clearMarks()).toBe(1);
    });

    it('stay with the cells that they speak of when a row comes in above', async () => {
      const { host, insertRow, colour } = await start();
      await host.mark([{ sheet: SHEET, cell: 'A2', text: '姓名不对', tone: 'fail' }]);
      await insertRow(SHEET, 1);
      expect(await colour(SHEET, 'A3')).not.toBe('#00FF00');
      expect(await host.clearMarks()).toBe(1);
      expect(await colour(SHEET, 'A3')).toBe('#00FF00');
    });

    it('of an earlier session are found', async () => {
      const first = await start();
      if (!first.later) return;
      const before = await first.look(SHEET);
      await first.host.mark(MARKS);
      const second = await first.later();
      keep(second);
      expect(await second.host.clearMarks()).toBe(3);
      expect(await second.look(SHEET)).toEqual(before);
      expect(await second.colour(SHEET, 'B4')).toBeUndefined();
    });

    it('no sheet that is protected, and says which', async () => {
      const { host, look } = await start();
      const before = await look('锁定');
      await expect(
        host.mark([{ sheet: '锁定', cell: 'A1', text: '甲', tone: 'fail' }]),
      ).rejects.toMatchObject({ code: 'host.protected', params: { sheet: '锁定' } });
      expect(await look('锁定')).toEqual(before);
    });
  });
}

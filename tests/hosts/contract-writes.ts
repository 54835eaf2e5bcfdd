import { describe, expect, it } from 'vitest';
import { JiannuoError } from '#core/errors.ts';
import { at, SHEET, whole, type Session } from './contract-book.ts';

/** What is written stands there as it was given, and nothing else changed. */
export function writesContract({ start }: Session): void {
  describe('writes', () => {
    it('texts as they are given, whatever they look like', async () => {
      const { host } = await start();
      const texts = [
        '001',
        '=1+1',
        '3-1',
        '110105199001011234',
        '1E5',
        '+86',
        "'quoted",
        ' blank ',
        '@a',
        '50%',
      ];
      await host.write(
        SHEET,
        texts.map((value, n) => ({ row: 20 + n, column: 2, value })),
      );
      const block = await host.read({
        sheet: SHEET,
        top: 20,
        left: 2,
        bottom: 20 + texts.length - 1,
        right: 2,
      });
      expect(block.values).toEqual(texts);
      expect([...block.flags]).toEqual(texts.map(() => 0));
    });

    it('numbers, truth and nothing, and formats before values', async () => {
      const { host } = await start();
      await host.write(SHEET, [
        { row: 1, column: 0, value: 12.5 },
        { row: 1, column: 1, value: null },
        { row: 1, column: 2, value: '007', format: '@' },
        { row: 1, column: 3, format: 'yyyy"年"m"月"d"日"' },
        { row: 2, column: 2, value: false },
      ]);
      const block = await host.read(whole(4, 4));
      expect(at(block, 'A2').value).toBe(12.5);
      expect(at(block, 'B2').value).toBeNull();
      expect(at(block, 'C2')).toMatchObject({ value: '007', format: '@' });
      expect(at(block, 'D2')).toMatchObject({ value: 46143, format: 'yyyy"年"m"月"d"日"' });
      expect(at(block, 'C3')).toMatchObject({ value: false, flags: 0 });
    });

    it('nothing beside these cells: fills, notes and formulas stay', async () => {
      const { host, look, colour, note } = await start();
      const before = await look(SHEET);
      await host.write(SHEET, [{ row: 1, column: 0, value: '改过' }]);
      expect(await look(SHEET)).not.toEqual(before);
      expect(await colour(SHEET, 'A2')).toBe('#00FF00');
      expect(await note(SHEET, 'C2')).toBe('学校的批注');
      await host.write(SHEET, [{ row: 1, column: 0, value: '甲一' }]);
      expect(await look(SHEET)).toEqual(before);
    });

    it('many cells at once', async () => {
      const { host } = await start();
      const writes = Array.from({ length: 3000 }, (_, n) => ({ row: 30 + n, column: 0, value: `人${n}` }));
      await host.write(SHEET, writes);
      const block = await host.read({ sheet: SHEET, top: 30, left: 0, bottom: 3029, right: 0 });
      expect(block.values[0]).toBe('人0');
      expect(block.values[2999]).toBe('人2999');
    });

    it('nothing into a protected sheet, and says which', async () => {
      const { host, look } = await start();
      const before = await look('锁定');
      await expect(host.write('锁定', [{ row: 0, column: 0, value: '乙' }])).rejects.toMatchObject({
        code: 'host.protected',
        params: { sheet: '锁定' },
      });
      expect(await look('锁定')).toEqual(before);
    });

    it('nothing into a sheet that is not there, and says so with its name', async () => {
      const { host } = await start();
      const wrong = { code: 'host.noSheet', params: { sheet: '没有' } };
      await expect(host.write('没有', [{ row: 0, column: 0, value: 1 }])).rejects.toMatchObject(wrong);
      await expect(host.read(whole(1, 1, '没有'))).rejects.toMatchObject(wrong);
      await expect(host.layout('没有')).rejects.toBeInstanceOf(JiannuoError);
      await expect(
        host.select({ sheet: '没有', top: 0, left: 0, bottom: 0, right: 0 }),
      ).rejects.toMatchObject(wrong);
    });
  });
}

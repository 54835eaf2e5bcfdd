import { afterEach, describe, expect, it } from 'vitest';
import { JiannuoError } from '#core/errors.ts';
import { BLOCK_ROWS, type CellBlock, ERROR, FORMULA, type HostChange } from '#core/host/sheet-host.ts';
import { cellName, parseRange } from '#core/workbook/address.ts';
import { openWorkbook } from '#core/workbook/open.ts';
import type { HostBook, HostBookCell, OpenedHost, OpenHost } from './host-book.ts';

const SHEET = '人员';

/** What stands in one place of a block. */
function at(block: CellBlock, cell: string) {
  const place = parseRange(cell);
  if (!place) throw new Error(`no cell: ${cell}`);
  const { top, left, right } = block.range;
  const index = (place.top - top) * (right - left + 1) + place.left - left;
  return {
    value: block.values[index],
    format: block.formats[block.format[index] ?? 0],
    flags: block.flags[index],
    struck: block.struck?.[index] ?? 0,
  };
}

function whole(rows: number, columns: number, sheet = SHEET) {
  return { sheet, top: 0, left: 0, bottom: rows - 1, right: columns - 1 };
}

const CELLS: Record<string, HostBookCell> = {
  A1: { value: '姓名' },
  B1: { value: '身份证号' },
  C1: { value: '分数' },
  D1: { value: '日期' },
  A2: { value: '甲一' },
  B2: { value: '0010', format: '@' },
  C2: { value: 85.5, format: '0.0' },
  D2: { value: 46143, format: 'yyyy-mm-dd' },
  A3: { value: '甲二', struck: true },
  C3: { value: 171, formula: 'C2*2' },
  D3: { value: '#DIV/0!', formula: 'C2/0', error: true },
  A4: { value: true },
};

const BOOK: HostBook = {
  name: '汇总表.xlsx',
  sheets: [
    {
      name: SHEET,
      cells: CELLS,
      merges: ['A6:B7'],
      fills: { A2: '#00FF00', B3: '#FFC000' },
      notes: { C2: '学校的批注' },
      lists: { 'A9:A12': ['优秀', '合格'] },
      hiddenColumns: ['F'],
      hiddenRows: [8],
    },
    { name: '说明', hidden: true, cells: { A1: { value: '说明' } } },
    { name: '锁定', protected: true, cells: { A1: { value: '甲' }, B2: { value: 1 } } },
  ],
  names: { 名单: `${SHEET}!$A$2:$A$4` },
};

/** What every host has to keep, whatever the program behind it. `open` starts it over a workbook. */
export function hostContract(program: string, open: OpenHost): void {
  describe(`host ${program}`, () => {
    const opened: OpenedHost[] = [];
    async function start(book: HostBook = BOOK): Promise<OpenedHost> {
      const each = await open(book);
      opened.push(each);
      return each;
    }
    afterEach(async () => {
      for (const each of opened.splice(0)) await each.close();
    });

    describe('reads', () => {
      it('the workbook and its sheets', async () => {
        const { host } = await start();
        expect((await host.meta()).name).toBe('汇总表.xlsx');
        const sheets = await host.sheets();
        expect(sheets.map(({ name, hidden, active }) => ({ name, hidden, active }))).toEqual([
          { name: SHEET, hidden: false, active: true },
          { name: '说明', hidden: true, active: false },
          { name: '锁定', hidden: false, active: false },
        ]);
        expect(sheets.map((sheet) => sheet.protected)).toEqual([false, false, true]);
        expect(sheets[1]).toMatchObject({ rowCount: 1, columnCount: 1 });
        expect(sheets[2]).toMatchObject({ rowCount: 2, columnCount: 2 });
      });

      it('values as they are stored, with their formats', async () => {
        const { host } = await start();
        const block = await host.read(whole(4, 4));
        expect(at(block, 'A2')).toMatchObject({ value: '甲一', format: 'General', flags: 0 });
        expect(at(block, 'B2')).toMatchObject({ value: '0010', format: '@' });
        expect(at(block, 'C2')).toMatchObject({ value: 85.5, format: '0.0' });
        expect(at(block, 'D2')).toMatchObject({ value: 46143, format: 'yyyy-mm-dd' });
        expect(at(block, 'A4')).toMatchObject({ value: true, flags: 0 });
        expect(at(block, 'B4')).toMatchObject({ value: null, flags: 0 });
      });

      it('results of formulas, errors apart', async () => {
        const { host } = await start();
        const block = await host.read(whole(4, 4));
        expect(at(block, 'C3')).toMatchObject({ value: 171, flags: FORMULA });
        expect(at(block, 'D3')).toMatchObject({ value: '#DIV/0!', flags: ERROR | FORMULA });
      });

      it('a part of a sheet, and places beyond its end', async () => {
        const { host } = await start();
        const block = await host.read({ sheet: SHEET, top: 1, left: 2, bottom: 2, right: 3 });
        expect(block.range).toEqual({ sheet: SHEET, top: 1, left: 2, bottom: 2, right: 3 });
        expect(block.values).toEqual([85.5, 46143, 171, '#DIV/0!']);
        const beyond = await host.read({ sheet: SHEET, top: 500, left: 20, bottom: 501, right: 21 });
        expect(beyond.values).toEqual([null, null, null, null]);
        expect([...beyond.flags]).toEqual([0, 0, 0, 0]);
      });

      it('what is struck out, where it can', async () => {
        const { host } = await start();
        if (!host.can.struck) return expect((await host.read(whole(4, 4))).struck).toBeUndefined();
        const block = await host.read(whole(4, 4));
        expect([at(block, 'A2').struck, at(block, 'A3').struck]).toEqual([0, 1]);
      });

      it('the last cell with something in it, however far formats reach', async () => {
        const { host } = await start({
          name: '长表.xlsx',
          sheets: [{ name: SHEET, cells: CELLS, formattedTo: 'H1048576' }],
        });
        expect((await host.sheets())[0]).toMatchObject({ rowCount: 4, columnCount: 4 });
      });

      it('an empty sheet', async () => {
        const { host } = await start({ name: '空.xlsx', sheets: [{ name: SHEET, cells: {} }] });
        expect((await host.sheets())[0]).toMatchObject({ rowCount: 0, columnCount: 0 });
        expect((await host.read(whole(1, 2))).values).toEqual([null, null]);
      });

      it('merges, and what is out of sight', async () => {
        const { host } = await start();
        const layout = await host.layout(SHEET);
        expect(layout.merges).toEqual([{ top: 5, left: 0, bottom: 6, right: 1 }]);
        expect(layout.hiddenRows).toEqual([7]);
        expect(layout.hiddenColumns).toEqual([5]);
      });

      it('rows that a filter hides', async () => {
        const { host } = await start({
          name: '筛选.xlsx',
          sheets: [{ name: SHEET, cells: CELLS, filteredRows: [3] }],
        });
        expect((await host.sheets())[0]?.filtered).toBe(true);
        expect((await host.layout(SHEET)).hiddenRows).toEqual([2]);
      });

      it('lists of words, and names', async () => {
        const { host } = await start();
        const rules = await host.validations({ sheet: SHEET, top: 0, left: 0, bottom: 19, right: 5 });
        expect(rules).toEqual([
          {
            range: { sheet: SHEET, top: 8, left: 0, bottom: 11, right: 0 },
            kind: 'list',
            words: ['优秀', '合格'],
          },
        ]);
        const names = await host.names();
        expect(names.map(({ name, refersTo }) => [name, refersTo.replaceAll("'", '')])).toEqual([
          ['名单', `${SHEET}!$A$2:$A$4`],
        ]);
      });

      it('one block in few exchanges, however many rows', async () => {
        const cells: Record<string, HostBookCell> = {};
        for (let row = 0; row < BLOCK_ROWS; row += 1) {
          cells[cellName(row, 0)] = { value: `甲${row}` };
          cells[cellName(row, 1)] = { value: row, format: row % 2 === 0 ? '0' : '0.00' };
        }
        const { host, exchanges } = await start({ name: '大表.xlsx', sheets: [{ name: SHEET, cells }] });
        await host.sheets();
        const before = exchanges();
        const block = await host.read(whole(BLOCK_ROWS, 2));
        const spent = exchanges() - before;
        expect(at(block, `A${BLOCK_ROWS}`).value).toBe(`甲${BLOCK_ROWS - 1}`);
        expect([at(block, 'B1').format, at(block, 'B2').format]).toEqual(['0', '0.00']);
        expect(spent).toBeGreaterThan(0);
        // Programs that answer formats only where they are alike are asked column by column; never cell by cell.
        expect(spent).toBeLessThan(BLOCK_ROWS * 2);
      });
    });

    describe('selects', () => {
      it('a range, with its sheet in front', async () => {
        const { host } = await start();
        const range = { sheet: '锁定', top: 1, left: 1, bottom: 1, right: 1 };
        await host.select(range);
        expect(await host.selection()).toEqual(range);
        expect((await host.sheets()).find(({ active }) => active)?.name).toBe('锁定');
      });

      it('nothing in a sheet that is hidden', async () => {
        const { host } = await start();
        await expect(
          host.select({ sheet: '说明', top: 0, left: 0, bottom: 0, right: 0 }),
        ).rejects.toMatchObject({ code: 'host.hidden', params: { sheet: '说明' } });
        expect((await host.sheets())[1]?.hidden).toBe(true);
      });
    });

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
          expect(noted).toEqual(['C2']);
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
        opened.push(second);
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
        expect([...block.flags].every((flag) => flag === 0)).toBe(true);
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

    describe('tells of changes', () => {
      it('with the range that changed, until it is told to stop', async () => {
        const { host, type } = await start();
        const heard: HostChange[] = [];
        const stop = await host.onChange((change) => heard.push(change));
        await type(SHEET, 'B3', '新');
        await expect.poll(() => heard.length).toBeGreaterThan(0);
        expect(heard[0]).toMatchObject({ sheet: SHEET });
        const range = heard[0]?.range;
        if (range) expect(range).toMatchObject({ top: 2, left: 1, bottom: 2, right: 1 });
        await stop();
        const count = heard.length;
        await type(SHEET, 'B3', '再');
        expect(heard).toHaveLength(count);
      });

      it('without a range where places have moved', async () => {
        const { host, insertRow } = await start();
        const heard: HostChange[] = [];
        await host.onChange((change) => heard.push(change));
        await insertRow(SHEET, 2);
        await expect.poll(() => heard.some(({ range }) => range === undefined)).toBe(true);
      });
    });

    describe('keeps', () => {
      it('texts in the workbook, of any length, beside its cells', async () => {
        const { host, look, later } = await start();
        const before = await look(SHEET);
        const long = '栏目"&<>\n'.repeat(2000);
        await host.setProperty('jiannuo.layout', long);
        await host.setProperty('jiannuo.other', '乙');
        expect(await host.property('jiannuo.layout')).toBe(long);
        expect(await look(SHEET)).toEqual(before);
        expect((await host.sheets()).map(({ name }) => name)).toEqual([SHEET, '说明', '锁定']);
        if (later && host.can.properties) {
          const second = await later();
          opened.push(second);
          expect(await second.host.property('jiannuo.layout')).toBe(long);
        }
        await host.setProperty('jiannuo.layout', '短');
        expect(await host.property('jiannuo.layout')).toBe('短');
        await host.setProperty('jiannuo.layout', undefined);
        expect(await host.property('jiannuo.layout')).toBeUndefined();
        expect(await host.property('jiannuo.other')).toBe('乙');
        // What we keep is no name that a user would find in the list of names.
        expect((await host.names()).filter(({ hidden }) => !hidden).map(({ name }) => name)).toEqual([
          '名单',
        ]);
      });

      it('texts on this computer', async () => {
        const { host } = await start();
        expect(await host.kept.get('test.key')).toBeUndefined();
        await host.kept.set('test.key', '值');
        expect(await host.kept.get('test.key')).toBe('值');
        await host.kept.set('test.key', undefined);
        expect(await host.kept.get('test.key')).toBeUndefined();
      });
    });

    it('gives the file as it stands now', async () => {
      const { host } = await start();
      if (!host.can.file) {
        return expect(host.file()).rejects.toMatchObject({ code: 'host.noFile' });
      }
      await host.write(SHEET, [{ row: 1, column: 0, value: '改过' }]);
      const book = await openWorkbook(await host.file(), '汇总表.xlsx');
      const sheet = book.sheets.find(({ name }) => name === SHEET);
      expect(sheet?.cell(1, 0)?.value).toBe('改过');
      expect(sheet?.cell(1, 1)?.value).toBe('0010');
      expect(sheet?.cell(1, 3)?.text).toBe('2026-05-01');
    });
  });
}

import { ownNote } from '#core/host/own-note.ts';
import { describe, expect, it } from 'vitest';
import { cellName } from '#core/workbook/address.ts';
import type { CellMark } from '#core/workbook/annotate/marks.ts';
import type { HostBook } from '#tests/hosts/host-book.ts';
import { openFake } from '#tests/hosts/office/open-office.ts';

const SHEET = '人员';
const BOOK: HostBook = {
  name: '汇总表.xlsx',
  sheets: [
    { name: SHEET, cells: { A1: { value: '姓名' }, A2: { value: '甲一' } }, fills: { A2: '#00FF00' } },
    { name: '锁定', cells: {}, protected: true },
  ],
};
const mark = (cell: string, tone: CellMark['tone'] = 'fail', text = '不对'): CellMark => ({
  sheet: SHEET,
  cell,
  text,
  tone,
});

describe('marks of the office host', () => {
  it.each([
    ['1.8', 16],
    ['1.20', 20],
  ])('3,000 cells here and there in few exchanges, with ExcelApi %s', async (excelApi, most) => {
    const { host, exchanges, colour, sheet } = openFake(BOOK, {
      excelApi,
      limits: { request: 5 * 1024 * 1024, response: 5 * 1024 * 1024 },
    });
    const marks = Array.from({ length: 3000 }, (_, n) =>
      mark(cellName(n * 2, n % 5), n % 2 === 0 ? 'fail' : 'review'),
    );
    expect(await host.mark(marks)).toEqual({ marked: 3000, noted: [] });
    expect(exchanges()).toBeLessThan(most);
    expect(await colour(SHEET, 'A1')).toBe('#FFC8CD');
    expect(await colour(SHEET, 'B3')).toBe('#FFE9A8');
    const before = exchanges();
    expect(await host.clearMarks()).toBe(3000);
    expect(exchanges() - before).toBeLessThan(most);
    expect(sheet(SHEET).formats).toEqual([]);
    expect(sheet(SHEET).notes).toEqual([]);
  });

  it('neighbours as one format, of which there is one for each tone', async () => {
    const { host, sheet } = openFake(BOOK, { excelApi: '1.8' });
    const block = Array.from({ length: 400 }, (_, n) => mark(cellName(2 + (n % 100), Math.floor(n / 100))));
    await host.mark([...block, mark('H9', 'review')]);
    expect(sheet(SHEET).formats.map(({ areas }) => areas)).toEqual([
      [{ top: 2, left: 0, bottom: 101, right: 3 }],
      [{ top: 8, left: 7, bottom: 8, right: 7 }],
    ]);
    // Another mark of the same cell does not pile up.
    await host.mark([mark('A3', 'review')]);
    expect(await host.clearMarks()).toBe(401);
  });

  it('before the formats of the user, which stay as they are and in their order', async () => {
    const { host, sheet, colour, look } = openFake(BOOK, { excelApi: '1.20' });
    const own = (id: string, type: string, formula: string, fill?: string) => ({
      id,
      sheet: sheet(SHEET),
      type,
      formula,
      fill,
      areas: [{ top: 0, left: 0, bottom: 9, right: 9 }],
    });
    sheet(SHEET).formats.push(
      own('{u1}', 'Custom', '=LEN(A1)>0', '#0000FF'),
      own('{u2}', 'DataBar', '', undefined),
      own('{u3}', 'Custom', '=LEN("jiannuo")>0', '#00FFFF'),
    );
    const before = await look(SHEET);
    await host.mark([mark('A2')]);
    expect(await colour(SHEET, 'A2')).toBe('#FFC8CD');
    expect(await colour(SHEET, 'A3')).toBe('#0000FF');
    expect(await host.clearMarks()).toBe(1);
    expect(await look(SHEET)).toEqual(before);
    expect(sheet(SHEET).formats.map(({ id }) => id)).toEqual(['{u1}', '{u2}', '{u3}']);
  });

  it('no note where somebody talks, and none over a note of ours to which somebody has written something', async () => {
    const { host, sheet, note } = openFake(BOOK, { excelApi: '1.20' });
    const of = sheet(SHEET);
    of.comments.push({ sheet: of, row: 1, column: 0, id: '{c1}' });
    of.notes.push({ sheet: of, row: 2, column: 0, content: `${ownNote('要改')}\n已改`, authorName: '学校' });
    expect(await host.mark([mark('A2'), mark('A3'), mark('A4')])).toEqual({
      marked: 3,
      noted: [
        { sheet: SHEET, cell: 'A2' },
        { sheet: SHEET, cell: 'A3' },
      ],
    });
    expect(await note(SHEET, 'A4')).toBe(ownNote('不对'));
    expect(await host.clearMarks()).toBe(3);
    expect(of.notes.map(({ content }) => content)).toEqual([`${ownNote('要改')}\n已改`]);
    expect(of.comments).toHaveLength(1);
  });

  it('several marks of one cell as one, the stronger colour, every text once', async () => {
    const { host, note, colour } = openFake(BOOK, { excelApi: '1.20' });
    await host.mark([mark('A2', 'review', '甲'), mark('A2', 'fail', '乙'), mark('A2', 'fail', '乙')]);
    expect(await note(SHEET, 'A2')).toBe(ownNote('甲\n乙'));
    expect(await colour(SHEET, 'A2')).toBe('#FFC8CD');
    expect(await host.clearMarks()).toBe(1);
  });

  it('found where the user has moved or stretched them', async () => {
    const { host, sheet } = openFake(BOOK, { excelApi: '1.8' });
    await host.mark([mark('A2')]);
    const [format] = sheet(SHEET).formats;
    if (!format) throw new Error('no format');
    format.areas = [...format.areas, { top: 8, left: 0, bottom: 8, right: 1 }];
    // Excel of that time tells no areas where there are several: what they mark stays with the next mark.
    expect(await host.mark([mark('C3')])).toMatchObject({ marked: 2 });
    expect(sheet(SHEET).formats).toHaveLength(2);
    format.areas = [{ top: 0, left: 0, bottom: 1_048_575, right: 16_383 }];
    expect(await host.clearMarks()).toBe(1 + 1_048_576 * 16_384);
    expect(sheet(SHEET).formats).toEqual([]);
  });

  it('counted on all sheets', async () => {
    const { host } = openFake(
      { ...BOOK, sheets: [...BOOK.sheets, { name: '另表', cells: {} }] },
      { excelApi: '1.20' },
    );
    await host.mark([mark('A2'), mark('A3')]);
    expect(await host.mark([{ ...mark('A2'), sheet: '另表' }])).toMatchObject({ marked: 3 });
    expect(await host.clearMarks('另表')).toBe(1);
    expect(await host.clearMarks()).toBe(2);
  });

  it('nothing at all where one of the sheets is protected or gone', async () => {
    const { host, sheet } = openFake(BOOK, { excelApi: '1.20' });
    await expect(host.mark([mark('A2'), { ...mark('A1'), sheet: '锁定' }])).rejects.toMatchObject({
      code: 'host.protected',
      params: { sheet: '锁定' },
    });
    await expect(host.mark([mark('A2'), { ...mark('A1'), sheet: '没有' }])).rejects.toMatchObject({
      code: 'host.noSheet',
      params: { sheet: '没有' },
    });
    expect(sheet(SHEET).formats).toEqual([]);
    expect(sheet(SHEET).notes).toEqual([]);
  });

  it('stay on a sheet that was protected since, and it is named', async () => {
    const { host, sheet } = openFake(BOOK, { excelApi: '1.20' });
    await host.mark([mark('A2')]);
    sheet(SHEET).protected = true;
    await expect(host.clearMarks()).rejects.toMatchObject({
      code: 'host.protected',
      params: { sheet: SHEET },
    });
    expect(sheet(SHEET).formats).toHaveLength(1);
  });
});

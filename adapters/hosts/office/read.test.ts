import { describe, expect, it } from 'vitest';
import { BLOCK_ROWS } from '#core/host/sheet-host.ts';
import type { HostBook } from '#tests/hosts/host-book.ts';
import { openFake, type OpenedOffice } from '#tests/hosts/office/open-office.ts';
import type { FakeOptions } from '#tests/hosts/office/program.ts';

const SHEET = '人员';

const SMALL: HostBook = {
  name: '大表.xlsx',
  sheets: [{ name: SHEET, cells: { A1: { value: '第0行第0列' }, A2: { value: '第1行第0列' } } }],
};

/** A workbook of so many rows of 30 columns, put straight into the fake. */
function openLarge(rows: number, options: FakeOptions): OpenedOffice {
  const opened = openFake(SMALL, options);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < 30; column += 1) {
      const value = `第${row}行第${column}列`;
      opened.sheet(SHEET).cells.set(`${row}:${column}`, { value, format: 'General' });
    }
  }
  return opened;
}

const whole = (rows: number, columns: number) => ({
  sheet: SHEET,
  top: 0,
  left: 0,
  bottom: rows - 1,
  right: columns - 1,
});

/** "Resource limits", Excel add-ins: Excel on the web. */
const WEB = { request: 5 * 1024 * 1024, response: 5 * 1024 * 1024 };

describe('reads of the office host', () => {
  it.each(['1.8', '1.20'])('2,000 rows of 30 columns in one exchange, with ExcelApi %s', async (excelApi) => {
    const { host, exchanges } = openLarge(BLOCK_ROWS, { excelApi });
    const block = await host.read(whole(BLOCK_ROWS, 30));
    expect(exchanges()).toBe(1);
    expect(block.values).toHaveLength(60_000);
    expect(block.values.at(-1)).toBe('第1999行第29列');
  });

  it('in halves where the answer is too large for the web, and remembers what was', async () => {
    const { host, exchanges } = openLarge(400, {
      excelApi: '1.20',
      limits: { ...WEB, response: 400_000 },
      platform: 'OfficeOnline',
    });
    const { values } = await host.read(whole(400, 30));
    expect(values[0]).toBe('第0行第0列');
    expect(values[30 * 177 + 5]).toBe('第177行第5列');
    expect(values.at(-1)).toBe('第399行第29列');
    const first = exchanges();
    expect(first).toBeGreaterThan(2);
    await host.read(whole(400, 30));
    // Nothing is refused this time: only pieces that are known to pass are asked for.
    expect(exchanges() - first).toBeLessThan(first);
  });

  it('nothing where even one row is too much, and says where', async () => {
    const { host } = openFake(SMALL, { excelApi: '1.20', limits: { response: 500 } });
    await expect(host.read(whole(2, 30))).rejects.toMatchObject({
      code: 'host.tooLarge',
      params: { sheet: SHEET },
    });
  });

  it('nothing while a cell is edited', async () => {
    const { host, program } = openFake(SMALL, { excelApi: '1.20' });
    program.editing = true;
    await expect(host.read(whole(1, 1))).rejects.toMatchObject({ code: 'host.busy' });
    await expect(host.sheets()).rejects.toMatchObject({ code: 'host.busy' });
    program.editing = false;
    expect((await host.read(whole(1, 1))).values).toEqual(['第0行第0列']);
  });

  it('once the cell is left that was edited, with one question that waits for all', async () => {
    const { host, program } = openFake(SMALL, { excelApi: '1.8' });
    program.patience = () => new Promise(() => undefined);
    program.editing = true;
    const reading = Promise.all([host.read(whole(1, 1)), host.read(whole(2, 1)), host.sheets(), host.meta()]);
    await expect.poll(() => program.delayed).toBe(1);
    program.editing = false;
    const [one, two] = await reading;
    expect([one.values, two.values]).toEqual([['第0行第0列'], ['第0行第0列', '第1行第0列']]);
  });

  it('nothing where the cell is not left for long, and does not ask twice', async () => {
    const { host, program } = openFake(SMALL, { excelApi: '1.8' });
    program.editing = true;
    await expect(host.read(whole(1, 1))).rejects.toMatchObject({ code: 'host.busy' });
    await expect(host.read(whole(1, 1))).rejects.toMatchObject({ code: 'host.busy' });
    expect(program.delayed).toBe(1);
    program.editing = false;
    expect((await host.read(whole(1, 1))).values).toEqual(['第0行第0列']);
  });

  it('texts that look like formulas or errors apart from formulas and errors', async () => {
    const { host } = openFake(
      {
        name: '表.xlsx',
        sheets: [
          {
            name: SHEET,
            cells: {
              A1: { value: '=1+1', format: '@' },
              A2: { value: '#N/A' },
              A3: { value: '#N/A', formula: 'NA()', error: true },
              A4: { value: '', formula: '""' },
              A5: { value: 0, formula: '0' },
            },
          },
        ],
      },
      { excelApi: '1.20' },
    );
    const { values, flags } = await host.read(whole(5, 1));
    expect(values).toEqual(['=1+1', '#N/A', '#N/A', '', 0]);
    expect([...flags]).toEqual([0, 0, 3, 2, 2]);
  });

  it('more than 512 merges, of which Excel does not tell, by its file', async () => {
    const merges = Array.from({ length: 600 }, (_, n) => `A${n * 2 + 1}:A${n * 2 + 2}`);
    const { host } = openFake(
      { name: '表.xlsx', sheets: [{ name: SHEET, cells: { A1: { value: 1 } }, merges }] },
      { excelApi: '1.20' },
    );
    expect((await host.layout(SHEET)).merges).toHaveLength(600);
  });

  it('no merges where only the file would tell and Excel does not give it', async () => {
    const { host } = openFake(SMALL, { excelApi: '1.8', givesFile: false });
    expect(host.can).toMatchObject({ file: false, notes: false, struck: false });
    await expect(host.layout(SHEET)).rejects.toMatchObject({ code: 'host.noFile' });
  });

  it('every row that is hidden among thousands in a few exchanges', async () => {
    const hiddenRows = Array.from({ length: 1000 }, (_, n) => n * 7 + 1);
    const { host, exchanges, sheet } = openFake(
      { name: '表.xlsx', sheets: [{ name: SHEET, cells: { A7000: { value: 1 } }, hiddenRows }] },
      { excelApi: '1.20' },
    );
    expect((await host.layout(SHEET)).hiddenRows).toEqual(hiddenRows.map((row) => row - 1));
    expect(exchanges()).toBeLessThan(12);
    // People hide everything behind their table, to the right too.
    for (let column = 3; column < 16_384; column += 1) sheet(SHEET).hiddenColumns.add(column);
    expect((await host.layout(SHEET)).hiddenColumns).toEqual([]);
  });

  it.each(['1.8', '1.20'])('that a table is filtered, with ExcelApi %s', async (excelApi) => {
    const { host, sheet } = openFake(
      { name: '表.xlsx', sheets: [{ name: SHEET, cells: { A2: { value: 1 } }, hiddenRows: [2] }] },
      { excelApi },
    );
    expect((await host.sheets())[0]?.filtered).toBe(false);
    sheet(SHEET).tableFilter = true;
    expect((await host.sheets())[0]?.filtered).toBe(true);
  });

  it('rules of a column in parts, those of other kinds with what they say', async () => {
    const { host, sheet, exchanges } = openFake(SMALL, { excelApi: '1.8' });
    sheet(SHEET).validations = [
      {
        areas: [{ top: 1, left: 0, bottom: 1500, right: 1 }],
        type: 'List',
        rule: { list: { source: '=词表!$A$1:$A$9', inCellDropDown: true } },
      },
      {
        areas: [{ top: 3, left: 4, bottom: 3, right: 4 }],
        type: 'WholeNumber',
        rule: { wholeNumber: { operator: 'Between', formula1: 1, formula2: 100 } },
      },
    ];
    expect(await host.validations(whole(BLOCK_ROWS, 30))).toEqual([
      {
        range: { sheet: SHEET, top: 1, left: 0, bottom: 1500, right: 1 },
        kind: 'list',
        formula: '词表!$A$1:$A$9',
      },
      {
        range: { sheet: SHEET, top: 3, left: 4, bottom: 3, right: 4 },
        kind: 'other',
        formula: '1; 100',
      },
    ]);
    expect(exchanges()).toBeLessThan(8);
  });

  it('that no cells are selected, or, before 1.9, that it cannot tell', async () => {
    const [newer, older] = [openFake(SMALL, { excelApi: '1.20' }), openFake(SMALL, { excelApi: '1.8' })];
    newer.program.book.selection = undefined;
    older.program.book.selection = undefined;
    expect(await newer.host.selection()).toEqual([]);
    await expect(older.host.selection()).rejects.toMatchObject({ code: 'host.oneArea' });
  });

  it('how the workbook counts its days, and what the program is called', async () => {
    const { host, program } = openFake(SMALL, { excelApi: '1.8' });
    expect(await host.meta()).toEqual({
      name: '大表.xlsx',
      date1904: false,
      program: 'Excel 16.0.14332.20000 PC',
    });
    program.book.date1904 = true;
    expect((await host.meta()).date1904).toBe(true);
  });
});

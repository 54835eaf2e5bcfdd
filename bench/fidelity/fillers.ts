import { createRequire } from 'node:module';
import { fillTemplate } from '#core/workbook/template/fill.ts';

export const SHEET = '导入';
export const FIRST_ROW = 4;
export const COLUMNS = ['A', 'B', 'C', 'D', 'E'] as const;
export const RECORDS: readonly (readonly string[])[] = [
  ['张样例', '11010519491231002X', '2016-05-01', '96', '本科'],
  ['阿依·样例', '440524188001010014', '2016-06-30', '88', '专科'],
  ['𠮷样例', '', '', '75', '中专'],
];

/** Writes the records its own way: load, set cells, save. */
export interface Filler {
  name: string;
  fill(template: Uint8Array): Promise<Uint8Array>;
}

/** What a cell gets: days as days, marks as numbers, all else as text. */
export function cellsToWrite(): {
  cell: string;
  row: number;
  column: number;
  value: string | number | Date;
}[] {
  return RECORDS.flatMap((record, r) =>
    record.flatMap((text, column) => {
      if (text === '') return [];
      const value = column === 2 ? new Date(`${text}T00:00:00Z`) : column === 3 ? Number(text) : text;
      return [{ cell: `${COLUMNS[column]}${FIRST_ROW + r}`, row: FIRST_ROW + r - 1, column, value }];
    }),
  );
}

const require = createRequire(import.meta.url);

const ours: Filler = {
  name: 'jiannuo',
  fill: async (template) => {
    const type = { C: 'date', D: 'number' } as const;
    const columns = COLUMNS.map((column) => ({
      column,
      type: column === 'C' || column === 'D' ? type[column] : ('text' as const),
    }));
    return fillTemplate(template, { sheet: SHEET, firstDataRow: FIRST_ROW, columns, rows: RECORDS }).bytes;
  },
};

const exceljs: Filler = {
  name: 'exceljs',
  fill: async (template) => {
    const { Workbook } = (await import('exceljs')).default;
    const book = new Workbook();
    await book.xlsx.load(Buffer.from(template) as never);
    for (const { cell, value } of cellsToWrite()) book.getWorksheet(SHEET)!.getCell(cell).value = value;
    return new Uint8Array(await book.xlsx.writeBuffer());
  },
};

const populate: Filler = {
  name: 'xlsx-populate',
  fill: async (template) => {
    const library = require('xlsx-populate') as {
      fromDataAsync(data: Uint8Array): Promise<{
        sheet(name: string): { cell(name: string): { value(value: unknown): void } };
        outputAsync(type: 'uint8array'): Promise<Uint8Array>;
      }>;
    };
    const book = await library.fromDataAsync(template);
    for (const { cell, value } of cellsToWrite()) book.sheet(SHEET).cell(cell).value(value);
    return book.outputAsync('uint8array');
  },
};

const sheetjs: Filler = {
  name: 'xlsx',
  fill: async (template) => {
    const XLSX = await import('xlsx');
    const book = XLSX.read(template, {
      type: 'array',
      bookVBA: true,
      cellStyles: true,
      cellNF: true,
      cellDates: true,
      sheetStubs: true,
    });
    for (const { cell, value } of cellsToWrite()) {
      const sheet = book.Sheets[SHEET]!;
      XLSX.utils.sheet_add_aoa(sheet, [[value]], { origin: cell });
    }
    return new Uint8Array(
      XLSX.write(book, {
        type: 'array',
        bookType: 'xlsm',
        bookVBA: true,
        cellStyles: true,
        cellDates: true,
        compression: true,
      }) as ArrayBuffer,
    );
  },
};

const hucre: Filler = {
  name: 'hucre',
  fill: async (template) => {
    const { openXlsx, saveXlsx } = await import('hucre/xlsx');
    const book = await openXlsx(template, { readStyles: true });
    const sheet = book.sheets.find(({ name }) => name === SHEET)!;
    for (const { row, column, value } of cellsToWrite()) {
      while (sheet.rows.length <= row) sheet.rows.push([]);
      sheet.rows[row]![column] = value;
    }
    return new Uint8Array(await saveXlsx(book));
  },
};

export const FILLERS: readonly Filler[] = [ours, exceljs, populate, sheetjs, hucre];

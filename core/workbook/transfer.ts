import type { Cell, MergedRange, Workbook } from '../model/workbook.ts';
import { gridSheet } from './grid.ts';

/** A workbook as plain data, so that it can cross from a worker to its page. */
export interface PlainWorkbook {
  date1904: boolean;
  sheets: {
    name: string;
    hidden: boolean;
    rows: (readonly (Cell | undefined)[] | undefined)[];
    merges: readonly MergedRange[];
    hiddenRows?: ReadonlySet<number>;
    hiddenColumns?: ReadonlySet<number>;
  }[];
}

export function toPlain(workbook: Workbook): PlainWorkbook {
  return {
    date1904: workbook.date1904,
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      hidden: sheet.hidden,
      merges: [...sheet.merges],
      ...(sheet.hiddenRows ? { hiddenRows: sheet.hiddenRows } : {}),
      ...(sheet.hiddenColumns ? { hiddenColumns: sheet.hiddenColumns } : {}),
      rows: Array.from({ length: sheet.rowCount }, (_, row) =>
        sheet.hasRow(row)
          ? Array.from({ length: sheet.columnCount }, (_column, column) => sheet.cell(row, column))
          : undefined,
      ),
    })),
  };
}

export function fromPlain(plain: PlainWorkbook): Workbook {
  return {
    date1904: plain.date1904,
    sheets: plain.sheets.map(({ name, rows, ...rest }) => gridSheet(name, rows, rest)),
  };
}

import type { Workbook } from '#core/model/workbook.ts';
import { storedCells, storedRows } from '#core/workbook/stored-cells.ts';
import { looksOf } from './looks.ts';
import type { BookToOpen, CellToOpen } from './snapshot.ts';

/**
 * A workbook as it was read, to be opened in Univer: values, formulas, formats, merges, what is hidden; of an .xlsx also fills, widths,
 * protection, lists, filters and names.
 */
export function bookToOpen(workbook: Workbook, name: string, bytes: Uint8Array): BookToOpen {
  const looks = workbook.kind === 'xlsx' ? looksOf(bytes) : undefined;
  return {
    name,
    names: looks?.names ?? [],
    sheets: workbook.sheets.map((sheet) => {
      const look = looks?.sheets.get(sheet.name);
      const cells: CellToOpen[] = [];
      for (const row of storedRows(sheet)) {
        for (const { column, cell } of storedCells(sheet, row)) {
          const fill = look?.fill(cell.stored?.style ?? 0);
          cells.push({
            row,
            column,
            value: cell.value,
            format: cell.format,
            ...(cell.formula ? { formula: cell.formula } : {}),
            ...(cell.struck ? { struck: true } : {}),
            ...(fill === undefined ? {} : { fill }),
          });
        }
      }
      return {
        name: sheet.name,
        hidden: sheet.hidden,
        cells,
        merges: sheet.merges,
        hiddenRows: sheet.hiddenRows ?? [],
        hiddenColumns: sheet.hiddenColumns ?? [],
        rowCount: sheet.rowCount,
        columnCount: sheet.columnCount,
        ...(look ? { lists: look.lists, widths: look.widths, protected: look.protected } : {}),
      };
    }),
  };
}

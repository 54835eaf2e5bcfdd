import type { Template } from '../../model/template.ts';
import type { Workbook } from '../../model/workbook.ts';
import { columnName } from '../address.ts';
import { chooseSheet, explanationsOf, noSheet, type TableRows } from './choose.ts';
import { levelsOf } from './levels.ts';
import { requiredColumns } from './required.ts';

const NOTHING_SAID = { comments: new Map<number, string>(), prompts: new Map<number, string>() };

/**
 * What the cells of a workbook of any kind say of its header: the same sheet, rows and headers as `readTemplate` finds,
 * and the required marks that are words. What an .xlsx has beside its cells (lists, colours, comments) is not there.
 * @param sheetName sheet to read; without it, the first visible one that looks like a table
 * @param rows where the header stands, where somebody says so
 * @throws JiannuoError `template.noHeader`, `template.card`, `template.noSheet`
 */
export function readTemplateHeader(workbook: Workbook, sheetName?: string, rows?: TableRows): Template {
  const { index, header, others } = chooseSheet(workbook, sheetName, rows);
  const sheet = workbook.sheets[index];
  if (!sheet) throw noSheet(workbook.sheets, sheetName ?? '');
  const required = requiredColumns(sheet, header, '', NOTHING_SAID, explanationsOf(workbook));
  return {
    sheet: sheet.name,
    headerRow: header.bottom + 1,
    ...(header.bottom > header.top && { headerRows: header.bottom - header.top + 1 }),
    firstDataRow: header.firstDataRow + 1,
    columns: [...header.headers].map(([column, text]) => {
      const by = required.get(column);
      return {
        column: columnName(column),
        header: text,
        ...levelsOf(sheet, header, column),
        path: null,
        evidence: 'none' as const,
        required: by !== undefined,
        ...(by !== undefined && { requiredBy: by }),
      };
    }),
    notes: header.notes,
    ...(others.length > 0 && { otherSheets: others }),
  };
}

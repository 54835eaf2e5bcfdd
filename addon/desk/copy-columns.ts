import type { CopiesView } from '#components/addon/model.ts';
import { FileTexts } from '#core/duplicates/file-texts.ts';
import general from '#core/forms/general.ts';
import { hostWorkbook } from '#core/host/block-sheet.ts';
import type { FormType } from '#core/model/form-type.ts';
import type { Sheet } from '#core/model/workbook.ts';
import { sheetFields } from '#core/roster/person-fields.ts';
import { copyColumnLabel, noCopyColumns } from '#locales/copy-columns.ts';

/** Columns of a sheet that can be compared for 雷同, and what reads their texts. */
export function copyColumns(
  sheet: Sheet,
  form: FormType | undefined,
): { file: FileTexts } & Pick<CopiesView, 'columns' | 'others'> {
  const file = new FileTexts(
    hostWorkbook({ date1904: false }, [inSight(sheet)]),
    sheetFields(form ?? general),
  );
  const columns = file.columns.map((column) => ({ value: column.header, label: copyColumnLabel(column) }));
  return { file, columns, others: noCopyColumns(file) };
}

/** A hidden sheet is looked at where it is the one that is asked for. */
function inSight(sheet: Sheet): Sheet {
  const { name, rowCount, columnCount, merges } = sheet;
  return {
    name,
    hidden: false,
    rowCount,
    columnCount,
    merges,
    cell: (row, column) => sheet.cell(row, column),
    values: (row) => sheet.values(row),
    hasRow: (row) => sheet.hasRow(row),
  };
}

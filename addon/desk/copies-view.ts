import type { CopiesView } from '#components/addon/model.ts';
import { type CopyMember, copyGroups } from '#core/duplicates/groups.ts';
import { FileTexts } from '#core/duplicates/file-texts.ts';
import general from '#core/forms/general.ts';
import { hostWorkbook } from '#core/host/block-sheet.ts';
import type { FormType } from '#core/model/form-type.ts';
import { maskNumbers } from '#core/model/mask.ts';
import type { Sheet } from '#core/model/workbook.ts';
import { sheetFields } from '#core/roster/person-fields.ts';
import { cellName } from '#core/workbook/address.ts';
import { t } from '#locales/index.ts';
import type { Tell } from './messages.ts';

const PERCENT = 100;

/** 雷同 in a column of a sheet. @param column its header; `''`: only which columns there are */
export function copiesView(sheet: Sheet, form: FormType | undefined, column: string, tell: Tell): CopiesView {
  const file = new FileTexts(
    hostWorkbook({ date1904: false }, [inSight(sheet)]),
    sheetFields(form ?? general),
  );
  const columns = file.columns.map(({ header, count }) => ({
    value: header,
    label: t('desk.copies.column', { header: maskNumbers(header), count }),
  }));
  const texts = column === '' ? [] : file.textsIn(column, new Set());
  const report = copyGroups(
    texts.map(({ row, text, name }) => ({ text, scope: 'batch', owner: String(row), name })),
    { onProgress: ({ done, total }) => tell(done, total) },
  );
  const member = ({ item, like }: CopyMember) => {
    const found = texts[item];
    return {
      sheet: sheet.name,
      cell: cellName((found?.row ?? 1) - 1, found?.column ?? 0),
      row: found?.row ?? 0,
      name: maskNumbers(found?.name ?? ''),
      text: maskNumbers(found?.text ?? ''),
      ...(like ? { percent: Math.round(like.similarity * PERCENT) } : {}),
      shared: like ? like.clauses.map(({ own }) => maskNumbers(own)) : [],
    };
  };
  return {
    column,
    columns,
    compared: column === '' ? undefined : (report?.compared ?? 0),
    groups: (report?.groups ?? []).map(({ members }, at) => ({
      key: `${column} ${at}`,
      members: members.map(member),
    })),
  };
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

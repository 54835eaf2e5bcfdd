import type { CopiesView } from '#components/addon/model.ts';
import { type CopyMember, copyGroups } from '#core/duplicates/groups.ts';
import type { FormType } from '#core/model/form-type.ts';
import { maskNumbers } from '#core/model/mask.ts';
import type { Sheet } from '#core/model/workbook.ts';
import { cellName } from '#core/workbook/address.ts';
import { copyColumns } from './copy-columns.ts';
import type { Tell } from './messages.ts';

const PERCENT = 100;

/** Whole only where the texts are the very same: digits and turns of phrase count for nothing in the likeness. */
function percentOf(similarity: number, isSame: boolean): number {
  return isSame ? PERCENT : Math.min(PERCENT - 1, Math.round(similarity * PERCENT));
}

/** 雷同 in a column of a sheet. @param column its header */
export function copiesView(sheet: Sheet, form: FormType | undefined, column: string, tell: Tell): CopiesView {
  const { file, columns, others } = copyColumns(sheet, form);
  const texts = file.textsIn(column, new Set());
  const report = copyGroups(
    texts.map(({ row, text, name }) => ({ text, scope: 'batch', owner: String(row), name })),
    { short: true, onProgress: ({ done, total }) => tell(done, total) },
  );
  const member = ({ item, like }: CopyMember) => {
    const found = texts[item];
    return {
      sheet: sheet.name,
      cell: cellName((found?.row ?? 1) - 1, found?.column ?? 0),
      row: found?.row ?? 0,
      name: maskNumbers(found?.name ?? ''),
      text: maskNumbers(found?.text ?? ''),
      ...(like
        ? {
            percent: percentOf(like.similarity, found?.text === texts[like.of]?.text),
            isButNumbers: like.kind === 'numbers',
          }
        : {}),
      shared: like ? like.clauses.map(({ own }) => maskNumbers(own)) : [],
    };
  };
  return {
    column,
    columns,
    compared: column === '' ? undefined : (report?.compared ?? 0),
    others,
    short: report && report.short + file.shortIn(column, new Set()),
    left: report?.left,
    groups: (report?.groups ?? []).map(({ members, left }, at) => ({
      key: `${column} ${at}`,
      left,
      members: members.map(member),
    })),
  };
}

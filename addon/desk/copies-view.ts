import type { CopiesView } from '#components/addon/model.ts';
import { butNumbers } from '#core/duplicates/but-numbers.ts';
import type { FileTexts } from '#core/duplicates/file-texts.ts';
import { type CopyMember, copyGroups } from '#core/duplicates/groups.ts';
import type { FormType } from '#core/model/form-type.ts';
import { maskNumbers } from '#core/model/mask.ts';
import type { Sheet } from '#core/model/workbook.ts';
import { cellName } from '#core/workbook/address.ts';
import { copyColumns } from './copy-columns.ts';
import type { Tell } from './messages.ts';

const PERCENT = 100;
/** Groups of texts that differ in numbers alone, and different texts of each. */
const MOST_NUMBERS = 30;
const SHOWN_TEXTS = 5;

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
    numbers: numbersIn(sheet, file, column),
    left: report?.left,
    groups: (report?.groups ?? []).map(({ members, left }, at) => ({
      key: `${column} ${at}`,
      left,
      members: members.map(member),
    })),
  };
}

function numbersIn(sheet: Sheet, file: FileTexts, column: string): CopiesView['numbers'] {
  const cells = file.cellsIn(column);
  const groups = butNumbers(cells.map(({ row, text, name }) => ({ text, owner: String(row), name })));
  return groups.slice(0, MOST_NUMBERS).map((items) => {
    const first = cells[items[0] ?? 0];
    const texts = new Set(items.map((item) => cells[item]?.text ?? ''));
    return {
      place: { sheet: sheet.name, cell: cellName((first?.row ?? 1) - 1, first?.column ?? 0) },
      texts: [...texts].slice(0, SHOWN_TEXTS).map(maskNumbers),
      count: items.length,
    };
  });
}

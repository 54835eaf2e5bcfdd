import type { FormType } from '../model/form-type.ts';
import type { Template } from '../model/template.ts';
import { cellName, columnIndex } from '../workbook/address.ts';
import { EditedPackage } from '../workbook/template/edited.ts';
import { hasFormulas, readFormulaCells } from '../workbook/template/formula/cells.ts';
import { mentionedCells, scopeOf } from '../workbook/template/formula/mentions.ts';
import { formulaTokens } from '../workbook/template/formula/tokens.ts';
import { openTemplate } from '../workbook/template/open.ts';
import type { WrittenCell } from '../workbook/template/rows.ts';
import { spanSheet } from '../workbook/template/sheet-xml.ts';
import type { TemplateRows } from './template-rows.ts';
import { allWordsOf, fieldOfPath } from './words.ts';

/** Functions that pass over text in their cells without a word (ECMA-376-1, 18.17.7): a total over it is too small. */
const COUNTS_NUMBERS =
  /^(?:SUM(?:IFS?|SQ|PRODUCT)?|AVERAGE(?:IFS?)?|AVEDEV|COUNT|MAX(?:IFS)?|MIN(?:IFS)?|MEDIAN|MODE(?:\.SNGL|\.MULT)?|PRODUCT|SUBTOTAL|AGGREGATE|LARGE|SMALL|RANK(?:\.EQ|\.AVG)?|(?:STDEV|VAR)(?:\.[SP]|P)?|PERCENTILE(?:\.INC|\.EXC)?|QUARTILE(?:\.INC|\.EXC)?)$/;

/** A column of records of which a formula of the template counts the numbers alone. */
export interface CountedColumn {
  column: string;
  /** The first such formula: `D8`, with its sheet where that is another one. */
  by: string;
}

/** The columns whose rows a total, an average or the like of the template reads, on whatever sheet it stands. */
export function countedColumns(
  bytes: Uint8Array,
  { sheet, firstDataRow, columns }: Template,
): CountedColumn[] {
  const book = new EditedPackage(openTemplate(bytes));
  const own = book.parts.sheets.findIndex(({ name }) => name === sheet);
  const formulas = book.parts.sheets.flatMap(({ path, name }, index) => {
    const xml = book.text(path);
    const cells = hasFormulas(xml) ? readFormulaCells(xml, spanSheet(xml)) : [];
    return cells
      .filter(({ formula }) =>
        formulaTokens(formula).some(
          (token) => token.kind === 'function' && COUNTS_NUMBERS.test(token.name.replace(/^_XLFN\./, '')),
        ),
      )
      .map(({ row, column, formula }) => ({ index, name, row, column, formula }));
  });
  if (formulas.length === 0) return [];
  const scope = scopeOf(book);
  const read = formulas.map(({ index, name, row, column, formula }) => ({
    by: `${index === own ? '' : `${name}!`}${cellName(row, column)}`,
    cells: (mentionedCells(formula, { sheet: index, row, column }, scope) ?? []).filter(
      ({ sheet: of, range }) => of === own && range.bottom >= firstDataRow - 1,
    ),
  }));
  return columns.flatMap(({ column }): CountedColumn[] => {
    const at = columnIndex(column);
    const found = read.find(({ cells }) => cells.some(({ range }) => range.left <= at && at <= range.right));
    return found ? [{ column, by: found.by }] : [];
  });
}

/**
 * Columns for the filler, those that the template counts as numbers, where the field may hold some and the template has no
 * words for it. Digits of a telephone or an ID number stay text, whoever counts them.
 */
export function asCounted(
  columns: TemplateRows['columns'],
  counted: readonly CountedColumn[],
  template: Template,
  formType: FormType,
): TemplateRows['columns'] {
  return columns.map((used) => {
    const column = template.columns.find((each) => each.column === used.column);
    if (used.type !== 'text' || !column?.path || allWordsOf(column)) return used;
    if (!counted.some((each) => each.column === used.column)) return used;
    const field = fieldOfPath(formType, column.path);
    const isFree = field?.type === 'text' || field?.type === 'number';
    return isFree && !field.sensitive ? { ...used, type: 'number' } : used;
  });
}

/** Numbers that are text in the file, in columns whose numbers the template counts: its totals leave them out. */
export interface CountedNote {
  code: 'export.countedText';
  params: { column: string; cells: number; by: string };
}

export function countedNotes(
  counted: readonly CountedColumn[],
  written: readonly WrittenCell[],
): CountedNote[] {
  return counted.flatMap(({ column, by }): CountedNote[] => {
    const texts = written.filter(
      ({ cell, as, value }) =>
        as === 'text' && /^\s*[-+]?\d/.test(value) && cell.replace(/\d+$/, '') === column,
    );
    if (texts.length === 0) return [];
    return [{ code: 'export.countedText', params: { column, cells: texts.length, by } }];
  });
}

import type { Template, TemplateColumn } from '../../model/template.ts';
import { columnIndex, columnName } from '../address.ts';
import { evaluate } from './formula/evaluate.ts';
import type { Cells } from './formula/mentions.ts';
import { copiedFormula, formulaTokens } from './formula/tokens.ts';
import { isCells, NoValue, type Surroundings } from './formula/values.ts';
import type { Validation } from './validations.ts';

/** Where a list formula is worked out: everything but what other cells of its row hold. */
type ListPlace = Omit<Surroundings, 'given'>;

/** The words a list validation allows in the cell `place.at`, or what they depend on; neither where it does not tell. */
export function wordsOf(
  { formula1 = '', ranges }: Validation,
  place: ListPlace,
  columns: readonly TemplateColumn[],
): Pick<TemplateColumn, 'allowed' | 'cascade'> {
  const text = formula1.trim().replace(/^=/, '');
  const inline = /^"((?:[^"]|"")*)"$/.exec(text)?.[1];
  if (inline !== undefined) return { allowed: splitWords(inline.replaceAll('""', '"')) };
  const [origin] = ranges;
  const { at } = place;
  const here = origin ? copiedFormula(text, at.row - origin.top, at.column - origin.left) : text;
  const parents = parentsOf(here, place);
  if (parents.length === 0) {
    const words = wordsIn(here, place, new Map());
    return words.length > 0 ? { allowed: words } : {};
  }
  const [parent = 0] = parents;
  const column = columnName(parent);
  if (parents.length > 1) return { cascade: { column: parents.map(columnName).join('、') } };
  const above = columns.find((candidate) => candidate.column === column);
  const keys = above?.allowed ?? (above?.cascade?.words && Object.values(above.cascade.words).flat());
  if (!keys) return { cascade: { column } };
  return cascadeOf(here, place, parent, [...new Set(keys)]);
}

function splitWords(list: string): string[] {
  return list
    .split(/[,;]/)
    .map((word) => word.trim())
    .filter(Boolean);
}

/** The words for each word of the column they depend on; a word without a list of its own is left out. */
function cascadeOf(
  formula: string,
  place: ListPlace,
  parent: number,
  keys: readonly string[],
): Pick<TemplateColumn, 'cascade'> {
  const column = columnName(parent);
  const words: [string, string[]][] = [];
  for (const key of keys) {
    const found = tryWords(formula, place, new Map([[parent, key]]));
    if (found === undefined) return { cascade: { column } };
    if (found.length > 0) words.push([key, found]);
  }
  // A word may be called as anything (`__proto__`): entries make own properties only.
  return { cascade: { column, words: Object.fromEntries(words), source: formula } };
}

function wordsIn(formula: string, place: ListPlace, given: ReadonlyMap<number, string>): string[] {
  return tryWords(formula, place, given) ?? [];
}

/** `undefined` where the formula does not tell; no words where it comes out as an error. */
function tryWords(
  formula: string,
  place: ListPlace,
  given: ReadonlyMap<number, string>,
): string[] | undefined {
  try {
    const value = evaluate(formula, { ...place, given });
    return isCells(value) ? textsIn(value, place) : undefined;
  } catch (error) {
    if (!(error instanceof NoValue)) throw error;
    return error.known ? [] : undefined;
  }
}

/** Columns of the same row that the formula looks at. */
export function parentsOf(formula: string, { at, scope }: ListPlace): number[] {
  const columns = formulaTokens(formula).flatMap((token) => {
    if (token.kind !== 'reference' || token.from.fixedRow || token.from.row !== at.row) return [];
    const sheet = token.sheet === undefined ? at.sheet : scope.sheets.get(token.sheet.toLowerCase());
    const { column } = token.from;
    return sheet !== at.sheet || column === undefined || token.to.column !== column ? [] : [column];
  });
  return [...new Set(columns)];
}

function textsIn({ sheet: index, range }: Cells, { workbook }: ListPlace): string[] {
  const sheet = workbook.sheets[index];
  const words = new Set<string>();
  if (!sheet) return [];
  for (let row = range.top; row <= Math.min(range.bottom, sheet.rowCount - 1); row++) {
    for (let column = range.left; column <= Math.min(range.right, sheet.columnCount - 1); column++) {
      const word = sheet.cell(row, column)?.text.trim() ?? '';
      if (word !== '') words.add(word);
    }
  }
  return [...words];
}

/** Columns in an order in which each comes after the one that its words depend on. */
export function inOrderOfNeed(
  columns: Template['columns'],
  needs: (column: number) => readonly number[],
): number[] {
  const order: number[] = [];
  const visit = (column: number, above: readonly number[]): void => {
    if (order.includes(column) || above.includes(column)) return;
    for (const needed of needs(column)) visit(needed, [...above, column]);
    order.push(column);
  };
  for (const { column } of columns) visit(columnIndex(column), []);
  return order;
}

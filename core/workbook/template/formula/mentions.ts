import type { MergedRange } from '../../../model/workbook.ts';
import { contains } from '../../address.ts';
import type { DefinedName } from '../../xlsx/package.ts';
import { decodeEntities } from '../../xml.ts';
import type { EditedPackage } from '../edited.ts';
import { readTables, type TablePart } from './tables.ts';
import { formulaTokens, rangeOf, type FormulaToken } from './tokens.ts';

/** Cells of a sheet, by the sheet's index. */
export interface Cells {
  sheet: number;
  range: MergedRange;
}

/** What names and sheets mean in a workbook. */
export interface Scope {
  /** Index by name in lower case. */
  sheets: ReadonlyMap<string, number>;
  names: readonly DefinedName[];
  tables: readonly TablePart[];
}

export function scopeOf(book: EditedPackage): Scope {
  return {
    sheets: new Map(book.parts.sheets.map(({ name }, index) => [name.toLowerCase(), index])),
    names: book.parts.definedNames,
    tables: readTables(book),
  };
}

/** Functions whose cells stand in no formula: they are worked out from texts, numbers or another report. */
const ELSEWHERE = new Set(['INDIRECT', 'OFFSET', 'GETPIVOTDATA', 'CALL', 'CUBEVALUE']);

/** How far names may lead: their levels, and their number, which names that name each other many times would multiply. */
interface Names {
  depth: number;
  budget: { left: number };
}

const DEEPEST = 8;
const MOST_NAMES = 1000;

/**
 * The cells that a formula reads, those behind names and tables included; more than it reads at times, never less.
 * `undefined` where the formula does not tell (`INDIRECT`, `OFFSET`, a range that a function ends).
 * @param at the cell it stands in, which decides what `[@姓名]` and a sheet's own names mean
 */
export function mentionedCells(
  formula: string,
  at: { sheet: number; row: number; column: number },
  scope: Scope,
  names: Names = { depth: 0, budget: { left: MOST_NAMES } },
): Cells[] | undefined {
  const cells: Cells[] = [];
  for (const token of formulaTokens(formula)) {
    const more = isOpenEnded(formula, token) ? undefined : cellsOf(token, at, scope, names);
    if (!more) return undefined;
    cells.push(...more);
  }
  return cells;
}

/** `A1:INDEX(…)` and `A1#` name one end of a range only. */
function isOpenEnded(formula: string, { start, end }: FormulaToken): boolean {
  return formula[start - 1] === ':' || formula[end] === ':' || formula[end] === '#';
}

function cellsOf(
  token: FormulaToken,
  at: { sheet: number; row: number; column: number },
  scope: Scope,
  names: Names,
): Cells[] | undefined {
  switch (token.kind) {
    case 'external':
      return [];
    case 'sheets':
      return undefined;
    case 'function':
      return ELSEWHERE.has(token.name.replace(/^_XLFN\./, '')) ? undefined : [];
    case 'reference': {
      const sheet = token.sheet === undefined ? at.sheet : scope.sheets.get(token.sheet.toLowerCase());
      // Relative references of a name stand for other cells in every formula that uses it.
      const isRelative = names.depth > 0 && [token.from, token.to].some(isLoose);
      if (isRelative) return undefined;
      return sheet === undefined ? [] : [{ sheet, range: rangeOf(token) }];
    }
    case 'table': {
      const found =
        token.name === ''
          ? scope.tables.find(({ sheet, range }) => sheet === at.sheet && contains(range, at.row, at.column))
          : tableNamed(token.name, scope);
      return found && [{ sheet: found.sheet, range: found.range }];
    }
    case 'name':
      return cellsOfName(token.name, token.sheet, at, scope, names);
  }
}

function isLoose({
  row,
  column,
  fixedRow,
  fixedColumn,
}: {
  row: number | undefined;
  column: number | undefined;
  fixedRow: boolean;
  fixedColumn: boolean;
}): boolean {
  return (row !== undefined && !fixedRow) || (column !== undefined && !fixedColumn);
}

function tableNamed(name: string, { tables }: Scope): TablePart | undefined {
  return tables.find(({ names }) => names.includes(name.toLowerCase()));
}

function cellsOfName(
  name: string,
  sheetName: string | undefined,
  at: { sheet: number; row: number; column: number },
  scope: Scope,
  { depth, budget }: Names,
): Cells[] | undefined {
  if (/^(?:true|false)$/i.test(name)) return [];
  const sheet = sheetName === undefined ? at.sheet : scope.sheets.get(sheetName.toLowerCase());
  const named = scope.names.filter((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  const found = named.find((n) => n.sheet === sheet) ?? named.find((n) => n.sheet === undefined);
  if (found && depth < DEEPEST) {
    budget.left -= 1;
    if (budget.left < 0) return undefined;
    return mentionedCells(decodeEntities(found.formula), at, scope, { depth: depth + 1, budget });
  }
  const table = tableNamed(name, scope);
  return table && [{ sheet: table.sheet, range: table.range }];
}

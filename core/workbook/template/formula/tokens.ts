import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from '../../address.ts';
import type { MergedRange } from '../../../model/workbook.ts';

/** One end of a reference, 0-based; a whole column has no row, a whole row no column. */
export interface Corner {
  row: number | undefined;
  column: number | undefined;
  /** Written with `$`: it stays where it is when the formula is copied. */
  fixedRow: boolean;
  fixedColumn: boolean;
}

/** What a formula (ISO 29500-1, 18.17) mentions. Offsets are UTF-16 units into the formula. */
export type FormulaToken =
  | {
      kind: 'reference';
      start: number;
      end: number;
      sheet: string | undefined;
      from: Corner;
      to: Corner;
      area: boolean;
    }
  | { kind: 'name'; start: number; end: number; sheet: string | undefined; name: string }
  | { kind: 'function'; start: number; end: number; name: string }
  /** `表1[姓名]`, without a name where it is the table around the formula. */
  | { kind: 'table'; start: number; end: number; name: string }
  /** Another workbook's cells, or those of several sheets at once (`一月:三月!A1`). */
  | { kind: 'external' | 'sheets'; start: number; end: number };

/** Letters that a formula may have (Excel's limits); what is longer is no formula of a list or rule. */
export const MAX_FORMULA = 8192;

/** `A` to `XFD` and 1 to 1048576: letters or digits beyond make it a name, such as `YTD2024`. */
const LETTERS = '(?:[A-Za-z]{1,2}|[A-Wa-w][A-Za-z]{2}|[Xx][A-Ea-e][A-Za-z]|[Xx][Ff][A-Da-d])';
const NUMBER = String.raw`(?:[1-9]\d{0,5}|10(?:[0-3]\d{4}|4(?:[0-7]\d{3}|8(?:[0-4]\d{2}|5(?:[0-6]\d|7[0-6])))))`;
const COLUMN = String.raw`\$?${LETTERS}`;
const ROW = String.raw`\$?${NUMBER}`;
const CELL = `${COLUMN}${ROW}`;
const AREA = `${CELL}(?::${CELL})?|${COLUMN}:${COLUMN}|${ROW}:${ROW}`;
const NAME = String.raw`[\p{L}_\\][\p{L}\p{N}_.?\\]*`;
/** An apostrophe escapes a bracket in the name of a table's column. */
const BRACKETS = String.raw`\[(?:[^[\]']|'[^]|\[(?:[^[\]']|'[^])*\])*\]`;

const sticky = (pattern: string): RegExp => new RegExp(pattern, 'uy');
const STRING = sticky(String.raw`"(?:[^"]|"")*"`);
const QUOTED = sticky(String.raw`'((?:[^']|'')*)'(!?)`);
const PLAIN = sticky(String.raw`([\p{L}\p{N}_.\\?:[\]]+)(!?)`);
const MENTION = sticky(
  String.raw`(${AREA})(?![\p{L}\p{N}_.(![])|(${NAME})(\(|${BRACKETS})?|(${BRACKETS})|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?`,
);
/** What may follow a sheet's name. */
const ON_SHEET = sticky(String.raw`(${AREA})(?![\p{L}\p{N}_.(![])|(${NAME})(\(|${BRACKETS})?`);

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/**
 * References, names and functions of a formula without its `=`, in order; texts and numbers are passed over. Each
 * letter is looked at a few times only, whatever the formula.
 */
export function formulaTokens(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  // Up to here no sheet's name ends that begins at or behind `at`.
  let plainEnd = 0;
  let at = 0;
  while (at < formula.length) {
    const text = matchAt(STRING, formula, at);
    if (text) {
      at += text[0].length;
      continue;
    }
    const prefix = matchAt(QUOTED, formula, at) ?? (at < plainEnd ? null : matchAt(PLAIN, formula, at));
    const prefixEnd = at + (prefix?.[0].length ?? 0);
    if (prefix?.[2] === '!') {
      const found = matchAt(ON_SHEET, formula, prefixEnd);
      if (found) {
        const isQuoted = formula[at] === "'";
        const sheet = isQuoted ? (prefix[1] ?? '').replaceAll("''", "'") : (prefix[1] ?? '');
        tokens.push(tokenOf(found, at, prefixEnd + found[0].length, sheet));
        at = prefixEnd + found[0].length;
        continue;
      }
    }
    if (formula[at] === "'" && prefix) {
      at = prefixEnd;
      continue;
    }
    plainEnd = Math.max(plainEnd, prefixEnd);
    const found = matchAt(MENTION, formula, at);
    const end = at + Math.max(1, found?.[0].length ?? 0);
    const isNumber = found !== null && found.slice(1).every((group) => group === undefined);
    if (found && !isNumber) tokens.push(tokenOf(found, at, end, undefined));
    at = end;
  }
  return tokens;
}

function tokenOf(
  [, area, name, after]: RegExpExecArray,
  start: number,
  end: number,
  sheet: string | undefined,
): FormulaToken {
  const place = { start, end };
  if (sheet?.includes('[')) return { kind: 'external', ...place };
  if (sheet?.includes(':')) return { kind: 'sheets', ...place };
  if (area !== undefined) return { kind: 'reference', ...place, sheet, ...cornersOf(area) };
  if (after === '(') return { kind: 'function', ...place, name: (name ?? '').toUpperCase() };
  if (after !== undefined || name === undefined) return { kind: 'table', ...place, name: name ?? '' };
  return { kind: 'name', ...place, sheet, name };
}

function cornersOf(area: string): { from: Corner; to: Corner; area: boolean } {
  const [first = '', last] = area.split(':');
  return { from: cornerOf(first), to: cornerOf(last ?? first), area: last !== undefined };
}

function cornerOf(text: string): Corner {
  const [, fixedColumn = '', letters = '', fixedRow = '', digits = ''] =
    /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text) ?? [];
  const isRow = letters === '';
  return {
    row: digits === '' ? undefined : Number(digits) - 1,
    column: isRow ? undefined : columnIndex(letters),
    fixedRow: isRow ? fixedColumn + fixedRow !== '' : fixedRow !== '',
    fixedColumn: !isRow && fixedColumn !== '',
  };
}

export type Reference = Extract<FormulaToken, { kind: 'reference' }>;

/** The cells of a reference, its corners put in order. */
export function rangeOf({ from, to }: Pick<Reference, 'from' | 'to'>): MergedRange {
  const rows = [from.row ?? 0, to.row ?? MAX_ROWS - 1];
  const columns = [from.column ?? 0, to.column ?? MAX_COLUMNS - 1];
  return {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
}

/** Changed corners of a reference; `undefined` leaves its text as it is, `null` makes it `#REF!`. */
type Change = (reference: Reference) => Pick<Reference, 'from' | 'to'> | undefined | null;

/** The formula with some references changed, everything else of it letter by letter. */
export function changeReferences(formula: string, change: Change): string {
  let text = '';
  let copied = 0;
  for (const token of formulaTokens(formula)) {
    if (token.kind !== 'reference') continue;
    const corners = change(token);
    if (corners === undefined) continue;
    const old = formula.slice(token.start, token.end);
    const prefix = old.slice(0, old.lastIndexOf('!') + 1);
    text += formula.slice(copied, token.start) + prefix + (corners ? areaText(corners, token.area) : '#REF!');
    copied = token.end;
  }
  return text + formula.slice(copied);
}

function areaText({ from, to }: Pick<Reference, 'from' | 'to'>, isArea: boolean): string {
  return isArea ? `${cornerText(from)}:${cornerText(to)}` : cornerText(from);
}

function cornerText({ row, column, fixedRow, fixedColumn }: Corner): string {
  const letters = column === undefined ? '' : `${fixedColumn ? '$' : ''}${columnName(column)}`;
  return row === undefined ? letters : `${letters}${fixedRow ? '$' : ''}${row + 1}`;
}

/** The formula as it reads when copied so many rows and columns further: what is not fixed by `$` goes along. */
export function copiedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return changeReferences(formula, ({ from, to }) => {
    const moved = { from: movedCorner(from, rows, columns), to: movedCorner(to, rows, columns) };
    return isInside(moved.from) && isInside(moved.to) ? moved : null;
  });
}

function movedCorner(corner: Corner, rows: number, columns: number): Corner {
  const { row, column, fixedRow, fixedColumn } = corner;
  return {
    ...corner,
    row: row === undefined || fixedRow ? row : row + rows,
    column: column === undefined || fixedColumn ? column : column + columns,
  };
}

function isInside({ row = 0, column = 0 }: Corner): boolean {
  return row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS;
}

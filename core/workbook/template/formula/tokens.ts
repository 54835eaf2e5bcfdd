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

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[1-9]\d{0,6}`;
const AREA = `${CELL}(?::${CELL})?|${COLUMN}:${COLUMN}|${ROW}:${ROW}`;
const PREFIX = String.raw`(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.\\?:[\]]+))!`;
const NAME = String.raw`[\p{L}_\\][\p{L}\p{N}_.?\\]*`;
const BRACKETS = String.raw`\[(?:[^[\]]|\[[^\]]*\])*\]`;
const TOKEN = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`(?:${PREFIX})?(${AREA})(?![\p{L}\p{N}_.(![])`,
    String.raw`(?:${PREFIX})?(${NAME})(\(|${BRACKETS})?`,
    `(${BRACKETS})`,
    String.raw`\d+(?:\.\d*)?(?:[eE][+-]?\d+)?`,
  ].join('|'),
  'gu',
);

/** References, names and functions of a formula without its `=`, in order; texts and numbers are passed over. */
export function formulaTokens(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  for (const match of formula.matchAll(TOKEN)) {
    const place = { start: match.index, end: match.index + match[0].length };
    const [, quoted1, plain1, area, quoted2, plain2, name, after, brackets] = match;
    const sheet = (quoted1 ?? quoted2)?.replaceAll("''", "'") ?? plain1 ?? plain2;
    if (sheet?.includes('[')) tokens.push({ kind: 'external', ...place });
    else if (sheet?.includes(':')) tokens.push({ kind: 'sheets', ...place });
    else if (area !== undefined) tokens.push({ kind: 'reference', ...place, sheet, ...cornersOf(area) });
    else if (after === '(') tokens.push({ kind: 'function', ...place, name: (name ?? '').toUpperCase() });
    else if (after !== undefined) tokens.push({ kind: 'table', ...place, name: name ?? '' });
    else if (name !== undefined) tokens.push({ kind: 'name', ...place, sheet, name });
    else if (brackets !== undefined) tokens.push({ kind: 'table', ...place, name: '' });
  }
  return tokens;
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

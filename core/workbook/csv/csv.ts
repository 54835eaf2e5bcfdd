import { JiannuoError } from '../../errors.ts';
import type { Cell, Workbook } from '../../model/workbook.ts';
import { decodeText } from '../encoding.ts';
import { MAX_COLUMNS } from '../address.ts';
import { CellBudget, gridSheet, textCell, tooWide } from '../grid.ts';

/**
 * Reads CSV or tab-separated text; every cell is text, so that 18-digit numbers keep their digits. Empty rows at the end and
 * empty cells at the end of a row are none.
 * @param options.strict refuse text that is no table: for a file whose name promises a workbook
 * @throws JiannuoError `workbook.csvQuoteOpen`, `workbook.encodingUnknown`, `workbook.isText`, `workbook.tooManyColumns`,
 *   `workbook.tooManyCells`
 */
export function readCsv(bytes: Uint8Array, sheetName = 'CSV', options: { strict?: boolean } = {}): Workbook {
  // A second mark comes from programs that add one to a text which had it.
  const { text, separator } = withoutHint(decodeText(bytes).replace(/^\ufeff/, ''));
  if (isJson(text)) throw new JiannuoError('workbook.isText', { text: beginning(text) });
  const budget = new CellBudget();
  const rows: (Cell | undefined)[][] = [];
  for (const row of csvRows(text, separator)) {
    const cells = cellsOf(row, separator);
    budget.spend(
      sheetName,
      cells.reduce((count, cell) => (cell ? count + 1 : count), 0),
      row.length,
    );
    rows.push(cells);
  }
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop();
  if (rows.length === 0) throw new JiannuoError('workbook.empty');
  if (options.strict && !isTable(rows)) throw new JiannuoError('workbook.isText', { text: beginning(text) });
  return { sheets: [gridSheet(sheetName, rows)], date1904: false };
}

function cellsOf(row: readonly string[], separator: string): (Cell | undefined)[] {
  const cells = row.map((raw) => {
    const value = textOf(raw, separator);
    return value === '' ? undefined : textCell(value);
  });
  while (cells.length > 0 && cells.at(-1) === undefined) cells.pop();
  return cells;
}

/** Portals write `="4405…"` so that a spreadsheet keeps the digits: what is meant is the text. No other formula is read. */
export function textInFormula(raw: string): string {
  return /^="([^"]*)"$/.exec(raw.trim())?.[1] ?? raw;
}

/** A tab beside digits serves the same end, where it does not separate cells. */
function textOf(raw: string, separator: string): string {
  const value = textInFormula(raw);
  return separator === '\t' || !value.includes('\t') ? value : value.replace(/^\t+|\t+$/g, '');
}

/** Excel's own first line `sep=;` names the separator and is no row. */
function withoutHint(text: string): { text: string; separator: string } {
  const hint = /^"?sep=(.)"?(?:\r\n|\r|\n|$)/i.exec(text);
  if (!hint) return { text, separator: detectSeparator(text) };
  return { text: text.slice(hint[0].length), separator: hint[1] ?? ',' };
}

function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

function beginning(text: string): string {
  return text.trim().replace(/\s+/g, ' ').slice(0, 30);
}

/** Two rows at least, nearly all as wide as most are, which is more than one cell: a heading may stand above them. */
function isTable(rows: readonly (readonly unknown[])[]): boolean {
  const filled = rows.filter((row) => row.length > 0);
  const wide = filled.filter((row) => row.length > 1);
  return filled.length > 1 && wide.length >= filled.length * 0.7;
}

const SEPARATORS = [',', '\t', ';'] as const;
/** Lines and letters that are looked at for the separator. */
const SAMPLE_LINES = 50;
const SAMPLE_LENGTH = 20_000;

/** Quotes open only where a cell may begin, whatever separates cells; one open at the end of the sample ends it. */
const QUOTED = /(^|[,\t;\r\n])"(?:[^"]|"")*(?:"|$)/g;

/** The one of `,` tab `;` that most of the first lines have, in the same number; the first line decides between equals. */
function detectSeparator(text: string): string {
  const lines = text
    .slice(0, SAMPLE_LENGTH)
    .replace(QUOTED, '$1')
    .split(/\r\n|\r|\n/)
    .slice(0, SAMPLE_LINES)
    .filter((line) => line.trim() !== '');
  const counts = SEPARATORS.map((separator) => lines.map((line) => line.split(separator).length - 1));
  const scores = counts.map((ofLines) => {
    const most = mostCommon(ofLines.filter((count) => count > 0));
    const agreeing = ofLines.filter((count) => count === most).length;
    return most === 0 ? 0 : agreeing + (ofLines[0] ?? 0) / 1000;
  });
  const best = scores.indexOf(Math.max(...scores));
  return SEPARATORS[best] ?? ',';
}

function mostCommon(counts: readonly number[]): number {
  const tally = new Map<number, number>();
  for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1);
  return [...tally].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0];
}

/**
 * Rows of RFC 4180 text. A quote counts only at the start of a cell, as in Excel and WPS.
 * @throws JiannuoError `workbook.csvQuoteOpen` where a quoted cell never ends, `workbook.tooManyColumns`
 */
export function parseCsv(text: string, separator = ','): string[][] {
  return [...csvRows(text, separator)];
}

function* csvRows(text: string, separator: string): Generator<string[]> {
  let row: string[] = [];
  let at = 0;
  let n = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at, separator, n + 1) : plainCell(text, at, separator);
    if (row.length === MAX_COLUMNS) throw tooWide(n);
    row.push(cell.value);
    at = cell.end;
    if (text[at] === separator) {
      at += 1;
      if (at === text.length) row.push('');
      continue;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    yield row;
    row = [];
    n += 1;
  }
  if (row.length > 0) yield row;
}

interface CsvCell {
  value: string;
  end: number;
}

function plainCell(text: string, from: number, separator: string): CsvCell {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(from, end), end };
}

function quotedCell(text: string, from: number, separator: string, row: number): CsvCell {
  let value = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) throw new JiannuoError('workbook.csvQuoteOpen', { row });
    value += text.slice(at, quote);
    if (text[quote + 1] === '"') {
      value += '"';
      at = quote + 2;
      continue;
    }
    const rest = plainCell(text, quote + 1, separator);
    return { value: value + rest.value, end: rest.end };
  }
}

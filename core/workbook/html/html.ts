import { JiannuoError } from '../../errors.ts';
import type { Cell, MergedRange, Workbook } from '../../model/workbook.ts';
import { declaredXmlEncoding, decodeDeclared, decodeLatin1 } from '../encoding.ts';
import { textInFormula } from '../csv/csv.ts';
import { MAX_COLUMNS, MAX_ROWS } from '../address.ts';
import { CellBudget, gridSheet, tooWide } from '../grid.ts';
import { FORMAT_LENGTH } from '../limits.ts';
import { CellText } from './cell-text.ts';
import { decodeHtml, htmlAttributes, htmlTokens, type HtmlAttributes, type HtmlToken } from './tokens.ts';
import { isDateFormat } from '../format/number-format.ts';

/** The HTML standard's own limits of spans. */
const MAX_COLSPAN = 1000;
const MAX_ROWSPAN = 65_534;

/**
 * Reads the tables of a web page, as portals and office programs save them under the name .xls. They stand below each other
 * on one sheet, as they do when the file is opened in WPS; a table inside a cell stands below the one around it. Cells are
 * text, so that long digits stay whole, unless the page itself gives a number (`x:num`).
 * @throws JiannuoError `workbook.htmlNoTable`, `workbook.tooManyCells`, `workbook.tooManyColumns`, `workbook.tooManyRows`
 */
export function readHtml(bytes: Uint8Array, sheetName: string): Workbook {
  const workbook = readHtmlText(decodeDeclared(bytes, declaredCharset(bytes)), sheetName);
  if (!workbook) throw new JiannuoError('workbook.htmlNoTable');
  return workbook;
}

/** `undefined` where the page has no table with anything in it. A note says where the page ends inside a table. */
export function readHtmlText(
  html: string,
  sheetName: string,
  budget = new CellBudget(),
): Workbook | undefined {
  const reader = new TableReader(sheetName, budget);
  for (const token of htmlTokens(html)) reader.take(token);
  const { rows, merges, cut } = reader.finish();
  if (!rows.some((row) => row.length > 0)) return undefined;
  return {
    sheets: [gridSheet(sheetNameIn(html) ?? sheetName, rows, { merges })],
    date1904: false,
    ...(cut && { notes: [{ code: 'note.htmlCut', params: {} }] }),
  };
}

export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = decodeLatin1(bytes.subarray(0, 4096));
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? declaredXmlEncoding(bytes);
}

const WORKSHEET = '<x:ExcelWorksheet>';
const SHEET_NAME = '<x:Name>';

/** Office programs keep the names of sheets in a comment for themselves. */
function sheetNameIn(html: string): string | undefined {
  const worksheet = html.indexOf(WORKSHEET);
  if (worksheet === -1 || html.includes(WORKSHEET, worksheet + 1)) return undefined;
  const at = html.indexOf(SHEET_NAME, worksheet);
  if (at === -1) return undefined;
  const from = at + SHEET_NAME.length;
  const end = html.indexOf('<', from);
  return html.startsWith('</x:Name>', end)
    ? decodeHtml(html.slice(from, end)).trim() || undefined
    : undefined;
}

interface OpenCell {
  attributes: HtmlAttributes;
  text: CellText;
}

/** What a row costs before it has cells. */
const PLACES_OF_ROW = 4;

interface Table {
  rows: { cell: Cell | undefined; rowSpan: number; columnSpan: number }[][];
  cell: OpenCell | undefined;
}

interface Rows {
  rows: (Cell | undefined)[][];
  merges: MergedRange[];
}

class TableReader {
  readonly #done: Table[] = [];
  readonly #open: Table[] = [];
  /** Number formats by the class that a style sheet gives them to. */
  readonly #formats = new Map<string, string>();
  readonly #sheetName: string;
  readonly #budget: CellBudget;
  #inStyle = false;

  constructor(sheetName: string, budget: CellBudget) {
    this.#sheetName = sheetName;
    this.#budget = budget;
  }

  take(token: HtmlToken): void {
    if (token.kind === 'text') this.#text(token.text);
    else if (token.kind === 'open') this.#openTag(token.name, token.attributes);
    else this.#closeTag(token.name);
  }

  /** @returns also whether the page ends inside a table */
  finish(): Rows & { cut: boolean } {
    const cut = this.#open.length > 0;
    while (this.#open.length > 0) this.#closeTable();
    const sheet: Rows = { rows: [], merges: [] };
    for (const table of this.#done) {
      append(sheet, table, (places) => this.#budget.spend(this.#sheetName, 0, places));
      if (sheet.rows.length > MAX_ROWS) {
        throw new JiannuoError('workbook.tooManyRows', { sheet: this.#sheetName, rows: sheet.rows.length });
      }
    }
    while (sheet.rows.length > 0 && sheet.rows.at(-1)?.length === 0) sheet.rows.pop();
    return { ...sheet, cut };
  }

  #text(text: string): void {
    if (this.#inStyle) this.#readStyles(text);
    else this.#open.at(-1)?.cell?.text.add(text);
  }

  #openTag(name: string, attributes: string): void {
    this.#inStyle = name === 'style';
    const table = this.#open.at(-1);
    if (name === 'table') {
      const opened: Table = { rows: [], cell: undefined };
      this.#open.push(opened);
      this.#done.push(opened);
    } else if (!table) return;
    else if (name === 'tr') {
      this.#closeCell(table);
      this.#budget.spend(this.#sheetName, 0, PLACES_OF_ROW);
      table.rows.push([]);
    } else if (name === 'td' || name === 'th') {
      this.#closeCell(table);
      if (table.rows.length === 0) table.rows.push([]);
      table.cell = { attributes: htmlAttributes(attributes), text: new CellText() };
    } else table.cell?.text.open(name, () => htmlAttributes(attributes));
  }

  #closeTag(name: string): void {
    if (name === 'style') this.#inStyle = false;
    const table = this.#open.at(-1);
    if (!table) return;
    if (name === 'table') this.#closeTable();
    else if (name === 'td' || name === 'th' || name === 'tr') this.#closeCell(table);
    else table.cell?.text.close(name);
  }

  #closeTable(): void {
    const table = this.#open.pop();
    if (table) this.#closeCell(table);
  }

  #closeCell(table: Table): void {
    const { cell } = table;
    if (!cell) return;
    table.cell = undefined;
    this.#budget.spend(this.#sheetName, 1);
    table.rows.at(-1)?.push({
      cell: makeCell(cell, this.#formatOf(cell.attributes)),
      rowSpan: span(cell.attributes, 'rowspan', MAX_ROWSPAN),
      columnSpan: span(cell.attributes, 'colspan', MAX_COLSPAN),
    });
  }

  #readStyles(css: string): void {
    for (const [, selector = '', body = ''] of css.matchAll(/\.([\w-]+)\s*\{([^{}]*)\}/g)) {
      const format = formatIn(body);
      if (format !== undefined) this.#formats.set(selector.toLowerCase(), format);
    }
  }

  #formatOf(attributes: HtmlAttributes): string | undefined {
    const own = formatIn(attributes.get('style') ?? '');
    if (own !== undefined) return own;
    const classes = (attributes.get('class') ?? '').toLowerCase().split(/\s+/);
    return classes.map((name) => this.#formats.get(name)).find((format) => format !== undefined);
  }
}

function span(attributes: HtmlAttributes, name: string, most: number): number {
  const value = Number.parseInt(attributes.get(name) ?? '1', 10);
  return value >= 1 ? Math.min(value, most) : 1;
}

/** `mso-number-format:"yyyy\-mm\-dd"`, or as .NET pages have it `vnd.ms-excel.numberformat:@`: CSS escapes, and Excel's own names for a few formats. */
function formatIn(css: string): string | undefined {
  const match =
    /(?:mso-number-format|vnd\.ms-excel\.numberformat)\s*:\s*(?:"((?:[^"\\]|\\.){0,1024})"|'((?:[^'\\]|\\.){0,1024})'|([^;}]*))/i.exec(
      css,
    );
  const raw = match?.[1] ?? match?.[2] ?? match?.[3]?.trim();
  if (raw === undefined || raw === '' || raw.length > FORMAT_LENGTH) return undefined;
  const code = raw.replace(/\\([0-9a-f]{1,6}) ?|\\(.)/gi, (_, hex, plain) =>
    hex && hex.length >= 4 ? String.fromCharCode(Number.parseInt(hex, 16)) : (plain ?? hex),
  );
  return CSS_FORMATS[code.toLowerCase()] ?? code;
}

const CSS_FORMATS: Readonly<Record<string, string>> = {
  general: 'General',
  'short date': 'yyyy/m/d',
  'long date': 'yyyy"年"m"月"d"日"',
  'general date': 'yyyy/m/d h:mm',
  fixed: '0.00',
  percent: '0.00%',
  standard: '#,##0.00',
  scientific: '0.00E+00',
};

function makeCell({ attributes, text }: OpenCell, ownFormat: string | undefined): Cell | undefined {
  const { shown } = text;
  // LibreOffice keeps the format of a number, behind a language, in `sdnum`.
  const format = ownFormat ?? (attributes.get('sdnum')?.split(';').slice(2).join(';') || 'General');
  const value = numberOf(attributes, shown, format);
  const whole = attributes.get('x:str') || textInFormula(shown);
  if (whole === '' && value === undefined) return undefined;
  const cell: Cell =
    value === undefined
      ? { type: 'text', value: whole, text: whole, format, date: false }
      : { type: 'number', value, text: shown, format, date: isDateFormat(format) };
  const formula = attributes.get('x:fmla');
  if (formula !== undefined) cell.formula = formula.replace(/^=/, '');
  return cell;
}

/** Digits that a number holds exactly. */
const SAFE_DIGITS = 15;

/** The number that the page gives: `x:num` of Excel, with the value or for what is shown, or `sdval` of LibreOffice. */
function numberOf(attributes: HtmlAttributes, shown: string, format: string): number | undefined {
  const given = attributes.get('x:num') ?? attributes.get('sdval');
  if (given === undefined) return undefined;
  const isText = format === '@' || shown.replace(/\D/g, '').length > SAFE_DIGITS;
  if (given === '' && isText) return undefined;
  const value = Number(given || shown.replaceAll(',', '') || Number.NaN);
  return Number.isNaN(value) ? undefined : value;
}

/**
 * Puts a table below what the sheet has; a table of layout alone, with nothing in it, takes no rows.
 * @param spend told of the places that each row takes
 */
function append(sheet: Rows, table: Table, spend: (places: number) => void): void {
  if (!table.rows.some((row) => row.some(({ cell }) => cell))) return;
  const top = sheet.rows.length;
  /** By column: the first row that no cell from above reaches into. */
  const free: number[] = [];
  table.rows.forEach((row, n) => {
    const at = top + n;
    const cells: (Cell | undefined)[] = [];
    let column = 0;
    for (const { cell, rowSpan, columnSpan } of row) {
      while ((free[column] ?? 0) > at) column += 1;
      if (column + columnSpan > MAX_COLUMNS) throw tooWide(at);
      if (cell) cells[column] = cell;
      const range = {
        top: at,
        left: column,
        // A span ends with its table.
        bottom: Math.min(at + rowSpan, top + table.rows.length) - 1,
        right: column + columnSpan - 1,
      };
      if (range.bottom > range.top || range.right > range.left) sheet.merges.push(range);
      if (range.bottom > range.top) {
        for (let covered = column; covered <= range.right; covered++) free[covered] = range.bottom + 1;
      }
      column += columnSpan;
    }
    spend(column);
    sheet.rows.push(cells);
  });
}

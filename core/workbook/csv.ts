import { JiannuoError } from '../errors.ts';
import type { Workbook } from '../model/workbook.ts';
import { decodeText } from './encoding.ts';
import { gridSheet, textCell } from './grid.ts';

/** Reads CSV or tab-separated text; every cell is text, so that 18-digit numbers keep their digits. */
export function readCsv(bytes: Uint8Array, sheetName = 'CSV'): Workbook {
  const text = decodeText(bytes);
  const rows = parseCsv(text, detectSeparator(text));
  const cells = rows.map((row) =>
    row.map(textInFormula).map((value) => (value === '' ? undefined : textCell(value))),
  );
  return { sheets: [gridSheet(sheetName, cells)], date1904: false };
}

/** Portals write `="4405…"` so that a spreadsheet keeps the digits: what it means is the text. No other formula is read. */
function textInFormula(value: string): string {
  return /^="([^"]*)"$/.exec(value)?.[1] ?? value;
}

/** The one of `,` tab `;` that the first line has most of, outside quotes. */
export function detectSeparator(text: string): string {
  const firstLine = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0].replace(/"(?:[^"]|"")*"/g, '') ?? '';
  const count = (separator: string): number => firstLine.split(separator).length;
  return [',', '\t', ';'].reduce((best, next) => (count(next) > count(best) ? next : best));
}

/**
 * Rows of RFC 4180 text. A quote counts only at the start of a cell, as in Excel and WPS.
 * @throws JiannuoError `workbook.csvQuoteOpen` where a quoted cell never ends
 */
export function parseCsv(text: string, separator = ','): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell =
      text[at] === '"' ? quotedCell(text, at, separator, rows.length + 1) : plainCell(text, at, separator);
    row.push(cell.value);
    at = cell.end;
    if (text[at] === separator) {
      at += 1;
      if (at === text.length) row.push('');
      continue;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
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

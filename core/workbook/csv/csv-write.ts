import { JiannuoError } from '../../errors.ts';
import { cellName } from '../address.ts';
import { encodeUtf8 } from '../encoding.ts';
import { encodeGb, type GbEncoding, gbCode } from './gbk.ts';
import { looksLikeFormula } from '../like-formula.ts';
import { changesOnOpening } from './as-opened.ts';
import type { Row } from '../write/spec.ts';
import { joinBytes } from '../bytes.ts';

export type CsvEncoding = 'utf-8' | GbEncoding;

export interface CsvOptions {
  /** Default `utf-8`. */
  encoding?: CsvEncoding;
  /** Byte order mark, by which Excel and WPS know UTF-8; no other encoding has one. Default true. */
  bom?: boolean;
  /** Guards cells that a spreadsheet would run as a formula, and digits that it would change (`as-opened.ts`). Default true. */
  guard?: boolean;
  separator?: ',' | '\t' | ';' | '|';
  /** Default `\r\n`. */
  lineEnd?: '\r\n' | '\n';
  /** `needed` quotes what could be read otherwise; default. */
  quotes?: 'needed' | 'always';
  /** What the user chose to write for characters that the encoding does not have. */
  replace?: ReadonlyMap<string, string>;
}

/** For portals that parse strictly: nothing is added to any value. */
export const PORTAL_CSV: CsvOptions = { bom: false, guard: false };

/** A place in rows, 0-based. */
export interface CsvPlace {
  row: number;
  column: number;
}

/**
 * CSV after RFC 4180, for people by default: UTF-8 with its mark, guarded. Portals get {@link PORTAL_CSV} and the encoding that
 * they read; no character is ever replaced unless the user said by what.
 * @throws JiannuoError `workbook.unencodable` with the first cell, and how many characters there are in all
 */
export function writeCsv(rows: readonly Row[], options: CsvOptions = {}): Uint8Array<ArrayBuffer> {
  const { encoding = 'utf-8', replace } = options;
  const given = replace ? rows.map((row) => row.map((value) => replaced(value, replace))) : rows;
  const missing = unencodable(given, encoding);
  const [first] = missing;
  if (first) {
    const characters = [...new Set(missing.map(({ character }) => character))].slice(0, 10).join(' ');
    const cell = cellName(first.row, first.column);
    throw new JiannuoError('workbook.unencodable', { cell, characters, count: missing.length, encoding });
  }
  return joinBytes([...csvPieces(given, options)]);
}

/** Characters gathered before they are encoded. */
const PIECE = 65_536;

function* csvPieces(rows: readonly Row[], options: CsvOptions): Generator<Uint8Array> {
  const { encoding = 'utf-8', bom = true, lineEnd = '\r\n' } = options;
  let gathered = bom && encoding === 'utf-8' ? '\ufeff' : '';
  for (const row of rows) {
    gathered += lineOf(row, options) + lineEnd;
    if (gathered.length < PIECE) continue;
    yield encode(gathered, encoding);
    gathered = '';
  }
  if (gathered !== '') yield encode(gathered, encoding);
}

function lineOf(row: Row, options: CsvOptions): string {
  const { guard = true, separator = ',', quotes = 'needed' } = options;
  const cells = row.map((value) => {
    const text = guard ? guardCell(value) : value;
    return quotes === 'always' || needsQuotes(text, separator) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  // A line of one empty cell would be no line at all.
  return cells.length === 1 && cells[0] === '' ? '""' : cells.join(separator);
}

function replaced(value: string, replace: ReadonlyMap<string, string>): string {
  let text = value;
  for (const [character, by] of replace) text = text.replaceAll(character, () => by);
  return text;
}

/** The other separators too, as a program may guess a wrong one. */
function needsQuotes(text: string, separator: string): boolean {
  return /[",\r\n\t;]|^\s|\s$/.test(text) || text.includes(separator);
}

const NUMBER = /^[-+]?\d+(?:\.\d+)?%?$/;

/** An apostrophe stops a formula; a tab behind digits makes a spreadsheet keep them as text. */
function guardCell(value: string): string {
  const isChanged = changesOnOpening(value);
  if (looksLikeFormula(value)) return NUMBER.test(value) && !isChanged ? value : `'${value}`;
  return isChanged ? `${value}\t` : value;
}

/** Cells that a spreadsheet would run as formulas if somebody opened an unguarded file: to be shown, not changed. */
export function formulaCells(rows: readonly Row[]): (CsvPlace & { text: string })[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((text, column) =>
      looksLikeFormula(text) && !NUMBER.test(text) ? [{ row, column, text }] : [],
    ),
  );
}

/**
 * Every character that the encoding does not have, in order. In UTF-8 those are halves of surrogate pairs only; in GBK
 * also the rare characters of names (䶮, 𠮷), and signs that programs for GBK read differently.
 */
export function unencodable(
  rows: readonly Row[],
  encoding: CsvEncoding,
): (CsvPlace & { character: string })[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((text, column) =>
      missingIn(text, encoding).map((character) => ({ row, column, character })),
    ),
  );
}

// oxlint-disable-next-line no-control-regex -- all of ASCII, which is in every encoding
const ASCII = /^[\u0000-\u007f]*$/;

function missingIn(text: string, encoding: CsvEncoding): string[] {
  if (ASCII.test(text)) return [];
  return Array.from(text).filter((character) => {
    const code = character.codePointAt(0) ?? 0;
    if (encoding === 'utf-8') return code >= 0xd800 && code <= 0xdfff;
    return gbCode(code, encoding) === undefined;
  });
}

function encode(text: string, encoding: CsvEncoding): Uint8Array {
  return encoding === 'utf-8' ? encodeUtf8(text) : encodeGb(text, encoding);
}

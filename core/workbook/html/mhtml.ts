import { JiannuoError } from '../../errors.ts';
import type { Workbook } from '../../model/workbook.ts';
import { decodeDeclared, decodeLatin1 } from '../encoding.ts';
import { CellBudget } from '../grid.ts';
import { declaredCharset, readHtmlText } from './html.ts';
import { decodeHtml } from './tokens.ts';

interface Part {
  type: string;
  location: string;
  body: Uint8Array;
  charset: string | undefined;
}

/**
 * Reads a "single file web page" (MIME, RFC 2557), as office programs save workbooks: each page with a table is a sheet; their
 * names stand in the page around them.
 * @throws JiannuoError `workbook.htmlNoTable`, `workbook.corrupt`, `workbook.tooManyCells`, `workbook.tooManyColumns`,
 *   `workbook.tooManyRows`
 */
export function readMhtml(bytes: Uint8Array, sheetName: string): Workbook {
  // One byte is one unit here, so that bodies keep their bytes whatever their encoding.
  const parts = readParts(decodeLatin1(bytes)).filter(({ type }) => type === 'text/html');
  const pages = parts.map((part) => ({ ...part, html: textOf(part) }));
  const names = sheetNames(pages.map(({ html }) => html));
  const budget = new CellBudget();
  const books = pages.flatMap(
    ({ html, location }) => readHtmlText(html, names.get(baseName(location)) ?? '', budget) ?? [],
  );
  const sheets = books
    .flatMap((book) => book.sheets)
    .map((sheet, n) => ({ ...sheet, name: sheet.name || (n === 0 ? sheetName : `${sheetName} ${n + 1}`) }));
  if (sheets.length === 0) throw new JiannuoError('workbook.htmlNoTable');
  const [notes] = books.flatMap((book) => (book.notes ? [book.notes] : []));
  return { sheets, date1904: false, ...(notes && { notes }) };
}

/** Parts inside each other; office programs put the pages beside each other. */
const MIME_DEPTH = 8;

function readParts(text: string, depth = 0): Part[] {
  if (depth > MIME_DEPTH) throw new JiannuoError('workbook.corrupt', { part: 'MIME' });
  const { headers, body } = splitHeaders(text);
  const boundary = /boundary="?([^";\r\n]+)"?/i.exec(headers)?.[1];
  if (boundary === undefined) return [makePart(headers, body)];
  // Before the first boundary stands a note for old mail programs.
  return splitAt(body, `--${boundary.trim()}`)
    .slice(1)
    .flatMap((piece) => (piece.trim() === '' ? [] : readParts(piece, depth + 1)));
}

/** The text between lines that consist of a mark, or of the mark and `--`; their line ends belong to them. */
function splitAt(text: string, mark: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + mark.length)) {
    MARK_END.lastIndex = at + mark.length;
    if ((at > 0 && text[at - 1] !== '\n') || !MARK_END.test(text)) continue;
    pieces.push(text.slice(from, at).replace(/\r?\n$/, ''));
    from = MARK_END.lastIndex;
  }
  return [...pieces, text.slice(from)];
}

const MARK_END = /(?:--)?[ \t]*(?:\r?\n|$)/y;

function splitHeaders(text: string): { headers: string; body: string } {
  const match = /\r?\n\r?\n/.exec(text);
  if (!match) return { headers: text, body: '' };
  return {
    headers: text.slice(0, match.index).replace(/\r?\n[ \t]+/g, ' '),
    body: text.slice(match.index + match[0].length),
  };
}

function makePart(headers: string, body: string): Part {
  const header = (name: string): string =>
    new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(headers)?.[1]?.trim() ?? '';
  const type = header('Content-Type');
  return {
    type: (/^[\w/+.-]+/.exec(type)?.[0] ?? 'text/html').toLowerCase(),
    charset: /charset="?([\w-]+)/i.exec(type)?.[1],
    location: header('Content-Location'),
    body: decodeBody(body, header('Content-Transfer-Encoding').toLowerCase()),
  };
}

function decodeBody(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return decodeBase64(body);
  if (encoding !== 'quoted-printable') return toBytes(body);
  const joined = body.replace(/(?<![ \t])[ \t]*=\r?\n/g, '');
  return toBytes(
    joined.replace(/=([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
  );
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** `atob` is not everywhere where core runs. */
function decodeBase64(text: string): Uint8Array {
  const digits = text.replace(/[^A-Za-z0-9+/]/g, '');
  const bytes = new Uint8Array((digits.length * 3) >> 2);
  let bits = 0;
  let count = 0;
  let at = 0;
  for (const digit of digits) {
    bits = ((bits << 6) | DIGITS.indexOf(digit)) & 0xffffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes[at++] = bits >> count;
  }
  return bytes;
}

function toBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

function textOf({ body, charset }: Part): string {
  return decodeDeclared(body, charset ?? declaredCharset(body));
}

/** Sheet names by the file that holds the sheet: `<x:Name>` and, behind it, `<x:WorksheetSource HRef>`. */
function sheetNames(pages: readonly string[]): Map<string, string> {
  const names = new Map<string, string>();
  const pattern = /<x:Name>([^<]*)<\/x:Name>\s*<x:WorksheetSource\s+HRef="([^"]*)"/g;
  for (const page of pages) {
    for (const [, name = '', href = ''] of page.matchAll(pattern))
      names.set(baseName(href), decodeHtml(name));
  }
  return names;
}

function baseName(path: string): string {
  return path.replace(/^.*[\\/]/, '').toLowerCase();
}

/**
 * How cells hold more than a plain text. A text is written as it is; one that would be read as something else (blank, with
 * blanks at an end, in straight quotes itself) stands in straight quotes. Lists are joined with 、 and split at 、，；and line breaks;
 * an item with one of those in it stands in straight quotes, in which a quote is doubled.
 */
const EDGES = /^\s|\s$/;

function isQuoted(text: string): boolean {
  return text.length >= 2 && text.startsWith('"') && text.endsWith('"');
}

/** Whether a text must be quoted to come back. */
function isDelicate(text: string): boolean {
  return text === '' || EDGES.test(text) || isQuoted(text);
}

/** A text as its cell holds it. */
export function textCellOf(text: string): string {
  return isDelicate(text) ? `"${text}"` : text;
}

/** The text that a trimmed cell holds. Other texts in quotes are somebody's wording, and stay as they are. */
export function textIn(cell: string): string {
  const inner = cell.slice(1, -1);
  return isQuoted(cell) && isDelicate(inner) ? inner : cell;
}

const SEPARATORS = /[、，,；;\n]/;

/** A list as its cell holds it. */
export function listCellOf(items: readonly string[]): string {
  return items.map(quotedItem).join('、');
}

function quotedItem(item: string): string {
  const plain = !isDelicate(item) && !SEPARATORS.test(item) && !item.startsWith('"');
  return plain ? item : quote(item);
}

/** A text in straight quotes. */
export function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Items of a list's cell, trimmed; blank ones are left out unless they are quoted. */
export function listIn(cell: string): string[] {
  return splitOutsideQuotes(cell, SEPARATORS).flatMap((part) => {
    const item = part.trim();
    if (item === '') return [];
    return [unquoted(item) ?? item];
  });
}

/** What stands between straight quotes; `undefined` where the whole text is not one quotation. */
export function unquoted(text: string): string | undefined {
  if (!isQuoted(text)) return undefined;
  const inner = text.slice(1, -1);
  return inner.replaceAll('""', '').includes('"') ? undefined : inner.replaceAll('""', '"');
}

/** Parts of a text between separators; those inside straight quotes, which open at the beginning of a part, do not count. */
export function splitOutsideQuotes(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let part = '';
  let quoted = false;
  for (const char of text) {
    if (char === '"' && (quoted || part.trim() === '' || /[=＝]\s*$/.test(part))) quoted = !quoted;
    else if (char === '"' && part.endsWith('"')) quoted = true;
    if (!quoted && separator.test(char)) {
      parts.push(part);
      part = '';
    } else part += char;
  }
  // A quote that nobody closed is no quote.
  if (quoted) return text.split(separator);
  return [...parts, part];
}

/** Lines of a cell: one item each, as whole sentences hold every other separator. */
export function linesCellOf(items: readonly string[]): string {
  return items.map((item) => (isDelicate(item) || item.includes('\n') ? quote(item) : item)).join('\n');
}

export function linesIn(cell: string): string[] {
  return splitOutsideQuotes(cell, /\n/).flatMap((part) => {
    const item = part.trim();
    return item === '' ? [] : [unquoted(item) ?? item];
  });
}

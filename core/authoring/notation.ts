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
  const isPlain = !isDelicate(item) && !SEPARATORS.test(item) && !item.includes('"');
  return isPlain ? item : quote(item);
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

/** The same where the items are names that are known: one that holds separators itself is taken whole, the longest first. */
export function namesIn(cell: string, isName: (text: string) => boolean): string[] {
  const parts = splitOutsideQuotes(cell, SEPARATORS);
  const starts = parts.map((_, at) => parts.slice(0, at).join(' ').length + (at > 0 ? 1 : 0));
  const names: string[] = [];
  for (let at = 0; at < parts.length;) {
    let end = parts.length;
    const upTo = (last: number): string =>
      cell.slice(starts[at], (starts[last - 1] ?? 0) + (parts[last - 1] ?? '').length).trim();
    while (end > at + 1 && !isName(upTo(end))) end -= 1;
    names.push(...(end > at + 1 ? [upTo(end)] : listIn(parts[at] ?? '')));
    at = end;
  }
  return names;
}

/** What stands between straight quotes; `undefined` where the whole text is not one quotation. */
export function unquoted(text: string): string | undefined {
  if (!isQuoted(text)) return undefined;
  const inner = text.slice(1, -1);
  return inner.replaceAll('""', '').includes('"') ? undefined : inner.replaceAll('""', '"');
}

/**
 * Parts of a text between separators; those inside straight quotes do not count. Quotes open at the beginning of a part or behind
 * `=`; one that nobody closes is no quote.
 */
export function splitOutsideQuotes(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (char === '"') {
      if (quoted && text[at + 1] === '"') at += 1;
      else if (quoted || opens(text, start, at)) quoted = !quoted;
    } else if (!quoted && separator.test(char)) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return quoted ? text.split(separator) : [...parts, text.slice(start)];
}

/** Whether only blanks stand between a quote and the beginning of its part, or a `=`. */
function opens(text: string, start: number, at: number): boolean {
  let before = at - 1;
  while (before >= start && /\s/.test(text[before] ?? '')) before -= 1;
  return before < start || /[=＝]/.test(text[before] ?? '');
}

/** Lines of a cell: one item each, as whole sentences hold every other separator. */
export function linesCellOf(items: readonly string[]): string {
  return items.map((item) => (isDelicate(item) || /["\n]/.test(item) ? quote(item) : item)).join('\n');
}

export function linesIn(cell: string): string[] {
  return splitOutsideQuotes(cell, /\n/).flatMap((part) => {
    const item = part.trim();
    return item === '' ? [] : [unquoted(item) ?? item];
  });
}

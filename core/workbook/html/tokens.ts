/** A tag or a run of text of a web page, as browsers would see it; comments and declarations are none. */
export type HtmlToken =
  | { kind: 'open'; name: string; attributes: string }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string };

/** Elements whose content is no markup. */
const RAW = /^(?:script|style|textarea|title|xmp|noscript)$/;

/** Goes over a page once. What is no well-formed tag is text; a tag that never ends is dropped with the rest. */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open === -1) {
      yield { kind: 'text', text: decodeHtml(html.slice(at)) };
      return;
    }
    if (open > at) yield { kind: 'text', text: decodeHtml(html.slice(at, open)) };
    const skipped = endOfDeclaration(html, open);
    if (skipped !== undefined) {
      at = skipped;
      continue;
    }
    const tag = readTag(html, open);
    if (!tag) {
      yield { kind: 'text', text: '<' };
      at = open + 1;
      continue;
    }
    at = tag.end;
    if (tag.closing) yield { kind: 'close', name: tag.name };
    else {
      yield { kind: 'open', name: tag.name, attributes: tag.attributes };
      if (RAW.test(tag.name)) at = yield* rawContent(html, at, tag.name);
    }
  }
}

/** Comments, `<!DOCTYPE>`, `<?xml?>`, and Office's `<![if …]>`, whose content is page like any other. */
function endOfDeclaration(html: string, at: number): number | undefined {
  const next = html[at + 1];
  if (next !== '!' && next !== '?') return undefined;
  const mark = html.startsWith('<!--', at) ? '-->' : '>';
  const end = html.indexOf(mark, at + 2);
  return end === -1 ? html.length : end + mark.length;
}

const NAME = /\/?([a-z][^\s/>]*)/iy;

function readTag(
  html: string,
  open: number,
): { name: string; closing: boolean; attributes: string; end: number } | undefined {
  NAME.lastIndex = open + 1;
  const match = NAME.exec(html);
  if (!match) return undefined;
  const from = NAME.lastIndex;
  const end = endOfInside(html, from);
  return {
    name: (match[1] ?? '').toLowerCase(),
    closing: html[open + 1] === '/',
    attributes: html.slice(from, end),
    end: end + 1,
  };
}

const QUOTE = /\s*(["'])/y;
const [EQUALS, GREATER] = [61, 62];

/** Index of the `>`; one between quotes behind `=` does not end the tag, a stray quote does not open anything. */
function endOfInside(html: string, from: number): number {
  let at = from;
  while (at < html.length) {
    const code = html.charCodeAt(at);
    if (code === GREATER) return at;
    at += 1;
    if (code !== EQUALS) continue;
    QUOTE.lastIndex = at;
    const quote = QUOTE.exec(html)?.[1];
    const closing = quote === undefined ? -1 : html.indexOf(quote, QUOTE.lastIndex);
    if (closing !== -1) at = closing + 1;
  }
  return at;
}

function* rawContent(html: string, from: number, name: string): Generator<HtmlToken, number> {
  const close = new RegExp(`</${name}\\b`, 'gi');
  close.lastIndex = from;
  const end = close.exec(html)?.index ?? html.length;
  // What somebody typed is text, with entities; what scripts would show is none.
  if (name === 'textarea') yield { kind: 'text', text: decodeHtml(html.slice(from, end)) };
  else if (name === 'style') yield { kind: 'text', text: html.slice(from, end) };
  return end;
}

export type HtmlAttributes = ReadonlyMap<string, string>;

const NONE: HtmlAttributes = new Map();

/** Attributes by their names in lower case; `''` where one has no value. The first counts where one stands twice. */
export function htmlAttributes(text: string): HtmlAttributes {
  if (text === '' || text === '/') return NONE;
  const pattern = /([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
  const found = new Map<string, string>();
  for (const [, key = '', double, single, bare] of text.matchAll(pattern)) {
    const name = key.toLowerCase();
    if (!found.has(name)) found.set(name, decodeHtml(double ?? single ?? bare ?? ''));
  }
  return found;
}

/** Names that tables exported by portals and office programs use; others stay as they are written. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  middot: '·',
  bull: '•',
  hellip: '…',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  times: '×',
  divide: '÷',
  plusmn: '±',
  deg: '°',
  yen: '¥',
  copy: '©',
  reg: '®',
  trade: '™',
  sect: '§',
  radic: '√',
  le: '≤',
  ge: '≥',
  larr: '←',
  rarr: '→',
};

/** Numbers 128 to 159 mean what Windows has there. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

export function decodeHtml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));?/gi, (whole, hex, decimal, name) => {
    if (name) return NAMED[name.toLowerCase()] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    if (code >= 128 && code < 160) return WINDOWS[code - 128] ?? whole;
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

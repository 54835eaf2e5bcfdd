/** An XML tag as found by the scanner. Offsets are UTF-16 units into the scanned text, `end` exclusive. */
export interface Tag {
  /** Local name: a namespace prefix is dropped. */
  name: string;
  kind: 'open' | 'close' | 'empty';
  start: number;
  end: number;
  /** The text between `<name` and `>`. */
  attributes: string;
}

/** Tags in document order. Comments, declarations and CDATA are passed over. Not for hot paths. */
export function* scanTags(xml: string, from = 0, to = xml.length): Generator<Tag> {
  let at = xml.indexOf('<', from);
  while (at !== -1 && at < to) {
    const skipped = endOfNonElement(xml, at);
    if (skipped !== undefined) {
      at = xml.indexOf('<', skipped);
      continue;
    }
    const end = endOfTag(xml, at) + 1;
    if (end === 0) return;
    yield makeTag(xml, at, end);
    at = xml.indexOf('<', end);
  }
}

/** First opening (or empty) tag of that local name. */
export function findTag(xml: string, name: string, from = 0): Tag | undefined {
  for (const tag of scanTags(xml, from)) if (tag.name === name && tag.kind !== 'close') return tag;
  return undefined;
}

/** Text between an opening tag and its closing tag of the same name; `''` for an empty tag. */
export function contentOf(xml: string, tag: Tag): string {
  if (tag.kind === 'empty') return '';
  const close = closeOf(xml, tag);
  return xml.slice(tag.end, close?.start ?? xml.length);
}

/** The closing tag that belongs to an opening one. */
export function closeOf(xml: string, open: Tag): Tag | undefined {
  let depth = 0;
  for (const tag of scanTags(xml, open.end)) {
    if (tag.name !== open.name || tag.kind === 'empty') continue;
    if (tag.kind === 'open') depth += 1;
    else if (depth === 0) return tag;
    else depth -= 1;
  }
  return undefined;
}

function endOfNonElement(xml: string, at: number): number | undefined {
  const next = xml.charCodeAt(at + 1);
  if (next === 63) return endAfter(xml, '?>', at); // <?
  if (next !== 33) return undefined; // <!
  if (xml.startsWith('<!--', at)) return endAfter(xml, '-->', at);
  if (xml.startsWith('<![CDATA[', at)) return endAfter(xml, ']]>', at);
  return endAfter(xml, '>', at);
}

function endAfter(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  return at === -1 ? xml.length : at + mark.length;
}

/** Index of the `>` that ends a tag; one inside a quoted attribute does not. -1 where the text is cut off. */
export function endOfTag(xml: string, start: number): number {
  let end = xml.indexOf('>', start);
  while (end !== -1) {
    const open = openQuote(xml, start, end);
    if (open === '') return end;
    const closing = xml.indexOf(open, end);
    if (closing === -1) return -1;
    end = xml.indexOf('>', closing);
  }
  return -1;
}

function openQuote(xml: string, from: number, to: number): string {
  let open = '';
  for (let i = from; i < to; i++) {
    const char = xml[i] ?? '';
    if (open) {
      if (char === open) open = '';
    } else if (char === '"' || char === "'") open = char;
  }
  return open;
}

function makeTag(xml: string, start: number, end: number): Tag {
  const closing = xml.charCodeAt(start + 1) === 47;
  const empty = xml.charCodeAt(end - 2) === 47;
  const inner = xml.slice(start + (closing ? 2 : 1), end - (empty ? 2 : 1));
  const nameEnd = inner.search(/[\s/]/);
  const qualified = nameEnd === -1 ? inner : inner.slice(0, nameEnd);
  return {
    name: qualified.slice(qualified.indexOf(':') + 1),
    kind: closing ? 'close' : empty ? 'empty' : 'open',
    start,
    end,
    attributes: nameEnd === -1 ? '' : inner.slice(nameEnd),
  };
}

/** Value of an attribute by its exact (qualified) name, entities decoded; `undefined` where absent. */
export function attribute({ attributes }: Pick<Tag, 'attributes'>, name: string): string | undefined {
  return attributes.includes(name) ? valueOf(attributes, (found) => found === name) : undefined;
}

/** Value of an attribute whatever its prefix, as `r:id` may be bound to another one. */
export function prefixedAttribute(
  { attributes }: Pick<Tag, 'attributes'>,
  local: string,
): string | undefined {
  return valueOf(attributes, (found) => found.slice(found.indexOf(':') + 1) === local && found !== local);
}

const ATTRIBUTE = /\s*([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;

/** One after the other, as a value may hold what looks like an attribute. */
function valueOf(attributes: string, isWanted: (name: string) => boolean): string | undefined {
  ATTRIBUTE.lastIndex = 0;
  for (let match = ATTRIBUTE.exec(attributes); match; match = ATTRIBUTE.exec(attributes)) {
    if (isWanted(match[1] ?? '')) return decodeEntities(match[2] ?? match[3] ?? '');
  }
  return undefined;
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Character data as the reader sees it: entities decoded, line ends as `\n`. */
export function decodeEntities(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (!lines.includes('&')) return lines;
  return lines.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex, decimal, name) => {
    if (name) return NAMED[name] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

export function escapeXml(text: string): string {
  return /[&<>"]/.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
    : text;
}

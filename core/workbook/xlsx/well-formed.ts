import { JiannuoError } from '../../errors.ts';
import { XML_DEPTH } from '../limits.ts';
import { decodeEntities, scanTags, type Tag } from '../xml.ts';

/** Whether the text between a tag's name and its end is a list of attributes, each named once. */
export function areAttributes(text: string): boolean {
  const names: string[] = [];
  let at = afterBlanks(text, 0);
  while (at < text.length) {
    const nameFrom = at;
    // Each attribute stands behind a blank.
    if (nameFrom === 0 || text.charCodeAt(nameFrom - 1) > 32) return false;
    while (at < text.length && !endsName(text.charCodeAt(at))) at += 1;
    const name = text.slice(nameFrom, at);
    at = afterBlanks(text, at);
    if (name === '' || text[at] !== '=' || names.includes(name)) return false;
    names.push(name);
    at = afterBlanks(text, at + 1);
    const quote = text[at];
    if (quote !== '"' && quote !== "'") return false;
    const end = text.indexOf(quote, at + 1);
    const less = text.indexOf('<', at);
    if (end === -1 || (less !== -1 && less < end)) return false;
    at = end + 1;
    if (at < text.length && text.charCodeAt(at) > 32) return false;
    at = afterBlanks(text, at);
  }
  return true;
}

/** Blanks and `"&'/<=>`. */
function endsName(code: number): boolean {
  return code <= 34 || code === 38 || code === 39 || code === 47 || (code >= 60 && code <= 62);
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 32) at += 1;
  return at;
}

/**
 * Every program that follows the standard refuses XML that is not well-formed; read half, it could give values that
 * nobody wrote. Document types, which only serve to smuggle entities, are refused with it.
 * @param part what the error names
 * @throws JiannuoError `workbook.corrupt`, `workbook.doctype`
 */
export function checkWellFormed(xml: string, part: string, root?: string): void {
  for (const tag of checkedTags(xml, part, root)) void tag;
}

/** The tags of a part, for who reads it as it is checked: like {@link checkWellFormed}, which goes over them all. */
export function* checkedTags(xml: string, part: string, root?: string): Generator<Tag> {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new JiannuoError('workbook.doctype', { part });
  const broken = (): JiannuoError => new JiannuoError('workbook.corrupt', { part });
  const open: string[] = [];
  let roots = 0;
  let textFrom = 0;
  for (const tag of scanTags(xml)) {
    if (open.length === 0 && hasText(xml, textFrom, tag.start)) throw broken();
    textFrom = tag.end;
    const qualified = qualifiedName(xml, tag);
    if (tag.kind === 'close') {
      if (open.pop() !== qualified) throw broken();
      yield tag;
      continue;
    }
    if (tag.attributes !== '' && !areAttributes(tag.attributes)) throw broken();
    if (open.length === 0) {
      roots += 1;
      if (root !== undefined && (roots > 1 || tag.name !== root)) throw broken();
    }
    if (tag.kind === 'open') open.push(qualified);
    if (open.length > XML_DEPTH) throw broken();
    yield tag;
  }
  if (open.length > 0) throw new JiannuoError('workbook.truncated');
  if ((root !== undefined && roots === 0) || hasText(xml, textFrom, xml.length)) throw broken();
}

/** With its prefix: what stands between `<` or `</` and the attributes. */
function qualifiedName(xml: string, { kind, start, end, attributes }: Tag): string {
  return xml.slice(start + (kind === 'close' ? 2 : 1), end - (kind === 'empty' ? 2 : 1) - attributes.length);
}

/** Whether anything but blanks, comments and instructions stands there. */
function hasText(xml: string, from: number, to: number): boolean {
  let at = from;
  while (at < to) {
    const skipped = xml.startsWith('<!--', at) ? '-->' : xml.startsWith('<?', at) ? '?>' : '';
    if (skipped !== '') {
      const end = xml.indexOf(skipped, at + 2);
      if (end === -1) return true;
      at = end + skipped.length;
    } else if (/[\s\ufeff]/.test(xml[at] ?? '')) at += 1;
    else return true;
  }
  return false;
}

const BAD_ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)/;

/** What XML 1.0 takes for a character (production 2). */
function isCharacter(code: number): boolean {
  if (code < 32) return code === 9 || code === 10 || code === 13;
  return code < 0xd800 || (code >= 0xe000 && code <= 0x10ffff && code !== 0xfffe && code !== 0xffff);
}

function hasBadEntity(text: string): boolean {
  if (!text.includes('&')) return false;
  if (BAD_ENTITY.test(text)) return true;
  return Array.from(text.matchAll(/&#(?:x([0-9a-fA-F]+)|(\d+));/g)).some(
    ([, hex, decimal]) => !isCharacter(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  );
}

/**
 * The text of an element whose content is between two positions; tags inside it are left out.
 * @throws JiannuoError `workbook.corrupt` for an entity that XML does not know
 */
export function textBetween(xml: string, from: number, to: number): string {
  let text = '';
  let at = from;
  for (const tag of scanTags(xml, from, to)) {
    text += decodeCharacters(xml.slice(at, tag.start));
    at = tag.end;
  }
  return text + decodeCharacters(xml.slice(at, to));
}

/**
 * Character data with entities decoded, CDATA taken as it stands, comments left out.
 * @throws JiannuoError `workbook.corrupt` for a tag, and for an entity that XML does not know or that stands for no character
 */
export function decodeCharacters(text: string): string {
  if (!text.includes('<')) {
    if (hasBadEntity(text)) throw new JiannuoError('workbook.corrupt', { part: '&' });
    return decodeEntities(text);
  }
  return text
    .split(/(<!\[CDATA\[[^]*?\]\]>|<!--[^]*?-->|<\?[^]*?\?>)/)
    .map((piece) => {
      if (piece.startsWith('<![CDATA[')) return piece.slice(9, -3).replace(/\r\n?/g, '\n');
      if (/^<[!?]/.test(piece)) return '';
      if (piece.includes('<')) throw new JiannuoError('workbook.corrupt', { part: '<' });
      return decodeCharacters(piece);
    })
    .join('');
}

import { decodeEntities, endOfTag } from './xml.ts';
import { decodeXstring } from './xstring.ts';

/**
 * Text of each `<si>` of `sharedStrings.xml`: runs joined, phonetic guides left out. Positions match the indices
 * that cells use.
 */
export function readSharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let at = 0;
  for (;;) {
    const item = nextItem(xml, at);
    if (!item) return strings;
    strings.push(item.end > item.start ? richText(xml, item.start, item.end) : '');
    at = item.next;
  }
}

interface Item {
  start: number;
  end: number;
  next: number;
}

const ITEM = /<(?:([\w.-]+):)?si(?=[\s/>])/g;

function nextItem(xml: string, from: number): Item | undefined {
  ITEM.lastIndex = from;
  const match = ITEM.exec(xml);
  if (!match) return undefined;
  const tagEnd = endOfTag(xml, match.index);
  if (tagEnd === -1) return undefined;
  if (xml.charCodeAt(tagEnd - 1) === 47) return { start: tagEnd, end: tagEnd, next: tagEnd + 1 };
  const closing = match[1] ? `</${match[1]}:si` : '</si';
  const end = xml.indexOf(closing, tagEnd);
  if (end === -1) return undefined;
  return { start: tagEnd + 1, end, next: end + closing.length };
}

const PHONETIC = /<(?:[\w.-]+:)?rPh[\s>][^]*?<\/(?:[\w.-]+:)?rPh>/g;
const TEXT = /<(?:[\w.-]+:)?t(?:\s[^>]*)?(?:\/>|>([^]*?)<\/(?:[\w.-]+:)?t\s*>)/g;

/** Text of a string item or inline string between two offsets. */
export function richText(xml: string, from: number, to: number): string {
  // The plain case, one `<t>` and nothing else, is nearly every string of nearly every file.
  if (xml.startsWith('<t>', from) && xml.startsWith('</t>', to - 4) && xml.indexOf('</t>', from) === to - 4) {
    return decodeXstring(decodeEntities(xml.slice(from + 3, to - 4)));
  }
  let inner = xml.slice(from, to);
  if (inner.includes('rPh')) inner = inner.replace(PHONETIC, '');
  let text = '';
  for (const [, run] of inner.matchAll(TEXT)) text += run ? decodeCharacters(run) : '';
  return decodeXstring(text);
}

function decodeCharacters(text: string): string {
  if (!text.includes('<![CDATA[')) return decodeEntities(text);
  return text
    .split(/(<!\[CDATA\[[^]*?\]\]>)/)
    .map((part) => (part.startsWith('<![CDATA[') ? part.slice(9, -3) : decodeEntities(part)))
    .join('');
}

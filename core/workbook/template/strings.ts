import { encodeUtf8 } from '../encoding.ts';
import { DEFAULT_LIMITS } from '../limits.ts';
import { SharedStringsScanner } from '../xlsx/shared-strings.ts';
import { attribute, findTag, scanTags } from '../xml.ts';
import { textElement } from '../xlsx/xstring.ts';
import { withAttribute } from './sheet-xml.ts';

/** Turns a text into the inside of a cell: its type attribute and content. */
export interface TextWriter {
  write(text: string): { type: string; content: string };
  /** The new `sharedStrings.xml`, where texts went there. */
  sharedStrings(): string | undefined;
}

/**
 * Texts go to the shared table where the template has one: every importer reads it, and some of the streaming ones
 * know nothing else. A template without a table gets inline strings, as adding a part would change three others.
 * @param prefix namespace prefix of the sheet's elements, with its colon
 */
export function textWriter(sharedXml: string | undefined, prefix: string): TextWriter {
  return sharedXml === undefined ? inlineWriter(prefix) : sharedWriter(sharedXml, prefix);
}

function inlineWriter(prefix: string): TextWriter {
  return {
    write: (text) => ({
      type: 'inlineStr',
      content: `<${prefix}is>${textElement(text, prefix)}</${prefix}is>`,
    }),
    sharedStrings: () => undefined,
  };
}

function sharedWriter(xml: string, prefix: string): TextWriter {
  const first = countStrings(xml);
  const added = new Map<string, number>();
  let uses = 0;
  return {
    write(text) {
      uses += 1;
      const index = added.get(text) ?? first + added.size;
      added.set(text, index);
      return { type: 's', content: `<${prefix}v>${index}</${prefix}v>` };
    },
    sharedStrings: () => (uses === 0 ? undefined : appendStrings(xml, [...added.keys()], uses)),
  };
}

/** Entries of the table as the reader counts them: a place more or less would shift every text that is added. */
function countStrings(xml: string): number {
  const bytes = encodeUtf8(xml);
  const scanner = new SharedStringsScanner(DEFAULT_LIMITS, bytes.length);
  scanner.finish(bytes.length - scanner.scan(bytes, bytes.length));
  return scanner.texts.count;
}

function appendStrings(xml: string, texts: readonly string[], uses: number): string {
  const root = findTag(xml, 'sst');
  if (!root) return xml;
  const prefix = /^<([\w.-]+:)?/.exec(xml.slice(root.start))?.[1] ?? '';
  let open = xml.slice(root.start, root.end);
  for (const [name, more] of [
    ['count', uses],
    ['uniqueCount', texts.length],
  ] as const) {
    const old = attribute(root, name);
    if (old !== undefined) open = withAttribute(open, name, String(Number(old) + more));
  }
  const items = texts.map((text) => `<${prefix}si>${textElement(text, prefix)}</${prefix}si>`).join('');
  const close = `</${prefix}sst>`;
  if (root.kind === 'empty') {
    return `${xml.slice(0, root.start)}${open.replace(/\s*\/>$/, '>')}${items}${close}${xml.slice(root.end)}`;
  }
  const end = endOfItems(xml, root.end) ?? xml.lastIndexOf(close.slice(0, -1));
  return `${xml.slice(0, root.start)}${open}${xml.slice(root.end, end)}${items}${xml.slice(end)}`;
}

/** Where an `<extLst>` stands, which comes last (ISO 29500-1, 18.4.9): items go before it. */
function endOfItems(xml: string, from: number): number | undefined {
  if (!xml.includes('extLst', from)) return undefined;
  for (const { name, kind, start } of scanTags(xml, from)) {
    if (name === 'extLst' && kind !== 'close') return start;
  }
  return undefined;
}

import { attribute, closeOf, findTag, scanTags, type Tag } from '../xml.ts';
import { type Edit } from '../template/edits.ts';
import { withAttribute } from '../template/sheet-xml.ts';

/** One child of a list such as `<fills>`: where it stands, and as it is written. */
export interface ListItem {
  start: number;
  end: number;
  text: string;
}

/** A list of elements of one name, as it stands in a part. */
export interface ElementList {
  open: Tag;
  /** Where further items go: before the closing tag, or the end of an empty one. */
  close: number;
  items: ListItem[];
}

/** The children of the list's own level that are called `item`; `undefined` where there is no such list. */
export function elementList(xml: string, list: string, item: string): ElementList | undefined {
  const open = findTag(xml, list);
  if (!open) return undefined;
  if (open.kind === 'empty') return { open, close: open.end, items: [] };
  const close = closeOf(xml, open)?.start ?? xml.length;
  const items: ListItem[] = [];
  let depth = 0;
  let start = 0;
  for (const tag of scanTags(xml, open.end, close)) {
    if (tag.kind !== 'close' && depth === 0) start = tag.start;
    if (tag.kind === 'open') depth += 1;
    else if (tag.kind === 'close') depth -= 1;
    if (depth === 0 && tag.name === item) {
      items.push({ start, end: tag.end, text: xml.slice(start, tag.end) });
    }
  }
  return { open, close, items };
}

/** `x:` where a tag is written with a namespace prefix, else `''`. */
export function prefixOf(xml: string, tag: Tag): string {
  return /^<([\w.-]+:)?/.exec(xml.slice(tag.start, tag.start + 80))?.[1] ?? '';
}

/** The edits that leave the list with its first `kept` items and put others behind them; `count` tells how many there are. */
export function relisted(xml: string, list: ElementList, kept: number, added: readonly string[]): Edit[] {
  const { open, close, items } = list;
  if (kept === items.length && added.length === 0) return [];
  const text = xml.slice(open.start, open.end);
  const counted =
    attribute(open, 'count') === undefined ? text : withAttribute(text, 'count', String(kept + added.length));
  if (open.kind === 'empty') {
    const end = `</${prefixOf(xml, open)}${open.name}>`;
    return [
      { start: open.start, end: open.end, text: counted.replace(/\s*\/>$/, '>') + added.join('') + end },
    ];
  }
  const from = items[kept]?.start ?? close;
  return [
    { start: open.start, end: open.end, text: counted },
    { start: from, end: kept < items.length ? (items.at(-1)?.end ?? close) : from, text: added.join('') },
  ];
}

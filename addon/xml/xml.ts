/** An element of a small XML file. */
export interface Element {
  /** Without its prefix. */
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: readonly Element[];
  /** The text in it, blanks at the ends left out. */
  text: string;
}

/** Why a text is no well-formed XML, as a sentence in Chinese. */
export class XmlError extends Error {}

const TOKEN =
  /<\?[^]*?\?>|<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<!DOCTYPE[^>]*>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|<|[^<]+/g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * Reads a small XML file, strictly: every tag closed, one root, no name of an attribute twice, no bare `&`. Throws `XmlError`. Entities of
 * its own and DOCTYPE are refused: nothing that we make or merge has them.
 */
export function parseXml(text: string): Element {
  const top: Open = { name: '', attributes: new Map(), children: [], text: '' };
  const stack: Open[] = [top];
  for (const match of text.replace(/^\uFEFF/, '').matchAll(TOKEN)) {
    const [whole, close, name = '', attributes = '', empty] = match;
    const inner = stack.at(-1) ?? top;
    if (name !== '') step(stack, inner, { name, attributes, isClose: close === '/', isEmpty: empty === '/' });
    else if (whole === '<') throw new XmlError(`第 ${lineOf(text, match.index)} 行的“<”不是完整的标签`);
    else if (whole.startsWith('<!DOCTYPE')) throw new XmlError('文件里有 DOCTYPE，不能用');
    else if (!whole.startsWith('<')) inner.text += decoded(whole);
  }
  const open = stack.at(-1);
  if (open && open !== top) throw new XmlError(`标签 <${open.name}> 没有结束`);
  const [root, second] = top.children;
  if (!root || second || top.text.trim() !== '') throw new XmlError('文件里应当只有一个最外层的标签');
  return root;
}

/** Elements of that name below, at any depth, in their order. */
export function* allNamed(element: Element, name: string): Generator<Element> {
  for (const child of element.children) {
    if (child.name === name) yield child;
    yield* allNamed(child, name);
  }
}

export function childNamed(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((child) => child.name === name);
}

/** For texts and attribute values alike. */
export function escaped(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (sign) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[sign] ?? ''};`,
  );
}

interface Open extends Element {
  children: Element[];
  text: string;
}

interface Tag {
  name: string;
  attributes: string;
  isClose: boolean;
  isEmpty: boolean;
}

function step(stack: Open[], inner: Open, tag: Tag): void {
  const name = tag.name.replace(/^.*:/, '');
  if (tag.isClose) {
    if (stack.length === 1 || inner.name !== name) throw new XmlError(`标签 </${tag.name}> 没有对应的开头`);
    inner.text = inner.text.trim();
    stack.pop();
    return;
  }
  const element: Open = { name, attributes: attributesOf(tag), children: [], text: '' };
  inner.children.push(element);
  if (!tag.isEmpty) stack.push(element);
}

function attributesOf({ name: owner, attributes }: Tag): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
    if (found.has(name)) throw new XmlError(`标签 <${owner}> 的属性 ${name} 写了两次`);
    found.set(name, decoded(double ?? single ?? ''));
  }
  return found;
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-fA-F]+)|(\w+));|&/g, (whole, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(String(hex), 16));
    const sign = ENTITIES[String(name)];
    if (sign === undefined) throw new XmlError(`“${whole}”不是 XML 里能用的写法`);
    return sign;
  });
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}

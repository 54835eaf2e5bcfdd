import { unzipSync } from 'fflate';

/** An element: local names, prefixes resolved away, so that two spellings of one namespace compare equal. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly Element[];
  text: string;
}

/** A member of a package with what it relates to. */
export interface Part {
  path: string;
  bytes: Uint8Array;
  type: string;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decode = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (all, hex, digits, name) =>
    name ? (NAMED[name] ?? all) : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(digits)),
  );
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** A small reader of its own: what the filler uses must not judge the filler. */
export function parse(xml: string): Element {
  const root = { name: '', attributes: {}, children: [] as Element[], text: '' };
  const stack: (typeof root)[] = [root];
  const pattern =
    /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[([^]*?)\]\]>|<(\/?)([^\s/>]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g;
  for (const [, data, closing, name, attributes = '', empty, text] of xml.matchAll(pattern)) {
    const top = stack.at(-1) ?? root;
    if (text !== undefined || data !== undefined) top.text += data ?? decode(text ?? '');
    else if (name !== undefined && closing) stack.pop();
    else if (name !== undefined) {
      const element = {
        name: local(name),
        attributes: attributesOf(attributes),
        children: [] as Element[],
        text: '',
      };
      top.children.push(element);
      if (!empty) stack.push(element);
    }
  }
  return root.children[0] ?? root;
}

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', double, single] of text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    // Namespaces and ids of revisions are not content; a relation's id is only meant within its part.
    if (/^xmlns(?::|$)|^xr\d*:|:Ignorable$|^r:/.test(name)) continue;
    found[local(name)] = decode(double ?? single ?? '');
  }
  return found;
}

/** A package as its relations show it: parts may have any path. */
export class View {
  readonly #members: ReadonlyMap<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    this.#members = new Map(
      Object.entries(unzipSync(bytes)).map(([path, data]) => [path.replace(/^\//, ''), data]),
    );
  }

  /** Parts related to a part (`''`: the package) by the last piece of the relation's type. */
  related(path: string, type: string): Part[] {
    return this.relations(path).flatMap((relation) => {
      const bytes = this.#members.get(relation.target);
      return relation.type === type && bytes ? [{ path: relation.target, bytes, type }] : [];
    });
  }

  relations(path: string): { id: string; type: string; target: string; external: boolean }[] {
    const slash = path.lastIndexOf('/') + 1;
    const xml = this.#members.get(`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`);
    return (xml ? parse(textIn(xml)).children : []).map(({ attributes }) => {
      const external = attributes['TargetMode'] === 'External';
      const target = attributes['Target'] ?? '';
      return {
        id: attributes['Id'] ?? '',
        type: (attributes['Type'] ?? '').replace(/^.*[/]/, ''),
        target: external ? target : resolve(path.slice(0, slash), target),
        external,
      };
    });
  }

  get workbook(): Part {
    const [book] = this.related('', 'officeDocument');
    if (!book) throw new Error('no workbook');
    return book;
  }

  /** The sheet of that name, by its relation's id. */
  sheet(name: string): Part {
    const xml = textIn(this.workbook.bytes);
    const tag = [...xml.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)]
      .map(String)
      .find((one) => decode(one).includes(`name="${name}"`));
    const id = /\w+:id="([^"]*)"/.exec(tag ?? '')?.[1];
    const target = this.relations(this.workbook.path).find((relation) => relation.id === id)?.target ?? '';
    const bytes = this.#members.get(target);
    if (!bytes) throw new Error(`no sheet ${name}`);
    return { path: target, bytes, type: 'worksheet' };
  }

  /** Content type of a part as the package declares it. */
  contentType(path: string): string | undefined {
    const types = this.#members.get('[Content_Types].xml');
    const declared = types ? parse(textIn(types)).children : [];
    const own = declared.find(({ attributes }) => attributes['PartName'] === `/${path}`);
    const byEnding = declared.find(({ attributes }) => attributes['Extension'] === path.replace(/^.*\./, ''));
    return (own ?? byEnding)?.attributes['ContentType'];
  }
}

export function textIn(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function resolve(folder: string, target: string): string {
  return decodeURI(new URL(target, `file:///${folder}`).pathname).slice(1);
}

/** All elements of that name below another, in order. */
export function within(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...within(child, name),
  ]);
}

const SPELLED: Readonly<Record<string, string>> = { true: '1', false: '0' };

/** Elements whose children may stand in any order, and those that say nothing when they are empty. */
const UNORDERED = new Set(['font', 'rPr']);
const NOTHING = new Set(['left', 'right', 'top', 'bottom', 'diagonal', 'color', 'extLst']);

/** An element as plain data, spelled in one way: `true` is `1`, what says nothing is left out. */
export function plain({ name, attributes, children, text: own }: Element): unknown {
  const said = children.length > 0 ? own.trim() : own;
  const inside = children.map(plain).filter((child) => !isNothing(child));
  if (UNORDERED.has(name)) inside.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return [name, sorted(attributes), ...(said === '' ? [] : [said]), ...inside];
}

function isNothing(child: unknown): boolean {
  const [name, attributes, ...rest] = child as [string, Record<string, string>, ...unknown[]];
  return NOTHING.has(name) && Object.keys(attributes).length === 0 && rest.length === 0;
}

export function sorted(record: Readonly<Record<string, string>>): Record<string, string> {
  const said = Object.entries(record).filter(
    ([name, value]) => !(name === 'auto' || (name === 'patternType' && value === 'none')),
  );
  return Object.fromEntries(
    said
      .map(([name, value]) => [name, SPELLED[value] ?? value] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

import { parseRange } from '../address.ts';
import { applyEdits, type Edit } from '../template/edits.ts';
import { richText } from '../xlsx/shared-strings.ts';
import { encodeXstring } from '../xlsx/xstring.ts';
import { attribute, contentOf, decodeEntities, escapeXml, findTag, scanTags } from '../xml.ts';
import { elementList, type ListItem, prefixOf } from './element-list.ts';

/**
 * Our words stand between these lines, whoever's note it is: programs lose authors and join pieces of text, and somebody may
 * have answered below.
 */
const [BEGIN, END] = ['【践诺检查】\n', '\n【完】'];
/** Between somebody's words and ours. */
const BREAK = '\n';
/** Of a note whose thread (会话批注) is kept in another part. */
const THREAD_AUTHOR = /^tc=/;

interface Note {
  cell: string;
  author: string;
  item: ListItem;
}

/** The notes (批注) of one sheet while they are changed. Cells by name, `B3`. */
export class Notes {
  #xml: string;

  constructor(xml: string) {
    this.#xml = xml;
  }

  /** A part without any note. */
  static empty(namespace: string): Notes {
    return new Notes(
      `<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`,
    );
  }

  text(): string {
    return this.#xml;
  }

  isEmpty(): boolean {
    return this.#notes().length === 0;
  }

  /** Cells with words of ours. */
  ours(): string[] {
    return this.#notes().flatMap(({ cell, item }) => (withoutOurs(item.text) === item.text ? [] : [cell]));
  }

  /**
   * Takes our words away, and notes that say nothing else; answers the cells that had them, and those without any note now.
   * @param isWanted which cells; all where absent
   */
  removeOurs(
    author: string,
    isWanted: (cell: string) => boolean = () => true,
  ): { ours: string[]; bare: string[] } {
    const edits: Edit[] = [];
    const ours: string[] = [];
    const bare: string[] = [];
    for (const { cell, item } of this.#notes()) {
      if (!isWanted(cell)) continue;
      const left = withoutOurs(item.text);
      if (left === item.text) continue;
      ours.push(cell);
      const isBare = richText(left, 0, left.length).trim() === '';
      edits.push({ start: item.start, end: item.end, text: isBare ? '' : left });
      if (isBare) bare.push(cell);
    }
    this.#xml = applyEdits(this.#xml, edits);
    if (bare.length > 0) this.#dropAuthor(author);
    return { ours, bare };
  }

  /**
   * Adds notes; where somebody has written one, ours stands below it.
   * @returns cells of notes that were there, and of those that belong to a thread
   */
  add(texts: ReadonlyMap<string, string>, author: string): { beside: string[]; threads: string[] } {
    const found = { beside: [] as string[], threads: [] as string[] };
    const known = new Map(this.#notes().map((note) => [note.cell, note]));
    const edits: Edit[] = [];
    const fresh: string[] = [];
    const id = this.#authorId(
      author,
      [...texts.keys()].some((cell) => !known.has(cell)),
    );
    const prefix = this.#prefix();
    for (const [cell, text] of texts) {
      const note = known.get(cell);
      if (!note) {
        fresh.push(
          `<${prefix}comment ref="${cell}" authorId="${id}"><${prefix}text>${run(blockOf(text), prefix)}</${prefix}text></${prefix}comment>`,
        );
        continue;
      }
      (THREAD_AUTHOR.test(note.author) ? found.threads : found.beside).push(cell);
    }
    // Places may have moved by the author that came in.
    for (const { cell, item } of this.#notes()) {
      const text = texts.get(cell);
      if (text !== undefined && known.has(cell)) {
        edits.push({ start: item.start, end: item.end, text: withOurs(item.text, text) });
      }
    }
    const list = elementList(this.#xml, 'commentList', 'comment');
    if (list && fresh.length > 0) {
      const isEmpty = list.open.kind === 'empty';
      const inner = fresh.join('');
      const text = isEmpty ? `<${prefix}commentList>${inner}</${prefix}commentList>` : inner;
      edits.push({
        start: isEmpty ? list.open.start : list.close,
        end: isEmpty ? list.open.end : list.close,
        text,
      });
    }
    this.#xml = applyEdits(this.#xml, edits);
    return found;
  }

  #notes(): Note[] {
    const authors = this.#authors();
    return (elementList(this.#xml, 'commentList', 'comment')?.items ?? []).flatMap((item) => {
      const tag = findTag(item.text, 'comment');
      const cell = tag && attribute(tag, 'ref');
      if (!tag || cell === undefined || !parseRange(cell)) return [];
      return [{ cell, author: authors[Number(attribute(tag, 'authorId') ?? 0)] ?? '', item }];
    });
  }

  #authors(): string[] {
    return (elementList(this.#xml, 'authors', 'author')?.items ?? []).map(({ text }) => {
      const tag = findTag(text, 'author');
      return tag ? decodeEntities(contentOf(text, tag)) : '';
    });
  }

  #authorId(author: string, needed: boolean): number {
    const known = this.#authors().indexOf(author);
    const list = elementList(this.#xml, 'authors', 'author');
    if (known >= 0 || !needed || !list) return Math.max(0, known);
    const prefix = this.#prefix();
    const entry = `<${prefix}author>${escapeXml(author)}</${prefix}author>`;
    const isEmpty = list.open.kind === 'empty';
    const text = isEmpty ? `<${prefix}authors>${entry}</${prefix}authors>` : entry;
    const start = isEmpty ? list.open.start : list.close;
    this.#xml = applyEdits(this.#xml, [{ start, end: isEmpty ? list.open.end : start, text }]);
    return list.items.length;
  }

  /** Nobody is an author of nothing; one in the middle stays, as the others go by their places. */
  #dropAuthor(author: string): void {
    const list = elementList(this.#xml, 'authors', 'author');
    const last = list?.items.at(-1);
    if (!last || this.#authors().at(-1) !== author) return;
    if (this.#notes().some((note) => note.author === author)) return;
    this.#xml = applyEdits(this.#xml, [{ start: last.start, end: last.end, text: '' }]);
  }

  #prefix(): string {
    const root = findTag(this.#xml, 'comments');
    return root ? prefixOf(this.#xml, root) : '';
  }
}

function run(text: string, prefix: string): string {
  const font = `<${prefix}rPr><${prefix}sz val="9"/><${prefix}color indexed="81"/><${prefix}rFont val="宋体"/><${prefix}charset val="134"/></${prefix}rPr>`;
  return `<${prefix}r>${font}<${prefix}t xml:space="preserve">${encodeXstring(text)}</${prefix}t></${prefix}r>`;
}

/** Our words behind somebody's. A text without runs becomes one: ours are of another font. */
function withOurs(comment: string, text: string): string {
  const open = findTag(comment, 'text');
  if (!open) return comment;
  const prefix = prefixOf(comment, open);
  const ours = run(BREAK + blockOf(text), prefix);
  if (open.kind === 'empty') {
    return `${comment.slice(0, open.start)}<${prefix}text>${ours}</${prefix}text>${comment.slice(open.end)}`;
  }
  const list = elementList(comment, 'text', 't');
  if (!list) return comment;
  const [plain] = list.items;
  const edits: Edit[] = plain
    ? [{ start: plain.start, end: plain.end, text: `<${prefix}r>${plain.text}</${prefix}r>` }]
    : [];
  const runs = elementList(comment, 'text', 'r')?.items ?? [];
  const at = runs.at(-1)?.end ?? plain?.end ?? list.close;
  edits.push({ start: at, end: at, text: ours });
  return applyEdits(comment, edits);
}

function blockOf(text: string): string {
  return BEGIN + text + END;
}

/** A note without our words; those of others keep their fonts, unless a program has mixed them with ours. */
function withoutOurs(comment: string): string {
  const whole = richText(comment, 0, comment.length);
  if (!whole.includes(BEGIN) || !whole.includes(END)) return comment;
  const runs = elementList(comment, 'text', 'r')?.items ?? [];
  const edits: Edit[] = [];
  const left: ListItem[] = [];
  for (const item of runs) {
    const said = richText(comment, item.start, item.end);
    const rest = withoutBlocks(said);
    if (rest === said) left.push(item);
    else if (rest.trim() === '') edits.push({ ...item, text: '' });
    else edits.push({ ...item, text: withText(item.text, rest) });
  }
  if (edits.length === 0) return withText(comment, withoutBlocks(whole));
  const [only] = left;
  if (only && runs.length === left.length + edits.length && left.length === 1 && isBareRun(only.text)) {
    edits.push({ ...only, text: only.text.replace(/^<[^>]*>|<\/[^>]*>$/g, '') });
  }
  edits.sort((a, b) => a.start - b.start);
  return applyEdits(comment, edits);
}

function withoutBlocks(text: string): string {
  let left = text;
  for (let from = left.indexOf(BEGIN); from >= 0; from = left.indexOf(BEGIN)) {
    const end = left.indexOf(END, from);
    if (end < 0) break;
    const start = left.startsWith(BREAK, from - 1) ? from - 1 : from;
    left = left.slice(0, start) + left.slice(end + END.length);
  }
  return left;
}

/** The element with another text in its first `<t>`, and none in the others. */
function withText(element: string, text: string): string {
  const edits: Edit[] = [];
  for (const tag of scanTags(element)) {
    if (tag.name !== 't' || tag.kind !== 'open') continue;
    const end = tag.end + contentOf(element, tag).length;
    edits.push({ start: tag.end, end, text: edits.length === 0 ? encodeXstring(text) : '' });
  }
  return applyEdits(element, edits);
}

/** A run that says nothing of its font: a text that we made one of. */
function isBareRun(text: string): boolean {
  return [...scanTags(text)].every(({ name }) => name === 'r' || name === 't');
}

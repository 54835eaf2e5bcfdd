import { relationshipsIn, relationshipsPath, type Relationship } from '../xlsx/package.ts';
import type { EditedPackage } from '../template/edited.ts';
import { applyEdits } from '../template/edits.ts';
import { attribute, closeOf, findTag, scanTags } from '../xml.ts';
import { prefixOf } from './element-list.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CONTENT_TYPES = '[Content_Types].xml';
const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** What a part leads to by now. */
export function relationsOf(book: EditedPackage, part: string): Relationship[] {
  const path = relationshipsPath(part);
  return book.has(path) ? relationshipsIn(book.text(path), part) : [];
}

/** The namespace of relationships: strict files have another one. */
export function officeNamespace(book: EditedPackage): string {
  return book.text(book.parts.workbook).includes(STRICT) ? STRICT : TRANSITIONAL;
}

/** Leads from a part to another; answers the id. `type` is the last piece of its address. */
export function relate(book: EditedPackage, part: string, type: string, target: string): string {
  const path = relationshipsPath(part);
  if (!book.has(path))
    book.add(path, `${DECLARATION}<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`);
  const xml = book.text(path);
  const taken = new Set([...scanTags(xml)].map((tag) => attribute(tag, 'Id')));
  let number = 1;
  while (taken.has(`rId${number}`)) number += 1;
  const id = `rId${number}`;
  const entry = `Relationship Id="${id}" Type="${officeNamespace(book)}/${type}" Target="/${target}"/>`;
  book.set(
    path,
    inside(xml, 'Relationships', (prefix) => `<${prefix}${entry}`),
  );
  return id;
}

/** Takes away what leads from a part to another, and that one. */
export function unrelate(book: EditedPackage, part: string, target: string): void {
  const path = relationshipsPath(part);
  const xml = book.text(path);
  const ids = new Set(
    relationshipsIn(xml, part).flatMap((each) => (each.target === target ? [each.id] : [])),
  );
  const left = without(xml, (tag) => tag.name === 'Relationship' && ids.has(attribute(tag, 'Id') ?? ''));
  book.set(path, left);
  if (findTag(left, 'Relationship') === undefined) book.remove(path);
  book.remove(target);
  const types = book.text(CONTENT_TYPES);
  const name = `/${target}`.toLowerCase();
  book.set(
    CONTENT_TYPES,
    without(types, (tag) => tag.name === 'Override' && attribute(tag, 'PartName')?.toLowerCase() === name),
  );
}

/** Tells what kind of part is at a path. */
export function override(book: EditedPackage, path: string, contentType: string): void {
  const xml = book.text(CONTENT_TYPES);
  const entry = `Override PartName="/${path}" ContentType="${contentType}"/>`;
  book.set(
    CONTENT_TYPES,
    inside(xml, 'Types', (prefix) => `<${prefix}${entry}`),
  );
}

/** Tells what kind of part has a name that ends so, where the file does not say it yet. */
export function defaultType(book: EditedPackage, extension: string, contentType: string): void {
  const xml = book.text(CONTENT_TYPES);
  for (const tag of scanTags(xml)) {
    if (tag.name === 'Default' && attribute(tag, 'Extension')?.toLowerCase() === extension) return;
  }
  const entry = `Default Extension="${extension}" ContentType="${contentType}"/>`;
  const open = findTag(xml, 'Types');
  if (!open || open.kind === 'empty') {
    book.set(
      CONTENT_TYPES,
      inside(xml, 'Types', (prefix) => `<${prefix}${entry}`),
    );
    return;
  }
  // Defaults stand before the names, as every program writes them.
  book.set(CONTENT_TYPES, `${xml.slice(0, open.end)}<${prefixOf(xml, open)}${entry}${xml.slice(open.end)}`);
}

/** A path that no part has: the first free number goes in where the star stands. */
export function freePath(book: EditedPackage, pattern: string): string {
  for (let number = 1; ; number += 1) {
    const path = pattern.replace('*', String(number));
    if (!book.has(path)) return path;
  }
}

export function declared(xml: string): string {
  return DECLARATION + xml;
}

/** The text with something put at the end of an element. */
function inside(xml: string, name: string, make: (prefix: string) => string): string {
  const open = findTag(xml, name);
  if (!open) return xml;
  const prefix = prefixOf(xml, open);
  if (open.kind === 'empty') {
    const tag = xml.slice(open.start, open.end).replace(/\s*\/>$/, '>');
    return `${xml.slice(0, open.start)}${tag}${make(prefix)}</${prefix}${name}>${xml.slice(open.end)}`;
  }
  const close = closeOf(xml, open)?.start ?? xml.length;
  return xml.slice(0, close) + make(prefix) + xml.slice(close);
}

/** The text without the elements that are wanted gone, which have nothing inside. */
function without(
  xml: string,
  gone: (tag: Parameters<typeof attribute>[0] & { name: string }) => boolean,
): string {
  const edits = [...scanTags(xml)]
    .filter((tag) => tag.kind !== 'close' && gone(tag))
    .map((tag) => ({
      start: tag.start,
      end: tag.kind === 'empty' ? tag.end : (closeOf(xml, tag)?.end ?? tag.end),
      text: '',
    }));
  return applyEdits(xml, edits);
}

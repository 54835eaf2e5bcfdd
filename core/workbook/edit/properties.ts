import { declared, freePath, override, relate, relationsOf, unrelate } from '../annotate/parts.ts';
import type { EditedPackage } from '../template/edited.ts';
import { decodeXstring, encodeXstring } from '../xlsx/xstring.ts';
import { attribute, contentOf, decodeEntities, findTag, scanTags } from '../xml.ts';

/** Of the one part that holds them, so that it is found again among the parts of others. */
export const PROPERTIES_NAMESPACE = 'urn:jiannuo:workbook-properties';

/**
 * Texts that are kept in a workbook: a custom XML part (ISO 29500-1, 15.2.4) of our own namespace. Programs carry such parts along
 * unread; custom document properties would be shown to the user, end at 255 characters in Excel, and know no line ends.
 */
export function readProperties(book: EditedPackage): Map<string, string> {
  const path = partOf(book);
  return path === undefined ? new Map() : propertiesIn(book.text(path));
}

/** Keeps a text, or takes it away where it is `undefined`; with the last one the part goes. */
export function setProperty(book: EditedPackage, key: string, value: string | undefined): void {
  const path = partOf(book);
  const properties = path === undefined ? new Map<string, string>() : propertiesIn(book.text(path));
  if (properties.get(key) === value) return;
  if (value === undefined) properties.delete(key);
  else properties.set(key, value);
  if (path !== undefined && properties.size > 0) book.set(path, propertiesXml(properties));
  else if (path !== undefined) unrelate(book, book.parts.workbook, path);
  else {
    const made = freePath(book, 'customXml/item*.xml');
    book.add(made, propertiesXml(properties));
    override(book, made, 'application/xml');
    relate(book, book.parts.workbook, 'customXml', made);
  }
}

/** The part as text: other hosts keep theirs in the same form, so that a workbook's texts are found in whatever program it is opened. */
export function propertiesXml(properties: ReadonlyMap<string, string>): string {
  const items = [...properties].map(
    ([key, value]) => `<property key="${encodeXstring(key)}">${encodeXstring(value)}</property>`,
  );
  return declared(`<properties xmlns="${PROPERTIES_NAMESPACE}">${items.join('')}</properties>`);
}

export function propertiesIn(xml: string): Map<string, string> {
  const properties = new Map<string, string>();
  for (const tag of scanTags(xml)) {
    const key = tag.name === 'property' ? attribute(tag, 'key') : undefined;
    if (key === undefined) continue;
    properties.set(decodeXstring(key), decodeXstring(decodeEntities(contentOf(xml, tag))));
  }
  return properties;
}

function partOf(book: EditedPackage): string | undefined {
  return relationsOf(book, book.parts.workbook).find(
    ({ type, target }) => type === 'customXml' && book.has(target) && isOurs(book.text(target)),
  )?.target;
}

function isOurs(xml: string): boolean {
  const root = findTag(xml, 'properties');
  return root !== undefined && attribute(root, 'xmlns') === PROPERTIES_NAMESPACE;
}

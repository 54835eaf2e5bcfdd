import { decodeXstring, encodeXstring } from '#core/workbook/xlsx/xstring.ts';
import { attribute, contentOf, decodeEntities, scanTags } from '#core/workbook/xml.ts';

/** The form of the part that holds kept texts, the same in files that are written without Excel. */
export const PROPERTIES_NAMESPACE = 'urn:jiannuo:workbook-properties';

/** Without a declaration, which speaks of bytes: what crosses to Excel is text. */
export function propertiesXml(properties: ReadonlyMap<string, string>): string {
  const items = [...properties].map(
    ([key, value]) => `<property key="${encodeXstring(key)}">${encodeXstring(value)}</property>`,
  );
  return `<properties xmlns="${PROPERTIES_NAMESPACE}">${items.join('')}</properties>`;
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

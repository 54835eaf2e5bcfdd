/// <reference types="office-js" />
import { PROPERTIES_NAMESPACE, propertiesIn, propertiesXml } from '#core/workbook/edit/properties.ts';
import type { Context, Program } from './program.ts';

/**
 * Texts kept in the workbook, in a custom XML part (`Workbook.customXmlParts`, ExcelApi 1.5), in the form of files that are written without
 * Excel. `Workbook.settings` would be for this add-in alone, by its id, and goes with the parts of web extensions, which other programs
 * drop; a custom XML part is data of the document itself, of any length, which they carry along without knowing it.
 */
export function readProperty(program: Program, key: string): Promise<string | undefined> {
  return program.run(async (context) => (await partsOf(context)).all.get(key));
}

export function writeProperty(program: Program, key: string, value: string | undefined): Promise<void> {
  return program.run(async (context) => {
    const { parts, all } = await partsOf(context);
    if (value === undefined) all.delete(key);
    else all.set(key, value);
    const [first, ...others] = parts;
    // A workbook that was put together of two may have two.
    for (const other of others) other.delete();
    if (all.size === 0) first?.delete();
    else if (first) first.setXml(xmlOf(all));
    else context.workbook.customXmlParts.add(xmlOf(all));
    await context.sync();
  });
}

async function partsOf(
  context: Context,
): Promise<{ parts: Excel.CustomXmlPart[]; all: Map<string, string> }> {
  const found = context.workbook.customXmlParts.getByNamespace(PROPERTIES_NAMESPACE);
  found.load('items/id');
  await context.sync();
  const read = found.items.map((part) => ({ part, xml: part.getXml() }));
  if (read.length > 0) await context.sync();
  const all = new Map<string, string>();
  // The first part's texts count.
  for (const { xml } of read.reverse()) for (const [key, text] of propertiesIn(xml.value)) all.set(key, text);
  return { parts: found.items, all };
}

/** Without the declaration, which speaks of bytes: what crosses to Excel is text. */
function xmlOf(all: ReadonlyMap<string, string>): string {
  return propertiesXml(all).replace(/^<\?xml[^>]*\?>\s*/, '');
}

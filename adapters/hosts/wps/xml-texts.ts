import { PROPERTIES_NAMESPACE, propertiesIn, propertiesXml } from '#core/workbook/edit/properties.ts';
import type { WpsWorkbook, WpsXmlPart } from './api.ts';
import { items } from './places.ts';

/**
 * Texts as a custom XML part of the workbook, of any length, seen by no user; in the form that files and other programs have them in, so that
 * what was said in one is known in the other.
 */
export class XmlTexts {
  readonly #book: WpsWorkbook;

  constructor(book: WpsWorkbook) {
    this.#book = book;
  }

  get(key: string): string | undefined {
    return this.#all().get(key);
  }

  /** @throws what the program throws, and where there are no such parts at all */
  set(key: string, text: string | undefined): void {
    const former = this.#parts();
    const all = this.#all();
    if (all.get(key) === text) return;
    if (text === undefined) all.delete(key);
    else all.set(key, text);
    if (all.size > 0) {
      const parts = this.#book.CustomXMLParts;
      if (!parts) throw new Error('CustomXMLParts');
      parts.Add(xmlOf(all));
    }
    for (const part of former.reverse()) part.Delete();
  }

  /** A workbook that was put together of two may have two parts: the first one's texts count. */
  #all(): Map<string, string> {
    const all = new Map<string, string>();
    for (const { XML } of this.#parts().reverse()) {
      for (const [key, text] of propertiesIn(XML)) all.set(key, text);
    }
    return all;
  }

  #parts(): WpsXmlPart[] {
    const parts = this.#book.CustomXMLParts;
    return parts ? items(parts.SelectByNamespace(PROPERTIES_NAMESPACE)) : [];
  }
}

/** In plain letters, whatever encoding the program writes parts in, and without the declaration, which speaks of bytes. */
function xmlOf(all: ReadonlyMap<string, string>): string {
  return propertiesXml(all)
    .replace(/^<\?xml[^>]*\?>\s*/, '')
    .replace(/[^ -~]/gu, (sign) => `&#${sign.codePointAt(0) ?? 0};`);
}
